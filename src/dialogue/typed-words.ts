/** A word as somebody typed it. */
export interface TypedWord {
  /** In small letters, with a straight apostrophe. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** The words of a text in order, at most `most` of them: of a long text only the beginning is read. */
export function typedWords(text: string, most = 200): readonly TypedWord[] {
  const words: TypedWord[] = [];
  const head = text.slice(0, longestRead);
  for (const { segment, index, isWordLike } of segmenter.segment(head)) {
    if (isWordLike !== true) continue;
    if (words.length === most) break;
    const word = segment.toLowerCase().replaceAll('’', "'").replaceAll('ʼ', "'");
    words.push({ word, start: index, end: index + segment.length });
  }
  return words;
}

/** Whether a word has a digit: a number, a date or a thing such as an F-16. */
export function hasDigit(typed: string): boolean {
  return [...'0123456789'].some((digit) => typed.includes(digit));
}

/** Whether a word is written with a capital. */
export function isCapital(typed: string): boolean {
  const [first = ''] = typed;
  return first !== first.toLowerCase();
}

/** In UTF-16 code units: what language a text is in, its first lines tell. A guess. */
const longestRead = 2_000;
