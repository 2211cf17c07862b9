import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packagePath } from '../../src/package-path.js';
import { readCommandLine } from '../scripts/read-command-line.js';
import { startAnsweringBot } from './answering-bot.js';
import { findChromium, launchChromium } from './chromium.js';
import { layOutDemoSeeds } from './demo-seeds.js';
import { startDemo } from './running-demo.js';
import { Visitor } from './visitor.js';

/**
 * Takes the pictures of an answer and of an honest nothing for README and docs, over the invented
 * town of the demo: `npm run pictures`. Needs a Chromium, see CHROMIUM_PATH.
 */
readCommandLine('pictures', (command) =>
  command.description(
    'take the pictures of an answer and of an honest nothing for README and docs',
  ),
);
const chromium = findChromium();
if (chromium === null) throw new Error('Expected a Chromium; set CHROMIUM_PATH to one.');

const answered = 'was the ferry overcrowded?';
const unanswered = 'was the ferry sold to a circus?';

/** Taken of a conversation that begins anew for each. */
const pictures = [
  { name: 'answer-phone.png', question: answered, width: 390, scale: 2 },
  { name: 'answer-desktop.png', question: answered, width: 1280, scale: 1 },
  { name: 'nothing-phone.png', question: unanswered, width: 390, scale: 2 },
];

const folder = packagePath('docs', 'pictures');
await mkdir(folder, { recursive: true });
const dataDir = await mkdtemp(join(tmpdir(), 'receipts-pictures-'));
const environment = { DATA_DIR: dataDir, SEEDS_DIR: await layOutDemoSeeds(dataDir) };
const demo = await startDemo({
  port: 0,
  startBot: (discord) => startAnsweringBot(discord, environment),
});
const browser = await launchChromium(chromium);
try {
  for (const { name, question, width, scale } of pictures) {
    const visitor = await Visitor.open(browser, `${demo.address}/#Ada/Receipts`, {
      viewport: { width, height: 844 },
      deviceScaleFactor: scale,
    });
    const messages = visitor.page.locator('.message');
    const before = await messages.count();
    await visitor.say(question);
    const answer = messages.nth(before + 1);
    await answer.waitFor();
    await visitor.page.mouse.move(0, 0);
    const asked = await messages.nth(before).boundingBox();
    const shown = await answer.boundingBox();
    if (asked === null || shown === null)
      throw new Error(`Expected ${question} to be on the page.`);
    const clip = { ...asked, y: asked.y - 8, height: shown.y + shown.height - asked.y + 16 };
    await visitor.page.screenshot({ path: join(folder, name), clip });
    await visitor.page.context().close();
  }
} finally {
  await browser.close();
  await demo.stop();
  await rm(dataDir, { recursive: true, force: true });
}
