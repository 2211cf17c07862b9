/**
 * Whether a name is more likely another name than a slip of one that the corpus has: `Hansen` is not
 * Hanson, nor `Clarke` Clark. Of names as short as most surnames, that is where a letter stands in
 * another's place, or the last one is too many or missing; letters exchanged, doubled or left out
 * within (`Tartr`) are slips of the hand. Longer names (`Azerbaidjan`) have few neighbours.
 * @param typed as an index term
 * @param read the term, one slip away, that it would be read as
 */
export function isOtherName(typed: string, read: string): boolean {
  if (typed.length >= tellingLength || read.length >= tellingLength) return false;
  if (typed.length !== read.length) return typed.startsWith(read) || read.startsWith(typed);
  const differing = [...typed].flatMap((letter, at) => (letter === read[at] ? [] : [at]));
  return differing.length === 1;
}

/** In letters. A guess: the surnames of most languages are shorter, and so is what parts two of them. */
const tellingLength = 8;
