import type { Answer, CitedQuote, Confidence } from '../answer/answer.js';
import { showOnOneLine } from './safe-text.js';
import { wrapText } from './wrap-text.js';

/**
 * Why an answer is what it is: for each quote its score and confidence, for each telling word of
 * the question how many passages hold it. Ends without a line feed.
 */
export function renderExplanation(answer: Answer, { width }: { readonly width: number }): string {
  const { report } = answer;
  const lines = [
    `why: ${report.passages} passages of ${report.documents} documents searched, index ${answer.indexVersion}`,
    ...report.terms.map(
      ({ word, passages }) => `  ${showOnOneLine(word)}: in ${passages} passages`,
    ),
  ];
  if (answer.kind === 'answered') {
    for (const [index, cited] of answer.quotes.entries()) {
      lines.push(...explainQuote(`quote ${index + 1}`, cited));
    }
  } else {
    lines.push(`no answer: ${answer.reason}`);
    if (answer.nearest !== null) lines.push(...explainQuote('nearest', answer.nearest));
  }
  return lines.flatMap((line) => wrapText(line, { width, first: '  ', rest: '      ' })).join('\n');
}

function explainQuote(label: string, { passageId, score, confidence }: CitedQuote): string[] {
  return [
    `${label}: score ${score.toFixed(3)}, ${describeOdds(confidence)}, passage ${showOnOneLine(passageId)}`,
    `  holds: ${listOrNothing(confidence.matched)}`,
    `  lacks: ${listOrNothing(confidence.unmatched)}`,
  ];
}

function describeOdds({ level, probability, margin }: Confidence): string {
  return `${level} (probability ${probability.toFixed(2)}, margin ${margin.toFixed(2)} over the next)`;
}

function listOrNothing(words: readonly string[]): string {
  return words.length === 0 ? 'nothing' : words.map(showOnOneLine).join(', ');
}
