import { cutPassages } from '../../../src/corpus/cut-passages.js';
import type { DocumentForm } from '../../../src/corpus/document.js';
import type { Review, Source } from '../../../src/corpus/source.js';
import { type Voice, voicesWithin } from '../../../src/corpus/voice.js';
import { parseIsoMoment } from '../../../src/moments/parse-iso-moment.js';
import { documentExample } from '../document-example.js';

/** Words of a document in the order of the text, with what is said of whose they are. */
export interface Told {
  readonly words: string;
  readonly kind: string;
  readonly voice: Voice;
  /** When they were said, as an ISO 8601 value; null when that is not known. */
  readonly said: string | null;
}

/** What is told of all words of a text: the fact check of Exville Check of 3 May 2024 unless said otherwise. */
export function toldVoices(
  text: string,
  stated: Partial<Source> & { readonly form?: DocumentForm } = {},
): readonly Told[] {
  const { form = 'prose', ...source } = stated;
  const document = documentExample(text, {
    form,
    source: { publisher: 'Exville Check', publishedAt: parseIsoMoment('2024-05-03'), ...source },
  });
  return cutPassages(document).flatMap((passage) =>
    voicesWithin(passage, passage.span)
      .map(({ span, voice }) => ({
        words: text.slice(span.start, span.end).trim(),
        kind: passage.kind,
        voice,
        said: (voice.said ?? passage.said)?.value ?? null,
      }))
      .filter(({ words }) => /[\p{L}\p{N}]/u.test(words)),
  );
}

/** The claims of a text, each as `words | claimant | rating`; who is only described stands in brackets. */
export function toldClaims(...of: Parameters<typeof toldVoices>): readonly string[] {
  return toldVoices(...of)
    .filter(({ voice }) => voice.role === 'claimed')
    .map(({ words, voice }) => {
      const who =
        voice.name ?? (voice.description === undefined ? 'not named' : `(${voice.description})`);
      return `${words} | ${who} | ${voice.rating?.words ?? 'no rating'}`;
    });
}

/** The words of one role, with the name that stands beside them where there is one. */
export function wordsOf(role: Voice['role'], told: readonly Told[]): readonly string[] {
  return told
    .filter(({ voice }) => voice.role === role)
    .map(({ words, voice }) => (voice.name === null ? words : `${words} — ${voice.name}`));
}

/** A review with nothing stated but what a test states. */
export function reviewExample(stated: Partial<Review>): Review {
  const unknown = { claim: null, claimant: null, rating: null, publisher: null, url: null };
  return { ...unknown, claimedAt: null, reviewedAt: null, ...stated };
}
