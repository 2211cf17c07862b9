import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchFile, maxFileBytes } from '../../../src/discord/curation/offered-file.js';

describe('a file that was sent', () => {
  let server: Server;
  let origin: string;

  beforeAll(async () => {
    server = createServer((request, response) => {
      switch (request.url) {
        case '/note.txt':
          response.end('the strait is closed');
          break;
        case '/endless':
          response.write(Buffer.alloc(maxFileBytes));
          response.end(Buffer.alloc(10));
          break;
        case '/elsewhere':
          response.writeHead(302, { location: '/note.txt' }).end();
          break;
        case '/broken':
          response.write('half');
          response.destroy();
          break;
        default:
          response.writeHead(404).end('gone');
      }
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const offered = (path: string, size = 20) => ({
    name: 'note.txt',
    url: `${origin}${path}`,
    size,
  });

  it('is fetched byte by byte', async () => {
    const fetched = await fetchFile(offered('/note.txt'));
    const bytes = Buffer.from('the strait is closed');
    expect(fetched).toEqual({
      kind: 'fetched',
      content: { kind: 'file', name: 'note.txt', bytes },
    });
  });

  it('is not even fetched when it is too large, and cut off when it is larger than it says', async () => {
    expect(await fetchFile(offered('/note.txt', maxFileBytes + 1))).toEqual({
      kind: 'too-large',
      bytes: maxFileBytes + 1,
    });
    expect((await fetchFile(offered('/endless'))).kind).toBe('too-large');
  });

  it('is not followed to another place, and its absence is told', async () => {
    expect((await fetchFile(offered('/elsewhere'))).kind).toBe('unavailable');
    expect((await fetchFile(offered('/broken'))).kind).toBe('unavailable');
    expect(await fetchFile(offered('/nowhere'))).toEqual({
      kind: 'unavailable',
      reason: 'HTTP 404',
    });
    expect((await fetchFile({ ...offered('/'), url: 'not a url' })).kind).toBe('unavailable');
  });
});
