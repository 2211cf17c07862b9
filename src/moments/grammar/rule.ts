import type { Reference } from '../reference.js';
import type { TokenRun } from '../token.js';

/** Something read from a run of tokens, and the index of the first token after it. */
export interface Match<T> {
  readonly node: T;
  readonly next: number;
}

/** What a grammar rule reads from: tokens, and the settings that decide between readings. */
export interface Line {
  readonly run: TokenRun;
  readonly reference: Reference;
}

/** The line for a rule that begins behind something already read, such as a range's dash. */
export function opened(line: Line, at: number): Line {
  return { ...line, run: line.run.openedAt(at) };
}

/**
 * Reads one thing that begins at a token, or null. A rule never looks further than
 * `RUN_OVERLAP` tokens and calls other rules a bounded number of times, so that the whole
 * grammar is linear in the text.
 */
export type Rule<T> = (line: Line, at: number) => Match<T> | null;

/**
 * A rule that reads each place of a run once, however many rules ask for it: without this a
 * text of nothing but numbers would be read dozens of times. `id` must differ between rules.
 * A place that was opened for a range's second end is remembered apart.
 */
export function memorised<T>(id: number, rule: Rule<NoInfer<T>>): Rule<T> {
  return (line, at) => {
    const { memory, openAt } = line.run;
    const key = (at * MAX_RULES + id) * 2 + (openAt === at ? 1 : 0);
    const known = memory.get(key);
    if (known !== undefined) return known as Match<T> | null;
    const match = rule(line, at);
    memory.set(key, match);
    return match;
  };
}

/** Identifiers of memorised rules stay below this. */
const MAX_RULES = 16;

/** The match that reaches furthest; the earlier rule among equals. */
export function longest<T>(line: Line, at: number, rules: readonly Rule<T>[]): Match<T> | null {
  let best: Match<T> | null = null;
  for (const rule of rules) {
    const match = rule(line, at);
    if (match !== null && (best === null || match.next > best.next)) best = match;
  }
  return best;
}

/** The first rule that matches. */
export function first<T>(line: Line, at: number, rules: readonly Rule<T>[]): Match<T> | null {
  for (const rule of rules) {
    const match = rule(line, at);
    if (match !== null) return match;
  }
  return null;
}
