import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import fc from 'fast-check';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { describeError } from '../../src/logging/logged-error.js';
import { loggedRoute } from '../../src/logging/logged-route.js';
import { HashKeyError } from '../../src/storage/secret-key.js';
import { NotStorableError, StorageError } from '../../src/storage/storage-error.js';

const words = 'did zanzibarquartz sink';
const token = 'aW50ZXJhY3Rpb246MTIz.zanzibarquartz';
const address = `https://discord.com/api/v10/interactions/123456789012345678/${token}/callback?q=${words}`;

const refusal = (code: number, status: number) =>
  new DiscordAPIError(
    { code, message: words, errors: { content: { _errors: [{ code: 'BAD', message: words }] } } },
    code,
    status,
    'POST',
    address,
    { body: { content: words }, files: [] },
  );

/** Thrown where it is made, so that it has frames. */
function caught(make: () => unknown): unknown {
  try {
    throw make();
  } catch (error) {
    return error;
  }
}

const said = (error: unknown): string => JSON.stringify(describeError(error));

describe('describeError', () => {
  it('keeps of a refusal of Discord its code, status, method and route, and no word and no token', () => {
    expect(describeError(refusal(10062, 404))).toMatchObject({
      type: 'DiscordAPIError',
      code: 10062,
      status: 404,
      method: 'POST',
      route: '/api/v10/interactions/:id/:token/callback',
    });
    expect(said(refusal(10062, 404))).not.toContain('zanzibarquartz');
  });

  it('does so of what else discord.js throws about a request', () => {
    const failed = new HTTPError(503, words, 'PATCH', address, { body: words, files: [] });
    expect(describeError(failed)).toMatchObject({
      type: 'HTTPError',
      status: 503,
      method: 'PATCH',
    });
    expect(said(failed)).not.toContain('zanzibarquartz');
    const limited = new RateLimitError({
      timeToReset: 1,
      limit: 1,
      method: 'POST',
      hash: words,
      url: address,
      route: `/webhooks/123456789012345678/${token}`,
      majorParameter: token,
      global: false,
      retryAfter: 1,
      sublimitTimeout: 0,
      scope: 'user',
    });
    expect(describeError(limited)).toMatchObject({
      type: 'RateLimitError',
      route: '/webhooks/:id/:token',
    });
    expect(said(limited)).not.toContain('zanzibarquartz');
  });

  it.each<[string, unknown]>([
    ['a value that a database refuses', databaseError()],
    ['a schema', caught(() => z.strictObject({ a: z.number() }).parse({ [words]: words }))],
    ['JSON', caught(() => JSON.parse(words))],
    ['a missing property', caught(() => (undefined as never)[words])],
    ['an aggregate', new AggregateError([new Error(words)], words)],
    ['causes', new Error(words, { cause: new Error(words, { cause: words }) })],
    ['a text', words],
    ['an object', { message: words, code: words, name: words, stack: words }],
    ['one of ours that echoes an id', new NotStorableError(words, words)],
    [
      'a system error with a path',
      Object.assign(new Error(words), { code: 'ENOENT', path: words }),
    ],
    ['a DOMException', new DOMException(words, words)],
    [
      'a name, a code and a route',
      Object.assign(new Error(''), { name: words, code: words, url: words }),
    ],
  ])('leaves the words out of %s', (_name, error) => {
    const text = said(error);
    expect(text).not.toContain('zanzibarquartz');
    expect(JSON.parse(text).type).not.toBe('');
  });

  it('leaves out what looks like frames in a message, also when the message was changed later', () => {
    const false_ = `\n    at zanzibarquartz (node:fs:1:1)\n    at ${words}`;
    expect(said(new Error(false_))).not.toContain('zanzibarquartz');
    const changed = new Error(`first${false_}`);
    changed.message = 'second';
    expect(said(changed)).not.toContain('zanzibarquartz');
  });

  it('keeps the frames, and files relative to the package', () => {
    const { stack } = describeError(new Error(words));
    expect(stack?.[0]).toMatch(/^at .*test\/logging\/logged-error\.test\.ts:\d+:\d+\)?$/);
    expect(stack?.[0]).not.toMatch(/file:|\(\//);
  });

  it('keeps the message of one of ours, its code, and the code beneath', () => {
    const cause = Object.assign(new Error(`ENOSPC: ${words}`), {
      code: 'ENOSPC',
      syscall: 'write',
    });
    expect(
      describeError(new StorageError('DISK_FULL', '/data/receipts.sqlite', { cause })),
    ).toMatchObject({
      type: 'StorageError',
      code: 'DISK_FULL',
      message: expect.stringContaining('no space is left for the database /data/receipts.sqlite'),
      cause: { code: 'ENOSPC', syscall: 'write', message: 'no space left on device' },
    });
    const key = new HashKeyError('a key', 'none', 'make one');
    expect(describeError(key).message).toBe('expected a key, found none; make one');
  });

  it('keeps of a database its SQLSTATE', () => {
    expect(describeError(databaseError())).toMatchObject({ type: 'DatabaseError', code: '23505' });
  });

  it('survives causes in a circle, getters that throw, and proxies', () => {
    const circle = new Error('a');
    circle.cause = circle;
    expect(said(circle).length).toBeLessThan(20_000);
    const trap = Object.defineProperty(new Error('a'), 'message', {
      get: () => {
        throw new Error(words);
      },
    });
    expect(describeError(trap)).toEqual({ type: 'unreadable' });
    const proxy = new Proxy({}, { get: () => words, getPrototypeOf: () => null });
    expect(said(proxy)).not.toContain('zanzibarquartz');
  });

  it('gives back no word of any text, whatever fields of an error hold it', () => {
    const fields = [
      'code',
      'status',
      'method',
      'url',
      'route',
      'name',
      'stack',
      'syscall',
      'path',
      'detail',
      'fault',
    ];
    const text = fc
      .string({ unit: 'grapheme', minLength: 0, maxLength: 40 })
      .map((s) => `${s}Zanzibarquartz ${s}`);
    fc.assert(
      fc.property(
        text,
        fc.subarray(fields),
        fc.constantFrom(Error, RangeError, HTTPError),
        (said_, chosen, type) => {
          const error = Object.create(type.prototype);
          for (const field of [...chosen, 'message', 'cause']) {
            Object.defineProperty(error, field, { value: said_, enumerable: true });
          }
          expect(said(error)).not.toContain('anzibarquartz');
        },
      ),
    );
  });
});

describe('loggedRoute', () => {
  it.each([
    ['/interactions/123456789012345678/abc.def/callback', '/interactions/:id/:token/callback'],
    [
      '/webhooks/123456789012345678/abc/messages/@original',
      '/webhooks/:id/:token/messages/@original',
    ],
    [
      '/webhooks/123456789012345678/callback/messages/@original',
      '/webhooks/:id/:token/messages/@original',
    ],
    ['/channels/123456789012345678/messages', '/channels/:id/messages'],
    ['/channels/:id/messages/:id', '/channels/:id/messages/:id'],
    ['http://127.0.0.1:1/api/v10/gateway/bot?with=token', '/api/v10/gateway/bot'],
    ['/guilds/1/zanzibarquartz', '/guilds/:other/:other'],
    ['zanzibarquartz', null],
    [7, null],
  ])('shows %s as %s', (route, shown) => {
    expect(loggedRoute(route)).toBe(shown);
  });
});

function databaseError(): unknown {
  const error = new pg.DatabaseError(
    `duplicate key: Key (question)=(${words}) already exists`,
    1,
    'error',
  );
  return Object.assign(error, {
    code: '23505',
    detail: `Key (question)=(${words}) already exists.`,
    where: words,
    internalQuery: words,
    query: words,
    parameters: [words],
  });
}
