import { type TypedWord, typedWords } from './typed-words.js';
import { type WordSets, wordsByLanguage } from './words/by-language.js';
import type { Courtesy, SpokenLanguage, Topic } from './words/language-words.js';

/** What is no question to the sources: a courtesy, or a question about the bot itself. */
export type SmallTalk = { readonly language: SpokenLanguage } & (
  | { readonly kind: 'courtesy'; readonly courtesy: Courtesy }
  | { readonly kind: 'about'; readonly topic: Topic }
);

/** Longer texts say more than a courtesy. In words; a guess. */
const mostWords = 14;

/**
 * Reads a text that holds courtesies and nothing else ("hi there", "thanks a lot for the answer"), or
 * asks about the bot and about nothing else ("do you save what I write?"). Null for every text with a
 * word that is neither: that may be about anything.
 */
export function readSmallTalk(text: string): SmallTalk | null {
  const words = typedWords(text, mostWords + 1);
  if (words.length === 0) return readSigns(text);
  if (words.length > mostWords) return null;
  const [best] = wordsByLanguage
    .flatMap((sets) => {
      const read = readIn(words, text.includes('?'), sets);
      return read === null ? [] : [{ read, known: knownIn(words, sets) }];
    })
    .sort((a, b) => b.known - a.known);
  return best?.read ?? null;
}

function readIn(words: readonly TypedWord[], isAsked: boolean, sets: WordSets): SmallTalk | null {
  const { language } = sets;
  const courtesy = courtesyOf(words, isAsked, sets);
  if (courtesy !== null) return { kind: 'courtesy', courtesy, language };
  const topic = topicOf(withoutCourtesies(words, sets), sets);
  return topic === null ? null : { kind: 'about', topic, language };
}

/** How many of the words are courtesies, or hold sentences of the language together: "es-tu" is French and half Spanish. */
function knownIn(words: readonly TypedWord[], sets: WordSets): number {
  const { stops, you, fillers, courtesies } = sets;
  return words.filter(
    ({ word }) => stops.has(word) || you.has(word) || fillers.has(word) || courtesies.has(word),
  ).length;
}

/** A wave, folded hands, a raised thumb, a heart: what people send instead of words. */
function readSigns(text: string): SmallTalk | null {
  const isOf = (signs: readonly string[]) => signs.some((sign) => text.includes(sign));
  const said = (courtesy: Courtesy): SmallTalk => ({ kind: 'courtesy', courtesy, language: 'en' });
  if (isOf(['👋', '🙋'])) return said('greeting');
  if (isOf(['🙏', '❤', '💙', '💜', '💚', '🥰', '😘'])) return said('thanks');
  if (isOf(['👍', '👏', '🎉', '😊', '🙂', '😀', '😂', '🤣', '👌', '💯'])) return said('praise');
  return isOf(['👎', '😡', '🤬', '💩']) ? said('blame') : null;
}

/** Where a text has several courtesies, the first of these is answered. */
const courtesyOrder = [
  'thanks',
  'blame',
  'farewell',
  'apology',
  'greeting',
  'praise',
] as const satisfies readonly Courtesy[];

/** The courtesy that a text consists of; null when it says anything else. */
function courtesyOf(
  words: readonly TypedWord[],
  isAsked: boolean,
  sets: WordSets,
): Courtesy | null {
  const found = new Set<Courtesy>();
  for (let at = 0; at < words.length; ) {
    const phrase = phraseAt(words, at, sets);
    if (phrase !== null) {
      found.add(phrase.courtesy);
      at += phrase.length;
      continue;
    }
    const word = words[at]?.word ?? '';
    // "Hi, are you a bot?" asks something; "you are great" does not.
    if (!sets.fillers.has(word) || (isAsked && askingWords.has(word))) return null;
    at += 1;
  }
  const first = courtesyOrder.find((courtesy) => found.has(courtesy)) ?? null;
  const begins = askingWords.has(words[0]?.word ?? '');
  return begins && (first === 'praise' || first === 'blame') ? null : first;
}

const askingWords: ReadonlySet<string> = new Set(
  'is was are were do does did has have can could will would who what when where why how'.split(
    ' ',
  ),
);

/** The longest courtesy that begins at a word. */
function phraseAt(
  words: readonly TypedWord[],
  at: number,
  { courtesies }: WordSets,
): { readonly courtesy: Courtesy; readonly length: number } | null {
  for (let length = Math.min(longestPhrase, words.length - at); length > 0; length--) {
    const phrase = words
      .slice(at, at + length)
      .map(({ word }) => word)
      .join(' ');
    const courtesy = courtesies.get(phrase);
    if (courtesy !== undefined) return { courtesy, length };
  }
  return null;
}

/** In words. */
const longestPhrase = 4;

/** "Hi, are you a bot?" asks the same as "are you a bot, please?" */
function withoutCourtesies(words: readonly TypedWord[], sets: WordSets): readonly string[] {
  const kept: string[] = [];
  for (let at = 0; at < words.length; ) {
    const phrase = phraseAt(words, at, sets);
    const isGreeting = phrase !== null && !['praise', 'blame'].includes(phrase.courtesy);
    const word = words[at]?.word ?? '';
    if (!isGreeting && !politeWords.has(word)) kept.push(word);
    at += isGreeting ? phrase.length : 1;
  }
  return kept;
}

const politeWords: ReadonlySet<string> = new Set('please pls plz bitte por favor'.split(' '));

/** What a question about the bot asks of it; null for a question about anything else. */
function topicOf(words: readonly string[], sets: WordSets): Topic | null {
  if (words.length === 0) return null;
  const has = (...wanted: readonly string[]) => wanted.some((word) => words.includes(word));
  const { stops, you, bot, topics, anyTopic } = sets;
  const isSpokenTo = words.some((word) => you.has(word));
  const isNamed = words.some((word) => bot.has(word));
  const telling = words.filter((word) => anyTopic.has(word));
  const isAllKnown = words.every(
    (word) => stops.has(word) || you.has(word) || bot.has(word) || anyTopic.has(word),
  );
  if (!isAllKnown) return null;
  // "Did you say that?" is about what was said, "do you save what I say?" is not.
  if (has('say', 'said') && !has('i', 'we', 'people', 'members', 'users')) return null;
  if (!isSpokenTo && !isNamed && !isAskedOfThis(words, sets)) return null;
  if (has('who') && has('work', 'pay', 'pays')) return 'maker';
  if (has('make', 'made') && has('up')) return 'trust';
  if (has('how') && has('ask', 'check', 'search')) return 'help';
  if (has('model', 'models')) return 'ai';
  if (has('source', 'sources') && !has('open', 'code')) return 'sources';
  const scored = topics.map(([topic, own]) => ({
    topic,
    count: telling.filter((word) => own.has(word) && !(topic === 'bot' && isMere(word))).length,
  }));
  const [best] = [...scored].sort((a, b) => b.count - a.count);
  if (best !== undefined && best.count > 0) return best.topic;
  if (has('bot', 'chatbot', 'robot', 'бот', 'робот', 'roboter')) return asksWhat(words, 'bot');
  // Nothing is left but "who are you?", "what can you do?", "and you?".
  if (sets.language === 'en' && !has('who', 'what', 'can', 'could')) return null;
  return sets.language === 'en' && has('do', 'can', 'could') ? 'help' : 'what';

  /** Named as what is spoken of, which says nothing about what is asked: "can I trust this *bot*?" */
  function isMere(word: string): boolean {
    return bot.has(word) && !(sets.stops.has('a') && hasBefore(words, word, ['a', 'ai', 'an']));
  }
}

function asksWhat(words: readonly string[], other: Topic): Topic {
  const does = ['do', 'does', 'can'].some((word) => words.includes(word));
  const isWhat = words.includes('what') || words.includes('who');
  if (isWhat) return does ? 'help' : 'what';
  return other;
}

function hasBefore(words: readonly string[], word: string, before: readonly string[]): boolean {
  return words.some((one, at) => one === word && before.includes(words[at - 1] ?? ''));
}

/** About the bot although it is not spoken to: "help", "how does this work?", "is my question stored?" */
function isAskedOfThis(words: readonly string[], { language, topics }: WordSets): boolean {
  const count = (topic: Topic) => {
    const own = topics.find(([name]) => name === topic)?.[1];
    return words.filter((word) => own?.has(word) === true).length;
  };
  if (words.length === 1) return alone.has(words[0] ?? '');
  if (language !== 'en') return words.some((word) => alone.has(word));
  const text = words.join(' ');
  if (thisQuestions.has(text)) return true;
  const isMine = words.includes('my') || words.includes('i');
  if (isMine && count('privacy') >= 2) return true;
  if (words.includes('help') && !words.includes('who')) return true;
  if (words.includes('commands')) return true;
  if (words.includes('how') && words.includes('i') && words.includes('check')) return true;
  const isThis = words.includes('this');
  return (
    (isThis || isMine) &&
    words.some((word) => ownMatters.has(word)) &&
    words.every((word) => !anaphors.has(word))
  );
}

/** One word that asks how to ask. */
const alone: ReadonlySet<string> = new Set(
  `help commands command instructions tutorial manual usage info hilfe befehle ayuda comandos aide
   commandes помощь помоги команды faq about privacy`.split(/\s+/u),
);

const thisQuestions: ReadonlySet<string> = new Set([
  'what is this',
  "what's this",
  'what is this thing',
  'who is this',
  'who made this',
  'who built this',
  'who created this',
  'who runs this',
  'how does this work',
  'how does it work',
  'how to use',
  'how to ask',
  'how do i ask',
  'how can i ask',
  'what can i ask',
  'what should i ask',
]);

/** Words that with "this" or "I" ask about the bot: "can I trust this?", "how do I use this?", "is this AI?" */
const ownMatters: ReadonlySet<string> = new Set(
  `trust use using commands command ai chatgpt gpt llm automated anonymous anonymously private gdpr
   chatting talking speaking ask asking human robot`.split(/\s+/u),
);

const anaphors: ReadonlySet<string> = new Set('he she they him her them his their'.split(' '));
