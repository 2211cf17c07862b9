import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { commands } from '../../../commands/index.js';
import { readConfig } from '../../../src/config.js';
import { cooldownsEvery } from '../../../src/discord/ask/cooldowns.js';
import { type BotSettings, type RunningBot, startBot } from '../../../src/discord/start-bot.js';
import type { GuildSettings } from '../../../src/moderation/guild-settings.js';
import type { QueueStores } from '../../../src/moderation/queue-stores.js';
import { openServices, type Services } from '../../../src/services.js';
import {
  LoopbackDiscord,
  ManualClock,
  type Person,
  type SeenMessage,
} from '../../loopback/index.js';
import { harbourFolder } from '../e2e/harbour-files.js';
import { type ModeratedGuild, moderatedGuild } from '../moderated-people.js';
import { moderatorId } from '../moderated-server.js';

/** How a curated server differs from the usual one. */
export interface CuratedServerOptions {
  readonly settings?: Partial<GuildSettings>;
  /** Beside the folders. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly bot?: Partial<Pick<BotSettings, 'places' | 'readsMessages'>>;
}

/**
 * A server whose moderators change a corpus that is really stored: the harbour's texts in a SQLite
 * file, ingest and index as shipped, and a discord.js bot in this process.
 */
export class CuratedServer {
  private constructor(
    readonly discord: LoopbackDiscord,
    /** Stands still, so that a busy machine is never late; Discord's and the bot's. The stores' is the system's. */
    readonly clock: ManualClock,
    readonly scene: ModeratedGuild,
    readonly services: Services,
    readonly stores: QueueStores,
    readonly bot: RunningBot,
    private readonly folder: string,
  ) {}

  static async start({
    settings,
    environment,
    bot,
  }: CuratedServerOptions = {}): Promise<CuratedServer> {
    const folder = mkdtempSync(join(tmpdir(), 'curated-'));
    const log = pino({ level: process.env['TEST_LOG'] ?? 'silent' });
    const config = readConfig({ DATA_DIR: folder, SEEDS_DIR: harbourFolder(), ...environment });
    const services = await openServices(config, log);
    const { stores, sources } = services;
    const clock = new ManualClock(Date.now());
    const discord = await LoopbackDiscord.start({ clock });
    const scene = moderatedGuild(discord);
    discord.registerCommands(commands.map(({ data }) => JSON.parse(JSON.stringify(data))));
    await stores.settings.change(
      scene.guild.id,
      {
        reviewChannelId: scene.places.desk.id,
        logChannelId: scene.places.log.id,
        moderatorRoleIds: [scene.role.id],
        ...settings,
      },
      moderatorId(scene.people.boss),
      new Date().toISOString(),
    );
    const running = await startBot({
      token: discord.token,
      api: discord.api,
      commands,
      newest: () => services.generation(),
      log,
      hashKey: 'a key for tests',
      onDead: () => undefined,
      cooldowns: cooldownsEvery({ userMs: 0, guildMs: 0 }),
      undoMs: 0,
      stores,
      sources,
      now: () => clock.now(),
      ...bot,
    });
    return new CuratedServer(discord, clock, scene, services, stores, running, folder);
  }

  async stop(): Promise<void> {
    await this.bot.stop();
    await this.discord.stop();
    await this.services.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Asks in the public channel, for everybody to see. */
  async check(person: Person, claim: string): Promise<SeenMessage> {
    const { message } = await person.slash(
      'check',
      { claim, visibility: 'everyone' },
      { channel: this.scene.places.general },
    );
    await this.bot.idle();
    return message;
  }

  /** What the bot wrote to somebody alone, oldest first. */
  told(person: Person): readonly SeenMessage[] {
    return person.sees(person.directChannel).filter(({ isFromBot }) => isFromBot);
  }

  /** Confirms with the button of that label, and waits until all that follows is done. */
  async press(person: Person, message: SeenMessage, label: string): Promise<SeenMessage> {
    await person.press(message, label, { until: 'acknowledged' });
    await this.bot.idle();
    return message.now();
  }
}
