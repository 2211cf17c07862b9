import type { UnfitDocument } from '../corpus/prepare.js';
import { storageFailureOf } from '../storage/storage-failure.js';
import type { GenerationSource } from './generation-source.js';

/**
 * Takes documents that cannot be cut or indexed out of the stored corpus, so that the next start need
 * not try them, and says so in the log. Where the store cannot be written they are only left out.
 */
export async function setAsideUnfit(
  unfit: readonly UnfitDocument[],
  { documents, logger, now }: Pick<GenerationSource, 'documents' | 'logger' | 'now'>,
): Promise<void> {
  if (unfit.length === 0) return;
  for (const { document, code } of unfit) {
    logger.error(
      { document: document.id, fault: code },
      'a document is set aside, because it could not be cut and indexed; all others answer. ' +
        'See: npm run corpus -- list',
    );
  }
  const at = now();
  try {
    await documents.setAside(
      unfit.map(({ document: { id, revision }, code, found }) => {
        const message = `expected a text that can be cut and indexed, found ${found}`;
        return { id, revision, code, message, by: 'program', at };
      }),
    );
  } catch (err) {
    if (storageFailureOf(err) !== 'not-kept') throw err;
    logger.warn({ err }, 'what is set aside could not be noted; the next start tries it again');
  }
}
