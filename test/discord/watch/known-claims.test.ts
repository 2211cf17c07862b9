import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KnownClaims, watchedTexts } from '../../../src/discord/watch/known-claims.js';
import { isNearDuplicate } from '../../../src/moderation/near-duplicate.js';
import { answeredItem } from './answered-item.js';

/** Words as they stand, lower case, without marks: enough of an analyzer for these tests. */
const termsOf = (text: string): readonly string[] => [
  ...new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []),
];

const storm = answeredItem('1', ['storm', 'closed', 'strait', 'noon']);
const buoys = answeredItem('2', ['buoys', 'repaired', '14', 'may']);

describe('known claims', () => {
  const claims = new KnownClaims([storm, buoys]);

  it('are found in a message that says nearly the same', () => {
    expect(claims.find('Storm closed strait, noon!', termsOf)).toEqual([storm]);
  });

  it('are found in one sentence of a longer message', () => {
    const message = 'Did you see this??\nStorm closed strait noon. Unbelievable, if you ask me.';
    expect(claims.find(message, termsOf)).toEqual([storm]);
  });

  it('are not found in a message that merely speaks of the same', () => {
    expect(claims.find('the storm was bad and the strait is full of fish', termsOf)).toEqual([]);
  });

  it('are not found with another number', () => {
    expect(claims.find('buoys repaired 15 may', termsOf)).toEqual([]);
    expect(claims.find('buoys repaired 14 may', termsOf)).toEqual([buoys]);
  });

  it('that name no more than a topic are never met', () => {
    const topic = answeredItem('3', ['ferry', 'petrel']);
    expect(new KnownClaims([topic]).size).toBe(0);
    expect(new KnownClaims([topic]).find('ferry petrel', termsOf)).toEqual([]);
  });

  it('come with the most similar first, then the newest', () => {
    const same = answeredItem('4', storm.terms, { at: '2026-01-06T13:00:00.000Z' });
    const longer = answeredItem('5', ['storm', 'closed', 'strait', 'noon', 'again']);
    const all = new KnownClaims([longer, storm, same]);
    expect(all.find('storm closed strait noon', termsOf).map(({ id }) => id)).toEqual([
      '4',
      '1',
      '5',
    ]);
  });

  it('hold still for words that an object has by itself, and for nothing at all', () => {
    const odd = answeredItem('6', ['constructor', '__proto__', 'tostring']);
    const all = new KnownClaims([odd]);
    expect(all.find('constructor proto tostring', termsOf)).toEqual([]);
    expect(all.find('constructor __proto__ tostring', (text) => text.split(' '))).toEqual([odd]);
    for (const text of ['', ' \n ', '🙂', '?'.repeat(10_000)])
      expect(all.find(text, termsOf)).toEqual([]);
  });

  it('give what comparing with each of them gives', () => {
    const word = fc.constantFrom('ferry', 'storm', 'noon', 'pier', '14', '15', 'mole', 'buoy');
    const words = fc.uniqueArray(word, { minLength: 3, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), words, (claimTerms, message) => {
        const items = claimTerms.map((terms, index) => answeredItem(String(index), terms));
        const found = new KnownClaims(items).find(message.join(' '), termsOf);
        const wanted = items.filter(({ terms }) => isNearDuplicate(terms, message));
        expect(new Set(found)).toEqual(new Set(wanted));
      }),
    );
  });

  it('read the words of a message once when nothing in it is known', () => {
    let reads = 0;
    const counting = (text: string) => {
      reads += 1;
      return termsOf(text);
    };
    claims.find('One sentence. Another one! And a third? And more.', counting);
    expect(reads).toBe(1);
  });
});

describe('what of a message is compared', () => {
  it('is the whole and each of its sentences', () => {
    expect(watchedTexts('One. Two! “Three?” Four')).toEqual([
      'One. Two! “Three?” Four',
      'One.',
      'Two!',
      '“Three?”',
      'Four',
    ]);
    expect(watchedTexts('just one')).toEqual(['just one']);
    expect(watchedTexts(' \r\n ')).toEqual([]);
  });

  it('is bounded, however long the message', () => {
    expect(watchedTexts('a. '.repeat(10_000)).length).toBeLessThanOrEqual(13);
    expect(watchedTexts('x'.repeat(10_000)).join('').length).toBeLessThanOrEqual(4_000);
  });
});
