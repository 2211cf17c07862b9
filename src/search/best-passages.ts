/**
 * The best `capacity` of the passages offered, in a binary heap whose root is the worst of them.
 * Equal scores are decided by ordinal, the lower the better, so the choice does not depend on the
 * order of offers.
 */
export class BestPassages {
  readonly #ordinals: Uint32Array;
  readonly #scores: Float64Array;
  #size = 0;

  constructor(readonly capacity: number) {
    this.#ordinals = new Uint32Array(capacity);
    this.#scores = new Float64Array(capacity);
  }

  /** The score that an offer must exceed, or equal with a lower ordinal, to be kept. */
  get threshold(): number {
    return this.#size < this.capacity ? 0 : (this.#scores[0] as number);
  }

  offer(ordinal: number, score: number): void {
    if (this.#size < this.capacity) {
      this.#rise(this.#size++, ordinal, score);
    } else if (isBetter(score, ordinal, this.#scores[0] as number, this.#ordinals[0] as number)) {
      this.#sink(ordinal, score);
    }
  }

  /** Best first. */
  ranked(): { readonly ordinal: number; readonly score: number }[] {
    return Array.from({ length: this.#size }, (_, i) => ({
      ordinal: this.#ordinals[i] as number,
      score: this.#scores[i] as number,
    })).sort((a, b) => b.score - a.score || a.ordinal - b.ordinal);
  }

  /** The ordinals kept, in no order. */
  ordinals(): Uint32Array {
    return this.#ordinals.subarray(0, this.#size);
  }

  #rise(from: number, ordinal: number, score: number): void {
    let place = from;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const parentScore = this.#scores[parent] as number;
      const parentOrdinal = this.#ordinals[parent] as number;
      if (!isBetter(parentScore, parentOrdinal, score, ordinal)) break;
      this.#scores[place] = parentScore;
      this.#ordinals[place] = parentOrdinal;
      place = parent;
    }
    this.#scores[place] = score;
    this.#ordinals[place] = ordinal;
  }

  #sink(ordinal: number, score: number): void {
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= this.#size) break;
      const right = child + 1;
      if (
        right < this.#size &&
        isBetter(
          this.#scores[child] as number,
          this.#ordinals[child] as number,
          this.#scores[right] as number,
          this.#ordinals[right] as number,
        )
      ) {
        child = right;
      }
      const childScore = this.#scores[child] as number;
      const childOrdinal = this.#ordinals[child] as number;
      if (!isBetter(score, ordinal, childScore, childOrdinal)) break;
      this.#scores[place] = childScore;
      this.#ordinals[place] = childOrdinal;
      place = child;
    }
    this.#scores[place] = score;
    this.#ordinals[place] = ordinal;
  }
}

function isBetter(score: number, ordinal: number, than: number, thanOrdinal: number): boolean {
  return score > than || (score === than && ordinal < thanOrdinal);
}
