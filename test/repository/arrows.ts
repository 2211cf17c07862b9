import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type ParsedSource, parseSource } from './parsed-source.js';

/** One place where the code breaks a rule of the architecture. */
export interface Breach {
  /** Path from the root with forward slashes, or a room. */
  readonly file: string;
  readonly rule: string;
}

/** The rooms that are data in, data out. */
const coreRooms = [
  'analysis',
  'moments',
  'corpus',
  'search',
  'answer',
  'dialogue',
  'quotation',
  'moderation',
];

/**
 * Which rooms a room may import, from docs/architecture.md; itself always. `src` stands for the
 * files directly in `src/`, such as config and services.
 */
const arrows: Readonly<Record<string, readonly string[]>> = {
  analysis: [],
  moments: ['analysis'],
  corpus: ['analysis', 'moments'],
  search: ['corpus', 'analysis', 'moments'],
  answer: ['search', 'corpus', 'analysis', 'moments'],
  dialogue: ['answer', 'search', 'corpus', 'analysis', 'moments'],
  quotation: ['answer', 'search', 'corpus', 'analysis', 'moments'],
  moderation: ['answer', 'search', 'corpus', 'analysis', 'moments'],
  locales: [],
  logging: ['src'],
  ingest: ['corpus', 'analysis', 'moments'],
  storage: coreRooms,
  generation: ['ingest', 'storage', 'src', ...coreRooms],
  eval: coreRooms,
  discord: ['locales', 'logging', 'storage', 'src', ...coreRooms],
  commands: ['discord', 'locales', ...coreRooms],
  cli: ['discord', 'eval', 'generation', 'ingest', 'locales', 'storage', 'src', ...coreRooms],
  'operator-error': [],
  src: ['cli', 'commands', 'discord', 'generation', 'ingest', 'logging', 'storage', ...coreRooms],
};

/**
 * Which folders of `discord/` a folder may import; what lies loose there, such as bot.ts and limits.ts,
 * may be imported by all. What Discord tells comes in at the top and is said at the bottom.
 */
export const discordArrows: Readonly<Record<string, readonly string[]>> = {
  render: [],
  reply: ['render'],
  commands: ['reply', 'render'],
  ask: ['commands', 'reply', 'render'],
  curation: ['ask', 'commands', 'reply', 'render'],
  corrections: ['curation', 'reply', 'render'],
  queue: ['curation', 'corrections', 'reply', 'render'],
  watch: ['queue', 'corrections', 'reply', 'render'],
  settings: ['queue', 'reply', 'render'],
  privacy: ['queue', 'reply', 'render'],
  jobs: ['queue', 'curation', 'corrections', 'watch', 'settings', 'privacy', 'reply', 'render'],
  press: ['queue', 'curation', 'corrections', 'settings', 'privacy', 'ask', 'reply', 'render'],
  gateway: ['press', 'queue', 'corrections', 'ask', 'commands', 'reply', 'render'],
};

/** Which folders of `storage/` a folder may import; what lies loose there may be imported by all. */
export const storageArrows: Readonly<Record<string, readonly string[]>> = {
  seals: [],
  documents: ['seals'],
  moderation: ['documents', 'seals'],
  migrations: ['moderation', 'seals'],
  postgres: ['seals'],
  sqlite: ['documents', 'migrations', 'seals'],
};

/** Modules through which the core would reach the world. */
const worldly =
  /^(?:discord\.js|(?:node:)?(?:fs|child_process|net|tls|dgram|http|https|http2|os|process|console|perf_hooks|timers|worker_threads|readline)(?:\/.*)?)$/;

/** What the core must be given instead of taking it. */
const worldlyTouches = [
  'process',
  'console',
  'the clock',
  'Math.random',
  'performance',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
];

interface SourceFile extends ParsedSource {
  readonly file: string;
  readonly room: string;
  /** The files of its relative imports. */
  readonly targets: readonly string[];
  /** Their rooms, without its own. */
  readonly reaches: readonly string[];
}

/** Reads every TypeScript file of `src/` and `commands/` under the root and returns all breaches. */
export function findBreaches(root: string): readonly Breach[] {
  const files = sourceFiles(root).map((path) => readSource(root, path));
  return [...files.flatMap(checkFile), ...findRoomCircles(files), ...findFileCircles(files)];
}

/** Absolute paths of all TypeScript files of `src/` and `commands/`. */
export function sourceFiles(root: string): readonly string[] {
  return ['src', 'commands']
    .map((folder) => join(root, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { withFileTypes: true, recursive: true }))
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

/**
 * Imports between folders of one room that go against its arrows.
 * @param inner The room's arrows; a folder without any may import and be imported by none.
 */
export function findInnerBreaches(
  root: string,
  room: string,
  inner: Readonly<Record<string, readonly string[]>>,
): readonly Breach[] {
  const folderOf = (file: string) => {
    const [, within, folder, name] = file.split('/');
    return within === room && name !== undefined ? folder : undefined;
  };
  return sourceFiles(root).flatMap((path) => {
    const { file, targets } = readSource(root, path);
    const from = folderOf(file);
    if (from === undefined) return [];
    return targets.flatMap((target) => {
      const to = folderOf(target);
      const isAllowed = to === undefined || to === from || inner[from]?.includes(to) === true;
      return isAllowed ? [] : [{ file, rule: `${room}/${from} imports ${target}` }];
    });
  });
}

function readSource(root: string, path: string): SourceFile {
  const parsed = parseSource(path);
  const file = relative(root, path).split(sep).join('/');
  const room = roomOf(file);
  const targets = parsed.imports
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) =>
      relative(root, resolve(dirname(path), specifier))
        .split(sep)
        .join('/')
        .replace(/\.js$/, '.ts'),
    );
  return {
    ...parsed,
    file,
    room,
    targets,
    reaches: targets.map(roomOf).filter((target) => target !== room),
  };
}

/**
 * `src/answer/deep/x.ts` is in `answer`, `commands/x.ts` in `commands`, `src/x.ts` in `src`. The parent
 * of the errors that an operator can repair is a room of its own, which every room may import.
 */
function roomOf(file: string): string {
  if (/^src\/operator-error\.[jt]s$/.test(file)) return 'operator-error';
  const [top = '', second = '', third] = file.split('/');
  return top === 'src' && third !== undefined ? second : top;
}

function checkFile({ file, room, reaches, imports, touches }: SourceFile): Breach[] {
  const allowed = arrows[room];
  const rules: string[] = [];
  if (allowed === undefined) rules.push(`${room} is a room without arrows`);
  for (const target of reaches) {
    if (target === 'operator-error') continue;
    if (allowed !== undefined && !allowed.includes(target)) rules.push(`${room} imports ${target}`);
  }
  if (room !== 'analysis' && imports.some((specifier) => specifier.startsWith('wink-'))) {
    rules.push('only analysis imports wink-nlp');
  }
  if (
    file !== 'src/config.ts' &&
    (touches.has('process.env') ||
      imports.some((specifier) => /^(?:node:)?process$/.test(specifier)))
  ) {
    rules.push('only config.ts reads process.env');
  }
  if (coreRooms.includes(room)) {
    const modules = imports.filter((specifier) => worldly.test(specifier));
    rules.push(...modules.map((specifier) => `the core imports ${specifier}`));
    const touched = worldlyTouches.filter((name) => touches.has(name));
    rules.push(...touched.map((name) => `the core touches ${name}`));
  }
  return rules.map((rule) => ({ file, rule }));
}

/** Rooms that reach themselves through others. `src` wires everything and is left out. */
function findRoomCircles(files: readonly SourceFile[]): Breach[] {
  const reached = new Map<string, Set<string>>();
  for (const { room, reaches } of files) {
    if (room === 'src') continue;
    const targets = reached.get(room) ?? new Set();
    for (const target of reaches) targets.add(target);
    reached.set(room, targets);
  }
  const canReach = (from: string, to: string, seen: Set<string>): boolean =>
    [...(reached.get(from) ?? [])].some((next) => {
      if (next === to) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return canReach(next, to, seen);
    });
  return [...reached.keys()]
    .filter((room) => canReach(room, room, new Set()))
    .map((room) => ({ file: room, rule: 'the room is part of a circle of imports' }));
}

/** Files that reach themselves through others, by types too: who wants to read one must read them all. */
function findFileCircles(files: readonly SourceFile[]): Breach[] {
  const targetsOf = new Map(files.map(({ file, targets }) => [file, targets]));
  /** The shortest way back, or null. */
  const wayBack = (start: string): readonly string[] | null => {
    const seen = new Set<string>();
    const ways: (readonly [...string[], string])[] = [[start]];
    // Grows while it is walked.
    for (const way of ways) {
      for (const next of targetsOf.get(way[way.length - 1] ?? '') ?? []) {
        if (next === start) return [...way, next];
        if (!seen.has(next)) ways.push([...way, next]);
        seen.add(next);
      }
    }
    return null;
  };
  return files.flatMap(({ file }) => {
    const way = wayBack(file);
    return way === null ? [] : [{ file, rule: `imports itself: ${way.join(' → ')}` }];
  });
}
