import { describe, expect, it } from 'vitest';
import { citeAnew, isWithoutVoices } from '../../src/answer/cite-anew.js';
import { cutDocument } from '../../src/corpus/cut-document.js';
import { unnamed } from '../../src/corpus/voice.js';
import { citedQuote } from '../cli/answer-fixture.js';
import { documentExample } from '../corpus/document-example.js';

/** What an earlier version kept of these words. */
function kept(text: string, exact: string) {
  const cited = citedQuote(exact, { voice: unnamed, voices: [], said: null });
  const start = text.indexOf(exact);
  return { ...cited, quote: { ...cited.quote, span: { start, end: start + exact.length } } };
}

const text =
  'The keeper was asked on Monday.\n\n“The lamp never went out,” said Ada Roe.\n\nNobody has doubted it.';

describe('a quote that was kept without voices', () => {
  it('gets those that its revision has, and keeps its words and its place', () => {
    const cited = kept(text, '“The lamp never went out,” said Ada Roe.');
    expect(isWithoutVoices(cited)).toBe(true);
    const anew = citeAnew(cited, cutDocument(documentExample(text)));
    expect(isWithoutVoices(anew)).toBe(false);
    expect(anew.citation.voice).toMatchObject({ role: 'quoted', name: 'Ada Roe' });
    expect(anew.quote).toEqual(cited.quote);
  });

  it('has those of every passage that it lies in now, which tile it', () => {
    const exact = text.slice(text.indexOf('asked'), text.indexOf(' doubted'));
    const { quote, citation } = citeAnew(kept(text, exact), cutDocument(documentExample(text)));
    const parts = citation.voices.map(({ span }) => text.slice(span.start, span.end));
    expect(parts.join('')).toBe(quote.exact);
    const names = citation.voices.map(({ voice }) => voice.name);
    expect(names).toContain('Ada Roe');
    expect(names[0]).not.toBe('Ada Roe');
  });

  it('stays as it was kept where its place holds no passage', () => {
    const cited = kept(text, 'doubted it.');
    const nothing = { ...cutDocument(documentExample(text)), passages: [] };
    expect(citeAnew(cited, nothing)).toBe(cited);
  });
});
