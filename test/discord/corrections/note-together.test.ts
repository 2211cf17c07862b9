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

/** Of a message that is sought: none is there. */
const nowhere = async () => null;

/** A process that gives answers. */
function process(store: Stores['given'] = stores.given, journal: Journal = openJournal(folder)) {
  const metrics = createMetrics();
  const given = noteTogether(store, { metrics, log: pino({ level: 'silent' }), journal });
  return { given, metrics };
}

describe('an answer that is given', () => {
  it('is noted by the next process when its own was killed before it could', async () => {
    const { given } = process();
    given.give(answer, null);
    void given.give(answer, null).shown(seen);
    void given.give(answer, null).shown(null);
    given.give(answer, null).notShown();
    const next = process();
    await next.given.noteLeft(nowhere);
    expect(await stores.given.isNoted(seen)).toBe(true);
    expect(await stores.given.countQuoting(quoted)).toBe(3);
    await process().given.noteLeft(nowhere);
    expect(await stores.given.countQuoting(quoted)).toBe(3);
  });

  it('is noted with its message where its process was killed before it learnt which it is', async () => {
    const { given } = process();
    const sought = { channelId: '1', nonce: 'n1' };
    given.give(answer, sought);
    given.give(answer, { channelId: '1', nonce: 'never arrived' });
    void given.give(answer, { channelId: '1', nonce: 'known' }).shown({ ...seen, messageId: '3' });
    const looked: unknown[] = [];
    const next = process();
    await next.given.noteLeft(async (wanted, at) => {
      looked.push([wanted.nonce, at]);
      return wanted.nonce === sought.nonce ? seen : null;
    });
    expect(looked).toEqual([
      ['n1', answer.at],
      ['never arrived', answer.at],
    ]);
    expect(await stores.given.isNoted(seen)).toBe(true);
    expect(await stores.given.isNoted({ ...seen, messageId: '3' })).toBe(true);
    expect(await stores.given.countQuoting(quoted)).toBe(3);
  });

  it('is noted later, and once, where its message cannot be looked up now', async () => {
    const { given } = process();
    given.give(answer, null);
    given.give(answer, { channelId: '1', nonce: 'n1' });
    const next = process();
    await next.given.noteLeft(async () => 'unknown');
    expect(await stores.given.countQuoting(quoted)).toBe(0);
    for (let again = 0; again < 2; again++) await next.given.noteLeft(async () => seen);
    expect(await stores.given.countQuoting(quoted)).toBe(2);
    expect(await stores.given.isNoted(seen)).toBe(true);
  });

  it('is noted once when its process ends after that, and leaves nothing', async () => {
    const { given } = process();
    await Promise.all([given.give(answer, null).shown(seen), given.give(answer, null).shown(null)]);
    await process().given.noteLeft(nowhere);
    expect(await stores.given.countQuoting(quoted)).toBe(2);
    given.close();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is not noted twice when the process was killed between the note and the journal', async () => {
    const { given } = process();
    void given.give(answer, null).shown(seen);
    await stores.given.note({ ...answer, message: seen });
    await process().given.noteLeft(nowhere);
    expect(await stores.given.countQuoting(quoted)).toBe(1);
  });

  it('waits for the next start when the database takes nothing, and is counted', async () => {
    const refusing = { ...stores.given, note: () => Promise.reject(new Error('frozen')) };
    const { given, metrics } = process(refusing);
    await given.give(answer, null).shown(seen);
    expect(metrics.counters.unnoted).toBe(1);
    await process(refusing).given.noteLeft(nowhere);
    await process().given.noteLeft(nowhere);
    expect(await stores.given.isNoted(seen)).toBe(true);
  });

  it('is given and noted although the journal cannot be written, and that is counted', async () => {
    const full = () => {
      throw new Error('disk full');
    };
    const journal = { ...openJournal(folder), append: full, rewrite: full };
    const { given, metrics } = process(stores.given, journal);
    await given.give(answer, null).shown(seen);
    expect(await stores.given.isNoted(seen)).toBe(true);
    expect(metrics.counters.unnoted).toBeGreaterThan(0);
  });
});
