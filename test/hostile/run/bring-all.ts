import { fileKinds } from '../documents/file-kinds.js';
import type { HostileKind } from '../documents/hostile-kind.js';
import { documentKinds } from '../documents/index.js';
import { pageKinds } from '../pages/index.js';
import type { FileSet, Scene } from './scene.js';

export interface BringingOptions {
  readonly isQuick: boolean;
  /** Of how many kinds one is brought in sizes that are doubled until the door's limit. */
  readonly ladderEvery: number;
  /** Only kinds with this in their names. */
  readonly name: string;
}

const kib = 1024;
const mib = 1024 * kib;

/** The doors by which every kind is brought that they take; files are ingested by another process. */
export const doors = {
  pastes: bringPastes,
  attachments: bringAttachments,
  pages: bringPages,
  files: bringFiles,
  labels: bringLabels,
} as const;

/** Each kind once, as long as a form takes; and one of many from a few characters on. */
async function bringPastes(scene: Scene, options: BringingOptions): Promise<void> {
  // What is pasted has no format, so each kind is pasted once.
  const pasted = documentKinds.filter(
    ({ name, format }, n) => format === 'text' || !name.startsWith(familyOf(documentKinds[n - 1])),
  );
  const kinds = chosen(pasted, options, 12);
  for (const [n, { name, text }] of kinds.entries()) {
    progress('pastes', n, kinds.length);
    const sizes = n % 20 === 0 ? [1, 10, 500, 1_000, 2_000, 4_000] : [4_000];
    for (const size of sizes) {
      const content = { kind: 'text', text: text(size).slice(0, 4_000) } as const;
      await scene.add('pasted text, to 4,000', named(name, size), [content]);
    }
  }
  await scene.restart();
}

/** Each kind at 128 KiB, four at once; one of some from there to 5 MiB, alone. */
async function bringAttachments(scene: Scene, options: BringingOptions): Promise<void> {
  const kinds = chosen(documentKinds, options, 40);
  for (const group of groups(kinds, 4)) {
    progress('attachments', kinds.indexOf(group[0] as HostileKind), kinds.length);
    const contents = group.map((kind) => attachment(kind, 128 * kib));
    await scene.add('attachments, 4 at once', group.map(({ name }) => name).join(' + '), contents);
    await restartWhenFull(scene);
  }
  const tall = kinds.filter((_, n) => n % options.ladderEvery === 0);
  for (const [n, kind] of tall.entries()) {
    progress('attachments to 5 MiB', n, tall.length);
    for (const size of options.isQuick ? [512 * kib] : [mib / 2, mib, 2 * mib, 4 * mib, 5 * mib]) {
      const content = attachment(kind, size);
      await scene.add('attachment, to 5 MiB', named(kind.name, size), [content]);
    }
    await restartWhenFull(scene);
  }
  await scene.restart();
}

function attachment({ name, format, text }: HostileKind, size: number) {
  const bytes = Buffer.from(text(size));
  const ending = format === 'markdown' ? 'md' : 'txt';
  return { kind: 'file', name: `${name}.${ending}`, bytes } as const;
}

/** Each page at 64 KiB, three at once; one of some up to 5 MiB and beyond. */
async function bringPages(scene: Scene, options: BringingOptions): Promise<void> {
  const kinds = chosen(pageKinds, options, 8);
  const bring = async (group: typeof kinds, size: number, door: string): Promise<void> => {
    const contents = await Promise.all(
      group.map(async (kind) => {
        const url = await scene.pageAddress(pageKinds.indexOf(kind), size);
        return { kind: 'address', url } as const;
      }),
    );
    await scene.add(door, named(group.map(({ name }) => name).join(' + '), size), contents);
  };
  for (const group of groups(kinds, 3)) {
    progress('pages', kinds.indexOf(group[0] as (typeof kinds)[number]), kinds.length);
    await bring(group, 64 * kib, 'web pages, 3 at once');
  }
  await restartWhenFull(scene);
  const tall = kinds.filter((_, n) => n % Math.ceil(options.ladderEvery / 4) === 0);
  for (const [n, kind] of tall.entries()) {
    progress('pages to 5 MiB', n, tall.length);
    for (const size of options.isQuick ? [256 * kib] : [mib / 4, mib, 2 * mib, 5 * mib, 6 * mib]) {
      await bring([kind], size, 'web page, to 6 MiB');
    }
    await restartWhenFull(scene);
  }
  await scene.restart();
}

/** Each kind at 64 KiB, twenty in a folder; one of some up to 64 MiB and beyond. */
async function bringFiles(scene: Scene, options: BringingOptions): Promise<void> {
  const kinds = chosen(documentKinds, options, 20);
  for (const group of groups(kinds, 20)) {
    progress('files', kinds.indexOf(group[0] as HostileKind), kinds.length);
    await scene.ingest(
      'files, 20 in a folder',
      `${group[0]?.name} and what follows`,
      group.map((kind) => file(kind, 64 * kib)),
    );
    await restartWhenFull(scene);
  }
  const tall = kinds.filter((_, n) => n % (options.ladderEvery * 6) === 0);
  for (const [n, kind] of tall.entries()) {
    progress('files to 64 MiB', n, tall.length);
    for (const size of options.isQuick
      ? [2 * mib]
      : [8 * mib, 16 * mib, 32 * mib, 64 * mib, 128 * mib]) {
      await scene.ingest('file, to 128 MiB', named(kind.name, size), [file(kind, size)]);
      await restartWhenFull(scene);
    }
  }
  await scene.restart();
}

function file({ format, text }: HostileKind, size: number): FileSet {
  return { [format === 'markdown' ? '.md' : '.txt']: text(size) };
}

/** Bytes, JSON lines, sidecars and front matter. */
async function bringLabels(scene: Scene, options: BringingOptions): Promise<void> {
  const kinds = chosen(fileKinds, options, 6);
  const sizes = options.isQuick ? [64 * kib] : [kib, 8 * kib, 64 * kib, 512 * kib, 4 * mib];
  for (const [n, { name, files }] of kinds.entries()) {
    progress('labels and lines', n, kinds.length);
    await scene.ingest(
      'bytes, lines and labels',
      name,
      sizes.map((size) => files(size)),
    );
    await restartWhenFull(scene);
  }
  await scene.restart();
}

/** So much hostile text is in the corpus before it is started afresh and taken out. */
async function restartWhenFull(scene: Scene): Promise<void> {
  if (scene.mebibytes > 64) await scene.restart();
}

function chosen<Kind extends { readonly name: string }>(
  kinds: readonly Kind[],
  { isQuick, name }: BringingOptions,
  quickEvery: number,
): readonly Kind[] {
  const wanted = kinds.filter((kind) => kind.name.includes(name));
  return isQuick && name === '' ? wanted.filter((_, n) => n % quickEvery === 0) : wanted;
}

function groups<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, n) =>
    items.slice(n * size, (n + 1) * size),
  );
}

/** Its name without its format. */
function familyOf(kind: HostileKind | undefined): string {
  return kind?.name.replace(/ \(\w+\)$/, '') ?? '-';
}

function named(name: string, size: number): string {
  const shown = size >= mib ? `${size / mib} MiB` : size >= kib ? `${size / kib} KiB` : `${size}`;
  return `${name}, ${shown}`;
}

function progress(part: string, done: number, all: number): void {
  if (done % 40 === 0 || all < 60) console.log(`${part}: ${done} of ${all}`);
}
