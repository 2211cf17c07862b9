import { hashAsker } from '../../../src/moderation/asker.js';
import { verifyAuditLog } from '../../../src/moderation/audit-chain.js';
import { openStates, type ReviewItem } from '../../../src/moderation/review-item.js';
import type { Untold } from '../../../src/moderation/review-store.js';
import type { Stores } from '../../../src/storage/stores.js';
import type { Person, SeenMessage } from '../../loopback/index.js';
import { currentOf } from '../current-of.js';
import { hashKey } from './bot-place.js';
import type { Crowd } from './crowd.js';

/** Counted in what people saw, over everything that happened so far. */
export interface Seen {
  readonly questions: number;
  readonly told: number;
  readonly corrected: number;
  readonly posts: number;
}

/**
 * Compares what people saw with what the store says.
 * @throws Error at the first difference.
 */
export async function checkWhatWasSeen({
  crowd,
  stores,
  posts,
}: {
  readonly crowd: Crowd;
  readonly stores: Stores;
  readonly posts: readonly SeenMessage[];
}): Promise<Seen> {
  const verdict = await verifyAuditLog(stores.audit, null);
  if (verdict.kind !== 'intact') throw new Error(`expected an intact audit log: ${verdict.kind}`);
  const items = await allItems(crowd, stores);
  const questions = new Set(items.map(({ question }) => question));
  for (const question of crowd.sent) {
    if (!questions.has(question)) throw new Error(`acknowledged and lost: ${question}`);
  }
  for (const item of items) {
    const own = posts.filter(({ text }) => isAbout(text, item));
    if (own.length !== 1) {
      throw new Error(`expected one post of question ${item.id}, found ${own.length}`);
    }
    if (item.post?.messageId !== own[0]?.id) {
      throw new Error(`expected question ${item.id} to know its post`);
    }
  }
  let told = 0;
  for (const asker of crowd.askers) {
    for (const one of await allOf(asker, items, stores)) told += checkTelling(asker, one, crowd);
  }
  return {
    questions: items.length,
    posts: posts.length,
    told,
    ...(await checkCorrections(crowd, stores)),
  };
}

function isAbout(text: string, { id }: ReviewItem): boolean {
  return text.startsWith(`Question ${id}\n`);
}

/** Once when it is decided, never before; gives how often. */
function checkTelling(asker: Person, { item, request }: Untold, crowd: Crowd): number {
  const direct = asker
    .sees(asker.directChannel)
    .filter(({ isFromBot, text }) => isFromBot && text.includes(request.question));
  const notes = crowd
    .botIn(crowd.scene.places.general)
    .filter(({ buttons }) => buttons.some(({ customId }) => customId?.includes(item.handle)));
  const count = direct.length + notes.length;
  const isOpen = openStates.some((state) => state === item.state.kind);
  if (count !== (isOpen ? 0 : 1) || (request.toldAt === null) !== isOpen) {
    throw new Error(
      `expected ${asker.name} to be told ${isOpen ? 'nothing yet' : 'once'} of question ${item.id} (${item.state.kind}), ` +
        `found ${direct.length} direct messages, ${notes.length} notes, and told at ${request.toldAt}`,
    );
  }
  return count;
}

async function checkCorrections(
  crowd: Crowd,
  { documents, given }: Stores,
): Promise<Pick<Seen, 'corrected'>> {
  const current = new Set((await currentOf(documents)).map(({ source }) => source.title));
  let corrected = 0;
  const toTell = new Set<string>();
  for (const { asker, ledger, message } of crowd.shown) {
    if (current.has(`Ledger ${ledger}`)) continue;
    toTell.add(`${asker.id} ${ledger}`);
    const { id, channelId } = message;
    if (!(await given.isNoted({ channelId, messageId: id }))) {
      throw new Error(`expected the answer from ledger ${ledger} to be noted, found nothing of it`);
    }
    const notices = message.now().text.match(/Corrected:/g)?.length ?? 0;
    if (notices !== 1) {
      throw new Error(`expected one notice on an answer from ledger ${ledger}, found ${notices}`);
    }
    corrected += 1;
  }
  for (const asker of crowd.askers) {
    const wanted = [...toTell].filter((key) => key.startsWith(`${asker.id} `));
    const told = crowd.shy.has(asker) ? notedCorrections(asker, crowd) : toldCorrections(asker);
    const tooMany = new Set(told).size !== told.length;
    if (tooMany || wanted.length > told.length) {
      throw new Error(
        `expected ${asker.name} to be told once of each of ${wanted.length} corrections, found ${told.length}: ${told}; ${wanted}`,
      );
    }
  }
  return { corrected };
}

/** The sources of whose corrections somebody was told directly. */
function toldCorrections(asker: Person): readonly string[] {
  return asker
    .sees(asker.directChannel)
    .filter(({ isFromBot, text }) => isFromBot && text.includes('must correct an answer'))
    .map(({ text }) => /Ledger \d+/.exec(text)?.[0] ?? text);
}

/** The notes of corrections that name somebody; they do not say of what, so each counts as another. */
function notedCorrections(asker: Person, crowd: Crowd): readonly string[] {
  return crowd
    .botIn(crowd.scene.places.general)
    .filter(
      ({ text, payload }) =>
        /must correct an answer/.test(text) &&
        payload.mentions.some((user) => user['id'] === asker.id),
    )
    .map(({ id }) => id);
}

async function allItems(crowd: Crowd, { reviews }: Stores): Promise<readonly ReviewItem[]> {
  const items: ReviewItem[] = [];
  for (;;) {
    const last = items.at(-1);
    const page = await reviews.list({
      guildId: crowd.scene.guild.id,
      limit: 100,
      ...(last && { after: last.id }),
    });
    if (page.length === 0) return items;
    items.push(...page);
  }
}

/** The store gives 25 at most, the newest: the workload gives no person more in one run of a test, and a long run checks these. */
async function allOf(
  { id }: Person,
  items: readonly ReviewItem[],
  { reviews }: Stores,
): Promise<readonly Untold[]> {
  const known = new Map(items.map((item) => [item.id, item]));
  const own = await reviews.requestsOf(hashAsker(id, hashKey));
  return own.filter(({ item }) => known.has(item.id));
}
