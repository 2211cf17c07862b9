import { createHash } from 'node:crypto';

/**
 * A hash of a set of texts, in any order, that follows additions and removals without seeing the rest:
 * the sum of the texts' SHA-256 modulo 2^256 ("AdHash": Bellare and Micciancio, "A New Paradigm for
 * Collision-free Hashing: Incrementality at Reduced Cost", 1997). Finds every accidental difference;
 * one made on purpose by somebody who may add thousands of texts is not ruled out. Immutable.
 */
export class SetHash {
  static readonly empty = new SetHash(0n);

  readonly #sum: bigint;

  private constructor(sum: bigint) {
    this.#sum = sum;
  }

  /** The hash of the set with these texts too; none may be in it already. */
  with(texts: Iterable<HashedText>): SetHash {
    let sum = this.#sum;
    for (const text of texts) sum += hashOf(text);
    return new SetHash(BigInt.asUintN(bits, sum));
  }

  /** The hash of the set without these texts, which must be in it. */
  without(texts: Iterable<HashedText>): SetHash {
    let sum = this.#sum;
    for (const text of texts) sum -= hashOf(text);
    return new SetHash(BigInt.asUintN(bits, sum));
  }

  /** As `with`, for texts whose SHA-256 is at hand. */
  withHashes(hashes: Iterable<bigint>): SetHash {
    let sum = this.#sum;
    for (const hash of hashes) sum += hash;
    return new SetHash(BigInt.asUintN(bits, sum));
  }

  /** As `without`, for texts whose SHA-256 is at hand. */
  withoutHashes(hashes: Iterable<bigint>): SetHash {
    let sum = this.#sum;
    for (const hash of hashes) sum -= hash;
    return new SetHash(BigInt.asUintN(bits, sum));
  }

  /** The first hexadecimal digits, at most 64. */
  digits(count: number): string {
    return this.#sum
      .toString(16)
      .padStart(bits / 4, '0')
      .slice(0, count);
  }
}

const bits = 256;

/** A text, or its pieces in order: one that is longer than a string may be. */
export type HashedText = string | Iterable<string>;

function hashOf(text: HashedText): bigint {
  const hash = createHash('sha256');
  for (const piece of typeof text === 'string' ? [text] : text) hash.update(piece, 'utf8');
  return BigInt(`0x${hash.digest('hex')}`);
}
