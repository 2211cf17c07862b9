import { type TokenRun, wordSet } from '../token.js';
import type { Match } from './rule.js';

/**
 * The zone behind a time: "GMT", "UTC+4", "+04:00", "EST", "Baku time", "local time", "(UTC)".
 * Null inside the match: a zone was said, but several answer to that name.
 */
export function readZone(run: TokenRun, at: number): Match<string | null> | null {
  if (run.is(at, '(')) {
    const inner = readZone(run, at + 1);
    return inner !== null && run.is(inner.next, ')')
      ? { node: inner.node, next: inner.next + 1 }
      : null;
  }
  const offset = readOffset(run, at);
  if (offset !== null) return offset;
  const { zone } = run.senses(at);
  if (zone === undefined) return null;
  if (run.is(at + 1, 'time')) return { node: zone, next: at + 2 };
  if (!run.isOneOf(at, ABBREVIATIONS)) return null;
  const isUtc = run.is(at, 'gmt', 'utc');
  const after = isUtc ? readOffset(run, at + 1) : null;
  // "est" is a French word and "get" an English one: abbreviations are written in capitals,
  // of which we see the first, and Z touches its time.
  if (run.at(at)?.isCapital !== true || (run.is(at, 'z') && !run.isGlued(at))) return null;
  return after ?? { node: zone, next: at + 1 };
}

const ABBREVIATIONS = wordSet(
  'gmt utc z cet cest eet eest msk trt azt hkt sgt jst aest aedt edt est cdt mdt mst pdt pst et pt ct bst ist cst amt',
);

/** "+04:00", "+4", "-0500", "−05:00". */
function readOffset(run: TokenRun, at: number): Match<string> | null {
  if (!run.is(at, '+', '-') || !run.isGlued(at + 1)) return null;
  // "8:00 -9:00" and "3pm-5pm" are ranges: a minus with a bare hour is only read after UTC.
  const digits = run.digits(at + 1);
  const isAfterUtc = run.is(at - 1, 'utc', 'gmt');
  const hasMinutes = run.is(at + 2, ':') && run.isGlued(at + 2) && run.digits(at + 3) === 2;
  if (
    !isAfterUtc &&
    (run.is(at, '-') ? !(digits === 4 && run.isGlued(at)) : !hasMinutes && digits !== 4)
  )
    return null;
  const value = run.value(at + 1);
  const hours = digits === 4 ? Math.floor(value / 100) : value;
  const minutes = digits === 4 ? value % 100 : hasMinutes ? run.value(at + 3) : 0;
  if ((digits !== 4 && digits !== 2 && digits !== 1) || hours > 14 || minutes > 59) return null;
  const sign = run.is(at, '-') ? '-' : '+';
  return {
    node: `${sign}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`,
    next: hasMinutes && digits !== 4 ? at + 4 : at + 2,
  };
}
