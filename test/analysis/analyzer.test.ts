import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/analysis/analyzer.js';
import { sliceSpan } from '../../src/analysis/span.js';
import { TokenBuffer } from '../../src/analysis/token-buffer.js';

const analyzer = createAnalyzer();
const terms = (text: string): string[] => analyzer.analyze(text).map((token) => token.term);
const words = (text: string): string[] =>
  analyzer
    .analyze(text)
    .filter((token) => !token.isExtra)
    .map((token) => token.term);

describe('places of tokens', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc
      .array(
        fc.constantFrom(
          'İzmir',
          'Kalın',
          'na\u0308ive',
          '\u200b',
          '\u00ad',
          '😀',
          '\r\n',
          '\u00a0',
          "n't",
          "'s",
          '..',
          'F-16s',
          '1bn',
          '#TwoWords',
          'https://example.org/a-b?c=1',
          '北京市',
          'constructor',
          '__proto__',
          '8:36 pm',
          'two hundred and five',
          'ﬁ',
          '½',
          '-',
          ' ',
          '“',
        ),
        { maxLength: 14 },
      )
      .map((pieces) => pieces.join('')),
  );

  it('lie inside the text, are never empty, and follow each other by position', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let position = 0;
        for (const token of analyzer.analyze(text)) {
          expect(token.span.start).toBeGreaterThanOrEqual(0);
          expect(token.span.start).toBeLessThan(token.span.end);
          expect(token.span.end).toBeLessThanOrEqual(text.length);
          expect(token.position === position || token.position === position + 1).toBe(true);
          expect(token.term.length).toBeGreaterThan(0);
          expect(token.term.length).toBeLessThanOrEqual(64);
          position = token.position;
        }
      }),
      { numRuns: 400 },
    );
  });

  it('do not depend on what was analysed before, nor on white space around the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const moved = analyzer.analyze(` \n${text}`).map(({ span, ...rest }) => ({
          ...rest,
          span: { start: span.start - 2, end: span.end - 2 },
        }));
        expect(moved).toEqual(analyzer.analyze(text));
      }),
      { numRuns: 150 },
    );
  });

  it('point at the written form when folding changes its length', () => {
    const text = 'Həsən met Mr. Ka\u0301lm\u0131n\u200b in \u00ad\u0130zmir';
    const spans = analyzer.analyze(text).map((token) => sliceSpan(text, token.span));
    expect(spans).toContain('Həsən');
    expect(spans).toContain('Ka\u0301lm\u0131n');
    expect(spans).toContain('\u0130zmir');
  });

  it('are the same from the lean path as from objects', () => {
    const buffer = new TokenBuffer();
    const text = 'Two-thirds of 4,500 F-16s flew at 8:36 pm over Zürich’s lake.';
    analyzer.analyzeInto(text, buffer);
    expect(buffer.toTokens()).toEqual(analyzer.analyze(text));
    expect(() => buffer.token(buffer.length)).toThrow(RangeError);
  });

  it('survive ten thousand characters without a space, and ten thousand words', () => {
    expect(terms('a'.repeat(10_000))).toEqual(['a'.repeat(64)]);
    expect(terms('.'.repeat(10_000))).toEqual([]);
    expect(terms('a.'.repeat(5_000))).toHaveLength(5_000);
    const many = Array.from({ length: 10_000 }, (_, i) => `w${i}x`).join(' ');
    expect(terms(many)).toHaveLength(10_000);
  });
});

describe('what people type differently', () => {
  it.each([
    ['case', 'BRIDGE Bridge bridge'],
    ['accents', 'Zürich Zurich ZÜRICH Zu\u0308rich'],
    ['the Turkish dotless and dotted i', 'İzmir IZMIR ızmır izmir'],
    ['the Azerbaijani schwa', 'Səməd Semed'],
    ['possessives', "Norway Norway’s Norway's"],
    ['plural possessives', "farmers’ farmers' farmers farmer"],
    ['hyphens in a designation', 'F-16s F-16 F16 F‑16 F–16'],
    ['letters and digits of a designation', 'Su-30MKs Su-30MK su30mk'],
    ['soft hyphens and zero-width characters', 'bridge bri\u00addge bri\u200bdge \ufeffbridge'],
    ['compatibility forms', 'office oﬃce ｏｆｆｉｃｅ'],
    ['hashtags and mentions', 'Rotterdam #Rotterdam @rotterdam'],
    ['grouped thousands', '5,000 5000'],
    ['open numbers', '100+ 100'],
    ['ordinals', '14th 14'],
    ['numbers as words', 'five 5 Five'],
    ['tens and units', 'twenty-five 25'],
    ['clock times', '08:36 8:36 08.36 8:36am'],
    ['initials', 'U.S. U.S'],
    ['British and American', 'neutralised neutralized neutralising'],
    ['stems', 'shelled shelling shells'],
    ['apostrophes in names', "O'Brien O’Brien OBrien"],
    ['bare and signed money', '1bn 1bn.'],
  ])('%s', (_, text) => {
    expect([...new Set(words(text))]).toHaveLength(1);
  });

  it.each([
    ['100 thousand fighters', '100000'],
    ['1 billion dollars', '1000000000'],
    ['a hundred', '100'],
    ['one hundred and fifty', '150'],
    ['two hundred thousand', '200000'],
    ['twenty five', '25'],
    ['three million two hundred thousand', '3200000'],
    ['$1bn', '1000000000'],
    ['2.5m', '2500000'],
    ['1.1 million', '1100000'],
    ['two dozen', '24'],
    ['8:36 pm', '20:36'],
    ['8.36 am', '08:36'],
    ["7 o'clock", '07:00'],
    ['12 am', '00:00'],
    ['at 12.30', '12:30'],
    ['F 16', 'f16'],
    ['Minsk-group', 'minskgroup'],
    ['AT&T', 'att'],
    ['50kg', 'kg'],
    ['50kg', '50'],
    ['platform 5a', '5a'],
    ['#SaveTheDate', 'savethed'],
    ['2020-10-14', '2020-10-14'],
  ])('%s is also found as %s', (text, term) => {
    expect(terms(text)).toContain(term);
  });

  it.each([
    ['5.000', '5000'],
    ['1.5', '01:05'],
    ['7-9', '79'],
    ['nine eleven', '20'],
    ['a day', '1'],
    ['us', 'usa'],
  ])('%s is not read as %s', (text, term) => {
    expect(terms(text)).not.toContain(term);
  });

  it('keeps the parts of a compound beside the whole, at positions that follow each other', () => {
    const tokens = analyzer.analyze('the Minsk-group chair');
    expect(tokens.map(({ term, position, isExtra }) => [term, position, isExtra])).toEqual([
      ['the', 0, false],
      ['minsk', 1, false],
      ['minskgroup', 1, true],
      ['group', 2, false],
      ['chair', 3, false],
    ]);
  });

  it('covers a number phrase with one token and keeps its magnitude word', () => {
    const text = 'over 100 thousand men';
    const tokens = analyzer.analyze(text);
    expect(tokens.map((token) => [token.term, sliceSpan(text, token.span)])).toEqual([
      ['over', 'over'],
      ['100000', '100 thousand'],
      ['thousand', 'thousand'],
      ['men', 'men'],
    ]);
  });

  it('undoes contractions', () => {
    expect(words("can’t wont won't don't they're I’m she'd")).toEqual(
      'can not will not will not do not they are i am she would'.split(' '),
    );
  });

  it('finds words in other scripts, and pairs of characters where words have no spaces', () => {
    expect(words('Москва, Київ')).toEqual(['москва', 'киів']);
    expect(words('北京市长')).toEqual(['北京', '京市', '市长']);
    expect(words('東')).toEqual(['東']);
    expect(words('العَرَبِيّة')).toEqual(['العربية']);
    expect(words('がくせい')).toEqual(['がく', 'くせ', 'せい']);
  });

  it('reads of an address its host and path words, marked as worth little', () => {
    const tokens = analyzer.analyze('see https://www.example.org/world/river-flood?id=7 now');
    const address = tokens.filter((token) => token.kind === 'url');
    expect(address.map((token) => token.term)).toEqual(['example', 'world', 'river', 'flood']);
    expect(address.every((token) => token.isStop)).toBe(true);
  });

  it('drops the address of a picture that was copied with a post', () => {
    expect(terms('It sank!pic.twitter.com/AbC12 A #BigShippic.twitter.com/x9Y')).toEqual(
      terms('It sank! A #BigShip'),
    );
    expect(terms('#Bergen pic.twitter.com/AbC12')).toEqual(['bergen', 'twitter']);
  });

  it('drops emoji and punctuation', () => {
    expect(terms('😀 … — !!! :-)')).toEqual([]);
  });
});

describe('kinds', () => {
  const kindsOf = (text: string): Record<string, string> =>
    Object.fromEntries(analyzer.analyze(text).map(({ term, kind }) => [term, kind]));

  it('calls capitalised words inside a sentence, designations, acronyms and hashtags names', () => {
    expect(kindsOf('Bridges in Oslo, say OECD and #Bergen, hide F-16s. Boats too')).toEqual({
      bridg: 'word',
      in: 'word',
      oslo: 'name',
      say: 'word',
      oecd: 'name',
      and: 'word',
      bergen: 'name',
      hide: 'word',
      f16: 'name',
      boat: 'word',
      too: 'word',
    });
  });

  it('marks function words and deletes none', () => {
    const tokens = analyzer.analyze('did the river not rise');
    expect(tokens.map(({ isStop }) => isStop)).toEqual([true, true, false, true, false]);
  });

  it('knows numbers and times', () => {
    expect(kindsOf('at 8:36 some 40 came')).toMatchObject({ '08:36': 'time', '40': 'number' });
  });
});

describe('version', () => {
  it('changes with the alias table and not otherwise', () => {
    const aliases = [{ name: 'Kyiv', variants: ['Kiev'] }];
    expect(createAnalyzer().version).toBe(analyzer.version);
    expect(createAnalyzer({ aliases }).version).not.toBe(analyzer.version);
    expect(createAnalyzer({ aliases }).version).toBe(createAnalyzer({ aliases }).version);
  });
});
