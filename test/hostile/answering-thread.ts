import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { readConfig } from '../../src/config.js';
import type { ModeratorId } from '../../src/moderation/review-item.js';
import { openServices, type Services } from '../../src/services.js';
import { openStores } from '../../src/storage/stores.js';
import { documentExample } from '../corpus/document-example.js';
import { threadMs } from './thread-time.js';

/**
 * Prints the longest stretch of the answering thread, in milliseconds of its own CPU time, while
 * questions are asked and the corpus changes, and how long a question waited on the wall:
 * `tsx test/hostile/answering-thread.ts [passages]`.
 */
async function main(): Promise<void> {
  const passages = Number(process.argv[2] ?? 100_000);
  const folder = await mkdtemp(join(tmpdir(), 'receipts-answering-'));
  const config = readConfig({
    DATA_DIR: folder,
    SEEDS_DIR: join(folder, 'none'),
    TEXT_SECONDS: '30',
  });
  const perDocument = 100;
  const text = (n: number, more = '') =>
    Array.from(
      { length: perDocument },
      (_, p) =>
        `Ferry ${n}-${p} of pier ${(n * 7 + p) % 997} was late on ${1 + (p % 28)} May 2020.${more}`,
    ).join('\n\n');
  const other = await openStores(join(folder, 'receipts.sqlite'));
  const document = (n: number, more?: string) => documentExample(text(n, more), { id: `f${n}` });
  for (let n = 0; n < passages / perDocument; n += 100) {
    await other.documents.put(Array.from({ length: 100 }, (_, i) => document(n + i)));
  }
  const long = documentExample(text(7, ' It came at noon.').repeat(1_400), { id: 'long' });
  const at = '2026-01-05T10:00:00Z';
  await other.documents.put([long]);
  await other.documents.setAside([
    { id: long.id, revision: null, code: 'chosen', message: '', by: 'operator', at },
  ]);
  const services = await openServices(config, pino({ level: 'silent' }));
  await services.warmUp();
  services.follow(() => undefined);
  const by = '900' as ModeratorId;
  const add = (words: string) =>
    services.sources.add({ content: { kind: 'text', text: words }, metadata: {} }, by);
  const ordinary = text(1, ' It came at noon.').repeat(700);
  const transcript = Array.from({ length: 120_000 }, (_, n) => `Ada: word ${n}.`).join('\n');
  const slow = '1 and '.repeat(3_300_000);
  const scenes: Readonly<Record<string, () => Promise<unknown>>> = {
    'the first misspelt question': () => Promise.resolve(services.answerer.answer(misspelt)),
    'a question of 4,000 characters': () => services.answerer.answer(longest),
    'nothing but questions': () => new Promise((resolve) => setTimeout(resolve, 2_000)),
    'an ordinary text of 5 MB is added': () => add(ordinary),
    'a transcript of 120,000 lines is added': () => add(transcript),
    'a text that takes longer than half a minute is refused': () => add(slow),
    'a text of 10 MB is readmitted by another process': async () => {
      await other.documents.readmit(long.id, { revision: long.revision, by: 'operator', at });
      await answersFrom(() => services.corpus().documents.has(long.id));
    },
    '300 documents of another process are loaded': async () => {
      const changes = Array.from({ length: 300 }, (_, n) => document(n, ' It was towed.'));
      const { version } = services.corpus();
      await other.documents.put(changes);
      await answersFrom(() => services.corpus().version !== version);
    },
  };
  for (const [name, scene] of Object.entries(scenes)) {
    const { longestMs, waitedMs, asked, seconds } = await watch(services, scene);
    console.log(
      `${longestMs.toFixed(1).padStart(7)} ms longest, ${waitedMs.toFixed(0).padStart(5)} ms waited, ${asked} questions in ${seconds.toFixed(1)} s: ${name}`,
    );
  }
  await services.close();
  await other.close();
  await rm(folder, { recursive: true });
}

/** On a busy machine a text may have no time to be cut, and is set aside then: that is said, and all else goes on. */
async function answersFrom(isThere: () => boolean): Promise<void> {
  for (const begun = performance.now(); performance.now() - begun < 180_000; ) {
    if (isThere()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  console.log('        not loaded within three minutes:');
}

const longest =
  `was ferry ${Array.from({ length: 400 }, (_, n) => `${n}-${n % 100} of pier ${n}`).join(' late on May 2020 ')}`.slice(
    0,
    4_000,
  );
const misspelt = 'was ferrry 12-3 layte on 4 Mai 2020';

/** Asks twenty questions a second until the scene is over, and looks at the clock at every turn. */
async function watch(services: Services, scene: () => Promise<unknown>) {
  let isOver = false;
  let longestMs = 0;
  let waitedMs = 0;
  let asked = 0;
  let answering: Promise<unknown> | null = null;
  const ask = async (): Promise<void> => {
    const askedMs = performance.now();
    await services.answerer.answer(`was ferry ${asked % 900}-3 late on 4 May 2020`);
    waitedMs = Math.max(waitedMs, performance.now() - askedMs);
    answering = null;
  };
  const begun = performance.now();
  let before = threadMs();
  const done = scene().finally(() => {
    isOver = true;
  });
  while (!isOver || answering !== null) {
    // A turn of the event loop, in which whatever waits works.
    await new Promise((resolve) => setImmediate(resolve));
    longestMs = Math.max(longestMs, threadMs() - before);
    before = threadMs();
    if (isOver || answering !== null || asked >= (performance.now() - begun) / 50) continue;
    asked += 1;
    answering = ask();
  }
  await done;
  return { longestMs, waitedMs, asked, seconds: (performance.now() - begun) / 1000 };
}

await main();
