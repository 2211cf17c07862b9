import type { Dirent, Stats } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { kindOfEntry } from './open-regular-file.js';
import { type Fault, faultOf } from './problem.js';

/** The formats that have a reader, by the ending of the file's name. */
export type FileFormat = OneTextFormat | 'json-lines' | 'table';

/** The formats of files that are one document each. */
export type OneTextFormat = 'text' | 'markdown' | 'html' | 'captions';

export function isOneText(format: FileFormat): format is OneTextFormat {
  return format !== 'json-lines' && format !== 'table';
}

/** A file that a reader can be tried on. */
export interface FoundFile {
  /** Where to open it: without links in it. */
  readonly path: string;
  /** Where its sidecars lie: where it was found, not where a link leads. */
  readonly sidecarsBeside: string;
  /** The real path of the folder out of which nothing is read for it. */
  readonly within: string;
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
  '.csv': 'table',
  '.tsv': 'table',
  '.vtt': 'captions',
  '.srt': 'captions',
};

const SIDECAR = /\.meta\.ya?ml$/iu;
/** Vectors of words, as `seeds/english-vectors.bin`: no text. */
const VECTORS = /-vectors\.bin$/iu;
/** Metadata by revision: belongs to no one file. See `loadKnownSources`. */
const REGISTRY = /^known-sources\.meta\.ya?ml$/iu;

/** Folders within folders, and files in all: more is a mistake, or made to keep the program busy. Guesses. */
const MAX_DEPTH = 100;
const MAX_FILES = 1_000_000;

/**
 * The files to read under the given files and folders, each once, in the order given and within a
 * folder by name (code units), its own files before those of the folders in it. Hidden files,
 * sidecars, other YAML and vectors of words are passed over; what cannot be read, or has no reader, comes back as a
 * fault. A link that is given is followed; one in a folder only to what lies in the folder given.
 * @param onFound Told after each folder how many files were found so far.
 */
export async function findFiles(
  paths: readonly string[],
  workingFolder: string,
  onFound: (files: number) => void = () => undefined,
): Promise<FoundFiles> {
  const walk = new Walk(workingFolder, onFound);
  for (const path of paths) await walk.enter(path, null);
  return { files: walk.files, faults: walk.faults };
}

/** A folder that is walked through because it was given. */
interface Root {
  readonly real: string;
  /** How deep in it. */
  readonly depth: number;
}

class Walk {
  readonly files: FoundFile[] = [];
  readonly faults: FileFault[] = [];
  /** Real paths seen, so that links in a circle end and a file named twice is read once. */
  readonly #seen = new Set<string>();
  readonly #workingFolder: string;
  readonly #onFound: (files: number) => void;
  /** Once for each folder that was given. */
  readonly #full = new Set<string>();

  constructor(workingFolder: string, onFound: (files: number) => void) {
    this.#workingFolder = workingFolder;
    this.#onFound = onFound;
  }

  /** @param root Null for what was given itself. */
  async enter(path: string, root: Root | null): Promise<void> {
    const isGiven = root === null;
    const name = this.#nameOf(path);
    const full = resolve(this.#workingFolder, path);
    // Looked at, whatever they are, when their text is read.
    if (!isGiven && SIDECAR.test(name)) return;
    const entry = await this.#look(full, name, root);
    if (entry === null || this.#seen.has(entry.real)) return;
    if (entry.stats.isDirectory()) {
      this.#seen.add(entry.real);
      await this.#enterFolder(full, name, root ?? { real: entry.real, depth: 0 });
      return;
    }
    if (!entry.stats.isFile()) {
      this.#fault(
        name,
        faultOf('error', 'a file or a folder', kindOfEntry(entry.stats), 'Leave it out'),
      );
      return;
    }
    if (SIDECAR.test(name)) {
      const remedy = 'Name the text; its metadata are read with it';
      this.#fault(name, faultOf('warning', 'a text', 'metadata about a text', remedy));
      return;
    }
    // Settings and vectors beside the texts.
    if (!isGiven && (/\.ya?ml$/iu.test(name) || VECTORS.test(name))) return;
    const format = formatOf(full);
    if (format === null) {
      const found = extname(full) === '' ? 'a name without an ending' : `a ${extname(full)} file`;
      this.#fault(
        name,
        faultOf(
          isGiven ? 'error' : 'warning',
          'a .txt, .md, .html, .jsonl, .csv, .tsv, .vtt or .srt file',
          found,
          'Convert it, or give it the ending that fits',
        ),
      );
      return;
    }
    this.#seen.add(entry.real);
    if (this.files.length >= MAX_FILES) {
      this.#tooMany(root?.real ?? name);
      return;
    }
    const within = root?.real ?? (await realpath(dirname(full)));
    const { real: place, stats } = entry;
    this.files.push({ path: place, sidecarsBeside: full, within, name, format, bytes: stats.size });
  }

  /** Said once a folder; the others are not read. */
  #tooMany(place: string): void {
    if (this.#full.has(place)) return;
    this.#full.add(place);
    const most = MAX_FILES.toLocaleString('en-GB');
    const remedy = 'Ingest its folders one by one, or write the texts as .jsonl';
    this.#fault(place, faultOf('error', `at most ${most} files`, 'more', remedy));
  }

  async #enterFolder(folder: string, name: string, root: Root): Promise<void> {
    if (root.depth >= MAX_DEPTH) {
      const expected = `at most ${MAX_DEPTH} folders within one another`;
      this.#fault(name, faultOf('error', expected, 'one more', 'Ingest it by itself'));
      return;
    }
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
    const texts = textNames(names);
    for (const entry of names) this.#checkSidecar(folder, entry, texts);
    const within = { real: root.real, depth: root.depth + 1 };
    for (const entry of names.filter((one) => !isFolder.has(one)))
      await this.enter(join(folder, entry), within);
    this.#onFound(this.files.length);
    for (const entry of names.filter((one) => isFolder.has(one)))
      await this.enter(join(folder, entry), within);
  }

  /** A sidecar whose text is missing labels nothing, though its author thinks it does. */
  #checkSidecar(folder: string, entry: string, texts: ReadonlySet<string>): void {
    if (!SIDECAR.test(entry) || REGISTRY.test(entry)) return;
    if (!texts.has(entry.replace(SIDECAR, '')))
      this.#fault(
        this.#nameOf(join(folder, entry)),
        faultOf(
          'warning',
          'a text of the same name next to it',
          'none',
          'Name the sidecar after its text: report.txt.meta.yaml or report.meta.yaml',
        ),
        false,
      );
  }

  /** Null when it is not to be read, which was said then. */
  async #look(
    path: string,
    name: string,
    root: Root | null,
  ): Promise<{ readonly real: string; readonly stats: Stats } | null> {
    try {
      const real = await realpath(path);
      if (root !== null && !isWithin(real, root.real)) {
        this.#fault(name, leadsOut(real));
        return null;
      }
      return { real, stats: await stat(real) };
    } catch (error) {
      this.#fault(
        name,
        name.includes(NO_CHARACTER) && (await isNowhere(path))
          ? faultOf('error', 'a name in UTF-8', 'other bytes in it', 'Rename it')
          : unreadable(error, 'a file or a folder'),
      );
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

/** What a failed look at the disk means; failures that are not the file system's are thrown on. */
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
    ENXIO: ['a socket or a device', 'Leave it out'],
  };
  if (!/^E[A-Z0-9]+$/u.test(code)) throw error;
  const meaning = known[code] ?? [
    `one that cannot be opened (${code})`,
    'Leave it out, or copy it to a folder of this machine',
  ];
  return faultOf('error', expected, meaning[0], meaning[1]);
}

/** What stands for bytes of a name that are no UTF-8; such a name cannot be opened by what it is shown as. */
const NO_CHARACTER = '\uFFFD';

async function isNowhere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => false,
    () => true,
  );
}

/** Whether a real path is a folder's own or lies in it. */
export function isWithin(real: string, folder: string): boolean {
  const inside = relative(folder, real);
  return inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}

/** Said of a link in a folder: whoever may write into the folder could have anything of this machine read. */
export function leadsOut(target: string): Fault {
  return faultOf(
    'error',
    'what lies in the folder that was named',
    `a link that leads out of it, to ${target}`,
    'Name its target with the command if it should be read',
  );
}

/** The names that a sidecar may have before its ending: those of texts, with and without their endings. */
function textNames(names: readonly string[]): ReadonlySet<string> {
  const texts = names.filter((name) => formatOf(name) !== null);
  return new Set(texts.flatMap((name) => [name, basename(name, extname(name))]));
}
