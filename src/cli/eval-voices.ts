import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CutDocument, cutDocument } from '../corpus/cut-document.js';
import type { IngestAlone } from '../eval/voices.js';
import { ingestPaths } from '../ingest/ingest-paths.js';
import { openStores } from '../storage/stores.js';

/**
 * What gives documents to `ingest` one at a time, each as a file in a folder that is empty otherwise,
 * with its metadata as flags, and cuts them as the product does. Nothing of it stays.
 */
export async function openIngestAlone(): Promise<{
  readonly ingestAlone: IngestAlone;
  readonly close: () => Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'receipts-voices-'));
  const stores = await openStores(':memory:');
  return {
    async ingestAlone({ file, text, metadata }) {
      const path = join(folder, file);
      const cuts: CutDocument[] = [];
      await writeFile(path, text);
      try {
        await ingestPaths([path], {
          store: stores.documents,
          retrievedAt: new Date().toISOString(),
          flags: metadata,
          replaces: true,
          workingFolder: folder,
          async prepare(documents) {
            const cut = documents.map(cutDocument);
            for (const one of cut) cuts.push(one);
            return { cuts: cut, unfit: [] };
          },
        });
      } finally {
        await rm(path);
      }
      // The next one may have the same name, and the same words.
      await stores.documents.retire(cuts.map(({ document }) => document.id));
      return cuts;
    },
    async close() {
      await stores.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
