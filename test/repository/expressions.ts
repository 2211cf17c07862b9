import { createHash } from 'node:crypto';
import { parseSync } from 'oxc-parser';
import { check } from 'recheck';
import { analyse } from 'scslre';

/** A regular expression of the sources and where it stands. */
export interface Expression {
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

/** Calls that hand an unbounded list to a function as so many arguments. */
export interface Spread {
  readonly place: string;
  readonly written: string;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** The expressions of one file: literals, and what `new RegExp` is given where that can be told. */
export function expressionsIn(
  name: string,
  text: string,
): { readonly expressions: readonly Expression[]; readonly untold: readonly string[] } {
  const expressions: Expression[] = [];
  const untold: string[] = [];
  const { constants, nodes } = nodesOf(name, text);
  for (const node of nodes) {
    const place = placeOf(name, text, node);
    const regex = node.type === 'Literal' ? node['regex'] : undefined;
    if (regex !== undefined && regex !== null) {
      const { pattern, flags } = regex as { pattern: string; flags: string };
      expressions.push({ place, source: pattern, flags });
    } else if (isRegExpCall(node)) {
      const [pattern, flags] = node['arguments'] as readonly (Node | undefined)[];
      const source = textOf(pattern, constants);
      const flagged = flags === undefined ? '' : textOf(flags, constants);
      if (source === null || flagged === null) untold.push(place);
      else expressions.push({ place, source, flags: flagged });
    }
  }
  return { expressions, untold };
}

/** Spreads into the arguments of a call, but of lists that are written out there and of rest parameters that pass on theirs. */
export function spreadsIn(name: string, text: string): readonly Spread[] {
  return nodesOf(name, text).nodes.flatMap((node) => {
    if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return [];
    const spread = (node['arguments'] as readonly Node[]).filter(
      ({ type, ...rest }) => type === 'SpreadElement' && !isWrittenOut(rest['argument'] as Node),
    );
    return spread.map(({ start, end }) => ({
      place: name,
      written:
        `${text.slice((node['callee'] as Node).start, (node['callee'] as Node).end)}(${text.slice(start, end)})`.replace(
          /\s+/g,
          ' ',
        ),
    }));
  });
}

/** An array whose elements are all written out, or one of two such. */
function isWrittenOut(node: Node): boolean {
  if (node.type === 'ConditionalExpression') {
    return isWrittenOut(node['consequent'] as Node) && isWrittenOut(node['alternate'] as Node);
  }
  if (node.type === 'ParenthesizedExpression') return isWrittenOut(node['expression'] as Node);
  if (node.type !== 'ArrayExpression') return false;
  return (node['elements'] as readonly (Node | null)[]).every(
    (one) => one?.type !== 'SpreadElement',
  );
}

/** Names an expression in the list of those that were proven linear. */
export function keyOf({ source, flags }: Pick<Expression, 'source' | 'flags'>): string {
  return createHash('sha256').update(`/${source}/${flags}`, 'utf8').digest('hex').slice(0, 16);
}

/** Why an expression may take more than linear time by the analysis that takes no time; null when it finds nothing. */
export function doubtAtOnce({
  source,
  flags,
}: Pick<Expression, 'source' | 'flags'>): string | null {
  const { reports } = analyse({ source, flags }, { reportTypes: { Move: true } });
  const [first] = reports;
  return first === undefined
    ? null
    : `${first.exponential ? 'exponential' : 'polynomial'} (${first.type})`;
}

/** As `doubtAtOnce`, by the thorough one: seconds for some. */
export async function doubt({
  source,
  flags,
}: Pick<Expression, 'source' | 'flags'>): Promise<string | null> {
  const found = await check(source, flags, { timeout: 60_000 });
  if (found.status === 'safe') return null;
  return found.status === 'vulnerable' ? found.complexity.summary : `unknown (${found.error.kind})`;
}

function placeOf(name: string, text: string, node: Node): string {
  return `${name}:${text.slice(0, node.start).split('\n').length}`;
}

function isRegExpCall(node: Node): boolean {
  if (node.type !== 'NewExpression' && node.type !== 'CallExpression') return false;
  return (node['callee'] as Node)['name'] === 'RegExp';
}

/** All nodes, and the file's own constants by their names. */
function nodesOf(
  name: string,
  text: string,
): { nodes: readonly Node[]; constants: ReadonlyMap<string, Node> } {
  const { program, errors } = parseSync(name, text);
  const [error] = errors;
  if (error !== undefined)
    throw new Error(`Expected TypeScript in ${name}; found: ${error.message}`);
  const nodes: Node[] = [];
  const constants = new Map<string, Node>();
  const waiting: unknown[] = [program];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (Array.isArray(next)) for (const one of next) waiting.push(one);
    else if (isNode(next)) {
      nodes.push(next);
      const id = next['id'] as Node | null | undefined;
      if (
        next.type === 'VariableDeclarator' &&
        isNode(next['init']) &&
        typeof id?.['name'] === 'string'
      ) {
        constants.set(id['name'], next['init']);
      }
      for (const value of Object.values(next))
        if (typeof value === 'object' && value !== null) waiting.push(value);
    }
  }
  return { nodes, constants };
}

/** The text that an argument stands for: a literal, a sum, a template, a constant of the file. */
function textOf(node: unknown, constants: ReadonlyMap<string, Node>): string | null {
  if (!isNode(node)) return null;
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? node['value'] : null;
  if (node.type === 'Identifier') return textOf(constants.get(node['name'] as string), constants);
  if (node.type === 'BinaryExpression' && node['operator'] === '+') {
    const [left, right] = [textOf(node['left'], constants), textOf(node['right'], constants)];
    return left === null || right === null ? null : left + right;
  }
  const joined = node.type === 'CallExpression' ? joinedText(node, constants) : null;
  if (joined !== null) return joined;
  if (node.type !== 'TemplateLiteral') return null;
  const quasis = (node['quasis'] as readonly { value: { cooked: string } }[]).map(
    ({ value }) => value.cooked,
  );
  const values = (node['expressions'] as readonly unknown[]).map((one) => textOf(one, constants));
  if (values.includes(null)) return null;
  return quasis.map((quasi, index) => quasi + (values[index] ?? '')).join('');
}

/** `['a', 'b'].join('|')`. */
function joinedText(node: Node, constants: ReadonlyMap<string, Node>): string | null {
  const callee = node['callee'] as Node;
  const list = callee['object'];
  const isJoin = isNode(callee['property']) && callee['property']['name'] === 'join';
  if (!isJoin || !isNode(list) || list.type !== 'ArrayExpression') return null;
  const parts = (list['elements'] as readonly unknown[]).map((one) => textOf(one, constants));
  const separator = textOf((node['arguments'] as readonly unknown[])[0], constants);
  return parts.includes(null) || separator === null ? null : parts.join(separator);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}
