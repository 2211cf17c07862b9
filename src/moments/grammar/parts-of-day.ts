import type { DateNode, Expression } from '../expression.js';
import type { PartOfDay } from '../moment.js';
import { type TokenRun, wordSet } from '../token.js';
import { type DateRange, dateRange } from './date-ranges.js';
import { date, isDayLike } from './dates.js';
import { openingWith } from './opening.js';
import { isShow } from './relative-dates.js';
import type { Line, Match, Rule } from './rule.js';

/** "morning", "early morning", "late evening", "dawn": a part of the day by its name. */
function readPart(run: TokenRun, at: number): Match<PartOfDay> | null {
  const isEarly = run.is(at, 'early');
  const nameAt = run.skip(at, 'early', 'late', 'mid');
  const afterDash = run.is(nameAt, '-') && nameAt > at ? nameAt + 1 : nameAt;
  const { part } = run.senses(afterDash);
  const next = afterDash + 1;
  if (part === undefined || run.is(afterDash, 'tonight') || !run.endsClean(next)) return null;
  // "night-time", "morning-after": one word with what follows.
  if (run.is(next, '-') && run.isGlued(next) && run.isGlued(next + 1)) return null;
  return { node: isEarly && part === 'morning' ? 'early-morning' : part, next: afterDash + 1 };
}

/** A part of a day counted from the reference day. */
export interface DeicticPart {
  readonly date: DateNode;
  readonly part: PartOfDay;
}

/** "this morning", "last night", "tonight": a part of a day named from where the text stands. */
export const deicticPart: Rule<DeicticPart> = openingWith(
  'tonight earlier later early late this last',
  ({ run }, at) => {
    if (!run.startsClean(at)) return null;
    if (run.is(at, 'tonight') && run.endsClean(at + 1) && !isShow(run, at + 1)) {
      return { node: { date: relativeDay(0), part: 'night' }, next: at + 1 };
    }
    const start = run.skip(at, 'earlier', 'later', 'early', 'late');
    const isThis = run.is(start, 'this');
    if (!isThis && !run.is(start, 'last')) return null;
    const part = readPart(run, start + 1);
    if (
      part === null ||
      (run.is(start, 'last') && part.node !== 'night' && part.node !== 'evening')
    ) {
      return null;
    }
    return { node: { date: relativeDay(isThis ? 0 : -1), part: part.node }, next: part.next };
  },
);

function relativeDay(by: number): DateNode {
  return { kind: 'shifted', unit: 'day', by };
}

/** "in the morning", "at night", "during the evening": some day's, the text does not say which. */
export const barePart: Rule<Expression> = openingWith(
  'in at during by until till since from',
  ({ run }, at) => {
    const nameAt = run.skip(at + 1, 'the');
    if (!run.startsClean(at) || (nameAt === at + 1 && run.is(at, 'during', 'from'))) return null;
    const part = readPart(run, run.skip(nameAt, 'later', 'earlier'));
    return part === null ? null : { node: { part: part.node }, next: part.next };
  },
);

/** A part behind its date: "in the afternoon", ", early in the morning", "night", "morning". */
export function readPartAfterDate(run: TokenRun, at: number): Match<PartOfDay> | null {
  const afterComma = run.skip(at, ',');
  const link = run.skip(run.skip(afterComma, 'early', 'late', 'later'), 'in', 'at', 'during', 'on');
  const nameAt = run.skip(link, 'the');
  const part = readPart(run, nameAt);
  if (part === null || (afterComma > at && link === afterComma)) return null;
  const isEarly = link > afterComma && run.is(afterComma, 'early') && part.node === 'morning';
  return isEarly ? { node: 'early-morning', next: part.next } : part;
}

/** "the night of May 2 to 3", "early in the morning of 3 May", "evening on Friday". */
export function readPartOfDate(line: Line, at: number): Match<DatedPart> | null {
  const { run } = line;
  const start = run.skip(at, 'in', 'during', 'at');
  const part = readPart(run, run.skip(start, 'the'));
  if (part === null || !run.startsClean(at)) return null;
  const dateAt = run.skipOneOf(part.next, DATE_LINKS);
  if (dateAt === part.next || (run.is(dateAt - 1, ',') && start === at)) return null;
  const rangeAt = run.is(dateAt - 1, 'from', 'between') ? dateAt - 1 : dateAt;
  const range = dateRange(line, rangeAt);
  if (range !== null && isDayLike(range.node.from) && isDayLike(range.node.to)) {
    return { node: { part: part.node, ...range.node }, next: range.next };
  }
  if (rangeAt < dateAt) return null;
  const day = date(line, run.skip(dateAt, 'the')) ?? date(line, dateAt);
  return day !== null && isDayLike(day.node)
    ? { node: { part: part.node, from: day.node, to: null }, next: day.next }
    : null;
}

const DATE_LINKS = wordSet('of on from between ,');

export interface DatedPart {
  readonly part: PartOfDay;
  readonly from: DateNode;
  readonly to: DateRange['to'] | null;
}
