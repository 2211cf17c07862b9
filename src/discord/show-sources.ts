import type { Document } from '../corpus/document.js';
import type { AnswerContext } from './answer-contexts.js';
import type { Bot } from './bot.js';
import type { Said } from './plan.js';
import type { Voice } from './render/moment.js';
import { cutLabel, plainLabel } from './render/plain-text.js';
import { renderDocument, renderSources } from './render/sources-view.js';
import { textView } from './render/view.js';

/** The list of sources, or the one whose title, file or id was named. */
export function showSources(
  wanted: string,
  place: Pick<AnswerContext, 'askerId' | 'guildId'>,
  voice: Voice,
  bot: Bot,
): Said {
  const { corpus } = bot.knowledge();
  if (wanted === '') {
    const context: AnswerContext = { subject: { kind: 'sources' }, ...place, canShare: false };
    const idFor = bot.contexts.remember(context);
    return { view: renderSources(corpus, { voice, page: 0, idFor }) };
  }
  const found = [...corpus.documents.values()].find((document) => isNamed(document, wanted));
  return {
    view:
      found === undefined
        ? textView(voice.say('sources.not-found', { name: plainLabel(wanted, 100) }))
        : renderDocument(found, corpus, voice),
  };
}

/** Suggestions are cut to Discord's 100 characters, so a cut title names its document too. */
function isNamed({ id, source }: Document, wanted: string): boolean {
  const title = (source.title ?? source.origin.name).replace(/\s+/g, ' ').trim();
  return (
    id === wanted ||
    source.origin.name === wanted ||
    title === wanted ||
    cutLabel(title, 100) === wanted ||
    title.toLowerCase() === wanted.toLowerCase()
  );
}
