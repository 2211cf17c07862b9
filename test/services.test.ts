import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.js';
import type { DocumentId } from '../src/corpus/document.js';
import type { Generation } from '../src/generation/generation.js';
import { hashAsker } from '../src/moderation/asker.js';
import { verifyAuditLog } from '../src/moderation/audit-chain.js';
import type { ModeratorId } from '../src/moderation/review-item.js';
import { sealAddress } from '../src/moderation/sealed-address.js';
import type { NewSource, SourceDesk } from '../src/moderation/source-desk.js';
import { openServices, openTemporaryServices, type Services } from '../src/services.js';

let folder = '';
const opened: Services[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'receipts-services-'));
});
afterEach(async () => {
  for (const services of opened.splice(0)) await services.close();
  rmSync(folder, { recursive: true });
});

const log = pino({ level: 'silent' });
const config = () =>
  readConfig({ DATA_DIR: join(folder, 'data'), SEEDS_DIR: join(folder, 'none') });

async function open(): Promise<Services> {
  const services = await openServices(config(), log);
  opened.push(services);
  return services;
}

const text = (words: string, metadata: NewSource['metadata'] = {}): NewSource => ({
  content: { kind: 'text', text: words },
  metadata,
});
const file = (name: string, bytes: string | Uint8Array): NewSource => ({
  content: { kind: 'file', name, bytes: Buffer.from(bytes) },
  metadata: {},
});
const moderator = '900' as ModeratorId;
const words = ({ corpus }: Pick<Services, 'corpus'>) =>
  [...corpus().documents.values()].map((document) => document.text);

async function added(sources: SourceDesk, source: NewSource) {
  const outcome = await sources.add(source, moderator);
  if (outcome.kind === 'refused')
    throw new Error(outcome.problems.map(({ message }) => message).join('\n'));
  return outcome.document;
}

async function problemsOf(sources: SourceDesk, source: NewSource): Promise<string> {
  const outcome = await sources.add(source, moderator);
  if (outcome.kind !== 'refused') throw new Error(`expected a refusal, found ${outcome.kind}`);
  // By its name a door says it in another language.
  for (const { code, message } of outcome.problems) expect(code, message).not.toBeNull();
  return outcome.problems.map(({ message }) => message).join('\n');
}

describe('a start', () => {
  it('tells of an index that must be built anew, and nothing of one that is read', async () => {
    const lines = Array.from({ length: 1_500 }, (_, n) => `Ferry ${n} was late.`);
    const first = await open();
    await added(first.sources, text(lines.join('\n\n')));
    await first.close();
    opened.length = 0;
    const startTold = async (): Promise<unknown[]> => {
      const told: unknown[] = [];
      const services = await openServices(config(), log, () => ({
        advance: (done, inAll) => void told.push([done, inAll]),
        end: () => void told.push('over'),
      }));
      await services.close();
      return told;
    };
    expect(await startTold()).toEqual([]);
    writeFileSync(join(folder, 'data', 'index.idx'), 'stale');
    expect(await startTold()).toEqual(['over']);
  });
});

describe('the source desk', () => {
  it('answers from a pasted text at once, with what the moderator stated, and notes who did it', async () => {
    const services = await open();
    const { sources, stores } = services;
    const outcome = await sources.add(
      text('The ferry Ondine carried eleven passengers.', {
        title: 'Ferry log',
        perspective: 'the harbour office',
        publishedAt: '2026-01-05',
      }),
      moderator,
    );
    expect(outcome).toMatchObject({
      kind: 'added',
      passages: 1,
      document: {
        id: expect.stringMatching(/^ferry-log-[0-9a-f]{12}$/),
        source: { perspective: 'the harbour office', origin: { name: 'pasted text', line: null } },
      },
    });
    expect(
      await services.answerer.answer('How many passengers did the ferry Ondine carry?'),
    ).toMatchObject({
      kind: 'answered',
      quotes: [{ quote: { exact: 'The ferry Ondine carried eleven passengers.' } }],
    });
    expect(await stores.audit.entries()).toMatchObject([{ actor: '900', action: 'source.add' }]);
  });

  it('answers from a change as if all had been indexed anew, though only the change was', async () => {
    const services = await open();
    const { sources } = services;
    const pier = await added(sources, text('The pier was shut on 4 May 2020.', { title: 'Pier' }));
    const first = services.generation().index;
    for (const n of [1, 2, 3, 4, 5, 6]) {
      await added(sources, text(`The pier ferry ${n} was late.`, { title: `Ferry ${n}` }));
    }
    await sources.supersede(pier.id, text('The pier was shut on 5 May 2020.'), 'a slip', moderator);
    const [largest] = first.segments;
    const { index } = services.generation();
    // Many small segments have become one; what is asked does not show it.
    expect(index.segments.length).toBeLessThan(8);
    expect(index.segments).not.toContain(largest);
    const answers = ({ answerer }: Services) =>
      Promise.all(
        ['when was the pier shut', 'was ferry 3 late'].map((question) => answerer.answer(question)),
      );
    const again = await open();
    expect(again.generation().index.version).toBe(index.version);
    await expect.poll(() => answers(services), { timeout: 20_000 }).toEqual(await answers(again));
  });

  it('keeps what it was given after a restart', async () => {
    const first = await open();
    await added(first.sources, text('The quay was repaired.'));
    await opened.pop()?.close();
    expect(words(await open())).toEqual(['The quay was repaired.']);
  });

  it('tells apart two texts without a name, and takes the same one twice for one', async () => {
    const { sources } = await open();
    const one = await added(sources, text('One thing.'));
    const other = await added(sources, text('Another thing.'));
    expect(one.id).not.toBe(other.id);
    expect(await sources.add(text('One thing.'), moderator)).toMatchObject({
      kind: 'unchanged',
    });
    const relabelled = await sources.add(text('One thing.', { author: 'Ada' }), moderator);
    expect(relabelled).toMatchObject({ kind: 'relabelled', document: { id: one.id } });
  });

  it('reads files by their names: text, Markdown with front matter, HTML', async () => {
    const { sources } = await open();
    expect(await added(sources, file('Quay.txt', 'It fell.\r\n'))).toMatchObject({
      id: expect.stringMatching(/^quay-txt-|^quay-/),
      text: 'It fell.\r\n',
      source: { origin: { name: 'Quay.txt' } },
    });
    expect(
      await added(sources, file('a.md', '---\ntitle: Tides\n---\nHigh at noon.\n')),
    ).toMatchObject({ form: 'markdown', source: { title: 'Tides' } });
    expect(
      await added(sources, file('a.html', '<title>Tides</title><p>Low at six.</p>')),
    ).toMatchObject({ text: 'Low at six.\n', source: { title: 'Tides' } });
  });

  it('refuses in words what it cannot take, and stores nothing of it', async () => {
    const { sources, stores, corpus } = await open();
    expect(await problemsOf(sources, text(' \n '))).toContain('white space only');
    expect(await problemsOf(sources, text('a\0b'))).toContain('a zero character');
    expect(await problemsOf(sources, text('a\ud83d'))).toContain('half of a surrogate pair');
    expect(await problemsOf(sources, file('a.pdf', '%PDF-1.7'))).toContain('a PDF file');
    expect(await problemsOf(sources, file('a.exe', 'x'))).toContain('a file of another kind');
    expect(await problemsOf(sources, file('a.jsonl', '{"text":"x"}'))).toContain('many texts');
    expect(await problemsOf(sources, file('a.txt', Buffer.from([0x43, 0xe9])))).toContain('0xe9');
    expect(await problemsOf(sources, text('x', { publishedAt: 'yesterday' }))).toContain(
      'field “publishedAt”: expected an ISO 8601 date',
    );
    expect(
      await problemsOf(sources, {
        content: { kind: 'address', url: 'http://127.0.0.1:8080/' },
        metadata: {},
      }),
    ).toContain('an address that is not public');
    expect(
      await problemsOf(sources, {
        content: { kind: 'address', url: 'not an address' },
        metadata: {},
      }),
    ).toContain('expected a web address');
    expect(corpus().documents.size).toBe(0);
    expect(await stores.audit.entries()).toEqual([]);
  });

  it('does not put a text in the place of another one unless that is said, with a reason', async () => {
    const { sources, stores, corpus } = await open();
    const { id } = await added(sources, text('It was red.', { id: 'gate' }));
    expect(await problemsOf(sources, text('It was blue.', { id: 'gate' }))).toContain('supersede');
    expect(words({ corpus })).toEqual(['It was red.']);
    const outcome = await sources.supersede(id, text('It was blue.'), 'a typing error', moderator);
    expect(outcome).toMatchObject({ kind: 'superseded', document: { id: 'gate' } });
    expect(words({ corpus })).toEqual(['It was blue.']);
    expect(await sources.history(id)).toMatchObject([
      { isCurrent: false, document: { text: 'It was red.' } },
      { isCurrent: true, document: { text: 'It was blue.' } },
    ]);
    const [, entry] = await stores.audit.entries();
    expect(entry).toMatchObject({
      action: 'source.supersede',
      details: { reason: 'a typing error' },
    });
    const nobody = 'nobody' as DocumentId;
    expect(await sources.supersede(nobody, text('x'), 'y', moderator)).toEqual({
      kind: 'not-found',
    });
    expect(await sources.history(nobody)).toEqual([]);
  });

  it('takes a document out, has the answers given from it corrected, and leaves it addressable', async () => {
    const { sources, stores, corpus } = await open();
    const { id, revision } = await added(sources, text('It was red.'));
    const address = sealAddress({ userId: '1', channelId: '2', locale: 'en' }, 'key');
    await stores.given.note({
      message: { channelId: '2', messageId: '3' },
      guildId: null,
      asker: hashAsker('1', 'key'),
      address,
      quoted: [{ documentId: id, revision }],
      at: '2026-01-05T10:00:00.000Z',
    });
    const retracted = await sources.retract(id, 'it was a forgery', moderator);
    expect(retracted).toMatchObject({ kind: 'retracted', corrections: 1 });
    expect(corpus().documents.size).toBe(0);
    expect(await sources.revision(id, revision)).toMatchObject({ text: 'It was red.' });
    expect(await sources.history(id)).toMatchObject([{ isCurrent: false }]);
    expect(await sources.retract(id, 'again', moderator)).toEqual({ kind: 'retracted-already' });
    expect(await sources.retract('nobody' as DocumentId, 'x', moderator)).toEqual({
      kind: 'not-found',
    });
    expect(await verifyAuditLog(stores.audit)).toMatchObject({ kind: 'intact', entries: 2 });
  });
});

describe('services on one store', () => {
  it('answer within about three seconds from what another process changed', async () => {
    const [one, other] = [await open(), await open()];
    const told: Generation[] = [];
    other.follow((generation) => told.push(generation));
    const { id } = await added(one.sources, text('The quay was repaired.'));
    expect(words(other)).toEqual([]);
    await until(() => told.length === 1);
    expect(words(other)).toEqual(['The quay was repaired.']);
    expect(other.generation()).toBe(told[0]);
    await one.sources.retract(id, 'sold', moderator);
    await until(() => told.length === 2);
    expect(words(other)).toEqual([]);
  });

  it('do not load the corpus again when nothing changed', async () => {
    const services = await open();
    await added(services.sources, text('The quay was repaired.'));
    const before = services.corpus();
    await services.sources.add(text('The quay was repaired.'), moderator);
    services.follow(() => undefined);
    await sleep(2_500);
    expect(services.corpus()).toBe(before);
  });

  it('go on following after the store was away, and end when closed', async () => {
    const services = await open();
    let told = 0;
    services.follow(() => told++);
    await opened.pop()?.close();
    await sleep(2_500);
    expect(told).toBe(0);
  });
});

describe('services of files that were named', () => {
  it('refuse every change of their sources in words', async () => {
    writeFileSync(join(folder, 'a.txt'), 'The quay was repaired.');
    const services = await openTemporaryServices(config(), log, [join(folder, 'a.txt')]);
    opened.push(services);
    const { sources, corpus } = services;
    const [id = '' as DocumentId] = corpus().documents.keys();
    const refusal = 'found one that is only read; start without --corpus';
    expect(await problemsOf(sources, text('The ferry sank.'))).toContain(refusal);
    const superseded = await sources.supersede(id, text('The ferry sank.'), 'newer', moderator);
    expect(superseded).toMatchObject({ kind: 'refused', problems: [{ code: 'read-only' }] });
    expect(await sources.retract(id, 'sold', moderator)).toEqual({ kind: 'not-found' });
    expect(words(services)).toEqual(['The quay was repaired.']);
  });

  it('keep nothing', async () => {
    mkdirSync(join(folder, 'texts'));
    writeFileSync(join(folder, 'texts', 'a.txt'), 'The quay was repaired.');
    const services = await openTemporaryServices(config(), log, [join(folder, 'texts')]);
    opened.push(services);
    expect(words(services)).toEqual(['The quay was repaired.']);
    expect(services.isTemporary).toBe(true);
    expect(existsSync(config().dataDir)).toBe(false);
  });
});

async function until(holds: () => boolean): Promise<void> {
  // Longer than promised: other tests may take the processor meanwhile.
  for (let tries = 0; tries < 200 && !holds(); tries++) await sleep(100);
  expect(holds()).toBe(true);
}
