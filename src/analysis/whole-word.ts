import { isAsciiDigit, isAsciiLetter } from './ascii.js';

/**
 * Whether wink-nlp's tokens of a chunk, put together as `joinCompounds` does, are the chunk itself:
 * letters and digits, single hyphens between them. Most chunks are such, and need not be sent there.
 * Not so words that its model parts (`cannot`), those that hold a currency in capitals, and a number
 * after a part of digits and letters, whose hyphen it takes for a sign (`22nd-2`).
 */
export function isWholeWord(core: string): boolean {
  const parts = partsAtHyphens(core);
  if (parts === null || holdsCurrency(core)) return false;
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as string;
    if (!isLetterAt(part, 0) && i > 0 && isMixed(parts[i - 1] as string)) return false;
    if (holdsBareContraction(part)) return false;
  }
  return true;
}

/** The parts of ASCII letters and digits with single hyphens between them; null for anything else. */
export function partsAtHyphens(text: string): readonly string[] | null {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isAsciiLetter(unit) || isAsciiDigit(unit)) continue;
    const isEnd = at === text.length || unit === hyphen;
    if (!isEnd || at === start) return null;
    parts.push(text.slice(start, at));
    start = at + 1;
  }
  return parts;
}

const hyphen = 0x2d;

function isLetterAt(text: string, at: number): boolean {
  return isAsciiLetter(text.charCodeAt(at));
}

/** Digits with other letters among them, where the first is a digit; or letters and then digits. */
function isMixed(part: string): boolean {
  const isLettersFirst = isLetterAt(part, 0);
  for (let at = 1; at < part.length; at++) if (isLetterAt(part, at) !== isLettersFirst) return true;
  return false;
}

const currencies = ['USD', 'AUD', 'INR', 'GBP'] as const;

function holdsCurrency(core: string): boolean {
  for (let i = 0; i < currencies.length; i++) {
    if (core.includes(currencies[i] as string)) return true;
  }
  return false;
}

/** Whether some run of letters in a part of letters and digits is parted. */
function holdsBareContraction(part: string): boolean {
  let start = 0;
  for (let at = 0; at <= part.length; at++) {
    if (at < part.length && isLetterAt(part, at)) continue;
    if (at > start && isBareContraction(part.slice(start, at))) return true;
    start = at + 1;
  }
  return false;
}

/** Whether wink-nlp parts a word of letters: a contraction without its apostrophe. */
export function isBareContraction(word: string): boolean {
  return word.length <= longestContraction && bareContractions.has(word.toLowerCase());
}

/** Those of its model; a test compares. */
const bareContractions: ReadonlySet<string> = new Set(
  `aint amnt arent caint cannot cant couldnt couldve darent daresnt dasnt didnt doesnt dont gont
   hadnt havent heve howll howre iam isnt itll ive maynt mayve mightnt mightve mustnt mustve notve
   oughtnt shallnt shant shouldnt shouldve thatll thatre thereare therell thesere theyll theyre
   theyve thosere wasnt werent weve whatll whatre whatve wherere whereve whove whyre wont wouldnt
   wouldve youll youre youve`.split(/\s+/),
);

const longestContraction = 8;
