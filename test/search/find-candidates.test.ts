import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/analysis/analyzer.js';
import { finishSteps } from '../../src/corpus/finish-steps.js';
import { changeIndexInSteps } from '../../src/search/change-index.js';
import { IndexBuilder } from '../../src/search/index-builder.js';
import { passagesPerBlock } from '../../src/search/postings.js';
import type { SegmentedIndex } from '../../src/search/segmented-index.js';
import { askedQuery } from './asked-query.js';

const analyzer = createAnalyzer();
const count = 2 * passagesPerBlock + 1_000;

/** Passages of which few hold `zephyr`, half hold `harbour`, and the last one both and more. */
function passageAt(place: number): string {
  if (place === count - 1) return 'zephyr harbour lighthouse';
  const rare = place % 9_001 === 0 ? ' zephyr' : '';
  const common = place % 2 === 0 ? ' harbour' : ' pier';
  return `ferry${rare}${common} ${place % 97}`;
}

function build(from: number, to: number): IndexBuilder {
  const builder = new IndexBuilder({ analyzer });
  for (let place = from; place < to; place++) builder.add({ body: passageAt(place) });
  return builder;
}

/** The same passages in segments of less than a block. */
function inSmallSegments(): SegmentedIndex {
  const step = passagesPerBlock - 5;
  let index = build(0, step).build('small');
  for (let from = step; from < count; from += step) {
    const to = Math.min(from + step, count);
    index = finishSteps(
      changeIndexInSteps(index, {
        corpusVersion: 'small',
        removed: [],
        added: build(from, to).segment(index.impactLength),
        addedAt: Array.from({ length: to - from }, (_, i) => from + i),
      }),
    );
  }
  return index;
}

describe('a segment of several blocks of passages', () => {
  const large = build(0, count).build('large');
  const small = inSmallSegments();
  expect(large.segments).toHaveLength(1);
  expect(small.segments.length).toBeGreaterThan(2);

  it.each([
    ['that few passages hold', 'zephyr'],
    ['that half of them hold', 'harbour'],
    ['that all of them hold', 'the ferry at the pier 13'],
    ['rare and common', 'zephyr lighthouse in the harbour'],
  ])('finds for words %s what segments of one block find', async (_, question) => {
    const query = await askedQuery(question, analyzer, large);
    const found = large.search(query, { limit: 40 });
    expect(found.length).toBeGreaterThan(0);
    expect(small.search(query, { limit: 40 })).toEqual(found);
  });

  it('finds what stands in the last block', async () => {
    const query = await askedQuery('zephyr lighthouse harbour', analyzer, large);
    expect(large.search(query, { limit: 1 })[0]?.ordinal).toBe(count - 1);
  });

  it('forgets what a predicate that throws left in any block', async () => {
    for (const question of ['zephyr', 'harbour ferry']) {
      const query = await askedQuery(question, analyzer, large);
      const before = large.search(query);
      const accept = (ordinal: number): boolean => {
        if (ordinal > passagesPerBlock) throw new RangeError('too far');
        return true;
      };
      expect(() => large.search(query, { accept })).toThrow('too far');
      expect(large.search(query)).toEqual(before);
    }
  });
});
