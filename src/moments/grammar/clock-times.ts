import type { TimeNode } from '../expression.js';
import type { PartOfDay } from '../moment.js';
import { type TokenRun, wordSet } from '../token.js';
import { readSpelled } from './numbers.js';
import { openingWith } from './opening.js';
import { type Match, memorised, type Rule } from './rule.js';
import { readZone } from './zones.js';

/**
 * A time of day: "08:36", "8.30 pm", "7 o'clock in the morning", "half past six", "noon",
 * "0836 GMT", "one thirty p.m.". Numbers that need company ("7", "at 08.36", "nine thirty") come
 * back as `isWeak`.
 */
export const clockTime: Rule<TimeNode> = openingWith(
  'CLOCK',
  memorised(1, ({ run }, at) => {
    if (!run.startsClean(at)) return null;
    const bare =
      readNamed(run, at) ??
      readColon(run, at) ??
      readPast(run, at) ??
      readMilitary(run, at) ??
      readHourMark(run, at) ??
      readHour(run, at) ??
      readSpelledTime(run, at);
    if (bare === null || !isRealTime(bare.node)) return null;
    const withPart = readDayPart(run, bare.next);
    const part = withPart?.node ?? bare.node.part;
    const zone = readZone(run, withPart?.next ?? bare.next);
    const next = zone?.next ?? withPart?.next ?? bare.next;
    // "5-6 pm" may be a range: that is for the range rule to say.
    const isRangeLike = run.is(next, '-') && run.digits(next + 1) > 0;
    if (!isRangeLike && !run.endsClean(next)) return null;
    const isWeak = bare.node.isWeak && withPart === null;
    return { node: { ...bare.node, part, isWeak, zone: zone?.node }, next };
  }),
);

/** "in the morning", "at night", "in the early afternoon", behind a clock time. */
function readDayPart(run: TokenRun, at: number): Match<PartOfDay> | null {
  const start = run.skip(at, 'in', 'at');
  if (start === at) return null;
  const nameAt = run.skip(run.skip(start, 'the'), 'early', 'late');
  const { part } = run.senses(nameAt);
  return part === undefined || run.is(nameAt, 'tonight', 'overnight')
    ? null
    : { node: part, next: nameAt + 1 };
}

/** A clock time of which no more is known than the fields say. */
export function time(fields: Partial<TimeNode> & { readonly hour: number }): TimeNode {
  return {
    minute: null,
    second: null,
    half: null,
    part: null,
    isApproximate: false,
    zone: undefined,
    isWeak: false,
    ...fields,
  };
}

function isRealTime({ hour, minute, second, half }: TimeNode): boolean {
  if (half !== null && hour === 0) return false;
  return hour <= 24 && (minute ?? 0) < 60 && (second ?? 0) <= 60 && (hour < 24 || !minute);
}

/** "noon", "midnight", "12 noon", "noonish". */
function readNamed(run: TokenRun, at: number): Match<TimeNode> | null {
  const start = run.value(at) === 12 && run.digits(at) === 2 ? at + 1 : at;
  if (run.is(start, 'noon', 'midday')) {
    const isIsh = run.is(start + 1, 'ish') || (run.is(start + 1, '-') && run.is(start + 2, 'ish'));
    const next = isIsh ? start + (run.is(start + 1, '-') ? 3 : 2) : start + 1;
    const isWeak = start === at && !isIsh && !isNamedCued(run, at, next);
    return { node: time({ hour: 12, isApproximate: isIsh, isWeak }), next };
  }
  if (run.is(start, 'noonish')) {
    return { node: time({ hour: 12, isApproximate: true }), next: start + 1 };
  }
  return run.is(start, 'midnight')
    ? { node: time({ hour: 0, isWeak: !isNamedCued(run, at, start + 1) }), next: start + 1 }
    : null;
}

/** "at noon" and "midnight on Monday" are times; "a midnight feast" is not. */
function isNamedCued(run: TokenRun, at: number, next: number): boolean {
  const isIntroduced = run.isOneOf(at - 1, NAMED_CUES) || run.at(at - 1) === undefined;
  return isIntroduced || run.isOneOf(next, DAY_AFTER_NAME);
}

const NAMED_CUES = wordSet(
  'at by until till from around about before after since between to and - , today tomorrow yesterday',
);
const DAY_AFTER_NAME = wordSet('on today tomorrow yesterday tonight to -');

/** "08:36", "8:00:31am", "01:00 am", "8.30pm", "08.36" (weak). */
function readColon(run: TokenRun, at: number): Match<TimeNode> | null {
  const hourDigits = run.digits(at);
  if (hourDigits === 0 || hourDigits > 2) return null;
  const isColon = run.is(at + 1, ':');
  if (!isColon && !run.is(at + 1, '.')) return null;
  if (!run.isGlued(at + 1) || !run.isGlued(at + 2) || run.digits(at + 2) !== 2) return null;
  const hasSecond =
    isColon && run.is(at + 3, ':') && run.isGlued(at + 3) && run.digits(at + 4) === 2;
  let next = hasSecond ? at + 5 : at + 3;
  // Fractions of a second are read over: no precision of ours is finer.
  if (hasSecond && run.is(next, '.', ',') && run.isGlued(next) && run.digits(next + 1) > 0)
    next += 2;
  const half = readHalf(run, next);
  if (
    half === null &&
    run.isGlued(next) &&
    run.is(next, ':', '.') &&
    run.digits(next + 1) > 0 &&
    run.isGlued(next + 1)
  ) {
    return null;
  }
  if (!isColon && half === null && isAmount(run, next)) return null;
  if (isColon && half === null && isVerse(run, at)) return null;
  const node = time({
    hour: run.value(at),
    minute: run.value(at + 2),
    second: hasSecond ? run.value(at + 4) : null,
    half: half?.node ?? null,
    isWeak: half === null && (!isColon || (hourDigits === 1 && !isCued(run, at))),
  });
  const end = half?.next ?? next;
  return { node, next: half === null ? run.skip(end, 'hours', 'hrs', 'h') : end };
}

/** A single digit before a colon is also a ratio or a score: a word before must expect a time. */
function isCued(run: TokenRun, at: number): boolean {
  const before = run.at(at - 1);
  return before === undefined || before.kind === 'word' || run.is(at - 1, '@', '-', ':', '(');
}

/** "at 2.50 dollars", "08.36 percent": a decimal number with its unit. */
function isAmount(run: TokenRun, at: number): boolean {
  const token = run.at(at);
  return run.is(at, '%', 'each', '-') || (token?.kind === 'other' && AMOUNTS.test(token.text));
}

const AMOUNTS =
  /^(percent|per|million|billion|trillion|bn|mn|dollars?|euros?|pounds?|usd|eur|gbp|km|kg|cm|mm|metres?|meters?|miles?|points?|degrees?|times|tons?|tonnes|litres?|liters?|square|inches|feet|ft|mph|kmh|[kmg]?hz|ml|milli[a-z]+|[a-zåµ])$/i;

/** "John 3:16", "Surah 5:32", "score 3:10", "ratio 4:15". */
function isVerse(run: TokenRun, at: number): boolean {
  const before = run.at(at - 1);
  return before?.kind === 'other' && VERSES.test(before.text);
}

const VERSES =
  /^(John|Luke|Matthew|Romans|Genesis|Exodus|Isaiah|Psalms?|Proverbs|Corinthians|Revelation|Leviticus|Deuteronomy|Surah?|Quran|Koran|Acts|Hebrews|ratio|scores?|scored|won|lost|aspect)$/i;

/** "7 am", "7 p.m.", "7pm", "7 o'clock", "6 p m". */
function readHour(run: TokenRun, at: number): Match<TimeNode> | null {
  const digits = run.digits(at);
  const spelled = digits === 0 ? readSpelled(run, at) : null;
  const hour = digits > 0 && digits <= 2 ? run.value(at) : spelled?.node;
  const next = digits > 0 ? at + 1 : spelled?.next;
  if (hour === undefined || next === undefined || hour > 24) return null;
  if (run.is(next, "o'clock")) {
    const half = readHalf(run, next + 1);
    return { node: time({ hour, half: half?.node ?? null }), next: half?.next ?? next + 1 };
  }
  const half = readHalf(run, next);
  if (half !== null) {
    return hour < 1 || hour > 12
      ? null
      : { node: time({ hour, half: half.node }), next: half.next };
  }
  return digits > 0 && !isGluedTail(run, next)
    ? { node: time({ hour, isWeak: true }), next }
    : null;
}

/** Whether letters or digits go on right behind a bare number. */
function isGluedTail(run: TokenRun, at: number): boolean {
  if (!run.isGlued(at)) return false;
  if (run.is(at, '.', ':', ',', '/')) return run.digits(at + 1) > 0;
  return !run.isOneOf(at, MARKS_AFTER_NUMBER);
}

const MARKS_AFTER_NUMBER = wordSet(`- . , ) ? ! ; " '`);

/** "am", "a.m.", "pm", "P.M.", "p m". */
function readHalf(run: TokenRun, at: number): Match<'am' | 'pm'> | null {
  if (run.is(at, 'am', 'pm')) {
    // "7 am" and "7am", but not "7 Am" of a sentence such as "I scored 7. Am I".
    return { node: run.is(at, 'am') ? 'am' : 'pm', next: at + 1 };
  }
  if (!run.is(at, 'a', 'p')) return null;
  const node = run.is(at, 'a') ? 'am' : 'pm';
  if (run.is(at + 1, '.') && run.is(at + 2, 'm') && run.isGlued(at + 1)) {
    // The full stop of "p.m." is also that of the sentence when nothing else follows.
    const hasStop = run.is(at + 3, '.') && run.isGlued(at + 3);
    return { node, next: hasStop ? at + 4 : at + 3 };
  }
  return run.is(at + 1, 'm') && !run.isGlued(at + 1) ? { node, next: at + 2 } : null;
}

/** "half past six", "quarter to eight", "ten past four". */
function readPast(run: TokenRun, at: number): Match<TimeNode> | null {
  const start = run.skip(at, 'a');
  const minutes = run.is(start, 'half')
    ? { node: 30, next: start + 1 }
    : run.is(start, 'quarter')
      ? { node: 15, next: start + 1 }
      : readMinutes(run, start);
  if (minutes === null || minutes.node > 30 || !run.is(minutes.next, 'past', 'to')) return null;
  const isTo = run.is(minutes.next, 'to');
  const hourAt = minutes.next + 1;
  const spelled = readSpelled(run, hourAt);
  const hour =
    run.digits(hourAt) > 0 && run.digits(hourAt) <= 2 ? run.value(hourAt) : spelled?.node;
  if (hour === undefined || hour > 12 || hour < 1) return null;
  // "10 to 12" is a range; "ten to twelve" in words and "quarter to 8" are times.
  if (isTo && run.digits(start) > 0) return null;
  const after = spelled?.next ?? hourAt + 1;
  const hasOclock = run.is(after, "o'clock");
  const half = readHalf(run, hasOclock ? after + 1 : after);
  if (isTo && minutes.node !== 15 && !hasOclock && half === null) return null;
  return {
    node: time({
      hour: isTo ? (hour === 1 ? 12 : hour - 1) : hour,
      minute: isTo ? 60 - minutes.node : minutes.node,
      half: half?.node ?? null,
    }),
    next: half?.next ?? (hasOclock ? after + 1 : after),
  };
}

function readMinutes(run: TokenRun, at: number): Match<number> | null {
  const spelled = readSpelled(run, at);
  const match =
    spelled ??
    (run.digits(at) > 0 && run.digits(at) <= 2 ? { node: run.value(at), next: at + 1 } : null);
  return match === null || match.node === 0
    ? null
    : { node: match.node, next: run.skip(match.next, 'minutes', 'mins', 'min') };
}

/** "0836 hours", "1430 GMT", "0836hrs": four digits that a word says to be a time. */
function readMilitary(run: TokenRun, at: number): Match<TimeNode> | null {
  if (run.digits(at) !== 4) return null;
  const isHours = run.is(at + 1, 'hours', 'hrs', 'h');
  const zone = readZone(run, at + 1);
  const isZoned = zone !== null && run.isOneOf(at + 1, MILITARY_ZONES);
  if (!isHours && !isZoned) return null;
  const value = run.value(at);
  return {
    node: time({ hour: Math.floor(value / 100), minute: value % 100 }),
    next: isHours ? at + 2 : at + 1,
  };
}

const MILITARY_ZONES = wordSet('gmt utc z local msk cet est');

/** "8h30", "14h", as timelines write; spaced or without minutes the `h` may be hours. */
function readHourMark(run: TokenRun, at: number): Match<TimeNode> | null {
  const digits = run.digits(at);
  if (digits === 0 || digits > 2 || !run.is(at + 1, 'h') || !run.isGlued(at + 1)) return null;
  if (run.at(at + 1)?.isCapital === true) return null;
  if (!run.isGlued(at + 2) || run.digits(at + 2) !== 2) return null;
  return { node: time({ hour: run.value(at), minute: run.value(at + 2) }), next: at + 3 };
}

/** "one thirty pm", "nine thirty" (weak), "six oh five" is left out. */
function readSpelledTime(run: TokenRun, at: number): Match<TimeNode> | null {
  const hour = run.senses(at).cardinal;
  if (hour === undefined || hour < 1 || hour > 12) return null;
  const minute = readSpelled(run, at + 1);
  if (minute === null || minute.node < 10 || minute.node > 59) return null;
  const half = readHalf(run, minute.next);
  return {
    node: time({ hour, minute: minute.node, half: half?.node ?? null, isWeak: half === null }),
    next: half?.next ?? minute.next,
  };
}
