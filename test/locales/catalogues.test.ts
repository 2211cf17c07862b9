import { describe, expect, it } from 'vitest';
import { english } from '../../src/locales/en.js';
import { languageFor, languageOf } from '../../src/locales/locale.js';
import { catalogues, speak } from '../../src/locales/translate.js';

const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)[^}]*\}\}/g)].map(([, name]) => name ?? '').sort();

const forms = (value: string | object): readonly string[] =>
  typeof value === 'string' ? [value] : Object.values(value);

describe.each(Object.entries(catalogues))('the catalogue %s', (language, catalogue) => {
  it('names in every sentence what the English one names, and leaves none empty', () => {
    for (const [key, value] of Object.entries(catalogue)) {
      const wanted = placeholders(forms(english[key as keyof typeof english]).at(-1) ?? '');
      for (const form of forms(value)) {
        expect(placeholders(form), `${language} ${key}`).toEqual(wanted);
        expect(form.trim()).not.toBe('');
      }
    }
  });

  it('has the plural forms that CLDR asks for', () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories.sort();
    for (const [key, value] of Object.entries(catalogue)) {
      if (typeof value === 'string') continue;
      expect(Object.keys(value).sort(), key).toEqual(categories);
    }
  });

  it('never says that a claim is true or false', () => {
    for (const [key, value] of Object.entries(catalogue)) {
      for (const form of forms(value)) {
        if (language === 'en' && key !== 'help.intro')
          expect(form, key).not.toMatch(/\b(true|false)\b/i);
      }
    }
  });
});

describe('saying', () => {
  it('chooses the plural of the language', () => {
    const say = speak('ru');
    expect(say('sources.total', { count: 1 })).toBe('1 документ');
    expect(say('sources.total', { count: 3 })).toBe('3 документа');
    expect(say('sources.total', { count: 11 })).toBe('11 документов');
    expect(speak('en')('sources.total', { count: 1200 })).toBe('1,200 documents');
  });

  it('puts values in as they are, even those that look like instructions', () => {
    const odd = '$t(who) {{name}} $& $1 <b>';
    expect(speak('en')('who.author', { name: odd })).toBe(`${odd} (author)`);
  });
});

describe('the language of a reply', () => {
  it('is the asker’s for what only they see, the guild’s for what everyone sees', () => {
    const locales = { user: 'fr', guild: 'de' };
    expect(languageFor('only-asker', locales)).toBe('fr');
    expect(languageFor('everyone', locales)).toBe('de');
    expect(languageFor('everyone', { user: 'fr', guild: null })).toBe('fr');
  });

  it('is English where the bot does not speak the locale', () => {
    expect(languageOf('es-419')).toBe('es');
    for (const locale of ['ja', '', 'constructor', '__proto__', null]) {
      expect(languageOf(locale)).toBe('en');
    }
  });
});
