import { expect, test } from 'vitest';
import type { EngineFigures } from '../bench/search/engine-figures.js';
import { medianFigures } from '../bench/search/median-figures.js';

const run = (seconds: number, p99Ms: number | null, more: Partial<EngineFigures> = {}) => ({
  engine: 'Receipts',
  passages: 70,
  measuredAt: `2026-11-30T00:00:0${seconds}Z`,
  load: seconds,
  building: { seconds, memoryMb: 10 * seconds },
  asking: [{ words: 40, questions: 4, answers: 20, p50Ms: 1 / seconds, p99Ms }],
  ...more,
});

test('figures of several runs are the medians, number by number', () => {
  const profiles = [{ of: 'building', seconds: 1, functions: [{ name: 'scan', share: 0.5 }] }];
  const figures = medianFigures([
    run(3, 9, { profiles, remarks: ['The first.'] }),
    run(1, 7, { savedBytes: 100 }),
    run(2, 8, { remarks: ['The last.'] }),
  ]);
  expect(figures).toEqual({
    ...run(2, 8),
    runs: 3,
    measuredAt: '2026-11-30T00:00:03Z',
    savedBytes: 100,
    profiles,
    remarks: ['The first.'],
  });
});

test('of two runs it is the smaller, and of one itself; where a number is missing it is what the first says', () => {
  expect(medianFigures([run(3, null), run(1, null)])).toMatchObject({ building: { seconds: 1 } });
  expect(medianFigures([run(3, null), run(1, 4)]).asking?.[0]?.p99Ms).toBeNull();
  expect(medianFigures([run(3, 9)])).toEqual(run(3, 9));
  expect(() => medianFigures([])).toThrow('expected figures of one run or more');
});
