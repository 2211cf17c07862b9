import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareChunk } from '../../src/analysis/chunk.js';
import { termsOfChunk } from '../../src/analysis/chunk-terms.js';
import { PlainChunk, plainTerm } from '../../src/analysis/plain-chunk.js';

/** As any other chunk is read. */
function readTheLongWay(chunks: readonly string[]) {
  return chunks.map((chunk) => {
    const prepared = prepareChunk(chunk);
    const [term, ...others] = termsOfChunk(prepared);
    const { endsSentence } = prepared;
    return { term, ...(others.length === 0 ? {} : { others }), endsSentence };
  });
}

/** The short way; null for a chunk that is not plain. */
function readTheShortWay(text: string, start: number) {
  const plain = new PlainChunk();
  if (!plain.read(text, start)) return null;
  const term = plainTerm(text, plain.first, plain.last);
  if (term === null) return null;
  const before = plain.first - start;
  return {
    term: { ...term, start: before + term.start, end: before + term.end },
    endsSentence: plain.endsSentence,
  };
}

function expectTheSame(chunks: readonly string[]): number {
  const plain = chunks.filter((chunk) => readTheShortWay(chunk, 0) !== null);
  const short = plain.map((chunk) => readTheShortWay(`(${chunk} x`, 1));
  const long = readTheLongWay(plain);
  const otherwise = plain.filter((_, i) => !isDeepStrictEqual(short[i], long[i]));
  expect(otherwise).toEqual([]);
  return plain.length;
}

describe('plain chunks', () => {
  it('are read as the long way reads them', () => {
    const word = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'aeiountvlrsyhmdABSTUD'), minLength: 1, maxLength: 12 }),
      fc.constantFrom(
        ...`the The US cannot Dont youve MKs APCs million Twenty five am PM o x I colour organised
          analysing USD AUDIT theatre constructor www hasn it let who Dr
          0 00 7 007 1999 10 12345678901234567890 2019`.split(/\s+/),
      ),
      fc.constant('0'.repeat(65)),
      fc.constant('a'.repeat(64)),
      fc.constant('b'.repeat(65)),
    );
    const mark = fc.string({
      unit: fc.constantFrom(...'.,;:!?\'"()[]{}-/\\&*+<=>_|~^#@$%`1é'),
      maxLength: 3,
    });
    const chunk = fc
      .tuple(mark, word, fc.constantFrom('', '', "'s", "'S", "'", "'t", '’s'), mark)
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(chunk, { minLength: 1, maxLength: 20 }), (chunks) => {
        expectTheSame(chunks);
      }),
      { numRuns: 1_500 },
    );
  });

  it('are chunks of one word with punctuation or a possessive', () => {
    for (const chunk of [
      'word',
      'Word,',
      '"word."',
      "(Norway's)",
      'word...',
      '-word',
      'word#',
      '&word',
      "a's",
    ]) {
      expect(readTheShortWay(chunk, 0)).not.toBeNull();
    }
    for (const chunk of [
      '',
      '.',
      '#word',
      'two-parts',
      "can't",
      'cant',
      '7%',
      'x.y',
      'é',
      'word%',
    ]) {
      expect(readTheShortWay(chunk, 0)).toBeNull();
    }
  });

  const sets = join(import.meta.dirname, '../../../shared/eval');
  it.runIf(existsSync(sets))('of the judged sets are read as the long way reads them', () => {
    const chunks = new Set<string>();
    for (const file of readdirSync(sets, { recursive: true, encoding: 'utf8' })) {
      if (!/corpus\.jsonl$/.test(file)) continue;
      const text = readFileSync(join(sets, file), 'utf8').slice(0, 1_000_000);
      for (const chunk of text.split(/\\n|\s+/)) if (chunk !== '') chunks.add(chunk);
    }
    expect(expectTheSame([...chunks])).toBeGreaterThan(10_000);
  });
});
