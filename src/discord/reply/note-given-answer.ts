import type { Answer, CitedQuote } from '../../answer/answer.js';
import type { Giving, QuotedRevision, SoughtMessage } from '../../moderation/given-answer-store.js';
import type { Bot } from '../bot.js';
import { shownNearest } from '../render/silence-view.js';
import type { AnswerContext, Subject } from './answer-contexts.js';

/** Who got an answer, and where they asked. Ids are the platform's. */
export interface Recipient {
  readonly userId: string;
  readonly channelId: string;
  readonly guildId: string | null;
  /** BCP 47. */
  readonly locale: string;
}

/**
 * Notes that an answer is about to be given, so that it can be corrected whatever becomes of this
 * process; whoever asked does not wait for it. Not the question. Nothing is noted of an answer that
 * quotes nothing.
 * @param nonce with what its message is sent; null where only the asker sees it, or it is known already
 */
export function giveAnswer(
  quoted: readonly QuotedRevision[],
  { userId, channelId, guildId, locale }: Recipient,
  bot: Bot,
  nonce: string | null,
): Giving {
  if (quoted.length === 0) return nothingGiven;
  const sought: SoughtMessage | null = nonce === null ? null : { channelId, nonce };
  const giving = bot.given.give(
    {
      guildId,
      asker: bot.hashAsker(userId),
      address: bot.seal({ userId, channelId, locale }),
      quoted,
      at: bot.at(),
    },
    sought,
  );
  return {
    // A failure is logged and costs no more than a correction.
    shown: (message) => bot.jobs.background(giving.shown(message)),
    notShown: () => giving.notShown(),
  };
}

const nothingGiven: Giving = { shown: () => Promise.resolve(), notShown: () => undefined };

/** Every revision that a message with this context quotes, each once. */
export function quotedIn({ subject, alsoQuoted = [] }: AnswerContext): readonly QuotedRevision[] {
  return distinct([...quotedBySubject(subject), ...alsoQuoted]);
}

/** Every revision that a message about this subject quotes, on whichever of its pages; each once. */
export function quotedBySubject(subject: Subject): readonly QuotedRevision[] {
  switch (subject.kind) {
    case 'answer':
      return quotedBy(shownQuotes(subject.answer));
    case 'quotation': {
      const { result } = subject;
      if ('place' in result) return distinct([result.place.quote]);
      return result.kind === 'stitched'
        ? distinct(result.pieces.map(({ place }) => place.quote))
        : [];
    }
    case 'sources':
      return [];
  }
}

/** A silence quotes its nearest passage. */
function shownQuotes(answer: Answer): readonly CitedQuote[] {
  if (answer.kind === 'answered') return answer.quotes;
  const nearest = shownNearest(answer);
  return nearest === null ? [] : [nearest];
}

/** Every revision that these quotes are of, each once. */
export function quotedBy(quotes: readonly CitedQuote[]): readonly QuotedRevision[] {
  return distinct(quotes.map(({ quote }) => quote));
}

function distinct(quotes: readonly QuotedRevision[]): readonly QuotedRevision[] {
  const byKey = new Map(
    quotes.map(({ documentId, revision }) => [
      JSON.stringify([documentId, revision]),
      { documentId, revision },
    ]),
  );
  return [...byKey.values()];
}
