import type { ReviewItem, ReviewRequest } from '../../review/review-item.js';
import type { Bot } from '../bot.js';
import { noteGivenAnswer, quotedBy } from '../corrections/note-given-answer.js';
import { quotesStand } from '../corrections/quotes-stand.js';
import { plainLabel } from '../render/plain-text.js';
import { layOut, type View } from '../render/view.js';
import { readableDecision, renderDecision } from '../review/decision-view.js';
import { voiceIn } from '../review/guild-voice.js';
import { mentionOf } from '../review/moderator-mention.js';
import { standingId } from '../standing-id.js';

/** Should this process die over somebody, or Discord be down, they are tried again after so long. */
export const retryAfterMs = 10 * 60_000;

const atOnce = 25;

/**
 * Tells those who asked what was decided: by direct message, or where they asked when they take none.
 * Each once. In a channel only that there is something is said; what, only they can read there.
 */
export async function tellAskers(bot: Bot): Promise<void> {
  for (;;) {
    const now = bot.now();
    const portion = await bot.reviews.takeUntold(
      new Date(now).toISOString(),
      new Date(now - retryAfterMs).toISOString(),
      atOnce,
    );
    for (const { request, item } of portion) await tell(request, item, bot);
    if (portion.length < atOnce) return;
  }
}

async function tell(request: ReviewRequest, item: ReviewItem, bot: Bot): Promise<void> {
  const address = request.address === null ? null : bot.unseal(request.address);
  const decision = readableDecision(item.state);
  if (address === null || decision === null) {
    await bot.reviews.noteTold(request.id, null);
    return;
  }
  const server = bot.guilds.name(item.guildId);
  const view = renderDecision(item, decision, {
    voice: voiceIn(address.locale),
    server,
    page: 0,
    question: request.question,
    isOutdated: !quotesStand(quotedBy(decision.quotes), bot.knowledge().corpus),
  });
  // Both ways have the same nonce: within minutes a second process says nothing twice.
  const nonce = `t.${request.id}.${item.handle}`;
  const direct = await bot.messenger.direct(address.userId, { view, nonce });
  const told =
    direct.kind === 'sent' || direct.kind === 'failed'
      ? direct
      : await bot.messenger.post(address.channelId, {
          view: noteInPlace(item, address, server, bot),
          nonce,
          pings: [address.userId],
        });
  // Nothing is noted after a failure: the next round after `retryAfterMs` tries again.
  if (told.kind === 'failed') return;
  const at = told.kind === 'sent' ? new Date(bot.now()).toISOString() : null;
  if (at === null) bot.log.info({ item: item.id }, 'an asker could not be told');
  // Should a source that is quoted fall, this answer is corrected like every other. In a channel
  // stands only that there is one, and what is read from there only its asker sees.
  else {
    const message = direct.kind === 'sent' ? direct.message : null;
    noteGivenAnswer(quotedBy(decision.quotes), { ...address, guildId: null }, message, bot);
  }
  await bot.reviews.noteTold(request.id, at);
}

function noteInPlace(
  item: ReviewItem,
  address: { readonly userId: string; readonly channelId: string },
  server: string | null,
  bot: Bot,
): View {
  const { say } = voiceIn(bot.guilds.localeOfChannel(address.channelId));
  return layOut([
    {
      kind: 'text',
      text: say('told.in-place', {
        mention: mentionOf(address.userId),
        server: plainLabel(server ?? say('server.unknown'), 100),
      }),
    },
    {
      kind: 'buttons',
      buttons: [
        { id: standingId('d', item.handle, 'mine'), label: say('told.show'), tone: 'main' },
      ],
    },
  ]);
}
