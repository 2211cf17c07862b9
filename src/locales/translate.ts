import { createInstance } from 'i18next';
import type { Catalogue, Language, Say } from './catalogue.js';
import { german } from './de.js';
import { english } from './en.js';
import { spanish } from './es.js';
import { french } from './fr.js';
import { russian } from './ru.js';

/** The languages that the bot speaks, each with its plural categories as CLDR names them. */
export const catalogues = {
  en: english satisfies Catalogue<'one' | 'other'>,
  es: spanish satisfies Catalogue<'one' | 'many' | 'other'>,
  fr: french satisfies Catalogue<'one' | 'many' | 'other'>,
  de: german satisfies Catalogue<'one' | 'other'>,
  ru: russian satisfies Catalogue<'one' | 'few' | 'many' | 'other'>,
} as const satisfies Record<Language, unknown>;

/** Whether the bot speaks a language. */
export function isLanguage(value: string): value is Language {
  return Object.hasOwn(catalogues, value);
}

/** What to say things with in one language. */
export function speak(language: Language): Say {
  return speakers[language];
}

const i18n = createInstance();
void i18n.init({
  initAsync: false,
  fallbackLng: 'en',
  supportedLngs: Object.keys(catalogues),
  keySeparator: false,
  nsSeparator: false,
  // Values are escaped for Discord's Markdown where they are rendered, not for HTML.
  interpolation: { escapeValue: false, skipOnVariables: true },
  resources: Object.fromEntries(
    Object.entries(catalogues).map(([language, catalogue]) => [
      language,
      { translation: flatten(catalogue) },
    ]),
  ),
});

const speakers = Object.fromEntries(
  Object.keys(catalogues).map((language) => {
    // Not `getFixedT`, which copies all of i18next's options at each call: a third of its time.
    const options = { lng: language };
    /** Sentences without values, most of an answer's, are the same each time. */
    const fixed = new Map<string, string>();
    const say = (key: string, values?: object): string => {
      if (values !== undefined) return i18n.t(key, { ...options, ...values });
      const known = fixed.get(key);
      if (known !== undefined) return known;
      const sentence = i18n.t(key, options);
      fixed.set(key, sentence);
      return sentence;
    };
    return [language, Object.assign(say, { language })];
  }),
) as unknown as Record<Language, Say>;

/** i18next keeps plural forms under the key with the category behind it: `found_one`. */
function flatten(
  catalogue: Readonly<Record<string, string | Readonly<Partial<Record<string, string>>>>>,
) {
  const flat: Record<string, string> = {};
  for (const [key, value] of Object.entries(catalogue)) {
    if (typeof value === 'string') flat[key] = value;
    else {
      for (const [category, text] of Object.entries(value)) {
        if (text !== undefined) flat[`${key}_${category}`] = text;
      }
    }
  }
  return flat;
}
