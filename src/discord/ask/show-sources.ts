import type { Bot } from '../bot.js';
import type { Voice } from '../render/moment.js';
import { plainLabel } from '../render/plain-text.js';
import { renderDocument, renderSources } from '../render/sources-view.js';
import { textView } from '../render/view.js';
import type { AnswerContext } from '../reply/answer-contexts.js';
import type { Said } from '../reply/plan.js';
import { findDocument } from './find-document.js';

/** The list of sources, or the one whose title, file or id was named. */
export async function showSources(
  wanted: string,
  place: Pick<AnswerContext, 'askerId' | 'guildId'>,
  voice: Voice,
  bot: Bot,
): Promise<Said> {
  const { corpus } = bot.knowledge();
  if (wanted === '') {
    const context: AnswerContext = { subject: { kind: 'sources' }, ...place, canShare: false };
    const idFor = bot.contexts.remember(context);
    return { view: renderSources(corpus, { voice, page: 0, idFor }) };
  }
  const found = await bot.turns.finish(findDocument(corpus, wanted));
  return {
    view:
      found === null
        ? textView(voice.say('sources.not-found', { name: plainLabel(wanted, 100) }))
        : renderDocument(found, corpus, voice),
  };
}
