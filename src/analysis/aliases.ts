import { OperatorError } from '../operator-error.js';
import type { Token } from './token.js';
import { type TokenBuffer, TokenFlag } from './token-buffer.js';

/** Spellings of one name. Every variant, and the name itself, is indexed and looked up as one term. */
export interface Alias {
  readonly name: string;
  readonly variants: readonly string[];
}

/**
 * What an operator may extend, parsed by the caller.
 * A variant written wholly in capitals whose lower-case form is a stop word (`US`, `IT`) counts only
 * when it is written in capitals.
 */
export type AliasTable = readonly Alias[];

/** An alias table ready to be applied to terms. */
export interface CompiledAliases {
  /** The term that stands for `term`, or `term` itself. */
  termFor(term: string, flags: number): string;
  /** Whether a term stands for an entry of the table. */
  isAliased(term: string): boolean;
  /** Whether a term may begin a variant of several words. */
  startsPhrase(term: string): boolean;
  /** The longest variant of several words that starts at `index` of the primary rows; null when none does. */
  longestMatch(
    tokens: TokenBuffer,
    primaries: readonly number[],
    index: number,
  ): { readonly term: string; readonly length: number } | null;
}

/** Two names claim the same spelling, or a spelling holds no word. */
export class AliasTableError extends OperatorError {
  readonly code = 'ALIAS_TABLE';
}

/**
 * Compiles a table. `analyze` must be the analyzer's own rules without aliases.
 * @throws AliasTableError naming the spelling and the two names that claim it.
 */
export function compileAliases(
  table: AliasTable,
  analyze: (text: string) => readonly Token[],
): CompiledAliases {
  const words = new Map<string, string>();
  const capitals = new Map<string, string>();
  const phrases = new Map<string, { terms: readonly string[]; term: string }[]>();
  const owners = new Map<string, string>();

  const spelled = table.map(({ name, variants }) => {
    const spellings = [name, ...variants].map((written) => {
      const tokens = analyze(written).filter((token) => !token.isExtra);
      if (tokens.length === 0) {
        throw new AliasTableError(
          `expected at least one word in every spelling of ${JSON.stringify(name)}, found ` +
            `${JSON.stringify(written)}; correct or remove it in the alias table`,
        );
      }
      return { written, tokens };
    });
    const plain = spellings.find(({ tokens }) => tokens.some((token) => !token.isStop));
    const single = spellings.find(({ tokens }) => tokens.length === 1 && !tokens[0]?.isStop);
    const terms = (single ?? plain ?? spellings[0])?.tokens.map((token) => token.term) ?? [];
    // A name that is only ever a common word in capitals needs a term that the word has not.
    const term = plain === undefined ? `^${terms.join('')}` : terms.join('');
    return { name, spellings, term };
  });

  const claim = (key: string, name: string, written: string): void => {
    const owner = owners.get(key);
    if (owner !== undefined && owner !== name) {
      throw new AliasTableError(
        `expected each spelling under one name, found ${JSON.stringify(written)} under both ` +
          `${JSON.stringify(owner)} and ${JSON.stringify(name)}; remove one from the alias table`,
      );
    }
    owners.set(key, name);
  };

  for (const { name, spellings, term } of spelled) {
    for (const { written, tokens } of spellings) {
      const [first] = tokens;
      if (tokens.length !== 1 || first === undefined) continue;
      const isCapitals = first.isStop && written === written.toUpperCase();
      claim(isCapitals ? `^${first.term}` : first.term, name, written);
      (isCapitals ? capitals : words).set(first.term, term);
    }
  }
  for (const { name, spellings, term } of spelled) {
    for (const { written, tokens } of spellings) {
      const [first] = tokens;
      if (tokens.length < 2 || first === undefined) continue;
      const terms = tokens.map((token) => words.get(token.term) ?? token.term);
      claim(terms.join(' '), name, written);
      const head = terms[0] as string;
      const known = phrases.get(head) ?? [];
      known.push({ terms, term });
      known.sort((a, b) => b.terms.length - a.terms.length);
      phrases.set(head, known);
    }
  }

  const standing = new Set(spelled.map(({ term }) => term));
  return {
    termFor: (term, flags) =>
      ((flags & TokenFlag.acronym) !== 0 ? capitals.get(term) : undefined) ??
      words.get(term) ??
      term,
    isAliased: (term) => standing.has(term),
    startsPhrase: (term) => phrases.has(term),
    longestMatch(tokens, primaries, index) {
      const candidates = phrases.get(tokens.terms[primaries[index] as number] as string);
      for (const { terms, term } of candidates ?? []) {
        const fits = terms.every((word, i) => tokens.terms[primaries[index + i] ?? -1] === word);
        if (fits) return { term, length: terms.length };
      }
      return null;
    },
  };
}

/** The table without an entry. */
export const noAliases: AliasTable = [];
