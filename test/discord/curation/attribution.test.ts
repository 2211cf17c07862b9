import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  attributionFields,
  readAttribution,
  writeAttribution,
} from '../../../src/discord/curation/attribution.js';
import type { Language } from '../../../src/locales/catalogue.js';
import { catalogues, speak } from '../../../src/locales/translate.js';

const value = fc.string({ maxLength: 60 }).map((text) => text.replace(/[\r\n]/g, ' ').trim());

describe.each(Object.keys(catalogues) as Language[])(
  'what is said about a source in %s',
  (language) => {
    const say = speak(language);

    it('is read as it was written', () => {
      const metadata = fc.record(
        Object.fromEntries(attributionFields.map((field) => [field, value])),
        { requiredKeys: [] },
      );
      fc.assert(
        fc.property(metadata, (stated) => {
          const known = Object.fromEntries(
            Object.entries(stated).filter(([, text]) => text !== ''),
          );
          expect(readAttribution(writeAttribution(stated, say), say)).toEqual({
            metadata: known,
            unknown: null,
          });
        }),
      );
    });

    it('has a name of its own for each field', () => {
      const names = attributionFields.map((field) => say(`curate.${field}.name`));
      expect(new Set(names).size).toBe(names.length);
    });
  },
);

describe('lines about a source', () => {
  const say = speak('de');

  it('may be in the person’s language, in English or as in front matter', () => {
    const text = 'Herausgeber: A\r\n\r\nTITLE : B: C\nperspective:D';
    expect(readAttribution(text, say).metadata).toEqual({
      publisher: 'A',
      title: 'B: C',
      perspective: 'D',
    });
  });

  it('that say something else are named, not passed over', () => {
    for (const line of [
      'publsher: A',
      'just a sentence',
      'constructor: x',
      '__proto__: x',
      ': x',
    ]) {
      expect(readAttribution(`title: A\n${line}`, say).unknown).toBe(line.trim());
    }
  });
});
