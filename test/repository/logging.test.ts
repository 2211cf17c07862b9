import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { messagesWithoutWords, messagesWithWords } from '../../src/logging/logged-error.js';
import { packagePath } from '../../src/package-path.js';
import { errorClasses, findLeaks } from './log-calls.js';

const trees: string[] = [];
afterEach(() => {
  for (const tree of trees.splice(0)) rmSync(tree, { recursive: true });
});

/** A small tree of sources, so that the checker itself can be seen to turn red. */
function tree(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'log-calls-'));
  trees.push(root);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}

const rulesBroken = (text: string, file = 'src/discord/x.ts') =>
  findLeaks(tree({ [file]: text })).map(({ rule }) => rule);

describe('what reaches the log', () => {
  it('is, in this repository, constant sentences and facts of the list, and nothing goes past it', () => {
    expect(findLeaks(packagePath())).toEqual([]);
  });

  it('holds messages of errors only after somebody has decided about each class', () => {
    const decided = [...messagesWithoutWords, ...messagesWithWords].sort();
    const found = [...errorClasses(packagePath())].sort();
    expect(found.length).toBeGreaterThan(20);
    expect(decided).toEqual(found);
  });
});

describe('the checker of what reaches the log', () => {
  it.each([
    ['words is no fact of logged-facts.ts', "log.info({ words }, 'said');"],
    ['words is no fact of logged-facts.ts', "bot.log.info({ words: question }, 'said');"],
    ['words is no fact of logged-facts.ts', "this.#log[level]({ 'words': a }, 'said');"],
    ['the facts of a line are named one by one', "log.warn({ ...interaction }, 'said');"],
    ['the facts of a line are named one by one', "log.warn({ [name]: 1 }, 'said');"],
    ['the facts of a line are an object literal', "log.warn(interaction, 'said');"],
    ['the facts of a line are an object literal', "log.error(error, 'said');"],
    ['the sentence of a line is a constant', 'log.error(error);'],
    ['the sentence of a line is a constant', 'logger.warn(problemMessage(problem));'],
    ['the sentence of a line is a constant', 'log.warn(`about $' + '{words}`);'],
    ['the sentence of a line is a constant', "log.warn({ err }, 'about ' + words);"],
    ['a line is facts and a sentence, or a sentence', "log.warn({ err }, 'about %s', words);"],
    ['log.child adds what no reading of facts has seen', 'rooms.logger.child({ words });'],
    ['a method of the log is passed on', 'work.catch(log.error);'],
    ['a method of the log is passed on', 'const { say } = { say: bot.log.warn };'],
    ['only logging.ts makes a logger', "import pino from 'pino';"],
    ['console prints past the log', 'console.error(error);'],
    ["process.stderr is not the terminal's", 'process.stderr.write(words);'],
    ['emitWarning prints past the log', 'process.emitWarning(words);'],
    [
      "yaml prints its warnings without logLevel: 'error'",
      "import { parse as read } from 'yaml'; read(text, { strict: true });",
    ],
  ])('reports "%s" for %s', (rule, text) => {
    expect(rulesBroken(text)).toContain(rule);
  });

  it('lets a line of the list pass, and what is no log', () => {
    const text = [
      "import type { Logger } from 'pino';",
      "import { parse } from 'yaml';",
      "log.warn({ err: error, guild: guild.id }, 'expected one thing, ' + 'found another');",
      "this.#log[level]({ err }, 'said');",
      "log.debug('said');",
      "parse(text, { logLevel: 'error' });",
      'math.log(words); catalogue.info(words);',
    ].join('\n');
    expect(rulesBroken(text)).toEqual([]);
  });

  it('finds classes of errors and their children', () => {
    const root = tree({
      'src/a.ts': 'export abstract class Base extends Error {} class B extends Base {}',
      'src/c.ts': 'class C extends RangeError {} class D {} class E extends C {}',
    });
    expect([...errorClasses(root)].sort()).toEqual(['B', 'C', 'E']);
  });

  it('refuses a file that it cannot read rather than passing it', () => {
    expect(() => rulesBroken('log.info({')).toThrow('Expected TypeScript');
  });
});
