import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { GatewayIntentBits as Intent, GatewayOpcodes as Op } from 'discord.js';
import { type WebSocket, WebSocketServer } from 'ws';
import { Faults, type GatewayFaultTarget } from './faults.js';
import { GatewayConnection } from './gateway-connection.js';
import { guildCreate, readyPayload } from './gateway-payloads.js';
import { GatewaySession } from './gateway-session.js';
import { integerOf, isObject, type JsonObject, stringOf } from './json.js';
import { limits } from './limits.js';
import { isForBot } from './routes/messages.js';
import type { GatewayEvent } from './state/events.js';
import { withoutContent } from './state/messages.js';
import type { World } from './state/world.js';

/** What the gateway needs to know besides the world. */
export interface GatewaySettings {
  readonly token: string;
  readonly heartbeatIntervalMs: number;
  /** Which privileged intents the developer portal grants. */
  readonly grantedIntents: number;
  readonly applicationFlags: number;
  readonly url: () => string;
  /** Notes a mistake of the client's. */
  readonly breach: (what: string) => void;
}

const privileged = Intent.GuildMembers | Intent.GuildPresences | Intent.MessageContent;

/** The WebSocket side: sessions, sequence numbers, intents, heartbeats, resumes. */
export class Gateway implements GatewayFaultTarget {
  readonly faults = new Faults(this);
  /** Sessions that are connected or could still resume. */
  readonly sessions = new Set<GatewaySession>();
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #connections = new Set<GatewayConnection>();
  readonly #world: World;
  readonly #settings: GatewaySettings;
  #held: GatewayEvent | undefined;

  constructor(world: World, settings: GatewaySettings) {
    this.#world = world;
    this.#settings = settings;
    world.events.add((event) => this.#route(event));
  }

  /** Takes sockets from an HTTP server. */
  attach(server: Server): void {
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      if (this.faults.isDown) {
        socket.destroy();
        return;
      }
      this.#server.handleUpgrade(request, socket, head, (webSocket) =>
        this.#welcome(webSocket, request.url ?? '/'),
      );
    });
  }

  /** Whether any session is connected. */
  get isConnected(): boolean {
    return [...this.sessions].some(({ connection }) => connection !== null);
  }

  closeAll(code: number): void {
    for (const connection of this.#connections) connection.close(code);
  }

  dropAll(): void {
    for (const connection of this.#connections) connection.drop();
  }

  sendToAll(op: number, data: unknown): void {
    if (op === Op.InvalidSession && data === false) this.sessions.clear();
    for (const connection of this.#connections) connection.send({ op, d: data });
  }

  async stop(): Promise<void> {
    this.dropAll();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  #welcome(socket: WebSocket, url: string): void {
    const query = new URL(url, 'ws://loopback').searchParams;
    const connection = new GatewayConnection(socket, query.get('compress'));
    this.#connections.add(connection);
    let session: GatewaySession | undefined;
    socket.on('message', (data: Buffer) => {
      session = this.#receive(connection, session, data) ?? session;
    });
    socket.on('close', (code) => {
      this.#connections.delete(connection);
      if (session?.connection !== connection) return;
      session.connection = null;
      // A client that says goodbye does not come back to its session.
      if (code === 1000 || code === 1001) this.sessions.delete(session);
    });
    socket.on('error', () => connection.drop());
    connection.send({
      op: Op.Hello,
      d: { heartbeat_interval: this.#settings.heartbeatIntervalMs },
    });
  }

  /** Handles one payload; answers with the session that the connection now has, if that changed. */
  #receive(
    connection: GatewayConnection,
    session: GatewaySession | undefined,
    data: Buffer,
  ): GatewaySession | undefined {
    const payload = this.#parse(connection, data);
    if (payload === undefined) return undefined;
    switch (payload['op']) {
      case Op.Heartbeat:
        if (!this.faults.takeMutedHeartbeat()) connection.send({ op: Op.HeartbeatAck });
        return undefined;
      case Op.Identify:
        if (session !== undefined) return this.#fault(connection, 4005, 'identified twice');
        return this.#identify(connection, isObject(payload['d']) ? payload['d'] : {});
      case Op.Resume:
        return this.#resume(connection, isObject(payload['d']) ? payload['d'] : {});
      case Op.PresenceUpdate:
      case Op.VoiceStateUpdate:
      case Op.RequestGuildMembers:
        if (session === undefined) return this.#fault(connection, 4003, 'sent before IDENTIFY');
        return undefined;
      default:
        return this.#fault(connection, 4001, `unknown opcode ${String(payload['op'])}`);
    }
  }

  #parse(connection: GatewayConnection, data: Buffer): JsonObject | undefined {
    if (data.byteLength > limits.gatewayPayloadBytes) {
      return this.#fault(connection, 4002, `a payload of ${data.byteLength} bytes`);
    }
    if (!connection.countSend()) return this.#fault(connection, 4008, 'over 120 sends a minute');
    try {
      const payload: unknown = JSON.parse(data.toString('utf8'));
      if (isObject(payload)) return payload;
    } catch (error) {
      return this.#fault(connection, 4002, `no JSON: ${String(error)}`);
    }
    return this.#fault(connection, 4002, 'a payload that is no object');
  }

  #fault(connection: GatewayConnection, code: number, what: string): undefined {
    this.#settings.breach(`gateway: ${what} (closed with ${code})`);
    connection.close(code);
    return undefined;
  }

  #identify(connection: GatewayConnection, data: JsonObject): GatewaySession | undefined {
    const forced = this.faults.takeIdentifyClose();
    if (forced !== undefined) {
      connection.close(forced);
      return undefined;
    }
    if (!this.#hasToken(data)) {
      connection.close(4004);
      return undefined;
    }
    const intents = integerOf(data['intents']);
    if (intents === undefined || intents < 0) {
      return this.#fault(connection, 4013, 'IDENTIFY without valid intents');
    }
    if ((intents & privileged & ~this.#settings.grantedIntents) !== 0) {
      connection.close(4014);
      return undefined;
    }
    const shard = Array.isArray(data['shard']) ? data['shard'].map(Number) : [];
    const [shardId = 0, shardCount = 1] = shard;
    // Sessions that nobody is connected to give way, or they would collect events for ever.
    for (const old of this.sessions) {
      if (old.connection === null && old.shard[0] === shardId) this.sessions.delete(old);
    }
    const session = new GatewaySession(connection, intents, [shardId, shardCount]);
    this.sessions.add(session);
    const guilds = [...this.#world.guilds.values()].filter(
      (guild) => guild.members.has(this.#world.bot.id) && session.serves(guild.id),
    );
    session.dispatch(
      'READY',
      readyPayload(
        this.#world,
        session,
        guilds,
        this.#settings.url(),
        this.#settings.applicationFlags,
      ),
    );
    if ((intents & Intent.Guilds) !== 0) {
      for (const guild of guilds) {
        if (guild.isUnavailable)
          session.dispatch('GUILD_DELETE', { id: guild.id, unavailable: true });
        else session.dispatch('GUILD_CREATE', guildCreate(this.#world, guild));
      }
    }
    return session;
  }

  #resume(connection: GatewayConnection, data: JsonObject): GatewaySession | undefined {
    if (!this.#hasToken(data)) {
      connection.close(4004);
      return undefined;
    }
    const seq = integerOf(data['seq']) ?? 0;
    const session = [...this.sessions].find(({ id }) => id === data['session_id']);
    if (session === undefined || !session.canReplayFrom(seq) || this.faults.takeRefusedResume()) {
      if (session !== undefined) this.sessions.delete(session);
      connection.send({ op: Op.InvalidSession, d: false });
      return undefined;
    }
    session.resume(connection, seq);
    session.dispatch('RESUMED', {});
    if (this.faults.takeInvalidAfterResume()) {
      this.sessions.delete(session);
      connection.send({ op: Op.InvalidSession, d: false });
    }
    return session;
  }

  #hasToken(data: JsonObject): boolean {
    return stringOf(data['token']).replace(/^Bot /, '') === this.#settings.token;
  }

  /** Passes an event on, in an order and as often as the faults in force will have it. */
  #route(event: GatewayEvent): void {
    if (this.#held === undefined && this.faults.takeReorder()) {
      this.#held = event;
      return;
    }
    for (let copy = this.faults.copies(event); copy > 0; copy--) this.#dispatch(event);
    const held = this.#held;
    if (held === undefined) return;
    this.#held = undefined;
    this.#dispatch(held);
  }

  #dispatch(event: GatewayEvent): void {
    for (const session of this.sessions) {
      const wanted = event.intents === 0 || (session.intents & event.intents) !== 0;
      if (!wanted || !session.serves(event.guildId)) continue;
      session.dispatch(event.name, this.#seenBy(session, event));
    }
  }

  /** An event's data as a session may read it: the content intent decides. */
  #seenBy(session: GatewaySession, event: GatewayEvent): JsonObject {
    const { message } = event;
    if (message === undefined || (session.intents & Intent.MessageContent) !== 0) return event.data;
    if (isForBot(message, this.#world)) return event.data;
    const { content, embeds, attachments, components } = withoutContent(message.payload);
    return { ...event.data, content, embeds, attachments, components };
  }
}
