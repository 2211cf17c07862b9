import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LEXICON } from '../../src/moments/lexicon.js';

const FOLDER = new URL('../../src/moments/grammar/', import.meta.url);
/** What asks for words: `run.is(at, 'noon')`, `wordSet('since until')`, `isPhrase(at, ['day'])`. */
const ASKING = /\b(?:is|skip|wordSet|isPhrase)\((?:[^()]|\([^()]*\))*\)/g;
const STRING = /'([^'\n]*)'|"([^"\n]*)"|`([^`\n]*)`/g;

describe('the words of the grammar', () => {
  for (const file of readdirSync(FOLDER)) {
    it(`are all in the lexicon, or ${file} would wait for them in vain`, () => {
      const text = readFileSync(new URL(file, FOLDER), 'utf8');
      const asked = [...text.matchAll(ASKING)]
        .flatMap(([call]) => [...call.matchAll(STRING)])
        .flatMap(([, single, double, ticked]) => (single ?? double ?? ticked ?? '').split(' '))
        .filter((word) => /[a-z]/.test(word));
      expect(asked.filter((word) => !LEXICON.has(word))).toEqual([]);
    });
  }
});
