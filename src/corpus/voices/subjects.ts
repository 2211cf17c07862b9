import { nameRuns } from '../people/name-runs.js';
import { type Phrase, phraseBefore, phraseFrom } from './phrases.js';
import type { SaidBy } from './said-by.js';
import type { VoiceToken } from './tokens.js';
import type { Unit } from './units.js';

/**
 * Who says what the verb that follows `end` says: the subject of its clause. `before` says something
 * earlier in the sentence: `Roe said … and added …`. Null where nobody can be told.
 */
export function subjectBefore(
  tokens: readonly VoiceToken[],
  unit: Unit,
  end: number,
  verb: string,
  before: SaidBy | undefined,
): Phrase | null {
  const last = tokens[end - 1];
  if (last === undefined || end <= unit.from) return null;
  const clause = clauseStart(tokens, unit.from, end);
  const isParticiple = /ing$/u.test(verb);
  if (last.kind === 'mark' && last.text === ',') {
    if (isParticiple) return before?.phrase ?? opens(tokens, clause);
    return subjectWithAside(tokens, clause, end - 1);
  }
  if (last.kind === 'word' && /^(?:and|but|then|who)$/u.test(last.lower)) {
    if (last.lower === 'who') {
      const at = tokens[end - 2]?.text === ',' ? end - 2 : end - 1;
      const nearest = phraseBefore(tokens, clause, at);
      const other = nearest === null ? null : unlessOther(tokens, clause, nearest);
      return other ?? nearest;
    }
    const opening = opens(tokens, clause);
    if (opening !== null) return opening;
    return before?.phrase ?? null;
  }
  if ((last.kind === 'mark' && last.text !== ')') || last.kind === 'quote') {
    return isParticiple || last.kind === 'quote' ? (before?.phrase ?? null) : null;
  }
  if (/^(?:to|by|of|for|in|on|at|with|from|without|after|before|while|when)$/u.test(last.lower)) {
    return isParticiple || last.lower === 'to' ? wentOnTo(tokens, clause, end) : null;
  }
  if (last.text === ')') {
    const opening = openingOf(tokens, clause, end - 1);
    return opening === null ? null : subjectBefore(tokens, unit, opening, verb, before);
  }
  const name = isParticiple ? nameRuns(tokens, Math.max(clause, end - 5), end).at(-1) : undefined;
  // `footage of Roe saying`
  if (name !== undefined && name.to === end) return phraseFrom(tokens, name.from);
  const phrase = phraseBefore(tokens, clause, end);
  if (phrase === null) return isParticiple ? opens(tokens, clause) : null;
  const ahead = tokens[phrase.from - 1];
  if (phrase.from > clause && ahead?.lower === 'and') {
    // `Roe and Lind said`; but `Roe asked, and Lind replied`.
    const isClause =
      tokens[phrase.from - 2]?.text === ',' && before !== undefined && before.to > clause;
    return isClause ? phrase : null;
  }
  if (phrase.from > clause && ahead?.kind === 'word' && prepositions.has(ahead.lower)) {
    // `a friend from Exville said`: whoever stands before the preposition.
    return described(tokens, clause, phrase, end);
  }
  return phrase;
}

/** `Rep. Ada Roe (D-Exland) said`: where the brackets before a verb open. */
function openingOf(tokens: readonly VoiceToken[], limit: number, close: number): number | null {
  for (let at = close - 1; at > limit && close - at < 12; at--) {
    if (tokens[at]?.text === '(') return at;
  }
  return null;
}

const prepositions: ReadonlySet<string> = new Set(
  'of for from in at with by near to on about against under over behind into than like'.split(' '),
);

function described(
  tokens: readonly VoiceToken[],
  clause: number,
  phrase: Phrase,
  end: number,
): Phrase | null {
  const whole = phraseFrom(tokens, clause);
  if (whole === null || whole.to >= end) return null;
  const isNext = whole.to === phrase.from - 1;
  return isNext ? whole : null;
}

/** `went on to say`. */
function wentOnTo(tokens: readonly VoiceToken[], clause: number, end: number): Phrase | null {
  const before = tokens
    .slice(Math.max(clause, end - 4), end)
    .map(({ lower }) => lower)
    .join(' ');
  return /(?:went|goes|going) on to$/u.test(before) ? opens(tokens, clause) : null;
}

/** The phrase that opens a clause, if something follows it as after a subject. */
function opens(tokens: readonly VoiceToken[], clause: number): Phrase | null {
  const phrase = phraseFrom(tokens, clause);
  return phrase === null || phrase.pronoun === 'other' ? null : phrase;
}

/** `Ada Roe, who leads the union, said`: the subject before the aside that ends at `comma`. */
function subjectWithAside(
  tokens: readonly VoiceToken[],
  clause: number,
  comma: number,
): Phrase | null {
  const opening = phraseFrom(tokens, clause);
  if (opening !== null && opening.to < comma && tokens[opening.to]?.text === ',') {
    return appositiveAfter(tokens, opening, comma) ?? opening;
  }
  let at = comma - 1;
  while (at > clause && tokens[at]?.text !== ',') at -= 1;
  return at > clause ? phraseBefore(tokens, clause, at) : null;
}

/** `the contractor, Anton Reeve, said`: who is described is named beside it. */
export function appositiveAfter(
  tokens: readonly VoiceToken[],
  phrase: Phrase,
  end: number,
): Phrase | null {
  if (phrase.name !== null && !phrase.isOrganisation) return null;
  if (tokens[phrase.to]?.text !== ',') return null;
  const name = phraseFrom(tokens, phrase.to + 1);
  if (name === null || name.name === null || name.to > end || name.isOrganisation) return null;
  if (tokens[phrase.to + 1]?.isCapital !== true) return null;
  const after = tokens[name.to];
  if (after !== undefined && after.kind === 'word') return null;
  return { ...name, title: phrase.description, gender: name.gender ?? phrase.gender };
}

/** `It was Ada Roe, not Bo Lind, who said`: whoever stands before `not`. */
function unlessOther(tokens: readonly VoiceToken[], clause: number, other: Phrase): Phrase | null {
  const not = other.from - 1;
  if (tokens[not]?.lower !== 'not') return null;
  return phraseBefore(tokens, clause, tokens[not - 1]?.text === ',' ? not - 1 : not);
}

/** Where the clause that ends at `end` begins, past what introduces it: `In a statement, `. */
function clauseStart(tokens: readonly VoiceToken[], from: number, end: number): number {
  let start = from;
  for (let at = end - 1; at >= from; at--) {
    const { kind, text } = tokens[at] as VoiceToken;
    if (kind === 'quote' || (kind === 'mark' && /[;:—–]/u.test(text))) {
      start = at + 1;
      break;
    }
  }
  while (start < end && tokens[start]?.kind === 'mark') start += 1;
  for (let times = 0; times < 3 && start < end; times++) {
    const token = tokens[start] as VoiceToken;
    if (/^(?:and|but|so|yet|then|or|nor|still|also|that)$/u.test(token.lower)) start += 1;
    else if (introductions.has(token.lower) || /(?:ing|ed|ly)$/u.test(token.lower)) {
      const comma = commaAfter(tokens, start, end);
      if (comma === null) break;
      start = comma + 1;
    } else break;
  }
  return start;
}

function commaAfter(tokens: readonly VoiceToken[], from: number, end: number): number | null {
  for (let at = from; at < Math.min(end - 1, from + 40); at++) {
    if (tokens[at]?.text === ',') return at;
  }
  return null;
}

const introductions: ReadonlySet<string> = new Set(
  `in on at after during when while as for by with from before since until although though if because despite later
   earlier meanwhile however moreover yesterday today last this monday tuesday wednesday thursday friday saturday
   sunday asked once here there about over under among unlike like instead indeed now again to afterwards afterward`.split(
    /\s+/u,
  ),
);
