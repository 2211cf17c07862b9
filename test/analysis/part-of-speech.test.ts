import { describe, expect, it } from 'vitest';
import { createPartOfSpeechTagger } from '../../src/analysis/part-of-speech.js';

const tag = (text: string) =>
  createPartOfSpeechTagger()
    .tag(text)
    .map(({ span, part }) => [text.slice(span.start, span.end), part]);

describe('createPartOfSpeechTagger', () => {
  it('tells nouns from verbs, with their places in the text', () => {
    expect(tag('They closed the bridge.')).toEqual([
      ['They', 'PRON'],
      ['closed', 'VERB'],
      ['the', 'DET'],
      ['bridge', 'NOUN'],
      ['.', 'PUNCT'],
    ]);
  });

  it('can be created any number of times in one process', () => {
    for (let times = 0; times < 25; times++) expect(tag('sail')).toHaveLength(1);
  }, 120_000);
});
