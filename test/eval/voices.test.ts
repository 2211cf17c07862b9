import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openIngestAlone } from '../../src/cli/eval-voices.js';
import { runEvaluation } from '../../src/eval/evaluation.js';
import { renderEvaluation } from '../../src/eval/render-evaluation.js';
import { readVoiceSet } from '../../src/eval/voice-set.js';
import type { VoiceResult } from '../../src/eval/voices.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voices-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const speech = {
  id: 'speech',
  kind: 'speech',
  file: 'panel.txt',
  text: 'The crane fell at noon.\n\nIt was pushed.\n',
  metadata: { speaker: 'Ada Roe' },
  quotes: [
    { exact: 'The crane fell at noon.', speaker: 'Ada Roe', role: 'direct' },
    { exact: 'It was pushed.', speaker: 'Ada Roe', role: 'direct' },
  ],
};
const page = {
  id: 'page',
  kind: 'notice',
  // The same name: each stands in a folder of its own.
  file: 'panel.txt',
  text: 'The quay is shut.\n\nThe menu is elsewhere.\n',
  metadata: { author: 'Ida Marsh', publishedAt: '2024-03-07' },
  quotes: [
    { exact: 'The quay is shut.', speaker: 'Ida Marsh', role: 'author', said: '2024-03-07' },
    { exact: 'Home Contact', speaker: null, role: 'none' },
    { exact: 'The menu is elsewhere.', speaker: 'Cy Dale', role: 'direct', said: '2024-03-06' },
  ],
};

async function write(...lines: readonly unknown[]): Promise<string> {
  const file = join(folder, 'harbour-voices.jsonl');
  await writeFile(file, lines.map((line) => JSON.stringify(line)).join('\n'));
  return file;
}

async function measure(file: string, failures = 0): Promise<VoiceResult> {
  const { ingestAlone, close } = await openIngestAlone();
  const notCalled = () => Promise.reject(new Error('called for a set of voices'));
  try {
    const result = await runEvaluation({
      path: file,
      split: null,
      failures,
      openRanker: notCalled,
      openAnswerer: notCalled,
      ingestAlone,
    });
    if (result.kind !== 'voices') throw new Error(`expected voices, found ${result.kind}`);
    return result;
  } finally {
    await close();
  }
}

describe('measuring voices', () => {
  it('gives each document to ingest alone with its metadata and counts whom the product names', async () => {
    const result = await measure(await write(speech, page));
    expect(result).toMatchObject({
      set: 'harbour-voices',
      documents: 2,
      quotes: 5,
      who: { right: 4, wrong: 1, silent: 0 },
      direct: { right: 2, wrong: 1, silent: 0 },
      byRole: { author: { right: 1, wrong: 0, silent: 0 }, none: { right: 1 } },
      byKind: { speech: { right: 2 }, notice: { right: 2, wrong: 1 } },
      dates: { right: 1, wrong: 1, silent: 0 },
      rating: { carried: 0, of: 0 },
      unfound: 1,
    });
  });

  it('counts words of a file that is kept out as silent', async () => {
    const result = await measure(await write({ ...speech, file: 'panel.exe' }));
    expect(result).toMatchObject({ who: { right: 0, wrong: 0, silent: 2 }, unfound: 2 });
  });

  it('lists what went wrong with what was expected and found, a wrong person first', async () => {
    const claim = {
      ...page,
      id: 'claim',
      quotes: [
        { exact: 'The quay is shut.', speaker: null, role: 'claim', rating: 'False' },
        { exact: 'Gulls', speaker: 'Cy Dale', role: 'direct' },
      ],
    };
    const result = await measure(await write(speech, claim), 9);
    expect(result.failures).toMatchObject([
      {
        document: 'claim',
        who: 'wrong',
        expected: { speaker: null },
        found: { name: 'Ida Marsh' },
      },
      { document: 'claim', exact: 'Gulls', who: 'silent', found: null },
    ]);
    expect(result.rating).toEqual({ carried: 0, of: 1 });
    const text = renderEvaluation(result);
    expect(text).toContain('expected  nobody; claim; rating “False”');
    expect(text).toContain('found     Ida Marsh; author');
    expect(text).toContain('claims shown with their rating: 0 of 1');
  });

  it('refuses a file name that leads elsewhere, by file and line', async () => {
    const file = await write(speech, { ...page, file: '../elsewhere.txt' });
    await expect(readVoiceSet(file)).rejects.toThrow(
      /harbour-voices\.jsonl:2: expected field file/,
    );
    await expect(readVoiceSet(await write(speech, speech))).rejects.toThrow(
      /not used before, found speech/,
    );
  });
});
