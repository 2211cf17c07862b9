import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readJudgedSet } from '../../../src/eval/judged-set.js';
import { measureRetrieval } from '../../../src/eval/retrieval.js';
import { oneField } from '../peer.js';
import { engineNames } from '../peers/engine-names.js';
import { measureTasks, type Quality } from '../quality.js';
import { type LuceneHere, luceneNames } from './lucene.js';
import { writeLines } from './passage-file.js';

/** The judged sets and the split of each that is here; CheckThat! has two. */
const qualitySets = [
  ['scifact', 'train'],
  ['clef2020-checkthat', 'train'],
  ['clef2020-checkthat', 'dev'],
  ['squad2-dev', 'dev'],
  ['fool-me-twice', 'dev'],
] as const;

/** One engine on one set; NaN stands in neither figure: an engine over its bound has null. */
export interface JudgedFigures {
  readonly engine: string;
  readonly set: string;
  readonly ndcgAt10: number | null;
  readonly mapAt5: number | null;
  /** A sentence where the figures are null. */
  readonly remark?: string;
}

/** What an engine may use for one set. */
const boundSeconds = 400;

/** Lucene's own parameters of BM25, and those that Anserini takes for passages. */
const luceneSettings = [
  ['Lucene', '1.2', '0.75'],
  ['Lucene, k1 0.9 b 0.4', '0.9', '0.4'],
] as const;

/** What is asked for. */
export interface QualityRequest {
  /** Names of the engines to measure; others keep what is known of them. */
  readonly engines: readonly string[];
  /** The folder of the judged sets. */
  readonly sets: string;
  /** Where figures are kept: peers do not change, so theirs are measured once. */
  readonly store: string;
  readonly lucene: LuceneHere;
  readonly onProgress: (message: string) => void;
}

/** Measures ours and, where they are not known yet, the peers on all judged sets that are here. */
export async function measureJudgedQuality(
  request: QualityRequest,
): Promise<readonly JudgedFigures[]> {
  const { engines, sets: folder, store, lucene, onProgress } = request;
  let known = readQuality(store).filter(
    ({ engine }) => engine !== engineNames[0] || !engines.includes(engine),
  );
  const keep = (figures: JudgedFigures): void => {
    known = [...known, figures];
    writeFileSync(store, `${JSON.stringify(known, null, 2)}\n`);
    onProgress(`quality of ${figures.engine} on ${figures.set}`);
  };
  const isKnown = (name: string, set: string, split: string): boolean =>
    known.some((one) => one.engine === name && one.set === `${set} ${split}`);
  const here = qualitySets.filter(([set]) => existsSync(join(folder, set)));
  const tasks = here.flatMap(([set, split]) =>
    engineNames.flatMap((name, engine) =>
      !engines.includes(name) || isKnown(name, set, split)
        ? []
        : [{ engine, name, folder, set, split }],
    ),
  );
  if (lucene.kind === 'present' && engines.includes(luceneNames.mapped)) {
    for (const [set, split] of here) {
      for (const [name, k1, b] of luceneSettings) {
        if (isKnown(name, set, split)) continue;
        const work = join(store, '..', 'lucene-quality');
        const ranking = { java: lucene.args, folder, set, split, work, k1, b };
        keep(toFigures(name, `${set} ${split}`, await rankWithLucene(ranking)));
      }
    }
  }
  await measureTasks(tasks, boundSeconds, (quality, { name, set, split }) =>
    keep(toFigures(name, `${set} ${split}`, quality)),
  );
  return known;
}

/** What was measured before; nothing where nothing was. */
export function readQuality(store: string): readonly JudgedFigures[] {
  return existsSync(store) ? (JSON.parse(readFileSync(store, 'utf8')) as JudgedFigures[]) : [];
}

function toFigures(
  engine: string,
  set: string,
  quality: Pick<Quality, 'ndcgAt10' | 'mapAt5'> | null,
): JudgedFigures {
  if (quality === null) {
    return { engine, set, ndcgAt10: null, mapAt5: null, remark: `more than ${boundSeconds} s` };
  }
  return { engine, set, ndcgAt10: quality.ndcgAt10, mapAt5: quality.mapAt5 };
}

interface LuceneRanking {
  readonly java: readonly string[];
  readonly folder: string;
  readonly set: string;
  readonly split: string;
  readonly work: string;
  readonly k1: string;
  readonly b: string;
}

async function rankWithLucene({
  java,
  folder,
  set,
  split,
  work,
  k1,
  b,
}: LuceneRanking): Promise<Pick<Quality, 'ndcgAt10' | 'mapAt5'>> {
  const judged = await readJudgedSet(join(folder, set), split);
  mkdirSync(work, { recursive: true });
  const [documents, questions] = [join(work, 'documents.txt'), join(work, 'questions.txt')];
  writeLines(documents, judged.documents.map(oneField));
  writeLines(
    questions,
    judged.queries.map(({ text }) => text),
  );
  const run = promisify(execFile);
  const { stdout } = await run('java', [...java, 'rank', documents, questions, k1, b], {
    maxBuffer: 1 << 26,
  });
  const lines = stdout.split('\n');
  const places = new Map(judged.queries.map(({ text }, i) => [text, lines[i] ?? '']));
  const result = await measureRetrieval(judged, {
    build: () => undefined,
    rank: (question) =>
      (places.get(question) ?? '')
        .split(' ')
        .filter((place) => place !== '')
        .map((place, i) => ({ id: judged.documents[Number(place)]?.id ?? '', score: -i })),
  });
  return { ndcgAt10: result['ndcg@10'] ?? Number.NaN, mapAt5: result['map@5'] ?? Number.NaN };
}
