import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { listSplits } from './judged-set.js';
import { MissingJudgedFileError } from './judged-set-error.js';

/** The judged sets of one folder, each kind in alphabetical order. */
export interface DataFolder {
  /** Folders in BEIR's layout, with their splits. */
  readonly retrieval: readonly { readonly folder: string; readonly splits: readonly string[] }[];
  /** Files of golden questions. */
  readonly golden: readonly string[];
  /** Files of judged dates. */
  readonly dates: readonly string[];
}

/**
 * Looks what there is to measure by: folders with `qrels/`, files `golden*.jsonl`, and all `.jsonl`
 * files of folders whose name begins with `datetime`. Anything else is passed over.
 * @throws {MissingJudgedFileError} when the folder cannot be read or holds none of these
 */
export async function findJudgedSets(data: string): Promise<DataFolder> {
  const entries = await list(data);
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const retrieval: { folder: string; splits: readonly string[] }[] = [];
  const dates: string[] = [];
  for (const name of folders) {
    const folder = join(data, name);
    const inside = await list(folder);
    if (inside.some((entry) => entry.name === 'qrels')) {
      retrieval.push({ folder, splits: await listSplits(folder) });
    } else if (name.startsWith('datetime')) {
      for (const file of jsonLines(inside)) dates.push(join(folder, file));
    }
  }
  const golden = jsonLines(entries)
    .filter((name) => name.startsWith('golden'))
    .map((name) => join(data, name));
  if (retrieval.length + dates.length + golden.length === 0) {
    throw new MissingJudgedFileError(data, expected);
  }
  return { retrieval, golden, dates };
}

const expected =
  'a folder of judged sets (folders with qrels/, golden*.jsonl, datetime*/*.jsonl; name it with --data)';

/** In alphabetical order. */
async function list(folder: string): Promise<readonly Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (cause) {
    if (isNoFolder(cause)) {
      throw new MissingJudgedFileError(folder, expected, { cause });
    }
    throw cause;
  }
}

function isNoFolder(cause: unknown): boolean {
  return cause instanceof Error && 'syscall' in cause;
}

function jsonLines(entries: readonly Dirent[]): readonly string[] {
  return entries.map(({ name }) => basename(name)).filter((name) => name.endsWith('.jsonl'));
}
