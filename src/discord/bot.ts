import type { Logger } from 'pino';
import type { Answerer } from '../answer/answerer.js';
import type { QuotationIndex } from '../answer/genuineness/quotation-index.js';
import type { Corpus } from '../corpus/corpus.js';
import type { PassageId } from '../corpus/document.js';
import type { AskerHash } from '../review/asker.js';
import type { ReviewStore } from '../review/review-store.js';
import type { VoteStore } from '../review/vote-store.js';
import type { Explanation } from '../search/explanation.js';
import type { AnswerContexts } from './answer-contexts.js';
import type { Cooldowns } from './cooldowns.js';
import type { Metrics } from './metrics.js';
import type { SeenEvents } from './seen-events.js';
import type { Suggestions } from './suggest/suggestions.js';

/** What the bot knows at one moment: one corpus generation with what reads it. */
export interface Knowledge {
  readonly corpus: Corpus;
  readonly answerer: Answerer;
  readonly suggestions: Suggestions;
  readonly quotations: QuotationIndex;
  /** Where the score of a passage comes from; null when the passage is gone. */
  readonly explain: (question: string, passageId: PassageId) => Explanation | null;
}

/** Everything that commands, buttons and doors work with. */
export interface Bot {
  /** The newest generation; ask anew for each event. */
  readonly knowledge: () => Knowledge;
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
