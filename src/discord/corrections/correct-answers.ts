import { LRUCache } from 'lru-cache';
import type { Document } from '../../corpus/document.js';
import type { Correction, GivenAnswer, Uncorrected } from '../../review/given-answer-store.js';
import type { ReturnAddress } from '../../review/sealed-address.js';
import type { Bot } from '../bot.js';
import { textView } from '../render/view.js';
import { guildVoice, voiceIn } from '../review/guild-voice.js';
import { mentionOf } from '../review/moderator-mention.js';
import { correctedView } from './corrected-view.js';
import { describeCorrection } from './describe-correction.js';
import { readShownMessage } from './read-shown-message.js';

/** Should this process die over an answer, or Discord be down, it is tried again after so long. */
const retryAfterMs = 10 * 60_000;

/** Answers taken at once. */
const atOnce = 20;

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
 * per correction by this process; after a crash possibly once more.
 */
export class AnswerCorrections {
  readonly #bot: Bot;
  readonly #pauseMs: number;
  readonly #told = new LRUCache<string, true>({ max: 20_000 });

  constructor(bot: Bot, { pauseBetweenMs = pauseMs }: { readonly pauseBetweenMs?: number } = {}) {
    this.#bot = bot;
    this.#pauseMs = pauseBetweenMs;
  }

  /** Does all that is to be done at this moment. */
  async run(): Promise<void> {
    const { given, jobs, now } = this.#bot;
    for (;;) {
      const at = now();
      const portion = await given.takeUncorrected(
        new Date(at).toISOString(),
        new Date(at - retryAfterMs).toISOString(),
        atOnce,
      );
      for (const uncorrected of portion) {
        if (jobs.isStopped) return;
        await this.#correct(uncorrected);
        await new Promise((resolve) => setTimeout(resolve, this.#pauseMs));
      }
      if (portion.length < atOnce) return;
    }
  }

  async #correct({ answer, correction }: Uncorrected): Promise<void> {
    const { sources, given, now, unseal } = this.#bot;
    const document = await sources.revision(correction.documentId, correction.revision);
    const address = unseal(answer.address);
    const edited = await this.#edit(answer, correction, document, address);
    // Nothing is noted after a failure: it is handed out again after `retryAfterMs`.
    if (edited === 'failed') return;
    const isTold = await this.#tell(answer, correction, document, address, edited);
    if (isTold) await given.noteCorrected(answer.id, correction, new Date(now()).toISOString());
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
    const voice =
      guildId === null
        ? voiceIn(address?.locale ?? null)
        : guildVoice(guildId, await bot.settings.read(guildId), bot.guilds);
    const notice = [
      `### ${voice.say('correction.title')}`,
      ...describeCorrection(correction, document, voice, bot),
    ].join('\n');
    const view = correctedView(shown, notice, voice);
    if (view === null) return 'edited';
    const { kind } = await bot.messenger.edit(message, view);
    if (kind === 'sent') return 'edited';
    return kind === 'failed' ? 'failed' : 'stuck';
  }

  /** False when it should be tried again. */
  async #tell(
    answer: GivenAnswer,
    correction: Correction,
    document: Document | null,
    address: ReturnAddress | null,
    edited: Edited,
  ): Promise<boolean> {
    const bot = this.#bot;
    // What the bot said by itself has no asker; its address is the bot's own.
    if (address === null || address.userId === bot.guilds.ownId()) return true;
    const key = JSON.stringify([answer.asker, correction.documentId, correction.revision]);
    if (this.#told.has(key)) return true;
    const { say, ...voice } = voiceIn(address.locale);
    const nonce = `c.${answer.id}.${correction.revision}`;
    const view = textView(
      `### ${say('correction.told')}`,
      ...describeCorrection(correction, document, { say, ...voice }, bot),
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
    if (delivery.kind === 'failed') return false;
    this.#told.set(key, true);
    return true;
  }

  /** Others read it too, so it does not say what the person asked or was shown in private. */
  #noteInPlace(answer: GivenAnswer, address: ReturnAddress, edited: Edited) {
    const { say } = voiceIn(this.#bot.guilds.localeOfChannel(address.channelId));
    const mention = mentionOf(address.userId);
    return textView(
      edited === 'edited' && answer.message !== null
        ? say('correction.in-place.edited', { mention, link: linkTo(answer) })
        : say('correction.in-place', { mention }),
    );
  }
}

function linkTo({ message, guildId }: GivenAnswer): string {
  if (message === null) return '';
  return `https://discord.com/channels/${guildId ?? '@me'}/${message.channelId}/${message.messageId}`;
}
