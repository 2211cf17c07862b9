import { describe, expect, it } from 'vitest';
import { measureConfidence } from '../../src/eval/confidence.js';
import { FixedAnswerer, quoted } from './fixed-answerer.js';

/** Sure of its own questions, and of `also`; refuses everything else with probability 0. */
function corpus(name: string, own: readonly string[], also: readonly string[] = []) {
  const answers = Object.fromEntries([...own, ...also].map((text) => [text, [quoted(text)]]));
  return {
    name,
    open: async () => new FixedAnswerer(answers),
    own: own.map((text) => ({ text, isRight: () => text !== 'wrong' })),
    unanswerable: also,
  };
}

describe('measuring the confidence across corpora', () => {
  it('asks every corpus its own questions and those of the others', async () => {
    const { corpora, meanRefused } = await measureConfidence([
      corpus('harbours', ['boats', 'piers']),
      corpus('bakeries', ['bread', 'ovens'], ['boats']),
    ]);
    expect(corpora).toEqual([
      {
        corpus: 'harbours',
        questions: 2,
        answered: 1,
        refused: 1,
        pairs: [{ from: 'bakeries', refused: 1 }],
        area: 1,
        unanswerable: null,
      },
      {
        corpus: 'bakeries',
        questions: 2,
        answered: 1,
        refused: 0.5,
        pairs: [{ from: 'harbours', refused: 0.5 }],
        area: 0.75,
        unanswerable: { refused: 0, area: 0.5 },
      },
    ]);
    expect(meanRefused).toBe(0.75);
  });

  it('counts an answer right by its own corpus only, own and foreign questions alike', async () => {
    const { reliability } = await measureConfidence([
      corpus('harbours', ['boats', 'wrong']),
      corpus('bakeries', ['bread'], ['boats', 'wrong']),
    ]);
    // Sure: own boats and wrong (half a corpus each), bread, and the two foreign ones (half each).
    expect(reliability.bins[9]).toMatchObject({ count: 5, said: 1 });
    expect(reliability.bins[9]?.right).toBeCloseTo(1.5 / 3, 9);
  });

  it('has no pairs where there is one corpus, and nothing for none', async () => {
    const alone = await measureConfidence([corpus('harbours', ['boats'])]);
    expect(alone).toMatchObject({ meanRefused: null, corpora: [{ refused: null, area: null }] });
    expect((await measureConfidence([])).corpora).toEqual([]);
  });
});
