import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { seededRandom } from '../../bench/seeded-random.js';
import { flipBytes } from './flip-bytes.js';

// A few only: `npm run test:bytes` changes a thousand.
it('a changed byte of the database is noticed or harmless, and never quoted or shown', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'receipts-bytes-'));
  try {
    const {
      refused,
      setAside,
      verified,
      harmless,
      rebuilt: _,
      ...bad
    } = await flipBytes(folder, 40, seededRandom(7));
    expect(bad).toEqual({ unnoticed: 0, misquoted: 0, misshown: 0, broken: [] });
    expect(refused + setAside + verified + harmless).toBe(40);
    expect(setAside).toBeGreaterThan(0);
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 300_000);
