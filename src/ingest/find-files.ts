import type { Dirent, Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, extname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { type Fault, faultOf } from './problem.js';

/** The formats that have a reader, by the ending of the file's name. */
export type FileFormat = 'text' | 'markdown' | 'html' | 'json-lines';

/** A file that a reader can be tried on. */
export interface FoundFile {
  /** Where to open it. */
  readonly path: string;
  /** How it is named to people and in `Source.origin`: as given, from the working folder where it lies within. */
  readonly name: string;
  readonly format: FileFormat;
  readonly bytes: number;
}

/** Something that was passed over, or (`keepsOut` false) only looks odd. */
export interface FileFault {
  readonly file: string;
  readonly fault: Fault;
  readonly keepsOut: boolean;
}

export interface FoundFiles {
  readonly files: readonly FoundFile[];
  readonly faults: readonly FileFault[];
}

/** The format that a file's name promises; null when there is no reader for it. */
export function formatOf(name: string): FileFormat | null {
  const ending = extname(name).toLowerCase();
  return Object.hasOwn(FORMATS, ending) ? (FORMATS[ending] ?? null) : null;
}

const FORMATS: Readonly<Record<string, FileFormat>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.jsonl': 'json-lines',
  '.ndjson': 'json-lines',
};

const SIDECAR = /\.meta\.ya?ml$/iu;
/** Metadata by revision: belongs to no one file. See `loadKnownSources`. */
const REGISTRY = /^known-sources\.meta\.ya?ml$/iu;

/**
 * The files to read under the given files and folders, each once, in the order given and within a
 * folder by name (code units), its own files before those of the folders in it. Hidden files,
 * sidecars and other YAML are passed over; what cannot be read, or has no reader, comes back as a fault.
 */
export async function findFiles(
  paths: readonly string[],
  workingFolder: string,
): Promise<FoundFiles> {
  const walk = new Walk(workingFolder);
  for (const path of paths) await walk.enter(path, true);
  return { files: walk.files, faults: walk.faults };
}

class Walk {
  readonly files: FoundFile[] = [];
  readonly faults: FileFault[] = [];
  /** Real paths seen, so that links in a circle end and a file named twice is read once. */
  readonly #seen = new Set<string>();
  readonly #workingFolder: string;

  constructor(workingFolder: string) {
    this.#workingFolder = workingFolder;
  }

  async enter(path: string, isGiven: boolean): Promise<void> {
    const name = this.#nameOf(path);
    const full = resolve(this.#workingFolder, path);
    const entry = await this.#look(full, name);
    if (entry === null || this.#seen.has(entry.real)) return;
    if (entry.stats.isDirectory()) {
      this.#seen.add(entry.real);
      await this.#enterFolder(full, name);
      return;
    }
    if (!entry.stats.isFile()) {
      this.#fault(
        name,
        faultOf('error', 'a file or a folder', kindOf(entry.stats), 'Leave it out'),
      );
      return;
    }
    if (SIDECAR.test(name)) {
      if (isGiven)
        this.#fault(
          name,
          faultOf(
            'warning',
            'a text',
            'metadata about a text',
            'Name the text; its metadata are read with it',
          ),
        );
      return;
    }
    if (!isGiven && /\.ya?ml$/iu.test(name)) return; // settings beside the texts
    const format = formatOf(full);
    if (format === null) {
      const found = extname(full) === '' ? 'a name without an ending' : `a ${extname(full)} file`;
      this.#fault(
        name,
        faultOf(
          isGiven ? 'error' : 'warning',
          'a .txt, .md, .html or .jsonl file',
          found,
          'Convert it, or give it the ending that fits',
        ),
      );
      return;
    }
    this.#seen.add(entry.real);
    this.files.push({ path: full, name, format, bytes: entry.stats.size });
  }

  async #enterFolder(folder: string, name: string): Promise<void> {
    let entries: readonly Dirent[];
    try {
      entries = await readdir(folder, { withFileTypes: true });
    } catch (error) {
      this.#fault(name, unreadable(error, 'a folder that can be listed'));
      return;
    }
    const names = entries
      .map((entry) => entry.name)
      .filter((entry) => !entry.startsWith('.'))
      .sort();
    const isFolder = new Set(
      entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name),
    );
    for (const entry of names) this.#checkSidecar(folder, entry, names);
    for (const entry of names.filter((one) => !isFolder.has(one)))
      await this.enter(join(folder, entry), false);
    for (const entry of names.filter((one) => isFolder.has(one)))
      await this.enter(join(folder, entry), false);
  }

  /** A sidecar whose text is missing labels nothing, though its author thinks it does. */
  #checkSidecar(folder: string, entry: string, names: readonly string[]): void {
    if (!SIDECAR.test(entry) || REGISTRY.test(entry)) return;
    const base = entry.replace(SIDECAR, '');
    const isUsed = names.some((name) => {
      const ending = extname(name);
      return formatOf(name) !== null && (name === base || basename(name, ending) === base);
    });
    if (!isUsed)
      this.#fault(
        this.#nameOf(join(folder, entry)),
        faultOf(
          'warning',
          'a text of the same name beside it',
          'none',
          'Name the sidecar after its text: report.txt.meta.yaml or report.meta.yaml',
        ),
        false,
      );
  }

  async #look(
    path: string,
    name: string,
  ): Promise<{ readonly real: string; readonly stats: Stats } | null> {
    try {
      return { real: await realpath(path), stats: await stat(path) };
    } catch (error) {
      this.#fault(name, unreadable(error, 'a file or a folder'));
      return null;
    }
  }

  #fault(file: string, fault: Fault, keepsOut = true): void {
    this.faults.push({ file, fault, keepsOut });
  }

  #nameOf(path: string): string {
    const full = resolve(this.#workingFolder, path);
    const inside = relative(this.#workingFolder, full);
    const name =
      inside === '' ? '.' : inside.startsWith('..') || isAbsolute(inside) ? full : inside;
    return name.split(sep).join('/');
  }
}

/** What a failed look at the disk means; other failures are not expected and thrown on. */
export function unreadable(error: unknown, expected: string): Fault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known: Readonly<Record<string, readonly [found: string, remedy: string]>> = {
    ENOENT: ['nothing at that path, or a link to nothing', 'Check the name'],
    ELOOP: ['links that lead in a circle', 'Remove the link'],
    ENOTDIR: ['a file in the place of a folder', 'Check the path'],
    EACCES: ['one that may not be read', 'Give this user the right to read it'],
    EPERM: ['one that may not be read', 'Give this user the right to read it'],
    EISDIR: ['a folder', 'Name a file'],
    EIO: ['a disk error', 'Check the disk'],
    ENAMETOOLONG: ['a name that is too long', 'Shorten the name'],
  };
  const meaning = known[code];
  if (meaning === undefined) throw error;
  return faultOf('error', expected, meaning[0], meaning[1]);
}

function kindOf(stats: Stats): string {
  if (stats.isFIFO()) return 'a named pipe';
  if (stats.isSocket()) return 'a socket';
  return 'a device';
}
