/** Counts how often numbers come, and lists those that came; its room is kept, and cleared by what was counted. */
export class NumberCounts {
  readonly #counts: Uint32Array;
  /** Those that came, in the order in which they came first; of them `size` mean something. */
  numbers = new Uint32Array(256);
  size = 0;

  /** @param limit no number reaches it */
  constructor(limit: number) {
    this.#counts = new Uint32Array(limit);
  }

  clear(): void {
    for (let at = 0; at < this.size; at++) this.#counts[this.numbers[at] as number] = 0;
    this.size = 0;
  }

  /** Counts a number once more, and returns how often it has come. */
  add(number: number): number {
    const count = (this.#counts[number] as number) + 1;
    this.#counts[number] = count;
    if (count === 1) this.#list(number);
    return count;
  }

  of(number: number): number {
    return this.#counts[number] as number;
  }

  #list(number: number): void {
    if (this.size === this.numbers.length) {
      const { numbers } = this;
      this.numbers = new Uint32Array(2 * this.size);
      this.numbers.set(numbers);
    }
    this.numbers[this.size++] = number;
  }
}
