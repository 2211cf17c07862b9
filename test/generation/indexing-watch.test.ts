import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { type LongWork, logIndexing } from '../../src/generation/indexing-watch.js';

/** A log that is read, and a clock that only the test moves. */
function watched(work: LongWork = 'indexing') {
  const lines: unknown[] = [];
  const logger = pino(
    { base: null, timestamp: false },
    { write: (line) => void lines.push(JSON.parse(line)) },
  );
  let nowMs = 5_000_000;
  const watch = logIndexing(logger, () => nowMs)(work);
  const wait = (ms: number): void => {
    nowMs += ms;
  };
  return { lines, watch, wait };
}

describe('indexing where nobody watches a terminal', () => {
  it('is logged now and then, and that it is over, with how long it took', () => {
    const { lines, watch, wait } = watched();
    for (let done = 0; done <= 12_000; done += 1_000) {
      watch.advance(done, 12_000);
      wait(1_000);
    }
    watch.end();
    const level = 30;
    expect(lines).toEqual([
      { level, done: 1_000, passages: 12_000, msg: 'the corpus is being indexed' },
      { level, done: 6_000, passages: 12_000, msg: 'the corpus is being indexed' },
      { level, done: 11_000, passages: 12_000, msg: 'the corpus is being indexed' },
      { level, passages: 12_000, seconds: 13, msg: 'the indexing is over' },
    ]);
  });

  it('is told apart from the cutting of the documents before it', () => {
    const { lines, watch, wait } = watched('cutting');
    watch.advance(500, 60_000);
    wait(1_000);
    watch.advance(1_000, 60_000);
    watch.end();
    const level = 30;
    expect(lines).toEqual([
      { level, done: 1_000, documents: 60_000, msg: 'the stored documents are being cut' },
      { level, documents: 60_000, seconds: 1, msg: 'the cutting is over' },
    ]);
  });

  it('says nothing of what is done before anybody wonders', () => {
    const { lines, watch, wait } = watched();
    watch.advance(0, 3_000);
    wait(999);
    watch.advance(3_000, 3_000);
    watch.end();
    expect(lines).toEqual([]);
  });

  it('counts each build for itself', () => {
    const first = watched();
    first.wait(1_500);
    first.watch.advance(1, 2);
    first.watch.end();
    expect(first.lines).toHaveLength(2);
    const second = watched();
    second.watch.advance(1, 2);
    second.watch.end();
    expect(second.lines).toEqual([]);
  });
});
