import { describe, expect, it } from 'vitest';
import { guessEncoding } from '../../src/ingest/guess-encoding.js';
import { decodePage } from '../../src/ingest/web/decode-page.js';
import { currentOf } from '../storage/current-of.js';
import { ingest, store, write } from './ingest-folder.js';

/** Bytes of a text in an encoding of one byte a character, by the decoder the other way round. */
function encode(text: string, encoding: string): Uint8Array {
  const bytes = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++) {
    bytes.set(new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte);
  }
  return Uint8Array.from(text, (sign) => bytes.get(sign) ?? 0x3f);
}

const ascii = (text: string) => Buffer.from(text, 'latin1');

describe('bytes of one-byte encodings', () => {
  // The WHATWG's indexes: byte, then what it means.
  it.each([
    ['windows-1252', '80€ 85… 91‘ 92’ 93“ 94”'],
    ['iso-8859-1', '96– 97— 8cŒ 9fŸ 81\u0081 e9é'],
    ['us-ascii', '9cœ 99™ 8aŠ 8eŽ 9d\u009d a0\u00a0'],
    ['windows-1250', '80€ 8aŠ 8cŚ 9fź 93“ b9ą'],
    ['windows-1251', '88€ 80Ђ 85… 93“ a8Ё ffя'],
    ['windows-1253', '80€ 91‘ 96– a2Ά e1α 99™'],
    ['windows-1254', '80€ 9fŸ d0Ğ fdı feş 93“'],
    ['windows-1255', '80€ a4₪ e0א 95• 8b‹ 98˜'],
    ['windows-1256', '80€ 81پ 8dچ c7ا 98ک 93“'],
    ['windows-1257', '80€ 93“ e0ą c6Ę 8d¨ 99™'],
    ['windows-1258', '80€ 85… d0Đ fe₫ 93“ f5ơ'],
  ])('of %s are what its table says', (encoding, signs) => {
    for (const sign of signs.split(' ')) {
      const bytes = Uint8Array.of(Number.parseInt(sign.slice(0, 2), 16));
      expect(decodePage(bytes, encoding, true)).toEqual({ text: sign.slice(2) });
    }
  });

  it('are read by what a page or its first line states, and by a byte order mark before both', async () => {
    const words = 'L’île – « Ouessant » … 3 €';
    const html = `<meta charset="iso-8859-1"><title>x</title><p>${words}</p>`;
    write('a.html', encodeWestern(html));
    write(
      'b.html',
      encode(
        '<?xml version="1.0" encoding="windows-1251"?><html><body><p>Маяк.</p></body></html>',
        'windows-1251',
      ),
    );
    write('c.html', `\uFEFF${html}`);
    await ingest();
    expect((await currentOf(store)).map(({ text }) => text)).toEqual([
      `${words}\n`,
      'Маяк.\n',
      `${words}\n`,
    ]);
  });
});

/** Windows-1252 for the signs used here. */
function encodeWestern(text: string): Uint8Array {
  const upper = new Map([
    ['’', 0x92],
    ['–', 0x96],
    ['…', 0x85],
    ['€', 0x80],
  ]);
  return Uint8Array.from(text, (sign) => upper.get(sign) ?? sign.charCodeAt(0));
}

describe('advice on bytes that are no UTF-8', () => {
  const russian = 'Маяк погас в ночь на среду. Смотритель сказал, что запасной лампы не было.';
  const hex = (digits: string) => Uint8Array.from(Buffer.from(digits, 'hex'));

  it.each([
    ['windows-1251', encode(russian, 'windows-1251')],
    ['koi8-r', encode(russian, 'koi8-r')],
    ['ibm866', encode(russian, 'ibm866')],
    [
      'windows-1252',
      encodeWestern('Le phare s’est éteint – trois bateaux ont été sauvés à l’aube.'),
    ],
    ['windows-1252', encodeWestern('Der Leuchtturm ist für größere Schiffe gesperrt, hieß es.')],
    [
      'windows-1250',
      encode('Latarnia zgasła w nocy, więc trzy łodzie nie wróciły aż do świtu.', 'windows-1250'),
    ],
    ['windows-1253', encode('Ο φάρος έσβησε τη νύχτα και τρία καΐκια χάθηκαν.', 'windows-1253')],
    // 灯台の明かりは夜に消えました。三隻の船が助けられた。
    [
      'shift_jis',
      hex(
        '9394918c82cc96be82a982e882cd96e982c98fc182a682dc82b582bd814281408e4f90c782cc915182aa8f9582af82e782ea82bd8142',
      ),
    ],
    [
      'euc-jp',
      hex('c5f4c2e6a4cecc c0a4aba4eaa4cfcceba4cbbec3a4a8a4dea4b7a4bfa1a3'.replaceAll(' ', '')),
    ],
    // 我们在这里的工作是为了大家。
    ['gbk', hex('ced2c3c7d4dad5e2c0efb5c4b9a4d7f7cac7ceaac1cbb4f3bcd2a1a3')],
    // 我們在這裡的工作是為了大家，也是為了你們。
    [
      'big5',
      hex('a7daadcca662b36fb8ccaabaa475a740ac4facb0a446a46aae61a141a45dac4facb0a446a741adcca143'),
    ],
  ])('names %s where they fit it', (encoding, bytes) => {
    expect(guessEncoding(bytes)).toBe(encoding);
  });

  it.each([
    ['noise', Uint8Array.from({ length: 400 }, (_, n) => 128 + ((n * 37) % 128))],
    ['one broken byte', Uint8Array.from([...ascii('Plain words with '), 0xff, 0x80])],
  ])('names nothing for %s', (_, bytes) => {
    expect(guessEncoding(bytes)).toBeNull();
  });

  it('says how to convert the file, and nothing that is wrong', async () => {
    write('a.txt', encode(russian, 'windows-1251'));
    write('b.txt', Uint8Array.from([...ascii('Plain words with '), 0xff, 0x80]));
    const { problems } = await ingest();
    expect(problems.map(({ remedy }) => remedy)).toEqual([
      'Convert it first: iconv -f WINDOWS-1251 -t UTF-8 old.txt > new.txt',
      'Save it as UTF-8 with the program that wrote it',
    ]);
  });
});
