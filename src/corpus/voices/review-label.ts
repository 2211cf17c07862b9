import type { Span } from '../../analysis/span.js';
import { trimEndMarks } from '../../analysis/trim-marks.js';
import { MARKS } from './review-line.js';

/** What a label of a fact check says that its value is. */
export type ReviewField =
  | 'claim'
  | 'claimant'
  | 'claimed-at'
  | 'rating'
  | 'reviewer'
  | 'reviewed-at'
  | 'finding';

/** A label with its field. */
export interface ReviewLabel {
  readonly field: ReviewField;
  /** Whether only fact checks have it: others have a `Status` and a `Source` too. */
  readonly isTelling: boolean;
  /** Who reviewed, where the label itself says so: `Fact-check by Ada Roe`. */
  readonly reviewer: string | null;
  /** Whose claim it is, where the label itself says so: `Statement by Ben Falk`. */
  readonly claimant?: string;
  /** The rating that the label itself gives: a `Myth` is one. */
  readonly rating?: string;
}

/** A label on a line. */
export interface PlacedLabel extends ReviewLabel {
  /** From the start of the line to where the value begins, or to its end. */
  readonly span: Span;
  /** The rest of the line; null where the label stands alone on it. */
  readonly value: Span | null;
}

/** Longer labels are sentences. In UTF-16 code units. */
const MAX_LENGTH = 60;

/** The label that a line begins with or is: `Claim: …`, `**Rating** …`, `## Our verdict`, `| Claim | … |`. */
export function readLabel(text: string, line: Span): PlacedLabel | null {
  let start = line.start;
  while (start < line.end && MARKS.test(text.charAt(start))) start += 1;
  const item = /^(?:[-•–]|\d{1,2}[.)])\s+[*_]*/u.exec(text.slice(start, start + 12));
  if (item !== null) start += item[0].length;
  const head = text.slice(start, Math.min(line.end, start + MAX_LENGTH + 8));
  const separator = /[:：\t|]|\s[–—-]\s|(?:\*\*|__)(?=\s)/u.exec(head);
  if (separator !== null) {
    const label = labelOf(head.slice(0, separator.index));
    if (label !== null) {
      let from = start + separator.index + separator[0].length;
      while (from < line.end && MARKS.test(text.charAt(from))) from += 1;
      const value = bareEnd(text, { start: from, end: line.end });
      return {
        ...label,
        span: { start: line.start, end: from },
        value: value.end > value.start ? value : null,
      };
    }
  }
  if (line.end - start > MAX_LENGTH) return null;
  const label = labelOf(text.slice(start, line.end));
  return label === null ? null : { ...label, span: line, value: null };
}

/** Without the marks of typeface and tables at its end. */
function bareEnd(text: string, { start, end }: Span): Span {
  let to = end;
  while (to > start && MARKS.test(text.charAt(to - 1))) to -= 1;
  return { start, end: to };
}

/** What a label says; null for any other words. */
export function labelOf(written: string): ReviewLabel | null {
  if (written.length > MAX_LENGTH) return null;
  const label = written
    .toLowerCase()
    .replace(/[*_#|`~"“”?]/gu, '')
    .replace(/[’]/gu, "'")
    .replace(/\s+/gu, ' ')
    .replace(/(?: (?:no\.? ?|#)?\d{1,3})$/u, '')
    .trim();
  if (label === '') return null;
  const reviewer = REVIEWED_BY.exec(label);
  if (reviewer !== null) {
    const name = (reviewer[1] ?? '').trim();
    const asWritten = name === '' ? null : trimEndMarks(written, '*_ \t').slice(-name.length);
    return {
      field: asWritten === null ? 'reviewer' : 'rating',
      isTelling: true,
      reviewer: asWritten,
    };
  }
  const claimant = CLAIMED_BY.exec(label)?.[1];
  if (claimant !== undefined) {
    const asWritten = trimEndMarks(written, '*_ \t').slice(-claimant.length);
    const isTelling = label.startsWith('claim');
    const isName = /^\p{Lu}/u.test(asWritten);
    if (isName) return { field: 'claim', isTelling, reviewer: null, claimant: asWritten };
  }
  for (const [field, isTelling, labels] of LABELS) {
    if (!labels.test(label)) continue;
    const rating = MYTH.exec(written)?.[0];
    return { field, isTelling, reviewer: null, ...(rating === undefined ? {} : { rating }) };
  }
  return ratingLabel(label);
}

/** `rating`, `our verdict`, `exville check's conclusion`. */
function ratingLabel(label: string): ReviewLabel | null {
  const words = label
    .replace(/^fact[- ]check/u, 'factcheck')
    .replace(/ fact[- ]check/u, ' factcheck')
    .split(' ');
  if (words.at(-1) === 'is') words.pop();
  const core = words.pop() ?? '';
  const isTelling = TELLING_RATINGS.has(core);
  if (!isTelling && !OTHER_RATINGS.has(core)) return null;
  const isOwn = words.every((word) => OWN.has(word) || /'s?$/u.test(word));
  const isNamed = words.length <= 4 && /'s?$/u.test(words.at(-1) ?? '');
  if (!isOwn && !isNamed && !(isTelling && words.length <= 3)) return null;
  return { field: 'rating', isTelling: isTelling && (isOwn || isNamed), reviewer: null };
}

const TELLING_RATINGS: ReadonlySet<string> = new Set(
  'rating verdict ruling truth-o-meter truthometer factcheck'.split(' '),
);
const OTHER_RATINGS: ReadonlySet<string> = new Set(
  (
    'conclusion assessment evaluation judgement judgment finding status result score label grade ' +
    'decision classification veracity accuracy outcome rated answer take fact reality truth line'
  ).split(' '),
);
const OWN: ReadonlySet<string> = new Set(
  'our the my final overall official truth claim factcheck short bottom in'.split(' '),
);

const MYTH = /\b(?:myth|fiction)\b/iu;

const CLAIMED_BY = /^(?:claim|statement|quote|post|tweet|assertion) (?:by|from|of) ([^:]{2,50})$/u;

const REVIEWED_BY =
  /^(?:fact[- ]?check(?:ed)?|check(?:ed)?|review(?:ed)?|rated|verified|debunked|researched) by( [^:]{2,40})?$/u;

/** In the order in which they are tried; what others than fact checks have too is marked `false`. */
const LABELS: readonly (readonly [ReviewField, boolean, RegExp])[] = [
  [
    'claim',
    true,
    /^(?:the |an? )?(?:(?:viral|main|key|first|second|third|fourth|fifth|original|checked|reviewed|false|full) )?claims?(?: (?:reviewed|review|checked|under review|we checked|being checked|being reviewed|in question|in full|text|verified|examined|assessed))?$/u,
  ],
  [
    'claim',
    true,
    /^what (?:was|is|were|are|has been|they|he|she|people|the (?:post|posts|video|claim|message|rumou?r)) (?:being |been )?(?:claimed|claims?|said|says?|saying|alleged|shared|stated|claiming)$/u,
  ],
  [
    'claim',
    true,
    /^(?:what's (?:being )?(?:claimed|the claim)|we (?:checked|looked at)|claim summary)$/u,
  ],
  [
    'claim',
    false,
    /^(?:the )?(?:statement|rumou?r|allegation|assertion|myth|fiction|post|viral post|quote|message|headline)$/u,
  ],
  [
    'claimant',
    true,
    /^(?:claim(?:ed|s)? (?:made |originated |shared |spread )?(?:by|from)|claimants?|(?:original )?source of (?:the )?claim|claim (?:source|author|maker)|author of (?:the )?claim|who (?:said|claimed|made|says|claims|is claiming) (?:it|this|that|so|the claim))$/u,
  ],
  [
    'claimant',
    false,
    /^(?:(?:said|stated|made|spread|shared|posted|published|circulated|attributed|written) (?:by|to)|speaker|source|who|from|by|originator|origin of the claim)$/u,
  ],
  [
    'claimed-at',
    true,
    /^(?:(?:claim|statement) date|date of (?:the )?(?:claim|statement|post)|date (?:claimed|stated|made|posted|of claim)|claimed (?:on|at|in)?)$/u,
  ],
  [
    'claimed-at',
    false,
    /^(?:(?:stated|said|posted|made|shared|first posted) (?:on|at|in)|when|when was it (?:said|claimed))$/u,
  ],
  [
    'reviewer',
    false,
    /^(?:fact[- ]?checker|reviewer|checked and written by|publisher|published by)$/u,
  ],
  [
    'reviewed-at',
    false,
    /^(?:(?:review|rating|check|publication) date|date (?:reviewed|rated|checked|published|of (?:the )?review)|(?:checked|rated|reviewed|fact-checked|published|updated) (?:on|at)|published|date)$/u,
  ],
  [
    'finding',
    false,
    /^(?:(?:the |our |key )?(?:origins?|facts|analysis|explanation|details?|evidence|context|background|reasoning|sources?|summary|discussion|research|investigation|take ?aways?|full claim|methodology)|what we (?:found|know|did|checked)|why|in detail|how we (?:checked|know).{0,20}|about this rating|the full story|why we.{0,30}|what the (?:facts|data|record|evidence) (?:say|show)s?)$/u,
  ],
];
