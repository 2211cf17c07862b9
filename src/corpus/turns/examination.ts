import { personOf, spelled } from '../people/person-name.js';
import { isInCapitals, readSpeakerLabel } from './speaker-label.js';
import type { TurnMark } from './turn-mark.js';

/** Who asks from here on, and who answers, as the record of a court says; what it does not say is not there. */
export interface Examination {
  readonly asks?: string | null;
  readonly answers?: string;
}

/** Reads `BY MS. HALLORY:`, `CROSS-EXAMINATION`, `ARNE SKELTON, called by the plaintiff, being duly sworn:`; null for any other line. */
export function readExamination(line: string): Examination | null {
  if (line.length > LONGEST) return null;
  // A record numbers its lines.
  const bare = line
    .replace(/^\d{1,2}(?:[ \t]{2,}|\t)/u, '')
    .replace(/^[*_#\s]{1,6}/u, '')
    .replace(/[*_:\s]{1,6}$/u, '');
  const by = BY.exec(bare);
  if (by !== null) {
    const label = readSpeakerLabel(by[1] ?? '');
    if (label?.name !== undefined && label.name !== null)
      return { asks: label.isOffice ? label.name : spelled(label.name) };
  }
  // Who examines next is not said yet.
  if (EXAMINATION.test(bare)) return { asks: null };
  const sworn = SWORN.exec(bare);
  if (sworn !== null) {
    const [, name = ''] = sworn;
    const words = name.replace(/^(?:the witness|witness),?\s+/iu, '').split(/\s+/u);
    const person = personOf(words) ?? (words.length === 1 && isInCapitals(name) ? name : null);
    if (person !== null && words.every((word) => /^\p{Lu}/u.test(word)))
      return { answers: spelled(person) };
  }
  return null;
}

/** Who answers, as the first answer to `Please state your name` says; null where nobody is asked so. */
export function witnessIn(
  text: string,
  turns: readonly { readonly mark: TurnMark; readonly lineEnd: number }[],
): string | null {
  for (const [at, { mark, lineEnd }] of turns.entries()) {
    const next = turns[at + 1];
    if (!mark.asks || next === undefined || next.mark.form !== 'letter' || next.mark.asks) continue;
    const question = text.slice(mark.words, Math.min(lineEnd, mark.words + LONGEST));
    if (!NAME_ASKED.test(question) || !ASKING.test(question)) continue;
    const answer = text.slice(next.mark.words, Math.min(next.lineEnd, next.mark.words + LONGEST));
    const name = STATED_NAME.exec(answer)?.[1];
    const person = name === undefined ? null : personOf(name.split(' '));
    if (person !== null) return spelled(person);
  }
  return null;
}

const NAME_ASKED = /\byour (?:full |legal |complete )?name\b/iu;
const ASKING = /\b(?:state|give|tell|spell|what)\b/iu;
const STATED_NAME =
  /^(?:(?:Yes|Sure|Certainly)[.,;]? )?(?:[Mm]y (?:full )?name is |[Ii]t(?: is|['’]s) |I am |I['’]m )?((?:\p{Lu}[\p{L}\p{M}'’.-]* ){1,3}\p{Lu}[\p{L}\p{M}'’-]*)(?=[.,;]|$)/u;

/** In UTF-16 code units. */
const LONGEST = 200;

const BY =
  /^(?:(?:(?:continued |further )?(?:direct|cross|redirect|recross|re-?direct|re-?cross)[- ]?(?:examination)?|examination(?:[- ]in[- ]chief)?|voir dire(?: examination)?|questions)(?: \(?(?:continued|resumed|cont'd)\)?)? )?by (?=(?:mr|ms|mrs|miss|the|judge|justice|[A-Z]{2})\b)(.{2,60})$/iu;
const EXAMINATION =
  /^(?:(?:further |continued )?(?:direct|cross|redirect|recross|re-direct|re-cross)[- ]examination|voir dire examination|examination(?:[- ]in[- ]chief)?)(?: \(?(?:continued|resumed|cont'd)\)?)?$/iu;
const SWORN =
  /^([^,:;]{3,60}), (?:(?:was |were )?(?:called|produced|recalled)\b.{0,100}|having (?:been|first)\b.{0,100}|(?:was |being |been )?(?:first |duly )+(?:sworn|affirmed)\b.{0,60}|(?:an?|the) witness\b.{0,100}|sworn|affirmed)$/iu;
