/** Numbers from 0 (inclusive) to 1 (exclusive), the same for the same seed on every machine. */
export type Random = () => number;

/**
 * A 32-bit xorshift generator (Marsaglia, "Xorshift RNGs", 2003, the triple 13, 17, 5): enough
 * for drawing samples, not for secrets.
 * @param seed any whole number but 0
 */
export function seededRandom(seed: number): Random {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** `count` different items in random order; all of them when there are no more. */
export function sample<Item>(items: readonly Item[], count: number, random: Random): Item[] {
  const drawn = [...items];
  const size = Math.min(count, drawn.length);
  for (let i = 0; i < size; i += 1) {
    const j = i + Math.floor(random() * (drawn.length - i));
    const [a, b] = [drawn[i], drawn[j]];
    if (a === undefined || b === undefined) continue;
    drawn[i] = b;
    drawn[j] = a;
  }
  return drawn.slice(0, size);
}
