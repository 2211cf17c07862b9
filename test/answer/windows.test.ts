import { describe, expect, it } from 'vitest';
import type { PassageEvidence, SentenceEvidence } from '../../src/answer/passage-evidence.js';
import { bestWindows } from '../../src/answer/windows.js';
import type { Passage } from '../../src/corpus/passage.js';
import { sort } from '../../src/corpus/sentence-sorts.js';

/** Sentences of 40 code units each, one after the other; only what the test is about is named. */
function passageOf(
  sentences: readonly {
    readonly matches: readonly number[];
    readonly holds?: readonly (keyof typeof sort)[];
    readonly length?: number;
  }[],
  around: Partial<Pick<PassageEvidence, 'frame' | 'asked'>> = {},
): PassageEvidence {
  let end = 0;
  const placed = sentences.map((sentence): SentenceEvidence => {
    const start = end;
    end += sentence.length ?? 40;
    return {
      span: { start, end },
      matches: sentence.matches,
      sorts: (sentence.holds ?? []).reduce((bits, held) => bits | sort[held], 0),
    };
  });
  return {
    passage: {} as Passage,
    sentences: placed,
    frame: around.frame ?? [],
    asked: around.asked ?? [],
  };
}

const even = [1, 1];

function bestWindow(...args: Parameters<typeof bestWindows>) {
  return bestWindows(...args)[0] ?? null;
}

describe('bestWindow', () => {
  it('takes the one sentence that holds everything', () => {
    const window = bestWindow(passageOf([{ matches: [1, 0] }, { matches: [1, 1] }]), even, 'any');
    expect(window?.span).toEqual({ start: 40, end: 80 });
    expect(window?.coverage).toBe(1);
  });

  it('joins neighbours that hold the question only together, at most three', () => {
    const apart = passageOf([{ matches: [1, 0] }, { matches: [0, 0] }, { matches: [0, 1] }]);
    expect(bestWindow(apart, even, 'any')?.span).toEqual({ start: 0, end: 120 });
    const far = passageOf([
      { matches: [1, 0] },
      { matches: [0, 0] },
      { matches: [0, 0] },
      { matches: [0, 1] },
    ]);
    expect(bestWindow(far, even, 'any')?.span).toEqual({ start: 0, end: 40 });
  });

  it('goes on where the next sentence turns against what was said', () => {
    const passage = passageOf([{ matches: [1, 1] }, { matches: [0, 0], holds: ['contrast'] }]);
    expect(bestWindow(passage, even, 'any')?.span).toEqual({ start: 0, end: 80 });
  });

  it('does not stop at an opening too short to say anything', () => {
    const passage = passageOf([{ matches: [0, 0], length: 8 }, { matches: [0, 0] }], {
      asked: [{ matches: [1, 1], expects: 'any' }],
    });
    expect(bestWindow(passage, even, 'any')?.span).toEqual({ start: 0, end: 48 });
  });

  it('lets the first sentence of an answer inherit what was asked', () => {
    const passage = passageOf([{ matches: [0, 0] }, { matches: [0, 0] }], {
      asked: [{ matches: [1, 1], expects: 'any' }],
    });
    const window = bestWindow(passage, even, 'any');
    expect(window?.span.start).toBe(0);
    expect(window?.coverage).toBeCloseTo(0.9);
  });

  it('prefers the sentence with a number when a number is asked for', () => {
    const passage = passageOf([{ matches: [1, 1] }, { matches: [1, 1], holds: ['number'] }]);
    expect(bestWindow(passage, even, 'number')?.span).toEqual({ start: 40, end: 80 });
    expect(bestWindow(passage, even, 'number')?.isFitting).toBe(true);
    expect(bestWindow(passageOf([{ matches: [1, 1] }]), even, 'number')?.isFitting).toBe(false);
  });

  it('counts words of the frame for less than words of the quote', () => {
    const window = bestWindow(passageOf([{ matches: [1, 0] }], { frame: [0, 1] }), even, 'any');
    expect(window?.coverage).toBeGreaterThan(0.5);
    expect(window?.coverage).toBeLessThan(1);
  });

  it('adds to the opening of an answer the words that speak of it themselves', () => {
    const passage = passageOf([{ matches: [0, 0] }, { matches: [0, 0] }, { matches: [1, 0] }], {
      asked: [{ matches: [1, 1], expects: 'any' }],
    });
    expect(bestWindows(passage, even, 'any').map(({ span }) => span)).toEqual([
      { start: 0, end: 40 },
      { start: 80, end: 120 },
    ]);
  });

  it('has no window without sentences, or for a question that weighs nothing', () => {
    expect(bestWindow(passageOf([]), even, 'any')).toBeNull();
    expect(bestWindow(passageOf([{ matches: [] }]), [], 'any')).toBeNull();
  });
});
