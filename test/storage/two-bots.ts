import { expect } from 'vitest';
import { hashAsker } from '../../src/moderation/asker.js';
import type { ModeratorId } from '../../src/moderation/review-item.js';
import { openStores } from '../../src/storage/stores.js';
import { givenExample, revisionExample } from '../moderation/given-answer-store.contract.js';
import { submittingExample } from '../moderation/submitting-example.js';
import { runProcess } from './run-process.js';

const EACH = 100;
const AT = '2026-01-05T10:00:00.000Z';

/** What one of the two says that it has done. */
interface Doings {
  readonly told: readonly string[];
  readonly corrected: readonly string[];
  readonly sighted: readonly number[];
  readonly submissions: readonly string[];
  readonly items: readonly string[];
}

/**
 * Two bots on one database tell askers, correct answers, meet claims and take questions at the same
 * time; nobody must be told twice or not at all, nothing shown twice, no question be two items.
 */
export async function shareWork(location: string): Promise<void> {
  const stores = await openStores(location);
  const { reviews, given } = stores;
  const by = '900' as ModeratorId;
  for (let n = 0; n < EACH; n++) {
    const asker = hashAsker(String(n), 'key');
    const { item } = await reviews.submit(submittingExample(`decided ${n}`, { asker }), AT);
    await reviews.claim(item.id, by, AT, AT);
    await reviews.decide(item.id, by, { kind: 'reject', reason: '' }, AT, false);
    await given.note(givenExample());
  }
  const correction = { kind: 'retracted', ...revisionExample('a'), reason: '', at: AT } as const;
  expect(await given.correct(correction)).toBe(EACH);
  const [one, other] = await Promise.all([work(location), work(location)]);
  const both = <Value>(pick: (doings: Doings) => readonly Value[]) => [
    ...pick(one),
    ...pick(other),
  ];

  for (const taken of [both(({ told }) => told), both(({ corrected }) => corrected)]) {
    expect(taken).toHaveLength(EACH);
    expect(new Set(taken).size).toBe(EACH);
  }
  const sighted = both((doings) => doings.sighted).sort((a, b) => a - b);
  expect(sighted).toEqual(Array.from({ length: EACH }, (_, n) => n));
  // Both ask the same: half of the questions as the same person, half as two.
  const kinds = both(({ submissions }) => submissions).sort();
  expect(kinds.filter((kind) => kind === 'submitted')).toHaveLength(EACH);
  expect(kinds.filter((kind) => kind === 'joined')).toHaveLength(EACH / 2);
  expect(kinds.filter((kind) => kind === 'waiting-already')).toHaveLength(EACH / 2);
  expect(one.items).toEqual(other.items);
  await stores.close();
}

function work(location: string): Promise<Doings> {
  return runProcess(
    location,
    `const { reviews, given, watch } = stores;
    const told = [], corrected = [], sighted = [], submissions = [], items = [];
    const tell = async () => {
      for (;;) {
        const untold = await reviews.takeUntold('${AT}', '${AT}', 3);
        if (untold.length === 0) return;
        for (const { request } of untold) {
          told.push(request.id);
          await reviews.noteTold(request.id, '${AT}');
        }
      }
    };
    const correct = async () => {
      for (;;) {
        const uncorrected = await given.takeUncorrected('${AT}', '${AT}', 3);
        if (uncorrected.length === 0) return;
        for (const { answer, correction } of uncorrected) {
          corrected.push(answer.id);
          await given.noteCorrected(answer.id, correction, '${AT}');
        }
      }
    };
    const watching = async () => {
      for (let n = 0; n < ${EACH}; n++) {
        const sighting = { claim: String(n), channelId: '1', guildId: '7', at: '${AT}' };
        if (await watch.noteSighting(sighting, '${AT}')) sighted.push(n);
      }
    };
    const ask = async () => {
      for (let n = 0; n < ${EACH}; n++) {
        const asker = hashAsker(n % 2 === 0 ? 'the same' : String(process.pid), 'key');
        const { kind, item } = await reviews.submit(
          submittingExample('asked by both, number ' + n, { asker }), '${AT}');
        submissions.push(kind);
        items.push(item.id);
      }
    };
    await Promise.all([tell(), correct(), watching(), ask()]);
    result = { told, corrected, sighted, submissions, items };`,
  );
}
