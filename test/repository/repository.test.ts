import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { configVariables } from '../../src/config.js';
import { neededPermissions } from '../../src/discord/commands/invitation.js';
import { packagePath } from '../../src/package-path.js';

const read = (...path: string[]) => readFileSync(packagePath(...path), 'utf8');
const manifest = JSON.parse(read('package.json')) as {
  readonly scripts: Record<string, string>;
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
};

/** What Git does not keep, see .gitignore; a fresh copy may come without Git. */
const unkept = new Set(['node_modules', 'dist', 'coverage', 'data', '.git']);

/** The project's own files, with forward slashes from the root. */
const files = listFiles('');

function listFiles(folder: string): string[] {
  return readdirSync(packagePath(folder), { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}${entry.name}`;
    if (entry.isDirectory()) return unkept.has(entry.name) ? [] : listFiles(`${file}/`);
    return entry.isFile() ? [file] : [];
  });
}

describe('.env.example', () => {
  const named = [...read('.env.example').matchAll(/^([A-Z][A-Z0-9_]*)=/gm)].map(
    (match) => match[1],
  );

  it('names the variables that config.ts reads, and no others', () => {
    expect([...named].sort()).toEqual(Object.keys(configVariables).sort());
  });

  it('says purpose and default above each variable, and sets none', () => {
    const lines = read('.env.example').split('\n');
    for (const name of named) {
      const at = lines.indexOf(`${name}=`);
      expect(at, `${name} must have an empty value`).toBeGreaterThan(0);
      expect(lines[at - 1]).toMatch(/^# .+\. Default: .+\.$/);
    }
  });
});

describe('README.md', () => {
  it('names only scripts that package.json has', () => {
    const known = new Set(Object.keys(manifest.scripts));
    const mentioned = [...read('README.md').matchAll(/npm (?:run ([\w:]+)|(start|test)\b)/g)].map(
      (match) => match[1] ?? match[2] ?? '',
    );
    expect(mentioned).toContain('start');
    expect(mentioned.filter((script) => !known.has(script))).toEqual([]);
  });

  it('links only to files that exist', () => {
    const targets = [...read('README.md').matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(
      (match) => match[1],
    );
    expect(targets.length).toBeGreaterThan(0);
    expect(targets.filter((target) => !files.includes(target ?? ''))).toEqual([]);
  });
});

describe('the pages in docs/', () => {
  const pages = files.filter((file) => /^docs\/[^/]+\.md$/.test(file));

  it('name every variable of the configuration', () => {
    const page = read('docs', 'operating.md');
    for (const name of Object.keys(configVariables)) expect(page).toContain(`\`${name}\``);
  });

  it('name every permission that the invitation asks for, and its use', () => {
    const page = read('docs', 'operating.md');
    for (const [name, use] of Object.values(neededPermissions)) {
      expect(page).toContain(`| ${name} | ${use} |`);
    }
  });

  it.each(pages)('link only to files that exist: %s', (page) => {
    const targets = [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target = '']) =>
      posix.join('docs', target),
    );
    expect(targets.filter((target) => !files.includes(target))).toEqual([]);
  });

  it.each(['operating', 'moderating', 'sources', 'asking'])('show a picture: %s.md', (page) => {
    expect(read('docs', `${page}.md`)).toMatch(/!\[[^\]]{20,}\]\(pictures\/[\w-]+\.png\)/);
  });
});

describe('the files', () => {
  const sources = files.filter((file) => /\.(?:ts|js|mjs)$/.test(file));

  it('are at most 400 lines long', () => {
    const long = sources.filter((file) => read(file).split('\n').length > 401);
    expect(long).toEqual([]);
  });

  it('are named by what they hold: no utils, helpers, common, misc, manager', () => {
    const vague = files.filter((file) =>
      /(?:^|[/.-])(?:utils?|helpers?|common|misc|managers?)(?:[/.-]|$)/i.test(file),
    );
    expect(vague).toEqual([]);
  });

  it('hold no test that is switched off or alone', () => {
    const tests = sources.filter((file) => file.endsWith('.test.ts'));
    const off = tests.filter((file) =>
      /\b(?:it|test|describe)\.(?:only|todo)\b|\bxit\(/.test(read(file)),
    );
    expect(off).toEqual([]);
  });
});

describe('package.json', () => {
  it('pins every version exactly', () => {
    const versions = { ...manifest.dependencies, ...manifest.devDependencies };
    const loose = Object.entries(versions).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
  });
});

describe('test/', () => {
  /** Suites about what is no folder of `src/`: the whole program, or what the tests stand on. */
  const suites =
    /^\/(?:bench-search|commands|demo|discord\/e2e|hostile|loopback|repository|storage\/bytes|storage\/crash)(?:\/|$)/;

  it('mirrors src/, so that the tests of a folder are found where it is', () => {
    const folders = files
      .filter((file) => file.startsWith('test/') && file.endsWith('.test.ts'))
      .map((file) => file.slice('test'.length, file.lastIndexOf('/')));
    expect(folders).toContain('/discord/queue');
    const astray = folders.filter(
      (folder) => !suites.test(folder) && !files.some((file) => file.startsWith(`src${folder}/`)),
    );
    expect(astray).toEqual([]);
  });
});
