import type { Token } from '../analysis/token.js';
import { TokenBuffer } from '../analysis/token-buffer.js';
import type { Document } from '../corpus/document.js';
import type { Passage } from '../corpus/passage.js';
import { readSentences } from '../corpus/read-sentences.js';
import { type CodedPassage, type CodedSentence, codeOfOther } from '../search/coded-passages.js';
import { fieldsOf } from '../search/index-corpus.js';

/** Reads passages for one question from their texts, where the search engine keeps nothing of them. */
export class TextPassages {
  readonly #analyze: (text: string) => readonly Token[];
  readonly #places: ReadonlyMap<string, number>;

  /** @param terms of the question, each once */
  constructor(terms: readonly string[], analyze: (text: string) => readonly Token[]) {
    this.#analyze = analyze;
    this.#places = new Map(terms.map((term, place) => [term, place]));
  }

  /** As an index keeps it: see `CodedPassages`. */
  read(passage: Passage, document: Document): CodedPassage {
    const { heading = '', question = '', body, dates = [] } = fieldsOf(passage, document);
    const codes: number[] = [];
    this.#code(this.#analyze(heading), codes);
    const frameEnd = codes.length;
    const sentencesOf = (text: string, stated: typeof dates): readonly CodedSentence[] => {
      const coded: CodedSentence[] = [];
      let tokens: readonly Token[] = [];
      const analyze = (words: string) => {
        tokens = this.#analyze(words);
        return TokenBuffer.of(tokens);
      };
      for (const { span, sorts } of readSentences(text, stated, analyze)) {
        const from = codes.length;
        this.#code(tokens, codes);
        coded.push({ ...span, sorts, from, to: codes.length });
      }
      return coded;
    };
    const asked = sentencesOf(question, []);
    const sentences = sentencesOf(body, dates);
    return { codes: Int16Array.from(codes), frameEnd, asked, sentences };
  }

  /** The codes of any text. */
  code(text: string): Int16Array {
    const codes: number[] = [];
    this.#code(this.#analyze(text), codes);
    return Int16Array.from(codes);
  }

  #code(tokens: readonly Token[], codes: number[]): void {
    for (const { term } of tokens) codes.push(this.#places.get(term) ?? codeOfOther(term));
  }
}
