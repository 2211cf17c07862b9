/** A stamp beside a speaker's name: the clock of a recording, or when a message was sent. */
export interface StampMark {
  /** Without its brackets. */
  readonly written: string;
  /** Offset in the line after it and what parts it from the rest. */
  readonly end: number;
  /** Whether it names a day; a clock alone may be a recording's. */
  readonly hasDay: boolean;
}

/** The stamp at an offset of a line: `[00:12] `, `12/10/2023, 08:14 - `, `(14:00) `, `28-Oct-24 02:14 PM`; null when there is none. */
export function readStampMark(line: string, from: number): StampMark | null {
  const open = line.charAt(from);
  const closing = open === '[' ? ']' : open === '(' ? ')' : null;
  if (closing !== null) {
    const close = line.indexOf(closing, from + 1);
    if (close === -1 || close - from > LONGEST) return null;
    const written = line.slice(from + 1, close).trim();
    if (!isStamp(written)) return null;
    return { written, end: afterLink(line, close + 1), hasDay: DAY.test(written) };
  }
  BARE.lastIndex = from;
  const match = BARE.exec(line);
  if (match === null) return null;
  const written = match[0].trim();
  const end = from + match[0].length;
  if (!/^(?:$|[\s\-–—:,|>\]])/u.test(line.slice(end, end + 1))) return null;
  return { written, end: afterLink(line, end), hasDay: DAY.test(written) };
}

/** The stamp that ends a line and where it begins: `Ada Roe  0:12`, `Ada Roe (00:12)`, `ada · 16 Nov 2022`; null when there is none. */
export function readEndStamp(
  line: string,
): { readonly mark: StampMark; readonly start: number } | null {
  const bare = line.replace(/[*_:]{1,6}$/u, '');
  // A line that is a date throughout divides the days of a log and has nobody's name.
  if (isStamp(bare.trim())) return null;
  const last = bare.charAt(bare.length - 1);
  const opening = last === ')' ? '(' : last === ']' ? '[' : null;
  if (opening !== null) {
    const start = bare.lastIndexOf(opening);
    if (start <= 0) return null;
    const mark = readStampMark(bare, start);
    return mark === null || mark.end < bare.length ? null : { mark, start };
  }
  if (!/[\d mMzZC]/u.test(last)) return null;
  // The earliest place from which the rest of the line is one stamp: `Ada Roe · 16 Nov 2022 at 14:02`.
  const far = Math.max(1, bare.length - LONGEST);
  for (let at = far; at < bare.length; at++) {
    if (!/[\s,|·•—–-]/u.test(bare.charAt(at - 1)) || !/[\p{L}\d]/u.test(bare.charAt(at))) continue;
    const written = bare.slice(at);
    if (!isStamp(written)) continue;
    return { mark: { written, end: bare.length, hasDay: DAY.test(written) }, start: at };
  }
  return null;
}

/** Longer ones are no stamps. In UTF-16 code units. */
const LONGEST = 40;

const MONTH_NAME =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const MONTH = `\\b${MONTH_NAME}\\b\\.?`;
const WEEKDAY = '(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?';
const DAY = new RegExp(
  `\\d{1,4}[-./]\\d{1,2}[-./]\\d{1,4}|\\d{1,2}(?:st|nd|rd|th)?[- ]${MONTH}|${MONTH} \\d{1,2}|today|yesterday`,
  'iu',
);
const CLOCK = /\d{1,3}:\d{2}/u;

/** A stamp without brackets that begins a line. */
const BARE =
  /(?:\d{1,4}[-./]\d{1,2}[-./]\d{1,4}(?:,? |T))?\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?(?:Z| ?[ap]\.?m\.?|[+-]\d{2}:?\d{2})?/iuy;

/** Digits, marks between them and the words of dates, with a day or a clock among them. */
function isStamp(written: string): boolean {
  if (written.length < 3 || written.length > LONGEST || !/\d/u.test(written)) return false;
  if (!DAY.test(written) && !CLOCK.test(written)) return false;
  return written.split(/[\s,.:/+\-–·|]+/u).every((word) => word === '' || STAMP_WORD.test(word));
}

const STAMP_WORD = new RegExp(
  `^(?:\\d{1,4}(?:st|nd|rd|th)?|\\d{1,4}[ap]m|[ap]|m|am|pm|at|on|of|T|Z|\\d{1,2}T\\d{1,2}|\\d{2}Z|utc|gmt|[bce]e?s?t|today|yesterday|${WEEKDAY}|${MONTH_NAME})$`,
  'iu',
);

/** After the dash, colon or bar that may part a stamp from a name, and white space. */
function afterLink(line: string, from: number): number {
  let at = from;
  while (at < line.length && /\s/u.test(line.charAt(at))) at += 1;
  if (/[-–—|]/u.test(line.charAt(at)) && /\s/u.test(line.charAt(at + 1))) at += 1;
  else if (at === from && line.charAt(at) === ':') at += 1;
  while (at < line.length && /\s/u.test(line.charAt(at))) at += 1;
  return at;
}
