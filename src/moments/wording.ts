import type { Span } from '../analysis/span.js';
import type { Side } from './reference.js';
import { sentenceAfter, sentenceBefore, type Word, wordsOf } from './sentence-around.js';
import {
  ALSO_PRESENT,
  ARRANGED,
  ARRANGED_IF,
  ARRANGED_ING,
  ARRANGED_PLURAL,
  ARRANGED_PRESENT,
  BEFORE_NOUNS,
  BETWEEN,
  COMING,
  DEFERRED,
  HAPPENED,
  IMPERATIVES,
  INTENT,
  IRREGULAR_PAST,
  NOT_PAST,
  OF_THE_PAST,
  PLURALS,
  REPORTING,
  STATES,
} from './verbs.js';

/** What the words around a date say about when it is. */
export interface Wording {
  /** Null: they do not say. */
  readonly side: Side | null;
  /** The side follows from a present tense, which also tells of what is so again and again. */
  readonly isPresent: boolean;
}

/**
 * On which side of the day of the text a date lies, by the verb that governs it ("takes place",
 * "was closed", "would begin") and, where no verb does, by the word that leads to it ("until",
 * "from", "since"). The verb is the nearest one before the date in its sentence; where the date
 * opens its clause, the first one behind it. Looks at no more than a few hundred characters.
 */
export function wordingAround(text: string, span: Span): Wording {
  const before = wordsOf(sentenceBefore(text, span.start));
  const own = wordsOf(text.slice(span.start, Math.min(span.end, span.start + 40)));
  let behind: readonly Word[] | null = null;
  const after = () => (behind ??= wordsOf(sentenceAfter(text, span.end)));
  const lead = leadOf(before, own);
  if (lead === 'since') return told('past');
  const isFronted = opensClause(before);
  const verdict =
    (isFronted ? verbAfter(after(), lead) : null) ??
    verbBefore(before, lead) ??
    (isFronted ? null : verbAfter(after(), lead));
  const isOver =
    HAPPENED.has(nounBefore(before)) ||
    (isPossessive(text, span.end) && !AHEAD.has(before.at(-1)?.text ?? ''));
  if (isOver && (verdict === null || verdict.isPresent || verdict === OPEN)) return told('past');
  if (verdict !== null) return verdict;
  if (IMPERATIVES.has(before[0]?.text ?? '')) return told('future');
  if ([...before, ...after()].some(({ text: word }) => COMING.has(word))) return told('future');
  return told(FORWARD.has(lead) ? 'future' : null);
}

/** "questions about Monday's debate" in the present tense are about one that was. */
function isPossessive(text: string, end: number): boolean {
  return /^['’]s\s/.test(text.slice(end, end + 3));
}

/** In front of what is to come. */
const AHEAD: ReadonlySet<string> = new Set(['of', 'before', 'until', 'till', 'for', 'next', 'by']);

/** The noun that the date belongs to: "his death on", "the fire of". */
function nounBefore(before: readonly Word[]): string {
  const last = before.at(-1)?.text ?? '';
  return (/^(?:on|of|in|at|late|early)$/.test(last) ? before.at(-2)?.text : last) ?? '';
}

function told(side: Side | null): Wording {
  return { side, isPresent: false };
}

const PRESENT: Wording = { side: 'future', isPresent: true };
const OPEN: Wording = { side: null, isPresent: false };

/** Words that lead to a day to come where no verb says otherwise. */
const FORWARD: ReadonlySet<string> = new Set([
  'until',
  'till',
  'from',
  'by',
  'through',
  'effective',
]);

/** The word that leads to the date: its own first word, or the last before it. */
function leadOf(before: readonly Word[], own: readonly Word[]): string {
  const first = own[0]?.text ?? '';
  if (LEADS.has(first)) return first;
  const last = before.at(-1)?.text ?? '';
  if (last === 'the') return before.at(-2)?.text ?? '';
  return last;
}

const LEADS: ReadonlySet<string> = new Set(
  'until till from by since before after starting beginning through between in on at not no'.split(
    ' ',
  ),
);

/** Whether nothing but small words stands between the beginning of a clause and the date. */
function opensClause(before: readonly Word[]): boolean {
  for (let at = before.length - 1; at >= 0; at -= 1) {
    const { text } = before[at] as Word;
    if (CLAUSE_STARTS.has(text)) return true;
    if (!SMALL.has(text)) return false;
  }
  return true;
}

const CLAUSE_STARTS: ReadonlySet<string> = new Set(
  ', : – — ( and but that because while which who where when if so then as'.split(' '),
);
const SMALL: ReadonlySet<string> = new Set(
  'on in by at from until till since before after during the early late only just of about around also'.split(
    ' ',
  ),
);

/** The verdict of the nearest verb before the date, reading backwards. */
function verbBefore(words: readonly Word[], lead: string): Wording | null {
  let isInfinitive = false;
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const word = words[at] as Word;
    if (word.text === 'to' && isWord(words[at + 1])) {
      const verdict = infinitiveAt(words, at);
      if (verdict !== null) return verdict;
      isInfinitive = true;
      continue;
    }
    if (isInfinitive && INTENT.test(word.text)) {
      const isArranged = ARRANGED.has(word.text) || ARRANGED_IF.has(word.text);
      return isArranged && wasBefore(words, at) ? OPEN : told('future');
    }
    if (isAside(words, at)) continue;
    const verdict = verbAt(words, at, lead, words.length - 1 - at);
    if (verdict !== null) return verdict;
  }
  return null;
}

/** The verdict of the first verb behind the date. */
function verbAfter(words: readonly Word[], lead: string): Wording | null {
  for (let at = 0; at < words.length; at += 1) {
    const verdict = verbAt(words, at, lead, 0);
    if (verdict !== null) return verdict;
  }
  return null;
}

function isWord(word: Word | undefined): word is Word {
  return word !== undefined && /^\p{L}/u.test(word.text);
}

/** "is to leave", "was to leave", "had to be shut", "has to pay", "to be held". */
function infinitiveAt(words: readonly Word[], at: number): Wording | null {
  const before = words[at - 1]?.text ?? '';
  if (/^(?:is|are|am|isn't|aren't)$/.test(before)) return told('future');
  if (/^(?:was|were)$/.test(before)) return OPEN;
  if (/^(?:has|have|need|needs|ought|yet)$/.test(before)) return told('future');
  if (/^(?:had|needed|used|forced|able|failed|managed|began|started|unable)$/.test(before)) {
    return verbBack(words, at - 1) ?? told('past');
  }
  if (before === 'going' || ARRANGED.has(before) || ARRANGED_IF.has(before)) return null;
  return words[at + 1]?.text === 'be' ? told('future') : null;
}

/** "is forced to leave" is not past: what the helping verb before a participle says. */
function verbBack(words: readonly Word[], at: number): Wording | null {
  const helping = helpingVerb(words, at);
  return helping === null ? null : verbAt(words, helping, '', 0);
}

/** ", officials said," and "Roe said:" stand beside what the date belongs to. */
function isAside(words: readonly Word[], at: number): boolean {
  if (!REPORTING.has((words[at] as Word).text)) return false;
  for (let next = at + 1; next < words.length; next += 1) {
    const { text } = words[next] as Word;
    if (text === ',' || text === ':') return true;
    if (next - at > 4) return false;
  }
  return false;
}

/**
 * What one word says if it is a verb, with what stands before and behind it; null if it says
 * nothing. `gap` is the number of words between it and a date behind it.
 */
function verbAt(words: readonly Word[], at: number, lead: string, gap: number): Wording | null {
  const { text, isCapital } = words[at] as Word;
  const next = nextWord(words, at);
  switch (text) {
    case 'will':
      // A name, and "his will".
      return (isCapital && at > 0) || POSSESSIVE.test(words[at - 1]?.text ?? '')
        ? null
        : told('future');
    case "won't":
    case 'shall':
    case "shan't":
    case 'gonna':
      return told('future');
    case 'would':
    case 'should':
    case 'could':
    case 'might':
    case 'must':
    case 'can':
    case 'cannot':
    case "can't":
    case "couldn't":
    case "wouldn't":
      return told(next === 'have' ? 'past' : 'future');
    case 'may':
      return isCapital ? null : told(next === 'have' ? 'past' : 'future');
    case 'going':
      if (words[at + 1]?.text !== 'to') return null;
      return wasBefore(words, at) ? OPEN : told('future');
    case 'had':
    case "hadn't":
    case 'did':
    case "didn't":
      return told('past');
    case 'was':
    case 'were':
    case "wasn't":
    case "weren't":
      return next === 'to' || next === 'going' || ARRANGED.has(next) || ARRANGED_IF.has(next)
        ? OPEN
        : told('past');
    case 'has':
    case 'have':
    case "hasn't":
    case "haven't":
      if (next === 'to') return told('future');
      if (isPast(next) || next === 'been' || text.endsWith("n't")) return told('past');
      return gap <= LONGEST_GAP || FORWARD.has(lead) ? PRESENT : OPEN;
    case 'is':
    case 'are':
    case 'am':
    case "isn't":
    case "aren't":
      return OF_THE_PAST.has(next) ? told('past') : presentOf(next, lead, gap);
  }
  if (text.includes("'")) {
    if (text.endsWith("'ll")) return told('future');
    if (text.endsWith("'ve")) return told('past');
    if (CONTRACTED.test(text)) {
      return isPast(next) && text.endsWith("'s") ? null : presentOf(next, lead, gap);
    }
  }
  if (text.endsWith('ing') && /^(?:after|since|following)$/.test(words[at - 1]?.text ?? '')) {
    return told('past');
  }
  return participleAt(words, at, lead) ?? presentAt(words, at);
}

/** "is", "has" and their kind arrange only what stands near them: "the deadline is 3 May". */
const LONGEST_GAP = 5;

/** "is closed on", "is closing on", "is on"; what goes on now may be about any day. */
function presentOf(next: string, lead: string, gap: number): Wording {
  if (FORWARD.has(lead) || isState(next)) return PRESENT;
  if (next.endsWith('ing')) return ARRANGED_ING.has(next) ? PRESENT : OPEN;
  return gap <= LONGEST_GAP ? PRESENT : OPEN;
}

const CONTRACTED = /^(?:we|you|they)'re$|^i'm$|^(?:he|she|it|that|there)'s$/;
const POSSESSIVE = /^(?:his|her|their|the|a|own|free)$/;

/** The next word that is not skipped between a helping verb and its verb. */
function nextWord(words: readonly Word[], at: number): string {
  for (let next = at + 1; next < words.length && next < at + 4; next += 1) {
    const { text } = words[next] as Word;
    if (text === 'to' || text === 'have' || text === 'been') return text;
    if (!BETWEEN.has(text) && !text.endsWith('ly')) return text;
  }
  return '';
}

function wasBefore(words: readonly Word[], at: number): boolean {
  const helping = helpingVerb(words, at);
  return helping !== null && /^(?:was|were|wasn't|weren't|had)$/.test(words[helping]?.text ?? '');
}

/** The helping verb that a participle leans on, at most five words before it. */
function helpingVerb(words: readonly Word[], at: number): number | null {
  for (let before = at - 1; before >= 0 && before >= at - 5; before -= 1) {
    const { text } = words[before] as Word;
    if (isHelping(text)) return before;
    if (!BETWEEN.has(text) && !text.endsWith('ly')) return null;
  }
  return null;
}

function isHelping(text: string): boolean {
  return HELPING.has(text) || /'(?:ll|ve|re|m)$/.test(text);
}

const HELPING: ReadonlySet<string> = new Set(
  `is are am isn't aren't was were wasn't weren't has have had hasn't haven't hadn't will won't shall
  would should could might may must can cannot can't couldn't wouldn't stays remains keeps
  stayed remained kept`.split(/\s+/),
);

/** Past tenses and participles, regular or not. */
function isPast(text: string): boolean {
  return (
    IRREGULAR_PAST.has(text) || (text.length > 3 && text.endsWith('ed') && !NOT_PAST.has(text))
  );
}

function participleAt(words: readonly Word[], at: number, lead: string): Wording | null {
  const { text } = words[at] as Word;
  if (!isState(text) && !ARRANGED.has(text) && !ARRANGED_IF.has(text)) return null;
  const helping = helpingVerb(words, at);
  if (ARRANGED.has(text) || (ARRANGED_IF.has(text) && (helping !== null || lead === 'for'))) {
    return wasBefore(words, at) ? OPEN : told('future');
  }
  if (DEFERRED.has(text) && /^(?:until|till|to|for)$/.test(lead)) return told('future');
  if (helping !== null) {
    const { text: verb } = words[helping] as Word;
    if (/^(?:stays?|remains?|keeps?)$/.test(verb) && isState(text)) return PRESENT;
    // The helping verb is the next to be read backwards, and was read before on the way forward.
    return null;
  }
  if (STATES.has(text) && /^(?:until|till|from|through)$/.test(lead)) return told('future');
  if (!isPast(text) || ALSO_PRESENT.has(text)) return null;
  return isAdjective(words, at) ? null : told('past');
}

function isState(text: string): boolean {
  return STATES.has(text) || isPast(text);
}

/** "the injured men", "a planned vote": between an article and a noun. */
function isAdjective(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.text ?? '';
  return (
    /^(?:a|an|the|its|his|her|their|our|my|your|this|these|those|some|many|no|of|most|newly|recently)$/.test(
      before,
    ) &&
    isWord(words[at + 1]) &&
    !BEFORE_NOUNS.has(words[at + 1]?.text ?? '')
  );
}

/** "opens", "takes place", "the two sides meet". */
function presentAt(words: readonly Word[], at: number): Wording | null {
  const { text } = words[at] as Word;
  const before = words[at - 1]?.text ?? '';
  if (ARRANGED_PRESENT.has(text)) return BEFORE_NOUNS.has(before) || before === '' ? null : PRESENT;
  if (!ARRANGED_PLURAL.has(text) || helpingVerb(words, at) !== null) return null;
  const isPlural = PLURALS.has(before) || (/[^su']s$/.test(before) && !BEFORE_NOUNS.has(before));
  return isPlural ? PRESENT : null;
}
