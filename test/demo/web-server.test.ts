import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Deed } from './protocol.js';
import { WebServer } from './web-server.js';

describe('the web server of the demo', () => {
  const done: Deed[] = [];
  const server = new WebServer({
    files: new Map([['/', { contentType: 'text/html', body: '<p>hello' }]]),
    act: (personId, deed) => {
      if (personId !== '1') return null;
      done.push(deed);
      return Promise.resolve({ kind: 'done' });
    },
    watch: () => null,
  });
  let host = '';
  beforeAll(async () => {
    await server.start(0);
    host = new URL(server.origin).host;
  });
  afterAll(() => server.stop());

  const deed = JSON.stringify({ kind: 'say', channelId: '2', text: 'hi', replyTo: null });
  const own = () => ({ origin: server.origin, 'content-type': 'application/json' });

  /** A request with any headers at all, which fetch would not let pass. */
  const ask = (
    method: string,
    path: string,
    headers: Readonly<Record<string, string>>,
    body = '',
  ): Promise<{ status: number | undefined; headers: Readonly<Record<string, unknown>> }> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(server.origin);
      const sent = request({ hostname, port, path, method, headers }, (response) => {
        response.resume();
        response.on('end', () =>
          resolve({ status: response.statusCode, headers: response.headers }),
        );
      });
      sent.on('error', reject);
      sent.end(body);
    });

  it('listens on 127.0.0.1 and sends the page under a strict policy', async () => {
    expect(server.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const { status, headers } = await ask('GET', '/', {});
    expect(status).toBe(200);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('does what its own page asks for', async () => {
    expect((await ask('POST', '/deeds?person=1', own(), deed)).status).toBe(200);
    expect(done.splice(0)).toEqual([JSON.parse(deed)]);
  });

  it.each([
    ['another name for this machine', 403, () => ({ ...own(), host: 'evil.example' })],
    ['another site', 403, () => ({ ...own(), origin: 'https://evil.example' })],
    ['another port of this machine', 403, () => ({ ...own(), origin: 'http://127.0.0.1:1' })],
    ['no site at all', 415, () => ({ 'content-type': 'application/json' })],
    ['a form', 415, () => ({ ...own(), 'content-type': 'text/plain' })],
  ])('does nothing for %s', async (_, expected, headers) => {
    expect((await ask('POST', '/deeds?person=1', headers(), deed)).status).toBe(expected);
    expect(done).toEqual([]);
  });

  it.each([
    ['no JSON', '{'],
    ['an unknown deed', '{"kind":"explode"}'],
    ['an unknown id', JSON.stringify({ kind: 'say', channelId: 'x', text: 'a', replyTo: null })],
    ['an empty body', ''],
  ])('refuses %s', async (_, body) => {
    expect((await ask('POST', '/deeds?person=1', own(), body)).status).toBe(400);
    expect(done).toEqual([]);
  });

  it('refuses a body that is far too long', async () => {
    const long = JSON.stringify({ kind: 'say', text: 'a'.repeat(13 * 1024 * 1024) });
    expect((await ask('POST', '/deeds?person=1', own(), long)).status).toBe(413);
  });

  it.each(['/../package.json', '/page/../../package.json', '/page/%2e%2e/deeds.ts', '/deeds'])(
    'has nothing at %s',
    async (path) => {
      expect((await ask('GET', path, { host })).status).toBe(404);
    },
  );

  it('knows nobody else', async () => {
    expect((await ask('POST', '/deeds?person=__proto__', own(), deed)).status).toBe(404);
    expect((await ask('GET', '/events?person=2', { host })).status).toBe(404);
  });
});
