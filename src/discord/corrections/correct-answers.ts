import { setTimeout as pause } from 'node:timers/promises';
import type { APIMessage } from 'discord.js';
import type { Document } from '../../corpus/document.js';
import type { Correction, GivenAnswer, Uncorrected } from '../../moderation/given-answer-store.js';
import type { ReturnAddress } from '../../moderation/sealed-address.js';
import type { Bot } from '../bot.js';
import { mentionOf } from '../render/plain-text.js';
import { textView } from '../render/view.js';
import { isSentWith, markOn, nonceOf } from '../reply/message-mark.js';
import { speakIn, speakInGuild } from '../reply/speak-in-guild.js';
import { keepingLease, workLeaseMs } from '../reply/work-lease.js';
import { correctedView } from './corrected-view.js';
import { describeCorrection } from './describe-correction.js';
import { readShownMessage } from './read-shown-message.js';

/** So many in a row that Discord does not take end the round: then it is down, and not to be pressed. A guess. */
const maxFailures = 3;

/**
 * Pause after each answer, in milliseconds. Each takes up to four requests, and Discord allows fifty
 * a second to the whole bot: so corrections take a third of that at most, and a thousand answers
 * take about five minutes. A guess between those who wait for it and those who ask meanwhile.
 */
export const pauseMs = 250;

/** What became of the message that shows an answer. */
type Edited = 'edited' | 'private' | 'stuck';

/**
 * Corrects the answers that quote what is no longer to be relied on: a notice on each message that
 * can still be edited, and a word to its asker. A person who got several such answers is told once
 * per correction.
 */
export class AnswerCorrections {
  readonly #bot: Bot;
  readonly #pauseMs: number;

  constructor(bot: Bot, { pauseBetweenMs = pauseMs }: { readonly pauseBetweenMs?: number } = {}) {
    this.#bot = bot;
    this.#pauseMs = pauseBetweenMs;
  }

  /** Does all that is to be done at this moment. */
  async run(): Promise<void> {
    const { given, jobs, at } = this.#bot;
    for (let failures = 0; failures < maxFailures && !jobs.isStopped; ) {
      // One at a time: what this process has not begun, another may do.
      const [uncorrected] = await given.takeUncorrected(at(), at(-workLeaseMs), 1);
      if (uncorrected === undefined) return;
      const { answer, correction } = uncorrected;
      const isDone = await keepingLease(
        () => given.keepCorrecting(answer.id, correction, at()),
        () => this.#correct(uncorrected),
      );
      failures = isDone ? 0 : failures + 1;
      await pause(this.#pauseMs);
    }
  }

  /** False when it should be tried again: nothing is noted, and it is handed out when the lease has run out. */
  async #correct(uncorrected: Uncorrected): Promise<boolean> {
    const { answer, correction, isAskerTold } = uncorrected;
    const { sources, given, at, unseal } = this.#bot;
    const document = await sources.revision(correction.documentId, correction.revision);
    const address = unseal(answer.address);
    const edited = await this.#edit(answer, correction, document, address);
    if (edited === 'failed') return false;
    const isTold = isAskerTold || (await this.#tell(uncorrected, document, address, edited));
    if (isTold) await given.noteCorrected(answer.id, correction, at());
    return isTold;
  }

  async #edit(
    { message, guildId }: GivenAnswer,
    correction: Correction,
    document: Document | null,
    address: ReturnAddress | null,
  ): Promise<Edited | 'failed'> {
    if (message === null) return 'private';
    const bot = this.#bot;
    const shown = await readShownMessage(message, bot);
    if ('kind' in shown) return shown.kind === 'failed' ? 'failed' : 'stuck';
    const say =
      guildId === null
        ? speakIn(address?.locale ?? null)
        : speakInGuild(guildId, await bot.settings.read(guildId), bot.guilds);
    const notice = [
      `### ${say('correction.title')}`,
      ...describeCorrection(correction, document, say, bot),
    ].join('\n');
    const view = correctedView(shown, notice, say);
    if (view === null) return 'edited';
    const { kind } = await bot.messenger.edit(message, view, markOn(shown));
    if (kind === 'sent') return 'edited';
    return kind === 'failed' ? 'failed' : 'stuck';
  }

  /** False when it should be tried again. */
  async #tell(
    { answer, correction, takenBefore }: Uncorrected,
    document: Document | null,
    address: ReturnAddress | null,
    edited: Edited,
  ): Promise<boolean> {
    const bot = this.#bot;
    // What the bot said by itself has no asker; its address is the bot's own.
    if (address === null || address.userId === bot.guilds.ownId()) return true;
    const nonce = nonceFor(answer, correction);
    if (takenBefore !== null) {
      const period = {
        from: Date.parse(correction.at),
        until: Date.parse(takenBefore) + workLeaseMs,
      };
      for (const place of [{ userId: address.userId }, { channelId: address.channelId }]) {
        const isIt = (message: APIMessage) => isSentWith(message, nonce);
        const { kind } = await bot.messenger.find(place, period, isIt);
        if (kind !== 'absent') return kind === 'found';
      }
    }
    const say = speakIn(address.locale);
    const view = textView(
      `### ${say('correction.told')}`,
      ...describeCorrection(correction, document, say, bot),
      edited === 'edited' && answer.message !== null
        ? say('correction.told.edited', { link: linkTo(answer) })
        : say(edited === 'private' ? 'correction.told.private' : 'correction.told.stuck'),
    );
    const direct = await bot.messenger.direct(address.userId, { view, nonce });
    const delivery =
      direct.kind === 'forbidden' || direct.kind === 'gone'
        ? await bot.messenger.post(address.channelId, {
            view: this.#noteInPlace(answer, address, edited),
            nonce,
            pings: [address.userId],
          })
        : direct;
    return delivery.kind !== 'failed';
  }

  /** Others read it too, so it does not say what the person asked or was shown in private. */
  #noteInPlace(answer: GivenAnswer, address: ReturnAddress, edited: Edited) {
    const say = speakIn(this.#bot.guilds.localeOfChannel(address.channelId));
    const mention = mentionOf(address.userId);
    return textView(
      edited === 'edited' && answer.message !== null
        ? say('correction.in-place.edited', { mention, link: linkTo(answer) })
        : say('correction.in-place', { mention }),
    );
  }
}

/** The same for all answers of one person that one correction is about: they are told of it once. */
function nonceFor({ asker }: GivenAnswer, { documentId, revision, at }: Correction): string {
  return nonceOf('c', [asker, documentId, revision, at]);
}

function linkTo({ message, guildId }: GivenAnswer): string {
  if (message === null) return '';
  return `https://discord.com/channels/${guildId ?? '@me'}/${message.channelId}/${message.messageId}`;
}
