import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtProgram } from '../built/built-path.js';
import { findChromium, launchChromium } from './chromium.js';
import { startModeratedBot } from './moderated-bot.js';
import { type RunningDemo, startDemo } from './running-demo.js';
import { Visitor } from './visitor.js';

const chromium = findChromium();
const title =
  chromium === null
    ? 'moderation in the demo (skipped: no Chromium, see CHROMIUM_PATH)'
    : 'moderation in the demo';

const claim = 'was the lighthouse of Sandness painted green';
const note =
  'The lighthouse of Sandness was painted green in May 2021, after a vote of the town council.';

/** One story in order: what moderation is for, done by hand in the browser. */
describe.skipIf(chromium === null)(title, () => {
  let demo: RunningDemo;
  let browser: Browser;
  let visitor: Visitor;
  const program = [builtProgram];
  const dataDir = mkdtempSync(join(tmpdir(), 'receipts-demo-'));

  beforeAll(async () => {
    demo = await startDemo({
      port: 0,
      grantsContent: true,
      startBot: (discord, scene) =>
        startModeratedBot(discord, scene, { dataDir, log: () => undefined, program }),
    });
    browser = await launchChromium(chromium ?? '');
    visitor = await Visitor.open(browser, demo.address);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await demo?.stop();
    rmSync(dataDir, { recursive: true, force: true });
    expect(visitor.complaints).toEqual([]);
    expect(demo.discord.breaches).toEqual([]);
    expect(demo.discord.pings).toEqual([]);
  });

  it('begins without a panel from before, and shows in a new one what has been chosen', async () => {
    await visitor.become('Mira');
    await visitor.openChannel('moderators');
    await visitor.message('New questions land here').waitFor();
    expect(await visitor.page.locator('.message select').count()).toBe(0);
    await visitor.slash('settings');
    const panel = visitor.message('How I work in Brindleport');
    const chosen = panel.getByLabel('Text channel or forum').locator('option:checked');
    await chosen.waitFor({ state: 'attached' });
    expect(await chosen.innerText()).toBe('moderators');
    const roles = await panel.getByLabel('Up to 25 roles').locator('option').allInnerTexts();
    expect(roles).toEqual(expect.arrayContaining(['Moderators', 'News desk']));
    expect(roles).not.toContain('Emil');
    await panel.getByRole('button', { name: 'Dismiss' }).click();
  });

  it('takes a question that has no answer to the moderators', async () => {
    await visitor.become('Ada');
    await visitor.openChannel('town-square');
    await visitor.slash('check', { claim });
    const silence = visitor.message('I found no answer in my sources');
    await silence.getByRole('button', { name: 'Ask a moderator' }).click();
    await visitor
      .message('Send this to the moderators')
      .getByRole('button', { name: 'Send to moderators' })
      .click();
    await visitor.message('tell you what they decide').waitFor();
  });

  it('lets a moderator claim it, add a source and answer with its words', async () => {
    await visitor.become('Mira');
    await visitor.openChannel('moderators');
    const post = visitor.message(`Question: ${claim}`);
    await post.getByRole('button', { name: 'Claim' }).click();
    await post.getByRole('button', { name: 'Add source' }).click();
    const form = visitor.page.getByRole('dialog', { name: 'Add a source' });
    await form.getByLabel('The text, exactly as published').fill(note);
    await form
      .getByLabel('Details, one per line')
      .fill('publisher: Sandness Weekly\ntitle: The green lighthouse');
    await form.getByLabel('Date of publication').fill('2021-05');
    await form.getByRole('button', { name: 'Submit' }).click();
    const added = visitor.message('Asked again');
    expect(await added.locator('blockquote').innerText()).toBe(`“${note}”`);
    await added.getByRole('button', { name: 'Answer with these words' }).click();
    await visitor.message(/Mira answered it/).waitFor();
  });

  it('tells the one who asked, with the quote', async () => {
    await visitor.become('Ada');
    await visitor.openChannel('Receipts');
    const told = visitor.message('answered your question');
    // For a minute the decision can be undone, and nobody is told.
    await told.waitFor({ timeout: 120_000 });
    expect(await told.locator('blockquote').innerText()).toBe(`“${note}”`);
  }, 180_000);

  it('answers the next one who asks', async () => {
    await visitor.openChannel('town-square');
    await visitor.say(`@Receipts ${claim}?`);
    const answer = visitor.message('Sandness Weekly');
    await answer.waitFor();
    expect(await answer.locator('blockquote').first().innerText()).toBe(`“${note}”`);
  });

  it('replies to somebody who repeats it in the watched square', async () => {
    await visitor.become('Emil');
    await visitor.openChannel('town-square');
    await visitor.say('The lighthouse of Sandness was painted green!');
    const reply = visitor.message(/moderators of Brindleport/);
    await reply.waitFor();
    expect(await reply.locator('blockquote').first().innerText()).toBe(`“${note}”`);
  });

  it('takes a file as a source', async () => {
    await visitor.become('Mira');
    await visitor.openChannel('moderators');
    await visitor.entry.fill('/source add ');
    const form = visitor.page.getByRole('group', { name: '/source add', exact: true });
    await form.getByRole('button', { name: '+ file' }).click();
    await form.locator('input[type=file]').setInputFiles({
      name: 'bell.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('The bell of the old ferry has hung in the museum since 1931.\n'),
    });
    await form.locator('input[data-read]').waitFor();
    await visitor.page.getByRole('button', { name: 'Send' }).click();
    await visitor.message(/Added|I have added/).waitFor();
    await visitor.slash('check', { claim: 'where does the bell of the old ferry hang' });
    const answer = visitor.message('Asked: where does the bell');
    await answer.waitFor();
    expect(await answer.locator('blockquote').first().innerText()).toContain('since 1931');
  });

  it('corrects both answers when the source is taken out', async () => {
    await visitor.become('Mira');
    await visitor.openChannel('moderators');
    await visitor.slash('source retract', {
      document: 'The green lighthouse',
      reason: 'it was a painting',
    });
    const confirm = visitor.message('Take this source out?');
    await confirm.getByRole('button', { name: 'Take it out' }).click();
    await visitor.message('Taken out').waitFor();
    for (const [channel, person] of [
      ['town-square', 'Mira'],
      ['Receipts', 'Ada'],
    ] as const) {
      await visitor.become(person);
      await visitor.openChannel(channel);
      const corrected = visitor.message('it was a painting').first();
      await corrected.waitFor();
      await visitor.message('The earlier answer, as it stood').waitFor();
    }
  });
});
