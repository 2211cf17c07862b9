import type { Token } from '../analysis/token.js';

/** Groups of words that people use for each other, as written by hand; each entry is a word or a short phrase. */
export interface SynonymTable {
  /** Irregular forms of one word: as good as the word itself. */
  readonly forms: readonly (readonly string[])[];
  /** Words for about the same thing: count for less. */
  readonly synonyms: readonly (readonly string[])[];
}

/** What a term may also be written as. Terms are index terms. */
export interface TermVariants {
  readonly forms: ReadonlySet<string>;
  readonly synonyms: ReadonlySet<string>;
}

/**
 * Looks up the variants of the words of a question. A variant is a single term: a phrase of the
 * table ("shoot down") is recognised in a question, but is not looked for in a passage.
 */
export interface Synonyms {
  /** The variants of the term alone. */
  variants(term: string): TermVariants;
  /** Phrases that stand in the terms: where each starts, how many terms it covers and its variants. */
  phrases(terms: readonly string[]): readonly PhraseMatch[];
}

export interface PhraseMatch {
  readonly start: number;
  readonly length: number;
  readonly synonyms: ReadonlySet<string>;
}

const nothing: ReadonlySet<string> = new Set();

/** Prepares a table: entries become index terms by the same analysis as passages and questions. */
export function createSynonyms(
  table: SynonymTable,
  analyze: (text: string) => readonly Token[],
): Synonyms {
  const toTerms = (entry: string): readonly string[] =>
    analyze(entry)
      .filter((token) => !token.isExtra)
      .map((token) => token.term);
  const forms = collect(table.forms, toTerms);
  const synonyms = collect(table.synonyms, toTerms);

  return {
    variants(term) {
      const own = forms.words.get(term) ?? nothing;
      const near = new Set(synonyms.words.get(term) ?? nothing);
      for (const form of own)
        for (const word of synonyms.words.get(form) ?? nothing) near.add(word);
      for (const word of [...near])
        for (const form of forms.words.get(word) ?? nothing) near.add(form);
      near.delete(term);
      for (const form of own) near.delete(form);
      return { forms: own, synonyms: near };
    },
    phrases(terms) {
      const found: PhraseMatch[] = [];
      for (let start = 0; start < terms.length; start++) {
        for (const phrase of synonyms.phrases.get(bases(terms[start] as string, forms)) ?? []) {
          const fits = phrase.terms.every((term, offset) => {
            const there = terms[start + offset];
            return there !== undefined && bases(there, forms) === bases(term, forms);
          });
          if (!fits) continue;
          const near = new Set(phrase.synonyms);
          for (const word of phrase.synonyms) {
            for (const form of forms.words.get(word) ?? nothing) near.add(form);
          }
          found.push({ start, length: phrase.terms.length, synonyms: near });
        }
      }
      return found;
    },
  };
}

interface Phrase {
  readonly terms: readonly string[];
  readonly synonyms: ReadonlySet<string>;
}

interface Collected {
  readonly words: ReadonlyMap<string, Set<string>>;
  readonly phrases: ReadonlyMap<string, Phrase[]>;
  /** One name for all forms of a word. */
  readonly base: ReadonlyMap<string, string>;
}

function collect(
  groups: readonly (readonly string[])[],
  toTerms: (entry: string) => readonly string[],
): Collected {
  const words = new Map<string, Set<string>>();
  const phrases = new Map<string, Phrase[]>();
  const base = new Map<string, string>();
  for (const group of groups) {
    const entries = group.map(toTerms).filter((terms) => terms.length > 0);
    const singles = entries.filter((terms) => terms.length === 1).map(([term]) => term as string);
    for (const term of singles) {
      if (!base.has(term)) base.set(term, base.get(singles[0] as string) ?? (singles[0] as string));
      const near = words.get(term) ?? new Set();
      for (const other of singles) if (other !== term) near.add(other);
      words.set(term, near);
    }
    for (const terms of entries) {
      const [first] = terms;
      if (terms.length < 2 || first === undefined) continue;
      const start = base.get(first) ?? first;
      const sameStart = phrases.get(start) ?? [];
      sameStart.push({ terms, synonyms: new Set(singles) });
      phrases.set(start, sameStart);
    }
  }
  return { words, phrases, base };
}

function bases(term: string, forms: Collected): string {
  return forms.base.get(term) ?? term;
}
