import { refusal } from '../api-error.js';
import { isObject, type JsonObject, objectsOf, stringOf } from '../json.js';
import { characters, limits } from '../limits.js';
import type { Finding } from './finding.js';

/** What is wrong with a message's embeds beyond the length of single fields. */
export function* embedFindings(
  embeds: readonly JsonObject[],
  path: Finding['path'],
): Generator<Finding> {
  let total = 0;
  for (const [index, embed] of embeds.entries()) {
    total += embedCharacters(embed);
    yield* oneEmbedFindings(embed, [...path, index]);
  }
  if (total > limits.embedsTotal) {
    yield {
      path,
      code: 'MAX_EMBED_SIZE_EXCEEDED',
      message: `Embed size exceeds maximum size of ${limits.embedsTotal}`,
    };
  }
}

/** What counts towards the 6,000: title, description, fields, footer and author; not addresses. */
function embedCharacters(embed: JsonObject): number {
  return embedTexts(embed).reduce((sum, text) => sum + characters(text.trim()), 0);
}

function embedTexts(embed: JsonObject): readonly string[] {
  return [
    stringOf(embed['title']),
    stringOf(embed['description']),
    ...objectsOf(embed['fields']).flatMap((field) => [
      stringOf(field['name']),
      stringOf(field['value']),
    ]),
    isObject(embed['footer']) ? stringOf(embed['footer']['text']) : '',
    isObject(embed['author']) ? stringOf(embed['author']['name']) : '',
  ];
}

function* oneEmbedFindings(embed: JsonObject, path: Finding['path']): Generator<Finding> {
  for (const [index, field] of objectsOf(embed['fields']).entries()) {
    for (const part of ['name', 'value'] as const) {
      if (stringOf(field[part]).trim() === '') {
        yield required([...path, 'fields', index, part]);
      }
    }
  }
  const named = { author: 'name', footer: 'text' } as const;
  for (const [part, text] of Object.entries(named)) {
    const value = embed[part];
    if (isObject(value) && stringOf(value[text]).trim() === '')
      yield required([...path, part, text]);
  }
  if (typeof embed['url'] === 'string') yield* linkFindings(embed['url'], [...path, 'url']);
  for (const part of ['image', 'thumbnail'] as const) {
    const value = embed[part];
    if (isObject(value)) {
      yield* linkFindings(stringOf(value['url']), [...path, part, 'url'], ['attachment:']);
    }
  }
  const shows =
    embedTexts(embed).some((text) => text.trim() !== '') ||
    isObject(embed['image']) ||
    isObject(embed['thumbnail']) ||
    isObject(embed['video']);
  if (!shows) {
    yield {
      path,
      code: 'EMPTY_EMBED',
      message: 'an embed needs something to show',
      answer: refusal('emptyMessage'),
    };
  }
}

/** Links must be web addresses (media may also name an attachment of the same message). */
export function* linkFindings(
  url: string,
  path: Finding['path'],
  also: readonly string[] = [],
): Generator<Finding> {
  const allowed = ['http:', 'https:', ...also];
  if (URL.canParse(url) && allowed.includes(new URL(url).protocol)) return;
  yield {
    path,
    code: 'URL_TYPE_INVALID_SCHEME',
    message: `Scheme must be one of ${allowed.map((scheme) => scheme.slice(0, -1)).join(', ')}.`,
  };
}

function required(path: Finding['path']): Finding {
  return { path, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
}
