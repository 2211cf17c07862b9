import type { Corpus } from '../corpus/corpus.js';
import type { Document } from '../corpus/document.js';
import type { CitedQuote, Notice } from './answer.js';
import type { Believed } from './belief.js';
import { isFound } from './confidence.js';

/** Everything that is true of an answer's quotes as a whole. */
export function sourceNotices(
  quotes: readonly CitedQuote[],
  corpus: Corpus,
  /** Documents that also hold a good match, quoted or not. */
  alsoMatching: readonly Document[],
): readonly Notice[] {
  return [
    ...perspectiveNotices(quotes),
    ...(quotes.some(({ citation }) => citation.source.wording === 'summary')
      ? [{ kind: 'summary' } as const]
      : []),
    ...newerSource(quotes, corpus, alsoMatching),
  ];
}

/** Said when the question's most telling word is not in the quote or what it answers. */
export function weakWords(
  { window, confidence }: Pick<Believed, 'window' | 'confidence'>,
  weights: readonly number[],
): readonly Notice[] {
  const heaviest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  const restsOnWeak = weights.some((weight, word) => weight === heaviest && !isFound(window, word));
  return restsOnWeak && confidence.unmatched.length > 0
    ? [{ kind: 'weak-words', missing: confidence.unmatched }]
    : [];
}

function perspectiveNotices(quotes: readonly CitedQuote[]): readonly Notice[] {
  const perspectives = new Set(quotes.map(({ citation }) => citation.source.perspective));
  if (perspectives.size !== 1) return [];
  const [perspective] = perspectives;
  if (typeof perspective === 'string') return [{ kind: 'one-perspective', perspective }];
  const documents = new Set(quotes.map(({ quote }) => quote.documentId)).size;
  return [{ kind: 'perspective-unknown', documents }];
}

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
