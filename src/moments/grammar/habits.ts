import type { TokenRun } from '../token.js';
import { clockTime } from './clock-times.js';
import { readCount, readOrdinal } from './numbers.js';
import { openingWith } from './opening.js';
import type { Rule } from './rule.js';
import { timeRange } from './time-ranges.js';

/**
 * "every Sunday at 9am", "each morning", "daily from 9 to 5 pm", "Mondays and Fridays", "weekdays
 * at 8:00": what happens again and again names no moment. Matches the words, so that no rule
 * takes the time among them for one; the node is empty.
 */
export const habit: Rule<readonly []> = openingWith('HABIT every each', (line, at) => {
  const { run } = line;
  let next = skipRepetition(run, at);
  if (next === at) return null;
  // "every Monday, Wednesday and Friday"
  for (let count = 0; count < 7; count += 1) {
    const joined = run.skip(run.skip(next, ','), 'and', 'or', '&');
    const { weekday, isHabit } = run.senses(joined);
    if (joined === next || (weekday === undefined && isHabit !== true)) break;
    next = joined + 1;
  }
  const timeAt = run.skip(run.skip(next, ','), 'at', '@', 'around', 'about');
  for (let count = 0; count < 4; count += 1) {
    // "at 10 or 11 pm"
    const start = count === 0 ? timeAt : run.skip(next, 'and', 'or', ',');
    const times = timeRange(line, start) ?? clockTime(line, start);
    if (times === null || (count > 0 && start === next)) break;
    next = times.next;
  }
  return { node: [], next };
});

/** Whether what was just read is repeated: "9am every day", "1 May each year", "at 8 daily". */
export function isRepeated(run: TokenRun, at: number): boolean {
  return skipRepetition(run, run.skip(at, ',', 'on', 'in')) > run.skip(at, ',', 'on', 'in');
}

/** The index after "every other Thursday", "each month", "daily", "Mondays"; else the index itself. */
function skipRepetition(run: TokenRun, at: number): number {
  if (run.senses(at).isHabit === true) return at + 1;
  if (!run.is(at, 'every', 'each')) return at;
  let nameAt = run.skip(at + 1, 'other', 'single', 'alternate');
  nameAt = readOrdinalOrCount(run, nameAt);
  const { unit, weekday, month, part, season } = run.senses(nameAt);
  return (unit ?? weekday ?? month ?? part ?? season) === undefined ? at : nameAt + 1;
}

function readOrdinalOrCount(run: TokenRun, at: number): number {
  const number = readOrdinal(run, at) ?? readCount(run, at);
  // "every second" is a unit, "every second day" counts.
  return number !== null && run.at(number.next)?.kind === 'word' ? number.next : at;
}
