import { describe, expect, it } from 'vitest';
import { cutPassages } from '../../../src/corpus/cut-passages.js';
import { isQuotable } from '../../../src/corpus/passage.js';
import { documentExample } from '../document-example.js';
import { told } from './told.js';

describe('chats', () => {
  it.each([
    [
      'WhatsApp on Android',
      (name: string, day: number) => `${day}/10/2023, 08:1${day % 10} - ${name}: `,
    ],
    [
      'WhatsApp on iOS',
      (name: string, day: number) => `[${day}/10/2023, 08:1${day % 10}:09] ${name}: `,
    ],
    ['an IRC client', (name: string, day: number) => `[2023-10-${day} 08:10:00] <${name}> `],
    ['DiscordChatExporter', (name: string, day: number) => `[${day}-Oct-23 02:14 PM] ${name}\n`],
    ['Telegram', (name: string, day: number) => `${name}, [${day}.10.2023 14:14]\n`],
    [
      'a copy of Discord’s window',
      (name: string, day: number) => `${name}\n — \n${day}/10/2023 14:02\n`,
    ],
    ['WeeChat', (name: string, day: number) => `2023-10-${day} 08:10:00\t@${name}\t`],
    ['posts with handles', (name: string, day: number) => `${name} @x_y · ${day} Oct 2023\n`],
  ])('give each message its writer and its day: %s', (_client, stamp) => {
    const text = `${stamp('ines', 13)}who moved the buoy?\n\n${stamp('Tom the Boat', 14)}not me\n\n${stamp('ines', 15)}then who\n`;
    const spoken = cutPassages(documentExample(text, { source: { author: 'The Author' } })).filter(
      isQuotable,
    );
    expect(
      spoken.map(({ voice, said }) => [voice.role, voice.name, said?.value.slice(0, 10)]),
    ).toEqual([
      ['asked', 'ines', '2023-10-13'],
      ['quoted', 'Tom the Boat', '2023-10-14'],
      ['quoted', 'ines', '2023-10-15'],
    ]);
  });

  it('have lines that nobody wrote', () => {
    const text =
      '[2023-07-05 19:02:11] <ines> the buoy is gone\n[2023-07-05 19:03:10] * ines sighs\n[2023-07-05 19:03:31] <tom> it is not\n[2023-07-05 19:04:00] -!- bo has quit [Reset]\n';
    expect(told(text)).toEqual([
      'ines: the buoy is gone',
      '([2023-07-05 19:03:10] * ines sighs)',
      'tom: it is not',
      '([2023-07-05 19:04:00] -!- bo has quit [Reset])',
    ]);
  });
});
