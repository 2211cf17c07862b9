import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packagePath } from '../../src/package-path.js';
import { sourceFiles } from './arrows.js';
import { doubt, doubtAtOnce, expressionsIn, keyOf, spreadsIn } from './expressions.js';

const sources = sourceFiles(packagePath()).map((path) => ({
  name: relative(packagePath(), path).split(sep).join('/'),
  text: readFileSync(path, 'utf8'),
}));

/** What recheck has proven linear before; `npm run expressions` writes it. */
const proven: ReadonlySet<string> = new Set(
  JSON.parse(
    readFileSync(packagePath('test', 'repository', 'linear-expressions.json'), 'utf8'),
  ) as readonly string[],
);

/** Calls that may be given a list as so many arguments, with what bounds the list. */
const spreadsAllowed: readonly (readonly [file: RegExp, callee: RegExp, bound: string])[] = [
  [/^src\/discord\//, /^textView$/, 'the lines of one message, of at most 4,000 characters'],
  [
    /^src\/search\/(?:term-dictionary|merge-segments)\.ts$/,
    /^String\.fromCharCode$/,
    'a term: at most 64 code units, or an alias of 80 a word',
  ],
  [/^src\/package-path\.ts$/, /^join$/, 'the parts of a path that a caller writes out'],
  [
    /^src\/discord\/gateway\/paced-strategy\.ts$/,
    /^super\.destroy$/,
    "the arguments of the method's own type",
  ],
  [/^src\/discord\/start-bot\.ts$/, /^jobs\.add$/, 'the jobs that the program has'],
  [
    /^src\/discord\/corrections\/note-together\.ts$/,
    /^store\.note$/,
    'at most `maxTogether`, by the slice there',
  ],
  [
    /^src\/cli\/render-explanation\.ts$/,
    /^lines\.push$/,
    'the lines about one quote and the tree of one score, of at most 200 words',
  ],
];

describe('the regular expressions of src and commands', () => {
  const found = sources.map(({ name, text }) => ({ name, ...expressionsIn(name, text) }));
  const expressions = found.flatMap((file) => file.expressions);

  it('are found', () => {
    expect(expressions.length).toBeGreaterThan(300);
  });

  it('can all be read: none is put together from what comes from elsewhere', () => {
    expect(found.flatMap((file) => file.untold)).toEqual([]);
  });

  it('take linear time, by an analysis that is made anew', () => {
    const doubts = expressions.flatMap((expression) => {
      const found = doubtAtOnce(expression);
      return found === null ? [] : [`${expression.place} ${found}: ${expression.source}`];
    });
    expect(doubts).toEqual([]);
  });

  it('take linear time, by recheck: those that it has not seen are asked now', async () => {
    const doubts: string[] = [];
    for (const expression of expressions) {
      if (proven.has(keyOf(expression))) continue;
      const found = await doubt(expression);
      if (found !== null) doubts.push(`${expression.place} ${found}: ${expression.source}`);
    }
    expect(doubts).toEqual([]);
  });
});

describe('the check of expressions', () => {
  const only = (text: string) =>
    expressionsIn('src/planted.ts', text).expressions[0] ?? { source: '', flags: '' };

  it.each([
    ['exponential', 'export const planted = /^(?:\\s*#[^\\n]*\\n|\\s*\\n)*x/u;'],
    ['exponential', 'export const planted = new RegExp("^(a+)+$");'],
    [
      'exponential',
      'const word = "a+"; export const planted = new RegExp("^(?:" + word + ")+$", "u");',
    ],
    ['exponential', 'export const planted = new RegExp(["(a+)+", "b"].join(""));'],
    ['polynomial', 'export const planted = /[ \\t]+#+[ \\t]*$/u;'],
    ['polynomial', 'export const planted = /\\s+$/;'],
    ['polynomial', 'export const planted = /^(.*?)\\s+interviewed\\s+by\\s+(.+?)\\s+in$/iu;'],
  ])('turns red on an expression that is %s: %s', (kind, text) => {
    expect(doubtAtOnce(only(text))).toContain(kind);
  });

  it.each([
    ['exponential', '^(?:a|a)*$'],
    ['polynomial', '^a: (.+), b (.+)$'],
  ])('asks recheck too, which finds what is %s', async (kind, source) => {
    const found = await doubt({ source, flags: '' });
    expect(found?.toLowerCase()).toMatch(kind === 'exponential' ? /exponential/ : /polynomial/);
  });

  it('has proven nothing that was planted', () => {
    expect(proven.has(keyOf({ source: '^(a+)+$', flags: '' }))).toBe(false);
  });

  it('says of what it cannot read that it cannot', () => {
    const { untold } = expressionsIn(
      'src/planted.ts',
      'export const planted = (a) => new RegExp(a);',
    );
    expect(untold).toEqual(['src/planted.ts:1']);
  });
});

describe('lists that are handed over as so many arguments', () => {
  const isAllowed = (place: string, written: string): boolean =>
    spreadsAllowed.some(
      ([file, callee]) => file.test(place) && callee.test(written.slice(0, written.indexOf('('))),
    );

  it('are bounded: a call of 120,000 arguments is a RangeError', () => {
    const found = sources.flatMap(({ name, text }) => spreadsIn(name, text));
    const unbounded = found.filter(({ place, written }) => !isAllowed(place, written));
    expect(unbounded).toEqual([]);
  });

  it.each([
    'list.push(...others);',
    'const a = Math.max(...list);',
    'const a = Math.max(0, ...list.map((one) => one.size));',
    'const a = new Thing(...list);',
    'const a = String.fromCharCode(...units);',
    'list.push(...[...others]);',
  ])('turn red: %s', (text) => {
    expect(spreadsIn('src/planted.ts', text)).toHaveLength(1);
  });

  it.each(['list.push(...[a, b]);', 'list.push(...(is ? [a] : []));', 'const a = [...list];'])(
    'stay green where all is written out: %s',
    (text) => {
      expect(spreadsIn('src/planted.ts', text)).toEqual([]);
    },
  );

  it('are allowed where they are still to be found', () => {
    const found = sources.flatMap(({ name, text }) => spreadsIn(name, text));
    const unused = spreadsAllowed.filter(([file, callee]) =>
      found.every(
        ({ place, written }) =>
          !file.test(place) || !callee.test(written.slice(0, written.indexOf('('))),
      ),
    );
    expect(unused).toEqual([]);
  });
});
