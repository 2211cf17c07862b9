import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands } from '../../../commands/index.js';
import { type ModeratedGuild, moderatedGuild } from '../../discord/moderated-people.js';
import type { Clock, LoopbackDiscord, Person, Place, SeenMessage } from '../../loopback/index.js';

/** The machine's clock, which can be put ahead: what passes while a bot is dead costs no time. */
export class LeapingClock implements Clock {
  aheadMs = 0;

  now(): number {
    return Date.now() + this.aheadMs;
  }

  schedule(delayMs: number, task: () => void): () => void {
    const timer = setTimeout(task, delayMs);
    timer.unref();
    return () => clearTimeout(timer);
  }
}

/** A source that can be taken out. */
const titleOf = (number: number): string => `Ledger ${number}`;

/** Texts of which each answers a question of its own. */
export function writeLedgers(count: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'receipts-ledgers-'));
  for (let number = 1; number <= count; number++) {
    const words = `The keeper of beacon ${number} painted its door in colour ${number} on Monday.`;
    const text = `---\ntitle: ${titleOf(number)}\npublisher: Beacon ${number}\n---\n\n${words}\n`;
    writeFileSync(join(folder, `ledger-${number}.md`), text);
  }
  return folder;
}

/** An answer that somebody was shown in public. */
export interface Shown {
  readonly asker: Person;
  readonly ledger: number;
  readonly message: SeenMessage;
}

/**
 * People who ask, decide and take sources out, whatever becomes of the bot meanwhile, and what they
 * were promised in words.
 */
export class Crowd {
  readonly scene: ModeratedGuild;
  readonly askers: readonly Person[];
  /** Those of them who take no direct messages, and are told by a note in the channel. */
  readonly shy = new Set<Person>();
  /** Questions whose askers read that they were sent. */
  readonly sent = new Set<string>();
  readonly shown: Shown[] = [];
  /** Sources that somebody has asked to take out. */
  readonly taken = new Set<number>();
  readonly #discord: LoopbackDiscord;
  readonly #ledgers: number;
  #asked = 0;

  constructor(discord: LoopbackDiscord, ledgers: number) {
    this.#discord = discord;
    this.#ledgers = ledgers;
    this.scene = moderatedGuild(discord);
    discord.registerCommands(commands.map(({ data }) => JSON.parse(JSON.stringify(data))));
    this.askers = Array.from({ length: 12 }, (_, index) => {
      const acceptsDirectMessages = index % 4 !== 3;
      const person = discord.person(`asker${index}`, { locale: 'en-GB', acceptsDirectMessages });
      if (!acceptsDirectMessages) this.shy.add(person);
      this.scene.guild.join(person);
      return person;
    });
  }

  /** One thing that somebody does, at random. Rejects when the bot does not answer. */
  act(posts: readonly SeenMessage[]): Promise<void> {
    const waiting = posts.filter(({ buttons }) => buttons.length > 0);
    const post = pick(waiting.filter(({ text }) => !text.includes('answered it')));
    const dice = Math.random();
    if (post !== undefined && dice < 0.4) return this.#decide(post);
    if (dice < 0.7) return this.#ask();
    return dice < 0.88 || this.shown.length === 0 ? this.#check() : this.#takeOut();
  }

  async #ask(): Promise<void> {
    const asker = pick(this.askers);
    if (asker === undefined) return;
    const number = ++this.#asked;
    const claim = `Did whale ${number} crown heron ${number * 7} mayor of Sandness`;
    const { message } = await asker.slash(
      'check',
      { claim },
      { channel: this.scene.places.general },
    );
    const confirm = await asker.press(message, 'Ask a moderator');
    const sent = await asker.press(confirm.message, 'Send to moderators');
    if (/^Sent/.test(sent.text)) this.sent.add(claim);
  }

  async #check(): Promise<void> {
    const asker = pick(this.askers);
    const ledger = pick(this.#left());
    if (asker === undefined || ledger === undefined) return;
    const { message } = await asker.slash(
      'check',
      {
        claim: `The keeper of beacon ${ledger} painted its door in colour ${ledger}`,
        visibility: 'everyone',
      },
      { channel: this.scene.places.general },
    );
    if (message.text.includes(`beacon ${ledger} painted`))
      this.shown.push({ asker, ledger, message });
  }

  async #takeOut(): Promise<void> {
    const left = new Set(this.#left());
    const ledger = pick(this.shown.map((one) => one.ledger).filter((number) => left.has(number)));
    if (ledger === undefined) return;
    this.taken.add(ledger);
    const { mia } = this.scene.people;
    const { message } = await mia.slash(
      'source retract',
      { document: titleOf(ledger), reason: 'it was forged' },
      { channel: this.scene.places.desk },
    );
    await mia.press(message, 'Take it out', { until: 'acknowledged' });
  }

  async #decide(post: SeenMessage): Promise<void> {
    const moderator = pick([this.scene.people.mia, this.scene.people.max]);
    if (moderator === undefined) return;
    if (post.now().buttons.some(({ label }) => label === 'Claim')) {
      await moderator.press(post.now(), 'Claim', { until: 'acknowledged' });
    }
    const verb = Math.random() < 0.5 ? 'Answer' : 'Reject';
    const { modal } = await moderator.press(post.now(), verb);
    const words = `decided on ${post.id}`;
    await moderator.submit(modal, verb === 'Answer' ? { words } : { reason: words }, {
      until: 'acknowledged',
    });
  }

  #left(): readonly number[] {
    return Array.from({ length: this.#ledgers }, (_, index) => index + 1).filter(
      (number) => !this.taken.has(number),
    );
  }

  /** Messages of the bot's that stand in a place for all to see. */
  botIn(place: Pick<Place, 'id'>): readonly SeenMessage[] {
    return this.#discord
      .history(place)
      .filter(({ isFromBot, isEphemeral }) => isFromBot && !isEphemeral);
  }
}

function pick<Value>(values: readonly Value[]): Value | undefined {
  return values[Math.floor(Math.random() * values.length)];
}
