import { isMap, isScalar, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import { type Fault, faultOf } from './problem.js';
import { type ReadMetadata, readMetadata } from './source-metadata.js';

/**
 * Reads metadata written in YAML; faults carry their line and column, counted from `firstLine`
 * (1-based), the line of the file on which the YAML begins.
 */
export function readYamlMetadata(yaml: string, firstLine = 1): ReadMetadata {
  const parsed = parseYaml(yaml, firstLine);
  if ('faults' in parsed) return { metadata: {}, faults: parsed.faults };
  return parsed.read(parsed.value, (value) => readMetadata(value));
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
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const placeAt = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const malformed = (found: string, offset: number | null): Fault =>
    faultOf(
      'error',
      'YAML fields such as “publisher: Exville Gazette”',
      found,
      'Put quotation marks around values that hold “: ” or begin with a special character',
      {
        ...(offset === null ? {} : placeAt(offset)),
        reason: { code: 'front-matter-broken' },
      },
    );
  const [error] = document.errors;
  if (error !== undefined) return { faults: [malformed(error.message, error.pos[0])] };
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 20 });
  } catch (cause) {
    if (!(cause instanceof ReferenceError)) throw cause;
    return { faults: [malformed(cause.message, null)] };
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
