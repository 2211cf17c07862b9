import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ZodError } from 'zod';
import { OperatorError } from '../../src/operator-error.js';
import { readDeed } from './deeds.js';
import type { PageFile } from './page-files.js';
import type { Deed, Outcome, Told } from './protocol.js';

/** What the web server passes on. */
export interface WebDoor {
  readonly files: ReadonlyMap<string, PageFile>;
  /** Does something as a person; null when there is no such person. */
  readonly act: (personId: string, deed: Deed) => Promise<Outcome> | null;
  /** Begins to tell a page what a person sees, and answers with how to stop; null as above. */
  readonly watch: (personId: string, tell: (told: Told) => void) => (() => void) | null;
}

/** The largest file that the bot takes, in Base64, and the longest form beside it. */
const maxBodyBytes = 12 * 1024 * 1024;

const securityHeaders = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
} as const;

/**
 * The page, its events and what is done through it. Listens on 127.0.0.1 alone and takes only
 * requests that a browser makes from its own address: the `Host` must be its own (or another
 * site's name could be pointed here), and so must the `Origin` where there is one.
 */
export class WebServer {
  readonly #door: WebDoor;
  readonly #http: Server;

  constructor(door: WebDoor) {
    this.#door = door;
    this.#http = createServer((request, response) => {
      this.#serve(request, response).catch((error: unknown) => {
        console.error(error);
        if (!response.headersSent) refuse(response, 500, 'The demo failed; see its output.');
        else response.destroy();
      });
    });
  }

  /** Where it listens, such as `http://127.0.0.1:8080`. */
  get origin(): string {
    const { port } = this.#http.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  /** @throws PortTakenError */
  async start(port: number): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#http.once('error', (error) => reject(PortTakenError.of(error, port) ?? error));
      this.#http.listen(port, '127.0.0.1', resolve);
    });
  }

  async stop(): Promise<void> {
    this.#http.closeAllConnections();
    if (!this.#http.listening) return;
    await new Promise<void>((resolve) => this.#http.close(() => resolve()));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!this.#isOwn(request)) return refuse(response, 403, 'Only this page may ask this.');
    const url = new URL(request.url ?? '/', this.origin);
    const personId = url.searchParams.get('person') ?? '';
    if (request.method === 'GET') {
      if (url.pathname === '/events') return this.#stream(personId, request, response);
      const file = this.#door.files.get(url.pathname);
      if (file === undefined) return refuse(response, 404, 'There is no such page.');
      response.writeHead(200, { ...securityHeaders, 'Content-Type': file.contentType });
      response.end(file.body);
      return;
    }
    if (request.method !== 'POST' || url.pathname !== '/deeds') {
      return refuse(response, 404, 'There is no such page.');
    }
    // A form of another site cannot send this type without asking first, and is not allowed to.
    if (request.headers['content-type'] !== 'application/json' || !request.headers.origin) {
      return refuse(response, 415, 'Only JSON from this page is taken.');
    }
    await this.#act(personId, request, response);
  }

  #isOwn({ headers }: IncomingMessage): boolean {
    const { port } = new URL(this.origin);
    const own = [`127.0.0.1:${port}`, `localhost:${port}`];
    if (!own.includes(headers.host ?? '')) return false;
    return headers.origin === undefined || headers.origin === `http://${headers.host}`;
  }

  #stream(personId: string, request: IncomingMessage, response: ServerResponse): void {
    const tell = (told: Told) => {
      response.write(`event: ${told.kind}\ndata: ${JSON.stringify(told)}\n\n`);
    };
    const begin = () =>
      response.writeHead(200, { ...securityHeaders, 'Content-Type': 'text/event-stream' });
    let began = false;
    const stop = this.#door.watch(personId, (told) => {
      if (!began) begin();
      began = true;
      tell(told);
    });
    if (stop === null) return refuse(response, 404, 'There is no such person.');
    request.once('close', stop);
  }

  async #act(personId: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readText(request);
    if (body === null) return refuse(response, 413, `Expected at most ${maxBodyBytes} bytes.`);
    let deed: Deed;
    try {
      deed = readDeed(JSON.parse(body));
    } catch (error) {
      if (!(error instanceof ZodError) && !(error instanceof SyntaxError)) throw error;
      return refuse(response, 400, `Expected a deed. ${error.message}`);
    }
    const outcome = await this.#door.act(personId, deed);
    if (outcome === null) return refuse(response, 404, 'There is no such person.');
    response.writeHead(200, { ...securityHeaders, 'Content-Type': 'application/json' });
    response.end(JSON.stringify(outcome));
  }
}

/** Another program listens at the port, or this user may not. */
class PortTakenError extends OperatorError {
  readonly code = 'PORT_TAKEN';
  override readonly exitCode = 2;

  static of({ code }: NodeJS.ErrnoException, port: number): PortTakenError | null {
    if (code === 'EADDRINUSE') return new PortTakenError(port, 'another program uses it');
    return code === 'EACCES' ? new PortTakenError(port, 'this user may not use it') : null;
  }

  private constructor(port: number, found: string) {
    super(
      `Expected port ${port} to be free; ${found}. Choose another one: npm run demo -- --port ${port < 65_535 && port >= 1_024 ? port + 1 : 8321}`,
    );
  }
}

async function readText(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > maxBodyBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function refuse(response: ServerResponse, status: number, why: string): void {
  const headers = { ...securityHeaders, 'Content-Type': 'text/plain; charset=utf-8' };
  // What was not read of the request would be taken for the next one.
  response.writeHead(status, { ...headers, ...(status === 413 ? { Connection: 'close' } : {}) });
  response.end(`${why}\n`);
}
