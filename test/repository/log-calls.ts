import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { parseSync } from 'oxc-parser';
import { loggedFacts } from '../../src/logging/logged-facts.js';
import { sourceFiles } from './arrows.js';

/** One place where something could reach the log, or stderr, that may hold somebody's words. */
export interface Leak {
  /** Path from the root with forward slashes. */
  readonly file: string;
  readonly rule: string;
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

const levels = new Set(['trace', 'debug', 'info', 'warn', 'error', 'fatal']);
const loggerNames = new Set(['log', 'logger']);

/** Who may write to the terminal: the program's own door, and the log itself. */
const printers = new Set(['src/main.ts']);

/** Which function of the package yaml prints warnings, with the text they are about, unless it is told not to. */
const yamlParsers = new Set(['parse', 'parseDocument', 'parseAllDocuments']);

/** Reads every TypeScript file of `src/` and `commands/` under the root and gives all leaks. */
export function findLeaks(root: string): readonly Leak[] {
  return sourceFiles(root).flatMap((path) => {
    const file = relative(root, path).split(sep).join('/');
    return leaksOf(file, programOf(path)).map((rule) => ({ file, rule }));
  });
}

/** The names of all classes of errors that can be made, from the same files. */
export function errorClasses(root: string): readonly string[] {
  const classes = sourceFiles(root).flatMap((path) =>
    nodesOf(programOf(path))
      .filter(({ node }) => node.type === 'ClassDeclaration')
      .map(({ node }) => ({
        name: nameOf(node.id) ?? '',
        parent: nameOf(node.superClass),
        isAbstract: node.abstract === true,
      })),
  );
  const errors = new Set(['Error', 'TypeError', 'RangeError', 'SyntaxError', 'AggregateError']);
  for (let before = 0; before !== errors.size; ) {
    before = errors.size;
    for (const { name, parent } of classes) if (errors.has(parent ?? '')) errors.add(name);
  }
  return classes
    .filter(({ name, isAbstract }) => errors.has(name) && !isAbstract)
    .map(({ name }) => name);
}

/** @throws Error naming the file when it is not TypeScript: a file that cannot be read proves nothing. */
function programOf(path: string): unknown {
  const { program, errors } = parseSync(path, readFileSync(path, 'utf8'));
  const [error] = errors;
  if (error !== undefined)
    throw new Error(`Expected TypeScript in ${path}; found: ${error.message}`);
  return program;
}

interface Placed {
  readonly node: Node;
  readonly parent: Node | null;
}

function nodesOf(program: unknown): readonly Placed[] {
  const found: Placed[] = [];
  const waiting: { value: unknown; parent: Node | null }[] = [{ value: program, parent: null }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, parent } = next;
    if (Array.isArray(value)) for (const one of value) waiting.push({ value: one, parent });
    else if (isNode(value)) {
      found.push({ node: value, parent });
      for (const part of Object.values(value)) {
        if (typeof part === 'object' && part !== null) waiting.push({ value: part, parent: value });
      }
    }
  }
  return found;
}

function leaksOf(file: string, program: unknown): string[] {
  const nodes = nodesOf(program);
  const yamlNames = new Set(
    nodes
      .filter(({ node }) => node.type === 'ImportDeclaration' && textOf(node.source) === 'yaml')
      .flatMap(({ node }) => node.specifiers as Node[])
      .filter(({ imported }) => yamlParsers.has(nameOf(imported) ?? ''))
      .map(({ local }) => nameOf(local)),
  );
  return nodes.flatMap(({ node, parent }) => [
    ...printing(file, node),
    ...loggerUse(node, parent),
    ...(node.type === 'CallExpression' && yamlNames.has(nameOf(node.callee))
      ? yamlCall(node.arguments as Node[])
      : []),
  ]);
}

function printing(file: string, node: Node): string[] {
  if (node.type === 'ImportDeclaration' && textOf(node.source) === 'pino') {
    const isType = node.importKind === 'type';
    return isType || file === 'src/logging/logging.ts' ? [] : ['only logging.ts makes a logger'];
  }
  if (node.type !== 'MemberExpression') return [];
  const owner = nameOf(node.object);
  const member = memberOf(node);
  if (owner === 'console') return ['console prints past the log'];
  if (owner !== 'process') return [];
  if (member === 'emitWarning' || member === '_rawDebug') return [`${member} prints past the log`];
  const isStream = member === 'stderr' || member === 'stdout';
  return isStream && !printers.has(file) ? [`process.${member} is not the terminal's`] : [];
}

function loggerUse(node: Node, parent: Node | null): string[] {
  if (node.type !== 'MemberExpression' || !isLogger(node.object)) return [];
  const member = memberOf(node);
  if (member === 'child' || member === 'setBindings' || member === 'bindings') {
    return [`log.${member} adds what no reading of facts has seen`];
  }
  if (member !== null && !levels.has(member)) return [];
  const isCalled = parent?.type === 'CallExpression' && parent.callee === node;
  return isCalled ? logCall(parent.arguments as Node[]) : ['a method of the log is passed on'];
}

function logCall(args: readonly Node[]): string[] {
  const [first, second] = args;
  if (first === undefined || args.length > 2)
    return ['a line is facts and a sentence, or a sentence'];
  if (second === undefined) return sentence(first);
  if (first.type !== 'ObjectExpression') return ['the facts of a line are an object literal'];
  const rules = (first.properties as Node[]).flatMap((property) => {
    const name =
      property.type === 'Property' && property.computed !== true ? keyOf(property) : null;
    if (name === null) return ['the facts of a line are named one by one'];
    return Object.hasOwn(loggedFacts, name) ? [] : [`${name} is no fact of logged-facts.ts`];
  });
  return [...rules, ...sentence(second)];
}

/** A constant: a literal, or literals put together. */
function sentence(node: Node): string[] {
  if (node.type === 'BinaryExpression' && node.operator === '+') {
    return [...sentence(node.left as Node), ...sentence(node.right as Node)];
  }
  const isText = node.type === 'Literal' && typeof node.value === 'string';
  return isText ? [] : ['the sentence of a line is a constant'];
}

function yamlCall(args: readonly Node[]): string[] {
  const options = args.find(({ type }) => type === 'ObjectExpression');
  const isSilent = ((options?.properties ?? []) as Node[]).some(
    (property) =>
      keyOf(property) === 'logLevel' && ['error', 'silent'].includes(textOf(property.value) ?? ''),
  );
  return isSilent ? [] : ["yaml prints its warnings without logLevel: 'error'"];
}

/** `log`, `bot.log`, `this.#log`, `rooms.logger`. */
function isLogger(node: unknown): boolean {
  if (!isNode(node)) return false;
  const name = node.type === 'MemberExpression' ? memberOf(node) : nameOf(node);
  return name !== null && loggerNames.has(name);
}

/** The member's name; null when it is computed. */
function memberOf(node: Node): string | null {
  const { property } = node;
  if (!isNode(property)) return null;
  if (node.computed === true) return textOf(property);
  return property.type === 'PrivateIdentifier' || property.type === 'Identifier'
    ? String(property.name)
    : null;
}

function keyOf({ key }: Node): string | null {
  return nameOf(key) ?? textOf(key);
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
