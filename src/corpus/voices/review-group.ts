import type { Span } from '../../analysis/span.js';
import type { Draft } from '../draft.js';
import { type PlacedLabel, readLabel } from './review-label.js';
import { MARKS, type ReviewLine } from './review-line.js';
import { isRatingWord, ratingOf, readVerdicts } from './verdict.js';

/** What a fact check says of one claim, by where it stands. */
export interface ReviewGroup {
  claim: Span | null;
  claimant: Span | null;
  /** Who made it, where the label of the claim says so. */
  claimantName: string | null;
  claimedAt: Span | null;
  /** All that the verdict says: the rating and why. */
  verdict: Span | null;
  rating: string | null;
  reviewer: string | null;
  reviewedAt: Span | null;
  /** Whether a label is among it that only fact checks have. */
  isTelling: boolean;
}

/** The labelled parts of a text. */
export interface LabelledReviews {
  readonly groups: readonly ReviewGroup[];
  /** Labels: nobody's words. */
  readonly labels: readonly Span[];
  /** Values that are no words of anybody's either: dates, names. */
  readonly facts: readonly Span[];
  /** The lines that a label or its value takes, by index. */
  readonly taken: ReadonlySet<number>;
}

export function emptyGroup(): ReviewGroup {
  return {
    claim: null,
    claimant: null,
    claimantName: null,
    claimedAt: null,
    verdict: null,
    rating: null,
    reviewer: null,
    reviewedAt: null,
    isTelling: false,
  };
}

/**
 * Reads `Claim: … Rating: …` in all its layouts: labels on their line or alone above their value,
 * bold, as headings, or in a table. A group begins where a field comes that the one before has.
 */
export function readLabelled(
  text: string,
  drafts: readonly Draft[],
  lines: readonly ReviewLine[],
): LabelledReviews {
  const labels: Span[] = [];
  const facts: Span[] = [];
  const taken = new Set<number>();
  const groups: ReviewGroup[] = [];
  let group = emptyGroup();
  const begin = (): void => {
    groups.push(group);
    group = emptyGroup();
  };
  const found = lines.map((line) => readLabel(text, line.span));
  for (let at = 0; at < lines.length; at++) {
    const row = readTable(text, lines, at);
    if (row !== null) {
      begin();
      for (const read of row.groups) groups.push(read);
      for (const head of row.labels) labels.push(head);
      for (; at < row.next; at++) taken.add(at);
      at -= 1;
      continue;
    }
    const label = found[at] ?? null;
    if (label === null) continue;
    const line = lines[at] as ReviewLine;
    for (const one of inline(text, label, line)) {
      labels.push(one.span);
      taken.add(at);
      const value = one.value === null ? below(at) : { span: one.value, last: at };
      if (value === null) continue;
      const whole = one === label || one.value === null || one.isLast ? extend(one, value) : value;
      if (isFact(one)) facts.push(whole.span);
      if (isHeld(group, one)) begin();
      fill(text, group, one, whole.span);
      for (let held = at; held <= whole.last; held++) taken.add(held);
    }
  }
  begin();
  return { groups, labels, facts, taken };

  /** The value of a label that stands alone: what comes next, unless that is a label again. */
  function below(at: number): { span: Span; last: number } | null {
    const next = lines[at + 1];
    const isValue = next !== undefined && (found[at + 1] ?? null) === null;
    return isValue ? { span: bareStart(text, next.span), last: at + 1 } : null;
  }

  /** As far as a value goes: a claim or a verdict to the end of its paragraph, all else its line. */
  function extend(label: PlacedLabel, value: { span: Span; last: number }) {
    if (label.field !== 'claim' && label.field !== 'rating') return value;
    const words = text.slice(value.span.start, value.span.end);
    const isShort =
      label.field === 'rating' &&
      words.length <= 40 &&
      (isRatingWord(words) || !/[.!?,]/u.test(words));
    if (isShort) return value;
    let { last } = value;
    const first = lines[value.last] as ReviewLine;
    const kind = drafts[first.draft]?.kind;
    while (last + 1 < lines.length && (found[last + 1] ?? null) === null) {
      const next = lines[last + 1] as ReviewLine;
      const isSame = next.draft === (lines[last] as ReviewLine).draft;
      const isListed =
        label.field === 'claim' &&
        label.value === null &&
        (kind === 'list-item' || kind === 'quotation') &&
        drafts[next.draft]?.kind === kind;
      if (!isSame && !isListed) break;
      last += 1;
    }
    // A ruling may tell of several paragraphs before it rates.
    if (label.field === 'rating' && label.value === null) last = rulingEnd(value.span.start, last);
    return {
      span: {
        start: startOf(label, value.span.start, last),
        end: (lines[last] as ReviewLine).span.end,
      },
      last,
    };
  }

  /** Of a ruling of several paragraphs only the one that rates is the verdict. */
  function startOf({ field }: PlacedLabel, start: number, last: number): number {
    if (field !== 'rating') return start;
    const { draft } = lines[last] as ReviewLine;
    return Math.max(start, drafts[draft]?.span.start ?? start);
  }

  function rulingEnd(start: number, last: number): number {
    const end = (lines[last] as ReviewLine).span.end;
    if (ratingOf(text.slice(start, end)) !== null) return last;
    let drafted = 0;
    for (let at = last + 1; at < lines.length && drafted < MAX_RULING; at++) {
      const line = lines[at] as ReviewLine;
      if ((found[at] ?? null) !== null || drafts[line.draft]?.kind === 'heading') break;
      if (line.draft !== (lines[at - 1] as ReviewLine).draft) drafted += 1;
      for (const verdict of readVerdicts(text, line.span)) if (verdict.isTelling) return at;
    }
    return last;
  }
}

/** Paragraphs of a ruling above the one that rates. */
const MAX_RULING = 5;

interface PlacedValue extends PlacedLabel {
  readonly isLast?: boolean;
}

/** The label of a line and those that follow it on the same line: `Claim: … Rating: False`. */
function inline(text: string, label: PlacedLabel, line: ReviewLine): readonly PlacedValue[] {
  if (label.value === null) return [label];
  const { start, end } = label.value;
  const words = text.slice(start, end);
  const all: { label: PlacedLabel; from: number }[] = [{ label, from: start }];
  for (const match of words.matchAll(INLINE)) {
    const from = start + match.index + (match[1]?.length ?? 0);
    const next = readLabel(text, { start: from, end });
    if (next?.value !== null && next !== null) all.push({ label: next, from });
  }
  return all.map(({ label: one, from }, index) => {
    const until = all[index + 1]?.from ?? end;
    let to = until;
    while (to > from && MARKS.test(text.charAt(to - 1))) to -= 1;
    const valueStart = one.value?.start ?? to;
    return {
      ...one,
      span: { start: index === 0 ? line.span.start : from, end: valueStart },
      value: { start: valueStart, end: Math.max(valueStart, to) },
      isLast: index === all.length - 1,
    };
  });
}

const INLINE =
  /([.!?"”|;,)\]*] [|*_ ]{0,4})(?=(?:(?:Our|The|OUR|THE) )?(?:Rating|Verdict|Ruling|Conclusion|RATING|VERDICT|RULING|CONCLUSION|Claimed by|Claim by|Claimant|Fact[- ]?[Cc]heck|Status|Result|Date)\b)/gu;

function isFact({ field }: PlacedLabel): boolean {
  return field === 'claimed-at' || field === 'reviewed-at' || field === 'reviewer';
}

function isHeld(group: ReviewGroup, { field }: PlacedLabel): boolean {
  switch (field) {
    case 'claim':
      return group.claim !== null;
    case 'claimant':
      return group.claimant !== null;
    case 'claimed-at':
      return group.claimedAt !== null;
    case 'rating':
      return group.verdict !== null;
    default:
      return false;
  }
}

function fill(text: string, group: ReviewGroup, label: PlacedLabel, value: Span): void {
  group.isTelling ||= label.isTelling && label.field !== 'finding';
  const words = text.slice(value.start, value.end);
  switch (label.field) {
    case 'claim':
      group.claim = value;
      group.rating = label.rating ?? group.rating;
      group.claimantName = label.claimant ?? null;
      break;
    case 'claimant':
      group.claimant = value;
      break;
    case 'claimed-at':
      group.claimedAt = value;
      break;
    case 'rating':
      rate(group, value, label.isTelling ? ratingOf(words) : otherRating(words));
      group.reviewer = label.reviewer ?? group.reviewer;
      break;
    case 'reviewer':
      group.reviewer = words.length <= 80 ? words : null;
      break;
    case 'reviewed-at':
      group.reviewedAt = value;
      break;
    case 'finding': {
      // `What we found: Incorrect. …`
      const rating = group.rating === null && group.claim !== null ? ratingOf(words) : null;
      if (rating === null || !isRatingWord(rating)) break;
      group.rating = rating;
      group.verdict = value;
    }
  }
}

function rate(group: ReviewGroup, value: Span, rating: string | null): void {
  group.rating = rating ?? group.rating;
  if (rating !== null) group.verdict = value;
}

/** Behind labels that not only fact checks have: what ratings are called, or a few words. */
function otherRating(words: string): string | null {
  const rating = ratingOf(words);
  const isShort = words.length <= 40 && !/[.!?]\s*\S/u.test(words);
  return rating !== null &&
    (isRatingWord(rating) || (isShort && !/^(?:It|He|She|They|No|Yes)\b/u.test(words)))
    ? rating
    : null;
}

function bareStart(text: string, { start, end }: Span): Span {
  let from = start;
  while (from < end && MARKS.test(text.charAt(from))) from += 1;
  return { start: from, end };
}

/** The rows of a table of claims whose header stands at a line; null where none does. */
function readTable(
  text: string,
  lines: readonly ReviewLine[],
  at: number,
): {
  readonly groups: readonly ReviewGroup[];
  readonly labels: readonly Span[];
  readonly next: number;
} | null {
  const head = cellsOf(text, (lines[at] as ReviewLine).span);
  if (head.length < 2) return null;
  const fields = head.map((cell) => readLabel(text, cell));
  const isHead = fields.some((one) => one?.field === 'claim' && one.value === null);
  const isRated = fields.some((one) => one?.field === 'rating' && one.value === null);
  if (!isHead || !isRated || fields.filter((one) => one !== null).length < 2) return null;
  const groups: ReviewGroup[] = [];
  let next = at + 1;
  for (; next < lines.length; next++) {
    const line = lines[next] as ReviewLine;
    const cells = cellsOf(text, line.span);
    if (cells.length < 2) break;
    if (!/[\p{L}\p{N}]/u.test(text.slice(line.span.start, line.span.end))) continue;
    const group = emptyGroup();
    group.isTelling = true;
    for (const [index, label] of fields.entries()) {
      const cell = cells[index];
      if (label === null || cell === undefined || cell.end === cell.start) continue;
      if (label.field !== 'finding') fill(text, group, label, cell);
    }
    groups.push(group);
  }
  return { groups, labels: [(lines[at] as ReviewLine).span], next };
}

/** The cells of a table's row, between `|` or tabs; one where the line is none. */
function cellsOf(text: string, line: Span): readonly Span[] {
  const words = text.slice(line.start, line.end);
  const mark = words.startsWith('|') ? '|' : words.includes('\t') ? '\t' : null;
  if (mark === null) return [line];
  const cells: Span[] = [];
  let { start } = line;
  for (let at = line.start; at <= line.end; at++) {
    if (at < line.end && text[at] !== mark) continue;
    const isEdge = mark === '|' && at === line.start;
    if (!isEdge && (at < line.end || at > start)) {
      let from = start;
      let to = at;
      while (from < to && /[\s*_]/u.test(text.charAt(from))) from += 1;
      while (to > from && /[\s*_]/u.test(text.charAt(to - 1))) to -= 1;
      cells.push({ start: from, end: to });
    }
    start = at + 1;
  }
  return cells;
}
