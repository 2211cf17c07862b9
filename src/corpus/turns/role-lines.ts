import type { SpeechLine } from './speech-line.js';
import { readStampMark } from './stamp-mark.js';
import { handle, type TurnMark } from './turn-mark.js';

/**
 * The marks of a document with roles below names as one label: `Ada Roe` and `Chief Executive`, each
 * on its own line, with the words below a blank one. Only where a name has the same line below it
 * twice: words do not repeat themselves so.
 */
export function joinRoleLines(
  text: string,
  lines: readonly SpeechLine[],
  read: readonly (TurnMark | null)[],
): readonly (TurnMark | null)[] {
  const roles = new Map<number, string>();
  const seen = new Set<string>();
  let isRepeated = false;
  for (const [at, line] of lines.entries()) {
    const mark = read[at] ?? null;
    const next = lines[at + 1];
    const isNamed = mark?.form === 'line' && mark.stamp === null && mark.label !== null;
    if (!isNamed || !line.startsBlock || line.endsBlock || next?.endsBlock !== true) continue;
    const role = text.slice(next.span.start, next.span.end);
    if (!ROLE.test(role) || lines[at + 2] === undefined) continue;
    roles.set(at, role);
    const both = `${mark.label?.written}\n${role}`;
    isRepeated ||= seen.has(both);
    seen.add(both);
  }
  if (!isRepeated) return read;
  return read.map((mark, at) => {
    if (roles.has(at - 1)) return null;
    const title = roles.get(at);
    const next = lines[at + 1];
    if (title === undefined || next === undefined || mark === null || mark.label === null)
      return mark;
    const label = { ...mark.label, title };
    return { ...mark, label, words: next.span.end, isStrong: true };
  });
}

/**
 * The marks of a chat whose client copies name, dash and time onto three lines, as one label:
 * `ada`, `—`, `03/11/2024 14:02`.
 */
export function joinStampLines(
  text: string,
  lines: readonly SpeechLine[],
  read: readonly (TurnMark | null)[],
): readonly (TurnMark | null)[] {
  const joined = [...read];
  for (const [at, { span }] of lines.entries()) {
    const dash = lines[at + 1];
    const stamped = lines[at + 2];
    if (dash === undefined || stamped === undefined || lines[at + 3] === undefined) continue;
    if (dash.span.end - dash.span.start > 1 || !/[—–]/u.test(text.charAt(dash.span.start)))
      continue;
    const name = text.slice(span.start, span.end);
    const line = text.slice(
      stamped.span.start,
      Math.min(stamped.span.end, stamped.span.start + 60),
    );
    const stamp =
      readStampMark(line, 0) ??
      (CLOCK.test(line) ? { written: line, end: line.length, hasDay: true } : null);
    if (stamp === null || stamp.end < line.length || name.length > 48) continue;
    const label = handle(name);
    const words = stamped.span.end;
    joined[at] = { form: 'line', label, words, stamp, asks: false, isStrong: true, isSet: false };
    joined[at + 1] = null;
    joined[at + 2] = null;
  }
  return joined;
}

/** `Today at 14:02`, `Yesterday at 2:02 PM` */
const CLOCK = /^(?:today|yesterday) at \d{1,2}:\d{2}(?: ?[ap]m)?$/iu;

/** A line that can be a role or a house: short, with a capital, and no sentence. */
const ROLE = /^\p{Lu}[^.?!:"“”]{1,80}$/u;
