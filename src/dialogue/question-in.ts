import { type TypedWord, typedWords } from './typed-words.js';

/**
 * A question without the greeting before it and the thanks after it: of "hi, did the ferry sail?
 * thanks!" what is between. A text that is nothing else is left as it is, and so is a courtesy that
 * may belong to what is asked: "Hello Kitty", "thanks to whom".
 */
export function questionIn(text: string): string {
  const words = typedWords(text, mostWords);
  if (words.length === 0 || text.length > longestRead) return text;
  let first = 0;
  while (first < words.length && isGreeting(text, words, first)) first += 1;
  let last = words.length;
  // Where more words come than were read, these are not the last.
  if (words.length < mostWords) while (last > first && isThanks(text, words, last - 1)) last -= 1;
  if (first >= last || (first === 0 && last === words.length)) return text;
  const start = first === 0 ? 0 : (words[first]?.start ?? 0);
  return text.slice(start, endOf(text, words, last)).trim();
}

/** A message that is pasted whole begins with anything. */
const longestRead = 500;
const mostWords = 80;

/** Up to the courtesy, with the marks before it but for what joins the two. */
function endOf(text: string, words: readonly TypedWord[], last: number): number {
  let end = words[last]?.start ?? text.length;
  while (end > 0 && ' \n\t,;–—-'.includes(text.charAt(end - 1))) end -= 1;
  return end;
}

function isGreeting(text: string, words: readonly TypedWord[], at: number): boolean {
  const own = words[at];
  const next = words[at + 1];
  if (own === undefined || next === undefined) return false;
  const isFirst = at === 0;
  const isAfter = !isFirst && followers.has(own.word);
  if (!greetings.has(own.word) && !isAfter && !(thanking.has(own.word) && isFirst)) return false;
  const between = text.slice(own.end, next.start);
  if ([...stopping].some((mark) => between.includes(mark))) return true;
  if (thanking.has(own.word)) return false;
  return askers.has(next.word) || (followers.has(next.word) && words.length > at + 2);
}

function isThanks(text: string, words: readonly TypedWord[], at: number): boolean {
  const own = words[at];
  const before = words[at - 1];
  if (own === undefined || before === undefined) return false;
  const isLast = at === words.length - 1;
  const isYou = own.word === 'you' && before.word === 'thank';
  if (!thanking.has(own.word) && !(isLast && isYou)) return false;
  if (isYou) return at >= 2 && isThanks(text, words.slice(0, at), at - 1);
  const between = text.slice(before.end, own.start);
  return polite.has(own.word) || [...stopping].some((mark) => between.includes(mark));
}

const stopping: ReadonlySet<string> = new Set([',', '.', '!', '?', ':', ';', '–', '—', '\n', ' -']);

const greetings: ReadonlySet<string> = new Set(
  `hi hello hey heya hiya howdy yo ok okay so well hallo moin hola bonjour salut привет
   здравствуйте`.split(/\s+/u),
);

/** Who is greeted. */
const followers: ReadonlySet<string> = new Set(
  'there all everyone everybody bot receipts guys folks friends'.split(' '),
);

const thanking: ReadonlySet<string> = new Set(
  `thanks thank thx ty tysm cheers please pls plz danke bitte gracias merci спасибо пожалуйста`.split(
    /\s+/u,
  ),
);

const polite: ReadonlySet<string> = new Set('please pls plz bitte пожалуйста thx ty'.split(' '));

/** With what a question goes on after a greeting that no mark ends. */
const askers: ReadonlySet<string> = new Set(
  `is was are were do does did has have had can could will would should who whom whose what when
   where which why how i please tell if whether`.split(/\s+/u),
);
