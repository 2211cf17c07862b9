/**
 * Whether wink-nlp's tokens of a chunk, put together as `joinCompounds` does, are the chunk itself:
 * letters and digits, single hyphens between them. Most chunks are such, and need not be sent there.
 * Not so words that its model parts (`cannot`), those that hold a currency in capitals, and a number
 * after a part of digits and letters, whose hyphen it takes for a sign (`22nd-2`).
 */
export function isWholeWord(core: string): boolean {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/i.test(core) || /USD|AUD|INR|GBP/.test(core)) return false;
  if (core.match(/[a-z]+/gi)?.some(isBareContraction)) return false;
  const parts = core.split('-');
  return parts.every((part, i) => {
    const before = parts[i - 1] ?? '';
    return !/^\d/.test(part) || /^(?:\d*|[a-z]+)$/i.test(before);
  });
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
