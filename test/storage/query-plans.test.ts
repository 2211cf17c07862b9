import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { hashAsker } from '../../src/moderation/asker.js';
import type {
  ModeratorId,
  ReviewItemId,
  ReviewRequestId,
} from '../../src/moderation/review-item.js';
import { addSealFunction } from '../../src/storage/seals/seal-triggers.js';
import { openStores, type Stores } from '../../src/storage/stores.js';
import { documentExample } from '../corpus/document-example.js';
import { givenExample } from '../moderation/given-answer-store.contract.js';
import { submittingExample } from '../moderation/submitting-example.js';

const folder = mkdtempSync(join(tmpdir(), 'receipts-plans-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = '2026-01-05T10:00:00.000Z';
const mod = '900' as ModeratorId;
const otherMod = '901' as ModeratorId;
const ann = hashAsker('100', 'key');

/**
 * Values of the query itself; the last row of the log, from its end; the only row of a table; an
 * index that holds nothing but what is still to be done; and the list of the tables themselves.
 */
const harmless =
  /^SCAN (?:\d+-ROW VALUES CLAUSE|(?:\d+ )?CONSTANT ROWS?|asked|counted|sqlite_master|json_each VIRTUAL TABLE INDEX 1:|audit_entry|corpus_changes|given_correction USING INDEX given_correction_to_do)$/;

/** Everything that people and jobs make the stores do, on stores that hold a little. */
async function doEverything(stores: Stores): Promise<void> {
  const { reviews, votes, given, watch, personalData, curation, settings, audit, worded } = stores;
  const submit = (question: string) => reviews.submit(submittingExample(question), at);
  const caps = { perGuild: 1, inAll: 1 };
  const reply = { words: 'See the log.', quotes: [] };
  const { item } = await submit('did the ferry sink');
  const { item: into } = await submit('which boat sank');
  await reviews.submitWithin(caps, submittingExample('was it the ferry'), at);
  const { request } = await submit('was it 14 or 15');
  await reviews.find(item.id);
  await reviews.findByHandle(item.handle);
  await reviews.list({ guildId: '7', states: ['pending', 'claimed'], after: item.id });
  await reviews.list({ guildId: '7' });
  await reviews.similar(item.id, 5);
  await reviews.stats('7', at);
  await reviews.claim(item.id, mod, at, at);
  await reviews.expireLeases(at);
  await reviews.claim(item.id, mod, at, at);
  await reviews.release(item.id, mod, at);
  await reviews.claim(item.id, mod, at, at);
  await reviews.decide(item.id, mod, { kind: 'merge', into: into.id, reason: '' }, at, true);
  await reviews.sendBack(item.id, otherMod, '', at, at);
  await reviews.decide(item.id, mod, { kind: 'merge', into: into.id, reason: '' }, at, true);
  await reviews.second(item.id, otherMod, at);
  await reviews.claim(into.id, mod, at, at);
  await reviews.decide(into.id, mod, { kind: 'answer', reply }, at, false);
  const post = { channelId: '200', messageId: '300' };
  await reviews.takePosting(into.id, at, at);
  await reviews.leavePosting(into.id);
  await reviews.notePost(into.id, post);
  await reviews.noteLostPost(into.id, post);
  await reviews.requestsOf(ann);
  await reviews.withdraw(request.id, ann, at);
  for (const untold of await reviews.takeUntold(at, at, 9)) {
    await reviews.keepTelling(untold.request.id, at);
    await reviews.noteTold(untold.request.id, at);
  }
  await votes.cast({ answerKey: 'v1', voter: ann, isHelpful: true, reason: null, at });
  await votes.count('v1');
  await watch.noteSighting({ claim: '1', channelId: '1', guildId: '7', at }, at);
  await settings.change('7', { locale: 'en' }, mod, at);
  await settings.read('7');
  await stores.troubles.begin('7', 'gone', at);
  await stores.troubles.noteTold('7', at);
  await stores.troubles.end('7');
  await stores.askerLimits.limitSender('1' as ReviewItemId, 0, mod, at);
  await stores.askerLimits.ofSender('1' as ReviewItemId);
  await stores.askerLimits.of('7', ann);
  await stores.askerLimits.list('7');
  await stores.askerLimits.lift('7', '1', mod, at);
  await stores.askerLimits.forget('7');
  await stores.askBacks.ask('1' as ReviewItemId, 'which one?', mod, at);
  await stores.askBacks.take(at, at);
  await stores.askBacks.keep('1' as ReviewRequestId, at);
  await stores.askBacks.noteTold('1' as ReviewRequestId, at);
  await stores.askBacks.find('1' as ReviewRequestId, ann);
  await stores.askBacks.answer('1' as ReviewRequestId, ann, 'that one', at);
  const one = documentExample('One.', { id: 'a' });
  const act = { by: mod, at, reason: '' };
  await curation.add(one, act);
  await given.note(givenExample({ quoted: [{ documentId: one.id, revision: one.revision }] }));
  await curation.supersede(documentExample('Two.', { id: 'a' }), act);
  await given.note(givenExample({ quoted: [{ documentId: one.id, revision: one.revision }] }));
  await given.countQuoting({ documentId: one.id, revision: one.revision });
  for (const { answer, correction } of await given.takeUncorrected(at, at, 9)) {
    await given.keepCorrecting(answer.id, correction, at);
    await given.isNoted({ channelId: '200', messageId: '300' });
    await given.noteCorrected(answer.id, correction, at);
  }
  await curation.retract(one.id, act);
  await audit.entries(1);
  await worded.noteLine({
    item: into.id,
    guildId: '7',
    message: { channelId: '1', messageId: '2' },
    at,
  });
  await worded.makeDue('3');
  await personalData.export(ann);
  await personalData.delete(ann);
  for (const due of await worded.takeDue(at, at, 9)) await worded.noteErased(due, at);
}

describe('the queries of the stores on SQLite', () => {
  it('find what they look for by an index, and read no table from end to end', async () => {
    const file = join(folder, 'plans.sqlite');
    const stores = await openStores(file);
    const prepare = vi.spyOn(Sqlite.prototype, 'prepare');
    await doEverything(stores);
    const queries = new Set(prepare.mock.calls.map(([query]) => query));
    prepare.mockRestore();
    const raw = new Sqlite(file, { readonly: true });
    addSealFunction(raw);
    const scans: string[] = [];
    for (const query of queries) {
      const values = Array<null>(query.split('?').length - 1).fill(null);
      const plan = raw
        .prepare<null[], { readonly detail: string }>(`explain query plan ${query}`)
        .all(...values);
      for (const { detail } of plan) {
        if (detail.startsWith('SCAN ') && !harmless.test(detail)) scans.push(`${detail}: ${query}`);
      }
    }
    raw.close();
    await stores.close();
    expect(queries.size).toBeGreaterThan(50);
    expect(scans).toEqual([]);
  });
});
