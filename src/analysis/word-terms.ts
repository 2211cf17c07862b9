import type { ChunkTerm } from './chunk.js';
import { timeOfPiece } from './clock-time.js';
import { normaliseNumber } from './numerals.js';
import { longestTerm, plainWordTerm } from './plain-word.js';
import { KindCode, TokenFlag } from './token-buffer.js';

/** The term of one word or number without inner punctuation; an array of one, or of none. */
export function wordTerm(written: string, start: number, end: number): ChunkTerm[] {
  const piece = written.slice(0, longestTerm);
  if (/^[a-z]+$/i.test(piece)) return [plainWordTerm(piece, start, end)];
  return piece === '' ? [] : [otherTerm(piece, start, end)];
}

/** The term of what is not all ASCII letters. */
function otherTerm(piece: string, start: number, end: number): ChunkTerm {
  const lower = piece.toLowerCase();
  const place = (term: string, flags: number): ChunkTerm => ({
    term: term.slice(0, longestTerm),
    start,
    end,
    step: 1,
    flags,
  });

  const time = timeOfPiece(lower);
  if (time !== null) return place(time, KindCode.time);
  const number = normaliseNumber(lower.replace(/^(\d+)(?:st|nd|rd|th)$/, '$1'));
  if (number !== null)
    return place(number, KindCode.number | (/^\d\d?\.\d\d$/.test(number) ? TokenFlag.trigger : 0));
  const decade = /^(\d\d)?([2-9])0s$/.exec(lower);
  if (decade !== null) return place(`${decade[1] ?? '19'}${decade[2]}0s`, KindCode.number);

  const capital = /^\p{Lu}/u.test(piece) ? TokenFlag.capital : 0;
  if (/\d/.test(lower)) {
    return place(withoutPlural(piece).toLowerCase(), KindCode.name | capital);
  }
  const isAcronym = /^\p{Lu}{2,}$/u.test(piece);
  const acronym = isAcronym ? TokenFlag.acronym | KindCode.name : KindCode.word;
  return place(lower, acronym | capital);
}

/** `16s` is `16`, `SU30MKs` is `SU30MK`: the plural of a designation. */
function withoutPlural(piece: string): string {
  return /(?:\d|\p{Lu}{2})s$/u.test(piece) ? piece.slice(0, -1) : piece;
}

/** Scripts that are written without spaces between words, and Hangul, whose words carry particles. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]+/gu;

/**
 * The terms of text in other scripts: runs of letters and digits; in scripts without
 * spaces every two neighbouring characters, as Lucene's CJK analyzer does, a lone one as it is.
 */
export function runTerms(core: string): ChunkTerm[] {
  const terms: ChunkTerm[] = [];
  for (const run of core.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    let cursor = 0;
    for (const block of run[0].matchAll(unspaced)) {
      const before = run[0].slice(cursor, block.index);
      pushWord(before, run.index + cursor, terms);
      pushBigrams(block[0], run.index + block.index, terms);
      cursor = block.index + block[0].length;
    }
    const rest = run[0].slice(cursor);
    pushWord(rest, run.index + cursor, terms);
  }
  return terms;
}

function pushWord(written: string, start: number, terms: ChunkTerm[]): void {
  const [term] = wordTerm(written, start, start + written.length);
  if (term !== undefined) terms.push(term);
}

function pushBigrams(block: string, offset: number, terms: ChunkTerm[]): void {
  const characters = [...block];
  let start = offset;
  for (let i = 0; i < Math.max(1, characters.length - 1); i++) {
    const term = (characters[i] as string) + (characters[i + 1] ?? '');
    terms.push({ term, start, end: start + term.length, step: 1, flags: KindCode.word });
    start += (characters[i] as string).length;
  }
}

/** Pieces of nearly every address, which tell nothing. */
const addressFiller: ReadonlySet<string> = new Set(
  'http https www com org net html htm php aspx index pic status'.split(' '),
);

/** The words of a host and a path. Query, fragment and the random ids of link shorteners are left out. */
export function addressTerms(core: string): ChunkTerm[] {
  const terms: ChunkTerm[] = [];
  const queryStart = core.search(/[?#]/);
  const readable = queryStart < 0 ? core : core.slice(0, queryStart);
  for (const word of readable.matchAll(/[\p{L}\p{N}]+/gu)) {
    const lower = word[0].toLowerCase();
    const looksRandom = /\d/.test(lower) || /\p{Ll}\p{Lu}/u.test(word[0]) || lower.length > 24;
    if (lower.length < 3 || looksRandom || addressFiller.has(lower)) continue;
    const end = word.index + word[0].length;
    terms.push({
      term: lower,
      start: word.index,
      end,
      step: 1,
      flags: KindCode.url | TokenFlag.stop,
    });
  }
  return terms;
}
