/**
 * The best `capacity` of the passages offered, in no order, for when that is many. Offers are only
 * noted, and counted by the size of their sums, so that the threshold rises with nearly every offer;
 * when many are noted the worse are dropped. A heap spends three times as long on a hundred of some
 * thousand. Equal sums are decided by ordinal, the lower the better, so the choice does not depend
 * on the order of offers.
 */
export class CandidatePool {
  #ordinals = new Uint32Array(0);
  #sums = new Float64Array(0);
  #places = new Uint32Array(0);
  #capacity = 0;
  #size = 0;
  #threshold = 0;
  /** Offers by their sums, in steps of `1 / #stepsPerSum`. */
  readonly #counts = new Uint32Array(stepCount);
  #stepsPerSum = 0;
  /** The step of the threshold, and the offers from it on. */
  #step = 0;
  #reaching = 0;

  /**
   * Forgets everything and keeps so many, at least 1, from now on.
   * @param largest more than 0; sums are not much larger, or the threshold rises late
   */
  begin(capacity: number, largest: number): void {
    this.#capacity = capacity;
    this.#size = 0;
    this.#threshold = 0;
    this.#counts.fill(0);
    this.#stepsPerSum = stepCount / largest;
    this.#step = 0;
    this.#reaching = 0;
    const room = roomPerKept * capacity;
    if (this.#sums.length >= room) return;
    this.#ordinals = new Uint32Array(room);
    this.#sums = new Float64Array(room);
    this.#places = new Uint32Array(room);
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
    this.#count(sum);
    if (this.#size === roomPerKept * this.#capacity) this.#dropWorse();
  }

  /** Raises the threshold to the highest step that enough offers reach. */
  #count(sum: number): void {
    const step = Math.min(stepCount - 1, Math.floor(sum * this.#stepsPerSum));
    if (step < this.#step) return;
    const counts = this.#counts;
    counts[step] = (counts[step] as number) + 1;
    this.#reaching++;
    if (this.#reaching - (counts[this.#step] as number) < this.#capacity) return;
    do {
      this.#reaching -= counts[this.#step++] as number;
    } while (this.#reaching - (counts[this.#step] as number) >= this.#capacity);
    const reached = (this.#step / this.#stepsPerSum) * roundedDown;
    if (reached > this.#threshold) this.#threshold = reached;
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
    this.#threshold = Math.max(this.#threshold, this.#sums[last] as number);
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

/** Steps between nothing and the largest sum. */
const stepCount = 1024;
/** The bound of a step is computed; a sum that lies on it must not fall below. */
const roundedDown = 1 - 1e-9;
/** So many times as many offers as are kept are noted before the worse of them are dropped. */
const roomPerKept = 4;
