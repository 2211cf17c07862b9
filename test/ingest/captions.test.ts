import { describe, expect, it } from 'vitest';
import { isCaptions, readCaptions } from '../../src/ingest/captions.js';
import { currentOf } from '../storage/current-of.js';
import { ingest, store, write } from './ingest-folder.js';

const vtt = `WEBVTT - talk

STYLE
::cue { color: lime }

NOTE made by hand

intro
00:01.000 --> 00:03.000 align:start position:0%
<v.loud Ada Roe>the <i>ferry</i><00:02.000><c> is
late</c> &amp; full</v>

00:03.000 --> 00:04.000
<v Ada Roe>again.

00:04.000 --> 00:05.000
<v Ben Moss>It is not. <v Ada Roe>It is!

00:05.000 --> 00:06.000
[bell rings]
`;

const srt = [
  '1',
  '00:00:01,000 --> 00:00:02,000',
  '{\\an8}MS. ROE: The ferry',
  'is late.',
  '2',
  '00:00:02,500 --> 00:00:04,000',
  'It was late yesterday, too.',
  '',
  '3',
  '00:00:04,000 --> 00:00:06,000',
  '- Who says so?',
  '- <b>The clock: it struck ten.</b>',
  '',
].join('\r\n');

describe('captions', () => {
  it('of WebVTT are their words, turn by turn, without times, styles, notes and markup', () => {
    expect(readCaptions(vtt)).toBe(
      [
        'Ada Roe: the ferry is late & full again.',
        'Ben Moss: It is not.',
        'Ada Roe: It is!',
        '[bell rings]',
      ]
        .join('\n\n')
        .concat('\n'),
    );
  });

  it('of SubRip keep the names that stand before words, and the dashes of those who are not named', () => {
    expect(readCaptions(srt)).toBe(
      'MS. ROE: The ferry is late. It was late yesterday, too.\n\n- Who says so?\n\n- The clock: it struck ten.\n',
    );
  });

  it('of meetings give names as they are spoken', () => {
    const meeting =
      'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Roe, Ada>Who has it?</v>\n\n00:03.000 --> 00:04.000\n<v Bo Lind (Guest)>I do.</v>\n';
    expect(readCaptions(meeting)).toBe('Ada Roe: Who has it?\n\nBo Lind: I do.\n');
  });

  it('give names in brackets that come again or stand before a colon, and leave what is heard', () => {
    const cue = (at: number, words: string) =>
      `${at}\n00:00:0${at},000 --> 00:00:0${at},900\n${words}\n`;
    const cues = ['(Maud) Who has it?', '[Alfie]: I do.', '(Maud) Since when?', '(Laughs) Oh.'];
    expect(readCaptions(cues.map((words, at) => cue(at + 1, words)).join('\n'))).toBe(
      'Maud: Who has it?\n\nAlfie: I do.\n\nMaud: Since when? (Laughs) Oh.\n',
    );
  });

  it('turn the names of a meeting’s directory, also before a colon', () => {
    const cues =
      'WEBVTT\n\n00:01.000 --> 00:02.000\nRoe, Ada: Who has it?\n\n00:03.000 --> 00:04.000\nBo Lind: I do.\n';
    expect(readCaptions(cues)).toBe('Ada Roe: Who has it?\n\nBo Lind: I do.\n');
  });

  it('are known by how they begin, whatever the file is called', () => {
    expect(isCaptions(vtt)).toBe(true);
    expect(isCaptions(srt)).toBe(true);
    expect(isCaptions('WEBVTTOYS is a shop.')).toBe(false);
    expect(isCaptions('1\n\nThe ferry left at 10:30 --> it came back.')).toBe(false);
  });

  it('are read as files of their own ending and as .txt, and refused without words', async () => {
    write('talk.vtt', vtt);
    write('talk-2.srt', srt);
    write('talk-3.txt', srt.replace('late', 'early'));
    write('empty.vtt', 'WEBVTT\n\nNOTE nothing\n');
    const report = await ingest();
    const documents = await currentOf(store);
    expect(documents.map(({ id }) => id)).toEqual(['talk', 'talk-2', 'talk-3']);
    expect(documents.every(({ text }) => !text.includes('-->'))).toBe(true);
    expect(report.problems.map(({ file }) => file)).toEqual(['empty.vtt']);
  });
});
