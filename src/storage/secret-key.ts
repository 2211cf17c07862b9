import { randomBytes } from 'node:crypto';
import { link, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { OperatorError } from '../operator-error.js';
import { makePrivateFolder, tighten } from './private-files.js';

/** The key is neither given nor can it be kept or read. */
export class HashKeyError extends OperatorError {
  readonly code = 'HASH_KEY';

  constructor(expected: string, found: string, remedy: string, cause?: unknown) {
    super(
      `expected ${expected}, found ${found}; ${remedy}`,
      cause === undefined ? undefined : { cause },
    );
  }
}

/** Bytes of a key that we make: as many as SHA-256 gives. */
const KEY_BYTES = 32;

/**
 * The secret behind the hashes that stand for people, and behind their sealed addresses: HASH_KEY, or
 * else one that is made once and kept in `secret.key` of the data folder, for its owner only. Of two
 * processes that start at once, both get the same. Losing it means that nobody is known again.
 * @throws HashKeyError when the file cannot be made or read, or is not what we wrote.
 */
export async function readHashKey(
  { hashKey, dataDir }: { readonly hashKey: string | null; readonly dataDir: string },
  log: Pick<Logger, 'warn'>,
): Promise<Uint8Array> {
  if (hashKey !== null) return Buffer.from(hashKey, 'utf8');
  const file = join(dataDir, 'secret.key');
  try {
    const kept = (await readOrNull(file)) ?? (await makeKey(dataDir, file));
    for (const { mode } of tighten(file)) {
      log.warn({ file, mode }, 'others could read the secret key; now only this user can');
    }
    return parseKey(kept, file);
  } catch (error) {
    if (error instanceof HashKeyError) throw error;
    throw new HashKeyError(
      `a secret key in ${file}, or a place to keep one`,
      error instanceof Error ? error.message : String(error),
      'give this user the right to read and write the folder, or set HASH_KEY',
      error,
    );
  }
}

async function readOrNull(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Written whole under another name first, and linked: nobody ever reads half a key, and the first one stays. */
async function makeKey(folder: string, file: string): Promise<string> {
  makePrivateFolder(folder);
  const partial = `${file}.${randomBytes(6).toString('hex')}`;
  const handle = await open(partial, 'wx', 0o600);
  try {
    await handle.writeFile(`${randomBytes(KEY_BYTES).toString('hex')}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  try {
    await link(partial, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await rm(partial, { force: true });
  }
  return readFile(file, 'utf8');
}

function parseKey(kept: string, file: string): Uint8Array {
  const digits = kept.trim();
  if (/^[0-9a-f]{64}$/.test(digits)) return Buffer.from(digits, 'hex');
  throw new HashKeyError(
    `64 hex digits in ${file}`,
    `${digits.length} characters of something else`,
    'restore the file from a backup; if you have none, move it away: a new key is then made, and the bot no longer recognises people who voted or asked',
  );
}
