import type { TokenRun } from '../token.js';

/**
 * Whether any expression could begin at this token: a cheap question that is true too often
 * rather than too seldom, asked before the rules are. Most numbers of a text count things, and
 * most small words join other words.
 */
export function canBegin(run: TokenRun, at: number): boolean {
  const token = run.at(at);
  if (token === undefined) return false;
  const next = run.at(at + 1);
  const isAlone = next === undefined || next.kind === 'other';
  switch (token.kind) {
    case 'other':
      return false;
    case 'mark':
      return token.text === "'" && next?.kind === 'number';
    case 'number': {
      const digits = token.end - token.start;
      if (token.value < 0) return false;
      // In the middle of a chain (1-2-3, 10.4.3) nothing begins, but a path may end in a date.
      const isInPath = digits >= 4 && run.digits(at - 2) === 0;
      if (!isInPath && !run.startsClean(at)) return false;
      if (digits === 4 || digits === 8) return true;
      // A number of another length needs something behind it: a month, a unit, a mark.
      if (isAlone || digits > 4 || next.kind === 'number') return false;
      if (next.text === ',' || next.text === '&') return leadsToMonth(run, at + 1);
      return next.kind !== 'mark' || LEADING_MARKS.has(next.text);
    }
    case 'word':
      if (token.senses?.isAnchor === true) return true;
      return !isAlone && !NEVER_FIRST.has(token.text);
  }
}

/** "3, 5 and 7 May": a list of numbers is one of days when a month ends it; tables have none. */
function leadsToMonth(run: TokenRun, at: number): boolean {
  for (let index = at; index < at + LONGEST_LOOK; index += 1) {
    const token = run.at(index);
    if (token === undefined || token.kind === 'other') return false;
    if (token.senses?.month !== undefined) return true;
    const isDay = token.kind === 'number' && token.end - token.start <= 2;
    if (!isDay && !LIST_WORDS.has(token.text)) return false;
  }
  return false;
}

const LONGEST_LOOK = 30;
const LIST_WORDS: ReadonlySet<string> = new Set([
  ',',
  '&',
  'and',
  'or',
  'the',
  'st',
  'nd',
  'rd',
  'th',
  'of',
]);

/** Marks that follow the first number of a date, a time, a range or a list of days. */
const LEADING_MARKS: ReadonlySet<string> = new Set(['-', '/', '.', ':', "'", '_']);

/** Small words that only ever stand inside an expression or behind it. */
const NEVER_FIRST: ReadonlySet<string> = new Set(
  'and or of to through thru than than is be s t th nd rd m p h time ad bc bce ce so ish hence dated for single'.split(
    ' ',
  ),
);
