import { describe, expect, it } from 'vitest';
import type { CitedQuote } from '../../src/answer/answer.js';
import { openSmallCorpus, type SmallDocument } from './small-corpus.js';

async function firstQuote(document: SmallDocument, question: string): Promise<CitedQuote> {
  const answer = await (await openSmallCorpus([document])).answerer.answer(question);
  const cited = answer.kind === 'answered' ? answer.quotes[0] : answer.nearest;
  if (cited === null) throw new Error(`expected a quote, found ${JSON.stringify(answer)}`);
  return cited;
}

describe('where the words of a question stand', () => {
  it('tells the quote’s own words from those of its headings and its title', async () => {
    const text = `# Bridges

## Southport

The deck fell into the river at noon. Swimmers pulled the driver out.`;
    const { quote, places, confidence } = await firstQuote(
      { text, form: 'markdown', source: { title: 'Yearbook of the Waterways' } },
      'did the deck fall at Southport, says the Yearbook, on a zeppelin',
    );
    expect(quote.exact).toContain('The deck fell into the river');
    expect(places.quote).toEqual(['deck', 'fall']);
    expect(places.headings).toEqual(['Southport', 'Yearbook']);
    expect(confidence.unmatched).toEqual(['zeppelin']);
  });

  it('knows a word that only the rest of the passage has', async () => {
    const text = `The pilot boarded the tanker in thick fog. The tide was high. The crew slept. The anchor chain had rusted through, an inspector found.`;
    const { quote, places } = await firstQuote({ text }, 'had the anchor chain rusted, pilot');
    expect(quote.exact).toContain('The anchor chain had rusted');
    expect(places).toMatchObject({ quote: ['anchor', 'chain', 'rusted'], around: ['pilot'] });
  });

  it('does not say that a date stands in a quote which only was said on that day', async () => {
    const text = `5 March 2021

The dam at Northtown overflowed. Four houses were swept away.`;
    const said = await firstQuote({ text, form: 'digest' }, 'did the dam overflow on 5 March 2021');
    expect(said.quote.exact).not.toContain('March');
    expect(said.places.quote).toEqual(['dam', 'overflow']);
    expect([...said.places.headings, ...said.places.around]).toEqual(['5', 'March', '2021']);
    const stated = await firstQuote(
      { text: 'On 5 March 2021 the dam at Northtown overflowed.' },
      'did the dam overflow on 5 March 2021',
    );
    expect(stated.places.quote).toEqual(['dam', 'overflow', '5', 'March', '2021']);
  });

  it('divides exactly the words that were found', async () => {
    const text = 'The ferry Ondine carried eleven passengers past the lighthouse.';
    for (const question of [
      'did the ferry carry eleven goats',
      'Ondine?',
      'was the lighthouse lit',
    ]) {
      const { places, confidence } = await firstQuote({ text }, question);
      const placed = [...places.quote, ...places.headings, ...places.around];
      expect(new Set(placed)).toEqual(new Set(confidence.matched));
      expect(placed).toHaveLength(confidence.matched.length);
    }
  });
});
