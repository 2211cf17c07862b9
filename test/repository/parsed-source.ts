import { readFileSync } from 'node:fs';
import { parseSync } from 'oxc-parser';

/** A TypeScript file as the repository's rules see it: real syntax, not words in a comment. */
export interface ParsedSource {
  /** Every module that it names: static, type-only, re-exported, dynamic, `import()` types, require. */
  readonly imports: readonly string[];
  /** Outer things that it touches: `process.env`, `console`, `new Date()`, `Date.now` … */
  readonly touches: ReadonlySet<string>;
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Names whose members reach outside of a function's arguments. */
const outerNames = new Set(['process', 'console', 'performance', 'globalThis', 'global']);
const outerCalls = new Set(['fetch', 'setTimeout', 'setInterval', 'setImmediate', 'Date']);

/** @throws Error naming the file when it is not TypeScript: a file that cannot be read proves nothing. */
export function parseSource(path: string): ParsedSource {
  const { program, errors } = parseSync(path, readFileSync(path, 'utf8'));
  const [error] = errors;
  if (error !== undefined)
    throw new Error(`Expected TypeScript in ${path}; found: ${error.message}`);
  const imports: string[] = [];
  const touches = new Set<string>();
  const nodes: unknown[] = [program];
  for (let next = nodes.pop(); next !== undefined; next = nodes.pop()) {
    if (Array.isArray(next)) nodes.push(...next);
    else if (isNode(next)) {
      imports.push(...importsOf(next));
      for (const touched of touchesOf(next)) touches.add(touched);
      nodes.push(
        ...Object.values(next).filter((value) => typeof value === 'object' && value !== null),
      );
    }
  }
  return { imports, touches };
}

function importsOf(node: Node): string[] {
  const isRequire = node.type === 'CallExpression' && nameOf(node.callee) === 'require';
  const named = isRequire ? (node.arguments as unknown[])[0] : (node.source ?? node.expression);
  const naming = new Set([
    'ImportDeclaration',
    'ExportAllDeclaration',
    'ExportNamedDeclaration',
    'ImportExpression',
    'TSImportType',
    'TSExternalModuleReference',
  ]);
  if (!isRequire && !naming.has(node.type)) return [];
  return isNode(named) && typeof named.value === 'string' ? [named.value] : [];
}

function touchesOf(node: Node): string[] {
  if (node.type === 'MemberExpression') {
    const owner = nameOf(node.object);
    const member = nameOf(node.property) ?? textOf(node.property);
    const isOuter = owner !== null && outerNames.has(owner);
    if (isOuter && (owner === 'globalThis' || owner === 'global')) return [member ?? owner];
    if (isOuter) return [owner, `${owner}.${member}`];
    if (owner === 'Date' && member === 'now') return ['the clock'];
    if (owner === 'Math' && member === 'random') return ['Math.random'];
    // `globalThis.process.env`
    if (isNode(node.object) && nameOf(node.object.property) === 'process')
      return [`process.${member}`];
  }
  if (node.type === 'NewExpression' && nameOf(node.callee) === 'Date') {
    return (node.arguments as unknown[]).length === 0 ? ['the clock'] : [];
  }
  if (node.type === 'CallExpression') {
    const called = nameOf(node.callee);
    if (called !== null && outerCalls.has(called))
      return [called === 'Date' ? 'the clock' : called];
  }
  // `const { env } = process`
  if (node.type === 'VariableDeclarator' && nameOf(node.init) === 'process')
    return ['process', 'process.env'];
  return [];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

function nameOf(value: unknown): string | null {
  return isNode(value) && value.type === 'Identifier' ? String(value.name) : null;
}

function textOf(value: unknown): string | null {
  return isNode(value) && typeof value.value === 'string' ? value.value : null;
}
