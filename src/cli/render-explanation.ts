import type { Answer, CitedQuote, Confidence } from '../answer/answer.js';
import type { PassageId } from '../corpus/document.js';
import type { Explanation } from '../search/explanation.js';
import { count } from './describe-notice.js';
import { showOnOneLine } from './safe-text.js';
import { wrapText } from './wrap-text.js';

export interface ExplanationOptions {
  /** Columns of the terminal. */
  readonly width: number;
  /** How the search ranked a passage for the answer's question; null when it cannot tell. */
  readonly explain: (passageId: PassageId) => Explanation | null;
}

/**
 * Why an answer is what it is: for each telling word of the question how many passages hold it,
 * and for each quote its score, its confidence and the search's score down to its leaves.
 * Ends without a line feed.
 */
export function renderExplanation(answer: Answer, { width, explain }: ExplanationOptions): string {
  const { report } = answer;
  const searched = `${count(report.passages, 'passage')} of ${count(report.documents, 'document')}`;
  const lines = [
    `why: searched ${searched}, index ${answer.indexVersion}`,
    ...report.terms.map(
      ({ word, passages }) => `  ${showOnOneLine(word)}: in ${count(passages, 'passage')}`,
    ),
  ];
  const explainQuote = (label: string, cited: CitedQuote) => {
    const tree = explain(cited.passageId);
    lines.push(...describeQuote(label, cited), ...(tree === null ? [] : describeTree(tree, 1)));
  };
  if (answer.kind === 'answered') {
    answer.quotes.forEach((cited, index) => {
      explainQuote(`quote ${index + 1}`, cited);
    });
  } else {
    lines.push(`no answer: ${answer.reason}`);
    if (answer.nearest !== null) explainQuote('nearest', answer.nearest);
  }
  return lines.flatMap((line) => wrapIndented(line, width)).join('\n');
}

function describeQuote(label: string, { passageId, score, confidence }: CitedQuote): string[] {
  return [
    `${label}: score ${score.toFixed(3)}, ${describeOdds(confidence)}, passage ${showOnOneLine(passageId)}`,
    `  holds: ${listOrNothing(confidence.matched)}`,
    `  lacks: ${listOrNothing(confidence.unmatched)}`,
  ];
}

function describeOdds({ level, held, probability, margin }: Confidence): string {
  return `${level} (the sources hold it: ${held.toFixed(2)}, and this is the quote: ${probability.toFixed(2)}; margin ${margin.toFixed(2)} over the next)`;
}

function listOrNothing(words: readonly string[]): string {
  return words.length === 0 ? 'nothing' : words.map(showOnOneLine).join(', ');
}

/**
 * Value first, then what it is; the parts of a sum stand deeper and in the order of addition.
 * Curly quotation marks are for the sources' words: a question's words get straight ones.
 */
function describeTree({ label, value, parts }: Explanation, depth: number): string[] {
  return [
    `${'  '.repeat(depth)}${value.toFixed(4)}  ${showOnOneLine(label).replace(/[“”]/gu, '"')}`,
    ...parts.flatMap((part) => describeTree(part, depth + 1)),
  ];
}

function wrapIndented(line: string, width: number): string[] {
  const text = line.trimStart();
  const first = ' '.repeat(2 + line.length - text.length);
  return wrapText(text, { width, first, rest: `${first}    ` });
}
