import { Pace } from '../../answer/pace.js';

/** As `toSorted`, equal items in their order, a millisecond or two a step. */
export function* sortInSteps<Item>(
  items: readonly Item[],
  compare: (one: Item, other: Item) => number,
): Generator<void, readonly Item[]> {
  const pace = new Pace();
  let runs: Item[][] = [];
  for (let start = 0; start < items.length; start += sortedAtOnce) {
    runs.push(items.slice(start, start + sortedAtOnce).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: Item[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      merged.push(yield* merge(runs[at] ?? [], runs[at + 1] ?? [], compare, pace));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merge<Item>(
  one: readonly Item[],
  other: readonly Item[],
  compare: (one: Item, other: Item) => number,
  pace: Pace,
): Generator<void, Item[]> {
  const merged: Item[] = [];
  let i = 0;
  let j = 0;
  while (i < one.length || j < other.length) {
    const isOne =
      j === other.length || (i < one.length && compare(one[i] as Item, other[j] as Item) <= 0);
    merged.push((isOne ? one[i++] : other[j++]) as Item);
    if (pace.spend(costOfItem)) yield;
  }
  return merged;
}

const sortedAtOnce = 1000;

/** A comparison of two strings and a copy, in looks at a number. */
const costOfItem = 30;
