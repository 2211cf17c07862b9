import { citeVoicesAcross, saidOf } from '../corpus/cite-voices.js';
import type { CutDocument } from '../corpus/cut-document.js';
import type { CitedQuote } from './answer.js';
import { askedBefore } from './cite.js';

/** Whether a quote was kept by a version that gave a passage one speaker. */
export function isWithoutVoices({ citation }: Pick<CitedQuote, 'citation'>): boolean {
  return citation.voices.length === 0;
}

/**
 * A quote that was kept without voices, with those that its revision has as it is cut today: whose
 * words they are, what they answer, and of a claim under review its rating. The words, and where they
 * stand, are those that were kept.
 */
export function citeAnew(cited: CitedQuote, { document, passages }: CutDocument): CitedQuote {
  const { span } = cited.quote;
  const holding = passages.filter(
    (passage) => passage.span.start < span.end && span.start < passage.span.end,
  );
  const [first] = holding;
  if (first === undefined) return cited;
  const { voice, voices } = citeVoicesAcross(holding, span);
  const { citation } = cited;
  const said = saidOf(voice, citation.said);
  const asked = askedBefore(first, document);
  return { ...cited, citation: { ...citation, voice, voices, said, asked } };
}
