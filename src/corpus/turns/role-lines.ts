import type { SpeechLine } from './speech-line.js';
import type { TurnMark } from './turn-mark.js';

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

/** A line that can be a role or a house: short, with a capital, and no sentence. */
const ROLE = /^\p{Lu}[^.?!:"“”]{1,80}$/u;
