import type { EngineFigures } from './engine-figures.js';

/**
 * One engine's figures of several runs as one: each number the median of its numbers, what a run
 * lacks left to the others. Profiles, remarks and times of day are those of the first run.
 */
export function medianFigures(runs: readonly EngineFigures[]): EngineFigures {
  const [first] = runs;
  if (first === undefined) throw new RangeError('expected figures of one run or more, found none');
  if (runs.length === 1) return first;
  const { remarks, profiles } = first;
  return {
    ...(medianOf(runs) as EngineFigures),
    runs: runs.length,
    ...(remarks === undefined ? {} : { remarks }),
    ...(profiles === undefined ? {} : { profiles }),
  };
}

/** Of values of one shape. */
function medianOf(values: readonly unknown[]): unknown {
  const [first] = values;
  if (values.every((value) => typeof value === 'number')) return medianOfNumbers(values);
  if (Array.isArray(first)) {
    return first.map((_, i) => medianOf(values.map((value) => (value as unknown[])[i])));
  }
  if (typeof first !== 'object' || first === null) return first;
  const keys = new Set(values.flatMap((value) => Object.keys(value as object)));
  return Object.fromEntries(
    [...keys].map((key) => {
      const found = values.map((value) => (value as Record<string, unknown>)[key]);
      return [key, medianOf(found.filter((value) => value !== undefined))];
    }),
  );
}

/** Of an even number the lower of the two in the middle: a number that was measured. */
function medianOfNumbers(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[(sorted.length - 1) >> 1] as number;
}
