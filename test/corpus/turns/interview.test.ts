import { describe, expect, it } from 'vitest';
import { cutPassages } from '../../../src/corpus/cut-passages.js';
import type { DocumentForm } from '../../../src/corpus/document.js';
import { assignTurns } from '../../../src/corpus/turns/assign-turns.js';
import { readInterviewFrame } from '../../../src/corpus/turns/interview-frame.js';
import { documentExample } from '../document-example.js';

const FRAMES: readonly (readonly [string, string | null, string | null])[] = [
  ['Ada Roe was interviewed by Radio 7 TV channel', 'Ada Roe', 'Radio 7'],
  [
    'President of the Republic of Exland Ada Roe has been interviewed by Radio 7 TV channel.',
    'Ada Roe',
    'Radio 7',
  ],
  [
    'Prime Minister Bo van der Lind has been exclusively interviewed by The Exville Times.',
    'Bo van der Lind',
    'The Exville Times',
  ],
  [
    'Ada Roe, the mayor of Exville, was interviewed by Voice of Exland on Monday',
    'Ada Roe',
    'Voice of Exland',
  ],
  ['Interview of Dr. Ada Roe with the Exland News Agency', 'Ada Roe', 'Exland News'],
  ['Interview with Ada Roe by Bo Lind', 'Ada Roe', 'Bo Lind'],
  ['Radio 7 interview with President Ada Roe', 'Ada Roe', 'Radio 7'],
  ["EXN's interview with Ada Roe in Baku", 'Ada Roe', 'EXN'],
  ['Ada Roe’s interview with Exland Television', 'Ada Roe', 'Exland Television'],
  ['Ada Roe gave an exclusive interview to Radio 7.', 'Ada Roe', 'Radio 7'],
  ['Radio 7 interviewed Foreign Minister Ada Roe in Exville', 'Ada Roe', 'Radio 7'],
  ['An interview with Ada Roe', 'Ada Roe', null],
];

describe('readInterviewFrame', () => {
  it.each(FRAMES)('finds who answers and who asks in: %s', (line, interviewee, interviewer) => {
    expect(readInterviewFrame([line], line)).toMatchObject({ interviewee, interviewer });
  });

  it('knows no frame where nobody is interviewed', () => {
    expect(readInterviewFrame(['Ada Roe met Bo Lind', 'constructor', ''], '')).toBeNull();
  });

  it('settles a long name by how the rest of the text uses it', () => {
    const line = 'President of New Exland Ada Maria Roe was interviewed by Radio 7';
    expect(readInterviewFrame([line], `${line}. We asked Ada Maria Roe.`)?.interviewee).toBe(
      'Ada Maria Roe',
    );
    expect(readInterviewFrame([line, 'Interview with Ada Maria Roe'], line)?.interviewee).toBe(
      'Maria Roe',
    );
  });
});

describe('assignTurns', () => {
  const turn = (mark: string) => ({
    endsInQuestionMark: mark.includes('?'),
    namesInterviewee: mark.includes('n'),
  });
  const read = (marks: readonly string[]) =>
    assignTurns(marks.map(turn))
      .map((side) => side.charAt(0))
      .join('');

  it.each([
    ['the host opens and the sides alternate', ['', '', '', ''], 'qaqa'],
    [
      'a rhetorical question at the end of an answer changes nothing',
      ['?', '?', '?', '', '?', ''],
      'qaqaqa',
    ],
    [
      'a follow-up whose answer is lost does not turn the rest around',
      ['?', '', '?', '?', '', '?', '', '?', ''],
      'qaqqaqaqa',
    ],
    [
      'a guest who opens is found by the questions that follow',
      ['', '?', '', '?', '', '?n', ''],
      'aqaqaqa',
    ],
    ['thanks at the end alternate', ['?', '', 'n', '', ''], 'qaqaq'],
    ['nobody speaks', [], ''],
  ])('%s', (_about, marks, sides) => {
    expect(read(marks)).toBe(sides);
  });
});

describe('readTurns', () => {
  const speech = (text: string, form: DocumentForm = 'prose', title: string | null = null) =>
    cutPassages(documentExample(text, { form, source: { title } }))
      .filter(({ kind }) => kind !== 'attribution')
      .map(({ kind, voice, question }) => [
        kind,
        voice.name,
        question === null ? null : text.slice(question.start, question.end),
      ]);

  it.each(['-', '- ', '– ', '—', '—\u00A0'])('reads turns that begin with %j', (dash) => {
    const text = `Radio 7 interview with Mayor Ada Roe\n\n${dash}Welcome. Is it safe?\n\n${dash}It is.\n\n${dash}Thank you.\n`;
    expect(speech(text)).toEqual([
      ['heading', null, null],
      ['question', 'Radio 7', null],
      ['answer', 'Ada Roe', `${dash}Welcome. Is it safe?`],
      ['question', 'Radio 7', null],
    ]);
  });

  it('keeps a paragraph between two turns with the turn before it, and what follows the last one out', () => {
    const text =
      'Ada Roe was interviewed by Radio 7.\n\n- Is it safe?\n\n- It is.\n\nAnd it will be.\n\n- Why?\n\n- It is new.\n\nThe bridge opened in 2001.';
    expect(speech(text).map(([kind, name]) => [kind, name])).toEqual([
      ['paragraph', null],
      ['question', 'Radio 7'],
      ['answer', 'Ada Roe'],
      ['answer', 'Ada Roe'],
      ['question', 'Radio 7'],
      ['answer', 'Ada Roe'],
      ['paragraph', null],
    ]);
  });

  it('takes a list with dashes for a list', () => {
    const text = 'We need things.\n\n- Bread for all\n\n- Milk?\n\n-5 degrees is cold';
    expect(speech(text).map(([kind]) => kind)).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
  });

  it('reads Q and A without blank lines, and leaves unknown speakers unknown', () => {
    const text = 'Q: Is it safe?\nA: It is.\nVery much so.\nQ. Why?\nA. It is new.';
    expect(speech(text)).toEqual([
      ['question', null, null],
      ['answer', null, 'Is it safe?'],
      ['question', null, null],
      ['answer', null, 'Why?'],
    ]);
    expect(speech(text, 'prose', 'Radio 7 interview with President Ada Roe')[1]?.[1]).toBe(
      'Ada Roe',
    );
  });

  it('reads a transcript with names, and which of its turns ask and answer', () => {
    const text =
      'MODERATOR: Welcome, all.\n\nAda Roe: Thank you.\n\nModerator (laughing): Is it safe?\n\nAda Roe: It is.';
    expect(speech(text).map(([kind, name]) => [kind, name])).toEqual([
      ['quotation', 'MODERATOR'],
      ['quotation', 'Ada Roe'],
      ['question', 'Moderator'],
      ['answer', 'Ada Roe'],
    ]);
  });

  it('takes lines with a colon that do not recur for text', () => {
    const text = 'Note: this is new.\n\nPhoto: the bridge.\n\nPrice: 5 coins.';
    expect(speech(text).map(([kind]) => kind)).toEqual(['paragraph', 'paragraph', 'paragraph']);
  });

  it('ends an interview at the next section of a digest', () => {
    const text =
      '3 May 2001\n\nAda Roe was interviewed by Radio 7\n\n-Is it safe?\n\n-It is.\n\n\n-A post that begins with a dash. It is long.\n\nWater returns\n\nThe water came back today.';
    expect(speech(text, 'digest').map(([kind, name]) => [kind, name])).toEqual([
      ['dateline', null],
      ['heading', null],
      ['question', 'Radio 7'],
      ['answer', 'Ada Roe'],
      ['post', null],
      ['heading', null],
      ['paragraph', null],
    ]);
  });

  it('keeps speaker and question in every piece of a very long answer, and a long one whole', () => {
    const long = 'We built it well and we will build more. '.repeat(50);
    const text = `Ada Roe was interviewed by Radio 7.\n\n- Is it safe?\n\n- ${long}\n\n- Why?\n\n- ${long}${long}${long}`;
    const answers = speech(text).filter(([kind]) => kind === 'answer');
    expect(answers.map(([, name, question]) => [name, question])).toEqual([
      ['Ada Roe', '- Is it safe?'],
      ['Ada Roe', '- Why?'],
      ['Ada Roe', '- Why?'],
    ]);
  });
});
