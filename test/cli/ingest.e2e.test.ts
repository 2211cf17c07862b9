import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { spawnProgram, temporaryFolder } from './spawn-program.js';

// Real programs take real time to start, and more where the machine is busy.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const folder = temporaryFolder();
const environment = { DATA_DIR: join(folder, 'data'), SEEDS_DIR: join(folder, 'no-seeds') };
const run = (...args: string[]) => spawnProgram(args, { environment });

const notes = join(folder, 'notes');
mkdirSync(notes);
writeFileSync(
  join(notes, 'ferry.txt'),
  'The ferry Ondine left the harbour at noon with eleven passengers.\n',
);
writeFileSync(
  join(notes, 'pier.jsonl'),
  [
    JSON.stringify({ id: 'pier', text: 'The west pier was closed after the storm.' }),
    '{ this is no JSON',
  ].join('\n'),
);

describe('ingest', () => {
  it('stores what can be read, names the line that cannot, and is asked at once', async () => {
    const { code, stdout } = await run(
      'ingest',
      notes,
      '--publisher',
      'Harbour Gazette',
      '--perspective',
      'the harbour office',
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(/pier\.jsonl\D+2\b/);
    expect(stdout).toContain('The corpus now contains 2 documents');
    const asked = await run('ask', 'How many passengers did the ferry Ondine have?', '--json');
    expect(JSON.parse(asked.stdout)).toMatchObject({
      kind: 'answered',
      quotes: [
        {
          exact: 'The ferry Ondine left the harbour at noon with eleven passengers.',
          source: { publisher: 'Harbour Gazette', perspective: 'the harbour office' },
        },
      ],
      notices: [{ kind: 'one-perspective', perspective: 'the harbour office' }],
    });
  });

  it('shows a document that says something new, and no longer what it said before', async () => {
    writeFileSync(
      join(notes, 'ferry.txt'),
      'The ferry Ondine left the harbour at noon with twelve passengers.\n',
    );
    const { code, stderr } = await run('ingest', join(notes, 'ferry.txt'));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { stdout } = await run('ask', 'How many passengers did the ferry Ondine have?');
    expect(stdout).toContain('twelve');
    expect(stdout).not.toContain('eleven');
  });

  it('fetches a web page by its address, from private addresses only where that is allowed', async () => {
    const server = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<title>Harbour news</title><p>The lighthouse was painted white.');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/news`;
    const data = { ...environment, DATA_DIR: join(folder, 'web') };
    const refused = await spawnProgram(['ingest', url], { environment: data });
    expect(refused.code).toBe(1);
    expect(refused.stdout).toMatch(/not\s+public/);
    const allowed = { ...data, FETCH_PRIVATE_ADDRESSES: 'on' };
    expect(await spawnProgram(['ingest', url], { environment: allowed })).toMatchObject({
      code: 0,
      stderr: '',
    });
    server.close();
    const { stdout } = await spawnProgram(['corpus', 'list'], { environment: data });
    expect(stdout).toContain('Harbour news');
  });

  it('ends with 1 when nothing could be read, and says why', async () => {
    const missing = join(folder, 'missing.txt');
    const { code, stdout, stderr } = await run('ingest', missing);
    expect(code).toBe(1);
    expect(stdout).toContain('missing.txt');
    expect(stderr).toContain('Nothing could be read');
  });
});

describe('corpus check', () => {
  it('lists what sources leave unsaid, and fails for it only when strict', async () => {
    const lenient = await run('corpus', 'check');
    expect(lenient.code).toBe(0);
    expect(lenient.stdout).toContain('publishedAt');
    expect((await run('corpus', 'check', '--strict')).code).toBe(1);
  });
});

describe('eval', () => {
  it('measures golden questions over the files that are named', async () => {
    const golden = join(folder, 'golden.jsonl');
    const questions = [
      {
        id: 'q1',
        question: 'How many passengers did the ferry Ondine have?',
        answerable: true,
        quotes: ['twelve passengers'],
        speaker: null,
        eventTime: null,
      },
      {
        id: 'q2',
        question: 'Who painted the lighthouse?',
        answerable: false,
        quotes: [],
        speaker: null,
        eventTime: null,
      },
    ];
    writeFileSync(golden, questions.map((question) => JSON.stringify(question)).join('\n'));
    const { code, stdout } = await run(
      'eval',
      golden,
      '--json',
      '--corpus',
      join(notes, 'ferry.txt'),
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ queries: 2, first: 1, refused: 1 });
  });

  it('asks a struck corpus too, and says what it needs to find it', async () => {
    const golden = join(folder, 'golden.jsonl');
    const corpus = join(folder, 'ferries.jsonl');
    const [ferry, gull] = ['The ferry Ondine had twelve passengers.', 'A gull sat on the pier.'];
    const record = (text: string, id: string) => `${JSON.stringify({ id, text })}\n`;
    writeFileSync(corpus, record(ferry, 'a') + record(gull, 'b'));
    writeFileSync(join(folder, 'ferries-struck.jsonl'), record(gull, 'b'));
    const { code, stdout } = await run('eval', golden, '--json', '--struck', '--corpus', corpus);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      unrefused: { first: 1 },
      struck: { struck: { questions: 1, refused: 1 }, onTopic: { questions: 1 } },
    });
    const lost = await run('eval', golden, '--struck');
    expect(lost).toMatchObject({ code: 2, stdout: '' });
    expect(lost.stderr).toContain('--corpus');
  });

  it('names a set that is not there', async () => {
    const { code, stdout, stderr } = await run('eval', join(folder, 'nowhere'));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('nowhere');
    expect(stderr).not.toContain('    at ');
  });
});
