/**
 * The best `capacity` of the passages offered, in no order, for when that is many: offers are only
 * noted, and each time as many again have come the worse half is dropped. A heap spends three times
 * as long on a hundred of some thousand. Equal sums are decided by ordinal, the lower the better, so
 * the choice does not depend on the order of offers.
 */
export class CandidatePool {
  #ordinals = new Uint32Array(0);
  #sums = new Float64Array(0);
  #places = new Uint32Array(0);
  #capacity = 0;
  #size = 0;
  #threshold = 0;

  /** Forgets everything and keeps so many, at least 1, from now on. */
  begin(capacity: number): void {
    this.#capacity = capacity;
    this.#size = 0;
    this.#threshold = 0;
    if (this.#sums.length >= 2 * capacity) return;
    this.#ordinals = new Uint32Array(2 * capacity);
    this.#sums = new Float64Array(2 * capacity);
    this.#places = new Uint32Array(2 * capacity);
  }

  /** An offer of a smaller sum will not be kept. */
  get threshold(): number {
    return this.#threshold;
  }

  /** @param place by which the caller finds the passage again */
  offer(ordinal: number, sum: number, place: number): void {
    const row = this.#size;
    this.#ordinals[row] = ordinal;
    this.#sums[row] = sum;
    this.#places[row] = place;
    this.#size = row + 1;
    if (this.#size === 2 * this.#capacity) this.#dropWorse();
  }

  /** The places of the passages kept; a view that the next offer may change. */
  places(): Uint32Array {
    if (this.#size > this.#capacity) this.#dropWorse();
    return this.#places.subarray(0, this.#size);
  }

  /** Hoare's quickselect: afterwards the best `capacity` rows come first, and the worst of them last. */
  #dropWorse(): void {
    const last = this.#capacity - 1;
    let low = 0;
    let high = this.#size - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const sum = this.#sums[middle] as number;
      const ordinal = this.#ordinals[middle] as number;
      let left = low;
      let right = high;
      while (left <= right) {
        while (this.#isBetter(left, sum, ordinal)) left++;
        while (this.#isWorse(right, sum, ordinal)) right--;
        if (left <= right) this.#swap(left++, right--);
      }
      if (last <= right) high = right;
      else if (last >= left) low = left;
      else break;
    }
    this.#size = this.#capacity;
    this.#threshold = this.#sums[last] as number;
  }

  #isBetter(row: number, sum: number, ordinal: number): boolean {
    const own = this.#sums[row] as number;
    return own > sum || (own === sum && (this.#ordinals[row] as number) < ordinal);
  }

  #isWorse(row: number, sum: number, ordinal: number): boolean {
    const own = this.#sums[row] as number;
    return own < sum || (own === sum && (this.#ordinals[row] as number) > ordinal);
  }

  #swap(one: number, other: number): void {
    const ordinal = this.#ordinals[one] as number;
    const sum = this.#sums[one] as number;
    const place = this.#places[one] as number;
    this.#ordinals[one] = this.#ordinals[other] as number;
    this.#sums[one] = this.#sums[other] as number;
    this.#places[one] = this.#places[other] as number;
    this.#ordinals[other] = ordinal;
    this.#sums[other] = sum;
    this.#places[other] = place;
  }
}
