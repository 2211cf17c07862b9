import type { CitedQuote } from '../../answer/answer.js';
import { citeAnew, isWithoutVoices } from '../../answer/cite-anew.js';
import { cutDocument } from '../../corpus/cut-document.js';
import type { ReviewItem } from '../../moderation/review-item.js';
import type { Bot } from '../bot.js';
import type { ReadableDecision } from './decision-view.js';

/** What confirming needs of the bot. */
type Dependencies = Pick<Bot, 'knowledge' | 'sources' | 'log'>;

/**
 * A decision with those of its quotes that are exactly what their revisions say where they say it,
 * and the number of the others: a decision holds copies of quotes, and a copy is shown only beside
 * its source. A revision that cannot be read any more confirms nothing. Quotes that were kept before
 * words had voices get those that their revision has today.
 */
export async function confirmQuotes(
  { id }: Pick<ReviewItem, 'id'>,
  decision: ReadableDecision,
  bot: Dependencies,
): Promise<ReadableDecision> {
  if (decision.kind !== 'answered') return decision;
  const confirmed = await Promise.all(decision.quotes.map((cited) => confirm(cited, bot)));
  const quotes = confirmed.filter((cited) => cited !== null);
  const withheld = decision.quotes.length - quotes.length;
  if (withheld === 0) return { ...decision, quotes };
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

/** Null where it is not what its revision says. */
async function confirm(
  cited: CitedQuote,
  { knowledge, sources }: Dependencies,
): Promise<CitedQuote | null> {
  const { documentId, revision, span, exact } = cited.quote;
  const { corpus } = knowledge();
  const known = corpus.documents.get(documentId);
  const isCurrent = known?.revision === revision;
  // The store checks a text against its revision whenever it is read.
  const document = isCurrent ? known : await sources.revision(documentId, revision);
  if (exact === '' || document?.text.slice(span.start, span.end) !== exact) return null;
  if (!isWithoutVoices(cited)) return cited;
  const cut = isCurrent
    ? corpus.cutOf(documentId)
    : document.text.length <= maxCutHere
      ? cutDocument(document)
      : null;
  return cut === null ? cited : citeAnew(cited, cut);
}

/** In UTF-16 code units: a longer text that is not current any more would hold up others. */
const maxCutHere = 2 ** 17;

/** Of which items a log has said so: it is told once, however often they are read. */
const saidIn = new WeakMap<object, Set<string>>();

function saidOf(log: object): Set<string> {
  const said = saidIn.get(log) ?? new Set();
  saidIn.set(log, said);
  return said;
}
