import type { Answer, CitedQuote, Confidence, SearchReport, SumPart } from '../answer/answer.js';
import { answerThreshold, strongThreshold, wholePercent } from '../answer/confidence.js';
import { missingWords } from '../answer/word-places.js';
import type { Explanation } from '../search/explanation.js';
import type { Explanations } from './answer-json.js';
import { count } from './describe-notice.js';
import { showOnOneLine } from './safe-text.js';
import { wrapText } from './wrap-text.js';

export interface ExplanationOptions {
  /** Columns of the terminal. */
  readonly width: number;
  /** How the search ranked each passage for the answer's question. */
  readonly explanations: Explanations;
}

/**
 * Why an answer is what it is: for each telling word of the question how many passages hold it,
 * and for each quote its score, its confidence and the search's score down to its leaves.
 * Ends without a line feed.
 */
export function renderExplanation(
  answer: Answer,
  { width, explanations }: ExplanationOptions,
): string {
  const { report } = answer;
  const searched = `${count(report.passages, 'passage')} of ${count(report.documents, 'document')}`;
  const lines = [
    `why: searched ${searched}, index ${answer.indexVersion}`,
    ...report.terms.map(
      ({ word, passages }) => `  ${showOnOneLine(word)}: in ${count(passages, 'passage')}`,
    ),
  ];
  const explainQuote = (label: string, cited: CitedQuote) => {
    const tree = explanations.get(cited.passageId);
    lines.push(
      ...describeQuote(label, cited, report),
      ...(tree === undefined ? [] : describeTree(tree, 1)),
      ...describeSum(cited.weighed ?? []),
    );
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

function describeQuote(
  label: string,
  { passageId, score, confidence, places }: CitedQuote,
  report: SearchReport,
): string[] {
  const { level, margin } = confidence;
  const missing = missingWords(confidence, report);
  return [
    `${label}: ${level === 'none' ? '' : `${level} match, `}score ${score.toFixed(3)}, margin ${margin.toFixed(2)} over the next, passage ${showOnOneLine(passageId)}`,
    ...describeOdds(confidence),
    `  in the quote: ${listOrNothing(places.quote)}`,
    ...listIfAny('in its headings, speaker or title', places.headings),
    ...listIfAny('in its passage, date or the question it answers', places.around),
    ...listIfAny('not there', missing.elsewhere),
    ...listIfAny('nowhere in the corpus', missing.nowhere),
  ];
}

/** Both probabilities and what hangs on them: refusing on the first, "strong" on the second. */
function describeOdds({ held, probability }: Confidence): string[] {
  return [
    `  ${percent(held)} likely that the sources cover this; below ${percent(answerThreshold)} there is no answer`,
    `  ${percent(probability)} likely that this quote answers it; from ${percent(strongThreshold)} the match is called strong`,
  ];
}

function percent(share: number): string {
  return `${wholePercent(share)} %`;
}

function listOrNothing(words: readonly string[]): string {
  return words.length === 0 ? 'nothing' : words.map(showOnOneLine).join(', ');
}

function listIfAny(place: string, words: readonly string[]): string[] {
  return words.length === 0 ? [] : [`  ${place}: ${listOrNothing(words)}`];
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

/** Why the quote's sentence was chosen among all that were read: what is known of it, and what each counts for. */
function describeSum(weighed: readonly SumPart[]): string[] {
  if (weighed.length === 0) return [];
  const sum = weighed.reduce((total, { value, weight }) => total + value * weight, 0);
  return [
    `  ${sum.toFixed(4)}  its sentence was chosen for, the sum of`,
    ...weighed.map(
      ({ name, value, weight }) =>
        `    ${(value * weight).toFixed(4)}  ${name}: ${value.toFixed(3)} × weight ${weight}`,
    ),
  ];
}

function wrapIndented(line: string, width: number): string[] {
  const text = line.trimStart();
  const first = ' '.repeat(2 + line.length - text.length);
  return wrapText(text, { width, first, rest: `${first}    ` });
}
