import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { DocumentStore } from '../../src/corpus/document-store.js';
import { type IngestOptions, ingestPaths } from '../../src/ingest/ingest-paths.js';
import { openDocumentStore } from '../../src/storage/documents/document-store.js';
import { currentOf } from '../storage/current-of.js';

/** A folder and a store, new for each test of the file that imports them. */
export let folder: string;
export let store: DocumentStore;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'receipts-ingest-'));
  store = await openDocumentStore(':memory:');
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Writes a file into the folder and returns its name. */
export function write(name: string, content: string | Uint8Array): string {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
  return name;
}

/** Ingests the whole folder, or what is named of it. */
export const ingest = (paths: readonly string[] = ['.'], options: Partial<IngestOptions> = {}) =>
  ingestPaths(paths, {
    store,
    retrievedAt: '2026-11-24T09:00:00Z',
    workingFolder: folder,
    ...options,
  });

/** The ids of the current documents, in order. */
export const ids = async () => (await currentOf(store)).map(({ id }) => id);
