/** One judged expression: offsets are UTF-16 code units, `end` exclusive. */
export interface JudgedExpression {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly type: string;
  /** Every reading that counts as right; `end` of a range is exclusive. */
  readonly values: readonly JudgedValue[];
}

export interface JudgedValue {
  readonly timex: string;
  readonly value?: string;
  readonly start?: string;
  readonly end?: string;
}

/** A sentence, the day it is read on, and all expressions of time that it holds. */
export interface DateTimeRecord {
  readonly text: string;
  /** `YYYY-MM-DDTHH:MM:SS`, or null when the sentence has none. */
  readonly reference: string | null;
  readonly results: readonly JudgedExpression[];
}

/**
 * What an extractor found, in a neutral form: wall-clock values cut to the precision that it
 * claims (`2020`, `2020-10`, `2020-10-14`, `2020-10-14T08:36`, `T08:36`). `first` is the first
 * value meant (absent for "until …"), `last` the last one named (absent for single and for open
 * ends); each may be given in several equal forms, any of which may match.
 */
export interface ExtractedDateTime {
  readonly start: number;
  readonly end: number;
  readonly first: readonly string[];
  readonly last: readonly string[];
}

/** How many of the judged expressions and of the extractions came together. */
export interface Tally {
  readonly judged: number;
  /** Judged expressions that an extraction overlaps, covers exactly, or reads right. */
  readonly overlapped: number;
  readonly exact: number;
  readonly valued: number;
}

export interface DateTimeScore {
  readonly total: Tally;
  /** The expressions that mean the same whatever the reference: see `isAbsolute`. */
  readonly absolute: Tally;
  readonly byType: Readonly<Record<string, Tally>>;
  /** Extractions, and those of them that belong to some judged expression. */
  readonly extracted: number;
  readonly overlapping: number;
  readonly exact: number;
  readonly valued: number;
  /** Sentences that name no date or time (at most a duration), and extractions made in them. */
  readonly emptySentences: number;
  readonly inventions: number;
}

/** The types that count; durations and repetitions ("every Sunday") name no time. */
const SCORED_TYPES: ReadonlySet<string> = new Set([
  'date',
  'daterange',
  'time',
  'timerange',
  'datetime',
  'datetimerange',
]);

/** Expressions that name no time; an expression of no type at all is not counted as such. */
const TIMELESS_TYPES: ReadonlySet<string> = new Set(['duration', 'set']);

/**
 * Recall and precision of an extractor on judged sentences, three ways: spans overlap, spans are
 * equal, and (where they overlap) the value is right for any judged reading, at the precision of
 * the judged value. Each extraction is matched to at most one judged expression and the other
 * way round. An extraction on a duration or a repetition counts as wrong.
 */
export function scoreDateTimes(
  records: readonly DateTimeRecord[],
  extract: (text: string, reference: string | null) => readonly ExtractedDateTime[],
): DateTimeScore {
  const total = emptyTally();
  const absolute = emptyTally();
  const byType: Record<string, MutableTally> = {};
  const sums = {
    extracted: 0,
    overlapping: 0,
    exact: 0,
    valued: 0,
    emptySentences: 0,
    inventions: 0,
  };
  for (const record of records) {
    const extracted = extract(record.text, record.reference);
    sums.extracted += extracted.length;
    if (record.results.every(({ type }) => TIMELESS_TYPES.has(type))) {
      sums.emptySentences += 1;
      sums.inventions += extracted.length;
      continue;
    }
    const unused = new Set(extracted);
    for (const judged of record.results) {
      if (!SCORED_TYPES.has(judged.type)) continue;
      byType[judged.type] ??= emptyTally();
      const tallies = [total, byType[judged.type], ...(isAbsolute(judged) ? [absolute] : [])];
      const match = bestMatch(judged, unused);
      if (match !== null) {
        unused.delete(match);
        sums.overlapping += 1;
      }
      const isExact = match !== null && match.start === judged.start && match.end === judged.end;
      const isValued = match !== null && isValueRight(judged, match);
      if (isExact) sums.exact += 1;
      if (isValued) sums.valued += 1;
      for (const tally of tallies) {
        if (tally === undefined) continue;
        tally.judged += 1;
        if (match !== null) tally.overlapped += 1;
        if (isExact) tally.exact += 1;
        if (isValued) tally.valued += 1;
      }
    }
  }
  return { total, absolute, byType, ...sums };
}

type MutableTally = { -readonly [K in keyof Tally]: number };

function emptyTally(): MutableTally {
  return { judged: 0, overlapped: 0, exact: 0, valued: 0 };
}

/** The extraction that shares most characters with the judged span. */
function bestMatch(
  judged: JudgedExpression,
  extracted: ReadonlySet<ExtractedDateTime>,
): ExtractedDateTime | null {
  let best: ExtractedDateTime | null = null;
  let maxShared = 0;
  for (const one of extracted) {
    const shared = Math.min(one.end, judged.end) - Math.max(one.start, judged.start);
    if (shared > maxShared) {
      best = one;
      maxShared = shared;
    }
  }
  return best;
}

/**
 * Whether an expression resolves alike whatever the reference. Its timex leaves nothing open
 * (no X, not "now"), it has no word that points from the present ("last", "ago", "today" …), and
 * what fixes it stands in the text: a year of its timex in digits or words, a century, or, for a
 * time of day, a number.
 */
export function isAbsolute({ text, values }: JudgedExpression): boolean {
  if (values.length === 0 || POINTING.test(text)) return false;
  return values.every(({ timex }) => {
    if (timex.includes('X') || timex.includes('REF')) return false;
    if (/^\(?T\d/.test(timex))
      return /\d|\b(noon|midnight|o'clock)/i.test(text) || NUMBER_WORDS.test(text);
    const years = timex.match(/\d{4}/g) ?? [];
    return years.some((year) => saysYear(text, year)) || /\d[a-z_]* +centur/i.test(text);
  });
}

const POINTING =
  /\b(last|past|previous|this|current|next|coming|upcoming|following|today|tonight|tomorrow|yesterday|now|ago|later|hence|earlier|same|date)\b/i;
const NUMBER_WORDS =
  /\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty)\b/i;

function saysYear(text: string, year: string): boolean {
  if (text.includes(year)) return true;
  const ends = text.matchAll(/(?<!\d)\d\d(?![\d:])/g);
  if (Array.from(ends, ([end]) => end).includes(year.slice(2)) && /['’/.-]\d\d\b/.test(text))
    return true;
  return /\b(nineteen|two thousand|twenty (ten|eleven|twelve|\w+teen|twenty))\b/i.test(text);
}

/** Whether any judged reading agrees with the extraction, at the judged precision. */
export function isValueRight(judged: JudgedExpression, extracted: ExtractedDateTime): boolean {
  return judged.values.some((reading) => {
    const { value, start, end } = reading;
    if (value !== undefined && /\d/.test(value)) {
      return (
        agrees(extracted.first, value) ||
        (extracted.first.length === 0 && agrees(extracted.last, value))
      );
    }
    const isFirstRight = start === undefined || agrees(extracted.first, start);
    if (start === undefined && end === undefined) return false;
    const lasts = extracted.last.length > 0 ? extracted.last : extracted.first;
    const isLastRight = end === undefined || lasts.some((last) => endsAt(last, end));
    return isFirstRight && isLastRight;
  });
}

/** A claimed value begins at the judged instant and is as fine as the judgement is. */
function agrees(claims: readonly string[], judged: string): boolean {
  return claims.some((claim) => {
    const [ownDay, ownClock] = split(claim);
    const [day, clock] = split(judged);
    const isDayRight = day === '' ? true : firstDay(ownDay) === day;
    const isClockRight = clock === null ? true : sameClock(ownClock, clock, day !== '');
    return isDayRight && isClockRight && (day === '' || ownDay !== '');
  });
}

/** Ranges end exclusively when judged; a claim names its last value or the one after it. */
function endsAt(claim: string, judged: string): boolean {
  if (agrees([claim], judged)) return true;
  const [ownDay, ownClock] = split(claim);
  const [day, clock] = split(judged);
  if (ownClock !== null || ownDay === '') return false;
  const isMidnight = clock === null || clock === '00:00:00';
  return isMidnight && dayAfter(ownDay) === day;
}

function split(value: string): readonly [string, string | null] {
  const [day = '', clock] = value.replace(' ', 'T').split('T');
  if (/^\d{2}:\d{2}/.test(day)) return ['', day];
  return [day, clock ?? null];
}

/** The first day of `2020`, `2020-10`, `2020-W42` or a day itself. */
function firstDay(value: string): string {
  const week = /^(\d{4})-W(\d{2})$/.exec(value);
  if (week !== null) return iso(mondayOfWeek(Number(week[1]), Number(week[2])));
  const quarter = /^(\d{4})-(3[3-6])$/.exec(value);
  if (quarter !== null)
    return `${quarter[1]}-${String((Number(quarter[2]) - 33) * 3 + 1).padStart(2, '0')}-01`;
  if (/^\d{2,3}X{1,2}$/.test(value)) return `${value.replaceAll('X', '0')}-01-01`;
  if (/^\d{4}$/.test(value)) return `${value}-01-01`;
  return /^\d{4}-\d{2}$/.test(value) ? `${value}-01` : value;
}

/** The day after a period. */
function dayAfter(value: string): string {
  const start = new Date(`${firstDay(value)}T00:00:00Z`);
  if (Number.isNaN(start.getTime())) return '';
  const quarter = /-(3[3-6])$/.test(value);
  if (/^\d{2}XX$/.test(value)) start.setUTCFullYear(start.getUTCFullYear() + 100);
  else if (/^\d{3}X$/.test(value)) start.setUTCFullYear(start.getUTCFullYear() + 10);
  else if (/^\d{4}$/.test(value)) start.setUTCFullYear(start.getUTCFullYear() + 1);
  else if (quarter) start.setUTCMonth(start.getUTCMonth() + 3);
  else if (/W\d{2}$/.test(value)) start.setUTCDate(start.getUTCDate() + 7);
  else if (/^\d{4}-\d{2}$/.test(value)) start.setUTCMonth(start.getUTCMonth() + 1);
  else start.setUTCDate(start.getUTCDate() + 1);
  return iso(start);
}

function mondayOfWeek(year: number, week: number): Date {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = 4 - ((fourth.getUTCDay() + 6) % 7) + 7 * (week - 1);
  return new Date(Date.UTC(year, 0, monday));
}

function iso(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** `08` and `08:36` stand for a full hour and minute. A day alone has no time at all. */
function sameClock(own: string | null, judged: string, isWithDay: boolean): boolean {
  if (own === null) return isWithDay && judged === '00:00:00';
  return `${own}:00:00`.slice(0, 8) === judged;
}
