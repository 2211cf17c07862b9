import { ComponentType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Answer, CitedQuote } from '../../../src/answer/answer.js';
import type { Action } from '../../../src/discord/render/action.js';
import { renderAnswer } from '../../../src/discord/render/answer-view.js';
import { foldQuote } from '../../../src/discord/render/fold-quote.js';
import type { View } from '../../../src/discord/render/view.js';
import type { Language } from '../../../src/locales/catalogue.js';
import { catalogues, speak } from '../../../src/locales/translate.js';
import { answered, citedQuote, day, unanswered } from '../../cli/answer-fixture.js';
import { parseMarkdown } from '../../loopback/index.js';

const say = speak('en');
const layout = {
  say,
  page: 0,
  idFor: (action: Action) => JSON.stringify(action),
  canShare: false,
  isTogether: false,
};

function card(answer: Answer, changes: Partial<typeof layout> = {}) {
  return read(renderAnswer(answer, { ...layout, ...changes }));
}

/** Lines and button labels in reading order. */
function read({ components }: View) {
  return {
    lines: components.flatMap((one) =>
      one.type === ComponentType.TextDisplay ? one.content.split('\n') : [],
    ),
    rows: components.flatMap((one) =>
      one.type === ComponentType.ActionRow
        ? [one.components.flatMap((button) => ('label' in button ? [button.label] : []))]
        : [],
    ),
  };
}

const pier = citedQuote('The storm broke the pier.');

describe('the card of an answer', () => {
  it('is the quote, the line of its source, small print, and one row of buttons, in this order', () => {
    expect(card(answered([pier]))).toEqual({
      lines: [
        '> “The storm broke the pier.”',
        '[Mara Lindqvist · Harbour Gazette · 2 Mar 2019](<https://gazette.example/storm#:~:text=The%20storm%20broke%20the%20pier.>)',
        '-# Strong match · side not known · Asked: did the storm break the pier',
      ],
      rows: [['Context', 'Source', 'Why this?', 'Ask a moderator']],
    });
  });

  it('has what must be known before the quote above it: doubts, then whose words and whose side', () => {
    const quote = citedQuote(
      'Yes, of course.',
      { asked: 'The pier is old.  Did it\nfall?', voice: { name: 'Ada Roe', role: 'reported' } },
      { perspective: 'port authority', wording: 'summary' },
    );
    const { lines } = card(
      answered([quote], {
        notices: [
          { kind: 'one-perspective', perspective: 'port authority' },
          { kind: 'differs', what: 'name', asked: 'Ganja', found: 'Terter' },
          { kind: 'weak-words', missing: ['ganja'] },
        ],
      }),
    );
    expect(lines.slice(0, 4)).toEqual([
      'You asked about Ganja; this mentions Terter. Doesn’t mention: ganja.',
      '-# One side only: port authority. A summary, not Ada Roe’s exact words.',
      '-# Asked there: “The pier is old. Did it fall?”',
      '> “Yes, of course.”',
    ]);
  });

  it('never shows a claim without its rating above it', () => {
    const rating = { words: 'False', by: 'Exville Check', at: day };
    const claim = citedQuote('The pier sank.', {
      voice: { role: 'claimed', name: 'Radio Pebble', rating },
    });
    const { lines } = card(answered([claim]));
    expect(lines[0]).toBe('**Rated False by Exville Check, 2 March 2019; claim by Radio Pebble**');
    expect(lines[1]).toBe('> “The pier sank.”');
    expect(lines[2]).toContain('[Radio Pebble (claim under review) · Harbour Gazette');
  });

  it('says “one side only” of an answer that has one, and else of a quote that it speaks for one', () => {
    const port = citedQuote('Closed.', {}, { perspective: 'port authority' });
    const town = citedQuote('Open.', {}, { perspective: 'town council' });
    const one = card(
      answered([port, port], {
        notices: [{ kind: 'one-perspective', perspective: 'port authority' }],
      }),
    );
    expect(one.lines[0]).toBe('-# One side only: port authority.');
    const first = card(answered([port, town]));
    expect(first.lines[0]).toBe('-# Speaks for one side: port authority.');
    const second = card(answered([port, town]), { page: 1 });
    expect(second.lines[0]).toBe('-# Speaks for one side: town council.');
    const asking = citedQuote(
      'Is it?',
      { voice: { name: 'Ada Roe', role: 'asked' } },
      { perspective: 'port authority' },
    );
    expect(card(answered([asking, port])).lines.join()).not.toContain('port authority');
  });

  it('tells on each page what is true of it: its own level, place and words', () => {
    const weak: CitedQuote = { ...pier, confidence: { ...pier.confidence, level: 'possible' } };
    const summary = citedQuote('It fell.', {}, { wording: 'summary' });
    const answer = answered([pier, weak, summary], { notices: [{ kind: 'summary' }] });
    expect(card(answer).lines.join()).not.toContain('summary');
    expect(card(answer, { page: 1 }).lines.at(-1)).toMatch(/^-# Quote 2 of 3 · Possible match · /);
    expect(card(answer, { page: 2 }).lines[0]).toBe(
      '-# A summary, not Mara Lindqvist’s exact words.',
    );
  });

  it('counts the quotes that are left on one button, which leads from the last to the first', () => {
    const answer = answered([pier, pier, pier]);
    const firstOf = (page: number) => card(answer, { page }).rows[0]?.[0];
    expect([0, 1, 2].map(firstOf)).toEqual(['2 more', '1 more', 'First quote again']);
    for (const language of Object.keys(catalogues) as Language[]) {
      expect(card(answer, { say: speak(language) }).rows[0]?.[0]).toContain('2');
    }
  });

  it('has one row whatever there is to press; what has no place is behind “Why this?”', () => {
    const { rows } = card(answered([pier, pier]), { canShare: true });
    expect(rows).toEqual([['1 more', 'Context', 'Source', 'Why this?', 'Share']]);
  });

  it('folds a long quote at a sentence’s end and says where the rest is', () => {
    const sentence = 'The storm broke the pier and took all of its lamps. ';
    const { lines } = card(answered([citedQuote(sentence.repeat(9).trim())]));
    expect(lines[0]).toBe(`> “${sentence.repeat(5).trim()}”`);
    expect(lines[1]).toBe('-# The quote goes on; “Context” has all of it.');
  });

  it('names no file, only what the text calls itself or since when it is there', () => {
    const source = {
      publisher: null,
      title: null,
      url: null,
      origin: { name: '/srv/secret/notes.txt', line: 3 },
    };
    const headed = citedQuote('It fell.', { headings: ['The pier', 'March'] }, source);
    expect(card(answered([headed])).lines[1]).toBe('Mara Lindqvist · The pier · 2 Mar 2019');
    const bare = citedQuote('It fell.', {}, source);
    for (const language of Object.keys(catalogues) as Language[]) {
      const text = JSON.stringify(card(answered([bare]), { say: speak(language) }));
      expect(text).toContain('2026');
      expect(text).not.toMatch(/srv|secret|notes/);
    }
    expect(card(answered([bare])).lines[1]).toBe(
      'Mara Lindqvist · untitled text added on 24 November 2026 · 2 Mar 2019',
    );
  });

  it.each([
    ['a[b](https://evil.example)', 'https://a.example/x'],
    ['under_score*d', 'https://a.example/x'],
    ['https://a.example says', 'https://a.example/x'],
    ['Plain', 'https://a.example/a)b(c>d'],
  ])('is linked only where nothing of %j could break out of the link to %s', (publisher, url) => {
    const { lines } = card(answered([citedQuote('It fell.', {}, { publisher, url })]));
    const links = parseMarkdown(lines[1] ?? '').filter(({ kind }) => kind === 'link');
    if (publisher === 'Plain') {
      expect(links).toMatchObject([
        { url: expect.stringContaining('https://a.example/a%29b%28c%3Ed') },
      ]);
    } else {
      expect(links).toEqual([]);
    }
  });
});

describe('the card of an honest nothing', () => {
  const report = {
    documents: 3,
    passages: 240,
    terms: [
      { word: 'lighthouse', passages: 1 },
      { word: 'ganja', passages: 0 },
    ],
  };

  it('shows the nearest words, says that they are no answer, and asks whether they are', () => {
    expect(card(unanswered({ report }))).toEqual({
      lines: [
        '**I found no answer in my sources.** I found nothing about ganja.',
        '**Not an answer, but the closest I have. Is this it?**',
        '> “The lighthouse stood.”',
        expect.stringContaining('[Mara Lindqvist · Harbour Gazette · 2 Mar 2019](<https://'),
        '-# Asked: who repaired the lighthouse',
      ],
      rows: [['Yes, that answers me', 'No, ask a moderator', 'Why this?']],
    });
  });

  it('is two lines and small print where nothing came near, and never a list of counts', () => {
    const { lines, rows } = card(unanswered({ report, nearest: null }), { canShare: true });
    expect(lines).toEqual([
      '**I found no answer in my sources.** I found nothing about ganja.',
      'Try different words, add a name or drop the date. Or ask a moderator.',
      '-# That says nothing against the claim. · Asked: who repaired the lighthouse',
    ]);
    expect(rows).toEqual([['Ask a moderator', 'Share']]);
  });

  it('shows the rating above the nearest words where they are a claim', () => {
    const rating = { words: 'False', by: null, at: null };
    const nearest = citedQuote('It sank.', {
      voice: { role: 'claimed', name: 'Radio Pebble', rating },
    });
    const { lines } = card(unanswered({ nearest }));
    expect(lines.indexOf('**Rated False; claim by Radio Pebble**')).toBe(
      lines.indexOf('> “It sank.”') - 1,
    );
  });

  it('names at most four words that are nowhere', () => {
    const terms = ['a1', 'b2', 'c3', 'd4', 'e5'].map((word) => ({ word, passages: 0 }));
    const { lines } = card(unanswered({ report: { ...report, terms } }));
    expect(lines[0]).toContain('nothing about a1, b2, c3, d4, ….');
  });
});

describe('a folded quote', () => {
  it('is whole where it is short, else its own beginning, at the end of a sentence or of a word', () => {
    expect(foldQuote('It fell.')).toBe('It fell.');
    const endless = 'word '.repeat(5_000);
    expect(foldQuote(endless)).toMatch(/^(word )+word$/);
    expect(foldQuote(endless).length).toBeLessThanOrEqual(300);
    expect(endless.startsWith(foldQuote(endless))).toBe(true);
    expect(foldQuote('x'.repeat(20_000))).toMatch(/^x{200,300}$/);
  });

  it('leaves room for what stands above it', () => {
    const text = 'The pier fell today. '.repeat(20).trim();
    expect(foldQuote(text, ['x'.repeat(120)]).length).toBeLessThan(foldQuote(text).length - 60);
  });
});
