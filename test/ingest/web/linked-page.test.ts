import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOfferedText } from '../../../src/ingest/read-offered-text.js';
import { createLinkReader } from '../../../src/ingest/web/linked-page.js';
import { isPublicAddress } from '../../../src/ingest/web/public-address.js';

const pages: Readonly<Record<string, string>> = {
  '/titled':
    '<html><head><title>The ferry sank</title></head><body><p>It sank at noon.</p></body></html>',
  '/untitled':
    '<html><body><p>The ferry sank at noon off Northtown, the harbour says.</p></body></html>',
  '/long': `<html><head><title>${'ferry '.repeat(200)}</title></head><body><p>x</p></body></html>`,
};

describe('a linked page', () => {
  let server: Server;
  let origin = '';
  let asked = 0;
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked += 1;
      const page = pages[request.url ?? ''];
      response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html' });
      response.end(page);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  it('is read by its title, or by its first words, and no further', async () => {
    const read = createLinkReader(() => true, readOfferedText);
    expect(await read(`${origin}/titled`)).toBe('The ferry sank');
    expect(await read(`${origin}/untitled`)).toContain('The ferry sank at noon off Northtown');
    expect((await read(`${origin}/long`))?.length).toBeLessThanOrEqual(300);
    expect(await read(`${origin}/gone`)).toBeNull();
  });

  it('in the operator’s own network is not asked for unless that is allowed', async () => {
    const before = asked;
    const read = createLinkReader(isPublicAddress, readOfferedText);
    expect(await read(`${origin}/titled`)).toBeNull();
    expect(await read('file:///etc/passwd')).toBeNull();
    expect(asked).toBe(before);
  });
});
