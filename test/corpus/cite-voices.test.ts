import { describe, expect, it } from 'vitest';
import { citeVoices, speakersIn } from '../../src/corpus/cite-voices.js';
import { cutPassages } from '../../src/corpus/cut-passages.js';
import { documentExample } from './document-example.js';

const text =
  '“Yes,” said Bo Lind on the quay as the rain came down on all of them there. “It fell.”\n\n“It was old,” said Bo Lind. “It was not,” said Mia Orr, who had painted it.';

function cited(words: string) {
  const start = text.indexOf(words);
  const passages = cutPassages(documentExample(text, { source: { author: 'Ines Moll' } }));
  const passage = passages.find(({ span }) => span.start <= start && start < span.end);
  if (passage === undefined) throw new Error(`In no passage: ${words}`);
  return citeVoices(passage, { start, end: start + words.length });
}

describe('whose words a quote is', () => {
  it('adds up what one person says in several places', () => {
    const short = text.slice(0, text.indexOf('\n'));
    expect(cited(short).voice).toMatchObject({ role: 'author', name: 'Ines Moll' });
    expect(speakersIn(cited(short)).map(({ name }) => name)).toEqual(['Bo Lind', 'Ines Moll']);
    expect(cited('“It was old,” said Bo Lind.').voice.name).toBe('Bo Lind');
  });

  it('names everybody who speaks in it, in the order of the text', () => {
    const both = '“It was old,” said Bo Lind. “It was not,” said Mia Orr';
    expect(speakersIn(cited(both)).map(({ name }) => name)).toEqual(['Bo Lind', 'Mia Orr']);
  });

  it('names one where one speaks', () => {
    expect(speakersIn(cited('“It was old,” said Bo Lind.')).map(({ name }) => name)).toEqual([
      'Bo Lind',
    ]);
  });
});
