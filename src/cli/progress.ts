import type { WatchIndexing } from '../generation/indexing-watch.js';
import { showOnOneLine } from './safe-text.js';
import type { Terminal } from './terminal.js';

/** Redraws are further apart than this, in milliseconds: more would only flicker. */
const redrawAfterMs = 80;

/** One line on stderr that says how far the work is, where a person watches; elsewhere nothing. */
export class Progress {
  private drawnAtMs = Number.NEGATIVE_INFINITY;
  private isDrawn = false;

  constructor(private readonly terminal: Terminal) {}

  show(message: string): void {
    const nowMs = performance.now();
    if (nowMs - this.drawnAtMs < redrawAfterMs) return;
    this.drawnAtMs = nowMs;
    this.isDrawn = true;
    this.terminal.drawProgress(showOnOneLine(message).slice(0, this.terminal.width));
  }

  /** Wipes the line, so that what follows stands alone. */
  clear(): void {
    if (this.isDrawn) this.terminal.drawProgress('');
    this.isDrawn = false;
  }
}

/** Where a person watches: one line on stderr, as of all long work, that is gone when it is done. */
export function drawIndexing(terminal: Terminal): WatchIndexing {
  return (work) => {
    const unit = work === 'cutting' ? 'document' : 'passage';
    const progress = new Progress(terminal);
    return {
      advance(done, inAll) {
        // A small index is there before its line could be read.
        if (done === 0) return;
        const percent = Math.floor((100 * done) / inAll);
        progress.show(`${work}: ${percent} %, ${unit} ${done} of ${inAll}`);
      },
      end: () => progress.clear(),
    };
  };
}
