import type { Span } from '../analysis/span.js';
import type { Moment } from '../moments/moment.js';
import type { DocumentId, PassageId } from './document.js';
import { type PackedRecords, packRecords, Records } from './packed-records.js';
import { type Passage, type PassageKind, passageId, type StatedMoment } from './passage.js';
import type { Stretch, Voice } from './voice.js';

/**
 * Passages as plain numbers beside tables of what they share, to be handed from one thread to
 * another and kept so: an object for each passage, voice and date takes five times as long to
 * receive, and the collector of garbage would walk through them ever after.
 */
export interface PackedPassages {
  /** `numbersEach` for each passage, see `packPassages`; an index of -1 is null. */
  readonly numbers: Int32Array;
  /** For each stated moment its place in `moments`, and where it stands in the document. */
  readonly stated: Int32Array;
  readonly kinds: readonly PassageKind[];
  readonly headings: readonly (readonly string[])[];
  readonly voices: PackedRecords;
  /** For each stretch where it stands in the document, and its voice's place in `voices`. */
  readonly stretches: Int32Array;
  readonly moments: PackedRecords;
}

/** The passages from `from` to before `to`, packed. */
export function packPassages(
  passages: readonly Passage[],
  from = 0,
  to = passages.length,
): PackedPassages {
  const numbers = new Int32Array((to - from) * numbersEach);
  const kinds = new Table<PassageKind>();
  const headings = new Table<readonly string[]>();
  const voices = new Table<Voice>();
  // By what they say: a text may name one year in each of its words.
  const moments = new Table<string>();
  const placeOf = (moment: Moment) => moments.placeOf(JSON.stringify(moment));
  const stated: number[] = [];
  const stretches: number[] = [];
  for (let at = from, place = 0; at < to; at++) {
    const passage = passages[at] as Passage;
    const { span, question } = passage;
    for (const { span, voice } of passage.stretches) {
      stretches.push(span.start, span.end, voices.placeOf(voice));
    }
    for (const one of passage.moments) {
      stated.push(placeOf(one.moment), one.span.start, one.span.end);
    }
    numbers[place++] = span.start;
    numbers[place++] = span.end;
    numbers[place++] = kinds.placeOf(passage.kind);
    numbers[place++] = headings.placeOf(passage.headings);
    numbers[place++] = voices.placeOf(passage.voice);
    numbers[place++] = passage.said === null ? -1 : placeOf(passage.said);
    numbers[place++] = question?.start ?? -1;
    numbers[place++] = question?.end ?? -1;
    numbers[place++] = stretches.length;
    numbers[place++] = stated.length;
  }
  return {
    numbers,
    stated: Int32Array.from(stated),
    kinds: kinds.items,
    headings: headings.items,
    voices: packRecords(voices.items.map((voice) => JSON.stringify(voice))),
    stretches: Int32Array.from(stretches),
    moments: packRecords(moments.items),
  };
}

/** The passages as they were before they were packed; what they shared they share again. */
export function unpackPassages(documentId: DocumentId, packed: PackedPassages): Passage[] {
  const part = {
    ...packed,
    documentId,
    voices: new Records<Voice>(packed.voices),
    moments: new Records<Moment>(packed.moments),
  };
  const passages = new Array<Passage>(packed.numbers.length / numbersEach);
  for (let i = 0; i < passages.length; i++) passages[i] = new PackedPassage(part, i * numbersEach);
  // Of a short text the arrays would take more memory than what is in them.
  const { numbers, stated, stretches } = packed;
  const isShort = numbers.length + stated.length + stretches.length < shortest;
  return isShort ? passages.map(unpacked) : passages;
}

/** In numbers: some thirty passages without dates. */
const shortest = 300;

function unpacked(passage: Passage): Passage {
  const { id, documentId, span, kind, headings, voice, stretches, said, moments, question } =
    passage;
  return { id, documentId, span, kind, headings, voice, stretches, said, moments, question };
}

const numbersEach = 10;

/** Passages of one document that came together. */
interface Part extends Omit<PackedPassages, 'voices' | 'moments'> {
  readonly documentId: DocumentId;
  readonly voices: Records<Voice>;
  readonly moments: Records<Moment>;
}

/** A passage that is read from its numbers whenever it is asked for something. */
class PackedPassage implements Passage {
  constructor(
    private readonly part: Part,
    /** Of its first number. */
    private readonly at: number,
  ) {}

  get id(): PassageId {
    return passageId(this.documentId, this.span);
  }

  get documentId(): DocumentId {
    return this.part.documentId;
  }

  get span(): Span {
    return { start: this.#number(0), end: this.#number(1) };
  }

  get kind(): PassageKind {
    return this.part.kinds[this.#number(2)] as PassageKind;
  }

  get headings(): readonly string[] {
    return this.part.headings[this.#number(3)] as readonly string[];
  }

  get voice(): Voice {
    return this.part.voices.at(this.#number(4));
  }

  get said(): Moment | null {
    const place = this.#number(5);
    return place === -1 ? null : this.part.moments.at(place);
  }

  get question(): Span | null {
    const start = this.#number(6);
    return start === -1 ? null : { start, end: this.#number(7) };
  }

  get stretches(): readonly Stretch[] {
    const { stretches, voices } = this.part;
    const own: Stretch[] = [];
    for (let i = this.#number(8 - numbersEach); i < this.#number(8); i += 3) {
      const span = { start: stretches[i] as number, end: stretches[i + 1] as number };
      own.push({ span, voice: voices.at(stretches[i + 2] as number) });
    }
    return own;
  }

  get moments(): readonly StatedMoment[] {
    const { stated, moments } = this.part;
    const own: StatedMoment[] = [];
    for (let i = this.#number(9 - numbersEach); i < this.#number(9); i += 3) {
      const span = { start: stated[i + 1] as number, end: stated[i + 2] as number };
      own.push({ moment: moments.at(stated[i] as number), span });
    }
    return own;
  }

  /** Before the first passage all are 0. */
  #number(place: number): number {
    return this.part.numbers[this.at + place] ?? 0;
  }
}

/** What several passages share, each once. */
class Table<Item> {
  readonly items: Item[] = [];
  readonly #places = new Map<Item, number>();

  placeOf(item: Item): number {
    const known = this.#places.get(item);
    if (known !== undefined) return known;
    this.#places.set(item, this.items.length);
    return this.items.push(item) - 1;
  }
}
