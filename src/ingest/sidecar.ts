import { realpath } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { SourceMetadata } from '../corpus/source.js';
import { decodeText } from './decode-text.js';
import { type FoundFile, isWithin, leadsOut, unreadable } from './find-files.js';
import { type FileContent, readRegularFile } from './open-regular-file.js';
import { type Fault, faultOf } from './problem.js';
import { readYamlMetadata } from './yaml-metadata.js';

/** Metadata that lie beside a text which must not be touched. */
export interface Sidecar {
  readonly metadata: SourceMetadata;
  /** With the base name of the sidecar that each is about. */
  readonly faults: readonly { readonly sidecar: string; readonly fault: Fault }[];
}

/** Far more than all fields take. */
const MAX_KIB = 64;

/**
 * Reads `report.txt.meta.yaml` and `report.meta.yaml` beside `report.txt`. Both may exist; the
 * longer name is nearer to the text and its fields win. No sidecar is no fault; one that is no
 * regular file, too large, or a link out of the folder is.
 */
export async function readSidecar({
  sidecarsBeside: path,
  within,
}: Pick<FoundFile, 'sidecarsBeside' | 'within'>): Promise<Sidecar> {
  const faults: { sidecar: string; fault: Fault }[] = [];
  let metadata: SourceMetadata = {};
  const base = basename(path, extname(path));
  for (const name of [`${base}.meta.yaml`, `${basename(path)}.meta.yaml`]) {
    let content: FileContent;
    try {
      const real = await realpath(join(dirname(path), name));
      content = isWithin(real, within)
        ? await readRegularFile(real, MAX_KIB * 1024, tooLarge)
        : { fault: leadsOut(real) };
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') continue;
      faults.push({ sidecar: name, fault: unreadable(error, 'a sidecar file') });
      continue;
    }
    const decoded = 'fault' in content ? content : decodeText(content.bytes);
    const read =
      'fault' in decoded
        ? { metadata: {}, faults: [decoded.fault] }
        : readYamlMetadata(decoded.text);
    for (const fault of read.faults) faults.push({ sidecar: name, fault });
    metadata = { ...metadata, ...read.metadata };
  }
  return { metadata, faults };
}

function tooLarge(bytes: number): Fault {
  const found = `${Math.ceil(bytes / 1024)} KiB`;
  const remedy = 'Leave only the fields about the text in it';
  return faultOf('error', `at most ${MAX_KIB} KiB in a sidecar`, found, remedy);
}
