import { describe, expect, test } from 'vitest';
import type { EngineFigures } from '../bench/search/engine-figures.js';
import type { JudgedFigures } from '../bench/search/judged-quality.js';
import { renderSearchReport, verdict } from '../bench/search/search-report.js';
import { qualityTargets, speedTargets } from '../bench/search/targets.js';

const measuredAt = '2026-11-24T12:00:00.000Z';
const asking = (p50Ms: number, p99Ms: number | null, words = 40) => ({
  words,
  questions: 400,
  answers: 2_000,
  p50Ms,
  p99Ms,
});

const ours: EngineFigures = {
  engine: 'Receipts',
  passages: 700_000,
  measuredAt,
  load: 0.4,
  building: { seconds: 20, memoryMb: 100 },
  buildingInThreads: { threads: 2, seconds: 12.5 },
  asking: [asking(1, 2), asking(0.5, 1, 8)],
  savedBytes: 50 * 2 ** 20,
  loading: { ms: 500, memoryMb: 120 },
  adding: {
    documents: 20,
    paceMs: 2,
    visibleP50Ms: 5,
    visibleMaxMs: 25,
    quietP99Ms: 2,
    busyP99Ms: 6,
  },
  floor: [
    { words: 40, loopMs: 0.4, loopAllTermsMs: 1, postings: 10_000, searchMs: 0.6, readingMs: 0.4 },
  ],
  profiles: [{ of: 'questions', seconds: 3, functions: [{ name: 'read', share: 0.25 }] }],
};
const lucene: EngineFigures = {
  engine: 'Lucene',
  passages: 700_000,
  measuredAt,
  load: 0.4,
  building: { seconds: 10, memoryMb: 60 },
  asking: [asking(8, 30)],
};
const luceneInRam: EngineFigures = {
  engine: 'Lucene in RAM',
  passages: 700_000,
  measuredAt,
  load: 0.4,
  asking: [asking(6, 40)],
};
const miniSearch: EngineFigures = {
  engine: 'MiniSearch',
  passages: 700_000,
  measuredAt,
  load: 0.4,
  building: { seconds: 40, memoryMb: 400 },
  remarks: ['Stopped at the bound of 400 s.'],
};
const quality: readonly JudgedFigures[] = [
  { engine: 'Receipts', set: 'a dev', ndcgAt10: 0.75, mapAt5: 0.7 },
  { engine: 'lunr', set: 'a dev', ndcgAt10: 0.7, mapAt5: 0.72 },
  { engine: 'Lucene', set: 'a dev', ndcgAt10: 0.72, mapAt5: 0.6 },
  { engine: 'Orama', set: 'a dev', ndcgAt10: null, mapAt5: null, remark: 'more than 150 s' },
];

function outcome(what: string) {
  const found = speedTargets([ours, lucene, luceneInRam, miniSearch]).find((target) =>
    target.what.startsWith(what),
  );
  if (found === undefined) throw new Error(`no target ${what}`);
  return found;
}

describe('what was to be shown', () => {
  test('is measured against the faster of Lucene’s two, for p50 and p99 each', () => {
    expect(outcome('p50, 40 words, against Lucene').margin).toBeCloseTo(6 / 5);
    expect(outcome('p99, 40 words, against Lucene').margin).toBeCloseTo(15 / 5);
  });

  test('asks only not to be slower than Lucene at seven million', () => {
    const large = [ours, lucene].map((one) => ({ ...one, passages: 7_000_000 }));
    const [first] = speedTargets(large);
    expect([first?.atLeast, first?.margin]).toEqual(['not slower', 8]);
  });

  test('compares rates, memory, loading, the floor and additions in the right direction', () => {
    expect(outcome('passages built a second against MiniSearch').margin).toBeCloseTo(2);
    expect(outcome('passages built a second against Lucene').margin).toBeCloseTo(0.5);
    expect(outcome('passages built a second in 2 threads against MiniSearch').margin).toBeCloseTo(
      3.2,
    );
    expect(outcome('passages built a second in 2 threads against Lucene').margin).toBeCloseTo(0.8);
    expect(outcome('memory a passage').margin).toBeCloseTo(2);
    expect(outcome('snapshot load').margin).toBeCloseTo(2);
    expect(outcome('the search, 40 words').margin).toBeCloseTo(0.8 / 0.6);
    expect(outcome('the search and the reading').margin).toBeCloseTo(0.8);
    expect(outcome('one document added').margin).toBeCloseTo(2);
    expect(outcome('p99 of other questions').margin).toBeCloseTo(2 / 3);
  });

  test('says so where a peer was not measured', () => {
    const missing = outcome('p50, 40 words, against the fastest JavaScript peer');
    expect([missing.margin, verdict(missing)]).toEqual([null, 'not measured']);
  });

  test('says met and missed with what was measured over what was needed', () => {
    expect(verdict({ ...outcome('snapshot load'), margin: 1 })).toBe('met, 1.00 of what is needed');
    expect(verdict({ ...outcome('snapshot load'), margin: 0.5 })).toBe(
      '**missed**, 0.500 of what is needed',
    );
  });

  test('takes quality against the best peer of each measure, and the mean of the differences', () => {
    const [ndcg, map, mean] = qualityTargets(quality);
    expect([ndcg?.measured, ndcg?.atLeast]).toEqual(['0.750, +0.030', 'above 0.720 (Lucene)']);
    expect([map?.measured, map?.margin]).toEqual(['0.700, −0.020', 0.7 / 0.72]);
    expect(mean?.margin).toBeCloseTo(0.005 / 0.02);
    expect(qualityTargets([])).toEqual([]);
  });
});

describe('the report', () => {
  const report = {
    date: measuredAt,
    machine: '2 × a processor',
    node: 'v20.20.2',
    lucene: 'Lucene 8.7.0',
    commit: 'abc1234',
    texts: [
      {
        passages: 700_000,
        origin: 'sentences',
        words: 12_000_000,
        vocabulary: 235_000,
        heaps: { k: 66.7, beta: 0.5 },
        questions: [
          { words: 40, warmUp: [], timed: [] },
          { words: 8, warmUp: [], timed: [] },
        ],
      },
    ],
    figures: [ours, lucene, luceneInRam, miniSearch],
    quality,
  };
  const text = renderSearchReport(report);

  test('says so when the machine was busy, and only then', () => {
    const busy = { ...report, figures: [{ ...ours, load: 8.2 }, lucene] };
    expect(renderSearchReport(busy)).toContain('**The machine was busy** (load up to 8.2)');
    expect(text).not.toContain('The machine was busy');
  });

  test('has as many cells in each row of a table as in its head', () => {
    const tables = text.split('\n\n').filter((part) => part.startsWith('|'));
    expect(tables.length).toBeGreaterThan(5);
    for (const table of tables) {
      const cells = table
        .trimEnd()
        .split('\n')
        .map((row) => row.split('|').length);
      expect(new Set(cells).size).toBe(1);
    }
  });

  test('names what is missing and why, and how to repeat', () => {
    expect(text).toContain('| Lucene in RAM | – |');
    expect(text).toContain('- MiniSearch: Stopped at the bound of 400 s.');
    expect(text).toContain('more than 150 s');
    expect(text).toContain('npm run bench:search -- --size 700k');
    expect(text).toContain('| Receipts | 20 | 35,000 | 100 | 150 |');
    expect(text).toContain('| Receipts, 2 threads | 12.5 | 56,000 | – | – |');
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
  });
});
