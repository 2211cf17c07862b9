import type { Span } from '../../analysis/span.js';

/** How often one claim is looked for: in its headline, its box and its text. */
const MAX_PLACES = 12;

/** Finds words in a text, whatever their case, white space and marks. */
export class FoldedText {
  readonly #folded: string;
  /** For each code unit of the folded text, its place in the text. */
  readonly #places: Uint32Array;
  readonly #length: number;

  constructor(text: string) {
    const { folded, places } = fold(text);
    this.#folded = folded;
    this.#places = places;
    this.#length = text.length;
  }

  /** Where whole words stand, in order; the stop that ends them belongs to them. */
  places(words: string, text: string): readonly Span[] {
    const sought = fold(words).folded.trim();
    if (sought === '') return [];
    const found: Span[] = [];
    for (
      let at = this.#folded.indexOf(` ${sought} `);
      at >= 0 && found.length < MAX_PLACES;
      at = this.#folded.indexOf(` ${sought} `, at + sought.length)
    ) {
      const start = this.#places[at + 1] ?? this.#length;
      let end = (this.#places[at + sought.length] ?? this.#length) + 1;
      if (/[.!?]/u.test(text.charAt(end))) end += 1;
      found.push({ start, end });
    }
    return found;
  }
}

/** Letters and digits in lower case, and one space for all between them; a space at either end. */
function fold(text: string): { readonly folded: string; readonly places: Uint32Array } {
  const places = new Uint32Array(text.length + 2);
  const pieces: string[] = [' '];
  let length = 1;
  let isSpaced = true;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at);
    if (/[\p{L}\p{N}\p{M}\p{Cs}]/u.test(unit)) {
      const lower = unit.toLowerCase();
      pieces.push(lower.length === 1 ? lower : unit);
      isSpaced = false;
    } else if (isSpaced || unit === '’' || unit === "'") {
      continue;
    } else {
      pieces.push(' ');
      isSpaced = true;
    }
    places[length] = at;
    length += 1;
  }
  if (!isSpaced) {
    pieces.push(' ');
    places[length] = text.length;
  }
  return { folded: pieces.join(''), places };
}
