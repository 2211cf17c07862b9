import { type AliasTable, type CompiledAliases, compileAliases, noAliases } from './aliases.js';
import { type ChunkTerm, copySlice, isWhiteSpace, prepareChunk } from './chunk.js';
import { ChunkMemo, emptyHash, hashStep } from './chunk-memo.js';
import { termsOfChunk } from './chunk-terms.js';
import { fingerprint } from './fingerprint.js';
import { KnownChunk } from './known-chunk.js';
import { rewritePhrases } from './phrases.js';
import { PlainChunk, plainTerm } from './plain-chunk.js';
import { NumberedTokens, type TermNumbers } from './term-numbers.js';
import type { Token } from './token.js';
import { KindCode, TokenBuffer, TokenFlag } from './token-buffer.js';

/**
 * Text to tokens, with exact places in the untouched text. Questions and documents go through the
 * same analyzer. Same text, same version, same tokens.
 */
export interface Analyzer {
  /** Changes with the rules and with the alias table; an index records it. */
  readonly version: string;
  /** The tokens of one text, in order. An empty text, or one of punctuation, has none. */
  analyze(text: string): readonly Token[];
  /** Writes the tokens of one text into `buffer`, which is cleared first. Allocates nothing per token. */
  analyzeInto(text: string, buffer: TokenBuffer): void;
  /** As `analyze`, with numbers for terms and without places: for indexing. The next text overwrites the tokens. */
  number(text: string, numbers: TermNumbers): NumberedTokens;
  /** Both `analyzeInto` and `number`, in one pass. */
  numberInto(text: string, numbers: TermNumbers, buffer: TokenBuffer): NumberedTokens;
}

/** Bump whenever a rule of this room changes what terms a text yields. */
const rulesVersion = 2;
/** Names the rules alone, without an alias table: what `Analyzer.version` begins with. */
export const analysisRules = `rules ${rulesVersion}`;

/** Twelve million words of news hold some 220,000 different ones, most of them a few times. */
const wordsRemembered = 256_000;
/** Chunks that are no plain words, as they are written. */
const chunksRemembered = 32_000;

/** @throws AliasTableError when the table contradicts itself. */
export function createAnalyzer(options: { readonly aliases?: AliasTable } = {}): Analyzer {
  const aliases = options.aliases ?? noAliases;
  if (aliases.length === 0) return new ChunkAnalyzer(versionOf(aliases), null);
  const bare = new ChunkAnalyzer('', null);
  const compiled = compileAliases(aliases, (text) => bare.analyze(text));
  return new ChunkAnalyzer(versionOf(aliases), compiled);
}

function versionOf(aliases: AliasTable): string {
  const entries = aliases.map(({ name, variants }) => [name, ...variants]);
  return `${analysisRules}, aliases ${fingerprint(JSON.stringify(entries))}`;
}

class ChunkAnalyzer implements Analyzer {
  readonly #words = new ChunkMemo<KnownChunk>(wordsRemembered);
  readonly #memo = new ChunkMemo<KnownChunk>(chunksRemembered);
  readonly #plain = new PlainChunk();
  readonly #buffer = new TokenBuffer();
  readonly #unwritten = new TokenBuffer();
  readonly #numbered = new NumberedTokens();
  /**
   * What is known of the chunks of the text being analysed, and where each starts in it: a plain one
   * at its word. Twice that, and 1 more where it ends a sentence.
   */
  readonly #chunks: KnownChunk[] = [];
  readonly #starts: number[] = [];

  constructor(
    readonly version: string,
    readonly aliases: CompiledAliases | null,
  ) {}

  analyze(text: string): readonly Token[] {
    this.analyzeInto(text, this.#buffer);
    return this.#buffer.toTokens();
  }

  analyzeInto(text: string, buffer: TokenBuffer): void {
    this.#write(this.#scan(text), buffer);
  }

  number(text: string, numbers: TermNumbers): NumberedTokens {
    const count = this.#scan(text);
    let seen = 0;
    for (let row = 0; row < count; row++) seen |= (this.#chunks[row] as KnownChunk).flags;
    // Only texts in which words are rewritten need the long way.
    const isRewritten = (seen & TokenFlag.trigger) !== 0 && this.#write(count, this.#buffer);
    return this.#number(count, isRewritten, numbers, this.#buffer);
  }

  numberInto(text: string, numbers: TermNumbers, buffer: TokenBuffer): NumberedTokens {
    const count = this.#scan(text);
    return this.#number(count, this.#write(count, buffer), numbers, buffer);
  }

  /** Notes the chunks of a text and returns their number. */
  #scan(text: string): number {
    const { length } = text;
    const plain = this.#plain;
    const chunks = this.#chunks;
    const starts = this.#starts;
    let next = 0;
    let end = 0;
    for (;;) {
      let start = end;
      while (start < length && isWhiteSpace(text.charCodeAt(start))) start++;
      if (start === length) return next;
      if (plain.read(text, start)) {
        const { first, last, hash } = plain;
        const word = this.#words.get(text, first, last, hash) ?? this.#readWord(text, plain);
        if (word !== parted) {
          chunks[next] = word;
          starts[next++] = 2 * first + (plain.endsSentence ? 1 : 0);
          end = plain.end;
          continue;
        }
      }
      let hash = emptyHash;
      for (end = start; end < length; end++) {
        const unit = text.charCodeAt(end);
        if (isWhiteSpace(unit)) break;
        hash = hashStep(hash, unit);
      }
      chunks[next] =
        this.#memo.get(text, start, end, hash) ?? this.#readChunk(text, start, end, hash);
      starts[next++] = 2 * start;
    }
  }

  /** What is not known yet of a plain chunk's word. */
  #readWord(text: string, { first, last, hash }: PlainChunk): KnownChunk {
    const term = plainTerm(text, first, last);
    const known = term === null ? parted : new KnownChunk();
    if (term !== null) {
      if (this.aliases === null) known.learnOne(term, false);
      else known.learn(this.#withAliases([term]), false);
    }
    this.#words.set(text, first, last, hash, known);
    return known;
  }

  /** What is not known yet of any other chunk. */
  #readChunk(text: string, start: number, end: number, hash: number): KnownChunk {
    const prepared = prepareChunk(copySlice(text, start, end));
    const known = new KnownChunk();
    known.learn(this.#withAliases(termsOfChunk(prepared)), prepared.endsSentence);
    this.#memo.set(text, start, end, hash, known);
    return known;
  }

  /** Writes the tokens of the first `count` chunks noted. Returns whether any were rewritten. */
  #write(count: number, buffer: TokenBuffer): boolean {
    buffer.clear();
    let position = -1;
    let isSentenceStart = true;
    let seen = 0;
    for (let row = 0; row < count; row++) {
      const known = this.#chunks[row] as KnownChunk;
      const start = this.#starts[row] as number;
      const last = known.write(buffer, start >>> 1, position, isSentenceStart, withName);
      if (last > position) isSentenceStart = false;
      position = last;
      seen |= known.flags;
      if ((start & 1) === 1 || known.endsSentence) isSentenceStart = true;
    }
    if ((seen & TokenFlag.trigger) === 0) return false;
    this.#unwritten.copyFrom(buffer);
    return rewritePhrases(this.#unwritten, buffer, this.aliases);
  }

  /** The numbers of the first `count` chunks noted, or where words of them were rewritten, of what stands in the buffer. */
  #number(
    count: number,
    isRewritten: boolean,
    numbers: TermNumbers,
    buffer: TokenBuffer,
  ): NumberedTokens {
    const target = this.#numbered;
    target.clear();
    if (!isRewritten) {
      for (let row = 0; row < count; row++) {
        (this.#chunks[row] as KnownChunk).number(numbers, target);
      }
      return target;
    }
    for (let row = 0; row < buffer.length; row++) {
      const isExtra = ((buffer.flags[row] as number) & TokenFlag.extra) !== 0;
      target.push(numbers.numberOf(buffer.terms[row] as string), isExtra);
    }
    return target;
  }

  #withAliases(terms: readonly ChunkTerm[]): readonly ChunkTerm[] {
    const { aliases } = this;
    if (aliases === null) return terms;
    return terms.map((term) => {
      const shared = aliases.termFor(term.term, term.flags);
      const trigger = aliases.startsPhrase(shared) ? TokenFlag.trigger : 0;
      const isRenamed = aliases.isAliased(shared);
      return {
        ...term,
        term: shared,
        flags: (isRenamed ? asAliased(term.flags) : term.flags) | trigger,
      };
    });
  }
}

/** Stands for a word that is two, with or without punctuation around it. */
const parted = new KnownChunk();

/** A capital letter inside a sentence makes a word a name, unless it is a function word. */
function withName(flags: number): number {
  const isNamed =
    (flags & TokenFlag.capital) !== 0 &&
    (flags & (TokenFlag.kindMask | TokenFlag.stop)) === KindCode.word;
  return isNamed ? flags | KindCode.name : flags;
}

/** What the alias table knows is no function word: the US is not "us". */
function asAliased(flags: number): number {
  const kind = flags & TokenFlag.kindMask;
  const named = kind === KindCode.word ? KindCode.name : kind;
  return (flags & ~(TokenFlag.kindMask | TokenFlag.stop)) | named;
}
