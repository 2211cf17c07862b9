import { germanWords } from './de.js';
import { englishWords } from './en.js';
import { spanishWords } from './es.js';
import { frenchWords } from './fr.js';
import type { Courtesy, LanguageWords, SpokenLanguage, Topic } from './language-words.js';
import { russianWords } from './ru.js';

/** The words of one language, looked up in no time. */
export interface WordSets {
  readonly language: SpokenLanguage;
  readonly stops: ReadonlySet<string>;
  readonly you: ReadonlySet<string>;
  readonly bot: ReadonlySet<string>;
  readonly fillers: ReadonlySet<string>;
  /** A courtesy by its words, which may be several with blanks between. */
  readonly courtesies: ReadonlyMap<string, Courtesy>;
  readonly topics: readonly (readonly [Topic, ReadonlySet<string>])[];
  /** Words of any topic. */
  readonly anyTopic: ReadonlySet<string>;
}

/** In this order where a question has as many words of several. */
const topicOrder = [
  'privacy',
  'trust',
  'punish',
  'maker',
  'language',
  'ai',
  'bot',
  'verdict',
  'news',
  'how',
  'what',
  'help',
  'sources',
] as const satisfies readonly Topic[];

/** English first: where a text could be of several languages, it is taken for the first. */
export const wordsByLanguage: readonly WordSets[] = [
  compile('en', englishWords),
  compile('de', germanWords),
  compile('es', spanishWords),
  compile('fr', frenchWords),
  compile('ru', russianWords),
];

function compile(language: SpokenLanguage, words: LanguageWords): WordSets {
  const courtesies = new Map<string, Courtesy>();
  for (const courtesy of Object.keys(words.courtesies) as Courtesy[]) {
    for (const word of split(words.courtesies[courtesy])) {
      courtesies.set(word.replaceAll('_', ' '), courtesy);
    }
  }
  const topics = topicOrder.map((topic) => [topic, new Set(split(words.topics[topic]))] as const);
  return {
    language,
    stops: new Set(split(words.stops)),
    you: new Set(split(words.you)),
    bot: new Set(split(words.bot)),
    fillers: new Set(split(words.fillers)),
    courtesies,
    topics,
    anyTopic: new Set(topics.flatMap(([, set]) => [...set])),
  };
}

function split(words: string): readonly string[] {
  return words.split(/\s+/u).filter((word) => word !== '');
}
