import { closeSync, copyFileSync, openSync, readSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import Sqlite from 'better-sqlite3';
import { createAnalyzer } from '../../../src/analysis/analyzer.js';
import type { Answerer } from '../../../src/answer/answerer.js';
import { buildCorpus } from '../../../src/corpus/corpus.js';
import type { Document } from '../../../src/corpus/document.js';
import {
  createLanguage,
  type Language,
  openGeneration,
} from '../../../src/generation/generation.js';
import { setAsideAltered } from '../../../src/generation/set-aside.js';
import { indexCorpus } from '../../../src/search/index-corpus.js';
import { inspectDatabaseFile } from '../../../src/storage/sqlite/inspect-database-file.js';
import { StorageError } from '../../../src/storage/storage-error.js';
import { openStores, type Stores } from '../../../src/storage/stores.js';
import { documentExample } from '../../corpus/document-example.js';
import { currentOf } from '../current-of.js';
import { fillQueue, showQueue } from './example-queue.js';

/** What came of single bytes that were changed, each in a fresh copy of the database file. */
export interface FlipFigures {
  /** The database, or the reading of it, ended with an error of ours that names it. */
  refused: number;
  /** Opened; documents were kept back and set aside, or rows of the queue kept back; the others were shown. */
  setAside: number;
  /** Everything was shown as before, and verifying the file told of the damage. */
  verified: number;
  /** Everything was shown as before, and nothing found fault: free space, or what no document is in. */
  harmless: number;
  /** Of all, how many would have made the start build its index anew. */
  rebuilt: number;
  /** Something was missing or other, and nothing told of it. */
  unnoticed: number;
  /** Words, a source or a date were shown that are not those that were stored. */
  misquoted: number;
  /** A question, decision, setting or vote was shown, or somebody would be told, other than it was written. */
  misshown: number;
  /** An error that is none of ours, by its message. */
  readonly broken: string[];
}

const documentsCount = 24;
const names = ['Brenholm', 'Quarlie', 'Vastrup', 'Imsdal', 'Torvik', 'Ulness'];

/** Documents of several portions of pages, each with a word that only it has, and an earlier revision of every third. */
function exampleDocuments(isEarlier: boolean): readonly Document[] {
  return Array.from({ length: documentsCount }, (_, n) => {
    const name = `${names[n % names.length]}${String.fromCodePoint(97 + n)}ra`;
    const verb = isEarlier ? 'planned' : 'opened';
    const more = `The council of ${name} discussed the harbour, “as ever”. `.repeat(
      n === 7 ? 600 : 5 * (n % 5),
    );
    return documentExample(
      `On 14 October 2020 the mayor of ${name} ${verb} the lighthouse, 👩‍🚀 and nobody spoke.\n\n${more}`,
      {
        id: `doc-${n}`,
        source: {
          publisher: `${name} Gazette`,
          author: `Reporter ${n}`,
          title: `The lighthouse of ${name}`,
          url: `https://${name.toLowerCase()}.example/lighthouse`,
        },
      },
    );
  });
}

const questionAbout = (document: Document): string =>
  `What did the mayor of ${document.source.publisher?.replace(' Gazette', '')} do with the lighthouse?`;

/** Changes one random byte after the other, each alone, and counts what comes of them. */
export async function flipBytes(
  folder: string,
  flips: number,
  random: () => number,
  tell: (done: number) => void = () => undefined,
): Promise<FlipFigures> {
  const whole = join(folder, 'whole.sqlite');
  const stores = await openStores(whole);
  await stores.documents.put(exampleDocuments(true).filter((_, n) => n % 3 === 0));
  await stores.documents.put(exampleDocuments(false));
  const originals = await currentOf(stores.documents);
  await fillQueue(stores, originals);
  await stores.close();
  // Everything in one file, as after a clean end.
  const connection = new Sqlite(whole);
  connection.pragma('journal_mode = DELETE');
  connection.close();
  const language = createLanguage(
    createAnalyzer({ aliases: [] }),
    { forms: [], synonyms: [] },
    new Map(),
  );
  const before = {
    originals,
    language,
    answers: await askAll(await answererOf(originals, language), originals),
    queue: await showOf(whole, join(folder, 'shown.sqlite')),
  };
  const figures: FlipFigures = {
    ...{
      refused: 0,
      setAside: 0,
      verified: 0,
      harmless: 0,
      rebuilt: 0,
      unnoticed: 0,
      misquoted: 0,
      misshown: 0,
    },
    broken: [],
  };
  const file = join(folder, 'flipped.sqlite');
  for (let done = 0; done < flips; done++) {
    for (const suffix of ['-wal', '-shm', '']) copyOrRemove(whole, file, suffix);
    const place = flipOne(file, random);
    try {
      await judge(file, before, figures);
    } catch (error) {
      if (error instanceof StorageError) figures.refused += 1;
      else
        figures.broken.push(`at ${place}: ${error instanceof Error ? error.stack : String(error)}`);
    }
    tell(done + 1);
  }
  return figures;
}

/** What is known of the whole database. */
interface Before {
  readonly originals: readonly Document[];
  readonly language: Language;
  readonly answers: readonly unknown[];
  readonly queue: ReadonlyMap<string, unknown>;
}

/** What is shown of the queue, from a copy: showing takes what is to be told. */
async function showOf(whole: string, copy: string): Promise<ReadonlyMap<string, unknown>> {
  copyFileSync(whole, copy);
  const stores = await openStores(copy);
  try {
    return await showQueue(stores);
  } finally {
    await stores.close();
  }
}

/** @throws StorageError when the database is refused, at whatever step */
async function judge(file: string, before: Before, figures: FlipFigures): Promise<void> {
  const { originals, language } = before;
  let met = 0;
  let documents: readonly Document[];
  let queue: ReadonlyMap<string, unknown>;
  const stores: Stores = await openStores(file);
  try {
    const quiet = { error: () => undefined, warn: () => undefined };
    const watch = setAsideAltered(stores.documents, quiet);
    stores.documents.onAltered(() => {
      met += 1;
    });
    documents = await currentOf(stores.documents);
    await watch.settled();
    stores.onAlteredRow(() => {
      met += 1;
    });
    queue = await showQueue(stores);
  } finally {
    await stores.close();
  }
  if (buildCorpus(documents).version !== buildCorpus(originals).version) figures.rebuilt += 1;
  const answers = await askAll(await answererOf(documents, language), originals);
  const known = new Map(originals.map((document) => [document.id, document]));
  const isTrue = documents.every((document) => isDeepStrictEqual(document, known.get(document.id)));
  const areTrue = answers.every((quotes) =>
    quotes.every(({ quote, citation }) => {
      const document = known.get(quote.documentId);
      return (
        document?.text.slice(quote.span.start, quote.span.end) === quote.exact &&
        quote.revision === document.revision &&
        isDeepStrictEqual(citation.source, document.source)
      );
    }),
  );
  const isAsWritten = [...queue].every(([name, shown]) =>
    isDeepStrictEqual(shown, before.queue.get(name)),
  );
  if (!isTrue || !areTrue) figures.misquoted += 1;
  else if (!isAsWritten) figures.misshown += 1;
  else if (met > 0) figures.setAside += 1;
  else if (!isDeepStrictEqual(answers, before.answers)) figures.unnoticed += 1;
  else if (await isFoundByVerifying(file)) figures.verified += 1;
  else if (queue.size < before.queue.size) figures.unnoticed += 1;
  else figures.harmless += 1;
}

async function isFoundByVerifying(file: string): Promise<boolean> {
  try {
    return (await inspectDatabaseFile(file)).altered.length > 0;
  } catch (error) {
    if (error instanceof StorageError) return true;
    throw error;
  }
}

async function answererOf(documents: readonly Document[], language: Language): Promise<Answerer> {
  const corpus = buildCorpus(documents);
  const index = indexCorpus(corpus, language.analyzer);
  return (await openGeneration(corpus, index, language, 0)).answerer;
}

/** What is quoted when every document is asked for. */
async function askAll(answerer: Answerer, originals: readonly Document[]) {
  const asked = originals.map(async (document) => {
    const answer = await answerer.answer(questionAbout(document), { limit: 25 });
    return answer.kind === 'answered'
      ? answer.quotes
      : answer.nearest === null
        ? []
        : [answer.nearest];
  });
  return Promise.all(asked);
}

function copyOrRemove(whole: string, file: string, suffix: string): void {
  if (suffix === '') copyFileSync(whole, file);
  else rmSync(`${file}${suffix}`, { force: true });
}

/** Gives one byte another value; returns its place. */
function flipOne(file: string, random: () => number): number {
  const place = Math.floor(random() * statSync(file).size);
  const handle = openSync(file, 'r+');
  const byte = Buffer.alloc(1);
  readSync(handle, byte, 0, 1, place);
  byte[0] = ((byte[0] ?? 0) + 1 + Math.floor(random() * 255)) % 256;
  writeSync(handle, byte, 0, 1, place);
  closeSync(handle);
  return place;
}
