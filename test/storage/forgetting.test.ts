import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { hashAsker } from '../../src/moderation/asker.js';
import type { ModeratorId, ReviewRequestId } from '../../src/moderation/review-item.js';
import type { SealedAddress } from '../../src/moderation/sealed-address.js';
import { openStores, type Stores } from '../../src/storage/stores.js';
import { submittingExample } from '../moderation/submitting-example.js';

const folder = mkdtempSync(join(tmpdir(), 'receipts-forgetting-'));
let count = 0;
const newFile = () => join(folder, `${count++}.sqlite`);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = '2026-01-05T10:00:00.000Z';
const later = '2026-01-05T11:00:00.000Z';
const mod = '900' as ModeratorId;

/** Everything that is on disk of a database, its log included. */
function bytesOf(file: string): Buffer {
  const files = [file, `${file}-wal`].filter((path) => existsSync(path));
  return Buffer.concat(files.map((path) => readFileSync(path)));
}

/** One question of one person, with a word and an address that stand nowhere else. */
async function ask({ reviews }: Stores, mark: string, padding = 0) {
  const asker = hashAsker(mark, 'key');
  const { request, item } = await reviews.submit(
    submittingExample(`${mark} ${'padding '.repeat(padding)}`, {
      asker,
      address: `address-${mark}` as SealedAddress,
    }),
    at,
  );
  return { mark, asker, request: request.id, item: item.id };
}

interface Person {
  readonly padding: number;
  readonly going: 'stays' | 'withdraws' | 'is deleted' | 'is too old';
}

const goings: fc.Arbitrary<Person[]> = fc.array(
  fc.record({
    // Pages of the file hold from none to several of them.
    padding: fc.constantFrom(0, 3, 40, 300, 2_000),
    going: fc.constantFrom('stays', 'withdraws', 'is deleted', 'is too old'),
  }),
  { minLength: 20, maxLength: 60 },
);

/** People ask and go, each in their way: the file must hold the words of those who stay, and of nobody else. */
async function forgets(people: readonly Person[]): Promise<void> {
  const file = newFile();
  const stores = await openStores(file);
  const asked: (Awaited<ReturnType<typeof ask>> & Pick<Person, 'going'>)[] = [];
  for (const [n, { padding, going }] of people.entries()) {
    asked.push({ ...(await ask(stores, `mark${n}end`, padding)), going });
  }
  for (const { asker, request, item, going } of asked) {
    if (going === 'withdraws') await stores.reviews.withdraw(request, asker, at);
    if (going === 'is deleted') await stores.personalData.delete(asker);
    if (going !== 'is too old') continue;
    await stores.reviews.claim(item, mod, at, later);
    const decision = { kind: 'reject', reason: '' } as const;
    await stores.reviews.decide(item, mod, decision, at, false);
  }
  await stores.personalData.enforceRetention({
    closedItemsBefore: new Map([[null, later]]),
    votesBefore: at,
    answersBefore: at,
    sightingsBefore: at,
  });
  const bytes = bytesOf(file);
  for (const { mark, going } of asked) {
    expect([mark, bytes.includes(mark)]).toEqual([mark, going === 'stays']);
  }
  await stores.close();
}

describe('a SQLite file, read byte by byte', () => {
  it('holds a question until it is taken back, and nothing of it afterwards', async () => {
    const file = newFile();
    const stores = await openStores(file);
    const { request, asker } = await ask(stores, 'sunkenferry');
    expect(bytesOf(file).includes('sunkenferry')).toBe(true);
    await stores.reviews.withdraw(request, asker, at);
    expect(bytesOf(file).includes('sunkenferry')).toBe(false);
    await stores.close();
  });

  it('holds nothing of those who are gone, and everything of those who are not, whatever the order', async () => {
    await fc.assert(fc.asyncProperty(goings, forgets), { numRuns: 8 });
  }, 120_000);

  it('keeps no copy of a row that SQLite has moved to another page', async () => {
    const stays = (count: number, padding: number): Person[] =>
      Array.from({ length: count }, () => ({ padding, going: 'stays' }));
    await forgets([
      ...stays(8, 0),
      ...stays(2, 40),
      { padding: 3, going: 'is deleted' },
      ...stays(1, 3),
      ...stays(1, 0),
      { padding: 300, going: 'is too old' },
      { padding: 300, going: 'withdraws' },
      { padding: 0, going: 'is deleted' },
      ...stays(1, 0),
      ...stays(1, 40),
      ...stays(3, 0),
      ...stays(1, 300),
      ...stays(8, 0),
    ]);
  });

  it('does not know where to tell somebody who was told, once its log is emptied', async () => {
    const file = newFile();
    const stores = await openStores(file);
    const { request, item } = await ask(stores, 'sunkenferry');
    await stores.reviews.claim(item, mod, at, later);
    await stores.reviews.decide(item, mod, { kind: 'reject', reason: '' }, at, false);
    await stores.reviews.takeUntold(at, at, 9);
    await stores.reviews.noteTold(request, at);
    await stores.close();
    expect(bytesOf(file).includes('address-sunkenferry')).toBe(false);
    expect(bytesOf(file).includes('sunkenferry')).toBe(true);
  });

  it('is emptied of what is taken back while the same process writes and reads on', async () => {
    const file = newFile();
    const stores = await openStores(file);
    const asked = [];
    for (let n = 0; n < 20; n++) asked.push(await ask(stores, `mark${n}end`));
    await Promise.all([
      ...asked.map(({ request, asker }) => stores.reviews.withdraw(request, asker, at)),
      ...asked.map((_, n) => ask(stores, `other${n}end`)),
      ...asked.map(({ asker }) => stores.personalData.export(asker)),
    ]);
    await stores.reviews.withdraw(
      (await ask(stores, 'last')).request,
      hashAsker('last', 'key'),
      at,
    );
    const bytes = bytesOf(file);
    expect(asked.filter(({ mark }) => bytes.includes(mark))).toEqual([]);
    expect(asked.filter((_, n) => !bytes.includes(`other${n}end`))).toEqual([]);
    await stores.close();
  });

  it('keeps what a reader still sees until the next time', async () => {
    const file = newFile();
    const stores = await openStores(file);
    const { request, asker } = await ask(stores, 'sunkenferry');
    const reader = new Sqlite(file, { readonly: true });
    reader.exec('begin');
    expect(reader.prepare('select count(*) from review_item').pluck().get()).toBe(1);
    await stores.reviews.withdraw(request, asker, at);
    expect(bytesOf(file).includes('sunkenferry')).toBe(true);
    reader.close();
    await stores.personalData.delete(hashAsker('somebody else', 'key'));
    expect(bytesOf(file).includes('sunkenferry')).toBe(false);
    expect(await stores.reviews.withdraw('999' as ReviewRequestId, asker, at)).toEqual({
      kind: 'not-found',
    });
    await stores.close();
  });
});
