import pino from 'pino';
import type { DocumentId } from '../../../src/corpus/document.js';
import { problemMessage } from '../../../src/ingest/problem.js';
import { openServices } from '../../../src/services.js';
import { asPeopleRead } from './as-people-read.js';
import { configOf } from './hostile-bot.js';

/** What became of files that were ingested beside the bot. */
export interface Ingested {
  readonly files: number;
  /** Kept out, file by file or record by record. */
  readonly skipped: number;
  /** What was read, by the file that it came from. */
  readonly read: readonly {
    readonly file: string;
    readonly id: DocumentId;
    readonly isWhole: boolean;
    readonly length: number;
  }[];
  /** The words of what was kept out. */
  readonly refusals: readonly string[];
}

// A process of its own, as `npm run ingest` is: told of paths, it says what became of them.
const services = await openServices(configOf(process.argv[2] ?? ''), pino({ level: 'silent' }));
process.on('message', async ({ folder, texts }: { folder: string; texts: [string, string][] }) => {
  try {
    const report = await services.ingest([folder]);
    const written = new Map(texts);
    const read = [...services.corpus().documents.values()].flatMap(({ id, text, source }) => {
      const file = source.origin.name.slice(source.origin.name.lastIndexOf('/') + 1);
      if (!source.origin.name.includes(folder.slice(folder.lastIndexOf('/') + 1))) return [];
      const offered = written.get(file);
      const format = file.endsWith('.md') ? 'markdown' : 'text';
      const isWhole = offered === undefined || asPeopleRead(offered, format) === text;
      return [{ file, id, isWhole, length: text.length }];
    });
    const { files, skipped } = report;
    // Also what is only a warning, such as that a file is empty, says why nothing was read.
    const refusals = report.problems.map(problemMessage);
    process.send?.({ files, skipped, read, refusals } satisfies Ingested);
  } catch (error) {
    process.send?.({
      failure: error instanceof Error ? (error.stack ?? error.message) : 'unknown',
    });
  }
});
process.on('disconnect', async () => {
  await services.close();
  process.exit(0);
});
process.send?.('ready');
