import { LEXICON, type Senses } from '../lexicon.js';
import type { TokenRun } from '../token.js';
import type { Rule } from './rule.js';

/** What rules begin with, beside single words of the lexicon. */
const KINDS: Readonly<Record<string, (senses: Senses, word: string) => boolean>> = {
  MONTH: ({ month }) => month !== undefined,
  WEEKDAY: ({ weekday }) => weekday !== undefined,
  CARDINAL: ({ cardinal }) => cardinal !== undefined,
  SEASON: ({ season }) => season !== undefined,
  PART: ({ part }) => part !== undefined,
  SHIFT: ({ shift }) => shift !== undefined,
  HABIT: ({ isHabit }) => isHabit === true,
  /** A number is a day, a count and a clock time as well. */
  DAY: ({ cardinal, ordinal }) => (cardinal ?? ordinal) !== undefined,
  COUNT: ({ cardinal }, word) => cardinal !== undefined || COUNTS.has(word),
  CLOCK: ({ cardinal }, word) => cardinal !== undefined || CLOCKS.has(word),
};
const NUMBERS: ReadonlySet<string> = new Set(['NUMBER', 'DAY', 'COUNT', 'CLOCK']);
const COUNTS: ReadonlySet<string> = new Set(['a', 'an', 'couple']);
const CLOCKS: ReadonlySet<string> = new Set(
  'noon midday midnight noonish a half quarter'.split(' '),
);

/** Behind the columns of the lexicon's words stand those of a number and of an apostrophe. */
const [NUMBER, APOSTROPHE] = [LEXICON.size, LEXICON.size + 1];
const THE = LEXICON.get('the')?.id;
const [OPENS, OPENS_AFTER_THE] = [1, 2];

/**
 * A rule that is asked only at tokens that it can begin with: at most tokens most rules cannot,
 * and one look into a table says so. `openings` are words of the lexicon, an apostrophe, `NUMBER`
 * and the kinds above with blanks between; "the" may stand before those that follow `(the)`.
 * @throws {Error} when a word is not in the lexicon: the rule could never begin with it
 */
export function openingWith<T>(openings: string, rule: Rule<NoInfer<T>>): Rule<T> {
  const [bare = '', afterThe = ''] = openings.split('(the)');
  const table = new Uint8Array(LEXICON.size + 2);
  mark(table, bare, OPENS);
  mark(table, afterThe, OPENS | OPENS_AFTER_THE);
  return (line, at) => (opens(table, line.run, at) ? rule(line, at) : null);
}

function mark(table: Uint8Array, openings: string, flags: number): void {
  for (const name of openings.split(' ').filter((part) => part !== '')) {
    for (const column of columnsOf(name)) table[column] = flags;
  }
}

function columnsOf(name: string): readonly number[] {
  const isOfKind = KINDS[name];
  const words = [...LEXICON].filter(([word, senses]) => isOfKind?.(senses, word) ?? word === name);
  const columns = words.map(([, { id }]) => id);
  if (NUMBERS.has(name)) columns.push(NUMBER);
  if (name === "'") columns.push(APOSTROPHE);
  if (columns.length === 0) throw new Error(`No word of the lexicon is "${name}".`);
  return columns;
}

function opens(table: Uint8Array, run: TokenRun, at: number): boolean {
  const column = columnOf(run, at);
  if (((table[column] ?? 0) & OPENS) !== 0) return true;
  return column === THE && ((table[columnOf(run, at + 1)] ?? 0) & OPENS_AFTER_THE) !== 0;
}

/** -1 for tokens that no rule begins with. */
function columnOf(run: TokenRun, at: number): number {
  const token = run.at(at);
  if (token === undefined) return -1;
  if (token.senses !== null) return token.senses.id;
  if (token.kind === 'number') return NUMBER;
  return token.text === "'" ? APOSTROPHE : -1;
}
