import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { packagePath } from '../../src/package-path.js';
import {
  discordArrows,
  findBreaches,
  findInnerBreaches,
  sourceFiles,
  storageArrows,
} from './arrows.js';

const trees: string[] = [];
afterEach(() => {
  for (const tree of trees.splice(0)) rmSync(tree, { recursive: true });
});

/** A small tree of sources, so that the checker itself can be seen to turn red. */
function tree(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'arrows-'));
  trees.push(root);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}

function rulesBroken(file: string, text: string): readonly string[] {
  return findBreaches(tree({ [file]: text })).map((breach) => breach.rule);
}

describe('the arrows of the architecture', () => {
  it('hold in this repository', () => {
    expect(sourceFiles(packagePath()).length).toBeGreaterThan(20);
    expect(findBreaches(packagePath())).toEqual([]);
    expect(findInnerBreaches(packagePath(), 'discord', discordArrows)).toEqual([]);
    expect(findInnerBreaches(packagePath(), 'storage', storageArrows)).toEqual([]);
  });
});

describe('the checker of the arrows', () => {
  it.each([
    ['corpus imports answer', 'src/corpus/x.ts', "import { a } from '../answer/a.js';"],
    ['corpus imports answer', 'src/corpus/x.ts', "import type { A } from '../answer/a.js';"],
    ['corpus imports answer', 'src/corpus/x.ts', "export * from '../answer/a.js';"],
    ['corpus imports answer', 'src/corpus/x.ts', "export type { A } from '../answer/a.js';"],
    [
      'corpus imports answer',
      'src/corpus/deep/x.ts',
      "export const a = import('../../answer/a.js');",
    ],
    ['corpus imports answer', 'src/corpus/x.ts', "export let a: import('../answer/a.js').A;"],
    ['corpus imports answer', 'src/corpus/x.ts', "export const a = require('../answer/a.js');"],
    ['search imports storage', 'src/search/x.ts', "import '../storage/a.js';"],
    ['answer imports src', 'src/answer/x.ts', "import { a } from '../config.js';"],
    ['answer imports review', 'src/answer/x.ts', "import { a } from '../review/a.js';"],
    ['analysis imports moments', 'src/analysis/x.ts', "import { a } from '../moments/a.js';"],
    ['discord imports commands', 'src/discord/x.ts', "import { a } from '../../commands/a.js';"],
    ['storage imports src', 'src/storage/x.ts', "import { a } from '../services.js';"],
    ['misc is a room without arrows', 'src/misc/x.ts', ''],
    ['only analysis imports wink-nlp', 'src/search/x.ts', "import w from 'wink-nlp';"],
    ['only config.ts reads process.env', 'src/cli/x.ts', 'export const a = process.env.A;'],
    ['only config.ts reads process.env', 'src/cli/x.ts', "export const a = process['env'];"],
    [
      'only config.ts reads process.env',
      'src/cli/x.ts',
      'export const a = globalThis.process.env;',
    ],
    ['only config.ts reads process.env', 'src/cli/x.ts', 'export const { env } = process;'],
    ['only config.ts reads process.env', 'src/cli/x.ts', "import { env } from 'node:process';"],
    ['the core imports discord.js', 'src/answer/x.ts', "import type { C } from 'discord.js';"],
    ['the core imports node:fs', 'src/answer/x.ts', "import { a } from 'node:fs';"],
    ['the core imports fs/promises', 'src/corpus/x.ts', "import { a } from 'fs/promises';"],
    ['the core touches process', 'src/moderation/x.ts', 'export const a = process.argv;'],
    ['the core touches console', 'src/moments/x.ts', 'console.log(1);'],
    ['the core touches console', 'src/moments/x.ts', 'globalThis.console.log(1);'],
    ['the core touches the clock', 'src/search/x.ts', 'export const a = Date.now();'],
    ['the core touches the clock', 'src/search/x.ts', 'export const a = new Date();'],
    ['the core touches the clock', 'src/search/x.ts', 'export const a = new Date;'],
    ['the core touches the clock', 'src/search/x.ts', 'export const a = Date();'],
    ['the core touches Math.random', 'src/search/x.ts', 'export const a = Math.random();'],
  ])('reports "%s" for %s: %s', (rule, file, text) => {
    expect(rulesBroken(file, text)).toContain(rule);
  });

  it('lets every room extend the parent of the errors that an operator can repair, and it nothing', () => {
    const text = "import { OperatorError } from '../operator-error.js';";
    expect(rulesBroken('src/analysis/x.ts', text)).toEqual([]);
    expect(rulesBroken('src/operator-error.ts', "import './config.js';")).toContain(
      'operator-error imports src',
    );
  });

  it('reports rooms that import each other in a circle', () => {
    const root = tree({
      'src/cli/a.ts': "import '../discord/b.js';",
      'src/discord/b.ts': "import '../../commands/c.js';",
      'commands/c.ts': "import '../src/cli/a.js';",
    });
    const circle = 'the room is part of a circle of imports';
    expect(findBreaches(root).filter((breach) => breach.rule === circle)).toHaveLength(3);
  });

  it('reports files that import one another in a circle, by types, re-exports and within one room too', () => {
    const circles = (files: Readonly<Record<string, string>>) =>
      findBreaches(tree(files)).filter(({ rule }) => rule.startsWith('imports itself'));
    const one = { 'src/search/a.ts': "import type { B } from './deep/b.js';" };
    expect(circles(one)).toEqual([]);
    expect(
      circles({
        ...one,
        'src/search/deep/b.ts': "export { c } from './c.js';",
        'src/search/deep/c.ts': "export let a: import('../a.js').A;",
        'src/search/d.ts': "import './a.js';",
      }).map(({ file, rule }) => `${file} ${rule}`),
    ).toContain(
      'src/search/a.ts imports itself: src/search/a.ts → src/search/deep/b.ts → src/search/deep/c.ts → src/search/a.ts',
    );
    expect(
      circles({ 'src/x.ts': "import './y.js';", 'src/y.ts': "export type { X } from './x.js';" }),
    ).toHaveLength(2);
    expect(circles({ 'commands/x.ts': "import { x } from './x.js';" })).toHaveLength(1);
  });

  it('reports imports between folders of one room against its arrows, and no others', () => {
    const root = tree({
      'src/discord/render/view.ts': "import type { Plan } from '../reply/plan.js';",
      'src/discord/reply/plan.ts': "import '../render/view.js'; import '../limits.js';",
      'src/discord/limits.ts': "import '../review/x.js';",
      'src/discord/elsewhere/x.ts': "import '../render/view.js';",
    });
    const breaches = findInnerBreaches(root, 'discord', discordArrows);
    expect(breaches.map(({ rule }) => rule).sort()).toEqual([
      'discord/elsewhere imports src/discord/render/view.ts',
      'discord/render imports src/discord/reply/plan.ts',
    ]);
  });

  it.each([
    ['discord', discordArrows],
    ['storage', storageArrows],
  ])('has arrows between folders of %s that lead in no circle', (_room, arrows) => {
    const reach = (from: string): readonly string[] =>
      (arrows[from] ?? []).flatMap((to) => [to, ...reach(to)]);
    for (const folder of Object.keys(arrows)) expect(reach(folder)).not.toContain(folder);
  });

  it('is not misled by comments, strings and dates that were given', () => {
    const text = [
      "// import '../answer/a.js' and console.log(Date.now())",
      'export const a = "import \'../answer/a.js\'; process.env.A // ";',
      'export const b = new Date(0);',
      'export const c = { process: 1, console: 2 };',
    ].join('\n');
    expect(rulesBroken('src/corpus/x.ts', text)).toEqual([]);
  });

  it('refuses a file that it cannot read rather than passing it', () => {
    expect(() => rulesBroken('src/corpus/x.ts', 'import {')).toThrow('Expected TypeScript');
  });
});
