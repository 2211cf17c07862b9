import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { packagePath } from '../../src/package-path.js';
import { FirstDay, readReadme, writeReadme } from './readme-commands.js';

// Real programs take real time to start, and more where the machine is busy.
vi.setConfig({ testTimeout: 180_000 });

const readme = readFileSync(packagePath('README.md'), 'utf8');
const stretches = readReadme(readme);
const shown = stretches.flatMap((stretch) => (typeof stretch === 'string' ? [] : stretch));

/** What installs, writes this page, or runs this very test. */
const byHand = ['npm ci', 'npm cit', 'npm run readme'];

/** Commands in the text and in blocks without what they print. */
const named = [...readme.matchAll(/`(npm [^`]+)`|^(npm [^\n#]+)/gm)]
  .map(([, inText = '', inBlock = '']) => (inText || inBlock).trim().replace('npm ci && ', ''))
  .filter((command) => !byHand.includes(command));

describe('README.md', () => {
  it('names the two commands that do all the set-up', () => {
    expect(readme).toMatch(/^npm ci && npm start /m);
    expect(readme).toMatch(/^npm cit /m);
  });

  it('is at most 150 lines long, and begins with a picture and the demo', () => {
    expect(readme.split('\n').length).toBeLessThanOrEqual(150);
    const [picture, demo] = [readme.indexOf('.png)'), readme.indexOf('npm run demo')];
    expect(picture).toBeGreaterThan(0);
    expect(demo).toBeGreaterThan(picture);
    expect(demo).toBeLessThan(readme.indexOf('npm start'));
  });

  it('has a table of contents with a link to every chapter', () => {
    const chapters = [...readme.matchAll(/^## (.+)$/gm)].map(([, title = '']) => title);
    expect(chapters.length).toBeGreaterThan(4);
    for (const title of chapters) {
      const anchor = title
        .toLowerCase()
        .replace(/[^\w -]/g, '')
        .replaceAll(' ', '-');
      expect(readme).toContain(`[${title}](#${anchor})`);
    }
  });

  it('can be taken apart and put together again', () => {
    expect(writeReadme(stretches)).toBe(readme);
  });

  const day = new FirstDay();
  it.each(shown)('prints what it says: $command', async ({ command, printed }) => {
    expect(await day.run(command)).toBe(printed);
  });

  it.each([...new Set(named)])('names a command that works: %s', async (command) => {
    await expect(day.run(command)).resolves.toBeTypeOf('string');
  });
});
