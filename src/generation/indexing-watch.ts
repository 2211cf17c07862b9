import type { Logger } from 'pino';
import type { IndexProgress } from '../search/index-corpus.js';

/** Follows an index that is being built: told how far it is, and once that it is over, however it ended. */
export interface IndexingWatch {
  readonly advance: IndexProgress;
  end(): void;
}

/** Begins to follow one build. */
export type WatchIndexing = () => IndexingWatch;

/** Where nobody watches: a line in the log after a second, then every five, and one at the end. */
export function logIndexing(
  logger: Logger,
  nowMs: () => number = () => performance.now(),
): WatchIndexing {
  return () => {
    const begunMs = nowMs();
    let dueMs = begunMs + firstLineAfterMs;
    let passages: number | null = null;
    return {
      advance(done, inAll) {
        if (nowMs() < dueMs) return;
        dueMs = nowMs() + nextLineAfterMs;
        passages = inAll;
        logger.info({ done, passages }, 'the corpus is being indexed');
      },
      end() {
        if (passages === null) return;
        const seconds = Math.round((nowMs() - begunMs) / 100) / 10;
        logger.info({ passages, seconds }, 'the indexing is over');
      },
    };
  };
}

/** What takes less is no wait that anybody wonders about. */
const firstLineAfterMs = 1_000;
const nextLineAfterMs = 5_000;
