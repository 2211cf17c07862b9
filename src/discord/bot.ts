import type { Logger } from 'pino';
import type { Answerer } from '../answer/answerer.js';
import type { QuotationIndex } from '../answer/genuineness/quotation-index.js';
import type { Corpus } from '../corpus/corpus.js';
import type { AskerHash } from '../review/asker.js';
import type { ReviewStore } from '../review/review-store.js';
import type { VoteStore } from '../review/vote-store.js';
import type { AnswerContexts } from './answer-contexts.js';
import type { Cooldowns } from './cooldowns.js';
import type { Metrics } from './metrics.js';
import type { ScoreExplanation } from './render/detail-views.js';
import type { SeenEvents } from './seen-events.js';
import type { Suggestions } from './suggest/suggestions.js';

/** One corpus generation with what reads it. */
export interface Generation {
  readonly corpus: Corpus;
  readonly answerer: Answerer;
  readonly suggestions: Suggestions;
  readonly quotations: QuotationIndex;
  /** Where a quote's score comes from, when the search can tell. */
  readonly explain: ((question: string, passageId: string) => ScoreExplanation | null) | null;
}

/** Everything that commands, buttons and doors work with. */
export interface Bot {
  /** The newest generation; ask anew for each event. */
  readonly generation: () => Generation;
  readonly contexts: AnswerContexts;
  readonly reviews: ReviewStore;
  readonly votes: VoteStore;
  readonly cooldowns: Cooldowns;
  readonly seen: SeenEvents;
  readonly metrics: Metrics;
  readonly log: Logger;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly hashAsker: (userId: string) => AskerHash;
}
