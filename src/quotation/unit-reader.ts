/**
 * Reads a text unit by unit, see `quotationWords`. One look takes in at most `maxSeen` code units, so
 * that none is long, whatever the text: a word that is longer is cut there.
 */
export class UnitReader {
  /** Of the unit that was read last. */
  start = 0;
  end = 0;
  readonly #text: string;
  readonly #unit = new RegExp(unitPattern, 'gu');
  #window = '';
  #windowStart = 0;
  #windowEnd = 0;

  /** @param from where a unit begins, or one that is read from the text's start. */
  constructor(text: string, from = 0) {
    this.#text = text;
    this.#open(from);
  }

  /** `nothing`: no unit begins in what was looked at; look again. */
  next(): 'unit' | 'nothing' | 'end' {
    let match = this.#unit.exec(this.#window);
    if (match === null) {
      if (this.#windowEnd === this.#text.length) return 'end';
      this.#open(this.#windowEnd);
      return 'nothing';
    }
    // What touches the end of the window may go on behind it, after a mark such as an apostrophe.
    const isCut =
      this.#windowEnd < this.#text.length &&
      match.index > 0 &&
      match.index + match[0].length > this.#window.length - furthestLook;
    if (isCut) {
      this.#open(this.#windowStart + match.index);
      match = this.#unit.exec(this.#window);
      if (match === null) return 'nothing';
    }
    this.start = this.#windowStart + match.index;
    this.end = this.start + match[0].length;
    return 'unit';
  }

  /** All units that begin before it were read. Counted in code units of the text. */
  get reached(): number {
    return this.#windowStart;
  }

  #open(from: number): void {
    this.#windowStart = from;
    this.#windowEnd = Math.min(this.#text.length, from + maxSeen);
    if (splitsPair(this.#text, this.#windowEnd)) this.#windowEnd--;
    this.#window = this.#text.slice(from, this.#windowEnd);
    this.#unit.lastIndex = 0;
  }
}

const maxSeen = 4096;

/** A mark inside a word and the letter after it, which may be a surrogate pair. */
const furthestLook = 3;

function splitsPair(text: string, at: number): boolean {
  return (
    at > 0 &&
    (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 &&
    (text.charCodeAt(at) & 0xfc00) === 0xdc00
  );
}

const letters = '[\\p{L}\\p{M}\\p{N}\\u00ad\\u200b-\\u200d\\u2060]';

const unitPattern = [
  // Numbers with inner points, commas and colons, then perhaps letters: 1,500.5 or 08:36 or 5th.
  `\\p{N}+(?:[.,:]\\p{N}+)*(?:${letters}*)`,
  `[\\p{L}\\p{N}]${letters}*(?:['’ʼ\`´‐‑-][\\p{L}\\p{N}]${letters}*)*`,
  '…|\\.{2,}',
  // Any other mark that is no quotation mark, control or white space.
  `[^\\p{L}\\p{N}\\p{M}\\p{Z}\\p{C}\\s"'“”„‟«»‹›‘’‚‛\`´]`,
].join('|');
