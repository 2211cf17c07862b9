import type { Document } from '../../src/corpus/document.js';
import type { DocumentStore } from '../../src/corpus/document-store.js';

/** All current documents of a store. */
export async function currentOf(
  store: Pick<DocumentStore, 'eachCurrent'>,
): Promise<readonly Document[]> {
  const documents: Document[] = [];
  for await (const portion of store.eachCurrent()) documents.push(...portion);
  return documents;
}
