import { describe, expect, it } from 'vitest';
import { currentOf } from '../storage/current-of.js';
import { ingest, store, write } from './ingest-folder.js';

async function read(front: string) {
  write('post.md', `---\n${front}\n---\nThe lamp is lit again.\n`);
  const report = await ingest();
  const [document] = await currentOf(store);
  return { source: document?.source, problems: report.problems };
}

describe('front matter of builders of sites', () => {
  it.each([
    [
      'Hugo',
      'title: Lamp lit\ndate: 2023-08-09T10:00:00+02:00\nauthors: [Ida Quist, Tom Bray]\ntags: [lamp]\ndraft: false\nurl: /lamp/\nweight: 3\nlicense: CC0-1.0',
      { title: 'Lamp lit', author: 'Ida Quist and Tom Bray', licence: 'CC0-1.0', url: null },
    ],
    [
      'Jekyll',
      'layout: post\ntitle: "Lamp lit"\ndate: 2023-08-09 10:00:00 +0200\npublished: true\nauthor:\n  name: Ida Quist\n  twitter: ida\ncategories: news harbour\npermalink: /:title/',
      { title: 'Lamp lit', author: 'Ida Quist', licence: null, url: null },
    ],
    [
      'others',
      'Title: Lamp lit\nDate: August 9, 2023\nAuthor: Ida Quist\nLicence: MIT\ncanonicalURL: https://quay.example/lamp\nlang: en_GB\nsidebar_position: 2',
      {
        title: 'Lamp lit',
        author: 'Ida Quist',
        licence: 'MIT',
        url: 'https://quay.example/lamp',
        language: 'en-GB',
      },
    ],
  ])('is read as %s writes it', async (_, front, expected) => {
    const { source, problems } = await read(front);
    expect(problems).toEqual([]);
    expect(source).toMatchObject(expected);
    expect(source?.publishedAt?.value.slice(0, 10)).toBe('2023-08-09');
  });

  it('takes a day from `published`, and says so where it says that the text is none', async () => {
    expect((await read('published: 2023-08-09')).source?.publishedAt?.value).toBe('2023-08-09');
    const { source, problems } = await read('published: false');
    expect(source?.publishedAt).toBeNull();
    expect(problems).toMatchObject([{ line: 2, field: 'published', severity: 'warning' }]);
  });

  it('never keeps a text out for a field that is unknown, misspelt, or meant for others', async () => {
    const { source, problems } = await read(
      'titel: Lamp\npublischer: Quay\nmoonPhase: full\ndate: some day\nauthors: {a: 1}\nreviews: 7',
    );
    expect(source).toMatchObject({ title: null, publisher: null, author: null, publishedAt: null });
    expect(problems.map(({ field, severity }) => [field, severity])).toEqual([
      ['reviews', 'warning'],
      ['titel', 'warning'],
      ['publischer', 'warning'],
      ['moonPhase', 'warning'],
      ['date', 'warning'],
      ['authors', 'warning'],
    ]);
  });

  it('says which claim was reviewed, and how', async () => {
    const { source } = await read('claim: The lamp was sold.\nclaimant: A letter\nrating: False');
    expect(source?.reviews).toMatchObject([
      { claim: 'The lamp was sold.', claimant: 'A letter', rating: 'False' },
    ]);
  });
});
