import type { WatchIndexing } from '../generation/indexing-watch.js';
import { Progress } from './progress.js';
import type { Terminal } from './terminal.js';

/** Where a person watches: one line on stderr, as of all long work, that is gone when the index is there. */
export function drawIndexing(terminal: Terminal): WatchIndexing {
  return () => {
    const progress = new Progress(terminal);
    return {
      advance(done, inAll) {
        // A small index is there before its line could be read.
        if (done === 0) return;
        const percent = Math.floor((100 * done) / inAll);
        progress.show(`indexing: ${percent} %, passage ${done} of ${inAll}`);
      },
      end: () => progress.clear(),
    };
  };
}
