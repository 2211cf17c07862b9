import { statSync, writeFileSync } from 'node:fs';
import { buildPeer } from '../building.js';
import { engineNamed } from '../peers/engines.js';
import { type ReceiptsPeer, receipts } from '../peers/receipts.js';
import { percentile, resultLimit } from '../timing.js';
import { addWhileAsking } from './add-while-asking.js';
import { askingPlan, askQuestions, warm } from './ask-questions.js';
import { BareLoop } from './bare-loop.js';
import type {
  AskingFigures,
  FloorFigures,
  Profile,
  ThreadedBuildingFigures,
} from './engine-figures.js';
import {
  documentsOf,
  type EngineTask,
  ownTask,
  type PartialFigures,
  tell,
  textsOf,
} from './engine-task.js';
import { profileWork } from './profile-work.js';
import type { SearchTexts } from './search-texts.js';

/*
 * Run in a process of its own by `measureInProcess`: builds, weighs, asks, saves and adds. It tells
 * each figure as soon as it has it, so that what was measured before a bound was met is kept.
 */
const task = ownTask();
const texts = textsOf(task);
const ours = task.engine === 'Receipts' ? receipts() : null;
const peer = ours ?? engineNamed(task.engine);
await measure();
if (ours !== null) {
  tell({ floor: await measureFloor(ours, texts) });
  tell({ profiles: await profile(ours, task, texts) });
  tell({ buildingInThreads: await buildInThreads(ours) });
}
// The last: it leaves another index behind.
if (task.adding) await measureAdding();
process.disconnect?.();

async function measure(): Promise<void> {
  const { buildMs, memoryMb } = await buildPeer(peer, documentsOf(task));
  tell({ building: { seconds: buildMs / 1000, memoryMb } });
  const asking: AskingFigures[] = [];
  for (const questions of texts.questions) asking.push(await askQuestions(peer.search, questions));
  tell({ asking });
  tell(await save());
}

async function buildInThreads(peer: ReceiptsPeer): Promise<ThreadedBuildingFigures> {
  const threads = 2;
  const startMs = performance.now();
  await peer.buildInThreads(documentsOf(task), threads);
  return { threads, seconds: (performance.now() - startMs) / 1000 };
}

async function measureAdding(): Promise<void> {
  if (peer.add === undefined) return;
  const { search, add } = peer;
  const short = texts.questions.at(-1)?.timed ?? [];
  const adding = await addWhileAsking({ search, add }, short, short);
  tell(
    adding === null ? { remarks: ['Too slow to be asked while documents are added.'] } : { adding },
  );
}

async function save(): Promise<PartialFigures> {
  try {
    const saved = await peer.save?.();
    if (saved === undefined) return { remarks: ['Has no form for a file.'] };
    writeFileSync(task.saved, saved);
    return { savedBytes: statSync(task.saved).size };
  } catch (cause) {
    // A string that is too long is an answer about the engine, not a failure of the measurement.
    if (!(cause instanceof RangeError)) throw cause;
    return { remarks: [`Cannot be saved at this size: ${cause.message}.`] };
  }
}

/** Everything that stands beside a search: the reading of the question and the bare loop. */
async function measureFloor(
  peer: ReceiptsPeer,
  { passages, questions }: SearchTexts,
): Promise<FloorFigures[]> {
  const bare = new BareLoop(peer.barePostings(), passages);
  const { starts } = peer.barePostings();
  const figures: FloorFigures[] = [];
  for (const { words, timed } of questions) {
    const queries = await Promise.all(timed.map(peer.read));
    const telling = queries.map((query) => peer.bareTerms(query, 'telling'));
    const all = queries.map((query) => peer.bareTerms(query, 'all'));
    const postings = telling
      .flat()
      .reduce((sum, { id }) => sum + (starts[id + 1] as number) - (starts[id] as number), 0);
    figures.push({
      words,
      loopMs: await medianMs((terms) => bare.run(terms), telling),
      loopAllTermsMs: await medianMs((terms) => bare.run(terms), all),
      postings: postings / timed.length,
      searchMs: await medianMs((query) => peer.find(query, resultLimit), queries),
      readingMs: await medianMs(peer.read, timed),
    });
  }
  return figures;
}

/** The p50 over all items, in rounds, warm. */
async function medianMs<Item>(
  work: (item: Item) => unknown,
  items: readonly Item[],
): Promise<number> {
  await warm(work, items, 1_000);
  const durations: number[] = [];
  const untilMs = performance.now() + askingPlan.budgetMs;
  for (let round = 0; round < askingPlan.rounds; round++) {
    for (const item of items) {
      const startMs = performance.now();
      await work(item);
      durations.push(performance.now() - startMs);
      if (performance.now() > untilMs) return percentile(durations, 0.5);
    }
  }
  return percentile(durations, 0.5);
}

async function profile(
  peer: ReceiptsPeer,
  { profileBuilding }: EngineTask,
  { questions }: SearchTexts,
): Promise<readonly Profile[]> {
  const profiles: Profile[] = [];
  for (const { words, timed } of questions) {
    const ask = () => warm((question) => peer.search(question, resultLimit), timed, 3_000);
    profiles.push(await profileWork(`questions of ${words} words`, ask));
  }
  if (profileBuilding) {
    profiles.push(await profileWork('building', () => receipts().build(documentsOf(task))));
  }
  return profiles;
}
