import { hasDigit, isCapital, typedWords } from './typed-words.js';

/**
 * Whether a question has the bot for its subject, whatever it asks: "do you like music?", "where do
 * you come from?". Not "do you know when the ferry sailed?", which asks it to look.
 */
export function isAboutYou(text: string): boolean {
  const words = typedWords(text, mostWords + 1);
  if (words.length > mostWords) return false;
  // A name or a number in it is something to look up.
  if (words.some(({ start, end }, at) => tells(text.slice(start, end), at === 0))) return false;
  const all = words.map(({ word }) => word);
  const order = all.find((word) => !polite.has(word)) ?? '';
  if (orders.has(order) && all.some((word) => entertainment.has(word))) return true;
  const at = all.findIndex((word) => word === 'you' || word === 'u');
  const before = all[at - 1] ?? '';
  const after = all[at + 1] ?? '';
  return at > 0 && at <= 4 && auxiliaries.has(before) && !asking.has(after);
}

/** Whether a word is a number, or a capital within the sentence makes a name of it. */
function tells(typed: string, isFirst: boolean): boolean {
  return hasDigit(typed) || (!isFirst && typed.length > 1 && isCapital(typed));
}

const mostWords = 10;

const auxiliaries: ReadonlySet<string> = new Set(
  `are do can will were have did would could should must may does aren't don't can't won't r`.split(
    /\s+/u,
  ),
);

/** What people have the bot do for them. */
const asking: ReadonlySet<string> = new Set(
  `know tell show find think believe say said mean check look explain confirm have had hear see
   remember give answer help search verify prove quote give any got please sure aware saying
   agree claim claimed say said write wrote explain list name get`.split(/\s+/u),
);

/** What people have other bots do: "tell me a joke", "write a poem". */
const entertainment: ReadonlySet<string> = new Set(
  'joke jokes poem song story riddle rap essay code homework picture image'.split(' '),
);
const polite: ReadonlySet<string> = new Set('can could would will you please pls me'.split(' '));
const orders: ReadonlySet<string> = new Set('tell sing write make draw play give do'.split(' '));
