/** What a number word is worth, or undefined: `five` 5, `twenty` 20, `dozen` is a magnitude instead. */
export function numberOfWord(word: string): number | undefined {
  return wordValues.get(word);
}

/** The factor that a word or a suffix multiplies by, or undefined: `thousand` 1000, `bn` 1000000000. */
export function magnitudeOf(word: string): number | undefined {
  return magnitudes.get(word);
}

/**
 * The factor of a suffix that clings to its number (`1bn`, `2.5m`), or undefined.
 * `m` may also be metres; a caller keeps both readings unless a currency stands before it.
 */
export function magnitudeOfSuffix(suffix: string): number | undefined {
  return suffixes.get(suffix) ?? magnitudes.get(suffix);
}

/**
 * A number as its term: grouping commas off (`5,000` is `5000`), a leading zero of a whole number
 * off (`07` is `7`). `5.000` stays as it is: some write thousands so, but a decimal must not grow.
 * null when `written` is not a plain number.
 */
export function normaliseNumber(written: string): string | null {
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(written)) return written.replaceAll(',', '');
  if (/^\d+$/.test(written)) return written.replace(/^0+(?=\d)/, '');
  if (/^\d+\.\d+$/.test(written)) return written;
  if (/^\.\d+$/.test(written)) return `0${written}`;
  return null;
}

/** A computed value as its term; 12 significant digits hide binary rounding (1.1 million). */
export function numberTerm(value: number): string {
  return BigInt(Math.trunc(value)).toString() === String(value)
    ? String(value)
    : String(Number(value.toPrecision(12)));
}

const wordValues: ReadonlyMap<string, number> = new Map(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
   sixteen seventeen eighteen nineteen`
    .split(/\s+/)
    .map((word, value): [string, number] => [word, value])
    .concat(
      'twenty thirty forty fifty sixty seventy eighty ninety'
        .split(' ')
        .map((word, tens): [string, number] => [word, 10 * (tens + 2)]),
    ),
);

const magnitudes: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['bn', 1e9],
  ['mln', 1e6],
  ['mn', 1e6],
  ['tn', 1e12],
]);

const suffixes: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['b', 1e9],
]);
