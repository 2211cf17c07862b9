import type { CitedQuote, SearchReport } from '../../answer/answer.js';
import type { Belief } from '../../answer/confidence.js';
import { answerThreshold, strongThreshold, wholePercent } from '../../answer/confidence.js';
import { missingWords } from '../../answer/word-places.js';
import type { Say } from '../../locales/catalogue.js';
import { listWords } from './asked-words.js';

/** Where each of the asker's telling words stands, seen from a quote: one line a place that has any. */
export function describePlaces(
  { places, confidence }: Pick<CitedQuote, 'places' | 'confidence'>,
  report: SearchReport,
  say: Say,
): string[] {
  const { elsewhere, nowhere } = missingWords(confidence, report);
  const { quote, headings, around } = places;
  const lines = [
    quote.length === 0
      ? say('why.in-quote.none')
      : say('why.in-quote', { words: listWords(quote) }),
  ];
  if (headings.length > 0) lines.push(say('why.in-headings', { words: listWords(headings) }));
  if (around.length > 0) lines.push(say('why.around', { words: listWords(around) }));
  if (elsewhere.length > 0) lines.push(say('why.not-there', { words: listWords(elsewhere) }));
  if (nowhere.length > 0) lines.push(say('why.nowhere', { words: listWords(nowhere) }));
  return lines;
}

/** Both probabilities behind an answer, what hangs on each, and what they are worth. */
export function describeBelief({ held, probability }: Belief, say: Say): string[] {
  const format = new Intl.NumberFormat(say.language, {
    style: 'percent',
    maximumFractionDigits: 0,
  });
  const percent = (share: number) => format.format(wholePercent(share) / 100);
  return [
    say('why.held', { percent: percent(held), least: percent(answerThreshold) }),
    say('why.answers', { percent: percent(probability), strong: percent(strongThreshold) }),
    `-# ${say('why.estimate')}`,
  ];
}
