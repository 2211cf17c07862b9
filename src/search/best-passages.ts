/**
 * The best `capacity` of the passages offered, in a binary heap whose root is the worst of them.
 * Equal scores are decided by ordinal, the lower the better, so the choice does not depend on the
 * order of offers.
 */
export class BestPassages {
  #ordinals = new Uint32Array(0);
  #scores = new Float64Array(0);
  #capacity = 0;
  #size = 0;

  constructor(capacity = 0) {
    this.begin(capacity);
  }

  /** Forgets everything and keeps so many from now on. */
  begin(capacity: number): void {
    this.#capacity = capacity;
    this.#size = 0;
    if (this.#scores.length >= capacity) return;
    this.#ordinals = new Uint32Array(capacity);
    this.#scores = new Float64Array(capacity);
  }

  /** The score that an offer must exceed, or equal with a lower ordinal, to be kept. */
  get threshold(): number {
    return this.#size < this.#capacity ? 0 : (this.#scores[0] as number);
  }

  offer(ordinal: number, score: number): void {
    if (this.#size < this.#capacity) {
      this.#rise(this.#size++, ordinal, score);
    } else if (isBetter(score, ordinal, this.#scores[0] as number, this.#ordinals[0] as number)) {
      this.#sink(ordinal, score);
    }
  }

  /** Best first. */
  ranked(): RankedPassage[] {
    const ranked: RankedPassage[] = [];
    for (let i = 0; i < this.#size; i++) {
      ranked.push({
        ordinal: this.#ordinals[i] as number,
        score: this.#scores[i] as number,
      });
    }
    return ranked.sort((a, b) => b.score - a.score || a.ordinal - b.ordinal);
  }

  #rise(from: number, ordinal: number, score: number): void {
    let slot = from;
    while (slot > 0) {
      const parent = (slot - 1) >> 1;
      const parentScore = this.#scores[parent] as number;
      const parentOrdinal = this.#ordinals[parent] as number;
      if (!isBetter(parentScore, parentOrdinal, score, ordinal)) break;
      this.#scores[slot] = parentScore;
      this.#ordinals[slot] = parentOrdinal;
      slot = parent;
    }
    this.#scores[slot] = score;
    this.#ordinals[slot] = ordinal;
  }

  #sink(ordinal: number, score: number): void {
    let slot = 0;
    for (;;) {
      let child = 2 * slot + 1;
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
      this.#scores[slot] = childScore;
      this.#ordinals[slot] = childOrdinal;
      slot = child;
    }
    this.#scores[slot] = score;
    this.#ordinals[slot] = ordinal;
  }
}

function isBetter(score: number, ordinal: number, than: number, thanOrdinal: number): boolean {
  return score > than || (score === than && ordinal < thanOrdinal);
}

export interface RankedPassage {
  readonly ordinal: number;
  readonly score: number;
}
