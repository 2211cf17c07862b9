import { foldText } from '../analysis/fold.js';
import type { CitedQuote } from '../answer/answer.js';
import { readSpeaker } from '../answer/speaker-name.js';
import { genderOfFirstName } from '../corpus/people/first-name.js';
import { isTitle } from '../corpus/people/offices.js';
import { voicesOf } from '../corpus/voice.js';
import type { OwnKnowledge } from './own-words.js';
import { isCapital, typedWords } from './typed-words.js';

/** A name as the sources write it, and of what. */
export interface KnownName {
  readonly written: string;
  readonly kind: 'person' | 'other';
}

/** What a search for a word tells of it. */
export interface LookedUp {
  /** Null where the sources have no such name. */
  readonly name: KnownName | null;
  /** Whether the word was looked up as it is, and not as another that looks like it. */
  readonly isAsTyped: boolean;
}

/**
 * Whether the sources have a word as a name: somewhere within a sentence with a capital, and nowhere
 * with a small letter, where a search for it leads. People type names small, so only the sources tell.
 * @param mayBeMisspelt whether a name one slip away is taken for it
 */
export async function lookUpName(
  word: string,
  { answerer, corpus }: OwnKnowledge,
  mayBeMisspelt = false,
): Promise<LookedUp> {
  const answer = await answerer.answer(word, { limit: passagesRead });
  const { readings } = answer.report;
  const isAsTyped = readings === undefined;
  const [reading] = readings ?? [];
  if (reading !== undefined && !mayBeMisspelt) return { name: null, isAsTyped };
  const found = answer.kind === 'answered' ? answer.quotes : [answer.nearest];
  return { name: nameAmong(found, fold(reading?.read ?? word), corpus), isAsTyped };
}

/** A folded word as a name among what a search for it found; null where it is none. */
function nameAmong(
  found: readonly (CitedQuote | null)[],
  wanted: string,
  corpus: OwnKnowledge['corpus'],
): KnownName | null {
  let written: string | null = null;
  let isPerson = isTitle(wanted);
  for (const cited of found) {
    if (cited === null) continue;
    for (const { typed, before } of withinSentences(textAround(cited, corpus), wanted)) {
      if (!isCapital(typed)) return null;
      written ??= typed;
      isPerson ||= isCapital(before) && (isTitle(before) || genderOfFirstName(before) !== null);
    }
  }
  if (written === null) return null;
  const isSpoken = readSpeaker(written);
  const speaks = found.some((cited) => {
    const passage = cited === null ? null : corpus.passage(cited.passageId);
    return passage !== null && [...voicesOf(passage)].some((voice) => isSpoken?.(voice) === true);
  });
  return { written, kind: speaks || isPerson ? 'person' : 'other' };
}

/** Of one search. A guess. */
const passagesRead = 8;

/** A word as a text writes it, with the word before it, wherever it does not begin a sentence, which gives any word a capital. */
function* withinSentences(
  text: string,
  wanted: string,
): Generator<{ readonly typed: string; readonly before: string }> {
  let last = '';
  for (const { start, end } of typedWords(text)) {
    const previous = last;
    last = text.slice(start, end);
    const typed = text.slice(start, end);
    if (fold(typed) !== wanted) continue;
    const before =
      text
        .slice(Math.max(0, start - 8), start)
        .trimEnd()
        .at(-1) ?? '.';
    if (!beginnings.includes(before)) yield { typed, before: previous };
  }
}

const beginnings = '.!?:\n#*-“"';

function textAround({ quote }: CitedQuote, { documents }: OwnKnowledge['corpus']): string {
  const text = documents.get(quote.documentId)?.text ?? '';
  return text.slice(Math.max(0, quote.span.start - around), quote.span.end + around);
}

/** In UTF-16 code units: read on both sides of a quote. */
const around = 400;

function fold(word: string): string {
  const folded = foldText(word).toLowerCase();
  return folded.endsWith("'s") ? folded.slice(0, -2) : folded;
}
