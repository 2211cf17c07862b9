import type { Corpus } from '../corpus/corpus.js';
import type { DocumentId } from '../corpus/document.js';
import type { Source } from '../corpus/source.js';
import { count } from './describe-notice.js';
import { tableParts } from './render-table.js';
import { showOnOneLine } from './safe-text.js';

/** What a reader of a quote will miss, and why it matters. In order of weight. */
const wantedFields = {
  publisher: 'readers cannot tell who published the words',
  publishedAt: 'quotes carry no date, and --as-of leaves the document out',
  perspective: 'one-sidedness cannot be told',
  url: 'readers cannot open the source',
  zone: 'clock times are shown as "zone not stated"',
  language: 'the language is taken to be English',
  licence: 'nobody knows whether the words may be republished',
} as const satisfies Partial<Record<keyof Source, string>>;

type WantedField = keyof typeof wantedFields;

/** A document whose source leaves something unsaid. */
export interface SourceGap {
  readonly documentId: DocumentId;
  readonly title: string | null;
  readonly missing: readonly WantedField[];
}

/** The documents whose metadata is incomplete, in the corpus' order. */
export function findSourceGaps(corpus: Corpus): readonly SourceGap[] {
  const fields = Object.keys(wantedFields) as WantedField[];
  return [...corpus.documents.values()]
    .map(({ id, source }) => ({
      documentId: id,
      title: source.title,
      missing: fields.filter((field) => source[field] === null),
    }))
    .filter((gap) => gap.missing.length > 0);
}

/** The gaps for a person, in parts to be printed one after the other: a table, what each missing field costs, and the totals. */
export function* renderSourceGaps(
  gaps: readonly SourceGap[],
  documents: number,
  width: number,
): Generator<string> {
  const total = `${count(documents, 'document')} checked, ${gaps.length} with gaps.`;
  if (gaps.length === 0) {
    yield total;
    return;
  }
  const rows = gaps.map(({ documentId, title, missing }) => [
    showOnOneLine(title ?? documentId),
    missing.join(', '),
  ]);
  const missing = new Set(gaps.flatMap((gap) => gap.missing));
  const costs = (Object.keys(wantedFields) as WantedField[])
    .filter((field) => missing.has(field))
    .map((field) => `  ${field}: without it ${wantedFields[field]}.`);
  yield* tableParts(['document', 'missing'], rows, { width, flexible: [0, 1] });
  yield* costs;
  yield total;
}
