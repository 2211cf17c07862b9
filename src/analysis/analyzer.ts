import { type AliasTable, type CompiledAliases, compileAliases, noAliases } from './aliases.js';
import { type Chunk, isWhiteSpace, prepareChunk } from './chunk.js';
import { ChunkMemo, emptyHash, hashStep } from './chunk-memo.js';
import type { ChunkTerm } from './chunk-term.js';
import { termsOfChunk } from './chunk-terms.js';
import { fingerprint } from './fingerprint.js';
import { rewritePhrases } from './phrases.js';
import type { Token } from './token.js';
import { KindCode, TokenBuffer, TokenFlag } from './token-buffer.js';
import { createWinkLexer, type WinkLexer } from './wink-lexer.js';

/**
 * Text to tokens, with exact places in the untouched text. Questions and documents go through the
 * same analyzer. Same text, same version, same tokens.
 */
export interface Analyzer {
  /** Changes with the rules, with wink-nlp and with the alias table; an index records it. */
  readonly version: string;
  /** The tokens of one text, in order. An empty text, or one of punctuation, has none. */
  analyze(text: string): readonly Token[];
  /** As `analyze` for each text; many short texts together run about twice as fast. */
  analyzeBatch(texts: readonly string[]): readonly (readonly Token[])[];
  /** Writes the tokens of one text into `buffer`, which is cleared first. Allocates nothing per token. */
  analyzeInto(text: string, buffer: TokenBuffer): void;
  /** Learns the unknown chunks of many texts in few wink-nlp calls, so that `analyzeInto` only looks up. */
  learn(texts: readonly string[]): void;
}

/** Bump whenever a rule of this room changes what terms a text yields. */
const rulesVersion = 1;

/** Both are pinned in package.json; a test compares. */
export const winkVersions = 'wink-nlp 2.4.0, wink-eng-lite-web-model 1.8.1';

/** A million words of news hold about 60,000 distinct chunks; each takes some 300 bytes. */
const chunksRemembered = 100_000;

/** @throws AliasTableError when the table contradicts itself. */
export function createAnalyzer(options: { readonly aliases?: AliasTable } = {}): Analyzer {
  const aliases = options.aliases ?? noAliases;
  const lexer = createWinkLexer();
  const bare = new ChunkAnalyzer(lexer, '', null);
  if (aliases.length === 0) {
    return new ChunkAnalyzer(lexer, versionOf(aliases), null);
  }
  const compiled = compileAliases(aliases, (text) => bare.analyze(text));
  return new ChunkAnalyzer(lexer, versionOf(aliases), compiled);
}

function versionOf(aliases: AliasTable): string {
  const entries = aliases.map(({ name, variants }) => [name, ...variants]);
  return `rules ${rulesVersion}, ${winkVersions}, aliases ${fingerprint(JSON.stringify(entries))}`;
}

/** What is remembered of a chunk. */
interface KnownChunk {
  readonly terms: readonly ChunkTerm[];
  readonly endsSentence: boolean;
}

class ChunkAnalyzer implements Analyzer {
  readonly #memo = new ChunkMemo<KnownChunk>(chunksRemembered);
  readonly #buffer = new TokenBuffer();
  readonly #unwritten = new TokenBuffer();
  readonly #unknown = new Set<string>();
  /** All flags of the tokens that `#fill` wrote last. */
  #seen = 0;

  constructor(
    readonly lexer: WinkLexer,
    readonly version: string,
    readonly aliases: CompiledAliases | null,
  ) {}

  analyze(text: string): readonly Token[] {
    this.analyzeInto(text, this.#buffer);
    return this.#buffer.toTokens();
  }

  analyzeBatch(texts: readonly string[]): readonly (readonly Token[])[] {
    this.learn(texts);
    return texts.map((text) => this.analyze(text));
  }

  learn(texts: readonly string[]): void {
    for (const text of texts) this.#collectUnknown(text);
    this.#learnUnknown();
  }

  analyzeInto(text: string, buffer: TokenBuffer): void {
    if (!this.#fill(text, buffer)) {
      this.#collectUnknown(text);
      this.#learnUnknown();
      // Only a text of more distinct chunks than the memo holds needs `isLast`.
      this.#fill(text, buffer, true);
    }
    if (this.#seen & TokenFlag.trigger) {
      this.#unwritten.copyFrom(buffer);
      rewritePhrases(this.#unwritten, buffer, this.aliases);
    }
  }

  /** False when a chunk is unknown; on the last try it is learnt on its own instead. */
  #fill(text: string, buffer: TokenBuffer, isLast = false): boolean {
    buffer.clear();
    let position = -1;
    let isSentenceStart = true;
    let seen = 0;
    let end = 0;
    for (;;) {
      let start = end;
      while (start < text.length && isWhiteSpace(text.charCodeAt(start))) start++;
      if (start === text.length) break;
      end = start;
      let hash = emptyHash;
      for (; end < text.length; end++) {
        const unit = text.charCodeAt(end);
        if (isWhiteSpace(unit)) break;
        hash = hashStep(hash, unit);
      }
      let known = this.#memo.get(text, start, end, hash);
      if (known === undefined) {
        if (!isLast) return false;
        const chunk = text.slice(start, end);
        known = this.#analyzeChunks([chunk])[0] as KnownChunk;
        this.#memo.set(chunk, known);
      }
      const { terms } = known;
      for (let i = 0; i < terms.length; i++) {
        const term = terms[i] as ChunkTerm;
        position += term.step;
        const flags = isSentenceStart ? term.flags : withName(term.flags);
        buffer.push(term.term, start + term.start, start + term.end, position, flags);
        seen |= flags;
        if (term.step === 1) isSentenceStart = false;
      }
      if (known.endsSentence) isSentenceStart = true;
    }
    this.#seen = seen;
    return true;
  }

  #collectUnknown(text: string): void {
    let end = 0;
    for (;;) {
      let start = end;
      while (start < text.length && isWhiteSpace(text.charCodeAt(start))) start++;
      if (start === text.length) return;
      end = start;
      let hash = emptyHash;
      for (; end < text.length; end++) {
        const unit = text.charCodeAt(end);
        if (isWhiteSpace(unit)) break;
        hash = hashStep(hash, unit);
      }
      if (this.#memo.get(text, start, end, hash) === undefined) {
        this.#unknown.add(text.slice(start, end));
      }
    }
  }

  #learnUnknown(): void {
    if (this.#unknown.size === 0) return;
    const written = [...this.#unknown];
    this.#unknown.clear();
    this.#analyzeChunks(written).forEach((known, i) => {
      this.#memo.set(written[i] as string, known);
    });
  }

  #analyzeChunks(written: readonly string[]): readonly KnownChunk[] {
    const prepared = written.map(prepareChunk);
    const forWink = prepared.filter((chunk) => chunk.route === 'wink');
    const lexed = this.lexer.lex(forWink.map((chunk) => chunk.core));
    let next = 0;
    return prepared.map((chunk) => ({
      terms: this.#termsOf(chunk, chunk.route === 'wink' ? (lexed[next++] ?? []) : []),
      endsSentence: chunk.endsSentence,
    }));
  }

  #termsOf(chunk: Chunk, lexemes: Parameters<typeof termsOfChunk>[1]): readonly ChunkTerm[] {
    const terms = termsOfChunk(chunk, lexemes, this.lexer.stem);
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
