/** The half of the day that a clock time names: `am`, `pm`, or neither. */
export type HalfDay = 'am' | 'pm' | null;

/** The half-day that a lower-case word without full stops names; `o'clock` names a clock time and no half. */
export function halfDayOf(word: string): HalfDay | undefined {
  if (word === 'am' || word === 'pm') return word;
  return word === "o'clock" || word === 'oclock' ? null : undefined;
}

/** `08:36`, the term of a clock time; null when there is no such time. `12 am` is `00:00`, `20:36 pm` is `20:36`. */
export function clockTerm(hour: number, minute: number, half: HalfDay): string | null {
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return null;
  let hours = hour % 24;
  if (half === 'pm' && hours < 12) hours += 12;
  if (half === 'am' && hours === 12) hours = 0;
  return `${String(hours).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** The hour and minute of `8:36`, `08.36` or `8`; null for anything else. */
export function readClock(written: string): { hour: number; minute: number } | null {
  const match = /^(\d{1,2})(?:[:.](\d\d))?$/.exec(written);
  if (match === null) return null;
  return { hour: Number(match[1]), minute: Number(match[2] ?? 0) };
}

/**
 * The time that a lone piece states by its own shape, or null: `8:36`, `8:36pm`, `7am`, and `08.36`,
 * whose leading zero tells it from a decimal number.
 */
export function timeOfPiece(piece: string): string | null {
  const match = /^(\d{1,2})(?:([:.])(\d\d)(?::\d\d)?)?(am|pm)?$/.exec(piece);
  if (match === null) return null;
  const half = (match[4] ?? null) as HalfDay;
  const isClock = match[2] === ':' || half !== null || (match[2] === '.' && /^0\d\./.test(piece));
  if (!isClock) return null;
  return clockTerm(Number(match[1]), Number(match[3] ?? 0), half);
}
