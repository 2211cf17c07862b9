import { constants, createDeflate, type Deflate } from 'node:zlib';
import type { WebSocket } from 'ws';
import { limits } from './limits.js';

/** One socket: writes payloads, compressed if asked, and counts what the client sends. */
export class GatewayConnection {
  readonly #socket: WebSocket;
  readonly #deflate: Deflate | null;
  #sends: number[] = [];

  constructor(socket: WebSocket, compression: string | null) {
    this.#socket = socket;
    this.#deflate = compression === 'zlib-stream' ? createDeflate() : null;
    // Frames arrive whole: everything until a flush is one message.
    this.#deflate?.on('data', (chunk: Buffer) => this.#chunks.push(chunk));
  }

  #chunks: Buffer[] = [];

  send(payload: unknown): void {
    this.sendText(JSON.stringify(payload));
  }

  sendText(text: string): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    const deflate = this.#deflate;
    if (deflate === null) {
      this.#socket.send(text);
      return;
    }
    deflate.write(text);
    deflate.flush(constants.Z_SYNC_FLUSH, () => {
      const frame = Buffer.concat(this.#chunks);
      this.#chunks = [];
      if (frame.byteLength > 0 && this.#socket.readyState === this.#socket.OPEN) {
        this.#socket.send(frame);
      }
    });
  }

  close(code: number): void {
    this.#socket.close(code);
  }

  drop(): void {
    this.#socket.terminate();
  }

  /** Counts a payload of the client's; `false` when it sent more than 120 within a minute. */
  countSend(): boolean {
    const now = performance.now();
    this.#sends = this.#sends.filter((at) => now - at < 60_000);
    this.#sends.push(now);
    return this.#sends.length <= limits.gatewaySendsPerMinute;
  }
}
