import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { systemErrorOf } from '../src/system-error.js';

const folder = mkdtempSync(join(tmpdir(), 'system-error-'));
const file = join(folder, 'file');
writeFileSync(file, 'x');

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('expected the system to refuse it');
}

describe('systemErrorOf', () => {
  it.each<[string, string, () => unknown]>([
    [
      'ENOENT',
      `open ${join(folder, 'none')}, found that it is not there`,
      () => readFileSync(join(folder, 'none')),
    ],
    [
      'ENOTDIR',
      `make the folder ${join(file, 'below')}, found a file where a folder should be`,
      () => mkdirSync(join(file, 'below')),
    ],
    ['EEXIST', `make the folder ${file}, found that it is there already`, () => mkdirSync(file)],
    ['EISDIR', 'found a folder where a file should be', () => readFileSync(folder)],
  ])('says what %s means, where, and what to do', (code, words, work) => {
    const error = systemErrorOf(thrownBy(work));
    expect(error).toMatchObject({ code, exitCode: 1 });
    expect(error?.message).toContain(words);
    expect(error?.message).toMatch(/\([A-Z]+\); \w/);
  });

  it('names the address of a connection, also where a library wraps the refusal', async () => {
    const refused = await new Promise<Error>((resolve) =>
      connect(9, '127.0.0.1').on('error', resolve),
    );
    const wrapped = new TypeError('fetch failed', { cause: refused });
    expect(systemErrorOf(wrapped)?.message).toContain(
      'connect to 127.0.0.1:9, found nothing that listens there',
    );
  });

  it('leaves faults of the program alone', () => {
    expect(systemErrorOf(new TypeError('x is not a function'))).toBeNull();
    expect(systemErrorOf(Object.assign(new Error('x'), { code: 'ENOENT' }))).toBeNull();
    expect(systemErrorOf('ENOENT')).toBeNull();
  });
});
