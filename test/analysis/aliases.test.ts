import { describe, expect, it } from 'vitest';
import { AliasTableError } from '../../src/analysis/aliases.js';
import { createAnalyzer } from '../../src/analysis/analyzer.js';
import { sliceSpan } from '../../src/analysis/span.js';

const analyzer = createAnalyzer({
  aliases: [
    { name: 'Kyiv', variants: ['Kiev', 'Kyyiv'] },
    { name: 'US', variants: ['U.S.', 'United States', 'United States of America'] },
    { name: 'hovercraft', variants: ['air cushion vehicle', 'ACV'] },
    { name: 'Old Harbour Line', variants: ['Harbour Railway of the North'] },
  ],
});
const terms = (text: string): string[] => analyzer.analyze(text).map((token) => token.term);

describe('aliases', () => {
  it('give every spelling of a name one term, a place of its own and the kind of a name', () => {
    const text = 'from Kiev’s gate to kyyiv';
    const [kiev, kyyiv] = analyzer.analyze(text).filter((token) => token.term === 'kyiv');
    expect(kiev && sliceSpan(text, kiev.span)).toBe('Kiev');
    expect(kyyiv && sliceSpan(text, kyyiv.span)).toBe('kyyiv');
    expect(kiev?.kind).toBe('name');
  });

  it('join several words, the longest variant first, and keep the words', () => {
    const text = 'the United States of America';
    const joined = analyzer.analyze(text).filter((token) => token.term === 'unitstate');
    expect(joined.map((token) => sliceSpan(text, token.span))).toEqual([
      'United States of America',
    ]);
    expect(joined[0]?.isExtra).toBe(true);
    expect(terms(text)).toEqual(['the', 'unit', 'unitstate', 'state', 'of', 'america']);
  });

  it('tell the state from the pronoun by its capitals', () => {
    const [state, , pronoun] = analyzer.analyze('US asked us');
    expect(state).toMatchObject({ term: 'unitstate', kind: 'name', isStop: false });
    expect(pronoun).toMatchObject({ term: 'us', kind: 'word', isStop: true });
  });

  it('tell a common word in capitals from the word, also when the name has no other spelling', () => {
    const it = createAnalyzer({ aliases: [{ name: 'IT', variants: [] }] });
    expect(it.analyze('the IT of it').map(({ term }) => term)).toEqual(['the', '^it', 'of', 'it']);
  });

  it('match stems: plurals and hyphens of a variant count', () => {
    expect(terms('two air-cushion vehicles')).toContain('hovercraft');
    expect(terms('ACVs')).toEqual(['hovercraft']);
  });

  it('serve names of which every spelling has several words', () => {
    const inBoth = terms('a Harbour Railway of the North').filter((term) =>
      terms('the Old Harbour Line').includes(term),
    );
    expect(inBoth).toEqual(['harbor', 'oldharborline', 'the']);
  });

  it('are refused when two names claim one spelling', () => {
    const aliases = [
      { name: 'Kyiv', variants: ['Kiev'] },
      { name: 'Keeve', variants: ['KIEV'] },
    ];
    expect(() => createAnalyzer({ aliases })).toThrow(AliasTableError);
    expect(() => createAnalyzer({ aliases })).toThrow(/"KIEV".*"Kyiv".*"Keeve"/);
  });

  it('are refused when a spelling holds no word', () => {
    expect(() => createAnalyzer({ aliases: [{ name: 'Oslo', variants: ['—'] }] })).toThrow(
      /"Oslo"/,
    );
  });
});
