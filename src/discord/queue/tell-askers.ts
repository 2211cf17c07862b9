import type { APIMessage } from 'discord.js';
import {
  changesOf,
  type PostedMessage,
  type ReviewItem,
  settledAt,
} from '../../moderation/review-item.js';
import type { Telling } from '../../moderation/review-store.js';
import type { ReturnAddress } from '../../moderation/sealed-address.js';
import type { Bot } from '../bot.js';
import { quotesStand } from '../corrections/quotes-stand.js';
import { limits } from '../limits.js';
import { mentionOf, plainLabel } from '../render/plain-text.js';
import { standingId } from '../render/standing-id.js';
import { layOut, type View } from '../render/view.js';
import { isSentWith, nonceOf } from '../reply/message-mark.js';
import type { NotDelivered } from '../reply/messenger.js';
import { giveAnswer, quotedBy } from '../reply/note-given-answer.js';
import { speakIn } from '../reply/speak-in-guild.js';
import { keepingLease, workLeaseMs } from '../reply/work-lease.js';
import { confirmQuotes } from './confirm-quotes.js';
import {
  pastOf,
  type ReadableDecision,
  readableDecision,
  renderDecision,
} from './decision-view.js';

/** So many in a row that Discord does not take end the round: then it is down, and not to be pressed. A guess. */
const maxFailures = 3;

/**
 * Tells those who asked what was decided: by direct message, or where they asked when they take none.
 * Each once. In a channel only that there is something is said; what, only they can read there.
 */
export async function tellAskers(bot: Bot): Promise<void> {
  for (let failures = 0; failures < maxFailures && !bot.jobs.isStopped; ) {
    // One at a time: what this process has not begun, another may do.
    const [telling] = await bot.reviews.takeUntold(bot.at(), bot.at(-workLeaseMs), 1);
    if (telling === undefined) return;
    const isDone = await keepingLease(
      () => bot.reviews.keepTelling(telling.request.id, bot.at()),
      () => tell(telling, bot),
    );
    // The post says who knows of it.
    if (isDone) bot.jobs.background(bot.posts.show(telling.item.id));
    failures = isDone ? 0 : failures + 1;
  }
}

/** False when it should be tried again. */
async function tell(telling: Telling, bot: Bot): Promise<boolean> {
  const { request, item } = telling;
  const address = request.address === null ? null : bot.unseal(request.address);
  const stored = readableDecision(item.state);
  if (address === null || stored === null) {
    await bot.reviews.noteTold(request.id, null);
    return true;
  }
  const decision = await confirmQuotes(item, stored, bot);
  // Both ways have the same nonce: within minutes a second process says nothing twice.
  const changes = changesOf(item.state).length;
  const nonce =
    changes === 0
      ? `t.${request.id}.${item.handle}`.slice(0, limits.nonce)
      : nonceOf('t', [request.id, item.handle, changes]);
  const task = { ...telling, address, decision, nonce };
  const since = settledAt(item.state) ?? item.submittedAt;
  const before = await findTold({ ...task, since }, bot);
  const told = before ?? (await sayDecision(task, bot));
  // Nothing is noted after a failure: it is handed out again when the lease has run out.
  if (told.kind === 'failed') return false;
  if (told.kind !== 'sent') {
    bot.log.info({ item: item.id }, 'an asker could not be told');
    await bot.reviews.noteTold(request.id, null);
    return true;
  }
  // Should a source that is quoted fall, this answer is corrected like every other. In a channel
  // stands only that there is one, and what is read from there only its asker sees. Noted first: a
  // process that ends in between finds the message again, and does not note it twice.
  const message = told.isInPlace ? null : told.message;
  const isNoted = before !== null && message !== null && (await bot.given.isNoted(message));
  if (!isNoted) {
    const to = { ...address, guildId: null };
    await giveAnswer(quotedBy(decision.quotes), to, bot, null).shown(message);
  }
  await bot.reviews.noteTold(request.id, bot.at(), telling.dueAt);
  return true;
}

/** One asker to tell, with all that is needed for it. */
interface Task extends Telling {
  readonly address: ReturnAddress;
  readonly decision: ReadableDecision;
  readonly nonce: string;
}

type Told =
  | { readonly kind: 'sent'; readonly message: PostedMessage; readonly isInPlace: boolean }
  | NotDelivered;

/**
 * Where the asker was told by a process that ended before it could note so; null when nobody was
 * there before this one, or nothing of it is to be found.
 */
export async function findTold(
  {
    takenBefore,
    since,
    address,
    nonce,
  }: Pick<Task, 'takenBefore' | 'address' | 'nonce'> & {
    /** When there was something to tell, ISO 8601 UTC. */
    readonly since: string;
  },
  bot: Bot,
): Promise<Told | null> {
  if (takenBefore === null) return null;
  const period = { from: Date.parse(since), until: Date.parse(takenBefore) + workLeaseMs };
  const isIt = (message: APIMessage) => isSentWith(message, nonce);
  for (const [place, isInPlace] of [
    [{ userId: address.userId }, false],
    [{ channelId: address.channelId }, true],
  ] as const) {
    const found = await bot.messenger.find(place, period, isIt);
    if (found.kind === 'failed') return found;
    if (found.kind === 'found') return { kind: 'sent', message: found.message, isInPlace };
  }
  return null;
}

async function sayDecision(
  { request, item, address, decision, nonce }: Task,
  bot: Bot,
): Promise<Told> {
  const server = bot.guilds.name(item.guildId);
  const view = renderDecision(item, decision, {
    say: speakIn(address.locale),
    server,
    page: 0,
    question: request.question,
    ...(request.toldAt === null ? {} : { isNews: true }),
    ...pastOf(item.state),
    isOutdated: !quotesStand(quotedBy(decision.quotes), bot.knowledge().corpus),
  });
  const direct = await bot.messenger.direct(address.userId, { view, nonce });
  if (direct.kind === 'sent') return { ...direct, isInPlace: false };
  if (direct.kind === 'failed') return direct;
  const note = await bot.messenger.post(address.channelId, {
    view: noteInPlace(item, address, { server, isNews: request.toldAt !== null }, bot),
    nonce,
    pings: [address.userId],
  });
  return note.kind === 'sent' ? { ...note, isInPlace: true } : note;
}

function noteInPlace(
  item: ReviewItem,
  address: { readonly userId: string; readonly channelId: string },
  { server, isNews }: { readonly server: string | null; readonly isNews: boolean },
  bot: Bot,
): View {
  const say = speakIn(bot.guilds.localeOfChannel(address.channelId));
  return layOut([
    say(isNews ? 'told.in-place.changed' : 'told.in-place', {
      mention: mentionOf(address.userId),
      server: plainLabel(server ?? say('server.unknown'), 100),
    }),
    [{ id: standingId('d', item.handle, 'mine'), label: say('told.show'), tone: 'main' }],
  ]);
}
