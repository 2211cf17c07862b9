import { TermNumbers } from '../analysis/term-numbers.js';
import { invertTokens } from './invert-tokens.js';
import type { FieldWeights } from './passage-fields.js';
import {
  numbersEach,
  type PassageSentences,
  PassageSentencesWriter,
  SentenceRow,
} from './passage-sentences.js';
import { PassageCursor, type PassageTokens, PassageTokensWriter } from './passage-tokens.js';
import type { SegmentColumns } from './segment-columns.js';
import type { Similarity } from './similarity.js';
import { TermDictionary, type TermDictionaryColumns } from './term-dictionary.js';

/** What merging needs of one segment: plain data, to be handed to another thread. */
export interface MergeSource {
  readonly tokens: PassageTokens;
  readonly sentences: PassageSentences;
  readonly dictionary: Pick<TermDictionaryColumns, 'pool' | 'starts'>;
  /** See `LiveSegment.ordinals`. */
  readonly ordinals: Uint32Array | null;
  /** See `Deletions.bits`; null when nothing is deleted. */
  readonly deleted: Uint32Array | null;
}

export interface MergeInput {
  /** At most 65,535. */
  readonly sources: readonly MergeSource[];
  readonly fieldWeights: FieldWeights;
  /** The name of the index's similarity. */
  readonly similarity: string;
  /** What the impacts are computed with; null: the mean of the merged passages. */
  readonly impactLength: number | null;
}

/** The columns of one segment, and where each of its passages came from. */
export interface MergedColumns {
  readonly columns: SegmentColumns;
  /** Positions in `MergeInput.sources`. */
  readonly sources: Uint16Array;
  /** Places of passages in their source. */
  readonly passages: Uint32Array;
}

/**
 * Makes one segment of several, without what was deleted and in the order of the ordinals. No text
 * is analysed again: tokens are copied under new term numbers, and inverted. Terms are numbered as
 * they first occur, so that the columns are those of a segment built of the same passages at once.
 * @throws RangeError for another similarity than the index's.
 */
export function mergeSegments(input: MergeInput, similarity: Similarity): MergedColumns {
  const { sources: inputs, fieldWeights, impactLength } = input;
  if (similarity.name !== input.similarity) {
    throw new RangeError(`expected the similarity ${input.similarity}, found ${similarity.name}`);
  }
  const order = mergeOrder(inputs);
  const writer = new PassageTokensWriter();
  const written = new PassageSentencesWriter();
  const terms = new MergedTerms(inputs);
  const cursors = inputs.map(({ tokens }) => new PassageCursor(tokens));
  const sentences = inputs.map((input) => new SentenceCopier(input.sentences, written, writer));
  for (let place = 0; place < order.sources.length; place++) {
    const source = order.sources[place] as number;
    const cursor = cursors[source] as PassageCursor;
    const copier = sentences[source] as SentenceCopier;
    let field = -1;
    cursor.open(order.passages[place] as number);
    copier.open(order.passages[place] as number);
    while (cursor.next()) {
      copier.copyBefore(cursor.walked);
      if (cursor.field !== field) {
        field = cursor.field;
        writer.beginField(field);
      }
      writer.write(terms.numberOf(source, cursor.term), cursor.isExtra);
    }
    copier.copyBefore(Number.POSITIVE_INFINITY);
    writer.endPassage();
  }
  const dictionary = TermDictionary.of(terms.inOrder()).columns;
  const tokens = writer.tokens();
  const inverted = invertTokens(
    tokens,
    dictionary.starts.length - 1,
    fieldWeights,
    similarity,
    impactLength ?? undefined,
  );
  return { columns: { dictionary, tokens, sentences: written.sentences(), ...inverted }, ...order };
}

/** Passages that are not deleted, by ordinal. */
function mergeOrder(inputs: readonly MergeSource[]): Pick<MergedColumns, 'sources' | 'passages'> {
  let total = 0;
  let end = 0;
  eachLive(inputs, (_source, _passage, ordinal) => {
    total++;
    end = Math.max(end, ordinal + 1);
  });
  const sourceAt = new Uint16Array(end);
  /** The passage + 1, or 0 for an ordinal that is of another segment. */
  const passageAt = new Uint32Array(end);
  eachLive(inputs, (source, passage, ordinal) => {
    sourceAt[ordinal] = source;
    passageAt[ordinal] = passage + 1;
  });
  const sources = new Uint16Array(total);
  const passages = new Uint32Array(total);
  let count = 0;
  for (let ordinal = 0; ordinal < end; ordinal++) {
    if (passageAt[ordinal] === 0) continue;
    sources[count] = sourceAt[ordinal] as number;
    passages[count++] = (passageAt[ordinal] as number) - 1;
  }
  return { sources, passages };
}

function eachLive(
  inputs: readonly MergeSource[],
  visit: (source: number, passage: number, ordinal: number) => void,
): void {
  for (const [source, input] of inputs.entries()) {
    const { ordinals } = input;
    const count = input.tokens.starts.length - 1;
    for (
      let passage = nextLive(input, 0);
      passage < count;
      passage = nextLive(input, passage + 1)
    ) {
      visit(source, passage, ordinals === null ? passage : (ordinals[passage] as number));
    }
  }
}

function nextLive({ deleted }: MergeSource, from: number): number {
  if (deleted === null) return from;
  let passage = from;
  while (((deleted[passage >>> 5] ?? 0) & (1 << (passage & 31))) !== 0) passage++;
  return passage;
}

/** Copies a segment's sentences beside its tokens, whose numbers may take more units or fewer than before. */
class SentenceCopier {
  #row = 0;
  #bodyFrom = 0;
  #end = 0;

  constructor(
    private readonly from: PassageSentences,
    private readonly to: PassageSentencesWriter,
    private readonly tokens: PassageTokensWriter,
  ) {}

  open(passage: number): void {
    const { starts } = this.from;
    this.#row = starts[2 * passage] as number;
    this.#bodyFrom = starts[2 * passage + 1] as number;
    this.#end = starts[2 * passage + 2] as number;
    this.to.beginPassage();
    this.#beginBody();
  }

  /** Those that start before this unit of their passage start where the next token will be written. */
  copyBefore(unit: number): void {
    const { rows } = this.from;
    for (; this.#row < this.#end; this.#row++) {
      const at = this.#row * numbersEach;
      if ((rows[at + SentenceRow.unit] as number) >= unit) return;
      this.to.write(
        this.tokens.length,
        rows[at + SentenceRow.start] as number,
        rows[at + SentenceRow.end] as number,
        rows[at + SentenceRow.sorts] as number,
      );
      if (this.#row + 1 === this.#bodyFrom) this.to.beginBody();
    }
  }

  /** At once where there are no sentences of a question before. */
  #beginBody(): void {
    if (this.#row === this.#bodyFrom) this.to.beginBody();
  }
}

/** New numbers for the terms of several dictionaries, in the order in which they are asked for. */
class MergedTerms {
  readonly #numbers = new TermNumbers();
  readonly #dictionaries: readonly MergeSource['dictionary'][];
  /** By source and old number: new number + 1, or 0 for one not asked for yet. */
  readonly #known: readonly Uint32Array[];

  constructor(inputs: readonly MergeSource[]) {
    this.#dictionaries = inputs.map(({ dictionary }) => dictionary);
    this.#known = this.#dictionaries.map(({ starts }) => new Uint32Array(starts.length - 1));
  }

  numberOf(source: number, old: number): number {
    const known = this.#known[source] as Uint32Array;
    const number = (known[old] as number) - 1;
    if (number >= 0) return number;
    const { pool, starts } = this.#dictionaries[source] as MergeSource['dictionary'];
    const term = String.fromCharCode(
      ...pool.subarray(starts[old] as number, starts[old + 1] as number),
    );
    const shared = this.#numbers.numberOf(term);
    known[old] = shared + 1;
    return shared;
  }

  inOrder(): Iterable<string> {
    return this.#numbers.terms();
  }
}
