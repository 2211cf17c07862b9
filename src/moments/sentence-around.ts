/** A word of a sentence, or a mark between its clauses. */
export interface Word {
  /** In lower case; marks as they are. */
  readonly text: string;
  readonly isCapital: boolean;
}

/** How far a sentence is read on each side of the date, in code units. */
const REACH = 240;

const SENTENCE_END = /[.!?…]["”’')\]]*\s+(?=["“‘'«(]?\p{Lu})|\r?\n[^\S\n]*\r?\n|[;“”"«»]/gu;
const ABBREVIATED =
  /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Sen|Rep|Gov|Col|Capt|Lt|Sgt|Rev|Hon|No|vs|\p{Lu})\.$/u;

/** The sentence up to an offset, from behind the last mark that ends one or opens or closes a quotation. */
export function sentenceBefore(text: string, end: number): string {
  const part = unquoted(text.slice(Math.max(0, end - REACH), end));
  let start = 0;
  for (const match of part.matchAll(SENTENCE_END)) {
    if (match[0].startsWith('.') && ABBREVIATED.test(part.slice(0, match.index + 1))) continue;
    start = match.index + match[0].length;
  }
  return part.slice(start);
}

/** The sentence from an offset on, up to such a mark. */
export function sentenceAfter(text: string, start: number): string {
  const part = unquoted(text.slice(start, start + REACH));
  for (const match of part.matchAll(SENTENCE_END)) {
    if (match[0].startsWith('.') && ABBREVIATED.test(part.slice(0, match.index + 1))) continue;
    return part.slice(0, match.index);
  }
  return part;
}

/** A word or two in quotation marks are no quotation: the sentence goes on through them. */
function unquoted(part: string): string {
  return part.replace(/["“«]([\p{L}\p{N}' -]{1,30})["”»]/gu, '$1');
}

/** The words of a part of a sentence, and the marks that part its clauses. */
export function wordsOf(part: string): readonly Word[] {
  return Array.from(part.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}]+)?|[,:()–—]/gu), ([word]) => ({
    text: word.toLowerCase().replace('’', "'"),
    isCapital: /^\p{Lu}/u.test(word),
  }));
}
