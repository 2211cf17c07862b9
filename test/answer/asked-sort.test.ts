import { describe, expect, it } from 'vitest';
import { askedSort, fits, holdsNeeded } from '../../src/answer/asked-sort.js';
import { sort } from '../../src/corpus/sentence-sorts.js';

describe('what a question asks for', () => {
  it.each([
    ['who wrote the report', 'person'],
    ['the mill was built by whom', 'person'],
    ['where is the lake', 'place'],
    ['what country is exville in', 'place'],
    ['when did the dam burst', 'moment'],
    ['the dam burst when', 'moment'],
    ['what year was the mill built', 'year'],
    ['how many ferries were there', 'count'],
    ['what is the population of Exville', 'count'],
    ['how far is the lighthouse', 'measure'],
    ['how old is the keeper', 'age'],
    ['how long did the strike last', 'duration'],
    ['how many years did it last', 'duration'],
    ['what percentage of ferries are late', 'percent'],
    ['how much does a ticket cost', 'money'],
    ['what is xylose', 'definition'],
    ['what does PTO stand for', 'definition'],
    ['why did the dam burst', 'reason'],
    ['how do bees make honey', 'manner'],
    ['which treaty ended the war', 'kind'],
    ['did the dam burst', 'yes-no'],
    ['the dam at Northtown', 'any'],
    ['', 'any'],
  ])('%s: %s', (question, kind) => {
    expect(askedSort(question).kind).toBe(kind);
  });

  it('says where the kind of it is named', () => {
    expect(askedSort('how many ferries were there').headAt).toBe(8);
    expect(askedSort('which treaty ended the war').headAt).toBe(6);
    expect(askedSort('how many').headAt).toBeNull();
    expect(askedSort('why').headAt).toBeNull();
  });
});

describe('what a sentence holds', () => {
  it('fits what is asked for, or does not, or nothing in particular would', () => {
    expect(fits(sort.place, 'place')).toBe(true);
    expect(fits(sort.number, 'place')).toBe(false);
    expect(fits(sort.number, 'any')).toBeNull();
    expect(holdsNeeded(sort.number, 'age')).toBe(true);
    expect(holdsNeeded(0, 'reason')).toBe(false);
    expect(holdsNeeded(0, 'person')).toBeNull();
  });
});
