import { InvalidArgumentError } from 'commander';
import type { AuditHead } from '../moderation/audit-log.js';
import { isFilterDate } from '../moments/typed-date.js';

/** Most quotes that one answer lists; the answerer's own limit. */
const maxQuotes = 25;

/**
 * A date of `--from`, `--to` or `--as-of`: a year, a month or a day of the calendar, as ISO 8601.
 * @throws InvalidArgumentError, which commander reports beside the option's name.
 */
export function parseDateOption(value: string): string {
  if (!isFilterDate(value)) {
    throw new InvalidArgumentError('Expected a date such as 2020, 2020-10 or 2020-10-14.');
  }
  return value;
}

/**
 * The number of `--top`.
 * @throws InvalidArgumentError, which commander reports beside the option's name.
 */
export function parseTopOption(value: string): number {
  const top = /^\d{1,2}$/.test(value) ? Number(value) : 0;
  if (top < 1 || top > maxQuotes) {
    throw new InvalidArgumentError(`Expected a whole number from 1 to ${maxQuotes}.`);
  }
  return top;
}

/**
 * The text of `--speaker`.
 * @throws InvalidArgumentError when it names nobody.
 */
export function parseSpeakerOption(value: string): string {
  if (value.trim() === '') throw new InvalidArgumentError('Expected a name.');
  return value;
}

/**
 * A number of things to list, 0 to 9,999.
 * @throws InvalidArgumentError, which commander reports beside the option's name.
 */
export function parseCountOption(value: string): number {
  if (!/^\d{1,4}$/.test(value)) throw new InvalidArgumentError('Expected a whole number.');
  return Number(value);
}

/**
 * The noted head of an audit log: its number, a colon, and its hash of 64 hex digits.
 * @throws InvalidArgumentError, which commander reports beside the option's name.
 */
export function parseAuditHead(value: string): AuditHead {
  const [, number, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(value.trim().toLowerCase()) ?? [];
  if (number === undefined || hash === undefined) {
    throw new InvalidArgumentError(
      'Expected a number, a colon and 64 hex digits, as verify prints.',
    );
  }
  return { number: Number(number), hash };
}
