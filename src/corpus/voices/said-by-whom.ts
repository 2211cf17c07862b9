import type { SaidBy } from './said-by.js';
import type { VoiceToken } from './tokens.js';

/**
 * Of those who say something in a sentence the one who says the quotation at `quote`: who stands
 * right after it, else the nearest before it, else who closes the sentence: `“…” and “…,” Roe said`.
 */
export function saidByWhom(
  tokens: readonly VoiceToken[],
  unitEnd: number,
  said: readonly SaidBy[],
  quote: number,
): SaidBy | null {
  const after = said.find((one) => firstOf(one) > quote && isAdjacent(tokens, one, quote));
  if (after !== undefined) return after;
  const before = said.findLast((one) => one.verb < quote);
  if (before !== undefined) return before;
  const later = said.find((one) => one.verb > quote);
  return later !== undefined && (later.isInverted || closes(tokens, unitEnd, later)) ? later : null;
}

/** Whether nothing but marks and conjunctions stands between who speaks and a quotation. */
export function isAdjacent(tokens: readonly VoiceToken[], said: SaidBy, quote: number): boolean {
  const isAfter = firstOf(said) > quote;
  const [from, to] = isAfter ? [quote + 1, firstOf(said)] : [said.to, quote];
  for (let at = from; at < to; at++) {
    const { kind, lower } = tokens[at] as VoiceToken;
    if (kind !== 'mark' && !conjunctions.has(lower)) return false;
  }
  return true;
}

const conjunctions: ReadonlySet<string> = new Set(['that', 'and', 'but', 'as', 'so', 'then']);

function firstOf({ from, verb }: SaidBy): number {
  return Math.min(from, verb);
}

function closes(tokens: readonly VoiceToken[], unitEnd: number, said: SaidBy): boolean {
  return tokens[said.from - 1]?.text === ',' && said.to >= unitEnd - longestTag;
}

/** Tokens that may follow who speaks in `…, Roe said in a statement on Monday.` */
const longestTag = 8;
