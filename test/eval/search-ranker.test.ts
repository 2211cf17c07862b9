import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/analysis/analyzer.js';
import { createSearchRanker } from '../../src/eval/search-ranker.js';
import { createLanguage } from '../../src/generation/generation.js';

const synonyms = { forms: [], synonyms: [['boat', 'ship']] };
const language = createLanguage(createAnalyzer(), synonyms, new Map());

const harbour = {
  id: 'harbour',
  title: 'Harbour rules',
  text: 'Boats moor at the eastern pier.\n\nFishing nets dry on the wall.',
};
const bakery = { id: 'bakery', title: 'Bakery', text: 'Bread leaves the oven at six.' };
const onlyTitle = { id: 'title', title: 'Lighthouse keepers', text: '' };
const untitled = { id: 'untitled', title: '', text: 'The windmill grinds barley.' };

async function ids(
  question: string,
  documents = [harbour, bakery, onlyTitle, untitled],
  limit = 10,
) {
  const ranker = createSearchRanker(language);
  ranker.build(documents);
  return (await ranker.rank(question, limit)).map(({ id }) => id);
}

describe('ranking judged documents with the product’s own search', () => {
  it('finds a document by a word of any of its passages, of its title or of a title alone', async () => {
    expect((await ids('where do boats moor'))[0]).toBe('harbour');
    expect((await ids('drying nets'))[0]).toBe('harbour');
    expect((await ids('the bakery'))[0]).toBe('bakery');
    expect(await ids('lighthouse')).toEqual(['title']);
    expect(await ids('windmill')).toEqual(['untitled']);
  });

  it('finds what the product would: by a synonym, and in spite of a slip', async () => {
    expect((await ids('where do ships moor'))[0]).toBe('harbour');
    expect(await ids('ships')).toEqual(['harbour']);
    expect(await ids('wnidmill')).toEqual(['untitled']);
  });

  it('names a document once, however many of its passages match', async () => {
    const long = {
      id: 'long',
      title: '',
      text: Array.from({ length: 40 }, () => 'Boats moor at the pier.').join('\n\n'),
    };
    const found = await ids('boats moor at the pier', [long, harbour], 2);
    expect(found).toHaveLength(2);
    expect(new Set(found)).toEqual(new Set(['long', 'harbour']));
  });

  it('scores a document as its best passage, best first', async () => {
    const ranker = createSearchRanker(language);
    ranker.build([harbour, bakery]);
    const ranked = await ranker.rank('boats nets bread oven', 10);
    expect(ranked).toHaveLength(2);
    expect(ranked[0]?.score).toBeGreaterThanOrEqual(ranked[1]?.score ?? Number.NaN);
  });

  it('finds nothing before it is built, in nothing, and for a question without words', async () => {
    expect(await createSearchRanker(language).rank('boats', 10)).toEqual([]);
    expect(await ids('boats', [])).toEqual([]);
    expect(await ids('?!', [harbour])).toEqual([]);
    expect(await ids('__proto__ constructor', [harbour])).toEqual([]);
  });

  it('explains a document by its best passage, found or not, and no unknown one', async () => {
    const ranker = createSearchRanker(language);
    ranker.build([harbour, bakery]);
    const [best] = await ranker.rank('boats moor', 1);
    expect((await ranker.explain?.('boats moor', 'harbour'))?.value).toBe(best?.score);
    expect((await ranker.explain?.('boats moor', 'bakery'))?.value).toBe(0);
    expect(await ranker.explain?.('boats moor', 'nowhere')).toBeNull();
  });

  it('forgets what it was built with before', async () => {
    const ranker = createSearchRanker(language);
    ranker.build([harbour]);
    ranker.build([bakery]);
    expect(await ranker.rank('boats moor', 10)).toEqual([]);
    expect((await ranker.rank('bread', 10)).map(({ id }) => id)).toEqual(['bakery']);
  });
});
