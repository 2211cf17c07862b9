import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../src/corpus/corpus.js';
import { finishSteps } from '../../src/corpus/finish-steps.js';
import { checkInSteps } from '../../src/quotation/check-quotation.js';
import { QuotationIndex } from '../../src/quotation/quotation-index.js';
import { whoseWords } from '../../src/quotation/whose-words.js';
import { documentOf } from './harbour-corpus.js';

const text = `The crane of Exville fell.

“It was made for carts and not for lorries,” said Odile Farrant.

Bo Lind said that nobody had oiled the winch since the winter.`;
const index = QuotationIndex.build(buildCorpus([documentOf('crane', text)]));

function whose(claimed: string, speaker: string | null = null) {
  const result = finishSteps(checkInSteps(claimed, index, speaker));
  if (result.kind !== 'exact') throw new Error(result.kind);
  return whoseWords(result.place, result.speaker);
}

describe('words that a source has', () => {
  it('are a genuine quotation of who said them', () => {
    expect(whose('made for carts and not for lorries', 'Farrant')).toEqual({ kind: 'own' });
    expect(whose('made for carts and not for lorries')).toEqual({ kind: 'own' });
  });

  it('are another’s where another said them', () => {
    expect(whose('made for carts and not for lorries', 'Bo Lind')).toEqual({
      kind: 'other-speaker',
      claimed: 'Bo Lind',
      found: 'Odile Farrant',
    });
  });

  it('are no quotation where the source reports in its own wording', () => {
    expect(whose('nobody had oiled the winch since the winter', 'Bo Lind')).toEqual({
      kind: 'report',
      name: 'Bo Lind',
    });
  });
});
