import type { Document } from '../corpus/document.js';
import { linesBetween } from './cut-quote.js';
import { nobodyWaits, type Pause } from './pause.js';

/**
 * Tells on which lines quotes stand, and remembers how many lines of a text end before every 65,536th
 * code unit: an answer may cite a text of 64 MiB ten times, and counting its million lines takes a
 * thirtieth of a second each time. A text is counted once, as far as it is asked for.
 */
export class LineMarks {
  /** Per document: lines that end before each multiple of `apart`, from 0 on, as far as is known. */
  readonly #marks = new WeakMap<Document, number[]>();

  /**
   * 1-based number of the line on which the code unit at `offset` stands; CRLF, LF and CR end lines.
   * @param pause lets others have a turn; called every few megabytes that are counted
   */
  async lineAt(document: Document, offset: number, pause: Pause = nobodyWaits): Promise<number> {
    const { text } = document;
    const wanted = Math.floor(offset / apart);
    const marks = this.#marks.get(document) ?? [0];
    this.#marks.set(document, marks);
    // Others may count the same text in a pause.
    while (marks.length <= wanted) {
      const mark = marks.length;
      const before = marks[mark - 1] ?? 0;
      marks.push(before + linesBetween(text, (mark - 1) * apart, mark * apart));
      if (mark % marksAtOnce === 0) await pause();
    }
    return 1 + (marks[wanted] ?? 0) + linesBetween(text, wanted * apart, offset);
  }
}

const apart = 65_536;
/** Counted in a few milliseconds. */
const marksAtOnce = 32;
