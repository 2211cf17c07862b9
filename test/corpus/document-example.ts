import type { Document, DocumentForm, DocumentId } from '../../src/corpus/document.js';
import { revisionOf } from '../../src/corpus/revision.js';
import type { Source } from '../../src/corpus/source.js';

/** A document with everything unknown but what a test states. */
export function documentExample(
  text: string,
  stated: {
    readonly id?: string;
    readonly form?: DocumentForm;
    readonly source?: Partial<Source>;
  } = {},
): Document {
  return {
    id: (stated.id ?? 'example') as DocumentId,
    revision: revisionOf(text),
    text,
    form: stated.form ?? 'prose',
    source: {
      publisher: null,
      author: null,
      title: null,
      url: null,
      licence: null,
      language: null,
      zone: null,
      perspective: null,
      wording: 'verbatim',
      publishedAt: null,
      retrievedAt: '2026-11-24T09:00:00Z',
      origin: { name: 'example.txt', line: null },
      ...stated.source,
    },
  };
}
