import type { Logger } from 'pino';
import { describeAlteration } from '../corpus/altered-revision.js';
import type { DocumentStore } from '../corpus/document-store.js';
import type { UnfitDocument } from '../corpus/prepare.js';
import { storageFailureOf } from '../storage/storage-error.js';
import type { GenerationSource } from './generation.js';

/** Sets aside what turns out to be altered. */
export interface AlterationWatch {
  /** Resolves when what was met so far is set aside, or could not be. */
  settled(): Promise<void>;
}

/**
 * Sets aside every stored document that is met and is not what was stored, and says so in the log:
 * one line a revision. The store gives none of it out in any case; set aside, it stands in the lists
 * of what is, until it is put anew.
 */
export function setAsideAltered(
  documents: Pick<DocumentStore, 'onAltered' | 'setAside'>,
  logger: Pick<Logger, 'error' | 'warn'>,
  now: () => string = () => new Date().toISOString(),
): AlterationWatch {
  const said = new Set<string>();
  let work: Promise<unknown> = Promise.resolve();
  documents.onAltered((altered) => {
    const { id, revision, what } = altered;
    const message = describeAlteration(altered);
    const key = JSON.stringify([id, revision, what]);
    if (!said.has(key)) {
      said.add(key);
      logger.error(
        { revision, fault: what },
        'a stored document is not what was stored and is not quoted; npm run corpus -- check names it',
      );
    }
    const aside = { id, revision, code: 'altered', message, by: 'program', at: now() } as const;
    work = work
      .then(() => documents.setAside([aside]))
      .catch((err: unknown) => {
        logger.warn({ err, revision }, 'an altered document could not be set aside');
      });
  });
  return {
    async settled() {
      await work;
    },
  };
}

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
