import { appendFileSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openJournal } from '../../src/storage/journal-file.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'receipts-journal-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a journal', () => {
  it('leaves its lines to the next process, whole, and for this user only', () => {
    const journal = openJournal(folder);
    journal.append('one');
    journal.append('two');
    const [name = ''] = readdirSync(folder);
    expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
    // A process that is killed while it writes.
    appendFileSync(join(folder, name), 'thr');
    const next = openJournal(folder);
    expect(next.left()).toEqual([['one', 'two']]);
    next.append('four');
    expect(openJournal(folder).left()).toHaveLength(2);
    next.forgetLeft();
    expect(openJournal(folder).left()).toEqual([['four']]);
  });

  it('holds what it was rewritten with, and what came after', () => {
    const journal = openJournal(folder);
    journal.append('one');
    journal.rewrite(['two']);
    journal.append('three');
    expect(openJournal(folder).left()).toEqual([['two', 'three']]);
    journal.rewrite([]);
    journal.append('four');
    expect(openJournal(folder).left()).toEqual([['four']]);
  });

  it('stays when it is closed with lines, and is gone without', () => {
    const [empty, full] = [openJournal(folder), openJournal(folder)];
    for (const journal of [empty, full]) journal.append('one');
    empty.rewrite([]);
    for (const journal of [empty, full, openJournal(folder)]) journal.close();
    expect(readdirSync(folder)).toHaveLength(1);
  });
});
