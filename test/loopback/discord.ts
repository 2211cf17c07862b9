import { ChannelType, GatewayIntentBits as Intent } from 'discord.js';
import { type Clock, SystemClock } from './clock.js';
import type { Faults } from './faults.js';
import { Gateway } from './gateway.js';
import type { JsonObject } from './json.js';
import { Person } from './person.js';
import { SeenMessage } from './person-view.js';
import { Guild, type Place } from './places.js';
import { Latencies, type RequestLog } from './request-log.js';
import { applicationFlags, gatewayUrl } from './routes/identity.js';
import type { Services } from './routes/route.js';
import { commandFindings, scopeFindings } from './rules/commands.js';
import { describeFinding } from './rules/finding.js';
import { PublishedDescription } from './schema.js';
import { type Breach, RestServer } from './server.js';
import { type CommandRecord, CommandRegistry } from './state/commands.js';
import { Conversation } from './state/conversation.js';
import { InteractionBook } from './state/interactions.js';
import { type Ping, World } from './state/world.js';

/** How a loopback Discord is set up. Every part has a default. */
export interface LoopbackOptions {
  /** Port on 127.0.0.1; 0, the default, lets the system choose. */
  readonly port?: number;
  readonly clock?: Clock;
  readonly botName?: string;
  /** Privileged intents that the developer portal grants; all of them by default. */
  readonly grantedIntents?: number;
  /** Milliseconds between heartbeats; Discord's 41,250 by default. */
  readonly heartbeatIntervalMs?: number;
  /** Real milliseconds that people wait for something before they give up; 20,000 by default. */
  readonly patienceMs?: number;
  /** Where the published API description lies. */
  readonly descriptionPath?: string;
}

const allPrivileged = Intent.GuildMembers | Intent.GuildPresences | Intent.MessageContent;

/** A Discord of one process: HTTP and gateway on one port of 127.0.0.1, and people who use it. */
export class LoopbackDiscord {
  /** The bot's token. */
  readonly token: string;
  readonly world: World;
  /** What each interaction took from the event's sending to its first answer's arrival. */
  readonly latencies = new Latencies();
  /** Whether requests and answers are checked against Discord's published description. */
  readonly schemaChecked: boolean;
  readonly #rest: RestServer;
  readonly #gateway: Gateway;
  readonly #services: Services;
  readonly #patienceMs: number;

  private constructor(options: LoopbackOptions) {
    const grantedIntents = options.grantedIntents ?? allPrivileged;
    const readsContent = (grantedIntents & Intent.MessageContent) !== 0;
    this.#patienceMs = options.patienceMs ?? 20_000;
    this.world = new World(options.clock ?? new SystemClock(), options.botName ?? 'receipts');
    const { bot } = this.world;
    this.token = `${Buffer.from(bot.id).toString('base64url')}.loopback.not-a-secret`;
    const description = PublishedDescription.load(options.descriptionPath);
    this.schemaChecked = description !== null;
    this.#services = {
      world: this.world,
      conversation: new Conversation(this.world),
      interactions: new InteractionBook(this.world),
      commands: new CommandRegistry(this.world),
      origin: () => this.#rest.origin,
      readsContent,
      answered: (sentAt) => this.latencies.add(performance.now() - sentAt),
    };
    this.#gateway = new Gateway(this.world, {
      token: this.token,
      heartbeatIntervalMs: options.heartbeatIntervalMs ?? 41_250,
      grantedIntents,
      applicationFlags: applicationFlags(readsContent),
      url: () => gatewayUrl(this.#rest.origin),
      breach: (what) => this.#rest.breach('bot', 'gateway', [what]),
    });
    this.#rest = new RestServer({
      token: this.token,
      services: this.#services,
      faults: this.#gateway.faults,
      description,
    });
    this.#gateway.attach(this.#rest.http);
  }

  /**
   * Starts one and waits until it listens.
   * @throws Error when the published description is missing while `CI` is set
   */
  static async start(options: LoopbackOptions = {}): Promise<LoopbackDiscord> {
    const discord = new LoopbackDiscord(options);
    await discord.#rest.start(options.port ?? 0);
    return discord;
  }

  /** Cuts all connections and stops listening. */
  async stop(): Promise<void> {
    await this.#gateway.stop();
    await this.#rest.stop();
  }

  /** The value of discord.js's `rest.api`. */
  get api(): string {
    return `${this.#rest.origin}/api`;
  }

  /** Something with the bot's id, for mentions and roles. */
  get bot(): { readonly id: string; readonly name: string } {
    return this.world.bot;
  }

  get faults(): Faults {
    return this.#gateway.faults;
  }

  get requests(): RequestLog {
    return this.#rest.log;
  }

  /** Every breach so far; a test file ends with this empty. */
  get breaches(): readonly Breach[] {
    return this.#rest.breaches;
  }

  /** The breaches so far, which are forgotten: for tests that provoke them. */
  takeBreaches(): readonly Breach[] {
    return this.#rest.breaches.splice(0);
  }

  /** Whom and what the bot's messages notified. */
  get pings(): readonly Ping[] {
    return this.world.pings;
  }

  /** Whether a client is connected to the gateway. */
  get isConnected(): boolean {
    return this.#gateway.isConnected;
  }

  /** The intents of the newest session; `null` when there is none. */
  get intents(): number | null {
    return [...this.#gateway.sessions].at(-1)?.intents ?? null;
  }

  /** Adds somebody. They can reach the bot through a shared guild, or when `installed`. */
  person(
    name: string,
    traits: {
      readonly locale?: string;
      readonly installed?: boolean;
      readonly acceptsDirectMessages?: boolean;
    } = {},
  ): Person {
    return new Person(this.#services, this.world.addUser(name, traits), this.#patienceMs);
  }

  /** Adds a server, with the bot in it unless told otherwise. */
  guild(name: string, traits: { locale?: string; withBot?: boolean } = {}): Guild {
    return new Guild(this.world, name, traits);
  }

  /** The commands of the application, global or a guild's. */
  commands(guild?: { readonly id: string }): readonly CommandRecord[] {
    return this.#services.commands.list(guild?.id ?? null);
  }

  /**
   * Registers commands without a request, by the same rules.
   * @throws Error with all findings when a rule is broken
   */
  registerCommands(bodies: readonly JsonObject[], guild?: { readonly id: string }): void {
    const findings = [
      ...bodies.flatMap((body, index) => [...commandFindings(body, [index])]),
      ...scopeFindings(bodies),
    ];
    if (findings.length > 0) throw new Error(findings.map(describeFinding).join('\n'));
    this.#services.commands.replace(guild?.id ?? null, bodies);
  }

  /** A conversation among people, of which the bot is no part: it is there for whoever installed it. */
  conversation(...people: readonly Person[]): Place {
    const name = people.map((person) => person.name).join(', ');
    const recipientIds = people.map(({ id }) => id);
    const record = this.world.addChannel({
      type: ChannelType.GroupDM,
      guildId: null,
      name,
      recipientIds,
    });
    return { id: record.id, name, record };
  }

  /** The history of a channel, oldest first, as an outsider with all permissions reads it. */
  history(channel: { readonly id: string }): readonly SeenMessage[] {
    return [...this.world.channel(channel.id).messages.values()]
      .filter(({ seenBy }) => seenBy === null)
      .map((record) => new SeenMessage(record, {}));
  }

  /** The threads and posts under a channel, oldest first. */
  threads(channel: {
    readonly id: string;
  }): readonly { readonly id: string; readonly name: string }[] {
    return [...this.world.channels.values()].filter(({ parentId }) => parentId === channel.id);
  }
}
