import type { TimeNode } from '../expression.js';
import { clockTime, time } from './clock-times.js';
import { readLead, skipSeparator } from './date-ranges.js';
import { openingWith } from './opening.js';
import { type Line, type Match, memorised, opened, type Rule } from './rule.js';

export interface TimeRange {
  readonly from: TimeNode;
  readonly to: TimeNode;
  /** Two numbers that are times only beside a date. */
  readonly isWeak: boolean;
}

/**
 * "3-8pm", "from 3:30 to 5:55", "since 6 o'clock to 8 o'clock in the evening",
 * "between 2 and 4 in the afternoon", "0615-0815". Halves and parts of the day that only the
 * second end names hold for the first one as well.
 */
export const timeRange: Rule<TimeRange> = openingWith(
  'CLOCK between from since starting beginning in',
  memorised(4, (line, at) => {
    const { run } = line;
    if (!run.startsClean(at)) return null;
    const lead = readLead(run, at);
    const military = militaryRange(line, lead.next, lead.kind !== null);
    if (military !== null) return military;
    const from = clockTime(line, lead.next);
    if (from === null) return null;
    const isBetween = lead.kind === 'between';
    const separated = skipSeparator(run, from.next, lead.kind);
    if (separated === null) return null;
    const toAt = run.skip(separated, 'at', 'about', 'around');
    const to = clockTime(opened(line, toAt), toAt);
    if (to === null) return null;
    // "21-23" and "from 3 to 5" are numbers until a date or a part of the day stands beside them.
    const isSpelled =
      run.digits(lead.next) === 0 && from.node.minute !== null && to.node.minute !== null;
    const isLed = lead.kind !== null;
    const isNamed = [from.node, to.node].some(({ half, part }) => half !== null || part !== null);
    const areWeak = from.node.isWeak && to.node.isWeak;
    const isEitherWeak = from.node.isWeak || to.node.isWeak;
    // "4-5:24" is a verse as well: one clear end is enough only behind "from" or with "pm".
    const isWeak = (areWeak && !(isLed && isSpelled)) || (isEitherWeak && !isLed && !isNamed);
    if (isWeak && lead.kind === null && !run.is(separated - 1, '-', 'to')) return null;
    if (isWeak && isBetween && to.node.part === null) {
      return { node: { from: from.node, to: to.node, isWeak: true }, next: to.next };
    }
    const node = { from: lend(from.node, to.node), to: lend(to.node, from.node, true), isWeak };
    return { node, next: to.next };
  }),
);

/** Gives a time what only the other end of its range says. */
function lend(time: TimeNode, other: TimeNode, isSecond = false): TimeNode {
  const zone = time.zone === undefined ? other.zone : time.zone;
  if (time.half !== null || time.part !== null || time.hour > 12) return { ...time, zone };
  // "11:00-1 pm" begins in the morning; "from 3:40 to 3:20 pm" was written in full.
  const runsBackwards = !isSecond && time.hour % 12 > other.hour % 12;
  if (other.part !== null && other.half === null) return { ...time, part: other.part, zone };
  if (other.half === null || time.hour === 0) return { ...time, zone };
  if (runsBackwards) return { ...time, half: other.half === 'pm' ? 'am' : null, zone };
  const isSame = !isSecond && time.hour === other.hour && (time.minute ?? 0) > (other.minute ?? 0);
  return isSame ? { ...time, zone } : { ...time, half: other.half, zone };
}

/** "0615-0815", "between 0730 and 0930": four digits each, a leading zero among them. */
function militaryRange({ run }: Line, at: number, isLed: boolean): Match<TimeRange> | null {
  if (run.digits(at) !== 4 || !run.startsClean(at)) return null;
  const toAt = skipSeparator(run, at + 1, isLed ? 'between' : null);
  if (toAt === null || run.digits(toAt) !== 4 || !run.endsClean(toAt + 1)) return null;
  const hasTail = run.is(toAt + 1, 'hours', 'hrs', 'h');
  const hasZero = run.at(at)?.text.startsWith('0') || run.at(toAt)?.text.startsWith('0');
  if (!hasTail && !(isLed && hasZero === true)) return null;
  const from = readFourDigits(run.value(at));
  const to = readFourDigits(run.value(toAt));
  return from === null || to === null
    ? null
    : { node: { from, to, isWeak: false }, next: hasTail ? toAt + 2 : toAt + 1 };
}

function readFourDigits(value: number): TimeNode | null {
  const [hour, minute] = [Math.floor(value / 100), value % 100];
  if (hour > 23 || minute > 59) return null;
  return time({ hour, minute });
}
