import { trimMarks } from '../../analysis/trim-marks.js';
import { isNamePhrase } from '../people/person-name.js';

const MONTH =
  /(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.? \d/iu;
const OFFICE =
  /^(?:staff|special|senior|chief|political|science|health|sports|our|the|local|foreign|freelance|associated|investigative|correspondent|reporter|writer|editor|press|for)\b/iu;

/** Who a line such as `By Ada Roe and Ben Falk, May 31, 2024` says has written; null for any other line. */
export function readByline(line: string): string | null {
  const words = trimMarks(line, '*_#> \t', '*_ \t');
  const by =
    /^(?:by|written by|story by|words by|text by|reported by|fact[- ]checked by|author)(?: ?:)?\s+(?=\p{Lu})/iu.exec(
      words,
    );
  if (by === null || words.length > MAX_LENGTH) return null;
  const rest = words.slice(by[0].length);
  const names = rest.split(/[,|•·–—\t(]|\d| - | on /u)[0] ?? '';
  const month = MONTH.exec(rest);
  const until = month === null ? names : rest.slice(0, Math.min(names.length, month.index));
  const first = trimMarks(until.split(/ (?:and|&|for|in|at|with) /u)[0] ?? '', ' ', ' ,;');
  const kept = first.replace(
    /(?<=\p{Ll})(?:January|February|March|April|May|June|July|August|September|October|November|December)$/u,
    '',
  );
  if (!isNamePhrase(kept) || OFFICE.test(kept) || kept.split(' ').length > 5) return null;
  const after = rest.slice(kept.length);
  // A sentence that begins with “By”: `By Friday the road was shut.`
  const isSentence = /[.!?]$/u.test(words) && !/\d{4}\.?$/u.test(words);
  const isEnded = after === '' || /^[\s,|•·–—(&\d]|^\p{Lu}/u.test(after);
  return isSentence || !isEnded || WHEN.test(kept) ? null : kept;
}

const WHEN =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:january|february|march|april|june|july|august|september|october|november|december|order|law|contrast|default|then|now|the|and)\b/iu;
const MAX_LENGTH = 160;
