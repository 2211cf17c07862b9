/** The first number from `start` to before `end` that fits, when all after one that fits do too; else `end`. */
export function firstWhere(start: number, end: number, fits: (at: number) => boolean): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (fits(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
