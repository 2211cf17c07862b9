/** How an English abbreviation behaves when its full stop is followed by a space. */
export type AbbreviationKind =
  /** A title or a connective: something always follows, so a sentence never ends here (`Mrs.`, `e.g.`). */
  | 'never-final'
  /** Joins a number: `No. 5`, `Oct. 14`, `Fig. (2)`; otherwise an ordinary word. */
  | 'before-number'
  /** May end a sentence: it does when the next word usually opens one (`Ltd. The`, but `Ltd. Baku`). */
  | 'may-be-final';

/**
 * What the word before a full stop is as an abbreviation, or null for an ordinary word.
 * `word` is without the full stop that is being judged, but with inner ones (`e.g`, `U.S`).
 * English only: in other languages an unknown abbreviation is an ordinary word.
 */
export function abbreviationKind(word: string): AbbreviationKind | null {
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) {
    return NEVER_FINAL.has(word.toLowerCase()) ? 'never-final' : 'may-be-final';
  }
  const lower = word.toLowerCase();
  if (NEVER_FINAL.has(lower)) return 'never-final';
  // `no` and `art` as plain words are far more common than the abbreviations, so these need a capital or a number.
  if (BEFORE_NUMBER.has(lower)) return 'before-number';
  if (MAY_BE_FINAL.has(lower)) return 'may-be-final';
  return null;
}

/**
 * Whether a capitalised word usually opens a sentence rather than continues a name: the function
 * words of English. It settles `in the U.S. The army` against `the U.S. Army`.
 */
export function opensSentences(word: string): boolean {
  return OPENERS.has(word.toLowerCase());
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

const NEVER_FINAL = words(
  `mr mrs ms mx dr prof gen col maj capt cpt lt sgt cpl pvt adm brig cmdr gov sen rep rev hon pres
   st ste fr amb supt insp messrs mme mlle vs v e.g i.e cf viz ca approx resp`,
);

const BEFORE_NUMBER = words(
  `no nos fig figs eq eqs vol vols p pp ch chap sec sect art para tab app ed eds ref refs
   jan feb mar apr jun jul aug sep sept oct nov dec al`,
);

const MAY_BE_FINAL = words(
  `inc ltd co corp bros plc llc jr sr esq etc ph.d m.d b.a m.a est dept govt univ assn ave blvd rd
   mt ft hr hrs sq a.m p.m`,
);

const OPENERS = words(
  `the a an he she it we they you i in on at but and or so yet nor this that these those there here
   if when while after before as since because although though however moreover therefore thus
   meanwhile our his her its their my your no not yes with from by to for of into under over during
   some many most all both each every one two three what why how who whom whose where which then
   now today yesterday tomorrow earlier later also only even still once until unless according
   another other such several did does do is are was were will would can could should has have had
   may might let please mr mrs ms`,
);
