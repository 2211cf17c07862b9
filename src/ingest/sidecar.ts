import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { SourceMetadata } from '../corpus/source.js';
import { decodeText } from './decode-text.js';
import { unreadable } from './find-files.js';
import type { Fault } from './problem.js';
import { readYamlMetadata } from './yaml-metadata.js';

/** Metadata that lie beside a text which must not be touched. */
export interface Sidecar {
  readonly metadata: SourceMetadata;
  /** With the base name of the sidecar that each is about. */
  readonly faults: readonly { readonly sidecar: string; readonly fault: Fault }[];
}

/**
 * Reads `report.txt.meta.yaml` and `report.meta.yaml` beside `report.txt`. Both may exist; the
 * longer name is nearer to the text and its fields win. No sidecar is no fault.
 */
export async function readSidecar(path: string): Promise<Sidecar> {
  const faults: { sidecar: string; fault: Fault }[] = [];
  let metadata: SourceMetadata = {};
  const base = basename(path, extname(path));
  for (const name of [`${base}.meta.yaml`, `${basename(path)}.meta.yaml`]) {
    let bytes: Uint8Array;
    try {
      bytes = await readFile(join(dirname(path), name));
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') continue;
      faults.push({ sidecar: name, fault: unreadable(error, 'a sidecar file') });
      continue;
    }
    const decoded = decodeText(bytes);
    const read =
      'fault' in decoded
        ? { metadata: {}, faults: [decoded.fault] }
        : readYamlMetadata(decoded.text);
    for (const fault of read.faults) faults.push({ sidecar: name, fault });
    metadata = { ...metadata, ...read.metadata };
  }
  return { metadata, faults };
}
