import { describe, expect, it } from 'vitest';
import { describeProblem } from '../../../src/discord/curation/outcome-view.js';
import { faultCodes } from '../../../src/ingest/fault-reason.js';
import type { Language } from '../../../src/locales/catalogue.js';
import { english } from '../../../src/locales/en.js';
import { catalogues, speak } from '../../../src/locales/translate.js';
import type { SourceProblem } from '../../../src/moderation/source-desk.js';

const languages = Object.keys(catalogues) as Language[];
const codes = [...faultCodes, 'read-only'];

function problem(stated: Partial<SourceProblem>): SourceProblem {
  const message = 'notes.md:3:1: error: expected one thing, found another. Do this.';
  return { code: null, value: '', place: null, field: null, message, ...stated };
}

describe('a problem of a source', () => {
  it('has a sentence for everything that can be wrong, and no sentence for anything else', () => {
    const sentences = Object.keys(english).filter((key) => key.startsWith('problem.'));
    expect(sentences.sort()).toEqual(codes.map((code) => `problem.${code}`).sort());
  });

  it.each(languages)('is said in %s, with its value and nothing left open', (language) => {
    for (const code of codes) {
      const words = describeProblem(problem({ code, value: 'QQ' }), speak(language));
      expect(words, code).not.toContain('{{');
      const isAboutValue = english[`problem.${code}` as keyof typeof english]
        .toString()
        .includes('{{value}}');
      expect(words.includes('QQ'), `${language} ${code}`).toBe(isAboutValue);
      if (language !== 'en') {
        expect(words, code).not.toBe(describeProblem(problem({ code, value: 'QQ' }), speak('en')));
      }
    }
  });

  it('keeps the file, the line and the field, named as the form names it', () => {
    const dated = { code: 'no-date', value: 'last spring', field: 'publishedAt' };
    expect(describeProblem(problem({ ...dated, place: 'notes.md:3:1' }), speak('de'))).toBe(
      'notes.md\\:3:1: **Datum der Veröffentlichung**: Erwartet war ein Datum wie 2020, 2020-10 oder ' +
        '2020-10-14, gefunden „last spring“. Bitte schreib es nur so genau, wie es bekannt ist.',
    );
    const odd = problem({ code: 'misspelt-field', value: 'licence', field: 'lisence' });
    expect(describeProblem(odd, speak('fr'))).toMatch(/^\*\*lisence\*\*: Je ne connais pas/);
  });

  it('is said in English where it has no name, or one that is not known', () => {
    for (const code of [null, 'from-the-future', 'constructor', '__proto__', '']) {
      expect(describeProblem(problem({ code }), speak('ru'))).toContain('expected one thing');
    }
  });

  it('shows what was found as it stands, whatever it would mean to Discord', () => {
    const value = '**bold** <@1> @everyone [a](https://x.example) {{value}} $t(who)';
    const hostile = problem({ code: 'not-one-line', value, place: '`a`\n.md', field: '*' });
    const words = describeProblem(hostile, speak('en'));
    expect(words).toContain(String.raw`\*\*bold\*\* \<@1> \@everyone \[a](https\://x.example)`);
    expect(words).toContain('{{value}} $t(who)');
    expect(words.startsWith(String.raw`\`a\` .md: **\***: `)).toBe(true);
  });
});
