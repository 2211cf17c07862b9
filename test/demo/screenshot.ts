import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packagePath } from '../../src/package-path.js';
import { findChromium, launchChromium } from './chromium.js';
import { startDemo } from './running-demo.js';
import { startShippedBot } from './shipped-bot.js';
import { Visitor } from './visitor.js';

/**
 * Takes the pictures of the demo for the README, with the shipped bot and the starter corpus:
 * `npx tsx test/demo/screenshot.ts`. Needs a Chromium, see CHROMIUM_PATH.
 */
const chromium = findChromium();
if (chromium === null) throw new Error('Expected a Chromium; set CHROMIUM_PATH to one.');
const dataDir = await mkdtemp(join(tmpdir(), 'receipts-demo-'));
const demo = await startDemo({
  port: 0,
  startBot: (discord) =>
    startShippedBot(discord, { dataDir, log: (text) => void process.stderr.write(text) }),
});
const browser = await launchChromium(chromium);
const picture = (name: string) => packagePath('docs', 'images', name);
try {
  // The first answers of a fresh process are slow; the picture shows the usual.
  const desk = await Visitor.open(browser, `${demo.address}/#Ada/Receipts`);
  for (const question of ['what is a perspective?', 'do you store my questions?']) {
    await desk.slash('check', { claim: question });
    await desk.message(`Asked: ${question}`).waitFor();
  }
  await desk.openChannel('town-square');
  await desk.slash('check', {
    claim: 'was Tartar shelled on 14 October',
    visibility: 'Everyone here',
  });
  await desk.message('Quote 1 of').waitFor();
  await desk.page.setViewportSize({ width: 1280, height: 944 });
  // Figures follow within a moment; the pointer should not hover over anything.
  await desk.page.locator('#scroller').evaluate((node) => node.scrollTo(0, node.scrollHeight));
  await desk.page.mouse.move(0, 0);
  await desk.page.waitForTimeout(1_000);
  await desk.page.screenshot({ path: picture('demo-desktop.png') });

  const phone = await Visitor.open(browser, `${demo.address}/#Emil/Receipts`, {
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    colorScheme: 'dark',
  });
  await phone.say('does Receipts use a language model?');
  await phone.message('Asked: does').waitFor();
  await phone.page.waitForTimeout(1_000);
  await phone.page.screenshot({ path: picture('demo-phone.png') });
} finally {
  await browser.close();
  await demo.stop();
  await rm(dataDir, { recursive: true, force: true });
}
