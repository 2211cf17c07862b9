import { expect } from 'vitest';
import { hashAsker } from '../../src/moderation/asker.js';
import { verifyAuditLog } from '../../src/moderation/audit-chain.js';
import { openStores } from '../../src/storage/stores.js';
import { submittingExample } from '../moderation/submitting-example.js';
import { runProcess } from './run-process.js';

const PROCESSES = 2;
const MODERATORS_EACH = 10;
const ITEMS = 1_000;
/** Each goes through so many, so that eight go through each item, four in either process. */
const ITEMS_EACH = 400;
const AT = '2026-01-05T10:00:00.000Z';
const UNTIL = '2026-01-05T10:30:00.000Z';

/** Twenty moderators in two processes rush through one queue; every item must be decided exactly once. */
export async function rushThroughQueue(location: string): Promise<void> {
  const stores = await openStores(location);
  for (let n = 0; n < ITEMS; n++) {
    const asker = hashAsker(String(n), 'key');
    await stores.reviews.submit(submittingExample(`question ${n}`, { asker }), AT);
  }
  const decided = (
    await Promise.all(Array.from({ length: PROCESSES }, (_, index) => rush(location, index)))
  ).flat();
  expect(decided).toHaveLength(ITEMS);
  const byItem = new Map(decided.map(({ item, by }) => [item, by]));
  expect(byItem.size).toBe(ITEMS);
  for (let after: string | null = null, seen = 0; seen < ITEMS; ) {
    const page = await stores.reviews.list({
      guildId: '7',
      limit: 100,
      ...(after === null ? {} : { after: after as (typeof page)[number]['id'] }),
    });
    for (const { id, state } of page) {
      expect(state).toMatchObject({ kind: 'answered', by: byItem.get(id) });
    }
    seen += page.length;
    after = page.at(-1)?.id ?? null;
    expect(page).not.toEqual([]);
  }
  // One claim and one answer for each.
  expect(await verifyAuditLog(stores.audit)).toMatchObject({ kind: 'intact', entries: 2 * ITEMS });
  expect(new Set(decided.map(({ by }) => by)).size).toBeGreaterThan(1);
  await stores.close();
}

interface Decided {
  readonly item: string;
  readonly by: string;
}

/** One process with its moderators; gives what they say that they have decided. */
function rush(location: string, index: number): Promise<readonly Decided[]> {
  return runProcess(
    location,
    `const { reviews } = stores;
    const reply = { words: 'See the log.', quotes: [] };
    result = [];
    await Promise.all(Array.from({ length: ${MODERATORS_EACH} }, async (_, moderator) => {
      const by = String(${index} * 100 + moderator);
      // One of either process begins at the same item, and goes on into those of the next.
      const start = moderator * ${ITEMS / MODERATORS_EACH};
      for (let step = 0; step < ${ITEMS_EACH}; step++) {
        const item = String(1 + ((start + step) * 7) % ${ITEMS});
        const claim = await reviews.claim(item, by, '${AT}', '${UNTIL}');
        if (claim.kind !== 'done') continue;
        const decision = { kind: 'answer', reply };
        const answer = await reviews.decide(item, by, decision, '${AT}', false);
        if (answer.kind === 'done') result.push({ item, by });
      }
    }));`,
  );
}
