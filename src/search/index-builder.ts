import type { Analyzer } from '../analysis/analyzer.js';
import type { Span } from '../analysis/span.js';
import { NumberedTokens, TermNumbers } from '../analysis/term-numbers.js';
import { TokenBuffer } from '../analysis/token-buffer.js';
import { readSentences } from '../corpus/read-sentences.js';
import { bm25 } from './bm25.js';
import { invertTokens } from './invert-tokens.js';
import { LiveSegment } from './live-segment.js';
import {
  defaultFieldWeights,
  type FieldName,
  type FieldWeights,
  fieldOrder,
  type PassageFields,
} from './passage-fields.js';
import { PassageSentencesWriter } from './passage-sentences.js';
import { PassageTokensWriter } from './passage-tokens.js';
import { Segment } from './segment.js';
import { SegmentedIndex } from './segmented-index.js';
import type { Similarity } from './similarity.js';
import { TermDictionary } from './term-dictionary.js';

export interface IndexBuilderOptions {
  readonly analyzer: Analyzer;
  /** Default: BM25 with its defaults. */
  readonly similarity?: Similarity;
  readonly fieldWeights?: FieldWeights;
}

/**
 * Collects passages and builds an immutable index of them. A passage's ordinal is the count of
 * those added before it. Costs about 2 bytes a token until `build`, and what the index needs then.
 */
export class IndexBuilder {
  readonly #analyzer: Analyzer;
  readonly #similarity: Similarity;
  readonly #fieldWeights: FieldWeights;
  readonly #numbers = new TermNumbers();
  readonly #writer = new PassageTokensWriter();
  readonly #sentences = new PassageSentencesWriter();
  readonly #frame = new NumberedTokens();
  readonly #buffer = new TokenBuffer();
  #frameText = '';
  #count = 0;
  #lengthSum = 0;

  constructor({ analyzer, similarity, fieldWeights }: IndexBuilderOptions) {
    this.#analyzer = analyzer;
    this.#similarity = similarity ?? bm25();
    this.#fieldWeights = fieldWeights ?? defaultFieldWeights;
  }

  /** Passages added so far. */
  get passageCount(): number {
    return this.#count;
  }

  /** Adds a passage and returns its ordinal. A passage without a word keeps its ordinal and is never found. */
  add(passage: PassageFields): number {
    const { heading = '', question = '', body, dates = [] } = passage;
    if (heading !== '' && this.#fieldWeights.heading > 0) {
      const tokens = this.#numberFrame(heading);
      if (tokens.length > 0) this.#write('heading', true, tokens);
    }
    this.#sentences.beginPassage();
    this.#addSentences('question', question, []);
    this.#sentences.beginBody();
    this.#addSentences('body', body, dates);
    this.#writer.endPassage();
    return this.#count++;
  }

  #addSentences(field: FieldName, text: string, dates: readonly Span[]): void {
    if (text === '' || this.#fieldWeights[field] === 0) return;
    let isFirst = true;
    let numbered = noTokens;
    const analyze = (words: string) => {
      numbered = this.#analyzer.numberInto(words, this.#numbers, this.#buffer);
      return this.#buffer;
    };
    for (const { span, sorts } of readSentences(text, dates, analyze)) {
      this.#sentences.write(this.#writer.length, span.start, span.end, sorts);
      if (numbered.length === 0) continue;
      this.#write(field, isFirst, numbered);
      isFirst = false;
    }
  }

  #write(field: FieldName, isFirst: boolean, tokens: NumberedTokens): void {
    if (isFirst) this.#writer.beginField(fieldOrder.indexOf(field));
    this.#writer.writeAll(tokens);
    this.#lengthSum += tokens.words * this.#fieldWeights[field];
  }

  /** Passages in a row mostly have the same frame: what was read of the last one is kept. */
  #numberFrame(text: string): NumberedTokens {
    if (text !== this.#frameText) {
      this.#frame.copyFrom(this.#analyzer.number(text, this.#numbers));
      this.#frameText = text;
    }
    return this.#frame;
  }

  /** Weighted words added so far: divided by their passages, what a `segment` may take for `impactLength`. */
  get lengthSum(): number {
    return this.#lengthSum;
  }

  /**
   * The index of what was added, of one segment. `corpusVersion` names the passages: equal names
   * must mean equal passages. More may be added and built again.
   */
  build(corpusVersion: string): SegmentedIndex {
    return new SegmentedIndex({
      corpusVersion,
      analyzerVersion: this.#analyzer.version,
      fieldWeights: this.#fieldWeights,
      similarity: this.#similarity,
      segments: [new LiveSegment(this.segment())],
    });
  }

  /**
   * What was added as a segment, for an index that there is already: `impactLength` is that index's.
   * By default it is the mean length of what was added.
   */
  segment(impactLength?: number): Segment {
    const dictionary = TermDictionary.of(this.#numbers.terms());
    const tokens = this.#writer.tokens();
    const inverted = invertTokens(
      tokens,
      dictionary.size,
      this.#fieldWeights,
      this.#similarity,
      impactLength,
    );
    const sentences = this.#sentences.sentences();
    return new Segment({ dictionary: dictionary.columns, tokens, sentences, ...inverted });
  }
}

const noTokens = new NumberedTokens();
