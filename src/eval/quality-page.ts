import { answerThreshold, strongThreshold } from '../answer/confidence.js';
import { renderFigure } from './all-table.js';
import { answeredShare, type ConfidenceResult } from './confidence.js';
import type { AllResults } from './evaluate-all.js';
import { beginMark, endMark, UnmarkedPageError } from './page-marks.js';
import { bestPeer, chronoScores, peerScores } from './peer-scores.js';

/**
 * The page with its generated part replaced.
 * @throws {UnmarkedPageError} when the marks are not there once each
 */
export function replaceGenerated(page: string, generated: string, file: string): string {
  const [before, rest, ...others] = page.split(beginMark);
  const [, after, ...further] = rest?.split(endMark) ?? [];
  if (before === undefined || after === undefined || others.length + further.length > 0) {
    throw new UnmarkedPageError(file);
  }
  return `${before}${beginMark}\n\n${generated.trim()}\n\n${endMark}${after}`;
}

/** What the generated part says beside the figures. */
export interface PageFacts {
  /** ISO 8601 day of the run. */
  readonly day: string;
  /** The picture's path as seen from the page. */
  readonly picture: string;
}

/** The generated part: all figures, the date, the sizes and how to repeat it, in Markdown. */
export function renderPage(results: AllResults, { day, picture }: PageFacts): string {
  return [
    `Figures of ${day}, by \`npm run eval -- --all --data FOLDER\`. Sizes stand in the tables.`,
    ...retrievalPart(results),
    ...goldenPart(results),
    ...datesPart(results),
    ...confidencePart(results.confidence, results.confidenceQuestions, picture),
  ].join('\n');
}

function retrievalPart({ retrieval }: AllResults): readonly string[] {
  if (retrieval.length === 0) return [];
  const engines = [...new Set(peerScores.map(({ engine }) => engine))];
  const gains = retrieval.flatMap((result) =>
    (['ndcg@10', 'map@5'] as const).flatMap((measure) => {
      const peer = bestPeer(result.set, result.split, measure);
      const ours = result[measure];
      return peer === null || ours === null ? [] : [ours - peer[measure]];
    }),
  );
  const mean = gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
  return [
    '',
    '### Retrieval',
    '',
    'nDCG@10 / MAP@5 as trec_eval computes them, of the rankings as each engine gives them. Peers’',
    'figures are those of the README of the judged sets, each with its defaults. “Ties as trec_eval”:',
    'ours once more with equal scores by falling document id, as that tool reads scores.',
    '',
    ...table(
      ['set', 'documents', 'questions', 'Receipts', 'ties as trec_eval', ...engines],
      retrieval.map((result) => [
        `${result.set} ${result.split}`,
        String(result.documents),
        String(result.queries),
        `**${pair(result)}**`,
        pair(result.trecTies),
        ...engines.map((engine) => {
          const score = peerScores.find(
            (one) => one.engine === engine && one.set === result.set && one.split === result.split,
          );
          return score === undefined ? '–' : pair(score);
        }),
      ]),
    ),
    ...(gains.length === 0
      ? []
      : ['', `Above the best peer of each set and measure by ${mean.toFixed(3)} on average.`]),
  ];
}

function pair(scores: {
  readonly 'ndcg@10': number | null;
  readonly 'map@5': number | null;
}): string {
  return `${short(scores['ndcg@10'])} / ${short(scores['map@5'])}`;
}

function goldenPart({ golden }: AllResults): readonly string[] {
  if (golden.length === 0) return [];
  return [
    '',
    '### Answers',
    '',
    ...table(
      [
        'golden set',
        'questions',
        'accepted quote first',
        'among three, of those answered',
        'answered',
        'refused where silence is right',
        'speaker',
        'time',
      ],
      golden.map(({ set, queries, first, within3, answered, refused, speaker, time }) => [
        set,
        String(queries),
        ...[first, within3, answered, refused, speaker, time].map(short),
      ]),
    ),
  ];
}

function datesPart({ dates }: AllResults): readonly string[] {
  if (dates.length === 0) return [];
  return [
    '',
    '### Dates and times',
    '',
    ...table(
      [
        'set',
        'sentences',
        'engine',
        'found',
        'precision',
        'found and read right',
        'invented in sentences without one',
      ],
      dates.flatMap((result) => {
        const row = (
          engine: string,
          of: Omit<typeof chronoScores, 'engine' | 'set' | 'split'> | typeof result,
        ) => [
          `${result.set} ${result.split}`,
          String(result.sentences),
          engine,
          ...[of.found, of.precision, of.valued].map(short),
          String(of.inventions),
        ];
        const isPeers = result.set === chronoScores.set && result.split === chronoScores.split;
        return [
          row('Receipts', result),
          ...(isPeers ? [row(chronoScores.engine, chronoScores)] : []),
        ];
      }),
    ),
  ];
}

function confidencePart(
  { corpora, meanRefused, reliability }: ConfidenceResult,
  questions: number,
  picture: string,
): readonly string[] {
  if (corpora.length === 0) return [];
  const names = corpora.map(({ corpus }) => corpus);
  const share = `${answeredShare * 100} %`;
  return [
    '',
    '### Confidence',
    '',
    `At most ${questions} questions of each set, asked of every corpus. Rows are corpora, columns where the`,
    `questions come from: the share refused where ${share} of the corpus’ own questions are answered.`,
    `“On topic”: questions that a set says its corpus does not answer. The last three columns are the`,
    `product as shipped, which answers where the corpus holds it with a probability of ${answerThreshold} or more.`,
    '',
    ...table(
      ['corpus', ...names, 'area under ROC', 'on topic (area)', 'own answered', 'foreign refused'],
      corpora.map((one) => [
        one.corpus,
        ...names.map((name) => short(one.pairs.find(({ from }) => from === name)?.refused ?? null)),
        short(one.area),
        one.unanswerable === null
          ? '–'
          : `${short(one.unanswerable.refused)} (${short(one.unanswerable.area)})`,
        short(one.answered),
        short(one.refused),
      ]),
    ),
    '',
    `Questions from another corpus refused, at ${share} of own questions answered, mean of all pairs: **${short(meanRefused)}**.`,
    '',
    `Reliability of the other probability, that the quote is right: own questions and those of other`,
    `corpora, half and half, each corpus counting alike. An answer is right when its quote stands in a`,
    `document judged relevant (golden sets: holds an accepted string). Expected calibration error ${short(reliability.calibrationError)},`,
    `Brier score ${short(reliability.brier)}. “Strong” is said from ${strongThreshold} on.`,
    '',
    ...table(
      ['probability', 'questions', 'said', 'right'],
      reliability.bins.map(({ from, to, count, said, right }) => [
        `${from.toFixed(1)}–${to.toFixed(1)}`,
        String(count),
        short(said),
        short(right),
      ]),
    ),
    '',
    `![Reliability and risk–coverage curve](${picture})`,
  ];
}

/** Three digits without the leading zero, as such figures are printed: `.955`, `1.000`. */
function short(value: number | null): string {
  return renderFigure(value).replace(/^0\./, '.');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(head),
    `|${head.map((_, column) => (column === 0 ? '---|' : '---:|')).join('')}`,
    ...rows.map(line),
  ];
}
