import type { Socket } from 'node:net';
import { Client, type ClientConfig } from 'pg';

/** Limits of a connection, in milliseconds; the pool hands them over. */
export interface PatientClientConfig extends ClientConfig {
  /** How long the server may be silent while it owes an answer. */
  readonly silenceMs: number;
}

/** So many looks in a row must find nothing, so that a pause of this process is not taken for silence. */
const looks = 10;
/** How long the end of a connection may take before it is cut. */
const endMs = 1_000;

/**
 * A connection that gives up by itself: a server that is frozen, or a network that swallows
 * everything, sends nothing, not even the end of its own time limits. When a query waits and not a
 * byte came for so long, the connection is cut and its queries fail; the pool makes another one.
 */
export class PatientClient extends Client {
  readonly #silenceMs: number;
  #waiting = 0;
  #timer: NodeJS.Timeout | null = null;
  #silentLooks = 0;
  #bytes = 0;

  constructor(config: PatientClientConfig) {
    super(config);
    this.#silenceMs = config.silenceMs;
    // What fails is told to whoever waits for a query; without a listener the process would end.
    this.on('error', () => undefined);
  }

  // It has many overloads; all of them are passed on as they are.
  override query = ((...args: unknown[]): unknown => {
    const result: unknown = Reflect.apply(Client.prototype.query, this, args);
    if (result instanceof Promise) this.#watch(result);
    return result;
  }) as Client['query'];

  override end = ((...args: unknown[]): unknown => {
    const result: unknown = Reflect.apply(Client.prototype.end, this, args);
    setTimeout(() => this.cut(), endMs).unref();
    return result;
  }) as Client['end'];

  /** Ends the connection without a word to the server; what waits for it fails. */
  cut(error?: Error): void {
    this.#socket.destroy(error);
  }

  /** With TLS it is another one after the beginning. */
  get #socket(): Socket {
    return (this as unknown as { readonly connection: { readonly stream: Socket } }).connection
      .stream;
  }

  #watch(query: Promise<unknown>): void {
    if (this.#waiting++ === 0) {
      this.#silentLooks = 0;
      this.#timer = setInterval(() => this.#look(), this.#silenceMs / looks).unref();
    }
    const settled = (): void => {
      if (--this.#waiting === 0 && this.#timer !== null) clearInterval(this.#timer);
    };
    query.then(settled, settled);
  }

  #look(): void {
    const { bytesRead } = this.#socket;
    this.#silentLooks = bytesRead === this.#bytes ? this.#silentLooks + 1 : 0;
    this.#bytes = bytesRead;
    if (this.#silentLooks >= looks) this.cut(new Error('Query read timeout'));
  }
}
