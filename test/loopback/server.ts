import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { ApiError, refusal } from './api-error.js';
import type { Faults, RequestFault } from './faults.js';
import { isObject, objectsOf, stringOf } from './json.js';
import { type RequestBody, readBody, type UploadedFile } from './request-body.js';
import { RequestLog } from './request-log.js';
import { commandRoutes } from './routes/commands.js';
import { guildRoutes } from './routes/guilds.js';
import { identityRoutes } from './routes/identity.js';
import { interactionRoutes } from './routes/interactions.js';
import { messageRoutes } from './routes/messages.js';
import { type MatchedRoute, type Reply, Router, type Services } from './routes/route.js';
import { threadRoutes } from './routes/threads.js';
import { describeFinding, type Finding, refuse } from './rules/finding.js';
import type { PublishedDescription } from './schema.js';
import type { StoredFile } from './state/components.js';

/** A request that breaks a rule of Discord's, or an answer of this server that does. */
export interface Breach {
  /** Whose mistake it is: the bot's, or the loopback's own. */
  readonly by: 'bot' | 'loopback';
  /** Such as `POST /channels/1/messages`, or `gateway`. */
  readonly where: string;
  /** Each finding as `path: message (code)`. */
  readonly findings: readonly string[];
}

/** What the HTTP side is built from. */
export interface RestSettings {
  readonly token: string;
  readonly services: Services;
  readonly faults: Faults;
  readonly description: PublishedDescription | null;
}

class RuleBreach extends Error {
  constructor(readonly findings: readonly Finding[]) {
    super(findings.map(describeFinding).join('\n'));
  }
}

const router = new Router([
  ...identityRoutes,
  ...guildRoutes,
  ...messageRoutes,
  ...threadRoutes,
  ...commandRoutes,
  ...interactionRoutes,
]);

/** The HTTP side: authorisation, then the published description, then rules, then state. */
export class RestServer {
  readonly http: Server;
  readonly log = new RequestLog();
  readonly breaches: Breach[] = [];
  readonly #settings: RestSettings;

  constructor(settings: RestSettings) {
    this.#settings = settings;
    this.http = createServer((request, response) => {
      this.#serve(request, response).catch((error: unknown) => {
        this.breach('loopback', `${request.method} ${request.url}`, [String(error)]);
        response.destroy();
      });
    });
    this.http.keepAliveTimeout = 60_000;
  }

  /** Where it listens, such as `http://127.0.0.1:4000`. */
  get origin(): string {
    const address = this.http.address() as AddressInfo | null;
    if (address === null) throw new Error('The loopback Discord does not listen yet.');
    return `http://127.0.0.1:${address.port}`;
  }

  async start(port: number): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.http.once('error', reject);
      this.http.listen(port, '127.0.0.1', resolve);
    });
  }

  async stop(): Promise<void> {
    this.http.closeAllConnections();
    await new Promise<void>((resolve) => this.http.close(() => resolve()));
  }

  /** Notes a mistake. */
  breach(by: Breach['by'], where: string, findings: readonly string[]): void {
    this.breaches.push({ by, where, findings });
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const began = performance.now();
    const method = request.method ?? 'GET';
    const url = new URL(request.url ?? '/', 'http://loopback');
    if (url.pathname.startsWith('/files/')) return this.#download(url.pathname, response);
    const path = decodeSegments(url.pathname.replace(/^\/api(\/v\d+)?/, ''));
    const struck = this.#settings.faults.take(method, path);
    const entry = { method, path: hideTokens(path), body: undefined as unknown };
    let reply: Reply | ApiError | undefined;
    try {
      const body = await readBody(request);
      entry.body = body.json;
      if (struck === undefined || struck.done) {
        reply = this.#answer(request, method, path, url.searchParams, body);
      }
    } catch (error) {
      // The client may be gone: then there is nobody to answer.
      if (!(error instanceof ApiError)) return;
      reply = error;
    }
    if (struck !== undefined) {
      const status = struck.fault.kind === 'rateLimit' ? 429 : null;
      this.#log(entry, status, null, struck.fault.kind, began);
      await this.#fail(struck.fault, request, response, method, path, reply);
      return;
    }
    if (reply === undefined) return;
    this.#send(response, method, path, reply);
    const code = reply instanceof ApiError ? reply.code : null;
    this.#log(entry, reply.status, code, null, began);
  }

  #log(
    entry: { readonly method: string; readonly path: string; readonly body: unknown },
    status: number | null,
    code: number | null,
    fault: string | null,
    began: number,
  ): void {
    this.log.add({ ...entry, status, code, fault, tookMs: performance.now() - began });
  }

  #answer(
    request: IncomingMessage,
    method: string,
    path: string,
    query: URLSearchParams,
    body: RequestBody,
  ): Reply | ApiError {
    const where = `${method} ${hideTokens(path)}`;
    try {
      const matched = router.find(method, path);
      if (matched === undefined) {
        this.breach('loopback', where, ['this request is not implemented here']);
        return refusal('notFound');
      }
      this.#authorise(request, matched);
      const { description } = this.#settings;
      const findings = [
        ...(description?.checkRequest(method, path, body.json) ?? []),
        ...(description?.checkQuery(method, path, query) ?? []),
      ];
      if (findings.length > 0) throw new RuleBreach(findings);
      const call = {
        params: matched.params,
        query,
        body: body.json,
        files: this.#store(body),
        obey(rules: Iterable<Finding>) {
          const found = [...rules];
          if (found.length > 0) throw new RuleBreach(found);
        },
      };
      return matched.route.handler(call, this.#settings.services);
    } catch (error) {
      if (error instanceof ApiError) return error;
      if (error instanceof RuleBreach) {
        this.breach('bot', where, error.findings.map(describeFinding));
        return refuse(error.findings);
      }
      this.breach('loopback', where, [String(error instanceof Error ? error.stack : error)]);
      return refusal('internal');
    }
  }

  #authorise(request: IncomingMessage, { route }: MatchedRoute): void {
    if (route.open) return;
    if (request.headers.authorization !== `Bot ${this.#settings.token}`)
      throw refusal('unauthorized');
  }

  /** Keeps uploaded files and gives them addresses. Names in `attachments` win over the parts' own. */
  #store({ json, files }: RequestBody): readonly StoredFile[] {
    if (files.length === 0) return [];
    const { world, origin } = this.#settings.services;
    const data = isObject(json) && isObject(json['data']) ? json['data'] : json;
    const described = isObject(data) ? objectsOf(data['attachments']) : [];
    return files.map((file) => {
      const index = /\[(\d+)\]/.exec(file.field)?.[1];
      const notes = described.find((item) => String(item['id']) === index);
      const name = stringOf(notes?.['filename']) || file.name;
      const id = world.ids.next();
      const url = `${origin()}/files/${id}/${encodeURIComponent(name)}`;
      const stored: StoredFile = {
        ...storedFields(file),
        id,
        name,
        url,
        ...descriptionField(notes),
      };
      world.files.set(id, stored);
      return stored;
    });
  }

  #download(path: string, response: ServerResponse): void {
    const file = this.#settings.services.world.files.get(path.split('/')[2] ?? '');
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': file.contentType }).end(file.bytes);
  }

  #send(response: ServerResponse, method: string, path: string, reply: Reply | ApiError): void {
    const body = reply instanceof ApiError ? reply.toJSON() : reply.body;
    const wrong = this.#settings.description?.checkAnswer(method, path, reply.status, body) ?? [];
    if (wrong.length > 0) {
      this.breach(
        'loopback',
        `answer ${reply.status} to ${method} ${hideTokens(path)}`,
        wrong.slice(0, 5).map(describeFinding),
      );
    }
    const headers = {
      'x-ratelimit-limit': '1000',
      'x-ratelimit-remaining': '999',
      'x-ratelimit-reset': String(Date.now() / 1_000 + 1),
      'x-ratelimit-reset-after': '1',
      'x-ratelimit-bucket': bucketOf(method, path),
    };
    if (body === undefined) {
      response.writeHead(reply.status, headers).end();
      return;
    }
    const text = JSON.stringify(body);
    response.writeHead(reply.status, { ...headers, 'content-type': 'application/json' }).end(text);
  }

  async #fail(
    fault: RequestFault,
    request: IncomingMessage,
    response: ServerResponse,
    method: string,
    path: string,
    reply: Reply | ApiError | undefined,
  ): Promise<void> {
    switch (fault.kind) {
      case 'rateLimit':
        sendRateLimit(response, fault, bucketOf(method, path));
        return;
      case 'status':
        response.writeHead(fault.status).end();
        return;
      case 'refusal':
        response
          .writeHead(fault.status, { 'content-type': 'application/json' })
          .end(JSON.stringify({ code: fault.code, message: fault.message }));
        return;
      case 'close':
        request.socket.end();
        return;
      case 'reset':
        request.socket.resetAndDestroy();
        return;
      case 'late':
        await wait(fault.delayMs, undefined, { ref: false });
        if (reply !== undefined && !response.destroyed) this.#send(response, method, path, reply);
        return;
      default:
        // Hanging: the connection stays open and nothing comes.
        return;
    }
  }
}

function storedFields({ contentType, bytes }: UploadedFile) {
  return { contentType, bytes };
}

function descriptionField(notes: { readonly [key: string]: unknown } | undefined) {
  const text = notes?.['description'];
  return typeof text === 'string' ? { description: text } : {};
}

function sendRateLimit(
  response: ServerResponse,
  { retryAfterMs, scope }: Extract<RequestFault, { kind: 'rateLimit' }>,
  bucket: string,
): void {
  const seconds = retryAfterMs / 1_000;
  const isGlobal = scope === 'global';
  response
    .writeHead(429, {
      'content-type': 'application/json',
      'retry-after': String(seconds),
      'x-ratelimit-scope': scope,
      'x-ratelimit-limit': '5',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(Date.now() / 1_000 + seconds),
      'x-ratelimit-reset-after': String(seconds),
      ...(isGlobal ? { 'x-ratelimit-global': 'true' } : { 'x-ratelimit-bucket': bucket }),
    })
    .end(
      JSON.stringify({
        message: 'You are being rate limited.',
        code: 0,
        retry_after: seconds,
        global: isGlobal,
      }),
    );
}

/** A path as the description spells it: clients write `@original` as `%40original`. */
function decodeSegments(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** One bucket per kind of request. */
function bucketOf(method: string, path: string): string {
  return `${method}${hideTokens(path).replace(/\d{15,}/g, '')}`.replace(/[^A-Za-z]/g, '');
}

/** Interactions' tokens are secrets for a quarter of an hour: they stay out of logs. */
function hideTokens(path: string): string {
  return path.replace(/^(\/(?:webhooks|interactions)\/\d+)\/[^/]+/, '$1/…');
}
