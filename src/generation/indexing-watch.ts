import type { Logger } from 'pino';
import type { IndexProgress } from '../search/index-corpus.js';

/** What takes long for a large corpus: passages of documents are cut, and then indexed. */
export type LongWork = 'cutting' | 'indexing';

/** Follows such work: told how far it is, in documents or in passages, and once that it is over, however it ended. */
export interface IndexingWatch {
  readonly advance: IndexProgress;
  end(): void;
}

/** Begins to follow. */
export type WatchIndexing = (work: LongWork) => IndexingWatch;

/** Where nobody watches: a line in the log after a second, then every five, and one at the end. */
export function logIndexing(
  logger: Logger,
  nowMs: () => number = () => performance.now(),
): WatchIndexing {
  return (work) => {
    const { sayGoing, sayOver } = lines[work];
    const begunMs = nowMs();
    let dueMs = begunMs + firstLineAfterMs;
    let all: number | null = null;
    return {
      advance(done, inAll) {
        if (nowMs() < dueMs) return;
        dueMs = nowMs() + nextLineAfterMs;
        all = inAll;
        sayGoing(logger, done, inAll);
      },
      end() {
        if (all === null) return;
        const seconds = Math.round((nowMs() - begunMs) / 100) / 10;
        sayOver(logger, all, seconds);
      },
    };
  };
}

interface Lines {
  sayGoing(logger: Logger, done: number, inAll: number): void;
  sayOver(logger: Logger, inAll: number, seconds: number): void;
}

const lines: Readonly<Record<LongWork, Lines>> = {
  cutting: {
    sayGoing: (logger, done, documents) =>
      logger.info({ done, documents }, 'the stored documents are being cut'),
    sayOver: (logger, documents, seconds) =>
      logger.info({ documents, seconds }, 'the cutting is over'),
  },
  indexing: {
    sayGoing: (logger, done, passages) =>
      logger.info({ done, passages }, 'the corpus is being indexed'),
    sayOver: (logger, passages, seconds) =>
      logger.info({ passages, seconds }, 'the indexing is over'),
  },
};

/** What takes less is no wait that anybody wonders about. */
const firstLineAfterMs = 1_000;
const nextLineAfterMs = 5_000;
