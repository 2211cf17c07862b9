import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { findSourceGaps, renderSourceGaps } from '../../src/cli/check-corpus.js';
import { listCorpus } from '../../src/cli/list-corpus.js';
import { renderTable, tableParts } from '../../src/cli/render-table.js';
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

const listCorpusText = (...args: Parameters<typeof listCorpus>) =>
  [...listCorpus(...args)].join('\n');
const renderSourceGapsText = (...args: Parameters<typeof renderSourceGaps>) =>
  [...renderSourceGaps(...args)].join('\n');

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
    const text = renderSourceGapsText(findSourceGaps(corpus), 1, 80);
    expect(text).toContain('perspective: without it one-sidedness cannot be told.');
    expect(text).toContain('1 document checked, 1 with gaps.');
    expect(text).not.toContain('licence');
  });

  it('says so when nothing is missing', () => {
    expect(renderSourceGapsText([], 3, 80)).toBe('3 documents checked, 0 with gaps.');
  });
});

describe('listCorpus', () => {
  it('lists title, publisher and dates, and the totals', () => {
    const text = listCorpusText(corpusOf(complete), 100);
    expect(text).toContain('The storm of March');
    expect(text).toContain('2019-03-02');
    expect(text).toContain('1 document, 0 passages');
  });

  it('shows a hostile title safely', () => {
    const text = listCorpusText(corpusOf({ title: '\u001b[31mred\u0007' }), 100);
    expect(text).toContain('‹U+001B›[31mred‹U+0007›');
    expect(text).not.toContain('\u001b');
  });

  it('says how to begin when the corpus is empty', () => {
    expect(listCorpusText(corpusOf(), 80)).toContain('npm run ingest');
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

describe('tableParts', () => {
  it('makes one table of 200,000 rows, as it would of a few', () => {
    const rows = Array.from({ length: 200_000 }, (_, n) => [`Title ${n}`, String(n)]);
    const lines = [...tableParts(['title', 'n'], rows, { width: 80, flexible: [0] })]
      .join('\n')
      .split('\n');
    // Above each row a border, and one closes the table.
    expect(lines.length).toBe(2 * (1 + rows.length) + 1);
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
    expect(
      new Set(lines.filter((_, at) => at % 2 === 0 && at > 0 && at < lines.length - 1)).size,
    ).toBe(1);
    expect(lines.at(-1)?.[0]).toBe('└');
    for (const at of [0, 499, 500, 199_999]) {
      expect(lines[2 * at + 3]).toContain(`Title ${at} `);
    }
  });
});
