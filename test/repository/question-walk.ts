import { readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { parseSync } from 'oxc-parser';

/** One file that a question passes, as docs/architecture.md names it. */
export interface Hop {
  /** A file's name, or the end of its path, which only one file of `src/` and `commands/` has. */
  readonly file: string;
  /** The function of the file that is called. */
  readonly called: string;
  /** 0 for what the door calls, one more for what that calls. */
  readonly depth: number;
}

/** Reads lines such as `  - ` + '`ask.ts` · `ask`: …', where two spaces more are a call deeper. */
export function readWalk(page: string): readonly Hop[] {
  return [...page.matchAll(/^( *)- `([\w/-]+\.ts)` · `(\w+)`/gm)].map(
    ([, indent = '', file = '', called = '']) => ({ file, called, depth: indent.length / 2 }),
  );
}

/**
 * What is not true of a walk: every file must hold the function that is named, and whoever stands
 * above it must call it. A list of calls returns to no file that it has left, so each file stands in
 * it once; only what makes a plan is called again by what does the plan's work.
 * @param sources Absolute paths of all source files.
 * @param door The file that calls what stands at the left.
 */
export function findDetours(
  walk: readonly Hop[],
  sources: readonly string[],
  door: string,
): readonly string[] {
  const faults: string[] = [];
  const parse = (file: string): Parsed | null => {
    const [path, ...others] = sources.filter((source) =>
      source.split(sep).join('/').endsWith(`/${file}`),
    );
    if (path !== undefined && others.length === 0) return parseFile(path);
    faults.push(`${file} names ${path === undefined ? 'no file' : 'several files'}`);
    return null;
  };
  const above: string[] = [door];
  const seen = new Map<string, Hop>();
  for (const hop of walk) {
    const { file, called, depth } = hop;
    if (depth >= above.length) faults.push(`${file} stands deeper than one call`);
    above.length = Math.min(above.length, depth + 1);
    const caller = above[depth] ?? door;
    if (parse(caller)?.calls.has(called) === false)
      faults.push(`${caller} does not call ${called}`);
    if (parse(file)?.declares.has(called) === false) faults.push(`${file} has no ${called}`);
    const before = seen.get(file);
    const isWorkOfPlan = before?.depth === 0 && called === 'work' && before.called === 'execute';
    if (before !== undefined && !isWorkOfPlan) faults.push(`${file} was left before`);
    seen.set(file, hop);
    above.push(file);
  }
  return faults;
}

interface Parsed {
  /** Names of the functions and methods that are called, or handed to what calls them. */
  readonly calls: ReadonlySet<string>;
  /** Names of functions, methods and properties that hold one. */
  readonly declares: ReadonlySet<string>;
}

function parseFile(path: string): Parsed {
  const calls = new Set<string>();
  const declares = new Set<string>();
  const nodes: unknown[] = [parseSync(path, readFileSync(path, 'utf8')).program];
  for (let next = nodes.pop(); next !== undefined; next = nodes.pop()) {
    if (Array.isArray(next)) nodes.push(...next);
    if (typeof next !== 'object' || next === null || Array.isArray(next)) continue;
    const node = next as Readonly<Record<string, unknown>>;
    if (node['type'] === 'CallExpression') {
      for (const one of [node['callee'], ...(node['arguments'] as readonly unknown[])]) {
        calls.add(nameOf(one));
      }
    }
    if (node['type'] === 'FunctionDeclaration') declares.add(nameOf(node['id']));
    if (node['type'] === 'MethodDefinition' || isFunctionProperty(node)) {
      declares.add(nameOf(node['key']));
    }
    nodes.push(...Object.values(node).filter((value) => typeof value === 'object'));
  }
  return { calls, declares };
}

function isFunctionProperty(node: Readonly<Record<string, unknown>>): boolean {
  const value = node['value'] as { readonly type?: string } | null | undefined;
  return (
    node['type'] === 'Property' &&
    (value?.type === 'FunctionExpression' || value?.type === 'ArrowFunctionExpression')
  );
}

/** `search` of `index.search`; empty for what has no name. */
function nameOf(value: unknown): string {
  const node = value as {
    readonly type?: string;
    readonly name?: unknown;
    readonly property?: unknown;
  } | null;
  if (node?.type === 'MemberExpression') return nameOf(node.property);
  return node?.type === 'Identifier' ? String(node.name) : '';
}
