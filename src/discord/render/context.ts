import type { Span } from '../../analysis/span.js';

/** What stands around a span: slices of the text, together with the span without a gap. */
export interface Around {
  readonly before: string;
  readonly after: string;
  readonly isFromStart: boolean;
  readonly isToEnd: boolean;
}

/** Context on each side aims at this many code units, and takes at most twice as many. A guess. */
const aim = 300;

/**
 * The sentences around a span. Each side begins and ends where a line or sentence does, if one
 * does near; else at white space; never within a surrogate pair.
 */
export function contextAround(text: string, { start, end }: Span): Around {
  const from = boundaryBefore(text, start);
  const to = boundaryAfter(text, end);
  return {
    before: text.slice(from, start),
    after: text.slice(end, to),
    isFromStart: from === 0,
    isToEnd: to === text.length,
  };
}

function boundaryBefore(text: string, start: number): number {
  if (start <= aim) return 0;
  const reach = Math.max(0, start - 2 * aim);
  const window = text.slice(reach, start - aim);
  for (const boundary of boundaries) {
    const last = [...window.matchAll(boundary)].at(-1);
    if (last !== undefined) return reach + last.index + last[0].length;
  }
  return whole(text, start - aim);
}

function boundaryAfter(text: string, end: number): number {
  if (text.length - end <= aim) return text.length;
  const window = text.slice(end + aim, end + 2 * aim);
  for (const boundary of boundaries) {
    const [first] = window.matchAll(boundary);
    if (first !== undefined) return end + aim + first.index + first[0].trimEnd().length;
  }
  return whole(text, end + aim);
}

const boundaries = [/[.!?…]["”’)]*\s+|[\r\n]+/g, /\s+/g];

function whole(text: string, at: number): number {
  const splitsPair = /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
  return splitsPair ? at - 1 : at;
}
