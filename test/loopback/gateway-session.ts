import { randomBytes } from 'node:crypto';
import type { GatewayConnection } from './gateway-connection.js';
import type { JsonObject } from './json.js';

/** How many events a session keeps for a resume. */
const replayLimit = 5_000;

/** One event as sent. */
interface Sent {
  readonly seq: number;
  readonly text: string;
}

/** What a client identified as; outlives its connections. */
export class GatewaySession {
  readonly id = randomBytes(16).toString('hex');
  connection: GatewayConnection | null;
  #seq = 0;
  #sent: Sent[] = [];

  constructor(
    connection: GatewayConnection,
    readonly intents: number,
    readonly shard: readonly [id: number, count: number],
  ) {
    this.connection = connection;
  }

  get seq(): number {
    return this.#seq;
  }

  /** Numbers an event, keeps it for a resume, and sends it if somebody is connected. */
  dispatch(name: string, data: JsonObject): void {
    const seq = ++this.#seq;
    const text = JSON.stringify({ op: 0, t: name, s: seq, d: data });
    this.#sent.push({ seq, text });
    // Cutting rarely and in bulk: shifting each time would cost the whole list.
    if (this.#sent.length > replayLimit * 2) this.#sent = this.#sent.slice(-replayLimit);
    this.connection?.sendText(text);
  }

  /** Whether everything after `seq` is still at hand. */
  canReplayFrom(seq: number): boolean {
    const oldest = this.#sent[0]?.seq ?? 1;
    return seq <= this.#seq && seq + 1 >= oldest;
  }

  /** Takes a new connection and sends it what the old one may have missed. */
  resume(connection: GatewayConnection, seq: number): void {
    this.connection = connection;
    for (const event of this.#sent) if (event.seq > seq) connection.sendText(event.text);
  }

  /** Whether this shard serves a guild; direct messages belong to the first one. */
  serves(guildId: string | null): boolean {
    const [id, count] = this.shard;
    return guildId === null ? id === 0 : Number((BigInt(guildId) >> 22n) % BigInt(count)) === id;
  }
}
