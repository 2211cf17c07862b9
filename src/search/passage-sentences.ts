import { Uint32List } from './uint32-list.js';

/**
 * The sentences of every passage: where they stand and what they hold, so that an answer need not
 * read the text again. First those of the question that the passage answers, then its own.
 */
export interface PassageSentences {
  /**
   * Where the rows of each passage start: twice its place those of its question, and one further its
   * own; at the end the number of all rows.
   */
  readonly starts: Uint32Array;
  /** `numbersEach` numbers for each sentence, see `SentenceRow`. */
  readonly rows: Uint32Array;
}

/** The numbers of a row, by their place in it. */
export const SentenceRow = {
  /** Where its tokens start among the passage's units; they end where the next row's start. */
  unit: 0,
  /** Where it starts and ends in the text of its field, in UTF-16 code units. */
  start: 1,
  end: 2,
  /** What it holds, see `sortsOf`. */
  sorts: 3,
} as const;

export const numbersEach = 4;

/** Writes passages one after the other, each with its question's sentences first. */
export class PassageSentencesWriter {
  readonly #starts = new Uint32List();
  readonly #rows = new Uint32List();

  /** The next sentences are those of the next passage's question. */
  beginPassage(): void {
    this.#starts.push(this.#rows.length / numbersEach);
  }

  /** The next sentences are the passage's own. */
  beginBody(): void {
    this.#starts.push(this.#rows.length / numbersEach);
  }

  write(unit: number, start: number, end: number, sorts: number): void {
    this.#rows.push(unit);
    this.#rows.push(start);
    this.#rows.push(end);
    this.#rows.push(sorts);
  }

  /** What was written so far. More may be written afterwards. */
  sentences(): PassageSentences {
    const starts = new Uint32Array(this.#starts.length + 1);
    starts.set(this.#starts.toArray());
    starts[this.#starts.length] = this.#rows.length / numbersEach;
    return { starts, rows: this.#rows.toArray() };
  }
}
