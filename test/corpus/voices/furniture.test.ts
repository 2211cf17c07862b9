import { describe, expect, it } from 'vitest';
import { parseIsoMoment } from '../../../src/moments/parse-iso-moment.js';
import { toldVoices, wordsOf } from './told-voices.js';

const author = { author: 'Ada Roe' };

describe('what is nobody’s', () => {
  it.each([
    'Photo: the mill before the fire',
    'The mill in its last summer. Photo: Ben Falk',
    'Photo: Ben Falk / Exville Picture Desk',
    '(AP Photo/Ben Falk)',
    'A barge at sea. (Reuters/Ben Falk)',
    'Image credit: Exville Archive',
    'Share this story with a friend',
    'Read more: The barges of Exville',
    'Advertisement',
    'Subscribe to our newsletter',
    '© 2024 Exville Gazette. All rights reserved.',
    'By Ada Roe',
    'By Ada Roe and Ben Falk, May 3, 2024',
    'By Ada RoeMay 3, 2024',
    '[Editor: The owners were asked and did not reply.]',
    'Editor’s note: This article was changed on 3 May.',
    'Correction: An earlier version named the wrong mill.',
    'Letters should be short and may be shortened.',
  ])('is a line such as “%s”', (line) => {
    const told = toldVoices(
      `The mill of Exville burned down.\n\n${line}\n\nNobody was in it.\n`,
      author,
    );
    expect(wordsOf('nobody', told)).toEqual([line]);
  });

  it('is the headline, also one that asks or that Markdown does not mark', () => {
    for (const title of ['Mill burns in Exville', 'Did the mill burn?']) {
      for (const form of ['prose', 'markdown'] as const) {
        const told = toldVoices(`${title}\n\nThe mill of Exville burned down.\n`, {
          ...author,
          form,
        });
        expect(wordsOf('nobody', told)).toEqual([title]);
      }
    }
  });

  it('is the line above a byline, also under a box', () => {
    const text =
      'Exville Check\n\nOn the record.\n\nDid Roe sell the ferry?\n\nBy Ada Moll\n\nThe ferry was never sold. It sank.\n';
    const line = toldVoices(text).find(({ words }) => words === 'Did Roe sell the ferry?');
    expect(line).toMatchObject({ kind: 'heading', voice: { role: 'nobody' } });
  });

  it('is a list of other articles', () => {
    const text =
      'The mill burned down.\n\nMore from Exville\n\nBen Falk: The man who collected bells\n\nCleo Tarn: Town turns against the ball\n';
    expect(wordsOf('author', toldVoices(text, author))).toEqual([
      'The mill burned down. — Ada Roe',
    ]);
  });

  it.each([
    'By Friday the mill was gone.',
    'Share prices fell on Monday.',
    'Photo shops are closing, and nobody buys film.',
    'Updates are read by the mayor.',
    'Letters are read by the mayor.',
    'Print is dead, said the office.',
  ])('is no sentence such as “%s”', (sentence) => {
    const told = toldVoices(`The mill of Exville burned down.\n\n${sentence}\n`, author);
    expect(wordsOf('nobody', told)).toEqual([]);
  });
});

describe('the author of a text', () => {
  it('is who its byline names, where the metadata name nobody', () => {
    const told = toldVoices('Mill burns\n\nBy Ben Falk\n\nThe mill burned down.\n');
    expect(wordsOf('author', told)).toEqual(['The mill burned down. — Ben Falk']);
  });

  it('is the organisation that issues a press release', () => {
    const text =
      'FOR IMMEDIATE RELEASE\n\nTarn Lamps lights a furnace\n\nEXVILLE -- Tarn Lamps lit its furnace.\n\nAbout Tarn Lamps\n\nTarn Lamps makes lamps.\n';
    expect(wordsOf('author', toldVoices(text, { publisher: 'Tarn Lamps' }))).toEqual([
      'EXVILLE -- Tarn Lamps lit its furnace. — Tarn Lamps',
      'Tarn Lamps makes lamps. — Tarn Lamps',
    ]);
  });

  it('is not known of news that only name their publisher', () => {
    expect(wordsOf('author', toldVoices('The mill burned down.\n'))).toEqual([
      'The mill burned down.',
    ]);
  });
});

describe('a letter', () => {
  it('is the words of who signs it below', () => {
    const text =
      'LETTERS TO THE EDITOR\n\nSir, — The band is loud. I play in it.\n\nBen Falk\nMill Lane, Exville\n\nSir, — The geese bite.\n\nThey bite daily.\n\nCleo Tarn\nExville\n';
    expect(wordsOf('author', toldVoices(text))).toEqual([
      'Sir, — The band is loud. I play in it. — Ben Falk',
      'Sir, — The geese bite. — Cleo Tarn',
      'They bite daily. — Cleo Tarn',
    ]);
  });

  it('may close with a phrase above the name', () => {
    const text = 'Dear Mayor Tarn,\n\nPaint the bridge.\n\nYours sincerely,\n\nAda Roe\nExville\n';
    expect(wordsOf('author', toldVoices(text))).toEqual([
      'Dear Mayor Tarn, — Ada Roe',
      'Paint the bridge. — Ada Roe',
    ]);
  });
});

describe('a column of questions and answers', () => {
  const column = (signed: string) =>
    toldVoices(
      `Dear Hepzibah,\n\nMy neighbour plays the tuba.\n\n${signed}Dear Puzzled,\n\nBuy a bigger tuba.\n`,
      { author: 'Aunt Hepzibah' },
    ).find(({ words }) => words.startsWith('My neighbour'))?.voice;

  it('is not its author’s where somebody writes who signs with a phrase, or not at all', () => {
    expect(column('— Puzzled in Exville\n\n')).toMatchObject({
      name: null,
      description: 'Puzzled in Exville',
    });
    expect(column('')).toMatchObject({ name: null });
  });
});

describe('an embedded post', () => {
  it('is the words of who signs it, on its own day', () => {
    const text =
      'The roof stuck half open.\n\nI stood four hours in the rain.\n\n— Cleo Tarn (@cleotarn) April 28, 2024\n\nTickets are paid back.\n';
    const told = toldVoices(text, { ...author, publishedAt: parseIsoMoment('2024-05-03') });
    const post = told.find(({ words }) => words.startsWith('I stood'));
    expect(post).toMatchObject({
      voice: { role: 'quoted', name: 'Cleo Tarn' },
      said: '2024-04-28',
    });
    expect(wordsOf('author', told)).toEqual([
      'The roof stuck half open. — Ada Roe',
      'Tickets are paid back. — Ada Roe',
    ]);
  });
});
