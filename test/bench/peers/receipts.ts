import { noAliases } from '../../../src/analysis/aliases.js';
import { createAnalyzer } from '../../../src/analysis/analyzer.js';
import { readInCorpus } from '../../../src/answer/corpus-question.js';
import { createLocalEngine, toQuery } from '../../../src/answer/local-engine.js';
import { finishSteps } from '../../../src/corpus/finish-steps.js';
import type { RankingLanguage } from '../../../src/eval/search-ranker.js';
import { indexPassagesInThreads } from '../../../src/generation/index-in-threads.js';
import { readStoredSnapshot } from '../../../src/generation/open-index.js';
import { bm25 } from '../../../src/search/bm25.js';
import { changeIndexInSteps } from '../../../src/search/change-index.js';
import { chooseMerge } from '../../../src/search/choose-merge.js';
import { finishMerge } from '../../../src/search/finish-merge.js';
import { IndexBuilder } from '../../../src/search/index-builder.js';
import { mergeSegments } from '../../../src/search/merge-segments.js';
import type { PassageFields } from '../../../src/search/passage-fields.js';
import type { Query } from '../../../src/search/query.js';
import type { Segment } from '../../../src/search/segment.js';
import type { SegmentedIndex } from '../../../src/search/segmented-index.js';
import { readSnapshot, snapshotInSteps } from '../../../src/search/snapshot.js';
import { plainQuestions } from '../../search/asked-query.js';
import type { BenchDocument, Peer } from '../peer.js';
import type { BarePostings, BareTerm } from '../search/bare-loop.js';

/** Ours, with the steps of a search apart, to be timed by themselves. */
export interface ReceiptsPeer extends Peer {
  /** As `build`, in threads of their own; their analyzers start cold. Keeps nothing. */
  buildInThreads(documents: Iterable<BenchDocument>, threads: number): Promise<void>;
  read(question: string): Promise<Query>;
  find(query: Query, limit: number): readonly number[];
  /** What the first look at the passages reads; for the bare loop. */
  barePostings(): BarePostings;
  /** A question's terms as the first look takes them, or function words among them. */
  bareTerms(query: Query, which: 'telling' | 'all'): readonly BareTerm[];
}

/**
 * Ours: one passage a document, its title as the heading, and questions put as the product does. The
 * analyzer starts cold.
 * @param language default: a plain one, without the synonyms and parts of speech that peers lack too
 */
export function receipts(language: RankingLanguage = plainLanguage()): ReceiptsPeer {
  const { analyzer, questions } = language;
  let index: SegmentedIndex | null = null;
  const built = (): SegmentedIndex => {
    if (index === null)
      throw new TypeError('expected an index, found none: build or load one first');
    return index;
  };
  const segment = (): Segment => {
    const [only, ...others] = built().segments;
    if (only === undefined || others.length > 0) throw new TypeError('expected one segment');
    return only.segment;
  };
  const read = async (question: string): Promise<Query> => {
    const asked = await readInCorpus(questions.read(question), createLocalEngine(built()));
    return toQuery(asked, built());
  };
  const find = (query: Query, limit: number): readonly number[] =>
    built()
      .search(query, { limit })
      .map(({ ordinal }) => ordinal);
  return {
    name: 'Receipts',
    build(documents) {
      const builder = new IndexBuilder({ analyzer });
      for (const { title, text } of documents) builder.add({ heading: title, body: text });
      index = builder.build('bench');
    },
    async buildInThreads(documents, threads) {
      const row = Array.from(documents, ({ title, text }) => ({ heading: title, body: text }));
      const passages = {
        count: row.length,
        version: 'bench',
        fields: (ordinal: number): PassageFields => row[ordinal] ?? { body: '' },
      };
      const analyzerVersion = analyzer.version;
      await indexPassagesInThreads(passages, { aliases: noAliases, analyzerVersion, threads });
    },
    search: async (question, limit) => find(await read(question), limit),
    /** Merges at once what is to be merged, which the product may leave to another thread. */
    add({ title, text }) {
      const before = built();
      const builder = new IndexBuilder({ analyzer });
      builder.add({ heading: title, body: text });
      index = finishSteps(
        changeIndexInSteps(before, {
          corpusVersion: `bench ${before.passageCount + 1}`,
          removed: [],
          added: builder.segment(before.impactLength),
          addedAt: [before.passageCount],
        }),
      );
      for (let plan = chooseMerge(index); plan !== null; plan = chooseMerge(index)) {
        index = finishMerge(index, plan, mergeSegments(plan.input, index.parts.similarity));
      }
    },
    save: () => finishSteps(snapshotInSteps(built())),
    async loadFile(path) {
      const stored = await readStoredSnapshot(path);
      if (stored === null) throw new TypeError(`expected a snapshot, found nothing at ${path}`);
      index = readSnapshot(stored.bytes, bm25(), stored.checksum);
    },
    read,
    find,
    barePostings: () => segment().columns.postings,
    bareTerms(query, which) {
      const { dictionary } = segment();
      const isTelling = query.terms.some(({ isStop, weight }) => !isStop && weight > 0);
      return query.terms.flatMap(({ term, isStop, weight }) => {
        const id = dictionary.find(term);
        if (id < 0 || weight === 0) return [];
        return which === 'telling' && isTelling && isStop ? [] : [{ id, weight }];
      });
    },
  };
}

function plainLanguage(): RankingLanguage {
  const analyzer = createAnalyzer();
  return { analyzer, questions: plainQuestions(analyzer) };
}
