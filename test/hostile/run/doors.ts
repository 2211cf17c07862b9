import { describeProblem } from '../../../src/discord/curation/outcome-view.js';
import { speak } from '../../../src/locales/translate.js';
import type { ModeratorId } from '../../../src/moderation/review-item.js';
import type { NewSource } from '../../../src/moderation/source-desk.js';
import { asPeopleRead } from './as-people-read.js';
import type { HostileBot } from './hostile-bot.js';

/** What became of something hostile: it was read, or refused in words. */
export type Outcome =
  | { readonly kind: 'read'; readonly text: string; readonly passages: number }
  | { readonly kind: 'refused'; readonly words: string };

/** Brings a text to the bot as a moderator does with *Add source*. @throws when a promise is broken */
export async function addSource(
  bot: HostileBot,
  title: string,
  content: NewSource['content'],
): Promise<Outcome> {
  const metadata = content.kind === 'address' ? {} : { title };
  const outcome = await bot.services.sources.add({ content, metadata }, moderator);
  if (outcome.kind === 'refused') {
    for (const say of voices) {
      const words = outcome.problems.map((problem) => describeProblem(problem, say));
      if (words.length === 0 || words.some((one) => one.trim() === '')) {
        throw new Error(`expected a refusal in words, found ${JSON.stringify(outcome.problems)}`);
      }
    }
    return { kind: 'refused', words: outcome.problems.map(({ message }) => message).join(' ') };
  }
  const { document, passages } = outcome;
  if (
    content.kind === 'text' &&
    document.text !== content.text &&
    document.text !== asPeopleRead(content.text, 'text')
  ) {
    throw new Error('expected the pasted text to be stored as people read it, found another');
  }
  if (!bot.services.corpus().documents.has(document.id)) {
    throw new Error(
      `expected the bot to answer from ${document.id}, found that it does not know it`,
    );
  }
  return { kind: 'read', text: document.text, passages };
}

const moderator = '900' as ModeratorId;
const voices = (['en', 'de', 'es', 'fr', 'ru'] as const).map((language) => speak(language));
