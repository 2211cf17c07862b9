import { randomBytes } from 'node:crypto';
import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Journal } from '../moderation/journal.js';

const NAME = /^given-[0-9a-f]{12}\.journal$/;

/**
 * Opens a journal of this process in a folder, for this user only. Lines are there as soon as they
 * are written, whatever becomes of the process; only a machine that ends may lose them.
 * @throws what the operating system does when the folder cannot be read or written
 */
export function openJournal(folder: string): Journal {
  const others = readdirSync(folder)
    .filter((name) => NAME.test(name))
    .map((name) => join(folder, name));
  const path = join(folder, `given-${randomBytes(6).toString('hex')}.journal`);
  let file: number | null = null;
  const release = (): void => {
    if (file !== null) closeSync(file);
    file = null;
  };
  return {
    left: () => others.map((other) => linesOf(readFileSync(other, 'utf8'))),
    forgetLeft() {
      for (const other of others.splice(0)) rmSync(other, { force: true });
    },
    append(line) {
      file ??= openSync(path, 'a', 0o600);
      writeSync(file, `${line}\n`);
    },
    rewrite(lines) {
      release();
      if (lines.length === 0) return rmSync(path, { force: true });
      // Written whole first: a process that is killed meanwhile loses neither.
      writeFileSync(`${path}.new`, lines.map((line) => `${line}\n`).join(''), { mode: 0o600 });
      renameSync(`${path}.new`, path);
    },
    close: release,
  };
}

/** The last line may be cut off: whoever wrote it had promised nothing yet. */
function linesOf(text: string): readonly string[] {
  return text.split('\n').slice(0, -1);
}
