import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/analysis/analyzer.js';
import { buildCorpus } from '../../src/corpus/corpus.js';
import type { DocumentId } from '../../src/corpus/document.js';
import { indexCorpus } from '../../src/search/index-corpus.js';

import { documentExample } from '../corpus/document-example.js';
import { askedQuery } from './asked-query.js';
import { reindex } from './reindex.js';

const analyzer = createAnalyzer();
const texts = [
  '# Harbour\n\nThe ferry Ondine sank.\n\nNobody was hurt.',
  'Q: Did the ferry sink?\n\nA: It sank on 4 May 1907.',
  'The crane fell on the ferry.\n\nThe harbour office said so.',
  '',
];
const ids = ['a', 'b', 'c', 'd', 'e', '__proto__'] as DocumentId[];

describe('reindexInSteps', () => {
  it('indexes what changed so that all is found as if the whole corpus had been indexed', async () => {
    const put = fc.dictionary(fc.constantFrom(...ids), fc.constantFrom(...texts), { maxKeys: 3 });
    const step = fc.tuple(put, fc.subarray(ids, { maxLength: 2 }));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
        let corpus = buildCorpus([]);
        let index = indexCorpus(corpus, analyzer);
        for (const [put, removed] of steps) {
          const documents = Object.entries(put).map(([id, text]) => documentExample(text, { id }));
          const after = corpus.with(documents, removed);
          const changed = [...documents.map(({ id }) => id), ...removed];
          index = reindex(index, { before: corpus, after, changed }, analyzer);
          corpus = after;
        }
        const fresh = indexCorpus(corpus, analyzer);
        expect(index.version).toBe(fresh.version);
        for (const question of [
          'did the ferry Ondine sink',
          'who was hurt',
          'harbour crane 1907',
        ]) {
          const query = await askedQuery(question, analyzer, fresh);
          expect(await askedQuery(question, analyzer, index)).toEqual(query);
          expect(index.search(query)).toEqual(fresh.search(query));
        }
      }),
      { numRuns: 40 },
    );
  });
});
