/**
 * A growing row of unsigned 32-bit numbers: four bytes each instead of a JS array's eight to sixteen.
 * It grows by blocks, so that nothing is copied and at most one block is spare.
 */
export class Uint32List {
  readonly #full: Uint32Array[] = [];
  #block = new Uint32Array(blockLength);
  /** Numbers in `#block`. */
  #used = 0;

  get length(): number {
    return this.#full.length * blockLength + this.#used;
  }

  push(value: number): void {
    if (this.#used === blockLength) this.#addBlock();
    this.#block[this.#used++] = value;
  }

  /** A copy that holds no spare room. */
  toArray(): Uint32Array<ArrayBuffer> {
    const numbers = new Uint32Array(this.length);
    this.#full.forEach((block, i) => {
      numbers.set(block, i * blockLength);
    });
    numbers.set(this.#block.subarray(0, this.#used), this.#full.length * blockLength);
    return numbers;
  }

  /** As `toArray`, some blocks a step, so that others can have a turn: copying 100 million numbers takes a tenth of a second. */
  *toArrayInSteps(): Generator<void, Uint32Array<ArrayBuffer>> {
    const numbers = new Uint32Array(this.length);
    for (const [i, block] of this.#full.entries()) {
      numbers.set(block, i * blockLength);
      if (i % blocksPerStep === blocksPerStep - 1) yield;
    }
    numbers.set(this.#block.subarray(0, this.#used), this.#full.length * blockLength);
    return numbers;
  }

  #addBlock(): void {
    this.#full.push(this.#block);
    this.#block = new Uint32Array(blockLength);
    this.#used = 0;
  }
}

const blockLength = 1 << 14;

/** Some 4 MiB. */
const blocksPerStep = 64;
