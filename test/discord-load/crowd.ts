import type { LoopbackDiscord, Person, Place, Reply } from '../loopback/index.js';
import { questions } from './questions.js';

/** One question that somebody asked, and what came of it. Times by `performance.now()`. */
export interface Asked {
  readonly sentAtMs: number;
  /** When the first message was shown, or Discord gave up. */
  readonly settledAtMs: number;
  readonly reply: Reply;
}

/** How many messages a question brought; 0 when Discord said that the bot did not respond. */
export function answersTo({ reply }: Asked): number {
  return reply.failure === null ? reply.messages.length : 0;
}

const guildCount = 5;

/** People in a few guilds who use `/check` in turn. */
export class Crowd {
  readonly #seats: readonly { readonly person: Person; readonly place: Place }[];
  readonly #questions = questions();
  #turn = 0;

  /** @param size how many people, at least 1 */
  constructor(discord: LoopbackDiscord, size: number) {
    const guilds = Array.from({ length: guildCount }, (_, index) => {
      const guild = discord.guild(`Guild ${index}`);
      return { guild, place: guild.channel('general') };
    });
    this.#seats = guilds.flatMap(({ guild, place }, number) =>
      Array.from({ length: Math.ceil((size - number) / guildCount) }, (_, index) => {
        const person = discord.person(`person ${number}-${index}`);
        guild.join(person);
        return { person, place };
      }),
    );
  }

  /** The next person asks the next question. */
  async ask(): Promise<Asked> {
    const seat = this.#seats[this.#turn++ % this.#seats.length];
    if (seat === undefined) throw new RangeError('a crowd needs at least one person');
    const { person, place } = seat;
    const claim = this.#questions.next().value;
    const sentAtMs = performance.now();
    const reply = await person.slash('check', { claim }, { channel: place });
    return { sentAtMs, settledAtMs: performance.now(), reply };
  }
}
