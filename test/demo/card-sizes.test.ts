import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAnsweringBot } from './answering-bot.js';
import { findChromium, launchChromium } from './chromium.js';
import { everydayQuestions } from './everyday-questions.js';
import { type RunningDemo, startDemo } from './running-demo.js';
import { Visitor } from './visitor.js';

const chromium = findChromium();
const title =
  chromium === null
    ? 'the card of an answer (skipped: no Chromium, see CHROMIUM_PATH)'
    : 'the card of an answer';

/** One message of the bot as it stands on the page; heights in CSS pixels. */
interface Card {
  readonly isAnswer: boolean;
  readonly height: number;
  readonly text: number;
  readonly quote: number;
  readonly rows: number;
  readonly words: string;
}

describe.skipIf(chromium === null)(title, () => {
  let demo: RunningDemo;
  let browser: Browser;
  let visitor: Visitor;
  const dataDir = mkdtempSync(join(tmpdir(), 'receipts-cards-'));

  beforeAll(async () => {
    demo = await startDemo({
      port: 0,
      startBot: (discord) => startAnsweringBot(discord, { DATA_DIR: dataDir }),
    });
    browser = await launchChromium(chromium ?? '');
    visitor = await Visitor.open(browser, `${demo.address}/#Ada/Receipts`);
    for (const [index, question] of everydayQuestions.entries()) {
      await visitor.say(question);
      await visitor.page.locator('.message:has(.tag)').nth(index).waitFor();
    }
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await demo?.stop();
    rmSync(dataDir, { recursive: true, force: true });
    expect(demo.discord.breaches).toEqual([]);
    expect(demo.discord.pings).toEqual([]);
  });

  /** Every message of the bot, laid out for this width. */
  async function cardsAt(width: number, height: number): Promise<readonly Card[]> {
    await visitor.page.setViewportSize({ width, height });
    return visitor.page.locator('.message:has(.tag)').evaluateAll((messages) => {
      const heightOf = (node: { getBoundingClientRect(): { height: number } } | null) =>
        node?.getBoundingClientRect().height ?? 0;
      return messages.map((message) => {
        const quotes = [...message.querySelectorAll('blockquote')];
        const words = message.querySelector('.text')?.textContent ?? '';
        return {
          isAnswer: !words.includes('the closest I have') && quotes.length > 0,
          height: heightOf(message),
          text: heightOf(message.querySelector('.text')),
          quote: quotes.reduce((sum, quote) => sum + heightOf(quote), 0),
          rows: message.querySelectorAll('.row').length,
          words,
        };
      });
    });
  }

  it.each([
    ['a phone', 390, 844],
    ['a desktop', 1280, 800],
  ] as const)(
    'fits on %s, and most of its words are the quote’s',
    async (_where, width, height) => {
      const all = await cardsAt(width, height);
      const cards = all.filter(({ isAnswer }) => isAnswer);
      const silences = all.filter(({ isAnswer }) => !isAnswer);
      const shares = cards.map(({ quote, text }) => quote / text).sort((a, b) => a - b);
      const heights = cards.map((card) => Math.round(card.height)).sort((a, b) => a - b);
      const median = (sorted: readonly number[]) => sorted[Math.floor(sorted.length / 2)] ?? 0;
      console.log(
        `${width} x ${height}: ${cards.length} answers, ${median(heights)} px high in the median ` +
          `(${heights[0]} to ${heights.at(-1)}); quotes take ${Math.round(median(shares) * 100)} % of ` +
          `the text (${Math.round((shares[0] ?? 0) * 100)} to ${Math.round((shares.at(-1) ?? 0) * 100)} %); ` +
          `${silences.length} silences, up to ${Math.round(Math.max(0, ...silences.map((one) => one.height)))} px`,
      );
      expect(cards.length).toBeGreaterThan(everydayQuestions.length / 2);
      for (const card of all) {
        expect(card.rows, card.words).toBeLessThanOrEqual(1);
        expect(card.height, card.words).toBeLessThanOrEqual(480);
      }
      expect(median(shares)).toBeGreaterThanOrEqual(0.4);
    },
  );
});
