/**
 * Sizes as one says them: `70k,700k,7m` are 70,000, 700,000 and 7,000,000 passages.
 * @throws RangeError for anything else.
 */
export function parseSizes(said: string): readonly number[] {
  return said.split(',').map((size) => {
    const [, digits, unit = ''] = /^(\d+(?:\.\d+)?)([km]?)$/i.exec(size.trim()) ?? [];
    const count = Math.round(Number(digits) * (factors[unit.toLowerCase()] ?? 1));
    if (!(count >= 1)) {
      throw new RangeError(`--size: expected numbers such as 70k, 700k or 7m, found "${size}"`);
    }
    return count;
  });
}

const factors: Readonly<Record<string, number>> = { k: 1e3, m: 1e6 };

/** A size as one says it. */
export function nameOfSize(passages: number): string {
  if (passages % 1e6 === 0) return `${passages / 1e6}m`;
  return passages % 1e3 === 0 ? `${passages / 1e3}k` : String(passages);
}
