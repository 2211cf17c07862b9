import { describe, expect, it } from 'vitest';
import { worthInPassage } from '../../src/answer/passage-worth.js';
import { cutDocument } from '../../src/corpus/cut-document.js';
import type { Passage } from '../../src/corpus/passage.js';
import { documentExample } from '../corpus/document-example.js';

function worthOf(words: string): number {
  const document = documentExample(words);
  const { passages } = cutDocument(document);
  return worthInPassage(passages[0] as Passage, document)({ start: 0, end: words.length });
}

describe('what a sentence is worth by itself', () => {
  it.each([
    'Thank you.',
    'Thank you very much, Mr. Roe.',
    'Good evening, Minister.',
    'Thanks for having me!',
    'Welcome',
  ])('nothing, where it is mere courtesy: %s', (words) => expect(worthOf(words)).toBe(0));

  it.each([
    'Thank you for the five boats that you sent to Exville.',
    'No.',
    'Good evenings are rare in March.',
  ])('as much as others, where it says something: %s', (words) => expect(worthOf(words)).toBe(1));
});
