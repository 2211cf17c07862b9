import { linesBetween } from '../answer/cut-quote.js';
import { KeyNumbers } from '../answer/key-numbers.js';
import { Pace } from '../answer/pace.js';
import type { Corpus } from '../corpus/corpus.js';
import { compareIds, type Document } from '../corpus/document.js';
import { firstWhere } from '../corpus/first-where.js';
import { Uint32List } from '../search/uint32-list.js';
import { unitKey } from './quotation-word.js';
import { UnitReader } from './unit-reader.js';

/** The words of all documents as numbers, one document after the other in the order of their ids. */
export interface WordStream {
  readonly documents: readonly Document[];
  /** Where each document begins in the stream; one more entry ends the last. */
  readonly starts: Uint32Array;
  /** Shared with the streams that follow, which add to it: it may know words that no document here holds. */
  readonly numbers: KeyNumbers;
  readonly stream: Uint32Array;
  readonly marks: StreamMarks;
}

/** Where a unit begins. */
interface Mark {
  /** In the stream. */
  readonly position: number;
  /** In its document's text, in code units. */
  readonly offset: number;
  /** 1-based line of `offset`. */
  readonly line: number;
}

/** Where in their documents' texts some of the units begin: near to every unit there is one before it. */
class StreamMarks {
  readonly #positions: Uint32Array;
  readonly #offsets: Uint32Array;
  readonly #lines: Uint32Array;

  constructor(columns: Readonly<Record<keyof Mark, Uint32Array>>) {
    this.#positions = columns.position;
    this.#offsets = columns.offset;
    this.#lines = columns.line;
  }

  get length(): number {
    return this.#positions.length;
  }

  at(mark: number): Mark {
    return {
      position: this.#positions[mark] ?? 0,
      offset: this.#offsets[mark] ?? 0,
      line: this.#lines[mark] ?? 1,
    };
  }

  /** The last mark at or before a position. */
  before(position: number): number {
    const { length } = this.#positions;
    return firstWhere(0, length, (mark) => (this.#positions[mark] ?? 0) > position) - 1;
  }
}

/** Reads a corpus, a millisecond a step; documents that are in the stream `before` are not read again. */
export function* readWords(corpus: Corpus, before?: WordStream): Generator<void, WordStream> {
  const reading = new Reading(before?.numbers ?? new KeyNumbers());
  const documents = [...corpus.documents.values()];
  const starts = new Uint32Array(documents.length + 1);
  // Both are in the order of their ids.
  let known = 0;
  for (const [place, document] of documents.entries()) {
    starts[place] = reading.length;
    while (before !== undefined && isBefore(before.documents[known], document)) known++;
    if (before?.documents[known] === document) yield* reading.copy(before, known);
    else yield* reading.read(document.text);
  }
  starts[documents.length] = reading.length;
  return { documents, starts, ...(yield* reading.finish()) };
}

function isBefore(one: Document | undefined, other: Document): boolean {
  return one !== undefined && compareIds(one.id, other.id) < 0;
}

/** A stream while it is read. */
class Reading {
  readonly #numbers: KeyNumbers;
  readonly #stream = new Uint32List();
  readonly #positions = new Uint32List();
  readonly #offsets = new Uint32List();
  readonly #lines = new Uint32List();
  readonly #pace = new Pace();

  constructor(numbers: KeyNumbers) {
    this.#numbers = numbers;
  }

  get length(): number {
    return this.#stream.length;
  }

  *read(text: string): Generator<void, void> {
    const reader = new UnitReader(text);
    let marked = Number.NEGATIVE_INFINITY;
    let sinceMark = 0;
    let line = 1;
    let counted = 0;
    const countTo = (offset: number): void => {
      line += linesBetween(text, counted, offset);
      counted = offset;
    };
    for (let look = reader.next(); look !== 'end'; look = reader.next()) {
      if (look === 'unit') {
        const { start, end } = reader;
        if (sinceMark === maxBetweenMarks || start - marked > furthestBetweenMarks) {
          countTo(start);
          this.#mark({ position: this.#stream.length, offset: start, line });
          marked = start;
          sinceMark = 0;
        }
        sinceMark++;
        this.#stream.push(this.#numbers.add(unitKey(text.slice(start, end))));
        if (this.#pace.spend(costOfUnit + end - start)) yield;
        continue;
      }
      countTo(reader.reached);
      if (this.#pace.spend(costOfNothing)) yield;
    }
    if (this.#pace.spend(costOfUnit)) yield;
  }

  *copy({ starts, stream, marks }: WordStream, place: number): Generator<void, void> {
    const start = starts[place] ?? 0;
    const end = starts[place + 1] ?? 0;
    const moved = this.#stream.length - start;
    const firstMark = marks.before(start - 1) + 1;
    for (let mark = firstMark; mark < marks.length; mark++) {
      const { position, offset, line } = marks.at(mark);
      if (position >= end) break;
      this.#mark({ position: position + moved, offset, line });
      if (this.#pace.spend(costOfUnit)) yield;
    }
    for (let at = start; at < end; at++) {
      this.#stream.push(stream[at] ?? 0);
      if (this.#pace.spend(1)) yield;
    }
    if (this.#pace.spend(costOfUnit)) yield;
  }

  *finish(): Generator<void, Pick<WordStream, 'numbers' | 'stream' | 'marks'>> {
    const stream = yield* this.#stream.toArrayInSteps();
    const marks = new StreamMarks({
      position: yield* this.#positions.toArrayInSteps(),
      offset: yield* this.#offsets.toArrayInSteps(),
      line: yield* this.#lines.toArrayInSteps(),
    });
    return { numbers: this.#numbers, stream, marks };
  }

  #mark({ position, offset, line }: Mark): void {
    this.#positions.push(position);
    this.#offsets.push(offset);
    this.#lines.push(line);
  }
}

/** Units from one mark to the next, at most; so many are read anew to find one. */
const maxBetweenMarks = 64;
/** Code units from one mark to the next, unless nothing stands between. */
const furthestBetweenMarks = 4096;

/** What reading a unit, and looking at a stretch without one, take beside looks at a number. */
const costOfUnit = 100;
const costOfNothing = 20_000;
