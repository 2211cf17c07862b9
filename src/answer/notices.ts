import type { Corpus } from '../corpus/corpus.js';
import type { Document } from '../corpus/document.js';
import type { Voice } from '../corpus/voice.js';
import type { Answer, CitedQuote, Notice } from './answer.js';
import type { Believed } from './belief.js';
import { isFound } from './confidence.js';
import type { Question } from './question.js';

/** Everything that is true of an answer's quotes as a whole. */
export function sourceNotices(
  quotes: readonly CitedQuote[],
  corpus: Corpus,
  /** Documents that also hold a good match, quoted or not. */
  alsoMatching: readonly Document[],
): readonly Notice[] {
  return [...citedNotices(quotes), ...newerSource(quotes, corpus, alsoMatching)];
}

/**
 * An answer's notices as they are true of some of its quotes alone, such as those of one page: who
 * reads a page reads what concerns its quotes, and nothing that concerns others.
 */
export function noticesOn(
  { quotes, notices }: Extract<Answer, { kind: 'answered' }>,
  shown: readonly CitedQuote[],
): readonly Notice[] {
  const days = shown.map(({ citation }) => citation.source.publishedAt?.value ?? '');
  const holds = (notice: Notice): boolean => {
    if (notice.kind === 'newer-source') {
      return days.every((day) => day < notice.publishedAt.value);
    }
    // What else is said is said of the first quote.
    return shown.includes(quotes[0]);
  };
  const others = notices.filter(({ kind }) => !citedKinds.has(kind));
  return [...citedNotices(shown), ...others.filter(holds)];
}

/** Notices that citations alone tell. */
function citedNotices(quotes: readonly CitedQuote[]): readonly Notice[] {
  const isSummary = quotes.some(({ citation }) => citation.source.wording === 'summary');
  return [...perspectiveNotices(quotes), ...(isSummary ? [{ kind: 'summary' } as const] : [])];
}

const citedKinds: ReadonlySet<Notice['kind']> = new Set([
  'one-perspective',
  'perspective-unknown',
  'summary',
]);

/**
 * Said when the best quote, what it answers and what stands around it lack the question's most
 * telling word, or all quotes lack a name or number of it: what is said of another is no answer.
 */
export function weakWords(
  { words }: Pick<Question, 'words'>,
  [best, ...others]: readonly [Weighed, ...Weighed[]],
  weights: readonly number[],
): readonly Notice[] {
  const heaviest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  const lacks = (word: number) => !isFound(best.window, word);
  if (weights.some((weight, word) => weight === heaviest && lacks(word))) {
    const missing = best.confidence.unmatched;
    return missing.length > 0 ? [{ kind: 'weak-words', missing }] : [];
  }
  const missing = words
    .filter(({ role }, word) => {
      const isParticular = role === 'name' || role === 'number';
      return isParticular && lacks(word) && !others.some(({ window }) => isFound(window, word));
    })
    .map(({ surface }) => surface);
  return missing.length > 0 ? [{ kind: 'weak-words', missing }] : [];
}

type Weighed = Pick<Believed, 'window' | 'confidence'>;

/** A journalist's question states nothing for the side whose document it stands in, told or quoted. */
function perspectiveNotices(quotes: readonly CitedQuote[]): readonly Notice[] {
  const stating = quotes.filter(({ citation }) => !isAsking(citation.voice));
  const perspectives = new Set(stating.map(({ citation }) => citation.source.perspective));
  if (perspectives.size !== 1) return [];
  const [perspective] = perspectives;
  if (typeof perspective === 'string') return [{ kind: 'one-perspective', perspective }];
  const documents = new Set(stating.map(({ quote }) => quote.documentId)).size;
  return [{ kind: 'perspective-unknown', documents }];
}

/** Whose words are a question, or whose part it is to ask: a summary says so by what it calls them. */
function isAsking({ role, name, description }: Voice): boolean {
  const part = `${name ?? ''} ${description ?? ''}`.toLowerCase();
  return role === 'asked' || asking.some((word) => part.includes(word));
}

const asking = ['interviewer', 'questioner', 'talk show host', 'press conference moderator'];

/** A document published after all that are quoted, if one matches too. Days are compared as written. */
function newerSource(
  quotes: readonly CitedQuote[],
  corpus: Corpus,
  alsoMatching: readonly Document[],
): readonly Notice[] {
  const quoted = new Set(quotes.map(({ quote }) => quote.documentId));
  const latestQuoted = latest(
    [...quoted].map((id) => corpus.documents.get(id)).filter((document) => document !== undefined),
  );
  if (latestQuoted === null) return [];
  const newest = latest(alsoMatching.filter(({ id }) => !quoted.has(id)));
  if (newest === null || newest.day <= latestQuoted.day) return [];
  const { id, source } = newest.document;
  if (source.publishedAt === null) return [];
  return [
    { kind: 'newer-source', documentId: id, title: source.title, publishedAt: source.publishedAt },
  ];
}

function latest(documents: readonly Document[]): { document: Document; day: string } | null {
  let newest: { document: Document; day: string } | null = null;
  for (const document of documents) {
    const day = document.source.publishedAt?.value;
    if (day !== undefined && (newest === null || day > newest.day)) newest = { document, day };
  }
  return newest;
}
