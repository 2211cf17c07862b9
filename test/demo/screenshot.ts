import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packagePath } from '../../src/package-path.js';
import { findChromium, launchChromium } from './chromium.js';
import { layOutDemoSeeds } from './demo-seeds.js';
import { startModeratedBot } from './moderated-bot.js';
import { startDemo } from './running-demo.js';
import { Visitor } from './visitor.js';

/**
 * Takes the pictures of docs/moderating.md, sources.md and operating.md, of the demo as `npm run demo` opens it:
 * `npx tsx test/demo/screenshot.ts`. Needs a Chromium, see CHROMIUM_PATH.
 */
const chromium = findChromium();
if (chromium === null) throw new Error('Expected a Chromium; set CHROMIUM_PATH to one.');
const dataDir = await mkdtemp(join(tmpdir(), 'receipts-demo-'));
const environment = { SEEDS_DIR: await layOutDemoSeeds(dataDir) };
const demo = await startDemo({
  port: 0,
  grantsContent: true,
  startBot: (discord, scene) =>
    startModeratedBot(discord, scene, {
      dataDir,
      environment,
      log: (text) => void process.stderr.write(text),
    }),
});
const browser = await launchChromium(chromium);
await mkdir(packagePath('docs', 'pictures'), { recursive: true });
try {
  const desk = await Visitor.open(browser, `${demo.address}/#Ada/town-square`);
  await desk.slash('check', { claim: 'who won the regatta last year' });
  const silence = desk.message(/found no answer|closest/i);
  await silence.getByRole('button', { name: /moderator/i }).click();
  await desk.page.getByRole('button', { name: 'Send to moderators' }).click();
  await desk.message('what the moderators decide').waitFor();
  await desk.become('Mira');
  await desk.openChannel('moderators');
  const post = desk.message('who won the regatta last year');
  await post.getByRole('button', { name: 'Claim' }).click();
  await post.getByRole('button', { name: 'Add source' }).waitFor();
  await picture(desk, 'queue');
  await post.getByRole('button', { name: 'Add source' }).click();
  await desk.page.getByRole('dialog').waitFor();
  await picture(desk, 'add-source');
  await desk.page.getByRole('button', { name: 'Cancel' }).click();
  await desk.slash('settings');
  await desk.message('How I work in Brindleport').waitFor();
  await picture(desk, 'settings');
} finally {
  await browser.close();
  await demo.stop();
  await rm(dataDir, { recursive: true, force: true });
}

/** The newest message at the bottom, figures settled, the pointer over nothing. */
async function picture({ page }: Visitor, name: string): Promise<void> {
  await page.locator('#scroller').evaluate((node) => node.scrollTo(0, node.scrollHeight));
  await page.mouse.move(0, 0);
  await page.waitForTimeout(1_000);
  await page.screenshot({ path: packagePath('docs', 'pictures', `${name}.png`) });
}
