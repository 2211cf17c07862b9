import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/corpus/sentences.js';

/** `|` marks where a sentence is to end; it is not part of the text. */
const CASES: readonly (readonly [about: string, marked: string])[] = [
  ['plain stops', 'The bridge fell. |Nobody was hurt! |Was it old? |It was.'],
  ['a forgotten space', 'The ship left port.|Sailors cheered on the quay.|Launch went well.'],
  ['a forgotten space after a mark', 'Was it true?|Nobody knew!|Everyone asked.'],
  ['a forgotten space after a closing quotation mark', 'He called it “a farce.”|Others agreed.'],
  ['a forgotten space after a year', 'It began in 2020.|Later it grew.'],
  ['a forgotten space before a short last word', 'We waited.|Nothing.'],
  ['clock times and decimals', 'At 08.36 the price was 1.5 and rose. |It fell at 9.05. |Done.'],
  ['money and versions', 'They paid $1.5m for v1.2.3 of it. |Too much.'],
  ['titles', 'We met Mrs. Harlow, Dr. Okafor and Gen. Ruiz. |They were kind.'],
  ['a country inside a name', 'The U.S. Army left. |The D.C. Council stayed.'],
  ['a country at an end', 'They moved to the U.S. |The army stayed.'],
  ['latin', 'Bring tools, e.g. Hammers, i.e. The heavy ones, etc. |Then wait.'],
  ['versus', 'It was Smith vs. Jones that day. |Smith won.'],
  ['initials', 'J. R. Hartley and George W. Bush met. |They spoke.'],
  ['a letter that ends a sentence', 'That was plan B. |The first had failed.'],
  ['a company', 'Acme Inc. Shares rose. |Acme Ltd. |The rest fell.'],
  ['a doctorate', 'She has a Ph.D. |She earned it.'],
  ['a degree inside a name', 'Ann Lee, Ph.D. Director, spoke. |We listened.'],
  ['months and numbers', 'On Oct. 14 and in No. 5, see Fig. 2 and pp. 3. |Good.'],
  ['no as a word', 'Did it fall? |No. |It stood.'],
  ['et al.', 'Shown by Roe et al. (2001) and others. |Fine.'],
  ['a.m. inside', 'It came at 9 a.m. Moscow time. |It left at 5 p.m. |We slept.'],
  ['an ellipsis that goes on', 'I wonder ... whether it will. |It may… or not.'],
  ['an ellipsis that ends', 'I wonder... |He left. |They stayed… |She came.'],
  ['an ellipsis at the start', '...The rest is known. |…And so on.'],
  ['an omission in brackets', 'The court […] Held the line. |It did [...] Well.'],
  ['a quote after the stop', '“It is over.” |Nobody moved. |‘Go.’ |They went.'],
  ['straight quotes', '"It is over." |He left. |She said "no." |Then silence.'],
  ['straight quotes without a space', 'He said "Go now."|Then he left.'],
  ['a German closing mark', 'Er sagte „Geht.“ |Dann ging er.'],
  [
    'a question inside a sentence',
    '“Why now?” he asked. |“Why not!” Maria Silva replied. |Silence.',
  ],
  ['two marks', 'Really?! |Yes. |No!! |Why...? |Because.'],
  ['an exclamation in a name', 'Yahoo! was big. |It shrank.'],
  ['web addresses', 'See https://example.org/a.B?C=d.E! |Then www.example.com/x.Y too. |Bye.'],
  ['a domain with a capital', 'We used Node.js and Example.Com for it. |It worked.'],
  ['a mail address', 'Write to Jo.Smith@example.org today. |Thanks.'],
  ['a package name', 'Take .NET or ASP.NET here. |Good.'],
  ['CJK stops', '今日は晴れ。|明日は雨！|本当？|はい。'],
  ['a CJK quote', '彼は「行く。」|と言った。'],
  ['Arabic and Devanagari', 'هل هذا صحيح؟ |نعم. |यह सच है। |हाँ।'],
  ['a script without capitals', 'ეს არის. |ის წავიდა.'],
  ['a list with numbers', '1. First thing here. |2. Second thing here.\n|3. Third'],
  ['a list with bullets', 'We need:\n|- bread\n|- milk\n|• eggs'],
  ['roman numbers', 'iv. The fourth point stands. |It does.'],
  ['a blank line without a stop', 'A headline stands here\n\n|And a body follows. |It ends'],
  ['a blank line under Windows', 'A headline\r\n\r\n|A body.\r\n|Next one.'],
  ['a wrapped line', 'It was a long\nsentence that was\r\nwrapped. |Then another.'],
  ['a blank line made of spaces', 'One\n \t\u00A0\n|Two'],
  ['lower case after a stop', 'the dept. store opened. |It was big.'],
  ['a brand in lower case', 'He left Apple. |iPhone sales rose. |eBay fell.'],
  ['brackets', 'It fell. |(Nobody saw.) |It rose (e.g. in May). |End.'],
  ['footnote marks', 'It was so.[12] |He said so.² |Then.'],
  ['the numbers of notes', 'Patients recovered.4,5 |The rest did not.12 |Later they did.'],
  ['stops set apart', 'It went on . . . |Then it ended . |They left.'],
  ['a dash after the stop', 'It ended. |– He spoke. |— She left.'],
  ['hashtags and handles', 'Thanks @someone1. |As agreed. |#Now we go. |@Next one.'],
  ['emoji', 'We won!🎉👩‍🚀 |Then we slept. |😀 Good.'],
  ['markdown', '**It fell.** |Then *rose.* |Done.'],
  ['a number that ends one', 'It was in 1999. |In 2000 it ended. |7 people came.'],
  ['a percentage', 'It rose by 5%. |Good.'],
  ['single characters', 'a'],
  ['only a stop', '.'],
  ['leading white space', '  \n One. |Two.'],
];

describe('splitSentences', () => {
  it.each(CASES)('cuts %s', (_about, marked) => {
    const expected = marked.split('|');
    const text = expected.join('');
    expect(splitSentences(text).map((s) => text.slice(s.start, s.end))).toEqual(expected);
  });

  it('finds no sentence in nothing', () => {
    expect(splitSentences('')).toEqual([]);
    expect(splitSentences('One. Two.', { start: 4, end: 4 })).toEqual([]);
  });

  it('reads only inside the span, with offsets into the whole text', () => {
    const text = 'Skip this. Take this one. And this. Not this.';
    const span = { start: text.indexOf('Take'), end: text.indexOf(' Not') };
    expect(splitSentences(text, span).map((s) => text.slice(s.start, s.end))).toEqual([
      'Take this one. ',
      'And this.',
    ]);
  });

  it('tiles any span of any text: nothing lost, nothing doubled, nothing empty', () => {
    const odd = fc.array(
      fc.constantFrom(
        ...['.', '!', '?', '…', '。', '"', '“', '”', "'", ' ', '\n', '\r\n', '\u00A0', '\u2029'],
        ...[
          'A',
          'b',
          'İ',
          'é',
          'e\u0301',
          '👩‍🚀',
          '7',
          '@',
          '://',
          'www.',
          '[1]',
          '(',
          ')',
          '- ',
          '1. ',
        ],
        ...['Mr', 'U.S', 'e.g', 'constructor', '__proto__', '\ud800', '語', 'ა', '*', '#'],
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          odd.map((p) => p.join('')),
        ),
        fc.nat(),
        fc.nat(),
        (text, a, b) => {
          const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort(
            (x, y) => x - y,
          ) as [number, number];
          let at = start;
          for (const sentence of splitSentences(text, { start, end })) {
            expect(sentence.start).toBe(at);
            expect(sentence.end).toBeGreaterThan(sentence.start);
            at = sentence.end;
          }
          expect(at).toBe(end);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('reads a million characters of the worst kinds without growing quadratically or overflowing', () => {
    for (const piece of [
      '.',
      'a.B',
      'A. ',
      'a. ',
      ' ',
      '\n',
      '"',
      'www.',
      '[1',
      '— ',
      '?"',
      '🎉',
      'a',
    ]) {
      const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
      const sentences = splitSentences(text);
      expect(sentences.at(-1)?.end).toBe(text.length);
    }
  });
});
