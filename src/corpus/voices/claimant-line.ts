import type { Span } from '../../analysis/span.js';
import { trimEndMarks } from '../../analysis/trim-marks.js';
import { trimSpan } from '../block.js';
import type { Draft } from '../draft.js';
import { emptyGroup, type ReviewGroup } from './review-group.js';
import { bareSpan, MARKS, QUOTED_MARKS, type ReviewLine } from './review-line.js';
import { isRatingWord } from './verdict.js';

/** Lines so far from the top may hold the claim and who made it. */
const MAX_TOP = 14;
const MAX_LINE = 160;

/** `stated on May 30, 2024 in a video:`, with or without the claimant before it. */
const STATED =
  /(?:stated|said|claimed|wrote|posted|tweeted|shared|published|broadcast|circulated) (?:on|in|during|at|via|by) /u;
/** The place of a claim, by which a line below it is its claimant's: `in a leaflet`, `on Facebook`. */
const PLACED =
  /(?:^|[ ,(])(?:in (?:an?|the|his|her|its|their)|on (?:\p{Lu}|a|his|her|the|social|\d)|at (?:a|an|the)|via|during|speaking|stated|(?:says|said|claimed|claims)\b|candidate|leader|member|minister|mayor|president|senator|spokes\p{L}+|party|\d{4}\b)/u;

/**
 * The claim that a fact check without labels begins with: a box that says who stated it, when and
 * where, before the claim, or a line under the claim that says so. Null where the top has neither.
 */
export function readClaimAtTop(
  text: string,
  drafts: readonly Draft[],
  lines: readonly ReviewLine[],
  isFactCheck: boolean,
): { readonly group: ReviewGroup; readonly lines: readonly number[] } | null {
  const top = Math.min(lines.length, MAX_TOP);
  for (let at = 0; at < top; at++) {
    const box = readBox(text, lines, at, isFactCheck);
    if (box !== null) return box;
  }
  if (!isFactCheck) return null;
  for (let at = 1; at < Math.min(top, 8); at++) {
    const claimant = lines[at] as ReviewLine;
    const above = lines[at - 1] as ReviewLine;
    const isSame = claimant.draft === above.draft;
    const isSigned =
      drafts[claimant.draft]?.kind === 'attribution' && above.draft === claimant.draft - 1;
    if (!isSigned && !(isSame && isClaimantLine(text, above.span, claimant.span))) continue;
    let first = at - 1;
    while (first > 0 && (lines[first - 1] as ReviewLine).draft === above.draft) first -= 1;
    const group = emptyGroup();
    group.claim = { start: (lines[first] as ReviewLine).span.start, end: above.span.end };
    group.claimant = bareSpan(text, claimant.span, EDGES);
    group.claimedAt = claimant.span;
    return { group, lines: [at] };
  }
  return null;
}

const EDGES = /[\s>#*_|~`—–―-]/u;

/** `Ruben Falk, candidate for the county board, in a leaflet` under a sentence. */
export function isClaimantLine(text: string, above: Span, line: Span): boolean {
  const words = text.slice(line.start, line.end).replace(/^[\s>*_—–―-]+/u, '');
  if (words.length > MAX_LINE || !/^\p{Lu}/u.test(words) || /[.!?…:;,]["”]?$/u.test(words))
    return false;
  if (!/[.!?…]["”’»*_]*$|["”»][*_]*$/u.test(text.slice(above.start, above.end))) return false;
  const [head = ''] = words.split(',');
  return (
    head.split(' ').length <= 6 && (words.includes(',') || PLACED.test(words)) && PLACED.test(words)
  );
}

function readBox(
  text: string,
  lines: readonly ReviewLine[],
  at: number,
  isFactCheck: boolean,
): { readonly group: ReviewGroup; readonly lines: readonly number[] } | null {
  const line = lines[at] as ReviewLine;
  if (line.span.end - line.span.start > MAX_LINE + 40) return null;
  const words = text.slice(line.span.start, line.span.end);
  const stated = STATED.exec(words);
  if (stated === null || !/:$|\d{4}/u.test(words)) return null;
  const before = trimEndMarks(words.slice(0, stated.index), ' ,');
  const who = lines[at - 1];
  const isAbove = before === '' && who !== undefined && who.span.end - who.span.start <= 80;
  if (before === '' ? !isAbove : before.split(' ').length > 8) return null;
  const claim = lines[at + 1];
  if (claim === undefined) return null;
  const rating = lines.slice(at + 2, at + 5).find((one) => {
    const short = text.slice(one.span.start, one.span.end);
    return (
      short.length <= 40 &&
      (isRatingWord(short) || (words.endsWith(':') && /^\p{Lu}[\p{L}\s!-]*$/u.test(short)))
    );
  });
  if (rating === undefined && !isFactCheck) return null;
  const group = emptyGroup();
  group.isTelling = rating !== undefined;
  group.claimant =
    before === ''
      ? (who as ReviewLine).span
      : { start: line.span.start, end: line.span.start + before.length };
  group.claimedAt = line.span;
  const last = rating === undefined ? claim : (lines[lines.indexOf(rating) - 1] as ReviewLine);
  group.claim = bareSpan(
    text,
    trimSpan(text, { start: claim.span.start, end: last.span.end }),
    MARKS,
  );
  if (rating !== undefined) {
    const { start, end } = bareSpan(text, rating.span, QUOTED_MARKS);
    group.rating = trimEndMarks(text.slice(start, end), '.,:;');
    group.verdict = rating.span;
  }
  return { group, lines: isAbove ? [at - 1, at] : [at] };
}
