import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { builtProgram } from '../built/built-path.js';
import { findChromium, launchChromium } from './chromium.js';
import { layOutDemoSeeds } from './demo-seeds.js';
import { type RunningDemo, startDemo } from './running-demo.js';
import { startShippedBot } from './shipped-bot.js';
import { Visitor } from './visitor.js';

const chromium = findChromium();
const title =
  chromium === null
    ? 'the demo with the shipped bot (skipped: no Chromium, see CHROMIUM_PATH)'
    : 'the demo with the shipped bot';

describe.skipIf(chromium === null)(title, () => {
  let demo: RunningDemo;
  let browser: Browser;
  let visitor: Visitor;
  const program = [builtProgram];
  const dataDir = mkdtempSync(join(tmpdir(), 'receipts-demo-'));

  beforeAll(async () => {
    const environment = { SEEDS_DIR: await layOutDemoSeeds(dataDir) };
    demo = await startDemo({
      port: 0,
      startBot: (discord) =>
        startShippedBot(discord, { dataDir, log: () => undefined, program, environment }),
    });
    browser = await launchChromium(chromium ?? '');
    visitor = await Visitor.open(browser, demo.address);
  }, 180_000);
  beforeEach(async () => {
    await visitor.become('Ada');
    await visitor.openChannel('town-square');
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.stop();
    rmSync(dataDir, { recursive: true, force: true });
    expect(visitor.complaints).toEqual([]);
    expect(demo.discord.breaches).toEqual([]);
    expect(demo.discord.pings).toEqual([]);
  });

  it('answers a slash command with quotes, and explains one of them', async () => {
    await visitor.slash('check', { claim: 'was Tartar shelled on 14 October 2020' });
    const answer = visitor.message(/(Strong|Possible) match/);
    await answer.waitFor();
    expect(await answer.locator('blockquote').first().innerText()).toMatch(/^“.*Tartar.*”$/s);
    await answer.getByText('Only you can see this').waitFor();
    await answer.getByRole('button', { name: 'Why this?' }).first().click();
    await visitor.message('Why this quote?').waitFor();
  });

  it('answers a direct message', async () => {
    await visitor.openChannel('Receipts');
    await visitor.say('what does a return ticket for the ferry cost?');
    const answer = visitor.message(/(Strong|Possible) match/);
    await answer.waitFor();
    expect(await answer.locator('blockquote').first().innerText()).toContain('4 crowns');
  });

  it('checks somebody’s message from its menu', async () => {
    await visitor.choose(visitor.message('burns whale oil!'), 'Check this message');
    const answer = visitor.message('Asked: Our ferry Marigold burns whale oil');
    await answer.getByText('Only you can see this').waitFor();
    expect(await answer.locator('blockquote').count()).toBeGreaterThan(0);
    expect(await answer.innerText()).toContain('Quay Check (invented)');
  });

  it('quotes both sides of the town, each of them said to be invented', async () => {
    await visitor.slash('check', { claim: 'was the ferry overcrowded' });
    const answer = visitor.message('Asked: was the ferry overcrowded');
    await answer.waitFor();
    const text = await answer.innerText();
    expect(text).toContain('Brindleport Gazette (invented)');
  });

  it('answers a mention in the channel, for everybody', async () => {
    await visitor.say('@Receipts who proposed the ceasefire?');
    const answer = visitor.message(/Asked: .*who proposed the ceasefire/);
    await answer.waitFor();
    await visitor.become('Emil');
    await answer.waitFor();
  });

  it('speaks the language of the person alone with them', async () => {
    await visitor.become('Emil');
    await visitor.entry.fill('/');
    const first = visitor.page.getByRole('option').first();
    await first.waitFor();
    expect(await visitor.page.getByRole('listbox').innerText()).toMatch(/Quellen/);
  });
});
