import { describe, expect, it } from 'vitest';
import { cutPassages } from '../../src/corpus/cut-passages.js';
import { DocumentDates } from '../../src/corpus/document-date.js';
import { detectForm } from '../../src/corpus/document-form.js';
import { parseIsoMoment } from '../../src/moments/parse-iso-moment.js';
import { documentExample } from './document-example.js';

interface Stated {
  readonly publishedAt?: string;
  readonly retrievedAt?: string;
}

function example(text: string, { publishedAt, retrievedAt }: Stated = {}) {
  return documentExample(text, {
    form: detectForm(text),
    source: {
      ...(publishedAt === undefined ? {} : { publishedAt: parseIsoMoment(publishedAt) }),
      ...(retrievedAt === undefined ? {} : { retrievedAt }),
    },
  });
}

/** The date of the place where some words stand. */
function dateOf(words: string, text: string, stated: Stated = {}): string | null {
  return new DocumentDates(example(text, stated)).at(text.indexOf(words))?.value ?? null;
}

describe('the day of a log', () => {
  const log = [
    '12 January 2022',
    'Ice on the pond.',
    '',
    '2 February 2023',
    'The pond is gone.',
    '',
    'Nobody knows where.',
  ].join('\n');

  it('is that of the line above, until the next such line', () => {
    expect(dateOf('Ice', log)).toBe('2022-01-12');
    expect(dateOf('The pond is', log)).toBe('2023-02-02');
    expect(dateOf('Nobody', log)).toBe('2023-02-02');
  });

  it('goes before the day on which the whole log was published', () => {
    expect(dateOf('Ice', log, { publishedAt: '2024-05-05' })).toBe('2022-01-12');
  });

  it.each([
    ['# Pond\n\n## 2022-01-12\n\nIce.\n\n## 2023-02-02\n\nGone.', '2022-01-12 2023-02-02'],
    [
      '--- Day changed Wed Jan 12 2022\nIce.\n--- Day changed Thu Feb 02 2023\nGone.',
      '2022-01-12 2023-02-02',
    ],
    [
      '— Wednesday, January 12, 2022 —\nIce.\n\n— Thursday, February 2, 2023 —\nGone.',
      '2022-01-12 2023-02-02',
    ],
    ['12/01/2022\nIce.\n\n30/01/2022\nGone.', '2022-01-12 2022-01-30'],
    ['01/12/2022\nIce.\n\n01/30/2022\nGone.', '2022-01-12 2022-01-30'],
  ])('is read in the forms of logs: %j', (text, expected) => {
    expect(`${dateOf('Ice.', text)} ${dateOf('Gone.', text)}`).toBe(expected);
  });

  it('stays open where the numbers may be day or month', () => {
    expect(dateOf('Ice.', '02/01/2022\nIce.\n\n03/01/2022\nGone.')).toBeNull();
  });

  it('is no day of an account that tells of several', () => {
    const text =
      'The pond has a long history.\n\n12 January 1922\n\nIce.\n\n2 February 1923\n\nGone.';
    expect(dateOf('Ice.', text)).toBeNull();
    expect(dateOf('Ice.', text, { publishedAt: '2024-05-05' })).toBe('2024-05-05');
  });

  it('is what yesterday is counted from, passage by passage', () => {
    const text = '12 January 2022\n\nIce came yesterday.\n\n2 February 2023\n\nIt left yesterday.';
    const passages = cutPassages(example(text));
    const told = passages.filter(({ kind }) => kind !== 'dateline');
    expect(told.map(({ said }) => said?.value)).toEqual(['2022-01-12', '2023-02-02']);
    expect(told.flatMap(({ moments }) => moments.map(({ moment }) => moment.value))).toEqual([
      '2022-01-11',
      '2023-02-01',
    ]);
  });
});

describe('the date of the head', () => {
  const body = '\n\nThe pond is older than the village. Nobody remembers who dug it.';

  it.each([
    ['12 January 2022', '2022-01-12'],
    ['Remarks on the Pond\n\nVillage Hall\n\nJanuary 12, 2022', '2022-01-12'],
    ['# Press briefing\n\n12 January 2022', '2022-01-12'],
    ['Oral history of Ada Roe\nRecorded in her kitchen, 12 January 2022', '2022-01-12'],
    ['Statement by Ada Roe at the Pond Conference (12 January 2022)', '2022-01-12'],
    ['To the council\nExville, 12 January 2022', '2022-01-12'],
    ['The pond\nBy Ada Roe | 12 January 2022', '2022-01-12'],
    ['The pond\nPublished on 12 January 2022', '2022-01-12'],
    ['From: Ada Roe\nDate: Wed, 12 Jan 2022 08:15:00 +0000\nSubject: Pond', '2022-01-12T08:15:00'],
    // What a text is about is not when it was written.
    ['The flood of 12 January 2022', null],
    ['The Exville Flood (12 January 2022)', null],
    ['The flood of 12 January 2022, told on 3 February 2022', null],
    // Too old to be a publication, or to come.
    ['12 January 1862', null],
    ['12 January 2027', null],
  ])('is that of the text: %j', (head, expected) => {
    expect(dateOf('The pond is older', `${head}${body}`)).toBe(expected);
  });

  it('is no day of which the text speaks as one to come', () => {
    const notice = '31 March 2021\n\nToll\n\nThe office says that the toll ends on that day.';
    const report = '31 March 2021\n\nToll\n\nThe toll was paid for the last time on that day.';
    expect(dateOf('The office', notice)).toBeNull();
    expect(dateOf('The toll was', report)).toBe('2021-03-31');
  });

  it('is not read from the foot or the middle of a text', () => {
    expect(dateOf('The pond', `Pond${body}\n\n© 12 January 2022`)).toBeNull();
    expect(dateOf('The pond', `Pond${body}\n\nLast updated: 12 January 2022`)).toBeNull();
    expect(dateOf('The pond', `Pond${body}\n\n12 January 2022\n\nA flood came.`)).toBeNull();
  });

  it('gives way to what the metadata state', () => {
    expect(dateOf('The pond', `12 January 2022${body}`, { publishedAt: '2023' })).toBe('2023');
  });
});
