import type { FaultReason } from './fault-reason.js';

/**
 * What is wrong with something that was read, in terms that its owner can act on. An `error` kept
 * something out of the corpus; a `warning` did not, but somebody should look.
 */
export interface Problem {
  /** The file as it was given or found; `flags` for what came with the command. */
  readonly file: string;
  /** 1-based; null when the problem is the file as a whole. */
  readonly line: number | null;
  /** 1-based, in UTF-16 code units; null when the problem is the line as a whole. */
  readonly column: number | null;
  readonly field: string | null;
  readonly expected: string;
  readonly found: string;
  readonly remedy: string;
  readonly severity: 'error' | 'warning';
  /** How often it came up in this file; `line` is the first place. */
  readonly times: number;
  /** How many more of its kind came after it, wherever; absent when they are all listed. */
  readonly moreOfItsKind?: number;
  /** The same without words; absent where no door says it in another language. */
  readonly reason?: FaultReason;
}

/** What a part of a reader reports before the file and the place are known. */
export type Fault = Omit<Problem, 'file' | 'times' | 'moreOfItsKind'>;

/** A fault about which nothing more is known than what the arguments say. */
export function faultOf(
  severity: Problem['severity'],
  expected: string,
  found: string,
  remedy: string,
  more: Partial<Pick<Fault, 'line' | 'column' | 'field' | 'reason'>> = {},
): Fault {
  return { line: null, column: null, field: null, ...more, severity, expected, found, remedy };
}

/** One line: `corpus.jsonl:7:12: field "zone": expected …, found …. …`. */
export function problemMessage(problem: Problem): string {
  const { file, line, column, field, expected, found, remedy, severity, times } = problem;
  const { moreOfItsKind = 0 } = problem;
  const place = [file, line, line === null ? null : column]
    .filter((part) => part !== null)
    .join(':');
  const subject = field === null ? '' : `field “${field}”: `;
  const often = times > 1 ? ` (${times} times)` : '';
  const more =
    moreOfItsKind === 0 ? '' : ` And ${moreOfItsKind.toLocaleString('en-GB')} more of this kind.`;
  return `${place}: ${severity}: ${subject}expected ${expected}, found ${found}${often}. ${remedy}.${more}`;
}

/** A value as it may stand in a message: on one line, at most 60 characters. */
export function shown(value: unknown): string {
  const text = JSON.stringify(outline(value, 2)) ?? String(value);
  // JSON spells half a surrogate pair out, and a text that is cut short may end in one.
  const characters = Array.from(
    text
      .slice(0, 200)
      .replace(/\p{Cc}/gu, ' ')
      .toWellFormed(),
  );
  return characters.length > 60
    ? `${characters.slice(0, 59).join('')}…`
    : text.replace(/\p{Cc}/gu, ' ');
}

/** As much of a value as a message can show: it may hold itself, or be nested deeper than a stack. */
function outline(value: unknown, levels: number): unknown {
  if (typeof value === 'string') return value.slice(0, 200);
  if (typeof value !== 'object' || value === null) {
    return typeof value === 'bigint' ? String(value) : value;
  }
  if (levels === 0) return '…';
  if (Array.isArray(value)) {
    return value.slice(0, 20).map((item) => outline(item, levels - 1));
  }
  const fields = [];
  for (const key in value) {
    if (fields.length === 20) break;
    const inner = Object.getOwnPropertyDescriptor(value, key)?.value;
    fields.push([key.slice(0, 200), outline(inner, levels - 1)]);
  }
  return Object.fromEntries(fields);
}
