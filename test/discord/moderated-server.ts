import pino from 'pino';
import { commands } from '../../commands/index.js';
import { cooldownsEvery } from '../../src/discord/ask/cooldowns.js';
import { type BotSettings, type RunningBot, startBot } from '../../src/discord/start-bot.js';
import { closedSourceDesk } from '../../src/generation/source-desk.js';
import type { GuildSettings } from '../../src/moderation/guild-settings.js';
import type { QueueStores } from '../../src/moderation/queue-stores.js';
import type { ModeratorId, ReviewItem, ReviewState } from '../../src/moderation/review-item.js';
import { openStores } from '../../src/storage/stores.js';
import { openSmallCorpus } from '../answer/small-corpus.js';
import {
  type Guild,
  LoopbackDiscord,
  ManualClock,
  type Person,
  type SeenMessage,
} from '../loopback/index.js';
import { councilFile, harbourFile } from './e2e/harbour-files.js';
import { type ModeratedGuild, moderatedGuild } from './moderated-people.js';
import { toModerators } from './to-moderators.js';

/** Without front matter, which only the ingest room reads. */
const textOf = (file: string): string => file.replace(/^---\n[\s\S]*?\n---\n/, '');

export const harbourText = textOf(harbourFile);
export const councilText = textOf(councilFile);

/** A person as the stores name a moderator. */
export function moderatorId({ id }: { readonly id: string }): ModeratorId {
  return id as ModeratorId;
}

/** What is asked when a question is to remain unanswered. */
export const unanswerable = 'a comet struck the lighthouse near the pier';

/**
 * A server with moderators (see `moderatedGuild`) and a real discord.js bot in this process, over a
 * clock that stands still.
 */
export class ModeratedServer {
  private constructor(
    readonly discord: LoopbackDiscord,
    readonly clock: ManualClock,
    private readonly start: () => Promise<RunningBot>,
    public bot: RunningBot,
    readonly stores: QueueStores,
    readonly guild: Guild,
    readonly places: ModeratedGuild['places'],
    readonly role: ModeratedGuild['role'],
    readonly people: ModeratedGuild['people'],
    /** The rules of a channel that only moderators see. */
    readonly hidden: ModeratedGuild['hidden'],
  ) {}

  static async start(
    settings: Partial<GuildSettings> = {},
    given?: QueueStores,
    bot: Partial<
      Pick<
        BotSettings,
        | 'readsMessages'
        | 'cooldowns'
        | 'newest'
        | 'journal'
        | 'undoMs'
        | 'readLink'
        | 'previewWaitMs'
      >
    > = {},
  ): Promise<ModeratedServer> {
    const stores = given ?? (await openStores(':memory:'));
    const clock = new ManualClock();
    const discord = await LoopbackDiscord.start({ clock });
    const { guild, places, role, people, hidden } = moderatedGuild(discord);
    discord.registerCommands(commands.map(({ data }) => JSON.parse(JSON.stringify(data))));
    const { corpus, answerer } = await openSmallCorpus([
      { text: harbourText, form: 'markdown', source: { perspective: 'port authority' } },
      { text: councilText, form: 'markdown', source: { perspective: 'town council' } },
    ]);
    await stores.settings.change(
      guild.id,
      {
        reviewChannelId: places.desk.id,
        logChannelId: places.log.id,
        moderatorRoleIds: [role.id],
        ...settings,
      },
      moderatorId(people.boss),
      new Date(clock.now()).toISOString(),
    );
    const start = () =>
      startBot({
        token: discord.token,
        api: discord.api,
        commands,
        newest: () => ({ corpus, answerer, explain: async () => null }),
        log: pino({ level: process.env['TEST_LOG'] ?? 'silent' }),
        hashKey: 'a key for tests',
        onDead: () => undefined,
        cooldowns: cooldownsEvery({ userMs: 0, guildMs: 0 }),
        stores,
        sources: closedSourceDesk,
        places: { homeGuildId: null, curatorGuildIds: [guild.id] },
        now: () => clock.now(),
        // Told at once, except where a test is about the minute before.
        undoMs: 0,
        ...bot,
      });
    return new ModeratedServer(
      discord,
      clock,
      start,
      await start(),
      stores,
      guild,
      places,
      role,
      people,
      hidden,
    );
  }

  async stop(): Promise<void> {
    await this.bot.stop();
    await this.discord.stop();
  }

  /** Ends the bot, lets something happen without it, and starts it anew on the same stores. */
  async restart(meanwhile: () => Promise<unknown> = async () => undefined): Promise<void> {
    await this.bot.stop();
    await meanwhile();
    this.bot = await this.start();
    await this.bot.idle();
  }

  /** Asks, and sends the question to the moderators; gives the message that says that it was sent. */
  async send(
    asker: Person,
    claim = unanswerable,
    channel = this.places.general,
  ): Promise<SeenMessage> {
    const { message } = await asker.slash('check', { claim }, { channel });
    const confirm = await toModerators(asker, message);
    const [send] = confirm.message.buttons;
    await asker.press(confirm.message, send?.label ?? '');
    await this.bot.idle();
    return confirm.message.now();
  }

  /** The newest post of the review channel, as it stands now. */
  post(place: { readonly id: string } = this.places.desk): SeenMessage {
    const post = this.people.boss.sees(place).at(-1);
    if (post === undefined) throw new Error('expected a post in the review channel, found none');
    return post;
  }

  /** The newest direct message that the bot wrote to somebody. */
  told(person: Person): readonly SeenMessage[] {
    return person.sees(person.directChannel).filter(({ isFromBot }) => isFromBot);
  }

  async items(...states: readonly ReviewState['kind'][]): Promise<readonly ReviewItem[]> {
    return this.stores.reviews.list({
      guildId: this.guild.id,
      limit: 100,
      ...(states.length === 0 ? {} : { states }),
    });
  }

  async newest(): Promise<ReviewItem> {
    const item = (await this.items()).at(-1);
    if (item === undefined) throw new Error('expected an item in the queue, found none');
    return item;
  }

  /** Presses and waits until everything that follows from it is done. */
  async press(person: Person, message: SeenMessage, button: string) {
    const reply = await person.press(message, button);
    await this.bot.idle();
    return reply;
  }
}
