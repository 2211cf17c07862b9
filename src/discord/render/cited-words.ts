import type { CitedQuote } from '../../answer/answer.js';
import type { Say } from '../../locales/catalogue.js';
import { describeAsked } from './citation.js';
import { foldQuote } from './fold-quote.js';
import { hasDirectionControls, isDisplayable } from './plain-text.js';
import { showWords } from './slice-view.js';
import { sourceLine } from './source-line.js';

/**
 * The lines of a quote that is shown as far as it fits: the interviewer's question, the words, and
 * the one line of their source.
 * @param above what stands above them and takes room, too
 */
export function citedWords(
  { quote: { exact }, citation }: CitedQuote,
  above: readonly string[],
  say: Say,
): readonly string[] {
  const asked = describeAsked(citation, say);
  const shown = isDisplayable(exact) ? foldQuote(exact, [...above, ...asked]) : exact;
  return [
    ...asked,
    showWords(exact, shown, say),
    ...(hasDirectionControls(exact) ? [say('quote.direction')] : []),
    ...(shown.length < exact.length ? [`-# ${say('card.folded')}`] : []),
    sourceLine(citation, exact, say).markdown,
  ];
}
