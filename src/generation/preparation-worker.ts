import { parentPort, workerData } from 'node:worker_threads';
import { createAnalyzer } from '../analysis/analyzer.js';
import { hashCut } from '../corpus/cut-document.js';
import { cutPassages } from '../corpus/cut-passages.js';
import type { Document } from '../corpus/document.js';
import { packPassages } from '../corpus/packed-passages.js';
import type { Passage } from '../corpus/passage.js';
import type { OfferedText } from '../ingest/read-offered-text.js';
import { IndexBuilder } from '../search/index-builder.js';
import { fieldsOf } from '../search/index-corpus.js';
import { similarities } from '../search/similarities.js';
import { buffersOf } from './index-thread.js';
import {
  building,
  idle,
  type PreparationAnswer,
  type PreparationTask,
  type PreparationThreadData,
  type StretchOfCut,
} from './preparation-thread.js';

// Runs in a thread of its own, see `PreparationThread`: reads texts, cuts documents and indexes them.

const { aliases, similarity, state } = workerData as PreparationThreadData;
const making = {
  analyzer: createAnalyzer({ aliases }),
  similarity: similarities[similarity],
};

/** What was prepared since the last `build`, and the index of it. */
let good: { readonly document: Document; readonly passages: readonly Passage[] }[] = [];
let builder = new IndexBuilder(making);
/** Whether the builder holds a part of a document that failed. */
let isSpoilt = false;

let sent = 0;
/** Cut, and not sent yet. */
let waiting: StretchOfCut[] = [];
let waitingPassages = 0;

function say(answer: PreparationAnswer): void {
  sent += 1;
  parentPort?.postMessage(answer, [...buffersOf(answer)]);
}

/** Sends what waits; only a few portions are under way, so that receiving them holds up nobody. */
function flush(): void {
  if (waiting.length === 0) return;
  for (;;) {
    const taken = Atomics.load(state, 1);
    if (sent - taken < maxUnderWay) break;
    Atomics.wait(state, 1, taken);
  }
  say({ kind: 'cut', stretches: waiting });
  waiting = [];
  waitingPassages = 0;
}

const maxUnderWay = 4;
const passagesPerMessage = 1024;
const stretchesPerMessage = 64;

function addToIndex(document: Document, passages: readonly Passage[]): void {
  for (const passage of passages) builder.add(fieldsOf(passage, document));
}

function prepare(documents: readonly Document[], indexes: boolean): void {
  documents.forEach((document, place) => {
    Atomics.store(state, 0, place);
    try {
      const passages = cutPassages(document);
      const cutHash = hashCut(passages);
      if (indexes) {
        addToIndex(document, passages);
        good.push({ document, passages });
      }
      Atomics.store(state, 0, idle);
      let from = 0;
      do {
        const to = Math.min(passages.length, from + passagesPerMessage);
        const packed = packPassages(passages, from, to);
        waiting.push({ place, packed, cutHash: to === passages.length ? cutHash : null });
        waitingPassages += to - from;
        from = to;
        if (waitingPassages >= passagesPerMessage || waiting.length >= stretchesPerMessage) flush();
      } while (from < passages.length);
    } catch (error) {
      if (indexes) isSpoilt = true;
      flush();
      say({ kind: 'unfit', place, found: describe(error) });
    }
  });
  flush();
  Atomics.store(state, 0, idle);
  say({ kind: 'prepared' });
}

function build(impactLength: number | undefined): void {
  Atomics.store(state, 0, building);
  if (isSpoilt) {
    builder = new IndexBuilder(making);
    for (const { document, passages } of good) addToIndex(document, passages);
  }
  const columns = builder.passageCount === 0 ? null : builder.segment(impactLength).columns;
  good = [];
  builder = new IndexBuilder(making);
  isSpoilt = false;
  Atomics.store(state, 0, idle);
  say({ kind: 'built', columns });
}

async function read(offered: OfferedText): Promise<void> {
  // Loaded late: most threads only cut. Not in the text's time, which many threads at once would use up.
  const { readOfferedText } = await import('../ingest/read-offered-text.js');
  Atomics.store(state, 0, 0);
  say({ kind: 'read', result: await readOfferedText(offered) });
  Atomics.store(state, 0, idle);
}

/** Its kind and its first words, which are the language's own. */
function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 100) : 'a failure';
}

parentPort?.on('message', async (task: PreparationTask) => {
  switch (task.kind) {
    case 'prepare':
      return prepare(task.documents, task.indexes);
    case 'build':
      return build(task.impactLength);
    case 'read':
      return read(task.offered);
  }
});
