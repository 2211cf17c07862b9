import Table from 'cli-table3';
import type { EvaluationResult } from './evaluation.js';
import type { FoundQuote, GoldenFailure, GoldenResult } from './golden.js';
import { renderVoices } from './render-voices.js';
import type { RetrievalFailure, RetrievalResult, ScoreShare } from './retrieval.js';
import type { RefusedShare, StruckFigures } from './struck.js';

/** An evaluation for the terminal: a table of the figures, then remarks and the worst questions. */
export function renderEvaluation(result: EvaluationResult): string {
  if (result.kind === 'voices') return renderVoices(result);
  const blocks =
    result.kind === 'retrieval'
      ? [
          figuresTable(result, ['ndcg@10', 'map@5', 'mrr@10', 'recall@100']),
          ...result.remarks.map((remark) => `note: ${remark}`),
        ]
      : [
          figuresTable(result, ['first', 'within3', 'refused', 'answered', 'speaker', 'time']),
          ...renderUnrefused(result),
        ];
  return [...blocks, ...renderFailures(result)].join('\n');
}

/** The worst questions, each with what was expected, what was found instead, and why. */
export function renderFailures(result: RetrievalResult | GoldenResult): readonly string[] {
  return result.kind === 'retrieval'
    ? result.failures.map(renderRetrievalFailure)
    : result.failures.map(renderGoldenFailure);
}

function figuresTable<Result extends RetrievalResult | GoldenResult>(
  result: Result,
  figures: readonly (keyof Result & string)[],
): string {
  const cells = figures.map((figure) => renderFigure(result[figure]));
  return plainTable(
    ['set', 'split', 'queries', ...figures],
    [[result.set, result.split ?? '–', String(result.queries), ...cells]],
    2,
  );
}

/** As if nothing were refused, what is refused of questions without an answer, and kinds of questions. */
function renderUnrefused({ unrefused, struck, exchanged, kinds }: GoldenResult): readonly string[] {
  if (unrefused.first === null) return [];
  const { first, within3, document, sentence, lengths } = unrefused;
  const nothingRefused = plainTable(
    ['nothing refused', 'first', 'within3', 'right document', 'its sentence', 'quote lengths'],
    [
      [
        '',
        ...[first, within3, document, sentence].map(renderFigure),
        lengths.map((length) => (length === null ? '–' : length.toFixed(0))).join(' / '),
      ],
    ],
  );
  const byKind = plainTable(
    ['kind of question', 'questions', 'first', 'nothing refused'],
    kinds.map((one) => [
      one.kind,
      String(one.questions),
      renderFigure(one.first),
      renderFigure(one.unrefusedFirst),
    ]),
  );
  return [
    nothingRefused,
    ...(struck === null ? [] : [renderStruck(struck)]),
    ...renderExchanged(exchanged),
    byKind,
  ];
}

function renderStruck({ struck, onTopic }: StruckFigures): string {
  const row = (name: string, share: RefusedShare | null) =>
    share === null
      ? []
      : [
          [
            name,
            String(share.questions),
            renderFigure(share.refused),
            renderFigure(share.refusedAt90),
          ],
        ];
  return plainTable(
    ['without an answer', 'questions', 'refused', 'refused where .90 are answered'],
    [...row('struck corpus', struck), ...row('on topic', onTopic)],
  );
}

function renderExchanged(exchanged: GoldenResult['exchanged']): readonly string[] {
  if (exchanged === null) return [];
  const { questions, refused, told, held, untold } = exchanged;
  return [
    plainTable(
      ['name, number or year exchanged', 'refused', 'told', 'quote holds it', 'not told'],
      [[String(questions), ...[refused, told, held, untold.length].map(String)]],
    ),
    ...untold.map(
      ({ question, from, found }) =>
        `  not told  ${oneLine(question)} (for ${from})\n            “${oneLine(found)}”`,
    ),
  ];
}

/** The first `words` columns hold words, all others figures. */
function plainTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  words = 1,
): string {
  const table = new Table({
    head: [...head],
    style: { head: [], border: [] },
    colAligns: head.map((_, column) => (column < words ? 'left' : 'right')),
  });
  for (const row of rows) table.push([...row]);
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
    ...failure.expected.flatMap(({ id, title, rank, why }) => [
      `  expected  ${id} ${oneLine(title)} (${rank === null ? 'not within 100' : `rank ${rank}`})`,
      ...renderShares(why),
    ]),
    ...failure.found.flatMap(({ id, title, score, why }) => [
      `  found     ${id} ${oneLine(title)} (score ${score.toFixed(3)})`,
      ...renderShares(why),
    ]),
    ...(failure.found.length === 0 ? ['  found     nothing'] : []),
  ].join('\n');
}

function renderShares(why: readonly ScoreShare[] | null): readonly string[] {
  if (why === null) return [];
  const shares = why.map(({ label, value }) => `${value.toFixed(1)} ${label}`).join(' + ');
  return [`            ${shares || 'shares no telling word with the question'}`];
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
  if (found.kind === 'answered')
    return found.quotes.flatMap((quote) => renderQuote('found', quote));
  return [
    `  found     no answer (${found.reason})`,
    ...(found.nearest === null ? [] : renderQuote('nearest', found.nearest)),
  ];
}

function renderQuote(label: string, quote: FoundQuote): readonly string[] {
  const { exact, speaker, moments, probability, holds, lacks } = quote;
  const when = moments.length === 0 ? 'no time' : moments.join(', ');
  const listed = (words: readonly string[]) => (words.length === 0 ? 'nothing' : words.join(', '));
  return [
    `  ${label.padEnd(8)}  “${oneLine(exact)}” (${speaker ?? 'speaker not named'}; ${when})`,
    `            probability ${probability.toFixed(2)}; holds ${listed(holds)}; lacks ${listed(lacks)}`,
  ];
}

/** At most 160 characters on one line, so that a failure stays readable. */
function oneLine(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= 160 ? line : `${line.slice(0, 159)}…`;
}
