import { ComponentType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { WordReading } from '../../../src/answer/answer.js';
import { answerThreshold, wholePercent } from '../../../src/answer/confidence.js';
import type { Action } from '../../../src/discord/render/action.js';
import { renderAnswer } from '../../../src/discord/render/answer-view.js';
import { renderWhy } from '../../../src/discord/render/detail-views.js';
import type { View } from '../../../src/discord/render/view.js';
import { toPayload } from '../../../src/discord/reply/payload.js';
import type { Language } from '../../../src/locales/catalogue.js';
import { catalogues, speak } from '../../../src/locales/translate.js';
import type { Explanation } from '../../../src/search/explanation.js';
import { answered, citedQuote, unanswered } from '../../cli/answer-fixture.js';
import { payloadFindings } from '../../loopback/index.js';

const idFor = (action: Action) => JSON.stringify(action);
const layout = { page: 0, idFor, canShare: false, isTogether: false };
const languages = Object.keys(catalogues) as Language[];

function textOf({ components }: View): string {
  return components
    .flatMap((component) =>
      component.type === ComponentType.TextDisplay ? [component.content] : [],
    )
    .join('\n');
}

function reportWith(readings: readonly WordReading[]) {
  return { documents: 1, passages: 9, terms: [{ word: 'kraken', passages: 0 }], readings };
}

function expectSendable(view: View): void {
  const { files, ...payload } = toPayload(view);
  const names = files.map(({ name }) => name ?? '');
  expect(payloadFindings({ ...payload, flags: Number(payload.flags) }, 'create', names)).toEqual(
    [],
  );
  expect(payload.allowedMentions.parse).toEqual([]);
}

describe('a misspelt question in Discord', () => {
  const sotrm = [{ typed: 'sotrm', read: 'storm' }];

  it.each([
    ['en', 'I searched for “storm” instead of “sotrm”.'],
    ['de', 'Gesucht habe ich „storm“ statt „sotrm“.'],
    ['es', 'Busqué «storm» en lugar de «sotrm».'],
    ['fr', 'J’ai cherché « storm » au lieu de « sotrm ».'],
    ['ru', 'Искал «storm» вместо «sotrm».'],
  ] as const)(
    'is said to be read otherwise in %s, of an answer and of a silence',
    (language, line) => {
      const say = speak(language);
      const report = reportWith(sotrm);
      for (const answer of [
        answered([citedQuote('It broke.')], { report }),
        unanswered({ report }),
      ]) {
        const text = textOf(renderAnswer(answer, { ...layout, say }));
        // In the small print, right behind the question that it is about.
        const small = text.split('\n').at(-1) ?? '';
        expect(small).toMatch(/^-# .* · /u);
        expect(small.endsWith(` · ${line}`)).toBe(true);
      }
    },
  );

  it('says nothing of a question that was read as it was typed', () => {
    const text = textOf(renderAnswer(unanswered(), { ...layout, say: speak('en') }));
    expect(text).not.toContain('I searched for');
  });

  it('names three words and counts the others, with the plural of the language', () => {
    const readings = Array.from({ length: 8 }, (_, n) => ({ typed: `wrod${n}`, read: 'word' }));
    const lineOf = (language: Language, count: number) =>
      textOf(
        renderAnswer(unanswered({ report: reportWith(readings.slice(0, count)) }), {
          ...layout,
          say: speak(language),
        }),
      )
        .split('\n')
        .at(-1);
    expect(lineOf('en', 3)).toMatch(
      /I searched for “word” instead of “wrod0”, “word” instead of “wrod1”, and “word” instead of “wrod2”\.$/,
    );
    expect(lineOf('en', 5)).toMatch(/instead of “wrod2”, and 2 more\.$/);
    expect(lineOf('de', 4)).toMatch(/und 1 weiteres Wort anders\.$/);
    expect(lineOf('ru', 8)).toMatch(/ещё 5 слов иначе\.$/);
    for (const language of languages) expect(lineOf(language, 8)).not.toContain('wrod3');
  });

  it('can be made to ping, link or break out of its line by neither what was typed nor a source', () => {
    const nasty = [
      '@everyone',
      '<@123456789012345678>',
      '**bold**\n# big',
      '[x](https://a.example)',
    ];
    const readings = nasty.map((word) => ({ typed: word, read: `${word}${'y'.repeat(500)}` }));
    for (const language of languages) {
      const view = renderAnswer(unanswered({ report: reportWith(readings) }), {
        ...layout,
        say: speak(language),
      });
      expectSendable(view);
      const line = textOf(view).split('\n').at(-1) ?? '';
      expect(line).toContain('\\@everyone');
      expect(line).toContain('\\<@123456789012345678>');
      expect(line).toContain('\\*\\*bold\\*\\* # big');
      expect(line.length).toBeLessThan(700);
    }
  });
});

describe('why a quote was chosen', () => {
  const quote = citedQuote('The storm broke the pier.');
  const cited = {
    ...quote,
    confidence: {
      ...quote.confidence,
      held: 0.7999,
      probability: 0.61,
      unmatched: ['ferry', 'kraken'],
    },
    places: { quote: ['storm'], headings: ['pier'], around: ['March'] },
  };
  const explanation = {
    label: 'all',
    value: 1.5,
    parts: [{ label: '“sotrm” read as “storm” in 3 passages', value: 1.5, parts: [] }],
  };
  const about = { explanation, report: reportWith([{ typed: 'sotrm', read: 'storm' }]) };

  it('says where each word stands, and what both probabilities mean and decide', () => {
    expect(textOf(renderWhy(cited, about, { say: speak('en'), idFor })).split('\n')).toEqual([
      '### Why this quote?',
      '-# I searched for “storm” instead of “sotrm”.',
      '- In the quote: storm',
      '- In its headings, speaker or title: pier',
      '- Elsewhere in its passage, in its date or in the question it answers: March',
      '- Not there: ferry',
      '- In none of my sources: kraken',
      `**79%** likely that my sources cover this. (Below ${wholePercent(answerThreshold)}% I don’t answer.)`,
      '**61%** likely that this quote answers you. (From 80% I call it a strong match.)',
      '-# Both are estimates, learned from questions about other texts that people judged.',
      'I match words; I don’t judge. How much each word counted, 1.500 in all:',
      '- “sotrm” → “storm”: 1.500',
      '**Did it help?**',
    ]);
  });

  it.each(languages)('says in %s what a near word, the theme and closeness added', (language) => {
    const leaf = (label: string, value: number, adds?: Explanation['adds']): Explanation => ({
      label,
      value,
      parts: [],
      ...(adds === undefined ? {} : { adds }),
    });
    const parts = [
      leaf('“soldiers” in 3 passages: weight 2 × impact 1', 2),
      leaf('the same theme: cosine .5 × weight 2', 1),
      leaf('“storm”: 1.2 × weight 1', 0.3, 'word-together'),
      leaf('“pier”: 1.2 × weight 1', 0.2, 'word-together'),
      leaf('“soldiers” ≈ “troops” .87²: 1.2 × weight 1', 0.4, 'near-word'),
    ];
    const [words, theme, ...others] = parts as [Explanation, Explanation, ...Explanation[]];
    const say = speak(language);
    const shown = textOf(
      renderWhy(
        cited,
        {
          explanation: { ...explanation, parts: [words, { ...theme, adds: 'theme' }, ...others] },
          report: about.report,
        },
        { say, idFor },
      ),
    );
    const number = new Intl.NumberFormat(language, { minimumFractionDigits: 3 });
    expect(shown.split('\n').slice(-5, -1)).toEqual([
      `- “soldiers”: ${number.format(2)}`,
      `- ${say('why.theme')}: ${number.format(1)}`,
      `- ${say('why.together')}: ${number.format(0.5)}`,
      `- “soldiers” ≈ “troops”: ${number.format(0.4)}`,
    ]);
  });

  it('says so when the quote itself holds none of the words', () => {
    const bare = { ...cited, places: { quote: [], headings: ['pier'], around: [] } };
    const text = textOf(renderWhy(bare, about, { say: speak('en'), idFor }));
    expect(text).toContain('- In the quote itself: none of your words\n- In its headings');
    expect(text).not.toContain('Elsewhere');
  });

  it.each(languages)('stays within a message in %s, however much there is to say', (language) => {
    const words = Array.from({ length: 200 }, (_, n) => `@everyone中文字*_${n}${'長'.repeat(60)}`);
    const view = renderWhy(
      {
        ...cited,
        confidence: { ...cited.confidence, unmatched: words },
        places: { quote: words, headings: words, around: words },
      },
      {
        explanation: {
          ...explanation,
          parts: words.map((word) => ({
            label: `“${word}” read as “${word}”`,
            value: 1,
            parts: [],
          })),
        },
        report: {
          documents: 1,
          passages: 9,
          terms: words.slice(100).map((word) => ({ word, passages: 0 })),
          readings: words.map((word) => ({ typed: word, read: word })),
        },
      },
      { say: speak(language), idFor },
    );
    expectSendable(view);
  });
});
