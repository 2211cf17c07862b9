import { describe, expect, it } from 'vitest';
import { currentOf } from '../storage/current-of.js';
import { ids, ingest, store, write } from './ingest-folder.js';

const documents = async () =>
  (await currentOf(store)).map(({ text, source }) => ({ text, source }));

describe('tables', () => {
  it('hold a document a row: the claim and what the reviewer explains, with whose it is and how it was rated', async () => {
    write(
      'checks.csv',
      [
        'Statement,Speaker,Statement date,Verdict,Explanation,Link,Review date,Fact-checker',
        '"The ""Heron"" never sailed, not once.",Wilma Tott,2021-03-04,Mostly false,"It sailed twice.',
        '',
        'The log says so.",https://example.org/heron,2021-03-09,Quay Check',
        'The tower leans.,,,,,,,',
      ].join('\r\n'),
    );
    expect(await ingest()).toMatchObject({ added: 2, problems: [] });
    const rows = await documents();
    const heron = rows.find(({ text }) => text.includes('Heron'));
    expect(heron).toMatchObject({
      text: 'The "Heron" never sailed, not once.\n\nIt sailed twice.\n\nThe log says so.',
      source: {
        publisher: 'Quay Check',
        url: 'https://example.org/heron',
        publishedAt: { value: '2021-03-09' },
        origin: { name: 'checks.csv', line: 2 },
        reviews: [
          {
            claim: 'The "Heron" never sailed, not once.',
            claimant: 'Wilma Tott',
            claimedAt: { value: '2021-03-04' },
            rating: 'Mostly false',
            reviewedAt: { value: '2021-03-09' },
            publisher: 'Quay Check',
            url: 'https://example.org/heron',
          },
        ],
      },
    });
    expect(heron?.source.speaker).toBeUndefined();
    const tower = rows.find(({ text }) => text.includes('tower'));
    expect(tower?.source).toMatchObject({
      origin: { line: 5 },
      reviews: [{ claim: 'The tower leans.', claimant: null, rating: null }],
    });
  });

  it.each([
    ['commas', 'claim,claimant,label\nIt sank.,Otto,Fake\n', 'a.csv'],
    ['semicolons', 'ClaimText;Source;TextualRating\nIt sank.;Otto;Fake\n', 'a.csv'],
    ['tabs', 'claimReviewed\tclaimed_by\ttruth rating\nIt sank.\tOtto\tFake\n', 'a.tsv'],
    ['a verdict called a check', 'statement,said_by,fact_check\nIt sank.,Otto,Fake\n', 'a.csv'],
    [
      'a byte order mark',
      '\uFEFFwhat was claimed,originator,ruling\nIt sank.,Otto,Fake\n',
      'a.csv',
    ],
  ])('are read with %s, by the names that publishers give to columns', async (_, table, name) => {
    write(name, table);
    await ingest();
    expect(await documents()).toMatchObject([
      {
        text: 'It sank.',
        source: { reviews: [{ claim: 'It sank.', claimant: 'Otto', rating: 'Fake' }] },
      },
    ]);
  });

  it('name nobody as claimant where the column of speakers is empty, and read the paths of records as headers', async () => {
    write('a.csv', 'statement,speaker,verdict,source\nIt sank.,,Fake,Quay Check\n');
    write(
      'b.csv',
      'claimReviewed,itemReviewed.author.name,reviewRating.alternateName\nIt swam.,Otto Bram,Wrong\n',
    );
    await ingest();
    const reviews = (await documents()).flatMap(({ source }) => source.reviews ?? []);
    expect(reviews).toMatchObject([
      { claim: 'It sank.', claimant: null, rating: 'Fake', publisher: 'Quay Check' },
      { claim: 'It swam.', claimant: 'Otto Bram', rating: 'Wrong' },
    ]);
  });

  it('of texts without claims have their own speakers and publishers', async () => {
    write('a.csv', 'text,speaker,source,date\nI saw it.,Ada Roe,Quay Post,3 May 2024\n');
    await ingest();
    const [{ source, text } = { source: undefined, text: '' }] = await documents();
    expect({ text, source }).toMatchObject({
      text: 'I saw it.',
      source: { speaker: 'Ada Roe', publisher: 'Quay Post', publishedAt: { value: '2024-05-03' } },
    });
    expect(source?.reviews).toBeUndefined();
  });

  it('lose no good row to a bad one, and say which one is bad', async () => {
    write(
      'a.csv',
      'id,claim,rating,weather\na,It sank.,False,wet\nb,It, sailed.,True,dry\nc,It rose.\nd,,True,dry\ne,It stands.,True,dry\n',
    );
    const report = await ingest();
    expect(await ids()).toEqual(['a', 'e']);
    expect(report.problems.map(({ line, severity, found }) => [line, severity, found])).toEqual([
      [1, 'warning', 'the unknown column weather'],
      [3, 'error', '5'],
      [4, 'error', '2'],
      [5, 'error', 'only id, claim, rating'],
    ]);
  });

  it('without a column of words, without rows, or with a quotation mark that never closes, are named', async () => {
    write('numbers.csv', 'year,boats\n2001,7\n');
    write('names.csv', 'claim,rating\n');
    write('open.csv', 'claim,rating\nIt sank.,"False\nIt rose.,True\n');
    const report = await ingest();
    expect(report.documents).toBe(0);
    expect(report.problems.map(({ file, severity }) => [file, severity])).toEqual([
      ['names.csv', 'warning'],
      ['numbers.csv', 'error'],
      ['open.csv', 'error'],
    ]);
  });
});

describe('records of JSON Lines', () => {
  it('state claims under review as tables do, and as schema.org and Google write them', async () => {
    const lines = [
      { id: 'a', text: 'The mill burned.', rating: 'False', claimant: 'A letter' },
      { id: 'b', text: 'Claim: It burned.\nRating: False\nIt stands.', rating: 'False' },
      { id: 'c', claim: 'The mill sings.', claimant: null, verdict: 'Satire', body: 'It cannot.' },
      {
        id: 'd',
        claimReviewed: 'The mill flies.',
        itemReviewed: { author: { name: 'Ivo Lark' }, datePublished: '2020-02-03' },
        reviewRating: { ratingValue: 1, bestRating: 5 },
        author: { name: 'Mill Check' },
        datePublished: '2020-02-05',
      },
      {
        id: 'e',
        text: 'The mill swims.',
        claimant: 'Ivo Lark',
        claimDate: '2020-03-01T00:00:00Z',
        claimReview: [
          {
            publisher: { name: 'Mill Check', site: 'mill.example' },
            url: 'https://mill.example/swims',
            reviewDate: '2020-03-04T00:00:00Z',
            textualRating: 'Pants on fire',
          },
        ],
      },
      { id: 'f', text: 'The mill is old.', publisher: 'Quay Post' },
    ];
    write('a.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'));
    expect(await ingest()).toMatchObject({ added: 6, problems: [] });
    const byId = new Map((await currentOf(store)).map((one) => [String(one.id), one]));
    const review = (id: string) => byId.get(id)?.source.reviews?.[0];
    expect(review('a')).toMatchObject({
      claim: 'The mill burned.',
      claimant: 'A letter',
      rating: 'False',
    });
    expect(review('b')).toMatchObject({ claim: null, rating: 'False' });
    expect(byId.get('c')?.text).toBe('The mill sings.\n\nIt cannot.');
    expect(review('c')).toMatchObject({ claim: 'The mill sings.', rating: 'Satire' });
    expect(byId.get('d')).toMatchObject({
      text: 'The mill flies.',
      source: {
        reviews: [
          {
            claim: 'The mill flies.',
            claimant: 'Ivo Lark',
            claimedAt: { value: '2020-02-03' },
            rating: '1/5',
            publisher: 'Mill Check',
          },
        ],
      },
    });
    expect(review('e')).toMatchObject({
      claim: 'The mill swims.',
      claimant: 'Ivo Lark',
      claimedAt: { value: '2020-03-01T00:00:00' },
      rating: 'Pants on fire',
      reviewedAt: { value: '2020-03-04T00:00:00' },
      publisher: 'Mill Check',
      url: 'https://mill.example/swims',
    });
    expect(byId.get('f')?.source.reviews).toBeUndefined();
  });
});
