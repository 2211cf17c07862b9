import type { Span } from '../analysis/span.js';
import { readLines, trimSpan } from './block.js';

/** How a line says that another speaker begins. */
export type TurnMark =
  | { readonly form: 'dash'; readonly end: number }
  | { readonly form: 'letter'; readonly asks: boolean; readonly end: number }
  | { readonly form: 'name'; readonly label: string; readonly end: number };

/**
 * The mark at the start of a speaker's turn: `-Hello`, `– Hello`, `Q: Why?`, `A: So.`,
 * `Ada Roe: Hello`. `end` is the offset of the first word after it. Null when the line has none.
 * A mark alone proves nothing (list items begin with dashes too): `readInterviews` decides.
 */
export function readTurnMark(text: string, start: number, limit: number): TurnMark | null {
  const head = text.slice(start, Math.min(limit, start + 100));
  const dash = /^[-–—―‒‐][ \t\u00A0]*(?=[\p{L}“"'‘«(…¿¡.])/u.exec(head);
  if (dash !== null) return { form: 'dash', end: start + dash[0].length };
  const letter =
    /^(?:\*\*|__)?(Q|A|Question|Answer)(?:\s?\d{1,3})?(?:[:.]|\*\*:|\s[–—-])(?:\*\*|__)?\s+(?=\S)/u.exec(
      head,
    );
  if (letter !== null) {
    return {
      form: 'letter',
      asks: letter[1]?.startsWith('Q') === true,
      end: start + letter[0].length,
    };
  }
  const name =
    /^(?:\*\*|__)?(\p{Lu}[\p{L}\p{M}\p{N}'’.-]*(?:[ \u00A0](?:\p{Lu}|\p{N}|(?:of|the|de|van|von|bin|al)[ \u00A0])[\p{L}\p{M}\p{N}'’.-]*){0,5})(?:\s?\([^)\r\n]{1,40}\))?(?:\*\*|__)?:(?:\*\*|__)?\s+(?=\S)/u.exec(
      head,
    );
  const label = name?.[1];
  return name !== null && label !== undefined
    ? { form: 'name', label, end: start + name[0].length }
    : null;
}

/** The labels of `Name: words` and `Q: words` lines that come more than once: those are speakers, not headlines. */
export function recurringLabels(text: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const recurring = new Set<string>();
  for (const line of readLines(text, { start: 0, end: text.length })) {
    const { start, end } = trimSpan(text, line);
    const label = labelOf(readTurnMark(text, start, end));
    if (label === null) continue;
    if (seen.has(label)) recurring.add(label);
    seen.add(label);
  }
  return recurring;
}

/** Whether a line is a turn of a speaker who has several. */
export function isRecurringTurn(text: string, line: Span, labels: ReadonlySet<string>): boolean {
  const label = labelOf(readTurnMark(text, line.start, line.end));
  return label !== null && labels.has(label);
}

function labelOf(mark: TurnMark | null): string | null {
  if (mark?.form === 'letter') return mark.asks ? 'Q' : 'A';
  return mark?.form === 'name' ? mark.label : null;
}
