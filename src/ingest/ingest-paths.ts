import { cutDocument } from '../corpus/cut-document.js';
import type { DocumentStore } from '../corpus/document-store.js';
import type { Prepare } from '../corpus/prepare.js';
import { DocumentBatch } from './document-batch.js';
import { type FileFormat, type FoundFile, type FoundFiles, findFiles } from './find-files.js';
import type { IngestProgress, IngestReport } from './ingest-report.js';
import type { KnownSources } from './known-sources.js';
import { isAfter, makeDocument } from './make-document.js';
import { type Fault, faultOf } from './problem.js';
import { ProblemList } from './problem-list.js';
import { readJsonLines } from './read-json-lines.js';
import { type ReadOfferedText, readOfferedText } from './read-offered-text.js';
import { readTable } from './read-table.js';
import { readTextFile } from './read-text-file.js';
import type { ReadResult } from './record.js';
import { readSidecar } from './sidecar.js';
import { readMetadata } from './source-metadata.js';
import { isPublicAddress } from './web/public-address.js';
import { readWebPage } from './web/read-web-page.js';
import { isWebAddress } from './web/web-address.js';

export interface IngestOptions {
  readonly store: DocumentStore;
  /** ISO 8601 UTC instant that is noted as the time at which the texts were obtained. */
  readonly retrievedAt: string;
  /** Fields given with the command; they win over everything that files say. Checked like front matter. */
  readonly flags?: Readonly<Record<string, unknown>>;
  readonly known?: KnownSources;
  /** Whether a document may take over an id that belongs to one from another file. */
  readonly replaces?: boolean;
  /** Relative paths and the names of files are meant from here; the process's own by default. */
  readonly workingFolder?: string;
  /** Which IP addresses may be fetched from; `isPublicAddress` when absent. */
  readonly allowsAddress?: (address: string) => boolean;
  /** Cuts and indexes what is new before it is stored; here, however long that takes, when absent. */
  readonly prepare?: Prepare;
  /** Reads the text of a file or page; here when absent. */
  readonly readOffered?: ReadOfferedText;
  /** Called after each file and from time to time within a large one. */
  readonly onProgress?: (progress: IngestProgress) => void;
  /** Stops between two documents; what was stored by then stays. */
  readonly signal?: AbortSignal;
}

const READERS: Readonly<
  Record<FileFormat, (file: FoundFile, read: ReadOfferedText) => AsyncGenerator<ReadResult>>
> = {
  text: readTextFile,
  markdown: readTextFile,
  html: readTextFile,
  captions: readTextFile,
  'json-lines': readJsonLines,
  table: readTable,
};

const prepareHere: Prepare = async (documents) => ({
  cuts: documents.map(cutDocument),
  unfit: [],
});

/** Something to read: a file that was found, or a page that is to be fetched. */
type Readable = FoundFile | { readonly name: string; readonly format: 'web'; readonly bytes: 0 };

/** A large file reports its progress every so many documents. */
const PROGRESS_EVERY = 1_000;

/**
 * Reads files, folders and web addresses into the store. What is wrong with one record, file or label keeps out
 * that one and is reported; everything else goes in. Running it again changes nothing.
 * @throws StorageError when the store fails, and the signal's reason when it is aborted.
 */
export async function ingestPaths(
  paths: readonly string[],
  options: IngestOptions,
): Promise<IngestReport> {
  const problems = new ProblemList();
  const batch = new DocumentBatch(options.store, problems, {
    replaces: options.replaces ?? false,
    prepare: options.prepare ?? prepareHere,
  });
  const flags = readMetadata(options.flags ?? {});
  for (const fault of flags.faults) problems.add('flags', fault);
  const areFlagsWrong = flags.faults.some(({ severity }) => severity === 'error');
  const found = areFlagsWrong
    ? { files: [], faults: [] }
    : await findReadables(paths, options.workingFolder ?? process.cwd());
  for (const { file, fault } of found.faults) problems.add(file, fault);

  const bytesTotal = found.files.reduce((sum, { bytes }) => sum + bytes, 0);
  let [filesDone, bytesDone, documents, keptOut] = [
    0,
    0,
    0,
    found.faults.filter(({ keepsOut }) => keepsOut).length,
  ];
  const report = () => {
    options.onProgress?.({
      filesDone,
      filesTotal: found.files.length,
      bytesDone,
      bytesTotal,
      documents,
    });
  };
  for (const file of found.files) {
    const sidecar = file.format === 'web' ? { metadata: {}, faults: [] } : await readSidecar(file);
    for (const { sidecar: name, fault } of sidecar.faults)
      problems.add(beside(file.name, name), fault);
    const isLabelled = !sidecar.faults.some(({ fault }) => fault.severity === 'error');
    if (!isLabelled) keptOut += 1;
    for await (const result of isLabelled ? read(file, options) : []) {
      options.signal?.throwIfAborted();
      if (result.kind === 'kept-out') {
        for (const fault of result.faults) problems.add(file.name, fault);
        keptOut += 1;
        continue;
      }
      for (const remark of result.remarks) problems.add(file.name, remark);
      const { publishedAt } = { ...sidecar.metadata, ...result.record.metadata };
      if (flags.metadata.publishedAt === undefined && isAfter(publishedAt, options.retrievedAt))
        problems.add(file.name, laterThanObtained(publishedAt, result.record.line));
      const statements = {
        flags: flags.metadata,
        record: result.record,
        sidecar: sidecar.metadata,
        known: options.known ?? new Map(),
      };
      await batch.add(
        makeDocument(statements, { name: file.name, retrievedAt: options.retrievedAt }),
      );
      documents += 1;
      if (documents % PROGRESS_EVERY === 0) report();
    }
    filesDone += 1;
    bytesDone += file.bytes;
    report();
  }
  await batch.flush();
  const { counts } = batch;
  return {
    ...counts,
    files: found.files.length,
    documents,
    skipped: counts.skipped + keptOut,
    problems: problems.listed,
    problemsLeftOff: problems.leftOff,
  };
}

function laterThanObtained(found: string | undefined, line: number | null): Fault {
  const expected = 'a date of publication up to the day on which the text was obtained';
  const remedy = 'It was passed over; state when the text was published';
  return faultOf('warning', expected, found ?? '', remedy, { line, field: 'publishedAt' });
}

/** Files first, then pages. */
async function findReadables(
  paths: readonly string[],
  workingFolder: string,
): Promise<{ readonly files: readonly Readable[]; readonly faults: FoundFiles['faults'] }> {
  const addresses = new Set(paths.filter(isWebAddress));
  const { files, faults } = await findFiles(
    paths.filter((path) => !addresses.has(path)),
    workingFolder,
  );
  const pages = Array.from(addresses, (name) => ({ name, format: 'web', bytes: 0 }) as const);
  return { files: [...files, ...pages], faults };
}

async function* read(
  readable: Readable,
  { allowsAddress = isPublicAddress, signal, readOffered = readOfferedText }: IngestOptions,
): AsyncGenerator<ReadResult> {
  if (readable.format !== 'web') {
    yield* READERS[readable.format](readable, readOffered);
    return;
  }
  const limits = { allows: allowsAddress, ...(signal === undefined ? {} : { signal }) };
  yield await readWebPage(readable.name, limits, readOffered);
}

function beside(file: string, name: string): string {
  return `${file.slice(0, file.lastIndexOf('/') + 1)}${name}`;
}
