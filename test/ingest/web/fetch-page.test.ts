import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchPage } from '../../../src/ingest/web/fetch-page.js';
import { isPublicAddress } from '../../../src/ingest/web/public-address.js';

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** A web server on this machine; gives its port. */
async function serve(listener: RequestListener, host = '127.0.0.1'): Promise<number> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return (server.address() as AddressInfo).port;
}

const only = (address: string) => ({ allows: (one: string) => one === address });
const here = only('127.0.0.1');
const html = { 'content-type': 'text/html; charset=UTF-8' };

/** The fault of what is answered so. */
async function faultAt(listener: RequestListener): Promise<string> {
  const result = await fetchPage(`http://127.0.0.1:${await serve(listener)}/`, here);
  if (!('fault' in result)) throw new Error('expected a fault, found a page');
  // By its name a door says it in another language.
  expect(result.fault.reason).toBeDefined();
  return result.fault.found;
}

describe('fetchPage', () => {
  it('gives the bytes, the type and the encoding, and sends nothing that names anybody', async () => {
    let sent = {};
    const port = await serve(({ headers }, response) => {
      sent = headers;
      response.writeHead(200, html).end('<p>Hello</p>');
    });
    const page = await fetchPage(`http://127.0.0.1:${port}/a?b#c`, here);
    expect(page).toEqual({
      url: `http://127.0.0.1:${port}/a?b`,
      type: 'text/html',
      charset: 'utf-8',
      bytes: Buffer.from('<p>Hello</p>'),
    });
    expect(sent).not.toHaveProperty('cookie');
    expect(sent).not.toHaveProperty('authorization');
  });

  it('follows five redirects and tells where it ended, and does not follow a sixth', async () => {
    const port = await serve(({ url = '' }, response) => {
      const left = Number(url.slice(1));
      if (left === 0) response.writeHead(200, { 'content-type': 'text/plain' }).end('There.');
      else response.writeHead(302, { location: `/${left - 1}` }).end();
    });
    const base = `http://127.0.0.1:${port}`;
    expect(await fetchPage(`${base}/5`, here)).toMatchObject({
      url: `${base}/0`,
      type: 'text/plain',
    });
    expect(await fetchPage(`${base}/6`, here)).toMatchObject({
      fault: { found: 'one more redirect', reason: { code: 'too-many-redirects', value: '5' } },
    });
  });

  it('unpacks what was packed', async () => {
    const port = await serve((_request, response) => {
      response
        .writeHead(200, { ...html, 'content-encoding': 'gzip' })
        .end(gzipSync('<p>Hello</p>'));
    });
    const page = await fetchPage(`http://127.0.0.1:${port}/`, here);
    expect(page).toMatchObject({ bytes: Buffer.from('<p>Hello</p>') });
  });

  describe('connects to nothing of the operator’s own', () => {
    const visited: string[] = [];
    const note: RequestListener = ({ url = '' }, response) => {
      visited.push(url);
      response.writeHead(200, { 'content-type': 'text/plain' }).end('secret');
    };
    const forbidden = {
      fault: { found: 'an address that is not public', reason: { code: 'not-public' } },
    };

    it.each([
      '127.0.0.1',
      'localhost',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '2130706433',
      '0x7f.1',
      '0.0.0.0',
    ])('written as %s', async (host) => {
      visited.length = 0;
      const port = await serve(note, '0.0.0.0');
      const result = await fetchPage(`http://${host}:${port}/`, { allows: isPublicAddress });
      expect(result).toMatchObject(forbidden);
      expect(visited).toEqual([]);
    });

    it('by way of a redirect', async () => {
      visited.length = 0;
      const inner = await serve(note, '127.0.0.2');
      const outer = await serve((_request, response) => {
        response.writeHead(301, { location: `http://127.0.0.2:${inner}/latest/meta-data` }).end();
      });
      expect(await fetchPage(`http://127.0.0.1:${outer}/`, here)).toMatchObject(forbidden);
      expect(visited).toEqual([]);
    });

    it('when one of several addresses of a name is not public', async () => {
      visited.length = 0;
      const port = await serve(note);
      const asked: string[] = [];
      const allows = (address: string) => {
        asked.push(address);
        return address !== '127.0.0.1';
      };
      expect(await fetchPage(`http://localhost:${port}/`, { allows })).toMatchObject(forbidden);
      expect(asked).toContain('127.0.0.1');
      expect(visited).toEqual([]);
    });
  });

  it.each([
    ['ftp://example.org/x'],
    ['file:///etc/passwd'],
    ['data:text/plain,hello'],
    ['javascript:alert(1)'],
    ['example.org'],
    [''],
    ['http://'],
    ['https://user:secret@example.org/'],
  ])('refuses %s before anything is looked up', async (address) => {
    const result = await fetchPage(address, {
      allows: () => {
        throw new Error('it was looked up');
      },
    });
    expect(result).toMatchObject({ fault: { severity: 'error' } });
    expect(JSON.stringify(result)).not.toContain('secret');
  });

  it('refuses a redirect to something that is no web address', async () => {
    for (const location of ['file:///etc/passwd', 'http://[', 'ftp://127.0.0.1/']) {
      const found = await faultAt((_request, response) => {
        response.writeHead(302, { location }).end();
      });
      expect(found).toContain(location);
    }
  });

  it.each([
    ['application/pdf', 'application/pdf'],
    ['image/png', 'image/png'],
    ['application/json; charset=utf-8', 'application/json'],
    ['', 'a page that does not say what it is'],
  ])('refuses the content type “%s”', async (type, found) => {
    expect(
      await faultAt((_request, response) => {
        response.writeHead(200, type === '' ? {} : { 'content-type': type }).end('x');
      }),
    ).toBe(found);
  });

  it('refuses what is too large, whether the server says so, does not, or packs it', async () => {
    const large = Buffer.alloc(5 * 1024 * 1024 + 1, 'a');
    expect(
      await faultAt((_request, response) =>
        response.writeHead(200, { ...html, 'content-length': large.length }).end(large),
      ),
    ).toMatch('6 MiB');
    expect(
      await faultAt((_request, response) => {
        response.writeHead(200, html);
        response.write(large.subarray(0, 1_000_000));
        response.end(large);
      }),
    ).toBe('more than 5 MiB');
    const bomb = gzipSync(Buffer.alloc(200_000_000));
    expect(
      await faultAt((_request, response) => {
        response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end(bomb);
      }),
    ).toBe('more than 5 MiB');
  });

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ])(
    'unpacks %s, and refuses what breaks off in it or is something else',
    async (packing, pack) => {
      // Text that cannot be packed away, so that every part of it matters.
      const text = Array.from({ length: 3_000 }, (_, n) => `<p>${n * 7_919}</p>`).join('');
      const packed = pack(text);
      const headers = { ...html, 'content-encoding': packing };
      const port = await serve((_request, response) =>
        response.writeHead(200, headers).end(packed),
      );
      expect(await fetchPage(`http://127.0.0.1:${port}/`, here)).toMatchObject({
        bytes: Buffer.from(text),
      });
      for (const part of [
        packed.subarray(0, -1),
        packed.subarray(0, packed.length / 2),
        packed.subarray(0, 20),
        Buffer.from(text),
      ]) {
        const found = await faultAt((_request, response) =>
          response.writeHead(200, headers).end(part),
        );
        expect(found).toBe('a page that broke off, or that is packed wrongly');
      }
    },
  );

  it('lives through bodies that are still coming when they are refused', async () => {
    for (const packing of ['zstd', 'gzip, zstd', 'gzip', 'gzip, gzip, gzip']) {
      let cut = (): void => undefined;
      const isCut = new Promise<void>((resolve) => {
        cut = resolve;
      });
      const found = await faultAt((_request, response) => {
        response.on('close', cut);
        response.writeHead(200, { ...html, 'content-encoding': packing });
        response.write(Buffer.alloc(100_000, 'a'));
      });
      expect(found).toBe('a page that broke off, or that is packed wrongly');
      await isCut;
      // An error that nobody listens to is thrown in a later turn.
      await new Promise((resolve) => setImmediate(resolve));
    }
  });

  it('refuses a packing that it did not ask for, packing within packing, and a bomb in two layers', async () => {
    const bomb = gzipSync(gzipSync(Buffer.alloc(500_000_000)));
    for (const [packing, body] of [
      ['zstd', 'x'],
      ['gzip, gzip, gzip', 'x'],
    ] as const) {
      const headers = { ...html, 'content-encoding': packing };
      expect(
        await faultAt((_request, response) => response.writeHead(200, headers).end(body)),
      ).toContain('packed wrongly');
    }
    const headers = { ...html, 'content-encoding': 'gzip, gzip' };
    expect(await faultAt((_request, response) => response.writeHead(200, headers).end(bomb))).toBe(
      'more than 5 MiB',
    );
  });

  it('refuses a page that is shorter than its server says, and one that ends in the middle of a chunk', async () => {
    const short = await faultAt((_request, response) => {
      response.writeHead(200, { ...html, 'content-length': 1_000 });
      response.write('<p>Half of');
      response.socket?.end();
    });
    expect(short).toContain('broke off');
    const chunk = await faultAt(({ socket }) => {
      socket.end(
        'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ntransfer-encoding: chunked\r\n\r\nff\r\n<p>Half',
      );
    });
    expect(chunk).toContain('broke off');
  });

  it('says what the server answered, and what went wrong on the way', async () => {
    expect(
      await faultAt((_request, response) => response.writeHead(404, html).end('no')),
    ).toContain('404');
    expect(await faultAt((_request, response) => response.writeHead(304).end())).toContain('304');
    expect(await faultAt((request) => request.socket.destroy())).toContain('broke off');
    const port = await serve(() => undefined);
    await new Promise((resolve) => servers.pop()?.close(resolve));
    const closed = await fetchPage(`http://127.0.0.1:${port}/`, here);
    expect(closed).toMatchObject({ fault: { found: 'nothing that answers there' } });
    const mail = await fetchPage('http://127.0.0.1:25/', here);
    expect(mail).toMatchObject({ fault: { found: 'a port at which no web page is' } });
  });

  it('waits so long and no longer for a server that trickles', async () => {
    const port = await serve((_request, response) => {
      response.writeHead(200, html);
      const drops = setInterval(() => response.write('a'), 100);
      response.on('close', () => clearInterval(drops));
    });
    const limits = { ...here, timeoutMs: 1_500 };
    expect(await fetchPage(`http://127.0.0.1:${port}/`, limits)).toMatchObject({
      fault: { found: 'nothing within 1.5 seconds' },
    });
  });

  it('stops at once when told to', async () => {
    const port = await serve(() => undefined);
    const controller = new AbortController();
    const fetched = fetchPage(`http://127.0.0.1:${port}/`, { ...here, signal: controller.signal });
    controller.abort(new Error('enough'));
    await expect(fetched).rejects.toThrow('enough');
  });
});
