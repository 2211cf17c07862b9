import type { LiveSegment } from './live-segment.js';

/**
 * The terms of an index's segments, found by their text. Remembers what it found last: a question's
 * terms are asked for when they are weighed and once more when they are searched, and each look into a
 * large dictionary waits for memory several times.
 */
export class TermLookups {
  readonly #segments: readonly LiveSegment[];
  readonly #terms: (string | null)[] = new Array(slotCount).fill(null);
  readonly #documentFrequencies = new Uint32Array(slotCount);
  /** A row of the segments' term numbers for each slot. */
  readonly #ids: Int32Array;

  constructor(segments: readonly LiveSegment[]) {
    this.#segments = segments;
    this.#ids = new Int32Array(slotCount * segments.length);
  }

  /** Passages that hold the term. */
  documentFrequency(term: string): number {
    return this.#documentFrequencies[this.#slotOf(term)] as number;
  }

  /** The numbers of the terms in the segment at this position, -1 for those that it lacks. */
  find(terms: readonly { readonly term: string }[], segment: number): Int32Array {
    const found = new Int32Array(terms.length);
    for (let place = 0; place < terms.length; place++) {
      const slot = this.#slotOf((terms[place] as { readonly term: string }).term);
      found[place] = this.#ids[slot * this.#segments.length + segment] as number;
    }
    return found;
  }

  /** The slot that holds the term, from now on if not before. */
  #slotOf(term: string): number {
    const slot = slotFor(term);
    if (this.#terms[slot] === term) return slot;
    let passages = 0;
    for (let segment = 0; segment < this.#segments.length; segment++) {
      const live = this.#segments[segment] as LiveSegment;
      const id = live.segment.dictionary.find(term);
      this.#ids[slot * this.#segments.length + segment] = id;
      passages += live.documentFrequency(id);
    }
    this.#documentFrequencies[slot] = passages;
    this.#terms[slot] = term;
    return slot;
  }
}

/** A power of two, several times the terms of a long question. Terms of one slot drive each other out. */
const slotCount = 1024;

/** From the ends and the middle of a term, which is enough to spread those of one question. */
function slotFor(term: string): number {
  const last = term.length - 1;
  const ends = (term.charCodeAt(0) << 5) ^ term.charCodeAt(last);
  const middle = (term.charCodeAt(last >> 1) << 3) ^ (term.charCodeAt(last >> 2) << 7);
  return (ends ^ middle ^ term.length) & (slotCount - 1);
}
