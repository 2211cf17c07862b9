import type { Logger } from 'pino';
import { describeAlteration } from '../corpus/altered-revision.js';
import type { DocumentStore } from '../corpus/document-store.js';

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
