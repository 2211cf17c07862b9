import { isAsciiAlphanumeric } from './ascii.js';

/** Whether a possessive `'s` stands here, with no letter or digit behind it. */
export function isPossessiveAt(text: string, at: number): boolean {
  return (
    text.charCodeAt(at) === apostrophe &&
    (text.charCodeAt(at + 1) | 0x20) === letterS &&
    !isAsciiAlphanumeric(text.charCodeAt(at + 2))
  );
}

const apostrophe = 0x27;
const letterS = 0x73;

/** Whether a word of letters is two: a contraction without its apostrophe, or `cannot`. */
export function isBareContraction(word: string): boolean {
  return word.length <= longestContraction && bareContractions.has(word.toLowerCase());
}

/** The two words of a contraction without its apostrophe; the word and nothing for any other. */
export function splitBareContraction(word: string): readonly [string, string] {
  if (!isBareContraction(word)) return [word, ''];
  const lower = word.toLowerCase();
  const ending = endings.find((one) => lower.endsWith(one)) ?? '';
  const parted = word.length - ending.length;
  return [word.slice(0, parted), word.slice(parted)];
}

const endings = ['not', 'nt', 'are', 're', 've', 'll', 'am'] as const;

/** Those in which readers see two words; `ill`, `well`, `shell` and their like have meanings of their own. */
const bareContractions: ReadonlySet<string> = new Set(
  `aint amnt arent caint cannot cant couldnt couldve darent daresnt dasnt didnt doesnt dont gont
   hadnt havent heve howll howre iam isnt itll ive maynt mayve mightnt mightve mustnt mustve notve
   oughtnt shallnt shant shouldnt shouldve thatll thatre thereare therell thesere theyll theyre
   theyve thosere wasnt werent weve whatll whatre whatve wherere whereve whove whyre wont wouldnt
   wouldve youll youre youve`.split(/\s+/),
);

const longestContraction = 8;
