import type { Quote } from '../../answer/answer.js';
import type { ReviewItem } from '../../moderation/review-item.js';
import type { Bot } from '../bot.js';
import type { ReadableDecision } from './decision-view.js';

/** What confirming needs of the bot. */
type Dependencies = Pick<Bot, 'knowledge' | 'sources' | 'log'>;

/**
 * A decision with those of its quotes that are exactly what their revisions say where they say it,
 * and the number of the others: a decision holds copies of quotes, and a copy is shown only beside
 * its source. A revision that cannot be read any more confirms nothing.
 */
export async function confirmQuotes(
  { id }: Pick<ReviewItem, 'id'>,
  decision: ReadableDecision,
  bot: Dependencies,
): Promise<ReadableDecision> {
  if (decision.kind === 'rejected') return decision;
  const areTrue = await Promise.all(decision.quotes.map(({ quote }) => isTrue(quote, bot)));
  const quotes = decision.quotes.filter((_, place) => areTrue[place]);
  const withheld = decision.quotes.length - quotes.length;
  if (withheld === 0) return decision;
  const said = saidOf(bot.log);
  if (!said.has(id)) {
    said.add(id);
    bot.log.error(
      { item: id, count: withheld },
      'quotes in a decision are not what their sources say, and are not shown',
    );
  }
  return { ...decision, quotes, withheld };
}

async function isTrue(
  { documentId, revision, span, exact }: Quote,
  { knowledge, sources }: Dependencies,
): Promise<boolean> {
  const known = knowledge().corpus.documents.get(documentId);
  // The store checks a text against its revision whenever it is read.
  const document =
    known?.revision === revision ? known : await sources.revision(documentId, revision);
  return exact !== '' && document?.text.slice(span.start, span.end) === exact;
}

/** Of which items a log has said so: it is told once, however often they are read. */
const saidIn = new WeakMap<object, Set<string>>();

function saidOf(log: object): Set<string> {
  const said = saidIn.get(log) ?? new Set();
  saidIn.set(log, said);
  return said;
}
