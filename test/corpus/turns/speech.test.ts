import { describe, expect, it } from 'vitest';
import { cutPassages } from '../../../src/corpus/cut-passages.js';
import { documentExample } from '../document-example.js';
import { told } from './told.js';

describe('mail', () => {
  const mail =
    'From: "Varga, Ines" <ines@reef.example>\nTo: buoys@reef.example\nDate: Wed, 16 Nov 2022 10:12:00 +0000\nSubject: Re: the buoy\n\nOn Tue, 15 Nov 2022 at 21:40, Tom Okoro <tom@reef.example>\nwrote:\n> The buoy is gone.\n> Who moved it?\n\nNobody did. I looked.\n\n>> Was it red?\n\nIt was.\n\n-- \nInes Varga\nReef Office\n';

  it('is its sender’s, what it quotes is of who wrote that, and heads and signatures are nobody’s', () => {
    expect(told(mail).filter((line) => !line.startsWith('('))).toEqual([
      'Tom Okoro: > The buoy is gone.',
      'Tom Okoro?: > Who moved it?',
      'Ines Varga: Nobody did. I looked.',
      '—?: >> Was it red?',
      'Ines Varga: It was.',
    ]);
  });

  it('dates its words and those that it quotes by their own days', () => {
    const days = cutPassages(documentExample(mail)).flatMap(({ voice, said }) =>
      voice.name === null ? [] : [`${voice.name} ${said?.value.slice(0, 10)}`],
    );
    expect([...new Set(days)]).toEqual(['Tom Okoro 2022-11-15', 'Ines Varga 2022-11-16']);
  });

  it('below another one is of its own sender', () => {
    const text =
      'From: Ines Varga\nSent: 3 May 2022 10:00\nSubject: buoy\n\nSee below.\n\n-----Original Message-----\nFrom: Tom Okoro\nSent: 2 May 2022 09:00\nSubject: buoy\n\nIt is gone.\n';
    expect(told(text).filter((line) => !line.startsWith('('))).toEqual([
      'Ines Varga: See below.',
      'Tom Okoro: It is gone.',
    ]);
  });
});

describe('interviews by typeface', () => {
  const ask = (
    mark: (question: string) => string,
    head = 'A talk with Ines Varga\n\nBo Lind met her on the reef.',
  ) =>
    `${head}\n\n${mark('Who moved the buoy?')}\n\nThe storm did.\n\nIt took the chain.\n\n${mark('And the lamp?')}\n\nThe lamp as well.\n`;
  const spoken = ['The storm did.', 'It took the chain.', 'The lamp as well.'];

  it.each([
    ['bold', (question: string) => `**${question}**`],
    ['italics', (question: string) => `_${question}_`],
    ['headings', (question: string) => `### ${question}`],
    ['paragraphs of their own', (question: string) => question],
  ])(
    'give questions to who met the guest, answers to the guest: questions as %s',
    (_face, mark) => {
      const lines = told(ask(mark), { form: 'markdown' });
      expect(lines.filter((line) => line.startsWith('Ines Varga: '))).toEqual(
        spoken.map((words) => `Ines Varga: ${words}`),
      );
      expect(lines.filter((line) => line.startsWith('Bo Lind?: '))).toHaveLength(2);
    },
  );

  it('give questions to the author where nobody else is said to ask', () => {
    const lines = told(
      ask((question) => `**${question}**`, 'An interview with Ines Varga'),
      { form: 'markdown' },
    );
    expect(lines.filter((line) => line.startsWith('The Author?: '))).toHaveLength(2);
  });

  it('are no lists of questions and answers, which name nobody', () => {
    const lines = told(
      ask((question) => `**${question}**`, 'All about buoys'),
      { form: 'markdown' },
    );
    expect(lines.slice(1).every((line) => line.startsWith('The Author: '))).toBe(true);
  });

  it('need no introduction where questions say “you” and answers “I”', () => {
    const between = (head: string) =>
      told(
        `${head}\n\n**Have you moved the buoy?**\n\nI have not.\n\n**What do you fear?**\n\nMy own boat.\n`,
        { form: 'markdown' },
      );
    expect(between('Ines Varga keeps the reef.').slice(1)).toEqual([
      'The Author?: **Have you moved the buoy?**',
      'Ines Varga: I have not.',
      'The Author?: **What do you fear?**',
      'Ines Varga: My own boat.',
    ]);
    expect(between('All about reefs.')[2]).toBe('—: I have not.');
  });

  it('end where the author writes about the guest again', () => {
    const text = `${ask((question) => `**${question}**`)}\nInes Varga keeps the reef of Exville.\n`;
    expect(told(text, { form: 'markdown' }).at(-1)).toBe(
      'The Author: Ines Varga keeps the reef of Exville.',
    );
  });
});

describe('speeches', () => {
  const body = 'Madam Chair,\n\nWe have moved the buoy twice.\n\nI shall move it again.\n';

  it.each([
    [
      'Statement by H.E. Ms. Ines Varga, Minister for Reefs, at the Assembly (3 May 2022)',
      'Ines Varga',
      '2022-05-03',
    ],
    ['Remarks by Ines Varga on the buoy', 'Ines Varga', undefined],
    ['Speech of Mr. Tom Okoro to the Harbour Club, 4 June 2021', 'Tom Okoro', '2021-06-04'],
    ['Ines Varga’s speech at the reef', 'Ines Varga', undefined],
    ['Ines Varga: Speech to the Harbour Club', 'Ines Varga', undefined],
    ['Address by the President', 'the President', undefined],
  ])('are of whom their heading names: %s', (heading, name, day) => {
    const passages = cutPassages(documentExample(`${heading}\n\n${body}`)).slice(1);
    expect(passages.map(({ voice, said }) => [voice.role, voice.name, said?.value])).toEqual(
      [1, 2, 3].map(() => ['quoted', name, day]),
    );
  });

  it('are not articles about a speech', () => {
    const text =
      'Speech by Ines Varga angers fishers\n\nThe minister spoke at the reef on Monday.\n\nNobody clapped, she left early.\n';
    expect(
      told(text).every((line) => line.startsWith('The Author: ') || line.startsWith('(')),
    ).toBe(true);
  });
});

describe('dialogue with dashes', () => {
  it('is of whom its paragraph names, and the rest the author’s', () => {
    const text =
      'They mended a net.\n\n— You hide the small ones, said Uncle Tib.\n\n— Are there others? asked Marfa Lind.\n\n— No.\n\nThe net was done.\n';
    expect(told(text).filter((line) => !/: [—,]/u.test(line))).toEqual([
      'The Author: They mended a net.',
      'Uncle Tib: You hide the small ones',
      'Marfa Lind?: Are there others?',
      'The Author: asked Marfa Lind.',
      '—: No.',
      'The Author: The net was done.',
    ]);
  });

  it('is not a list', () => {
    const text = 'We need:\n\n— Bread for all\n\n— Milk\n\n— Salt, said to be scarce\n';
    expect(told(text).every((line) => line.startsWith('The Author: '))).toBe(true);
  });
});
