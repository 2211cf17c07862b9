import type { english } from './en.js';

type English = typeof english;

/** Everything that the bot can say. */
export type MessageKey = keyof English;

/**
 * All sentences of one language. `Category` lists the language's plural categories as CLDR names
 * them, so that a missing plural form fails to compile just as a missing sentence does.
 */
export type Catalogue<Category extends Intl.LDMLPluralRule> = {
  readonly [Key in MessageKey]: English[Key] extends string
    ? string
    : Readonly<Record<Category, string>>;
};

/** The text of an English sentence, whichever plural form is longest on names. */
type TextOf<Key extends MessageKey> = English[Key] extends string
  ? English[Key]
  : English[Key] extends { readonly other: infer Other }
    ? Other
    : never;

/** The names between `{{` and `}}`, without a format such as `, number`. */
type NamesIn<Text> = Text extends `${string}{{${infer Inside}}}${infer Rest}`
  ? (Inside extends `${infer Name}, ${string}` ? Name : Inside) | NamesIn<Rest>
  : never;

/** What a sentence needs to be said: nothing, or a value for every name in it. */
export type ValuesOf<Key extends MessageKey> = [NamesIn<TextOf<Key>>] extends [never]
  ? []
  : [values: Readonly<Record<NamesIn<TextOf<Key>>, string | number>>];

/** A language that the bot speaks. */
export type Language = 'en' | 'es' | 'fr' | 'de' | 'ru';

/** Says sentences in one language. */
export interface Say {
  <Key extends MessageKey>(key: Key, ...values: ValuesOf<Key>): string;
  readonly language: Language;
}
