import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayedQuotes, displayedText, mentionsIn, parseMarkdown } from './index.js';

/** Source, and what is read of it. */
const displayed: readonly (readonly [title: string, source: string, text: string])[] = [
  ['plain text as it is', 'nothing special, 3 < 4', 'nothing special, 3 < 4'],
  ['italics by stars', 'a *b* c', 'a b c'],
  ['italics by lines', 'a _b_ c', 'a b c'],
  ['bold, underline, strike, spoiler', '**a** __b__ ~~c~~ ||d||', 'a b c d'],
  ['bold italics', '***a***', 'a'],
  ['snake_case as it is', 'a_b_c and my_long_name', 'a_b_c and my_long_name'],
  ['an open emphasis as it is', 'two ** stars and *one', 'two ** stars and *one'],
  ['a star before a space as it is', '2 * 3 * 4', '2 * 3 * 4'],
  ['a star after a space as it is', '*a *b', '*a *b'],
  ['bold with spaces inside', '** a **', ' a '],
  ['emphasis across lines', '*a\nb*', 'a\nb'],
  ['code, whose signs mean nothing', '`**a** <@1> \\*`', '**a** <@1> \\*'],
  ['code with a backtick in it', '`` a`b ``', ' a`b '],
  ['a lone backtick in code without its spaces', '`` ` ``', '`'],
  ['an open backtick as it is', 'a ` b', 'a ` b'],
  ['a code block without its language', '```js\nlet a;\n```', 'let a;'],
  ['a word in a code block on one line', '```hello```', 'hello'],
  ['a code block of nothing but a language', '```js\n```', 'js'],
  ['a heading without its sign', '# Big\nsmall', 'Big\nsmall'],
  ['four signs as they are', '#### Four', '#### Four'],
  ['a heading needs its space', '#tag', '#tag'],
  ['a sign within a line as it is', 'no # heading', 'no # heading'],
  ['subtext without its sign', 'a\n-# small\nb', 'a\nsmall\nb'],
  ['a quoted line', '> a\nb', 'a\nb'],
  ['a quote needs its space', '>a', '>a'],
  ['a quote of everything after', 'x\n>>> a\nb', 'x\na\nb'],
  ['no quote within a quote', '> > a', '> a'],
  ['bullets', '- a\n- b', '• a\n• b'],
  ['bullets by stars', '* a\n* b', '• a\n• b'],
  ['bullets within bullets', '- a\n  - b', '• a\n  ◦ b'],
  ['numbers counted on from the first', '5. a\n9. b', '5. a\n6. b'],
  ['a year at the start of a line is a number', '1986. A year', '1986. A year'],
  ['a dash within a line as it is', 'a - b', 'a - b'],
  ['a masked link by its label', '[here](https://a.example)', 'here'],
  ['a masked link with a title', '[here](<https://a.example> "t")', 'here'],
  ['emphasis in a label', '[**here**](https://a.example)', 'here'],
  ['a backslash in a label', '[a\\*b](https://a.example)', 'a\\*b'],
  [
    'a label that is an address',
    '[https://b.example](https://a.example)',
    '[https://b.example](https://a.example)',
  ],
  ['a link to no web address', '[a](ftp://a.example)', '[a](ftp://a.example)'],
  ['brackets as they are', '[a paraphrase] (b)', '[a paraphrase] (b)'],
  ['an address without its brackets', '<https://a.example/b_c_d>', 'https://a.example/b_c_d'],
  ['lines in an address', 'https://a.example/b_c_d.', 'https://a.example/b_c_d.'],
  ['an escaped sign', '\\*a\\* \\_b\\_ \\# \\\\', '*a* _b_ # \\'],
  ['a backslash before a letter', 'C:\\new', 'C:\\new'],
  ['an escaped heading', '\\# a', '# a'],
  ['an escaped number', '5\\. a', '5. a'],
  ['an escaped quote', '\\> a', '> a'],
  ['the shrug', '¯\\_(ツ)_/¯', '¯\\_(ツ)_/¯'],
  ['an emoji by name', 'a :smile: b', 'a [emoji smile] b'],
  ['a clock time as it is', '12:30:45', '12:30:45'],
  ['a custom emoji', '<:tick:123456789012345678>', '[emoji tick]'],
  ['an escaped emoji name', '\\:smile:', ':smile:'],
  ['everyone', '@everyone and @here', '@everyone and @here'],
  ['a telephone number', '<+15551234567>', '+15551234567'],
  ['an unknown thing in brackets', '<what>', '<what>'],
  ['windows line ends', '> a\r\nb', 'a\r\nb'],
];

describe('displayedText', () => {
  it.each(displayed)('shows %s', (_, source, text) => {
    expect(displayedText(source)).toBe(text);
  });

  it('shows mentions by name and timestamps in the zone and language of the viewer', () => {
    const nameOf = (kind: string, id: string) => `${kind}/${id}`;
    expect(displayedText('<@1> <@!2> <@&3> <#4> </check:5>', { nameOf })).toBe(
      'user/1 user/2 role/3 channel/4 command/5',
    );
    const moment = '<t:1602655200:D>';
    expect(displayedText(moment, { zone: 'UTC' })).toBe('14 October 2020');
    expect(displayedText('<t:1602633600:D>', { zone: 'America/New_York' })).toBe('13 October 2020');
    expect(displayedText(moment, { locale: 'tr' })).toBe('14 Ekim 2020');
  });

  it('never loses a letter or digit of a text without addresses, brackets and emoji names', () => {
    const letters = (text: string) => text.replace(/[^a-m0-9]/g, '');
    const text = fc.string({
      unit: fc.constantFrom(...'abc123 \n*_~|`#->.\\'.split('')),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, (source) => {
        // Renumbered lists are the one thing that may change a digit; code languages may vanish.
        fc.pre(!/\d\./.test(source) && !source.includes('```'));
        expect(letters(displayedText(source))).toBe(letters(source));
      }),
      { numRuns: 500 },
    );
  });

  it('shows any text verbatim when every sign in it is escaped', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab1 \n*_~|`#->.\\[]()<>@:+'.split('')) });
    fc.assert(
      fc.property(text, (source) => {
        const escaped = source.replace(/[^0-9A-Za-z\s]/g, '\\$&');
        expect(displayedText(escaped)).toBe(source);
      }),
      { numRuns: 500 },
    );
  });

  it('takes ten thousand signs of any kind without delay or loss', () => {
    for (const sign of ['*', '_', '`', '[', '(', '<', '|', '> ', '- ', '\\']) {
      const source = sign.repeat(10_000 / sign.length);
      expect(displayedText(source).length).toBeGreaterThan(0);
    }
  });
});

describe('parseMarkdown', () => {
  it('takes the longest emphasis, and the italic one of two equally long', () => {
    expect(parseMarkdown('***a***')).toEqual([
      { kind: 'italic', children: [{ kind: 'bold', children: [{ kind: 'text', text: 'a' }] }] },
    ]);
  });

  it('lets an earlier sign win over a later block', () => {
    expect(parseMarkdown('*a ```b*``` c')[0]?.kind).toBe('italic');
  });

  it('reads a quote in italics at the start of a line', () => {
    const [italic] = parseMarkdown('*> a*');
    expect(italic).toMatchObject({ kind: 'italic', children: [{ kind: 'quote' }] });
  });

  it('ends an address before punctuation and an unopened bracket', () => {
    const urls = (source: string) =>
      parseMarkdown(source).flatMap((node) => (node.kind === 'url' ? [node.url] : []));
    expect(urls('(see https://a.example/b).')).toEqual(['https://a.example/b']);
    expect(urls('https://a.example/b_(c)')).toEqual(['https://a.example/b_(c)']);
    expect(urls('https://a.example, https://b.example!')).toEqual([
      'https://a.example',
      'https://b.example!',
    ]);
  });

  it('keeps what a masked link points at, escapes taken out', () => {
    expect(parseMarkdown('[a](https://a.example/b\\)c)')).toEqual([
      { kind: 'link', url: 'https://a.example/b)c', children: [{ kind: 'text', text: 'a' }] },
    ]);
  });

  it('keeps the language of a code block and the style of a timestamp', () => {
    expect(parseMarkdown('```ts\na\n```')).toEqual([
      { kind: 'codeBlock', language: 'ts', text: 'a' },
    ]);
    expect(parseMarkdown('<t:-5:R>')).toEqual([{ kind: 'timestamp', unixSeconds: -5, style: 'R' }]);
    expect(parseMarkdown('<t:5:x>')[0]?.kind).toBe('text');
  });
});

describe('displayedQuotes', () => {
  it('gives the text of each quote, neighbouring lines together', () => {
    expect(displayedQuotes('> a\n> *b*\nc\n> d')).toEqual(['a\nb', 'd']);
    expect(displayedQuotes('no quote')).toEqual([]);
  });
});

describe('mentionsIn', () => {
  it.each([
    ['<@1> <@!2> <@&3> @everyone', ['1', '2'], ['3'], true],
    ['`<@1>` ```<@&2> @here```', [], [], false],
    ['\\<@1> hidden from readers only', ['1'], [], false],
    ['\\`<@1>`', ['1'], [], false],
    ['> quoted @here', [], [], true],
    ['[<@1>](https://a.example)', ['1'], [], false],
    ['me@example.com', [], [], false],
  ])('finds in %j what would notify somebody', (source, users, roles, everyone) => {
    const found = mentionsIn(source);
    expect([...found.users]).toEqual(users);
    expect([...found.roles]).toEqual(roles);
    expect(found.everyone).toBe(everyone);
  });
});
