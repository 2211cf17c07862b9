import type { Span } from '../../analysis/span.js';
import { isInCapitals } from './speaker-label.js';

/**
 * What a transcript says beside the words: `(APPLAUSE)`, `[crosstalk]`, `SFX: WIND`, `END`.
 * - `pause`: the speaker may go on after it;
 * - `break`: what follows without a label is not known to be the same speaker's.
 */
export type StageNote = 'pause' | 'break';

/** Reads a whole line as a stage note; null when it is none. */
export function readStageNote(line: string): StageNote | null {
  if (line.length > LONGEST) return null;
  const bare = line.replace(/^[*_>\s]{1,4}/u, '').replace(/[*_\s]{1,4}$/u, '');
  if (isBracketed(bare)) return BREAK.test(bare) ? 'break' : 'pause';
  if (SOUND.test(bare) || /^[-–—=*#_~\s]{2,}$/u.test(line)) return 'break';
  if (END.test(bare)) return 'break';
  if (/^♪/u.test(bare)) return 'pause';
  if (MOVES.test(bare) && bare.length <= 120) return 'pause';
  if (RISES.test(bare)) return 'break';
  return isInCapitals(bare) && /\s/u.test(bare) && !/[.?!"”’…:]$/u.test(bare) ? 'break' : null;
}

/** In UTF-16 code units. */
const LONGEST = 160;

/** `(Laughter.)`: one pair of brackets around all of it. */
function isBracketed(line: string): boolean {
  const closing = { '(': ')', '[': ']', '{': '}', '⟨': '⟩' }[line.charAt(0)];
  if (closing === undefined || line.length < 3) return false;
  const end = line.indexOf(closing);
  return end === line.length - 1 || (end === line.length - 2 && /[.:]$/u.test(line));
}

const BREAK =
  /\b(?:clip|video|tape|audio|break|commercial|music|song|film|trailer|begin|end|recess|adjourn|suspend|exit|enter|scene|curtain|reads?|plays|playing|off the record|witness)/iu;

const SOUND =
  /^(?:SFX|FX|F\/X|SOUND(?: EFFECTS?)?|MUSIC|GRAMS|ATMOS|ACTUALITY IN|CUT TO|FADE(?: (?:IN|OUT|UP))?|CROSSFADE|STING|JINGLE|THEME)\b/u;
const END =
  /^(?:#{2,}|-?\s?30\s?-?|END(?:\b.{0,40})?|\(?[Ee]nds?\)?\.?|\* \* \*|Adjourned.{0,60}|(?:The )?(?:[Pp]roceedings|[Cc]ommittee|[Mm]eeting|[Hh]earing|[Cc]ourt|[Ss]itting|[Ss]ession|[Hh]ouse) (?:were |was |then )?(?:suspended|resumed|adjourned|recessed|rose|concluded|ended)(?: (?:at|from|until|for) .{1,60})?\.?|Whereupon.{0,160})$/u;

/** `Several hon. Members rose—` */
const RISES =
  /^(?:Several|Some|A number of) (?:right )?(?:hon\.|honou?rable) .{0,20}[Mm]embers (?:rose|having risen|interrupted)/u;

/** `Enter SIR JOHN, wet.`, `Exeunt all but Roe.`: players come and go. */
const MOVES =
  /^(?:Re-?enter|Enter|Exit|Exeunt)(?: [\p{Lu}\d(]| the | a | an | all | both | two |[.,]|$)/u;

/** The stage notes within somebody's words: `(laughs)`, `[crosstalk 00:12]`. */
export function inlineNotes(text: string, span: Span): readonly Span[] {
  const notes: Span[] = [];
  for (const match of text.slice(span.start, span.end).matchAll(INLINE)) {
    const start = span.start + match.index;
    notes.push({ start, end: start + match[0].length });
  }
  return notes;
}

const INLINE =
  /[([](?:laugh(?:s|ter|ing)|chuckl(?:es|ing)|applau(?:se|ds)|cheer(?:s|ing)|crosstalk|cross talk|inaudible|indiscernible|unintelligible|pauses?|sighs?|coughs?|smiles?|interruption|booing|silence|foreign language|music)[^()[\]]{0,40}[)\]]/giu;
