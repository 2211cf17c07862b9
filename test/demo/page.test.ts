import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findChromium, launchChromium } from './chromium.js';
import { startGalleryBot } from './gallery-bot.js';
import { type RunningDemo, startDemo } from './running-demo.js';
import { Visitor } from './visitor.js';

const chromium = findChromium();
const title = chromium === null ? 'the page (skipped: no Chromium, see CHROMIUM_PATH)' : 'the page';

describe.skipIf(chromium === null)(title, () => {
  let demo: RunningDemo;
  let browser: Browser;
  let visitor: Visitor;

  beforeAll(async () => {
    demo = await startDemo({ port: 0, startBot: startGalleryBot });
    browser = await launchChromium(chromium ?? '');
    visitor = await Visitor.open(browser, demo.address);
  });
  beforeEach(async () => {
    await visitor.become('Ada');
    await visitor.openChannel('town-square');
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.stop();
    expect(visitor.complaints).toEqual([]);
    expect(demo.discord.breaches).toEqual([]);
  });

  it('offers commands after a slash, and asks the bot what could stand in a field', async () => {
    const { page, entry } = visitor;
    await entry.fill('/sh');
    await page.getByRole('option', { name: /\/show/ }).waitFor();
    await entry.press('Enter');
    const field = page.getByRole('combobox', { name: 'what' });
    await field.fill('hos');
    await page.getByRole('option', { name: 'hostile' }).waitFor();
    await field.press('ArrowDown');
    await field.press('Enter');
    expect(await field.inputValue()).toBe('hostile');
    await field.press('Enter');
    await visitor.message('not bold').waitFor();
  });

  it('says who used which command', async () => {
    await visitor.slash('show', { what: 'hostile' });
    await expect
      .poll(() => visitor.message('not bold').locator('.origin').innerText())
      .toMatch(/Ada\s*used\s*\/show/);
  });

  it('shows text as text, whatever it looks like', async () => {
    await visitor.slash('show', { what: 'hostile' });
    const message = visitor.message('not bold');
    await message.waitFor();
    expect(await message.locator('.text').innerText()).toContain('<img src=x onerror=');
    expect(await message.locator('strong').innerText()).toBe('bold');
    expect(await message.locator('.text :is(img, b, script)').count()).toBe(0);
    expect(await visitor.page.title()).toBe('town-square · Receipts demo');
  });

  it('draws a card with its fields, its link and its footer', async () => {
    await visitor.slash('show', { what: 'card' });
    const card = visitor.message('The author').getByRole('article');
    await card.waitFor();
    expect((await card.innerText()).split(/\n+/)).toEqual([
      'The author',
      'A card',
      'quoted',
      'and a code',
      'Left',
      '1',
      'Right',
      '2',
      'The footer',
    ]);
    const link = card.getByRole('link', { name: 'A card' });
    expect(await link.getAttribute('href')).toBe('https://example.com/card');
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
  });

  it('draws a container with quotes, moments, a separator and a link button', async () => {
    await visitor.slash('show', { what: 'container' });
    const message = visitor.message('A container');
    await message.waitFor();
    expect(await message.locator('blockquote').innerText()).toBe('“quoted” 14 October 2020');
    expect(await message.locator('time.moment').getAttribute('datetime')).toBe(
      '2020-10-14T00:00:00.000Z',
    );
    expect(await message.locator('hr').count()).toBe(1);
    const source = message.getByRole('link', { name: 'Source' });
    expect(await source.getAttribute('href')).toBe('https://example.com/source');
  });

  it('answers a choice in a select', async () => {
    await visitor.slash('show', { what: 'container' });
    const pick = visitor.message('A container').getByLabel('Pick one');
    await pick.selectOption('Two');
    await visitor.message('Chosen: 2').waitFor();
    await expect.poll(() => pick.inputValue()).toBe('');
  });

  it('opens a form from a button, keeps the keyboard in it, and sends it', async () => {
    await visitor.slash('show', { what: 'container' });
    await visitor.message('A container').getByRole('button', { name: 'Why?' }).click();
    const form = visitor.page.getByRole('dialog', { name: 'Why?' });
    await form.getByLabel('Reason').fill('it rained');
    await form.getByRole('button', { name: 'Submit' }).click();
    await visitor.message('Because it rained').waitFor();
    expect(await form.isVisible()).toBe(false);
  });

  it('keeps what only one person sees from the others, until it is dismissed', async () => {
    await visitor.slash('show', { what: 'container' });
    await visitor.message('A container').getByRole('button', { name: 'Hush' }).click();
    const whisper = visitor.message('Psst');
    await whisper.getByText('Only you can see this').waitFor();
    await visitor.become('Emil');
    await visitor.message('A container').waitFor();
    expect(await visitor.page.locator('.message', { hasText: 'Psst' }).count()).toBe(0);
    await visitor.become('Ada');
    await whisper.getByRole('button', { name: 'Dismiss' }).click();
    expect(await visitor.page.locator('.message', { hasText: 'Psst' }).count()).toBe(0);
  });

  it('shows that the bot thinks, then what it thought', async () => {
    await visitor.slash('show', { what: 'late', quietly: 'Yes' });
    await visitor.message('Receipts is thinking').waitFor();
    await visitor.message('Better late than never').waitFor();
  });

  it('says so when the bot does not answer', async () => {
    await visitor.slash('show', { what: 'nothing' });
    const alert = visitor.page.getByRole('alert');
    await alert.getByText('The application did not respond').waitFor();
    await alert.getByRole('button', { name: 'Dismiss' }).click();
    expect(await alert.count()).toBe(0);
  });

  it('checks a message from its menu, by keyboard', async () => {
    await visitor.choose(visitor.message('family chat'), 'Check this message');
    await visitor.message('It says: Morning!').getByText('Only you can see this').waitFor();
  });

  it('mentions the bot, and replies to it', async () => {
    const { page, entry } = visitor;
    await entry.fill('@rec');
    await page.getByRole('option', { name: '@Receipts' }).waitFor();
    await entry.press('Enter');
    await entry.pressSequentially('are you there?');
    await entry.press('Enter');
    const answer = visitor.message('You wrote: @Receipts are you there?');
    await answer.waitFor();
    await answer.getByRole('button', { name: 'Reply to Receipts' }).press('Enter');
    await visitor.say('and now?');
    await visitor.message('You wrote: and now? (a reply)').waitFor();
  });

  it('talks to the bot directly', async () => {
    await visitor.openChannel('Receipts');
    await visitor.say('just between us');
    await visitor.message('You wrote: just between us').waitFor();
    await visitor.become('Emil');
    expect(await visitor.page.locator('.message').count()).toBe(0);
  });

  it('shows that the bot is typing, until it has written', async () => {
    await visitor.openChannel('Receipts');
    await visitor.say('answer slowly');
    const typing = visitor.page.locator('.notice', { hasText: 'Receipts is thinking' });
    await typing.waitFor();
    await visitor.message('You wrote: answer slowly').waitFor();
    expect(await typing.count()).toBe(0);
  });

  it('shows each person their own channels, and commands in their language', async () => {
    const channels = () => visitor.page.locator('.channel-label').allInnerTexts();
    expect(await channels()).toEqual(['town-square', 'news-desk', 'Receipts']);
    await visitor.become('Emil');
    expect(await channels()).toEqual(['town-square', 'Receipts']);
    await visitor.entry.fill('/');
    await visitor.page.getByRole('option', { name: '/zeige' }).waitFor();
    await visitor.become('Mira');
    expect(await channels()).toEqual(['town-square', 'news-desk', 'moderators', 'Receipts']);
  });

  it('tells what the loopback saw', async () => {
    const figures = visitor.page.locator('.figures');
    await visitor.slash('show', { what: 'card' });
    await expect.poll(() => figures.innerText()).toMatch(/Last answer\s+[\d.]+ ms/);
    expect(await figures.innerText()).toMatch(/Breaches\s+0/);
  });

  it('fits a phone: nothing is cut off, and the channels are in a drawer', async () => {
    const phone = await Visitor.open(browser, `${demo.address}/#Ada/town-square`, {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
      colorScheme: 'dark',
      reducedMotion: 'reduce',
    });
    await phone.slash('show', { what: 'container' });
    await phone.message('A container').waitFor();
    const widest = await phone.page
      .locator('html')
      .evaluate((node) => [node.scrollWidth, node.clientWidth]);
    expect(widest).toEqual([390, 390]);
    const drawer = phone.page.getByRole('navigation');
    expect(await drawer.isVisible()).toBe(false);
    await phone.page.getByRole('button', { name: 'Channels and people' }).tap();
    await drawer.getByRole('button', { name: 'Receipts' }).tap();
    await phone.page.getByRole('heading', { level: 1, name: 'Receipts' }).waitFor();
    expect(await drawer.isVisible()).toBe(false);
    expect(phone.complaints).toEqual([]);
  });
});
