import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/analysis/analyzer.js';
import { plainWordTerm } from '../../src/analysis/plain-word.js';
import { termsBehindEndings } from '../../src/search/ending-slips.js';
import { IndexBuilder } from '../../src/search/index-builder.js';
import type { SegmentedIndex } from '../../src/search/segmented-index.js';
import { Spelling } from '../../src/search/spelling.js';
import { TermDictionary } from '../../src/search/term-dictionary.js';
import { askedQuery } from './asked-query.js';
import { slipsOf } from './slips-of.js';

const analyzer = createAnalyzer();
const alphabet = 'abcdefghijklmnopqrstuvwxyz';
const words =
  `president government investigation security election hospital recent ministers announced
  opening dangerous pressure agreement previously accident communities scientists economic referendum
  environment movement independence deportations accusing`.split(/\s+/);

function indexOf(text: string): SegmentedIndex {
  const builder = new IndexBuilder({ analyzer });
  builder.add({ body: text });
  return builder.build('test');
}

const termOf = (word: string): string => plainWordTerm(word, 0, word.length).term;
const behind = (typed: string, terms: readonly string[] = []): readonly string[] => {
  const spelling = Spelling.of(TermDictionary.of(new Set(terms)));
  return [...termsBehindEndings(typed, (beginning) => spelling.near(beginning))];
};

describe('a slip in the ending of a word', () => {
  const index = indexOf(words.join(' '));
  const lookedUp = async (typed: string): Promise<string | undefined> =>
    (await askedQuery(typed, analyzer, index)).terms[0]?.term;

  it.each([
    ['presidnet', 'president', 'two letters exchanged'],
    ['presidenst', 'president', 'exchanged with the plural that follows'],
    ['presidnt', 'president', 'one missing'],
    ['presideent', 'president', 'one twice'],
    ['presidnets', 'president', 'in the plural'],
    ['presdient', 'president', 'before an ending typed well'],
    ["presdient's", 'president', 'before a possessive'],
    ['presidet', 'president', 'the last but one missing'],
    ['governemnt', 'government', 'exchanged'],
    ['goverments', 'government', 'before the ending'],
    ['govenment', 'government', 'before the ending'],
    ['govermnent', 'government', 'at the edge'],
    ['investigaiton', 'investigation', 'exchanged'],
    ['investigatoin', 'investigation', 'exchanged'],
    ['invesitgation', 'investigation', 'before the ending'],
    ['securtiy', 'security', 'exchanged'],
    ['secuirty', 'security', 'exchanged at the edge'],
    ['electoin', 'election', 'exchanged'],
    ['eleciton', 'election', 'exchanged at the edge'],
    ['announcde', 'announced', 'exchanged'],
    ['openning', 'opening', 'a letter twice before the ending'],
    ['openign', 'opening', 'exchanged'],
    ['dangeorus', 'dangerous', 'exchanged at the edge'],
    ['agreemnet', 'agreement', 'exchanged'],
    ['previosuly', 'previously', 'exchanged in two endings'],
    ['communitise', 'communities', 'exchanged'],
    ['enviroment', 'environment', 'before the ending'],
    ['independance', 'independence', 'another letter'],
    ['deportaitons', 'deportations', 'exchanged, in the plural'],
    ['accusign', 'accusing', 'exchanged'],
  ])('%s is read as %s: %s', async (typed, meant) => {
    expect(await lookedUp(typed)).toBe(termOf(meant));
  });

  it.each([
    ['prezidnet', 'two slips'],
    ['presidena', 'another last letter is most often another word'],
    ['goverment', 'what the index has is no slip', 'goverment'],
    ['openink', 'half a short ending is none'],
  ])('%s is not mended: %s', async (typed, _, also = '') => {
    const other = indexOf(`${words.join(' ')} ${also}`);
    expect((await askedQuery(typed, analyzer, other)).terms[0]?.readAs).toBeUndefined();
  });

  it('reads no name or word with an ending of its own as another', async () => {
    const short = indexOf('mart berl lang hind home worth sams commune week leg cars');
    for (const typed of ['Martin', 'Berlin', 'Langley', 'Hindley', 'homeless', 'worthless']) {
      expect((await askedQuery(typed, analyzer, short)).terms[0]?.readAs).toBeUndefined();
    }
    for (const typed of ['Samsung', 'weekend', 'legend', 'cardinal', 'communist']) {
      expect((await askedQuery(typed, analyzer, short)).terms[0]?.readAs).toBeUndefined();
    }
  });

  it('gives way to a term one slip away, and the term in most passages to no other', async () => {
    expect(
      (await askedQuery('presidnet', analyzer, indexOf('president presidnets'))).terms,
    ).toMatchObject([{ documentFrequency: 1 }]);
    expect((await askedQuery('formaly', analyzer, indexOf('formals formed'))).terms).toMatchObject([
      { readAs: termOf('formals') },
    ]);
  });
});

describe('the terms behind an ending', () => {
  const word = fc
    .tuple(fc.constantFrom(...words, 'often', 'nothing', 'seventeen', 'nineties'), fc.nat())
    .map(([chosen, place]) => {
      const slips = [...slipsOf(chosen, alphabet)];
      return slips[place % slips.length] as string;
    });

  it('are those of words one slip away, function words and numbers aside', () => {
    let found = 0;
    fc.assert(
      fc.property(word, (typed) => {
        const near = new Set([...slipsOf(typed, alphabet)].map(termOf));
        for (const term of behind(typed, words.map(termOf))) {
          found++;
          expect(near).toContain(term);
          expect(term).toMatch(/^[a-z]{4,}$/);
          expect(term).not.toBe(typed);
        }
      }),
      { numRuns: 300 },
    );
    expect(found).toBeGreaterThan(50);
  });

  it('hold the word that was meant where two letters of its ending are exchanged', () => {
    for (const ending of ['ent', 'ment', 'ation', 'ing', 'ence', 'able', 'ity', 'ized']) {
      for (let at = 0; at < ending.length - 1; at++) {
        const slip = `${ending.slice(0, at)}${ending[at + 1]}${ending[at]}${ending.slice(at + 2)}`;
        const [typed, meant] = [termOf(`collabor${slip}`), termOf(`collabor${ending}`)];
        if (typed !== meant) expect([meant, ...behind(typed)]).toContain(meant);
      }
    }
  });

  it('are none of short words, of words with other than plain letters, nor more than slips of a lone ending', () => {
    for (const typed of [
      'bigin',
      '',
      'presidnet1',
      'pr3sidnet',
      'präsidnet',
      '__proto__',
      '😀presidnet',
    ]) {
      expect(behind(typed, words.map(termOf))).toEqual([]);
    }
    for (const typed of ['ational', 'fulness', 'ization', 'atoinal']) {
      const near = [...slipsOf(typed, alphabet)].map(termOf);
      for (const term of behind(typed)) expect(near).toContain(term);
    }
    expect(behind('constructro')).toEqual([]);
    expect(behind(`${'a'.repeat(61)}nig`)).toContain('a'.repeat(61));
    expect(behind('b'.repeat(10_000))).toEqual([]);
  });
});
