import type { Span } from '../../analysis/span.js';
import { trimSpan } from '../block.js';
import type { Draft } from '../draft.js';
import type { PassageKind } from '../passage.js';
import type { Stretch } from '../voice.js';

/** Words of a document with their voice, to be set apart from what stands around them or not. */
export interface VoicedSpan extends Stretch {
  /** Whether they become a passage of their own; otherwise they are a stretch of the one that holds them. */
  readonly isApart: boolean;
  /** What that passage is; absent where it stays what it was. */
  readonly kind?: PassageKind;
}

/**
 * The drafts with these words' voices. What was set before for other words stays; of spans that
 * overlap the first counts.
 */
export function setVoices(
  text: string,
  drafts: readonly Draft[],
  voiced: readonly VoicedSpan[],
): readonly Draft[] {
  const spans = withoutOverlaps(voiced);
  if (spans.length === 0) return drafts;
  let next = 0;
  return drafts.flatMap((draft) => {
    while ((spans[next]?.span.end ?? Number.POSITIVE_INFINITY) <= draft.span.start) next += 1;
    const within: VoicedSpan[] = [];
    for (let at = next; at < spans.length; at++) {
      const one = spans[at] as VoicedSpan;
      if (one.span.start >= draft.span.end) break;
      const span = trimSpan(text, {
        start: Math.max(one.span.start, draft.span.start),
        end: Math.min(one.span.end, draft.span.end),
      });
      if (span.end > span.start) within.push({ ...one, span });
    }
    return within.length === 0 ? [draft] : revoiced(text, draft, within);
  });
}

function withoutOverlaps(voiced: readonly VoicedSpan[]): readonly VoicedSpan[] {
  const kept: VoicedSpan[] = [];
  for (const one of [...voiced].sort((a, b) => a.span.start - b.span.start)) {
    if (one.span.end > one.span.start && one.span.start >= (kept.at(-1)?.span.end ?? 0))
      kept.push(one);
  }
  return kept;
}

/** One draft, cut where words stand apart. A heading is never cut. */
function revoiced(text: string, draft: Draft, within: readonly VoicedSpan[]): readonly Draft[] {
  const pieces: { span: Span; voiced: VoicedSpan | null }[] = [];
  const isWhole = draft.kind === 'heading';
  let at = draft.span.start;
  const add = (start: number, end: number, voiced: VoicedSpan | null): void => {
    const span = trimSpan(text, { start, end });
    if (span.end === span.start) return;
    const before = pieces.at(-1);
    // Marks alone, such as the rest of bold type, are no passage.
    if (voiced === null && before !== undefined && !hasWords(text, span))
      before.span = { start: before.span.start, end: span.end };
    else pieces.push({ span, voiced });
  };
  if (!isWhole) {
    for (const one of within) {
      if (!one.isApart) continue;
      const isBare = !hasWords(text, { start: at, end: one.span.start });
      if (!isBare) add(at, one.span.start, null);
      // What stands between two passages belongs to the one before.
      const start = isBare && pieces.length === 0 ? at : one.span.start;
      add(start, one.span.end, one);
      at = one.span.end;
    }
  }
  add(at, draft.span.end, null);
  let next = 0;
  let held = 0;
  return pieces.map(({ span, voiced }, index) => {
    const added: VoicedSpan[] = [];
    for (; (within[next]?.span.start ?? span.end) < span.end; next++) {
      const one = within[next] as VoicedSpan;
      if (voiced === null) added.push(one);
    }
    const kept: Stretch[] = [];
    for (; (draft.stretches?.[held]?.span.start ?? span.end) < span.end; held++) {
      const one = draft.stretches?.[held] as Stretch;
      if (one.span.start >= span.start && one.span.end <= span.end) kept.push(one);
    }
    const only = voiced ?? soleOf(text, span, added);
    const stretches = only === null ? mergeStretches(kept, added) : [];
    const { voice: _, stretches: __, ...bare } = draft;
    const voice = only?.voice ?? draft.voice;
    return {
      ...bare,
      span,
      ...(only?.kind === undefined || isWhole ? {} : { kind: only.kind }),
      ...(voice === undefined ? {} : { voice }),
      ...(stretches.length === 0 ? {} : { stretches }),
      startsSection: draft.startsSection && index === 0,
    };
  });
}

/** The words that are all of a piece, but for marks and white space. */
function soleOf(text: string, span: Span, added: readonly VoicedSpan[]): VoicedSpan | null {
  const [one, ...others] = added;
  if (one === undefined || others.length > 0) return null;
  const isAll =
    !hasWords(text, { start: span.start, end: one.span.start }) &&
    !hasWords(text, { start: one.span.end, end: span.end });
  return isAll ? one : null;
}

/** Stretches in order; of those set before what the added ones leave untouched. */
function mergeStretches(
  kept: readonly Stretch[],
  added: readonly VoicedSpan[],
): readonly Stretch[] {
  let at = 0;
  const untouched = kept.filter(({ span }) => {
    while ((added[at]?.span.end ?? Number.POSITIVE_INFINITY) <= span.start) at += 1;
    return (added[at]?.span.start ?? Number.POSITIVE_INFINITY) >= span.end;
  });
  const set = added.map(({ span, voice }) => ({ span, voice }));
  return [...untouched, ...set].sort((a, b) => a.span.start - b.span.start);
}

function hasWords(text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) if (/[\p{L}\p{N}]/u.test(text.charAt(at))) return true;
  return false;
}
