import { describe, expect, it } from 'vitest';
import { buildCorpus, type Corpus } from '../../../src/corpus/corpus.js';
import type { Document } from '../../../src/corpus/document.js';
import { finishSteps } from '../../../src/corpus/finish-steps.js';
import * as curation from '../../../src/discord/ask/find-document.js';
import { documentExample } from '../../corpus/document-example.js';

function corpusOf(...documents: readonly Document[]): Corpus {
  return buildCorpus(documents);
}

const findDocument = (corpus: Corpus, wanted: string): Document | null =>
  finishSteps(curation.findDocument(corpus, wanted));
const suggestDocuments = (corpus: Corpus, typed: string) =>
  finishSteps(curation.suggestDocuments(corpus, typed));

const log = documentExample('a', {
  id: 'harbour-log',
  source: { title: 'Harbour log', publisher: 'Port', retrievedAt: '2026-01-01T00:00:00Z' },
});
const minutes = documentExample('b', {
  id: 'minutes',
  source: { title: 'Council minutes', retrievedAt: '2026-02-01T00:00:00Z' },
});

describe('a document that somebody names', () => {
  const corpus = corpusOf(log, minutes);

  it('is found by its id, its title and its file', () => {
    for (const name of ['harbour-log', ' Harbour log ', 'HARBOUR LOG']) {
      expect(findDocument(corpus, name)).toBe(log);
    }
    expect(findDocument(corpus, 'example.txt')).not.toBeNull();
  });

  it('is not found by what it is not', () => {
    for (const name of ['', 'harbour', '__proto__', 'constructor', 'x'.repeat(10_000)]) {
      expect(findDocument(corpus, name)).toBeNull();
    }
  });

  it('is suggested by any part of its name, the newest first', () => {
    expect(suggestDocuments(corpus, '').map(({ value }) => value)).toEqual([
      'minutes',
      'harbour-log',
    ]);
    expect(suggestDocuments(corpus, 'PORT').map(({ value }) => value)).toEqual(['harbour-log']);
    expect(suggestDocuments(corpus, 'zeppelin')).toEqual([]);
  });

  it('is found by its suggestion, also when its id is too long for one', () => {
    const long = documentExample('c', { id: 'x'.repeat(200), source: { title: 'İ'.repeat(300) } });
    const [choice] = suggestDocuments(corpusOf(long), 'x');
    expect(choice?.name.length).toBeLessThanOrEqual(100);
    expect(String(choice?.value).length).toBeLessThanOrEqual(100);
    expect(findDocument(corpusOf(log, long), String(choice?.value))).toBe(long);
  });

  it('is one of 25 at most', () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      documentExample(`${index}`, { id: `d${index}` }),
    );
    expect(suggestDocuments(corpusOf(...many), 'd')).toHaveLength(25);
  });

  it('is one of the newest when there are more, of equally new ones the first by id', () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      documentExample(`${index}`, {
        id: `d${String(index).padStart(2, '0')}`,
        source: { retrievedAt: `2026-01-0${1 + (index % 3)}T00:00:00Z` },
      }),
    );
    const newest = many.filter((_, index) => index % 3 === 2);
    const next = many.filter((_, index) => index % 3 === 1);
    expect(suggestDocuments(corpusOf(...many), 'd').map(({ value }) => value)).toEqual(
      [...newest, ...next].slice(0, 25).map(({ id }) => id),
    );
  });
});
