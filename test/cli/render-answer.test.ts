import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Notice } from '../../src/answer/answer.js';
import { renderAnswer } from '../../src/cli/render-answer.js';
import { showSafely } from '../../src/cli/safe-text.js';
import { unnamed } from '../../src/corpus/voice.js';
import { answered, citedQuote, day, unanswered } from './answer-fixture.js';

const options = { width: 72, colour: false };

describe('renderAnswer', () => {
  it('lays out the quote, who, where and when, the confidence and the notices', () => {
    const quote = citedQuote(
      'The storm broke the pier in two places. Nobody was on it when it happened.',
    );
    const answer = answered([quote], {
      more: 1,
      notices: [{ kind: 'one-perspective', perspective: 'the harbour office' }],
    });
    expect(renderAnswer(answer, options)).toBe(
      [
        '? did the storm break the pier',
        '',
        '  “The storm broke the pier in two places. Nobody was on it when it',
        '   happened.”',
        '   who    Mara Lindqvist, quoted · interview with Radio Quay',
        '   where  The storm of March · Harbour Gazette · storm.txt, line 12 ·',
        '          revision 01234567',
        '          https://gazette.example/storm',
        '   when   2 March 2019 · obtained 24 November 2026',
        '',
        '  strong match   found: storm, pier   1 more: --top 2   why: --explain',
        '  one side only  All these quotes are from one side: the harbour office.',
      ].join('\n'),
    );
  });

  it('puts the rating of a claim above it', () => {
    const rating = { words: 'Mostly False', by: 'Exville Check', at: day };
    const rated = citedQuote('The pier fell.', {
      voice: { role: 'claimed', name: 'Radio Pebble', rating },
    });
    const unrated = citedQuote('The mill fell.', {
      voice: { role: 'claimed', name: null, description: 'viral posts', rating: null },
    });
    const lines = renderAnswer(answered([rated, unrated]), { ...options, width: 100 }).split('\n');
    expect(lines.slice(2, 4)).toEqual([
      '  Rated Mostly False by Exville Check, 2 March 2019; claim by Radio Pebble',
      '  “The pier fell.”',
    ]);
    expect(lines).toContain('  Claim under review; no rating given; claim by viral posts');
    expect(lines).toContain('   who    viral posts · claim under review');
  });

  it('says what was not found, and shows the nearest words as no answer', () => {
    expect(renderAnswer(unanswered(), options)).toBe(
      [
        '? who repaired the lighthouse',
        '',
        '  Nothing in the corpus answers this. Nothing about repaired.',
        '',
        '  Not an answer, but the closest there is:',
        '  “The lighthouse stood.”',
        '   who    Mara Lindqvist, quoted · interview with Radio Quay',
        '   where  The storm of March · Harbour Gazette · storm.txt, line 12 ·',
        '          revision 01234567',
        '          https://gazette.example/storm',
        '   when   2 March 2019 · obtained 24 November 2026',
        '',
        '  next        try other words, a name or no date · add a source: npm run',
        '              ingest -- FILE · why: --explain',
      ].join('\n'),
    );
  });

  it('shows the rating above the nearest words where they are a claim, and nothing where nothing came near', () => {
    const voice = {
      role: 'claimed',
      name: 'Radio Pebble',
      rating: { words: 'False', by: null, at: null },
    } as const;
    const lines = renderAnswer(
      unanswered({ nearest: citedQuote('It sank.', { voice }) }),
      options,
    ).split('\n');
    const rated = lines.indexOf('  Rated False; claim by Radio Pebble');
    expect(rated).toBeGreaterThan(0);
    expect(lines[rated + 1]).toBe('  “It sank.”');
    expect(renderAnswer(unanswered({ nearest: null }), options)).not.toMatch(/[“”]/u);
  });

  it.each([
    [
      { speaker: 'aliyev\u001b' },
      'Nothing by "aliyev‹U+001B›" answers this.',
      'ask without --speaker · ',
    ],
    [
      { from: '2019', to: '2020' },
      'Nothing from 2019 on, until 2020 answers this.',
      'ask without --from, --to · ',
    ],
    [{ asOf: '2019' }, 'Nothing published by 2019 answers this.', 'ask without --as-of · '],
  ])('names the filters %j as the reason and how to take them off', (set, sentence, next) => {
    const terms = [{ word: 'lighthouse', passages: 0 }];
    const report = { documents: 3, passages: 1_240, terms, filter: { passages: 12, set } };
    const text = renderAnswer(unanswered({ report, nearest: null }), { ...options, width: 200 });
    expect(text.split('\n').slice(2)).toEqual([
      `  ${sentence}`,
      `  next        ${next}try other words, a name or no date · add a source: npm run ingest -- FILE · why: --explain`,
    ]);
  });

  it('says that nobody has the name that was asked for, and who speaks', () => {
    const naming = (speakers: readonly string[]) => {
      const filter = { passages: 0, nobody: { asked: 'Lindquist\u001b', speakers } };
      const report = { documents: 1, passages: 9, terms: [], filter };
      return renderAnswer(unanswered({ reason: 'no-such-speaker', report, nearest: null }), {
        ...options,
        width: 200,
      });
    };
    expect(naming(['Mara Lindqvist', 'Ben Tarn'])).toContain(
      'Nobody of the name "Lindquist‹U+001B›" speaks in the corpus; there are Mara Lindqvist, Ben Tarn.',
    );
    expect(naming(['Mara Lindqvist'])).toContain('; there is Mara Lindqvist.');
    expect(naming([])).toContain('speaks in the corpus, nor anybody else whom it names.');
  });

  it('says how a misspelt question was read, above the notices and in an honest silence', () => {
    const readings = [{ typed: 'sotrm', read: 'storm' }];
    const report = { documents: 1, passages: 9, terms: [{ word: 'sotrm', passages: 0 }], readings };
    const answer = answered([citedQuote('The storm broke the pier.')], {
      report,
      notices: [{ kind: 'summary' }],
    });
    const rows = renderAnswer(answer, options).split('\n');
    expect(rows.slice(rows.findIndex((row) => row.startsWith('  strong match')) + 1)).toEqual([
      '  spelling       Read "sotrm" as "storm".',
      '  a summary      This is the source’s summary, not the speaker’s exact',
      '                 words.',
    ]);
    expect(renderAnswer(unanswered({ report }), options)).toContain(
      'Nothing about sotrm.\n  spelling    Read "sotrm" as "storm".\n',
    );
  });

  it('names three of many readings, cut and made safe like everything that was typed', () => {
    const readings = [
      { typed: '\u001b[31mx', read: 'a\nb' },
      { typed: 'y'.repeat(10_000), read: '🦀'.repeat(50) },
      { typed: 'constructor', read: '__proto__' },
      { typed: 'fourth', read: 'forth' },
      { typed: 'fifth', read: 'filth' },
    ];
    const report = { documents: 1, passages: 9, terms: [], readings };
    const text = renderAnswer(answered([citedQuote('x')], { report }), { ...options, width: 300 });
    expect(text).toContain(
      `Read "‹U+001B›[31mx" as "a b", "${'y'.repeat(39)}…" as "${'🦀'.repeat(39)}…", "constructor" as "__proto__" and 2 more.`,
    );
  });

  it('says what is unknown instead of guessing it', () => {
    const quote = citedQuote(
      'Pier closed.',
      { voice: unnamed, said: null },
      { title: null, publisher: null, url: null },
    );
    const text = renderAnswer(answered([quote]), options);
    expect(text).toContain('who    not named');
    expect(text).toContain('when   date not known');
    expect(text).toContain('where  storm.txt, line 12');
  });

  it('shows the part of a publication in which a source stands', () => {
    const quote = citedQuote('Pier closed.', {}, { publisher: 'Exville Post', section: 'Opinion' });
    expect(renderAnswer(answered([quote]), { ...options, width: 100 })).toContain(
      'Exville Post · Opinion',
    );
  });

  it('names the record and the line within it for files that hold many documents', () => {
    const quote = citedQuote(
      'Pier closed.',
      { line: 3 },
      { origin: { name: 'feed.jsonl', line: 7 } },
    );
    expect(renderAnswer(answered([quote]), { ...options, width: 100 })).toContain(
      'feed.jsonl, line 7, there line 3',
    );
  });

  it('shows escapes and overrides of a hostile document as placeholders and says so', () => {
    const quote = citedQuote('a\u001b[2Jb\u202ec', {}, { title: '\u001b]0;owned\u0007' });
    const text = renderAnswer(answered([quote]), options);
    expect(text).toContain('“a‹U+001B›[2Jb‹U+202E›c”');
    expect(text).toContain('made visible   2 characters of the sources could drive a terminal');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are the subject
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/u);
  });

  it('cannot be made to show a forged row by a title with line breaks', () => {
    const quote = citedQuote('x', {}, { title: 'A\n   who    the minister' });
    const rows = renderAnswer(answered([quote]), options).split('\n');
    expect(rows.filter((row) => row.startsWith('   who'))).toHaveLength(1);
  });

  it('says the same with and without colour', () => {
    const answer = answered([citedQuote('The storm broke the pier.')]);
    const coloured = renderAnswer(answer, { ...options, colour: true });
    expect(coloured).not.toBe(renderAnswer(answer, options));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are escape sequences
    expect(coloured.replace(/\u001b\[\d+m/gu, '')).toBe(renderAnswer(answer, options));
  });

  const notices: readonly (readonly [Notice, string])[] = [
    [{ kind: 'perspective-unknown', documents: 2 }, '2 sources of these quotes do not say'],
    [{ kind: 'summary' }, 'not the speaker’s exact words'],
    [
      {
        kind: 'newer-source',
        documentId: citedQuote('').quote.documentId,
        title: 'Later',
        publishedAt: day,
      },
      'Later, 2 March 2019, is more recent',
    ],
    [{ kind: 'weak-words', missing: ['ferry'] }, 'don’t mention: ferry'],
    [
      { kind: 'differs', what: 'number', asked: '5', found: '6' },
      'You asked about 5; this quote mentions 6',
    ],
  ];
  it.each(notices)('puts notice %j into words', (notice, words) => {
    const text = renderAnswer(answered([citedQuote('x')], { notices: [notice] }), {
      ...options,
      width: 100,
    });
    expect(text.replace(/\s+/gu, ' ')).toContain(words);
  });

  it('shows every character of the quote, in order, within the width', () => {
    const texts = fc
      .array(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.constantFrom(' ', '\r\n', '中文', '👩‍👩‍👧', 'İ', '\u00a0', '*_`'),
        ),
        { minLength: 1 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, fc.integer({ min: 20, max: 90 }), (exact, width) => {
        const rows = renderAnswer(answered([citedQuote(exact)]), { width, colour: false }).split(
          '\n',
        );
        const start = rows.findIndex((row) => row.startsWith('  “'));
        const end = rows.findIndex((row) => row.startsWith('   who    Mara'));
        const shown = rows.slice(start, end);
        expect(shown.join('').replace(/\s/gu, '')).toBe(
          `“${showSafely(exact).text}”`.replace(/\s/gu, ''),
        );
        for (const row of shown) expect(stringWidth(row)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('cuts a question of 10,000 characters in the heading, not the answer', () => {
    const text = renderAnswer(
      answered([citedQuote('x')], { question: 'y'.repeat(10_000) }),
      options,
    );
    expect(text.length).toBeLessThan(1_200);
    expect(text).toContain('y…');
  });
});
