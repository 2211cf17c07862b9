import type { Draft } from '../draft.js';
import type { Source } from '../source.js';
import { readByline } from './byline.js';

/** Who issues a text of its own and says so. */
const RELEASE =
  /^[\s*_#]*(?:for immediate release|press release|media release|news release|for release|embargoed until)\b/iu;

/**
 * Who wrote a document, as its metadata state it. Fact checks and press releases without a named
 * author are their publisher's own words; of all other texts a publisher has only printed them.
 */
export function documentAuthor(
  text: string,
  source: Source,
  drafts: readonly Draft[],
): string | null {
  if (source.author !== null) return source.author;
  const byline = bylineAtTop(text, drafts);
  if (byline !== null) return byline;
  const isFactCheck = drafts.some(
    ({ voice, stretches }) =>
      voice?.role === 'rating' ||
      (voice?.role === 'claimed' && voice.rating !== null) ||
      stretches?.some((one) => one.voice.role === 'rating') === true,
  );
  const reviewer = source.reviews?.find(({ publisher }) => publisher !== null)?.publisher ?? null;
  if (isFactCheck || source.reviews !== undefined) return source.publisher ?? reviewer;
  return RELEASE.test(text.slice(0, 400)) || isRelease(drafts, text) ? source.publisher : null;
}

/** Blocks so far from the top may hold the line that says who wrote it. */
const MAX_TOP = 10;

function bylineAtTop(text: string, drafts: readonly Draft[]): string | null {
  for (const { kind, voice, span } of drafts.slice(0, MAX_TOP)) {
    if (kind !== 'metadata' || voice?.role !== 'nobody') continue;
    const name = readByline(
      text.slice(span.start, Math.min(span.end, span.start + 200)).split('\n')[0] ?? '',
    );
    if (name !== null) return name;
  }
  return null;
}

function isRelease(drafts: readonly Draft[], text: string): boolean {
  return drafts.slice(0, 4).some(({ span }) => RELEASE.test(text.slice(span.start, span.end)));
}
