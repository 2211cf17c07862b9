import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LoopbackDiscord } from '../../loopback/index.js';
import type { LogLine } from '../../readable-log.js';

/** In every word that is planted; nothing else has it. */
export const mark = 'zanzibarquartz';

/** What people say and are called; each can be told apart in a log that leaks. */
export const planted = {
  question: `did the ${mark}ferry sink at the pier`,
  unanswerable: `a ${mark}comet struck the lighthouse`,
  note: `The lighthouse was painted ${mark}green in May 2021, after a vote of the town council.`,
  title: `The ${mark}title of it`,
  fileName: `${mark}attachment.txt`,
  reason: `because the ${mark}reason says so`,
  person: `${mark}person`,
  server: `${mark}server`,
  channel: `${mark}channel`,
} as const;

/** At least 32 characters, as HASH_KEY must be. */
export const plantedKey = `${mark}-key-0123456789-0123456789`;

const text = `---
publisher: ${mark}publisher
title: ${planted.title}
publishedAt: 2019-03-03
language: en
note: !unknown ${mark}tag
? [${mark}, key]
: ${mark}
---

# ${mark}heading

The ${mark}ferry did sink at the pier at 08:36 with 112 passengers on board, said the harbour master.

Nobody counted the children on board the ${mark}ferry, because children do not pay.
`;

/** A starter corpus with planted words, and a file that is no text. */
export function plantedFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'planted-'));
  writeFileSync(join(folder, 'ferry.md'), text.replace(/^note:[\s\S]*?\n: .*\n/m, ''));
  writeFileSync(join(folder, 'warned.md'), text);
  writeFileSync(
    join(folder, 'broken.jsonl'),
    `{"id": "${mark}", "text": "${mark}\n{"${mark}": 1}\n`,
  );
  writeFileSync(join(folder, 'broken.meta.yaml'), `publisher: [${mark}\n`);
  return folder;
}

/** As an interaction's token looks here: it may be used by whoever reads it. */
const interactionToken = /\d{15,}\.[\w-]{32}/;

/** What of a log is somebody's, or a secret. */
export function leaksIn(
  log: string,
  discord: LoopbackDiscord,
  secrets: readonly string[],
): string[] {
  return log.split('\n').filter((line) => {
    const lower = line.toLowerCase();
    return (
      lower.includes(mark) ||
      interactionToken.test(line) ||
      [discord.token, ...secrets].some((secret) => line.includes(secret))
    );
  });
}

/** Lines of trouble that belong to no event: about the connection, the program or its files. */
const eventless = new Set([
  'an error that nobody handled',
  'disconnected',
  'login failed, trying again',
  'the connection had an error',
  'a problem in a file of the starter corpus; `ingest` says more about it',
  'the corpus cannot be asked for changes; trying again',
]);

/** Lines of trouble without the id of an event, of which each should have one. */
export function strayLines(lines: readonly LogLine[]): readonly LogLine[] {
  return lines.filter(
    ({ level, msg, event }) =>
      Number(level) >= 40 && event === undefined && !eventless.has(String(msg)),
  );
}
