import { type Voice, voicesWithin } from '../corpus/voice.js';
import type { Citation, Notice } from './answer.js';
import type { Believed } from './belief.js';
import type { Candidate } from './candidates.js';
import { claimOf } from './claimed-window.js';

/** What a reviewer found goes first where it scores at least this share of the claim. A guess. */
const findingFrom = 0.45;
/** Its own words hold at least this share of what the claim's own words hold of the question. A guess. */
const findingOwn = 0.1;
/** Claims are about the same where they share this part of their words. A guess. */
const sameClaim = 0.4;

/** The claims under review that a quote holds, each once: none of them is shown without its rating. */
export function claimsIn({ voice, voices }: Pick<Citation, 'voice' | 'voices'>): readonly Voice[] {
  const all = [voice, ...voices.map((stretch) => stretch.voice)];
  return [...new Set(all.filter(({ role }) => role === 'claimed'))];
}

/**
 * What the reviewer found goes before the claim that it answers, where it comes up too and is
 * believed; the best of it at once, the claim next. Alone, a claim stays where it is.
 */
export function findingsFirst(believed: readonly Believed[]): readonly Believed[] {
  const ordered: Believed[] = [];
  const placed = new Set<Believed>();
  for (const one of believed) {
    if (placed.has(one)) continue;
    const finding = isClaim(one)
      ? believed.find(
          (other) =>
            other.document === one.document &&
            !placed.has(other) &&
            isFinding(other) &&
            other.confidence.level !== 'none' &&
            other.score >= findingFrom * one.score &&
            other.window.ownCoverage >= findingOwn * one.window.ownCoverage,
        )
      : undefined;
    for (const next of finding === undefined ? [one] : [finding, one]) {
      ordered.push(next === finding ? { ...next, score: Math.max(next.score, one.score) } : next);
      placed.add(next);
    }
  }
  return ordered;
}

/**
 * The further quotes to list: the next ones, and of publishers that rate about the same claim
 * otherwise at least one, because one rating alone would look like the only one.
 */
export function withOtherRatings(
  answering: readonly Believed[],
  limit: number,
): { readonly listed: readonly Believed[]; readonly notices: readonly Notice[] } {
  const first = answering.slice(0, limit);
  const claim = answering.find(isClaim);
  if (claim === undefined || !first.some((one) => one.document === claim.document))
    return { listed: first, notices: [] };
  const others = answering.filter((one) => isRatedOtherwise(claim, one));
  const [other] = others;
  if (other === undefined) return { listed: first, notices: [] };
  const kept = [claim, other].filter((one) => !first.includes(one));
  const [best, ...rest] = first;
  const fitting = rest.filter((one) => one === claim || one === other);
  const loose = rest.filter((one) => one !== claim && one !== other);
  const room = Math.max(0, limit - 1 - fitting.length - kept.length);
  const chosen = new Set([...fitting, ...kept, ...loose.slice(0, room)].slice(0, limit - 1));
  const listed = [best as Believed, ...answering.filter((one) => one !== best && chosen.has(one))];
  const ratings = [claim, other].flatMap((one) => {
    const rating = claimOf(one)?.rating;
    return rating ? [{ words: rating.words, by: rating.by }] : [];
  });
  return { listed, notices: [{ kind: 'ratings-differ', ratings }] };
}

function isRatedOtherwise(claim: Believed, other: Believed): boolean {
  const one = claimOf(claim)?.rating;
  const two = claimOf(other)?.rating;
  if (!one || !two || one.by === two.by) return false;
  return fold(one.words) !== fold(two.words) && shareOfWords(claim, other) >= sameClaim;
}

function shareOfWords(one: Believed, other: Believed): number {
  const a = wordsOf(one);
  const b = wordsOf(other);
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / Math.max(1, Math.min(a.size, b.size));
}

function wordsOf({ document, window }: Believed): ReadonlySet<string> {
  const words = document.text.slice(window.span.start, window.span.end).toLowerCase();
  return new Set(words.match(/[\p{L}\p{N}]{3,}/gu) ?? []);
}

function fold(words: string): string {
  return (words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

function isClaim(one: Candidate): boolean {
  return claimOf(one) !== null;
}

function isFinding({ passage, window }: Candidate): boolean {
  return voicesWithin(passage, window.span).every(
    ({ voice }) => voice.role !== 'claimed' && voice.role !== 'nobody',
  );
}
