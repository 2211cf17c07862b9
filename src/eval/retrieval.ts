import type { Explanation } from '../search/explanation.js';
import type { JudgedDocument, JudgedSet } from './judged-set.js';
import type { Grades } from './judgements.js';
import { averagePrecision, cutoffs, mean, ndcg, recall, reciprocalRank } from './measures.js';
import type { RankedDocument, Ranker } from './ranker.js';

/** Means over the questions of a judged set, each 0 to 1; null when it has no question. */
export interface RetrievalFigures {
  readonly 'ndcg@10': number | null;
  readonly 'map@5': number | null;
  readonly 'mrr@10': number | null;
  readonly 'recall@100': number | null;
}

/** A question that was ranked badly, and what came instead. */
export interface RetrievalFailure {
  readonly id: string;
  readonly question: string;
  readonly 'ndcg@10': number;
  /** The relevant documents, with the rank at which each was found; null beyond 100. */
  readonly expected: readonly {
    readonly id: string;
    readonly title: string;
    readonly rank: number | null;
    readonly why: readonly ScoreShare[] | null;
  }[];
  /** The first three documents that were found. */
  readonly found: readonly {
    readonly id: string;
    readonly title: string;
    readonly score: number;
    readonly why: readonly ScoreShare[] | null;
  }[];
}

/** What one word of a question, or two side by side, brought a document. */
export interface ScoreShare {
  readonly label: string;
  readonly value: number;
}

/** The outcome of measuring a ranker on a judged set. */
export interface RetrievalResult extends RetrievalFigures {
  readonly kind: 'retrieval';
  readonly set: string;
  readonly split: string;
  /** How many questions the means are over. */
  readonly queries: number;
  readonly documents: number;
  /** With equal scores ordered as trec_eval does, whatever the ranker's own order: see `inTrecOrder`. */
  readonly trecTies: Pick<RetrievalFigures, 'ndcg@10' | 'map@5'>;
  readonly remarks: readonly string[];
  /** The worst questions, worst first, as many as were asked for. */
  readonly failures: readonly RetrievalFailure[];
}

/** What a measuring run wants beside the figures. */
export interface MeasuringOptions {
  /** How many of the worst questions to report. */
  readonly failures?: number;
  /** Told now and then how far the run is, in a few words. */
  readonly onProgress?: (message: string) => void;
}

/** How many questions go by between two reports of progress. */
const progressEvery = 500;

/**
 * Indexes the set's documents with `ranker`, asks it all questions and measures its rankings as they
 * are, and once more with equal scores in trec_eval's order.
 */
export async function measureRetrieval(
  set: JudgedSet,
  ranker: Ranker,
  options: MeasuringOptions = {},
): Promise<RetrievalResult> {
  options.onProgress?.(`indexing ${set.documents.length} documents of ${set.name}`);
  await ranker.build(set.documents);
  const asked: AskedQuery[] = [];
  for (const query of set.queries) {
    if (asked.length % progressEvery === 0) {
      options.onProgress?.(`asking ${asked.length}/${set.queries.length} questions`);
    }
    const ranking = withoutRepeats(await ranker.rank(query.text, cutoffs.recall));
    asked.push(judge(query.id, query.text, ranking, set.judgements.get(query.id) ?? new Map()));
  }
  return {
    kind: 'retrieval',
    set: set.name,
    split: set.split,
    queries: asked.length,
    'ndcg@10': mean(asked.map((one) => one.ndcg)),
    'map@5': mean(asked.map((one) => one.averagePrecision)),
    'mrr@10': mean(asked.map((one) => one.reciprocalRank)),
    'recall@100': mean(asked.map((one) => one.recall)),
    trecTies: {
      'ndcg@10': mean(asked.map((one) => one.trecTies.ndcg)),
      'map@5': mean(asked.map((one) => one.trecTies.averagePrecision)),
    },
    documents: set.documents.length,
    remarks: set.remarks,
    failures: await worst(asked, set.documents, options.failures ?? 0, ranker),
  };
}

interface AskedQuery {
  readonly id: string;
  readonly question: string;
  readonly ranking: readonly RankedDocument[];
  readonly grades: Grades;
  readonly ndcg: number;
  readonly averagePrecision: number;
  readonly reciprocalRank: number;
  readonly recall: number;
  readonly trecTies: { readonly ndcg: number; readonly averagePrecision: number };
}

function judge(
  id: string,
  question: string,
  ranking: readonly RankedDocument[],
  grades: Grades,
): AskedQuery {
  const ids = ranking.map((document) => document.id);
  const tied = inTrecOrder(ranking).map((document) => document.id);
  return {
    id,
    question,
    ranking,
    grades,
    ndcg: ndcg(ids, grades, cutoffs.ndcg),
    averagePrecision: averagePrecision(ids, grades, cutoffs.map),
    reciprocalRank: reciprocalRank(ids, grades, cutoffs.mrr),
    recall: recall(ids, grades, cutoffs.recall),
    trecTies: {
      ndcg: ndcg(tied, grades, cutoffs.ndcg),
      averagePrecision: averagePrecision(tied, grades, cutoffs.map),
    },
  };
}

/** A document found twice would be counted twice; only its best rank counts. */
function withoutRepeats(ranking: readonly RankedDocument[]): readonly RankedDocument[] {
  const seen = new Set<string>();
  return ranking.filter((document) => seen.size < seen.add(document.id).size);
}

async function worst(
  asked: readonly AskedQuery[],
  documents: readonly JudgedDocument[],
  count: number,
  ranker: Ranker,
): Promise<readonly RetrievalFailure[]> {
  if (count === 0) return [];
  const titles = new Map(documents.map((document) => [document.id, nameOf(document)]));
  const titleOf = (id: string) => titles.get(id) ?? '(not in the corpus)';
  const failures = asked
    .filter((one) => one.ndcg < 1)
    .sort((a, b) => a.ndcg - b.ndcg)
    .slice(0, count)
    .map(async ({ id: query, question, ndcg: figure, grades, ranking }) => {
      const name = async (id: string) => ({
        id,
        title: titleOf(id),
        why: await sharesOf(ranker, question, id),
      });
      const relevant = [...grades].flatMap(([id, grade]) => (grade > 0 ? [id] : []));
      return {
        id: query,
        question,
        'ndcg@10': figure,
        expected: await Promise.all(
          relevant.map(async (id) => {
            const index = ranking.findIndex((document) => document.id === id);
            return { ...(await name(id)), rank: index === -1 ? null : index + 1 };
          }),
        ),
        found: await Promise.all(
          ranking.slice(0, 3).map(async ({ id, score }) => ({ ...(await name(id)), score })),
        ),
      };
    });
  return Promise.all(failures);
}

/** How many shares of a score are told: the rest is small change. */
const maxShares = 6;

/** Less than this is not worth a reader's time. */
const leastShare = 0.05;

/** The largest addends of a document's score, most first; null when the ranker cannot tell. */
async function sharesOf(
  ranker: Ranker,
  question: string,
  id: string,
): Promise<readonly ScoreShare[] | null> {
  const explanation = (await ranker.explain?.(question, id)) ?? null;
  if (explanation === null) return null;
  const leaves = (node: Explanation): readonly Explanation[] =>
    node.parts.length === 0 ? [node] : node.parts.flatMap(leaves);
  return explanation.parts
    .flatMap(leaves)
    .filter(({ value }) => value >= leastShare)
    .sort((a, b) => b.value - a.value)
    .slice(0, maxShares)
    .map(({ label, value }) => ({ label: label.replace(/: weight .*$/su, ''), value }));
}

/** A document's title, or the beginning of its text where it has none. */
function nameOf(document: JudgedDocument): string {
  return document.title === '' ? document.text.slice(0, 80) : document.title;
}

/**
 * The order in which trec_eval reads a ranking, whatever order it came in: by falling score, and
 * equal scores by falling document id, compared byte by byte (`comp_sim_docno` in its
 * form_res_rels.c). It holds scores in single precision, so scores that differ less are equal too.
 */
export function inTrecOrder(ranking: readonly RankedDocument[]): readonly RankedDocument[] {
  return ranking
    .map((document) => ({ document, score: Math.fround(document.score) }))
    .sort((a, b) => b.score - a.score || compareBytes(b.document.id, a.document.id))
    .map(({ document }) => document);
}

/** As C's `strcmp` on UTF-8, which orders by code point; JavaScript's own order is by UTF-16 code unit. */
function compareBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
