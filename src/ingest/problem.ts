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
  /** The same without words; absent where no door says it in another language. */
  readonly reason?: FaultReason;
}

/** What a part of a reader reports before the file and the place are known. */
export type Fault = Omit<Problem, 'file' | 'times'>;

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
  const place = [file, line, line === null ? null : column]
    .filter((part) => part !== null)
    .join(':');
  const subject = field === null ? '' : `field “${field}”: `;
  const often = times > 1 ? ` (${times} times)` : '';
  return `${place}: ${severity}: ${subject}expected ${expected}, found ${found}${often}. ${remedy}.`;
}

/** A value as it may stand in a message: on one line, at most 60 characters. */
export function shown(value: unknown): string {
  const text = (
    typeof value === 'string' ? JSON.stringify(value) : (JSON.stringify(value) ?? String(value))
  ).replace(/\p{Cc}/gu, ' ');
  const characters = Array.from(text.slice(0, 200));
  return characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : text;
}
