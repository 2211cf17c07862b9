import { isObject, type JsonObject, objectsOf } from './json.js';

/** How integers are taken: a request may send `"8"` for `8`, an answer may not. */
export type IntegerRule = 'digits-too' | 'strict';

/**
 * Rewrites a published description so that a validator's errors point at the field that is wrong.
 *
 * | as published | rewritten |
 * |---|---|
 * | `oneOf: [null, X]` | if null, fine, else X |
 * | `oneOf` of objects told apart by `type` | one if/then per type, and the list of types |
 * | `oneOf` of constants | `enum` |
 * | `integer` (requests) | integer, or a string of digits |
 * | `oneOf` of an integer and a string (requests) | `anyOf`: a string of digits is now both |
 */
export function readable(description: JsonObject, integers: IntegerRule): JsonObject {
  const schemas = isObject(description['components'])
    ? (description['components']['schemas'] as JsonObject)
    : {};
  return rewrite(description, schemas, integers) as JsonObject;
}

function rewrite(node: unknown, schemas: JsonObject, integers: IntegerRule): unknown {
  if (Array.isArray(node)) return node.map((item) => rewrite(item, schemas, integers));
  if (!isObject(node)) return node;
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(node)) copy[key] = rewrite(value, schemas, integers);
  for (const keyword of ['oneOf', 'anyOf'] as const) {
    const members = node[keyword];
    if (!Array.isArray(members)) continue;
    const better = betterUnion(members, schemas);
    if (better === undefined) continue;
    delete copy[keyword];
    Object.assign(copy, rewrite(better, schemas, integers));
  }
  if (integers === 'digits-too') {
    admitDigits(copy);
    if (hasType(node['oneOf'], 'integer') && hasType(node['oneOf'], 'string') && 'oneOf' in copy) {
      copy['anyOf'] = copy['oneOf'];
      delete copy['oneOf'];
    }
  }
  return copy;
}

function betterUnion(members: readonly unknown[], schemas: JsonObject): JsonObject | undefined {
  const constants = members.map((member) => (isObject(member) ? member['const'] : undefined));
  if (constants.every((value) => value !== undefined)) return { enum: constants };
  const others = members.filter((member) => !isNull(member));
  const nullable = others.length < members.length;
  const inner = others.length === 1 ? (others[0] as JsonObject) : taggedUnion(others, schemas);
  if (inner === undefined) return undefined;
  return nullable ? { if: { type: 'null' }, else: inner } : inner;
}

function hasType(members: unknown, type: string): boolean {
  return objectsOf(members).some((member) => member['type'] === type);
}

function isNull(member: unknown): boolean {
  return isObject(member) && member['type'] === 'null';
}

function taggedUnion(members: readonly unknown[], schemas: JsonObject): JsonObject | undefined {
  const seen = new Set<unknown>();
  const branches: JsonObject[] = [];
  for (const member of members) {
    const tags = tagsOf(member, schemas);
    if (tags === undefined || tags.some((tag) => seen.has(tag))) return undefined;
    for (const tag of tags) seen.add(tag);
    branches.push({
      if: { type: 'object', properties: { type: { enum: tags } }, required: ['type'] },
      // biome-ignore lint/suspicious/noThenProperty: "then" is JSON Schema's keyword.
      then: member,
    });
  }
  return {
    type: 'object',
    required: ['type'],
    properties: { type: { enum: [...seen] } },
    allOf: branches,
  };
}

/** The values of `type` by which a union's member is known, if it has such a required field. */
function tagsOf(member: unknown, schemas: JsonObject): readonly unknown[] | undefined {
  if (!isObject(member)) return undefined;
  const reference = member['$ref'];
  const schema =
    typeof reference === 'string'
      ? schemas[reference.slice(reference.lastIndexOf('/') + 1)]
      : member;
  if (!isObject(schema) || !isObject(schema['properties'])) return undefined;
  const required = schema['required'];
  const type = schema['properties']['type'];
  if (!Array.isArray(required) || !required.includes('type') || !isObject(type)) return undefined;
  const tags = type['enum'];
  return Array.isArray(tags) ? tags : undefined;
}

function admitDigits(schema: Record<string, unknown>): void {
  const type = schema['type'];
  const types = Array.isArray(type) ? type : [type];
  if (!types.includes('integer') || types.includes('string')) return;
  if (schema['enum'] !== undefined || schema['allOf'] !== undefined) return;
  schema['type'] = [...types, 'string'];
  schema['pattern'] = '^-?\\d+$';
}
