import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { KnownClaims } from '../../../src/discord/watch/known-claims.js';
import { packagePath } from '../../../src/package-path.js';
import { openSmallCorpus } from '../../answer/small-corpus.js';
import { answeredItem } from './answered-item.js';

const folder = resolve(packagePath(), '..', 'shared', 'eval');
const isThere = existsSync(folder);
const title = isThere
  ? 'watching, measured on judged sets'
  : 'watching, measured on judged sets (skipped: the sets are not here)';

const row = z.object({ _id: z.string(), text: z.string() });

function rowsOf(file: string) {
  return readFileSync(resolve(folder, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => row.parse(JSON.parse(line)));
}

/**
 * The claims are 10,000 that fact checkers have looked at; the messages speak of other things. The
 * test takes every tenth of both sets of messages; all 24,998 together gave no alarm either.
 */
describe.skipIf(!isThere)(title, () => {
  it('stays silent on messages that have nothing to do with any known claim', async () => {
    const { answerer } = await openSmallCorpus([]);
    const claims = new KnownClaims(
      rowsOf('clef2020-checkthat/corpus.jsonl').map(({ _id, text }) =>
        answeredItem(_id, answerer.termsOf(text)),
      ),
    );
    expect(claims.size).toBeGreaterThan(10_000);
    const messages = [...rowsOf('squad2-dev/queries.jsonl'), ...rowsOf('scifact/queries.jsonl')];
    const alarms = messages
      .filter((_message, index) => index % 10 === 0)
      .filter(({ text }) => claims.find(text, answerer.termsOf).length > 0);
    expect(alarms).toEqual([]);
  }, 60_000);
});
