import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { findSourceGaps, renderSourceGaps } from '../../src/cli/check-corpus.js';
import { listCorpus } from '../../src/cli/list-corpus.js';
import { renderTable } from '../../src/cli/render-table.js';
import { buildCorpus, type Corpus } from '../../src/corpus/corpus.js';
import type { Document, DocumentId, Revision } from '../../src/corpus/document.js';
import type { Source } from '../../src/corpus/source.js';
import { citedQuote, day } from './answer-fixture.js';

function corpusOf(...sources: readonly Partial<Source>[]): Corpus {
  const documents = sources.map(
    (source, index): Document => ({
      id: `doc-${index}` as DocumentId,
      revision: '0' as Revision,
      text: '',
      form: 'prose',
      source: { ...citedQuote('').citation.source, ...source },
    }),
  );
  return buildCorpus(documents);
}

const complete: Partial<Source> = {
  publisher: 'P',
  publishedAt: day,
  perspective: 'the harbour office',
  url: 'https://gazette.example',
  zone: 'Europe/Stockholm',
  language: 'en',
  licence: 'MIT',
};

describe('findSourceGaps', () => {
  it('names what each source leaves unsaid, and leaves out complete ones', () => {
    const gaps = findSourceGaps(corpusOf(complete, { ...complete, url: null, publisher: null }));
    expect(gaps).toEqual([
      { documentId: 'doc-1', title: 'The storm of March', missing: ['publisher', 'url'] },
    ]);
  });
});

describe('renderSourceGaps', () => {
  it('says what each missing field costs', () => {
    const corpus = corpusOf({ ...complete, perspective: null });
    const text = renderSourceGaps(findSourceGaps(corpus), 1, 80);
    expect(text).toContain('perspective: without it one-sidedness cannot be told.');
    expect(text).toContain('1 document checked, 1 with gaps.');
    expect(text).not.toContain('licence');
  });

  it('says so when nothing is missing', () => {
    expect(renderSourceGaps([], 3, 80)).toBe('3 documents checked, 0 with gaps.');
  });
});

describe('listCorpus', () => {
  it('lists title, publisher and dates, and the totals', () => {
    const text = listCorpus(corpusOf(complete), 100);
    expect(text).toContain('The storm of March');
    expect(text).toContain('2019-03-02');
    expect(text).toContain('1 document, 0 passages');
  });

  it('shows a hostile title safely', () => {
    const text = listCorpus(corpusOf({ title: '\u001b[31mred\u0007' }), 100);
    expect(text).toContain('‹U+001B›[31mred‹U+0007›');
    expect(text).not.toContain('\u001b');
  });

  it('says how to begin when the corpus is empty', () => {
    expect(listCorpus(corpusOf(), 80)).toContain('npm run ingest');
  });
});

describe('renderTable', () => {
  it('wraps the widest flexible column to fit the terminal and loses nothing', () => {
    const title = 'A very long title about the storm that came in March and broke the pier';
    const text = renderTable(['title', 'n'], [[title, '7']], {
      width: 40,
      flexible: [0],
      right: [1],
    });
    for (const line of text.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(40);
    const cells = text.split('\n').map((line) => line.split('│')[1]?.trim() ?? '');
    expect(cells.join(' ').replace(/\s+/g, ' ')).toContain(title);
  });
});
