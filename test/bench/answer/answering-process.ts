import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Answerer } from '../../../src/answer/answerer.js';
import { heldBytes } from '../building.js';
import type { AnsweringReport, AnsweringTask, AskedQuestion, AskingTurn } from './answering.js';

/*
 * Run in a process of its own by `bench-answer.ts`: opens the product of some tree with a corpus, and
 * answers what it is sent, turn by turn; `null` ends it. Of older trees only what is used here must fit.
 */
const { tree, files } = JSON.parse(process.argv[2] ?? '{}') as AnsweringTask;
const folder = mkdtempSync(join(tmpdir(), 'receipts-bench-answer-'));
// No answer is remembered: each question is answered.
Object.assign(process.env, { DATA_DIR: folder, LOG_LEVEL: 'silent', CACHE_SIZE_MB: '0' });

const built = (file: string) => import(pathToFileURL(join(tree, 'dist', 'src', file)).href);
const { loadConfig } = await built('config.js');
const { openTemporaryServices } = await built('services.js');
const { createLogger } = await built('logging/logging.js').catch(() => built('logging.js'));

const heldBefore = await heldBytes();
const services = await openTemporaryServices(
  loadConfig(),
  createLogger('silent', process.stderr),
  files,
);
const { corpus, index } = services.generation();
tell({
  kind: 'opened',
  documents: corpus.documents.size,
  passages: corpus.passages.length,
  indexBytes: bytesIn(
    index.segments.map(({ segment }: { segment: { columns: unknown } }) => segment.columns),
  ),
  heldBytes: (await heldBytes()) - heldBefore,
});

process.on('message', (turn: AskingTurn | null) => {
  void (turn === null ? end() : ask(turn));
});

async function ask({ unclocked, clocked }: AskingTurn): Promise<void> {
  const answerer: Answerer = services.answerer;
  for (const question of unclocked) await answerer.answer(question);
  const questions: AskedQuestion[] = [];
  for (const question of clocked) {
    const before = process.cpuUsage();
    const startMs = performance.now();
    const answer = await answerer.answer(question);
    const wallMs = performance.now() - startMs;
    const { user, system } = process.cpuUsage(before);
    questions.push({
      wallMs,
      cpuMs: (user + system) / 1000,
      isAnswered: answer.kind === 'answered',
    });
  }
  tell({ kind: 'asked', questions });
}

async function end(): Promise<void> {
  tell({ kind: 'ending', heldBytes: (await heldBytes()) - heldBefore });
  await services.close();
  rmSync(folder, { recursive: true });
  process.disconnect?.();
}

function tell(report: AnsweringReport): void {
  process.send?.(report);
}

/** The memory of all typed arrays in plain data. */
function bytesIn(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, part) => sum + bytesIn(part), 0);
}
