import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noteTogether } from '../../../src/discord/corrections/note-together.js';
import { createMetrics } from '../../../src/discord/metrics.js';
import type { Journal } from '../../../src/moderation/journal.js';
import { openJournal } from '../../../src/storage/journal-file.js';
import { openStores, type Stores } from '../../../src/storage/stores.js';
import { givenExample } from '../../moderation/given-answer-store.contract.js';

let folder: string;
let stores: Stores;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'receipts-given-'));
  stores = await openStores(':memory:');
});
afterEach(async () => {
  await stores.close();
  rmSync(folder, { recursive: true });
});

const { message: _shown, ...answer } = givenExample();
const [quoted] = answer.quoted;
if (quoted === undefined) throw new Error('expected an example with a quote');
const seen = { channelId: '1', messageId: '2' };

/** A process that gives answers. */
function process(store: Stores['given'] = stores.given, journal: Journal = openJournal(folder)) {
  const metrics = createMetrics();
  const given = noteTogether(store, { metrics, log: pino({ level: 'silent' }), journal });
  return { given, metrics };
}

describe('an answer that is given', () => {
  it('is noted by the next process when its own was killed before it could', async () => {
    const { given } = process();
    given.give(answer);
    void given.give(answer).shown(seen);
    void given.give(answer).shown(null);
    given.give(answer).notShown();
    const next = process();
    await next.given.noteLeft();
    expect(await stores.given.isNoted(seen)).toBe(true);
    expect(await stores.given.countQuoting(quoted)).toBe(3);
    await process().given.noteLeft();
    expect(await stores.given.countQuoting(quoted)).toBe(3);
  });

  it('is noted once when its process ends after that, and leaves nothing', async () => {
    const { given } = process();
    await Promise.all([given.give(answer).shown(seen), given.give(answer).shown(null)]);
    await process().given.noteLeft();
    expect(await stores.given.countQuoting(quoted)).toBe(2);
    given.close();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is not noted twice when the process was killed between the note and the journal', async () => {
    const { given } = process();
    void given.give(answer).shown(seen);
    await stores.given.note({ ...answer, message: seen });
    await process().given.noteLeft();
    expect(await stores.given.countQuoting(quoted)).toBe(1);
  });

  it('waits for the next start when the database takes nothing, and is counted', async () => {
    const refusing = { ...stores.given, note: () => Promise.reject(new Error('frozen')) };
    const { given, metrics } = process(refusing);
    await given.give(answer).shown(seen);
    expect(metrics.counters.unnoted).toBe(1);
    await process(refusing).given.noteLeft();
    await process().given.noteLeft();
    expect(await stores.given.isNoted(seen)).toBe(true);
  });

  it('is given and noted although the journal cannot be written, and that is counted', async () => {
    const full = () => {
      throw new Error('disk full');
    };
    const journal = { ...openJournal(folder), append: full, rewrite: full };
    const { given, metrics } = process(stores.given, journal);
    await given.give(answer).shown(seen);
    expect(await stores.given.isNoted(seen)).toBe(true);
    expect(metrics.counters.unnoted).toBeGreaterThan(0);
  });
});
