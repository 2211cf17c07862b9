import { InvalidIsoMomentError, parseIsoMoment } from '../moments/parse-iso-moment.js';

/**
 * A date as pages, tables and other programs write it, as the ISO 8601 text that `parseIsoMoment`
 * reads; null for what is no date, and for numbers that can be read in two ways (`03/05/2024`).
 */
export function readStatedDate(stated: string): string | null {
  const text = stated.trim().replace(/\s+/gu, ' ').slice(0, 80);
  return (
    ifIso(text) ??
    ifIso(spelledAsIso(text)) ??
    ifIso(fromNumbers(text)) ??
    ifIso(fromWords(text)) ??
    null
  );
}

function ifIso(text: string | null): string | null {
  if (text === null) return null;
  try {
    parseIsoMoment(text);
    return text;
  } catch (error) {
    if (error instanceof InvalidIsoMomentError) return null;
    throw error;
  }
}

/** `2024-05-04 09:00:00 +0200` and `2024-05-04T09:00:00.000 UTC`: a space too many, a zone by its name. */
function spelledAsIso(text: string): string | null {
  const parts =
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?)? ?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/iu.exec(
      text,
    );
  if (parts === null) return null;
  const [, year = '', month = '', day = '', hour, minute, second, zone = ''] = parts;
  const date = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  if (hour === undefined) return date;
  const clock = `${twoDigits(hour)}:${minute}${second === undefined ? '' : `:${second}`}`;
  return `${date}T${clock}${/^(?:UTC|GMT)$/iu.test(zone) ? 'Z' : zone}`;
}

/** `20240503`, `2024/05/03`, `2024.05.03`, `03.05.2024`; `13/05/2024` and `05/13/2024`, which cannot be read otherwise. */
function fromNumbers(text: string): string | null {
  const yearFirst =
    /^(\d{4})(?:([/.])(\d{1,2})\2(\d{1,2})|(\d{2})(\d{2}))(?:[T ]\d{1,2}:\d{2}\S*)?$/u.exec(text);
  if (yearFirst !== null) {
    const [, year = '', , month, day, monthDigits = '', dayDigits = ''] = yearFirst;
    return `${year}-${twoDigits(month ?? monthDigits)}-${twoDigits(day ?? dayDigits)}`;
  }
  const yearLast = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:,? \d{1,2}:\d{2}\S*)?$/u.exec(text);
  if (yearLast === null) return null;
  const [, one = '', mark = '', other = '', year = ''] = yearLast;
  const [first, second] = [Number(one), Number(other)];
  // Points are written between day and month only in lands that put the day first.
  const isDayFirst = mark === '.' || first > 12 || first === second;
  if (!isDayFirst && second <= 12) return null;
  const [day, month] = isDayFirst ? [one, other] : [other, one];
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const CLOCK = '(?:,? (?:at )?(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?: (Z|UTC|GMT|[+-]\\d{4}))?)?';
const DAY_FIRST = new RegExp(
  `^(?:\\p{L}{3,9}\\.?,? )?(\\d{1,2})(?:st|nd|rd|th)?[ -]${MONTH},?[ -](\\d{4})${CLOCK}$`,
  'iu',
);
const MONTH_FIRST = new RegExp(
  `^(?:\\p{L}{3,9}\\.?,? )?${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})${CLOCK}$`,
  'iu',
);
const MONTH_ONLY = new RegExp(`^${MONTH},? (\\d{4})$`, 'iu');

/** `3 May 2024`, `Friday, May 3rd, 2024`, `Fri, 03 May 2024 08:00:00 GMT`, `May 2024`. */
function fromWords(text: string): string | null {
  const monthOnly = MONTH_ONLY.exec(text);
  if (monthOnly !== null) return `${monthOnly[2]}-${monthNumber(monthOnly[1])}`;
  const dayFirst = DAY_FIRST.exec(text);
  const found = dayFirst ?? MONTH_FIRST.exec(text);
  if (found === null) return null;
  const [, one, other, year = '', hour, minute, second, zone] = found;
  const [day = '', month] = dayFirst === null ? [other, one] : [one, other];
  const date = `${year}-${monthNumber(month)}-${twoDigits(day)}`;
  // A clock without a zone adds nothing that can be compared.
  if (hour === undefined || zone === undefined) return date;
  const clock = `${twoDigits(hour)}:${minute}${second === undefined ? '' : `:${second}`}`;
  return `${date}T${clock}${/^[+-]/u.test(zone) ? zone : 'Z'}`;
}

function monthNumber(name = ''): string {
  return twoDigits(String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1));
}

function twoDigits(digits: string): string {
  return digits.padStart(2, '0');
}
