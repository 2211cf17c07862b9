/**
 * The share of `foreign` questions that are refused under the highest threshold which lets at least
 * the share `answered` of `own` questions pass. Numbers are probabilities; what equals the threshold
 * is answered. NaN where there is nothing to share.
 */
export function refusedAt(
  answered: number,
  own: readonly number[],
  foreign: readonly number[],
): number {
  const rising = [...own].sort((a, b) => a - b);
  // Rounded, or .95 of 20 would lose 1.0000000000000009 of them.
  const lost = Math.floor(Number(((1 - answered) * rising.length).toFixed(6)));
  const threshold = rising[lost] ?? Number.POSITIVE_INFINITY;
  return foreign.filter((probability) => probability < threshold).length / foreign.length;
}

/**
 * The area under the ROC curve: how often one of `own` exceeds one of `foreign`, ties counting half
 * (Mann and Whitney's U, as a share). .5 is chance. NaN where either is empty.
 */
export function areaUnderCurve(own: readonly number[], foreign: readonly number[]): number {
  const rising = [...foreign].sort((a, b) => a - b);
  const below = (value: number, isEqualToo: boolean): number => {
    let low = 0;
    let high = rising.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const at = rising[middle] as number;
      if (at < value || (isEqualToo && at === value)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const wins = own.reduce((sum, value) => sum + (below(value, false) + below(value, true)) / 2, 0);
  return wins / (own.length * foreign.length);
}
