import { createRequire } from 'node:module';
import type winkNLP from 'wink-nlp';
import type { ItsHelpers, WinkMethods } from 'wink-nlp';
import { TokenAlignmentError } from './token-alignment-error.js';
import { readTokenizerModel } from './wink-tokenizer-model.js';

/** One wink-nlp token, placed in the chunk it was found in. */
export interface Lexeme {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts chunks (pieces of text without white space) into wink-nlp tokens.
 * With the model that it reads, and the tagger, the only file that knows wink-nlp.
 *
 * A wink-nlp call has a fixed cost, so many chunks are joined by spaces and sent together: its
 * tokenizer splits at white space first and looks at one piece at a time, so a chunk's tokens
 * do not depend on its neighbours.
 */
export interface WinkLexer {
  /**
   * The tokens of each chunk, in order, none overlapping. Chunks must be printable ASCII without
   * white space and not empty.
   * @throws TokenAlignmentError when a token is not to be found in its chunk.
   */
  lex(chunks: readonly string[]): readonly (readonly Lexeme[])[];
}

/**
 * Loading wink-nlp and its model takes about 0.1 s, so it waits for the first chunk that needs it.
 * Only tokenisation is set up; tagging, entities, sentences and sentiment stay out of memory.
 */
export function createWinkLexer(): WinkLexer {
  let loaded: LoadedWink | null = null;
  /** wink-nlp remembers every unknown word for good, so it is loaded anew from time to time. */
  let charactersSent = 0;

  return {
    lex(chunks) {
      if (charactersSent > charactersPerLoad) {
        loaded = null;
        charactersSent = 0;
      }
      const placed: (readonly Lexeme[])[] = [];
      for (let from = 0; from < chunks.length; from += chunksPerCall) {
        const batch = chunks.slice(from, from + chunksPerCall);
        const joined = batch.join(' ');
        charactersSent += joined.length;
        loaded ??= loadWink();
        const { nlp, its } = loaded;
        const tokens = nlp.readDoc(joined).tokens();
        const values = tokens.out(its.value);
        placed.push(...placeTokens(values, tokens.out(its.precedingSpaces), batch));
      }
      return placed;
    },
  };
}

/** More chunks a call gain nothing measurable: 1.3 to 1.7 million tokens a second from 50 on. */
const chunksPerCall = 256;

/** About 3 million unknown words, each some 200 bytes inside wink-nlp; a guess at what a small machine can spare. */
const charactersPerLoad = 24_000_000;

interface LoadedWink {
  readonly nlp: WinkMethods;
  readonly its: ItsHelpers;
}

function loadWink(): LoadedWink {
  const start = createRequire(import.meta.url)('wink-nlp') as typeof winkNLP;
  const nlp = start(readTokenizerModel(), []);
  return { nlp, its: nlp.its };
}

/**
 * Walks the tokens of one call along the chunks that were sent and gives each chunk its share.
 * A token that follows a space starts the next chunk. wink-nlp makes an empty token of one full
 * stop in `seems..odd`; what is skipped must hold no letter and no digit.
 */
function placeTokens(
  tokens: readonly string[],
  spaces: readonly string[],
  chunks: readonly string[],
): readonly (readonly Lexeme[])[] {
  const placed: (readonly Lexeme[])[] = [];
  let next = 0;
  for (const chunk of chunks) {
    const lexemes: Lexeme[] = [];
    let cursor = 0;
    do {
      const text = tokens[next];
      const start = text === undefined ? -1 : chunk.indexOf(text, cursor);
      if (text === undefined || start < 0 || /[a-z0-9]/i.test(chunk.slice(cursor, start))) {
        throw new TokenAlignmentError(chunk, cursor, text);
      }
      cursor = start + text.length;
      if (text !== '') lexemes.push({ text, start, end: cursor });
      next++;
    } while (next < tokens.length && spaces[next] === '');
    if (/[a-z0-9]/i.test(chunk.slice(cursor))) {
      throw new TokenAlignmentError(chunk, cursor, tokens[next]);
    }
    placed.push(lexemes);
  }
  if (next !== tokens.length) throw new TokenAlignmentError(chunks.at(-1) ?? '', 0, tokens[next]);
  return placed;
}
