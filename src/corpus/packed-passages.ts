import type { Span } from '../analysis/span.js';
import type { Moment } from '../moments/moment.js';
import type { DocumentId } from './document.js';
import { type Passage, type PassageKind, passageId } from './passage.js';
import type { Stretch, Voice } from './voice.js';

/**
 * Passages as plain numbers beside tables of what they share, to be handed from one thread to
 * another: receiving an object for each passage takes five times as long.
 */
export interface PackedPassages {
  /** `numbersEach` for each passage, see `pack`; an index of -1 is null. */
  readonly numbers: Int32Array;
  /** For each stated moment its place in `moments`, and where it stands in the document. */
  readonly stated: Int32Array;
  readonly kinds: readonly PassageKind[];
  readonly headings: readonly (readonly string[])[];
  readonly voices: readonly Voice[];
  /** For each stretch where it stands in the document, and its voice's place in `voices`. */
  readonly stretches: Int32Array;
  readonly moments: readonly Moment[];
}

/** The passages from `from` to before `to`, packed. */
export function packPassages(
  passages: readonly Passage[],
  from = 0,
  to = passages.length,
): PackedPassages {
  const numbers = new Int32Array((to - from) * numbersEach);
  const [kinds, headings, voices, moments] = [
    new Table<PassageKind>(),
    new Table<readonly string[]>(),
    new Table<Voice>(),
    new Table<Moment>(),
  ];
  const stated: number[] = [];
  const stretches: number[] = [];
  for (let at = from, place = 0; at < to; at++) {
    const passage = passages[at] as Passage;
    const { span, question } = passage;
    numbers[place++] = span.start;
    numbers[place++] = span.end;
    numbers[place++] = kinds.placeOf(passage.kind);
    numbers[place++] = headings.placeOf(passage.headings);
    numbers[place++] = voices.placeOf(passage.voice);
    numbers[place++] = moments.placeOf(passage.said);
    numbers[place++] = question?.start ?? -1;
    numbers[place++] = question?.end ?? -1;
    numbers[place++] = passage.moments.length;
    numbers[place++] = passage.stretches.length;
    for (const { span, voice } of passage.stretches) {
      stretches.push(span.start, span.end, voices.placeOf(voice));
    }
    for (const one of passage.moments) {
      stated.push(moments.placeOf(one.moment), one.span.start, one.span.end);
    }
  }
  return {
    numbers,
    stated: Int32Array.from(stated),
    kinds: kinds.items,
    headings: headings.items,
    voices: voices.items,
    stretches: Int32Array.from(stretches),
    moments: moments.items,
  };
}

/** The passages as they were before they were packed; what they shared they share again. */
export function unpackPassages(documentId: DocumentId, packed: PackedPassages): Passage[] {
  const { numbers, stated, kinds, headings, voices, stretches, moments } = packed;
  const passages = new Array<Passage>(numbers.length / numbersEach);
  let statedAt = 0;
  let stretchAt = 0;
  const none: readonly Stretch[] = [];
  const stretchesOf = (count: number): readonly Stretch[] =>
    count === 0
      ? none
      : Array.from({ length: count }, () => ({
          span: {
            start: stretches[stretchAt++] as number,
            end: stretches[stretchAt++] as number,
          },
          voice: voices[stretches[stretchAt++] as number] as Voice,
        }));
  for (let i = 0, place = 0; i < passages.length; i++) {
    const next = (): number => numbers[place++] as number;
    const span = { start: next(), end: next() };
    const kind = kinds[next()] as PassageKind;
    const above = headings[next()] as readonly string[];
    const voice = voices[next()] as Voice;
    const said = moments[next()] ?? null;
    const question: Span = { start: next(), end: next() };
    passages[i] = {
      id: passageId(documentId, span),
      documentId,
      span,
      kind,
      headings: above,
      voice,
      said,
      moments: Array.from({ length: next() }, () => ({
        moment: moments[stated[statedAt++] as number] as Moment,
        span: { start: stated[statedAt++] as number, end: stated[statedAt++] as number },
      })),
      question: question.start === -1 ? null : question,
      stretches: stretchesOf(next()),
    };
  }
  return passages;
}

const numbersEach = 10;

/** What several passages share, each once. */
class Table<Item> {
  readonly items: Item[] = [];
  readonly #places = new Map<Item, number>();

  placeOf(item: Item | null): number {
    if (item === null) return -1;
    const known = this.#places.get(item);
    if (known !== undefined) return known;
    this.#places.set(item, this.items.length);
    return this.items.push(item) - 1;
  }
}
