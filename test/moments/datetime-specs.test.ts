import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractOurs } from '../../src/eval/date-set.js';
import { scoreDateTimes } from '../../src/eval/datetime.js';
import { extractChrono, readRecords } from '../bench/datetime-extractors.js';

const SPECS = new URL('../../../shared/eval/datetime-specs/dev.jsonl', import.meta.url);
const isThere = existsSync(SPECS);

describe.skipIf(!isThere)(
  'findMoments beside chrono-node (skipped without the judged date set)',
  () => {
    const records = isThere ? readRecords(readFileSync(SPECS, 'utf8')) : [];
    const ours = scoreDateTimes(records, extractOurs);
    const theirs = scoreDateTimes(records, extractChrono);

    it('recalls at least as many expressions, and their values, of all kinds and of the absolute ones', () => {
      expect(ours.total.judged).toBeGreaterThan(400);
      expect(ours.total.overlapped).toBeGreaterThanOrEqual(theirs.total.overlapped);
      expect(ours.total.valued).toBeGreaterThanOrEqual(theirs.total.valued);
      expect(ours.absolute.overlapped).toBeGreaterThanOrEqual(theirs.absolute.overlapped);
      expect(ours.absolute.valued).toBeGreaterThanOrEqual(theirs.absolute.valued);
    });

    it('is at least as often right in what it finds', () => {
      expect(ours.overlapping / ours.extracted).toBeGreaterThanOrEqual(
        theirs.overlapping / theirs.extracted,
      );
      expect(ours.valued / ours.extracted).toBeGreaterThanOrEqual(theirs.valued / theirs.extracted);
    });

    it('invents no date in the sentences that hold none', () => {
      expect(ours.emptySentences).toBeGreaterThan(60);
      expect(ours.inventions).toBe(0);
    });
  },
);
