import Table from 'cli-table3';
import type { AllResults } from './evaluate-all.js';
import { bestPeer, chronoScores } from './peer-scores.js';
import { renderFailures } from './render-evaluation.js';

/** One measure on one set, ours beside the best of the peers. */
export interface AllRow {
  readonly set: string;
  readonly questions: number;
  readonly measure: string;
  /** Null where no question asks for it. */
  readonly ours: number | null;
  /** Null where no peer was measured. */
  readonly peer: { readonly engine: string; readonly value: number } | null;
}

/** All figures of all sets as rows of one table: retrieval, golden questions, dates, confidence. */
export function allRows({ retrieval, golden, dates, confidence }: AllResults): readonly AllRow[] {
  const rows: AllRow[] = [];
  for (const result of retrieval) {
    const set = `${result.set} ${result.split}`;
    for (const measure of ['ndcg@10', 'map@5'] as const) {
      const best = bestPeer(result.set, result.split, measure);
      const peer = best && { engine: best.engine, value: best[measure] };
      rows.push({ set, questions: result.queries, measure, ours: result[measure], peer });
    }
  }
  for (const result of golden) {
    for (const measure of goldenMeasures) {
      const { set, queries: questions } = result;
      rows.push({ set, questions, measure, ours: result[measure], peer: null });
    }
  }
  for (const result of dates) {
    const isPeers = result.set === chronoScores.set && result.split === chronoScores.split;
    for (const measure of ['found', 'precision', 'valued', 'inventions'] as const) {
      rows.push({
        set: `${result.set} ${result.split}`,
        questions: result.sentences,
        measure,
        ours: result[measure],
        peer: isPeers ? { engine: chronoScores.engine, value: chronoScores[measure] } : null,
      });
    }
  }
  for (const { corpus, questions, pairs } of confidence.corpora) {
    if (pairs.length === 0) continue;
    const ours = pairs.reduce((sum, { refused }) => sum + refused, 0) / pairs.length;
    rows.push({ set: corpus, questions, measure: foreignMeasure, ours, peer: null });
  }
  return rows;
}

const goldenMeasures = ['first', 'within3', 'answered', 'refused', 'speaker', 'time'] as const;

/** Of questions from other corpora, where 95 % of a corpus' own are answered. */
const foreignMeasure = 'foreign refused@95';

/** For the terminal: the table, the mean of all pairs, what is odd about the sets, the worst questions. */
export function renderAll(results: AllResults): string {
  const table = new Table({
    head: ['set', 'questions', 'measure', 'Receipts', 'best peer', 'which'],
    style: { head: [], border: [] },
    colAligns: ['left', 'right', 'left', 'right', 'right', 'left'],
  });
  for (const { set, questions, measure, ours, peer } of allRows(results)) {
    table.push([
      set,
      String(questions),
      measure,
      render(measure, ours),
      render(measure, peer?.value ?? null),
      peer?.engine ?? '',
    ]);
  }
  const { meanRefused } = results.confidence;
  return [
    table.toString(),
    `questions from another corpus refused, at 95 % of own questions answered, mean of all pairs: ${renderFigure(meanRefused)}`,
    ...results.retrieval.flatMap(({ set, split, remarks }) =>
      remarks.map((remark) => `note on ${set} ${split}: ${remark}`),
    ),
    ...[...results.retrieval, ...results.golden].flatMap((result) =>
      result.failures.length === 0
        ? []
        : [
            '',
            `worst of ${[result.set, result.split].filter(Boolean).join(' ')}`,
            ...renderFailures(result),
          ],
    ),
  ].join('\n');
}

/** Inventions are counted; all else is a share. */
function render(measure: string, value: number | null): string {
  return measure === 'inventions' && value !== null ? String(value) : renderFigure(value);
}

/** Three digits, a whole number as it is, or a dash where there is none. */
export function renderFigure(value: number | null): string {
  if (value === null || Number.isNaN(value)) return '–';
  return Number.isInteger(value) && value > 1 ? String(value) : value.toFixed(3);
}
