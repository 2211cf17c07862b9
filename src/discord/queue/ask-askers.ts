import type { AskingBack } from '../../moderation/ask-back-store.js';
import type { ReturnAddress } from '../../moderation/sealed-address.js';
import type { Bot } from '../bot.js';
import { mentionOf } from '../render/plain-text.js';
import { standingId } from '../render/standing-id.js';
import { layOut } from '../render/view.js';
import { nonceOf } from '../reply/message-mark.js';
import type { Delivery } from '../reply/messenger.js';
import { serverName, speakIn } from '../reply/speak-in-guild.js';
import { keepingLease, workLeaseMs } from '../reply/work-lease.js';
import { renderAskBack } from './answer-back.js';
import { findTold } from './tell-askers.js';

/**
 * Tells askers what moderators ask them, as they are told of decisions: by direct message, or where
 * they asked when they take none, and there without a word of it. Each once.
 */
export async function askAskers(bot: Bot): Promise<void> {
  while (!bot.jobs.isStopped) {
    const asking = await bot.askBacks.take(bot.at(), bot.at(-workLeaseMs));
    if (asking === null) return;
    const isDone = await keepingLease(
      () => bot.askBacks.keep(asking.request.id, bot.at()),
      () => tell(asking, bot),
    );
    // Discord is down, and not to be pressed: it is handed out again when the lease has run out.
    if (!isDone) return;
    bot.jobs.background(bot.posts.show(asking.item.id));
  }
}

/** False when it should be tried again. */
async function tell(asking: AskingBack, bot: Bot): Promise<boolean> {
  const { request, item, askedBack, takenBefore } = asking;
  const address = request.address === null ? null : bot.unseal(request.address);
  if (address === null) {
    await bot.askBacks.noteTold(request.id, null);
    return true;
  }
  const nonce = nonceOf('w', [request.id, item.handle, askedBack.at]);
  const before = await findTold({ takenBefore, since: askedBack.at, address, nonce }, bot);
  const told = before ?? (await send(asking, address, nonce, bot));
  if (told.kind === 'failed') return false;
  await bot.askBacks.noteTold(request.id, told.kind === 'sent' ? bot.at() : null);
  return true;
}

async function send(
  asking: AskingBack,
  address: ReturnAddress,
  nonce: string,
  bot: Bot,
): Promise<Delivery> {
  const view = renderAskBack(asking, speakIn(address.locale), bot.guilds);
  const direct = await bot.messenger.direct(address.userId, { view, nonce });
  if (direct.kind === 'sent' || direct.kind === 'failed') return direct;
  const say = speakIn(bot.guilds.localeOfChannel(address.channelId));
  const mention = mentionOf(address.userId);
  const server = serverName(asking.item.guildId, say, bot.guilds);
  return bot.messenger.post(address.channelId, {
    view: layOut([
      say('back.in-place', { mention, server }),
      [
        {
          id: standingId('w', asking.request.id, 'show'),
          label: say('told.show'),
          tone: 'main' as const,
        },
      ],
    ]),
    nonce,
    pings: [address.userId],
  });
}
