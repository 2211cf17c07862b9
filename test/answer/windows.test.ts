import { describe, expect, it } from 'vitest';
import type { AskedKind } from '../../src/answer/asked-sort.js';
import type { PassageEvidence, SentenceEvidence } from '../../src/answer/passage-evidence.js';
import { PassageWindows } from '../../src/answer/windows.js';
import type { Passage } from '../../src/corpus/passage.js';
import { sort } from '../../src/corpus/sentence-sorts.js';

/** Sentences of 40 code units each, one after the other; only what the test is about is named. */
function windowsOf(
  sentences: readonly {
    readonly matches: readonly number[];
    readonly holds?: readonly (keyof typeof sort)[];
  }[],
  around: Partial<Pick<PassageEvidence, 'frame' | 'asked'>> = {},
  asks: AskedKind = 'any',
): PassageWindows {
  const placed = sentences.map(
    (sentence, at): SentenceEvidence => ({
      span: { start: 40 * at, end: 40 * at + 40 },
      matches: [...sentence.matches],
      sorts: (sentence.holds ?? []).reduce((bits, held) => bits | sort[held], 0),
      close: 0,
      hasNewNumber: false,
      hasNewYear: false,
      isCounted: false,
      firstAt: -1,
    }),
  );
  const evidence = { passage: {} as Passage, sentences: placed, frame: [], asked: [], ...around };
  return new PassageWindows(evidence, [1, 1], asks);
}

describe('a window', () => {
  it('covers what its sentences hold together', () => {
    const windows = windowsOf([{ matches: [1, 0] }, { matches: [0, 1] }]);
    expect(windows.weigh(0, 1)).toMatchObject({ span: { start: 0, end: 80 }, coverage: 1 });
    expect(windows.weigh(0, 1).own).toEqual([1, 1]);
    expect(windows.weigh(0, 0).coverage).toBeGreaterThan(0.5);
    expect(windows.weigh(0, 0).coverage).toBeLessThan(1);
  });

  it('goes on where the next sentence turns against what was said', () => {
    const windows = windowsOf([{ matches: [1, 1] }, { matches: [0, 0], holds: ['contrast'] }]);
    expect(windows.lastContrast(0)).toBe(1);
    expect(windowsOf([{ matches: [1, 1] }, { matches: [0, 0] }]).lastContrast(0)).toBe(0);
  });

  it('inherits what was asked at the start of an answer, and less later', () => {
    const windows = windowsOf([{ matches: [0, 0] }, { matches: [0, 0] }], {
      asked: [{ matches: [1, 1], close: 0, asks: 'any' }],
    });
    expect(windows.weigh(0, 0).coverage).toBeCloseTo(0.9);
    expect(windows.weigh(1, 1).coverage).toBeCloseTo(0.5);
  });

  it('fits where it holds the number that is asked for, or answers a question for one', () => {
    const sentences = [{ matches: [1, 1] }, { matches: [1, 1], holds: ['number'] as const }];
    const windows = windowsOf(sentences, {}, 'count');
    expect(windows.weigh(0, 0).isFitting).toBe(false);
    expect(windows.weigh(1, 1).isFitting).toBe(true);
    expect(windows.weigh(1, 1).score).toBeGreaterThan(windows.weigh(0, 0).score);
    const asked = [{ matches: [1, 1], close: 0, asks: 'count' as const }];
    expect(windowsOf(sentences, { asked }, 'count').weigh(0, 0).isFitting).toBe(true);
    expect(windowsOf(sentences, {}, 'place').weigh(0, 0).isFitting).toBe(true);
  });

  it('counts words of the frame for less than words of the quote', () => {
    const { coverage } = windowsOf([{ matches: [1, 0] }], { frame: [0, 1] }).weigh(0, 0);
    expect(coverage).toBeGreaterThan(0.5);
    expect(coverage).toBeLessThan(1);
  });
});
