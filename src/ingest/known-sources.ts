import { readFile } from 'node:fs/promises';
import type { Revision } from '../corpus/document.js';
import type { SourceMetadata } from '../corpus/source.js';
import { decodeText } from './decode-text.js';
import { unreadable } from './find-files.js';
import { faultOf, type Problem } from './problem.js';
import { ProblemList } from './problem-list.js';
import { readMetadata } from './source-metadata.js';
import { parseYaml } from './yaml-metadata.js';

/** Metadata of texts that are known by their SHA-256 wherever their file lies and whatever its name. */
export type KnownSources = ReadonlyMap<Revision, SourceMetadata>;

/**
 * Loads a registry: YAML with a revision (64 hex digits) as each key and metadata fields under it.
 * An entry with a fault is left out and reported.
 */
export async function loadKnownSources(
  path: string,
): Promise<{ readonly known: KnownSources; readonly problems: readonly Problem[] }> {
  const problems = new ProblemList();
  const known = new Map<Revision, SourceMetadata>();
  const done = () => ({ known, problems: problems.listed });
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    problems.add(path, unreadable(error, 'a registry of known sources'));
    return done();
  }
  const decoded = decodeText(bytes);
  const parsed = 'fault' in decoded ? { faults: [decoded.fault] } : parseYaml(decoded.text);
  if ('faults' in parsed) {
    for (const fault of parsed.faults) problems.add(path, fault);
    return done();
  }
  if (parsed.value === null) return done();
  if (typeof parsed.value !== 'object' || Array.isArray(parsed.value)) {
    problems.add(
      path,
      faultOf(
        'error',
        'revisions with fields under each',
        'something else',
        'See the comment in seeds/known-sources.meta.yaml',
      ),
    );
    return done();
  }
  for (const [key, value] of Object.entries(parsed.value)) {
    const revision = key.toLowerCase();
    if (!/^[0-9a-f]{64}$/u.test(revision)) {
      const { faults } = parsed.read(value, () => ({
        metadata: {},
        faults: [
          faultOf(
            'error',
            'a revision: 64 hex digits, as sha256sum prints them',
            key.slice(0, 70),
            'Correct the key',
            { field: key },
          ),
        ],
      }));
      for (const fault of faults) problems.add(path, fault);
      continue;
    }
    const { metadata, faults } = parsed.read(value, (fields) => readMetadata(fields), key);
    for (const fault of faults) problems.add(path, fault);
    if (!faults.some(({ severity }) => severity === 'error'))
      known.set(revision as Revision, metadata);
  }
  return done();
}
