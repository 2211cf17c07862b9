import { createHash } from 'node:crypto';
import { type Dialect, Kysely, Migrator, sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { hashAsker } from '../../src/moderation/asker.js';
import { CHAIN_START, chainEntry, verifyAuditLog } from '../../src/moderation/audit-chain.js';
import { questionKey } from '../../src/moderation/near-duplicate.js';
import {
  erasedAnswer,
  type ModeratorId,
  type ReviewItemId,
} from '../../src/moderation/review-item.js';
import type { ColumnKinds } from '../../src/storage/column-kinds.js';
import { createMigrations } from '../../src/storage/migrations/index.js';
import { openStores } from '../../src/storage/stores.js';
import { documentExample } from '../corpus/document-example.js';
import { submittingExample } from '../moderation/submitting-example.js';
import { currentOf } from './current-of.js';

/** A new, empty database, and how the released migrations reach it. */
export interface OldDatabase {
  readonly location: string;
  readonly dialect: Dialect;
  readonly kinds: ColumnKinds;
}

const ann = hashAsker('100', 'key');
const at = (minute: number): string => `2026-01-05T10:${String(minute).padStart(2, '0')}:00.000Z`;
const mod = '900' as ModeratorId;
const odd = 'did “İ” sink? zero \0 half \uD83D __proto__';
const document = documentExample('One.', { id: 'a' });

/** Items in every state that there was, as the store of that version wrote them. */
const oldItems = [
  { question: odd, guild: '7', state: { kind: 'pending' } },
  { question: 'claimed', guild: '7', state: { kind: 'claimed', by: mod, at: at(2) } },
  {
    question: 'answered',
    guild: '7',
    state: { kind: 'answered', by: mod, at: at(3), reply: 'See “the log”.' },
  },
  {
    question: 'rejected',
    guild: '8',
    state: { kind: 'rejected', by: mod, at: at(4), reason: 'off topic' },
  },
  { question: 'withdrawn', guild: '7', state: { kind: 'withdrawn', at: at(5) } },
  { question: 'from a direct message', guild: null, state: { kind: 'pending' } },
  {
    question: 'answered in a direct message',
    guild: null,
    state: { kind: 'answered', by: mod, at: at(6), reply: 'Yes.' },
  },
] as const;

/** Entries of the audit log, the last two with a reason among their details. */
const oldActions = ['item.claim', 'item.answer', 'item.reject', 'item.reject'];

/** What bringing a database of the previous version up to date does with what it holds. `make` names a new, empty one. */
export function describeMigration(name: string, make: () => Promise<OldDatabase>): void {
  describe(name, () => {
    const fill = async (more = 0) => {
      const old = await make();
      await fillOld(old, more);
      return openStores(old.location);
    };

    it('makes every item one with one request, and keeps what was asked, answered and decided', async () => {
      const stores = await fill();
      const items = [
        ...(await stores.reviews.list({ guildId: '7' })),
        ...(await stores.reviews.list({ guildId: '8' })),
        ...(await stores.reviews.list({ guildId: '' })),
      ];
      expect(
        items.map(({ id, guildId, question, askers, state }) => [
          id,
          guildId,
          question,
          askers,
          state,
        ]),
      ).toEqual([
        ['1', '7', odd, 1, { kind: 'pending' }],
        // Its moderator had all the time there was; now somebody else may take it.
        ['2', '7', 'claimed', 1, { kind: 'claimed', by: mod, at: at(2), until: at(2) }],
        [
          '3',
          '7',
          'answered',
          1,
          {
            kind: 'answered',
            by: mod,
            at: at(3),
            secondedBy: null,
            reply: { words: 'See “the log”.', quotes: [] },
          },
        ],
        ['5', '7', '', 0, { kind: 'withdrawn', at: at(5) }],
        [
          '4',
          '8',
          'rejected',
          1,
          { kind: 'rejected', by: mod, at: at(4), secondedBy: null, reason: 'off topic' },
        ],
        // No server's moderators would have seen it.
        ['6', '', '', 0, { kind: 'withdrawn', at: at(0) }],
        [
          '7',
          '',
          'answered in a direct message',
          1,
          {
            kind: 'answered',
            by: mod,
            at: at(6),
            secondedBy: null,
            reply: { words: 'Yes.', quotes: [] },
          },
        ],
      ]);
      expect(new Set(items.map(({ handle }) => handle)).size).toBe(items.length);
      expect(items[0]).toMatchObject({
        answer: submittingExample(odd).answer,
        terms: [],
        submittedAt: at(0),
        post: null,
      });
      expect(items[3]?.answer).toEqual(erasedAnswer);
      const { requests } = await stores.personalData.export(ann);
      expect(requests.map(({ question, state }) => [question, state])).toEqual([
        [odd, 'pending'],
        ['claimed', 'claimed'],
        ['answered', 'answered'],
        ['rejected', 'rejected'],
        ['', 'withdrawn'],
        ['', 'withdrawn'],
        ['answered in a direct message', 'answered'],
      ]);
      await stores.close();
    });

    it('goes on from there: claims, decides, tells nobody whose address it never had', async () => {
      const stores = await fill();
      const { reviews, personalData } = stores;
      const again = await reviews.submit(submittingExample(odd), at(10));
      expect(again).toMatchObject({ kind: 'waiting-already', item: { id: '1' } });
      const [back] = await reviews.expireLeases(at(10));
      expect(back).toMatchObject({ id: '2', state: { kind: 'pending' } });
      for (const id of ['1', '2'] as ReviewItemId[]) {
        await reviews.claim(id, mod, at(11), at(30));
        const decision = { kind: 'answer', reply: { words: 'No.', quotes: [] } } as const;
        expect((await reviews.decide(id, mod, decision, at(12), false)).kind).toBe('done');
      }
      expect(await reviews.takeUntold(at(13), at(0), 9)).toEqual([]);
      expect(await reviews.stats('7', at(0))).toMatchObject({
        byState: { pending: 0, answered: 3, withdrawn: 1 },
        decisions: [{ by: mod, count: 3 }],
      });
      const expiry = await personalData.enforceRetention({
        closedItemsBefore: new Map([[null, at(59)]]),
        votesBefore: at(0),
        answersBefore: at(0),
        sightingsBefore: at(0),
      });
      expect(expiry).toMatchObject({ items: 7, requests: 7 });
      await stores.close();
    });

    it('does not give the number of a deleted item again', async () => {
      const stores = await fill();
      const { item } = await stores.reviews.submit(submittingExample('new'), at(10));
      expect(item.id).toBe('9');
      await stores.close();
    });

    it('leaves documents, votes, settings and the audit log as they are', async () => {
      const stores = await fill();
      expect(await currentOf(stores.documents)).toEqual([document]);
      expect(await stores.votes.count('v1 a')).toMatchObject({ notHelpful: 1 });
      expect((await stores.settings.read('7')).locale).toBe('tr');
      const entries = await stores.audit.entries();
      expect(entries.slice(0, 4).map(({ action }) => action)).toEqual(oldActions);
      expect(await verifyAuditLog(stores.audit, entries[3])).toMatchObject({ kind: 'intact' });
      await stores.close();
    });

    it('erases the reasons whose question is gone, and the others with theirs; the log stays whole', async () => {
      const stores = await fill();
      const entries = await stores.audit.entries();
      const reasons = entries.map(({ words }) => words['reason']?.kept?.text ?? null);
      expect(reasons).toEqual([null, null, 'kept “\0” reason', null, null]);
      expect(entries[4]).toMatchObject({ action: 'audit.erase', subject: 'entry 4' });
      const noted = entries[3];
      if (noted === undefined) throw new Error('expected four entries of before');
      expect(await verifyAuditLog(stores.audit, noted)).toMatchObject({ entries: 5 });
      await stores.personalData.delete(ann);
      const left = await stores.audit.entries();
      expect(JSON.stringify(left)).not.toContain('reason”');
      expect(JSON.stringify(left)).not.toMatch(/kept “|orphaned/);
      expect(left.at(-1)).toMatchObject({ action: 'audit.erase', subject: 'entry 3' });
      expect(await verifyAuditLog(stores.audit, noted)).toMatchObject({ entries: 6 });
      await stores.close();
    });

    it('gets through more items than it reads at a time', async () => {
      const stores = await fill(1_200);
      expect((await stores.reviews.stats('7', at(0))).byState.pending).toBe(1_201);
      expect((await stores.reviews.find('1208' as ReviewItemId))?.question).toBe('more 1199');
      await stores.close();
    });
  });
}

async function fillOld({ dialect, kinds }: OldDatabase, more: number): Promise<void> {
  const db = new Kysely<unknown>({ dialect });
  const provider = { getMigrations: async () => ({ ...createMigrations(kinds) }) };
  const { error } = await new Migrator({ db, provider }).migrateTo('0002-review');
  expect(error).toBeUndefined();
  await db.transaction().execute((transaction) => insertOld(transaction, more));
  await db.destroy();
}

/** As the stores of that version wrote it. */
async function insertOld(db: Kysely<unknown>, more: number): Promise<void> {
  const pending = Array.from({ length: more }, (_, n) => ({
    question: `more ${n}`,
    guild: '7',
    state: { kind: 'pending' },
  }));
  const deleted = { question: 'deleted', guild: '7', state: { kind: 'pending' } };
  for (const { question, guild, state } of [...oldItems, deleted, ...pending]) {
    const { answer } = submittingExample(question);
    const key = createHash('sha256').update(questionKey(question), 'utf8').digest('hex');
    await sql`insert into review_item
      (asker, question_key, guild_id, submitted_at, state_kind, state, request)
      values (${ann}, ${key}, ${guild}, ${at(0)}, ${state.kind}, ${JSON.stringify(state)},
        ${JSON.stringify({ question, answer })})`.execute(db);
  }
  await sql`delete from review_item where number = 8`.execute(db);
  const { id, revision, text, form, source } = document;
  await sql`insert into document values (${id}, ${revision})`.execute(db);
  await sql`insert into revision (document_id, revision, form, source, labels, text)
    values (${id}, ${revision}, ${form}, ${JSON.stringify(source)}, '', ${text})`.execute(db);
  await sql`insert into vote values ('v1 a', ${ann}, 0, 'outdated', ${at(1)})`.execute(db);
  await sql`insert into guild values ('7', '{"locale":"tr"}')`.execute(db);
  let head = CHAIN_START;
  for (const [n, action] of oldActions.entries()) {
    const subject = n === 3 ? 'item 8' : n === 2 ? 'item 4' : 'item 3';
    const details: Record<string, string> =
      n === 3 ? { reason: 'orphaned' } : n === 2 ? { reason: 'kept “\0” reason' } : {};
    const entry = chainEntry(head, { at: at(1), actor: mod, action, subject, details });
    await sql`insert into audit_entry values (${entry.number}, ${entry.previousHash}, ${entry.at},
      ${entry.actor}, ${entry.action}, ${entry.subject}, ${JSON.stringify(details)},
      ${entry.hash})`.execute(db);
    head = entry;
  }
}
