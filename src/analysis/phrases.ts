import type { CompiledAliases } from './aliases.js';
import { clockTerm, halfDayOf, readClock } from './clock-time.js';
import { magnitudeOf, numberTerm } from './numerals.js';
import { KindCode, type TokenBuffer, TokenFlag } from './token-buffer.js';

/**
 * Copies tokens from `source` to `target` and rewrites what several words say together:
 * `100 thousand` and `a hundred and fifty` become one number (the magnitude words stay findable),
 * `8:36 pm` one time, `F 16` also f16, and words that the alias table joins get its term beside them.
 * Returns whether there was anything to rewrite.
 */
export function rewritePhrases(
  source: TokenBuffer,
  target: TokenBuffer,
  aliases: CompiledAliases | null,
): boolean {
  target.clear();
  let isRewritten = false;
  const primaries: number[] = [];
  for (let row = 0; row < source.length; row++) {
    if (((source.flags[row] as number) & TokenFlag.extra) === 0) primaries.push(row);
  }
  let skipped = 0;
  let copied = 0;
  for (let i = 0; i < primaries.length; i++) {
    const row = primaries[i] as number;
    const nextRow = primaries[i + 1] ?? source.length;
    const from = copied;
    copied = nextRow;
    const phrase = numberPhrase(source, primaries, i);
    if (phrase !== null) {
      isRewritten = true;
      const last = primaries[i + phrase.length - 1] as number;
      const position = (source.positions[row] as number) - skipped;
      target.push(
        phrase.term,
        source.starts[row] as number,
        source.ends[last] as number,
        position,
        KindCode.number,
      );
      let moved = 0;
      for (const word of phrase.magnitudes) {
        moved++;
        copyRow(source, word, target, position + moved);
      }
      skipped += phrase.length - 1 - moved;
      i += phrase.length - 1;
      copied = primaries[i + 1] ?? source.length;
      continue;
    }
    for (let r = from; r < nextRow; r++) {
      copyRow(source, r, target, (source.positions[r] as number) - skipped);
    }
    const position = (source.positions[row] as number) - skipped;
    const time = timePhrase(source, primaries, i);
    if (time !== null) {
      isRewritten = true;
      const last = primaries[i + time.length - 1] as number;
      pushExtra(target, time.term, source, row, last, position, KindCode.time);
      if (time.replaces) removeLastPrimary(target, position);
      if (time.length === 2) {
        skipped++;
        i++;
        copied = primaries[i + 1] ?? source.length;
      }
    } else {
      const designation = spacedDesignation(source, primaries, i);
      if (designation !== null) {
        isRewritten = true;
        const last = primaries[i + 1] as number;
        pushExtra(target, designation, source, row, last, position, KindCode.name);
      }
    }
    const alias = aliases?.longestMatch(source, primaries, i) ?? null;
    if (alias !== null) {
      isRewritten = true;
      const last = primaries[i + alias.length - 1] as number;
      pushExtra(target, alias.term, source, row, last, position, KindCode.name);
    }
  }
  return isRewritten;
}

interface NumberPhrase {
  readonly term: string;
  /** Words of the text that the phrase takes up. */
  readonly length: number;
  /** Rows of its magnitude words. */
  readonly magnitudes: readonly number[];
}

/** The longest number that starts at a word, if it takes more than that word; else null. */
function numberPhrase(
  source: TokenBuffer,
  primaries: readonly number[],
  first: number,
): NumberPhrase | null {
  const opening = openingValue(source, primaries, first);
  if (opening === null) return null;
  let total = 0;
  let current = opening;
  let smallestFactor = Number.POSITIVE_INFINITY;
  let isAfterTens = isTens(source, primaries[first], opening);
  /** A spelled number below this may follow: the magnitude just read, `hundred (and) fifty`. */
  let room = 0;
  const magnitudes: number[] = [];
  let i = first + 1;
  for (;;) {
    const factor = magnitudeAt(source, primaries[i]);
    if (factor !== undefined) {
      const multipliesAll = factor >= 1000;
      if (current === 0 || (multipliesAll ? factor >= smallestFactor : current >= 100)) break;
      if (multipliesAll) {
        total += current * factor;
        current = 0;
        smallestFactor = factor;
      } else {
        current *= factor;
      }
      magnitudes.push(primaries[i] as number);
      room = factor;
      isAfterTens = false;
      i++;
      continue;
    }
    const skipped = room > 0 && source.terms[primaries[i] ?? -1] === 'and' ? 1 : 0;
    const row = primaries[i + skipped];
    const next = valueAt(source, row);
    if (next === null || !isSpelled(source, row)) break;
    if (!(isAfterTens && next >= 1 && next <= 9) && next >= room) break;
    current += next;
    isAfterTens = isTens(source, row, next);
    room = 0;
    i += skipped + 1;
  }
  const length = i - first;
  return length === 1 ? null : { term: numberTerm(total + current), length, magnitudes };
}

/** The value of a number, or 1 for the "a" of "a million"; null for any other word. */
function openingValue(
  source: TokenBuffer,
  primaries: readonly number[],
  index: number,
): number | null {
  const term = source.terms[primaries[index] as number];
  if (term === 'a' || term === 'an') {
    return magnitudeAt(source, primaries[index + 1]) === undefined ? null : 1;
  }
  return valueAt(source, primaries[index]);
}

function valueAt(source: TokenBuffer, row: number | undefined): number | null {
  if (row === undefined) return null;
  const kind = (source.flags[row] as number) & TokenFlag.kindMask;
  return kind === KindCode.number ? plainValue(source.terms[row] as string) : null;
}

function magnitudeAt(source: TokenBuffer, row: number | undefined): number | undefined {
  if (row === undefined || ((source.flags[row] as number) & TokenFlag.trigger) === 0) {
    return undefined;
  }
  return magnitudeOf(source.terms[row] as string);
}

function isSpelled(source: TokenBuffer, row: number | undefined): boolean {
  return row !== undefined && ((source.flags[row] as number) & TokenFlag.spelled) !== 0;
}

function isTens(source: TokenBuffer, row: number | undefined, value: number): boolean {
  return isSpelled(source, row) && value >= 20 && value % 10 === 0;
}

function plainValue(term: string): number | null {
  return /^\d{1,12}(?:\.\d+)?$/.test(term) ? Number(term) : null;
}

interface TimePhrase {
  readonly term: string;
  readonly length: 1 | 2;
  /** The number before it is no number of its own: `8:36`, `8.36`. */
  readonly replaces: boolean;
}

/** `8:36 pm`, `8.36 am`, `7 o'clock`; also `at 12.30`, read both ways. */
function timePhrase(
  source: TokenBuffer,
  primaries: readonly number[],
  index: number,
): TimePhrase | null {
  const row = primaries[index] as number;
  const kind = (source.flags[row] as number) & TokenFlag.kindMask;
  if (kind !== KindCode.number && kind !== KindCode.time) return null;
  const clock = readClock(source.terms[row] as string);
  if (clock === null) return null;
  const next = primaries[index + 1];
  const half = next === undefined ? undefined : halfDayOf(source.terms[next] as string);
  const isMinutes = /[:.]/.test(source.terms[row] as string);
  if (half !== undefined) {
    const term = clockTerm(clock.hour, clock.minute, half);
    return term === null ? null : { term, length: 2, replaces: isMinutes };
  }
  const before = primaries[index - 1];
  if (kind === KindCode.number && isMinutes && before !== undefined) {
    if (source.terms[before] !== 'at') return null;
    const term = clockTerm(clock.hour, clock.minute, null);
    return term === null ? null : { term, length: 1, replaces: false };
  }
  return null;
}

/** `F 16`: one letter, then a whole number; "a" and "i" are words. */
function spacedDesignation(
  source: TokenBuffer,
  primaries: readonly number[],
  index: number,
): string | null {
  const letter = source.terms[primaries[index] as number] as string;
  const number = source.terms[primaries[index + 1] ?? -1];
  if (number === undefined || !/^[b-hj-z]$/.test(letter) || !/^\d{1,4}$/.test(number)) return null;
  const spelled = (source.flags[primaries[index + 1] as number] as number) & TokenFlag.spelled;
  return spelled !== 0 ? null : letter + number;
}

function copyRow(source: TokenBuffer, row: number, target: TokenBuffer, position: number): void {
  target.push(
    source.terms[row] as string,
    source.starts[row] as number,
    source.ends[row] as number,
    position,
    source.flags[row] as number,
  );
}

function pushExtra(
  target: TokenBuffer,
  term: string,
  source: TokenBuffer,
  first: number,
  last: number,
  position: number,
  kind: number,
): void {
  target.push(
    term,
    source.starts[first] as number,
    source.ends[last] as number,
    position,
    kind | TokenFlag.extra,
  );
}

/** Makes the row just pushed the only one at its position. */
function removeLastPrimary(target: TokenBuffer, position: number): void {
  const time = target.length - 1;
  let row = time;
  while (row > 0 && target.positions[row - 1] === position) row--;
  target.terms[row] = target.terms[time] as string;
  target.starts[row] = target.starts[time] as number;
  target.ends[row] = target.ends[time] as number;
  target.flags[row] = (target.flags[time] as number) & ~TokenFlag.extra;
  target.length = row + 1;
}
