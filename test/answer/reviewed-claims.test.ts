import { describe, expect, it } from 'vitest';
import { claimsIn } from '../../src/answer/reviewed-claims.js';
import { parseIsoMoment } from '../../src/moments/parse-iso-moment.js';
import { openSmallCorpus } from './small-corpus.js';

const lighthouse = `Claim: Mayor Tarn sold the Exville lighthouse to a bank.
Claimed by: Radio Pebble
Rating: False

The contract for the Exville lighthouse is a bill for paint, and Mayor Tarn sold nothing to a bank.
`;
const otherReview = `Claim: Mayor Tarn sold the Exville lighthouse to a bank.
Rating: Half True

A bank was asked for a price.
`;
const source = { publisher: 'Exville Check', publishedAt: parseIsoMoment('2024-03-07') };

describe('an answer from fact checks', () => {
  it('gives what the reviewer found before the claim, and the claim with its rating', async () => {
    const { answerer } = await openSmallCorpus([
      { text: lighthouse, source },
      { text: 'The harbour of Westbay was closed for two weeks.' },
    ]);
    const answer = await answerer.answer('Did Mayor Tarn sell the Exville lighthouse to a bank?');
    const quotes = answer.kind === 'answered' ? answer.quotes : [];
    expect(quotes.map(({ quote }) => quote.exact.trim())).toEqual([
      expect.stringMatching(/^The contract/),
      'Mayor Tarn sold the Exville lighthouse to a bank.',
    ]);
    const [claim] = quotes.flatMap(({ citation }) => claimsIn(citation));
    expect(claim).toMatchObject({
      name: 'Radio Pebble',
      rating: { words: 'False', by: 'Exville Check', at: { value: '2024-03-07' } },
    });
  });

  it('lists publishers that rate a claim differently side by side, and says so', async () => {
    const { answerer } = await openSmallCorpus([
      { text: lighthouse, source },
      { text: otherReview, source: { publisher: 'Pebble Desk' } },
    ]);
    const answer = await answerer.answer('Did Mayor Tarn sell the Exville lighthouse to a bank?', {
      limit: 3,
    });
    const quotes = answer.kind === 'answered' ? answer.quotes : [];
    const ratings = quotes.flatMap(({ citation }) =>
      claimsIn(citation).map(({ rating }) => rating?.words),
    );
    expect(ratings.toSorted()).toEqual(['False', 'Half True']);
    const notices = answer.kind === 'answered' ? answer.notices : [];
    expect(notices.find(({ kind }) => kind === 'ratings-differ')).toMatchObject({
      ratings: expect.arrayContaining([
        { words: 'False', by: 'Exville Check' },
        { words: 'Half True', by: 'Pebble Desk' },
      ]),
    });
  });

  it('says nothing of ratings where they agree', async () => {
    const { answerer } = await openSmallCorpus([
      { text: lighthouse, source },
      { text: otherReview.replace('Half True', 'false'), source: { publisher: 'Pebble Desk' } },
    ]);
    const answer = await answerer.answer('Did Mayor Tarn sell the Exville lighthouse to a bank?');
    const notices = answer.kind === 'answered' ? answer.notices : [];
    expect(notices.filter(({ kind }) => kind === 'ratings-differ')).toEqual([]);
  });

  it('gives the claim first where what stands beside it speaks of something else', async () => {
    const { answerer } = await openSmallCorpus([
      {
        text: '“The weir of Exville has broken,” an account wrote on Sunday. None of that is true.\n\nThe clinic told us that it had not one such patient.\n',
        source: { ...source, title: 'No, the weir of Exville did not break' },
      },
    ]);
    const answer = await answerer.answer('Did the weir of Exville break?');
    const [first] = answer.kind === 'answered' ? answer.quotes : [];
    expect(first === undefined ? [] : claimsIn(first.citation)).toHaveLength(1);
  });

  it('is the claim alone, with its rating, where nothing else matches', async () => {
    const { answerer } = await openSmallCorpus([
      {
        text: 'Claim: Seaweed soap removes tattoos within a week.\nRating: Unproven\nThe maker named no customer.\n',
        source,
      },
    ]);
    const answer = await answerer.answer('does seaweed soap remove tattoos');
    const [first] = answer.kind === 'answered' ? answer.quotes : [];
    expect(first?.quote.exact.trim()).toBe('Seaweed soap removes tattoos within a week.');
    expect(first?.citation.voice).toMatchObject({ role: 'claimed', rating: { words: 'Unproven' } });
  });
});
