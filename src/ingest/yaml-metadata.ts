import {
  type Document,
  isCollection,
  isMap,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import { type Fault, faultOf } from './problem.js';
import { type ReadMetadata, readMetadata } from './source-metadata.js';

/**
 * Reads metadata written in YAML; faults carry their line and column, counted from `firstLine`
 * (1-based), the line of the file on which the YAML begins.
 */
export function readYamlMetadata(
  yaml: string,
  firstLine = 1,
  reader: (value: unknown) => ReadMetadata = readMetadata,
): ReadMetadata {
  const found = overload(yaml);
  if (found !== null) {
    const expected = `a few fields with short values: ${LIMITS}`;
    const remedy = 'Leave only the fields about the text';
    const more = { line: firstLine, reason: { code: 'front-matter-broken' } as const };
    return { metadata: {}, faults: [faultOf('error', expected, found, remedy, more)] };
  }
  const parsed = parseYaml(yaml, firstLine);
  if ('faults' in parsed) return { metadata: {}, faults: parsed.faults };
  return parsed.read(parsed.value, (value) => reader(value));
}

const MAX_CHARACTERS = 16 * 1024;
const MAX_LINES = 400;
/** Lists, maps, tags, anchors and what else is not a field with a value. */
const MAX_SIGNS = 300;
const LIMITS = `at most ${MAX_CHARACTERS.toLocaleString('en-GB')} characters, ${MAX_LINES} lines and ${MAX_SIGNS} signs of lists and maps`;

/**
 * What is too much of it to be parsed; null when nothing is. YAML of 64 KiB can take seconds: its
 * parser compares every key with every other, and reads nested brackets once a level.
 */
function overload(yaml: string): string | null {
  if (yaml.length > MAX_CHARACTERS) return `${yaml.length.toLocaleString('en-GB')} characters`;
  const lines = countOf(yaml, /\r\n|\n|\r/gu);
  if (lines > MAX_LINES) return `${lines} lines`;
  const brackets = countOf(yaml, /[[\]{}]/gu);
  // Commas are signs only within brackets, and text elsewhere.
  const commas = brackets === 0 ? 0 : countOf(yaml, /,/gu);
  const signs = brackets + commas + countOf(yaml, /(?<![^\s])(?:[-?:](?=\s)|[!&*])/gu);
  return signs > MAX_SIGNS ? `${signs} of these signs` : null;
}

function countOf(text: string, sign: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(sign)) count += 1;
  return count;
}

/** A YAML text that could be parsed, and the way to give faults about its fields their places. */
export interface ParsedYaml {
  readonly value: unknown;
  /** Runs a reader over a mapping of the text and places its faults; `under` is the key that holds the mapping. */
  readonly read: (
    value: unknown,
    reader: (value: unknown) => ReadMetadata,
    under?: string,
  ) => ReadMetadata;
}

/** Parses YAML 1.2; what is no YAML, or expands without bound, comes back as faults. */
export function parseYaml(
  yaml: string,
  firstLine = 1,
): ParsedYaml | { readonly faults: readonly Fault[] } {
  const lines = new LineCounter();
  const placeAt = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const malformed = (found: string, offset: number | null): Fault =>
    faultOf(
      'error',
      'YAML fields such as “publisher: Exville Gazette”',
      found,
      'Put quotation marks around values that contain “: ” or begin with a special character',
      {
        ...(offset === null ? {} : placeAt(offset)),
        reason: { code: 'front-matter-broken' },
      },
    );
  let document: Document.Parsed;
  let value: unknown;
  try {
    // Not "warn": a library does not write to the terminal.
    document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' });
    const [error] = document.errors;
    if (error !== undefined) return { faults: [malformed(error.message, error.pos[0])] };
    const key = collectionKeyIn(document);
    if (key !== null) return { faults: [malformed('a list or a map as the name of a field', key)] };
    keepVerdicts(document);
    value = document.toJS({ maxAliasCount: 20 });
  } catch (cause) {
    // Too many aliases, or more levels than the stack has: whatever it is, it is this text's fault.
    const found = cause instanceof Error ? cause.message : String(cause);
    return { faults: [malformed(found, null)] };
  }
  const top = isMap(document.contents) ? document.contents : null;
  return {
    value,
    read: (part, reader, under) => {
      const map = under === undefined ? top : mapUnder(top, under);
      const { metadata, faults } = reader(part);
      return {
        metadata,
        faults: faults.map((fault) => {
          const offset =
            fault.field === null ? (map?.range?.[0] ?? 0) : offsetOfKey(map, fault.field);
          return offset === null ? fault : { ...fault, ...placeAt(offset) };
        }),
      };
    },
  };
}

/**
 * Where a list or a map is the key of another map; null where none is. The library writes such a key
 * as a text within the text of the next one, which takes exponential time.
 */
function collectionKeyIn(document: Document.Parsed): number | null {
  let offset: number | null = null;
  visit(document, {
    Pair(_, { key }) {
      if (!isCollection(key)) return undefined;
      offset = key.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

/** `rating: False` and `rating: 1.0` are a reviewer's words, which YAML would give back as `false` and `1`. */
function keepVerdicts(document: Document.Parsed): void {
  visit(document, {
    Pair(_, { key, value }) {
      if (!isScalar(key) || !VERDICT.test(String(key.value))) return;
      if (isScalar(value) && value.value !== null && value.source !== undefined) {
        value.value = value.source;
      }
    },
  });
}

const VERDICT = /^(?:rating|verdict|ruling)$/iu;

function mapUnder(map: YAMLMap | null, key: string): YAMLMap | null {
  const pair = map?.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
  return isMap(pair?.value) ? pair.value : null;
}

function offsetOfKey(map: YAMLMap | null, key: string): number | null {
  for (const { key: node } of map?.items ?? []) {
    if (isScalar(node) && String(node.value) === key) return node.range?.[0] ?? null;
  }
  return null;
}
