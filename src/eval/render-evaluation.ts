import Table from 'cli-table3';
import type { EvaluationResult } from './evaluation.js';
import type { GoldenFailure, GoldenResult } from './golden.js';
import type { RetrievalFailure, RetrievalResult } from './retrieval.js';

/** An evaluation for the terminal: a table of the figures, then remarks and the worst questions. */
export function renderEvaluation(result: EvaluationResult): string {
  const blocks =
    result.kind === 'retrieval'
      ? [
          figuresTable(result, ['ndcg@10', 'map@5', 'mrr@10', 'recall@100']),
          ...result.remarks.map((remark) => `note: ${remark}`),
          ...result.failures.map(renderRetrievalFailure),
        ]
      : [
          figuresTable(result, ['first', 'within3', 'refused', 'answered', 'speaker', 'time']),
          ...result.failures.map(renderGoldenFailure),
        ];
  return blocks.join('\n');
}

function figuresTable<Result extends RetrievalResult | GoldenResult>(
  result: Result,
  figures: readonly (keyof Result & string)[],
): string {
  const table = new Table({
    head: ['set', 'split', 'queries', ...figures],
    style: { head: [], border: [] },
    colAligns: ['left', 'left', 'right', ...figures.map(() => 'right' as const)],
  });
  const cells = figures.map((figure) => renderFigure(result[figure]));
  table.push([result.set, result.split ?? '–', String(result.queries), ...cells]);
  return table.toString();
}

/** Three digits, or a dash where no question asks for the figure. */
function renderFigure(value: unknown): string {
  return typeof value === 'number' ? value.toFixed(3) : '–';
}

function renderRetrievalFailure(failure: RetrievalFailure): string {
  return [
    '',
    `${failure.id}  nDCG@10 ${renderFigure(failure['ndcg@10'])}  ${oneLine(failure.question)}`,
    ...failure.expected.map(
      ({ id, title, rank }) =>
        `  expected  ${id} ${oneLine(title)} (${rank === null ? 'not within 100' : `rank ${rank}`})`,
    ),
    ...failure.found.map(
      ({ id, title, score }) => `  found     ${id} ${oneLine(title)} (score ${score.toFixed(3)})`,
    ),
    ...(failure.found.length === 0 ? ['  found     nothing'] : []),
  ].join('\n');
}

function renderGoldenFailure(failure: GoldenFailure): string {
  const expected = failure.expected.map((text) => `  expected  “${oneLine(text)}”`);
  const asked = [
    failure.speaker === null ? null : `  speaker   ${failure.speaker}`,
    failure.eventTime === null ? null : `  time      ${failure.eventTime}`,
  ].filter((line) => line !== null);
  return [
    '',
    `${failure.id}  wrong: ${failure.wrong.join(', ')}  ${oneLine(failure.question)}`,
    ...(expected.length === 0 ? ['  expected  no answer'] : expected),
    ...asked,
    ...renderFound(failure.found),
  ].join('\n');
}

function renderFound(found: GoldenFailure['found']): readonly string[] {
  if (found.kind === 'unanswered') return [`  found     no answer (${found.reason})`];
  return found.quotes.map(({ exact, speaker, moments }) => {
    const when = moments.length === 0 ? 'no time' : moments.join(', ');
    return `  found     “${oneLine(exact)}” (${speaker ?? 'speaker not named'}; ${when})`;
  });
}

/** At most 160 characters on one line, so that a failure stays readable. */
function oneLine(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= 160 ? line : `${line.slice(0, 159)}…`;
}
