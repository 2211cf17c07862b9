import { determiners, nameRuns, type Phrase, phraseBefore, phraseFrom } from './phrases.js';
import {
  bareVerbs,
  besideVerbs,
  clauseVerbs,
  denyingVerbs,
  namingVerbs,
  reportingVerbs,
} from './speech-verbs.js';
import type { VoiceToken } from './tokens.js';

/** A verb of saying with who says it. */
export interface SaidBy {
  /** Place of the verb among the tokens. */
  readonly verb: number;
  readonly phrase: Phrase;
  /** The verb stands before who says it: `said Ada Roe`. */
  readonly isInverted: boolean;
  /** `never said`, `denied having said`. */
  readonly isNegated: boolean;
  /** What is said stands in the reporter's own words beside it. */
  readonly isReport: boolean;
  /** First and last token of the words that say so. */
  readonly from: number;
  readonly to: number;
}

/** A sentence of a paragraph with its quotations as single tokens: tokens from `from` to before `to`. */
export interface Unit {
  readonly from: number;
  readonly to: number;
}

/** The sentences of a paragraph by its tokens. */
export function unitsOf(text: string, tokens: readonly VoiceToken[]): readonly Unit[] {
  const units: Unit[] = [];
  let from = 0;
  for (let at = 0; at < tokens.length; at++) {
    if (!endsUnit(text, tokens, at) && at - from < longestUnit) continue;
    units.push({ from, to: at + 1 });
    from = at + 1;
  }
  if (from < tokens.length) units.push({ from, to: tokens.length });
  return units;
}

/** In tokens: a text without stops is read in pieces, so that reading it takes time in proportion to it. */
const longestUnit = 300;

function endsUnit(text: string, tokens: readonly VoiceToken[], at: number): boolean {
  const token = tokens[at] as VoiceToken;
  const next = tokens[at + 1];
  if (next === undefined) return true;
  if (next.kind === 'quote' && /[\r\n]/u.test(text.slice(token.end, next.start))) return true;
  if (token.kind === 'mark') return /[.!?…]/u.test(token.text) && next.kind !== 'mark';
  if (token.kind !== 'quote') return false;
  const last = text.charAt((token.quote?.words.end ?? token.end) - 1);
  if (!/[.!?…]/u.test(last)) return false;
  if (next.kind === 'mark') return false;
  if (next.kind === 'quote') return true;
  if (!next.isCapital) return false;
  // `“Why?” Roe asked.`
  return !(/[?!…]/u.test(last) && isShortTag(tokens, at + 1));
}

/** Whether a sentence is nothing but who says it: `Roe asked.` */
function isShortTag(tokens: readonly VoiceToken[], from: number): boolean {
  const phrase = phraseFrom(tokens, from);
  if (phrase === null) return false;
  const verb = tokens[phrase.to];
  if (verb?.kind !== 'word' || !besideVerbs.has(verb.lower)) return false;
  const after = tokens[phrase.to + 1];
  return (
    after === undefined ||
    after.kind === 'mark' ||
    !/^(?:that|to|her|him|the|a|about)$/u.test(after.lower)
  );
}

/** Who says something in a unit, in the order of the verbs. */
export function readSaidBy(tokens: readonly VoiceToken[], unit: Unit): readonly SaidBy[] {
  const found: SaidBy[] = [];
  for (let at = unit.from; at < unit.to; at++) {
    const token = tokens[at] as VoiceToken;
    if (isDash(token) && tokens[at - 1]?.kind === 'quote' && at > unit.from) {
      const signed = signature(tokens, at);
      if (signed !== null && signed.to <= unit.to) found.push(signed);
    }
    if (token.kind !== 'word') continue;
    const said = isLabel(tokens, unit, at)
      ? labelled(tokens, unit, at)
      : token.lower === 'according' && tokens[at + 1]?.lower === 'to'
        ? accordingTo(tokens, unit, at)
        : isSpeechVerb(token) || (at === unit.from && isSpeechVerb({ ...token, isCapital: false }))
          ? saidByVerb(tokens, unit, at, found.at(-1))
          : null;
    if (said !== null) found.push(said);
  }
  return found;
}

function isSpeechVerb({ lower, isCapital }: VoiceToken): boolean {
  return (
    !isCapital &&
    (besideVerbs.has(lower) ||
      namingVerbs.has(lower) ||
      reportingVerbs.has(lower) ||
      denyingVerbs.has(lower))
  );
}

function isDash(token: VoiceToken | undefined): boolean {
  return token?.kind === 'mark' && /[—–―‒-]/u.test(token.text);
}

/** `“…” — Ada Roe, Exville`: a dash and a name; null where more than a line's worth follows. */
export function signature(tokens: readonly VoiceToken[], dash: number): SaidBy | null {
  if (!isDash(tokens[dash])) return null;
  const from = isDash(tokens[dash + 1]) ? dash + 2 : dash + 1;
  const phrase = phraseFrom(tokens, from);
  if (phrase === null || phrase.name === null || phrase.description !== null) return null;
  if (tokens[from]?.isCapital !== true) return null;
  const after = tokens[phrase.to];
  if (after?.kind === 'word') return null;
  return {
    verb: dash,
    phrase,
    isInverted: true,
    isNegated: false,
    isReport: false,
    from: dash,
    to: phrase.to,
  };
}

/** `Roe: “…”`: a name alone before the colon. */
function isLabel(tokens: readonly VoiceToken[], unit: Unit, at: number): boolean {
  return at === unit.from && labelEnd(tokens, unit, at) !== null;
}

function labelEnd(tokens: readonly VoiceToken[], unit: Unit, at: number): number | null {
  const phrase = tokens[at]?.isCapital === true ? phraseFrom(tokens, at) : null;
  if (phrase === null || phrase.name === null || phrase.description !== null) return null;
  const isFollowed = tokens[phrase.to]?.text === ':' && tokens[phrase.to + 1]?.kind === 'quote';
  return isFollowed && phrase.to + 1 < unit.to ? phrase.to : null;
}

function labelled(tokens: readonly VoiceToken[], unit: Unit, at: number): SaidBy | null {
  const end = labelEnd(tokens, unit, at);
  const phrase = phraseFrom(tokens, at);
  if (end === null || phrase === null) return null;
  return {
    verb: at,
    phrase,
    isInverted: false,
    isNegated: false,
    isReport: false,
    from: at,
    to: end,
  };
}

function accordingTo(tokens: readonly VoiceToken[], unit: Unit, at: number): SaidBy | null {
  const phrase = named(tokens, phraseFrom(tokens, at + 2), unit.to);
  if (phrase === null || phrase.pronoun === 'other') return null;
  return {
    verb: at,
    phrase,
    isInverted: true,
    isNegated: false,
    isReport: true,
    from: at,
    to: phrase.to,
  };
}

function saidByVerb(
  tokens: readonly VoiceToken[],
  unit: Unit,
  verb: number,
  before: SaidBy | undefined,
): SaidBy | null {
  const { lower } = tokens[verb] as VoiceToken;
  const previous = tokens[verb - 1];
  if (verb > unit.from && previous !== undefined && isNoun(previous)) return null;
  const isAfterQuote = isQuoteBefore(tokens, unit, verb);
  const opensInverted = verb === unit.from && (tokens[verb] as VoiceToken).isCapital;
  if ((isAfterQuote || opensInverted) && besideVerbs.has(lower) && !/ing$/u.test(lower)) {
    const phrase = named(tokens, phraseFrom(tokens, skipAdverbs(tokens, verb + 1)), unit.to);
    if (phrase !== null) {
      return {
        verb,
        phrase,
        isInverted: true,
        isNegated: false,
        isReport: false,
        from: verb,
        to: phrase.to,
      };
    }
  }
  const { end, isNegated } = skipHelpers(tokens, unit.from, verb);
  const phrase = subjectBefore(tokens, unit, end, lower, before);
  if (phrase === null) return null;
  return {
    verb,
    phrase,
    isInverted: false,
    isNegated: isNegated || isDenial(tokens, lower, verb),
    isReport: isReportAt(tokens, unit, verb, phrase),
    from: phrase.from,
    to: verb + 1,
  };
}

/** `the answers`, `a report`: a noun, whatever verbs look like it. */
function isNoun({ kind, lower, isPossessive }: VoiceToken): boolean {
  return (
    kind === 'word' &&
    (isPossessive || (determiners.has(lower) && lower !== 'that' && lower !== 'her'))
  );
}

function isDenial(tokens: readonly VoiceToken[], lower: string, verb: number): boolean {
  return (
    denyingVerbs.has(lower) &&
    tokens
      .slice(verb, verb + 5)
      .some((token) => /^(?:said|saying|called|calling)$/u.test(token.lower))
  );
}

function isQuoteBefore(tokens: readonly VoiceToken[], unit: Unit, at: number): boolean {
  let place = at - 1;
  while (
    place >= unit.from &&
    tokens[place]?.kind === 'mark' &&
    /[,—–-]/u.test(tokens[place]?.text ?? '')
  )
    place -= 1;
  return place >= unit.from && tokens[place]?.kind === 'quote';
}

function skipAdverbs(tokens: readonly VoiceToken[], at: number): number {
  let place = at;
  while (adverbs.has(tokens[place]?.lower ?? '') && place < at + 2) place += 1;
  return place;
}

const adverbs: ReadonlySet<string> = new Set(
  'also then later again once still now just even yesterday today recently already previously reportedly quietly simply finally soon further never not ever already first'.split(
    ' ',
  ),
);
const helpers: ReadonlySet<string> = new Set(
  'has had have having was were is are been be will would did does do could can may might must should quoted reported as'.split(
    ' ',
  ),
);

/** Past helping verbs and adverbs before a verb, to where its subject must end. */
function skipHelpers(
  tokens: readonly VoiceToken[],
  limit: number,
  verb: number,
): { readonly end: number; readonly isNegated: boolean } {
  let end = verb;
  let isNegated = false;
  while (end > limit) {
    const { kind, lower, isCapital } = tokens[end - 1] as VoiceToken;
    if (kind !== 'word' || (isCapital && end - 1 > limit)) break;
    const isAdverb = adverbs.has(lower) || (/ly$/u.test(lower) && lower.length > 4);
    if (!isAdverb && !helpers.has(lower) && !/n't$/u.test(lower)) break;
    isNegated ||= lower === 'never' || lower === 'not' || /n't$/u.test(lower);
    end -= 1;
  }
  return { end, isNegated };
}

function subjectBefore(
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
      return appositive(tokens, clause, at) ?? phraseBefore(tokens, clause, at);
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
  if (phrase.from > clause && ahead?.lower === 'and') return null; // `Roe and Lind said`
  if (phrase.from > clause && ahead?.kind === 'word' && prepositions.has(ahead.lower)) {
    // `a friend from Exville said`: whoever stands before the preposition.
    return described(tokens, clause, phrase, end);
  }
  return appositiveName(tokens, clause, phrase) ?? phrase;
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
function appositiveAfter(
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
  return { ...name, title: phrase.description };
}

function appositive(tokens: readonly VoiceToken[], clause: number, end: number): Phrase | null {
  const name = phraseBefore(tokens, clause, end);
  return name?.name !== null ? name : null;
}

/** `the county engineer, Odile Farrant said`. */
function appositiveName(
  tokens: readonly VoiceToken[],
  clause: number,
  phrase: Phrase,
): Phrase | null {
  if (phrase.name === null || phrase.from <= clause || tokens[phrase.from - 1]?.text !== ',')
    return null;
  return null;
}

/** A phrase after a verb, with the name that is set beside a description. */
function named(tokens: readonly VoiceToken[], phrase: Phrase | null, end: number): Phrase | null {
  if (phrase === null) return null;
  if (phrase.to > end) return null;
  return appositiveAfter(tokens, phrase, end) ?? phrase;
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

/** Whether what the verb says stands beside it in the reporter's words. */
function isReportAt(
  tokens: readonly VoiceToken[],
  unit: Unit,
  verb: number,
  phrase: Phrase,
): boolean {
  const { lower } = tokens[verb] as VoiceToken;
  if (denyingVerbs.has(lower)) return true;
  if (!reportingVerbs.has(lower)) return false;
  let at = verb + 1;
  // `told reporters on Thursday that`: as far as the clause begins.
  const limit = Math.min(unit.to, verb + 14);
  const next = tokens[at];
  if (next === undefined || at >= unit.to) return isTrailing(tokens, unit, phrase);
  if (next.kind === 'word' && clauseVerbs.has(lower) && next.lower !== 'to') {
    // `said Ada Roe` was read already; whatever follows is what was said, unless it is a quotation.
    return !isQuoteSoon(tokens, unit, at);
  }
  while (at < limit) {
    const token = tokens[at] as VoiceToken;
    if (token.kind === 'quote') return false;
    if (token.lower === 'that') return true;
    if (token.kind === 'mark') break;
    at += 1;
  }
  return next.kind === 'mark' && next.text !== ':' && isTrailing(tokens, unit, phrase);
}

/** `told reporters: “…”`: only a few words stand before the quotation. */
function isQuoteSoon(tokens: readonly VoiceToken[], unit: Unit, from: number): boolean {
  for (let at = from; at < Math.min(unit.to, from + 10); at++) {
    const token = tokens[at] as VoiceToken;
    if (token.kind === 'mark' && /[:,]/u.test(token.text)) return tokens[at + 1]?.kind === 'quote';
    if (token.kind === 'quote') return at === from;
  }
  return false;
}

/** `The error was found by an apprentice, Roe said.` */
function isTrailing(tokens: readonly VoiceToken[], unit: Unit, phrase: Phrase): boolean {
  const comma = tokens[phrase.from - 1];
  const word = tokens[phrase.from - 2];
  return (
    phrase.from - 2 >= unit.from &&
    comma?.text === ',' &&
    word?.kind === 'word' &&
    !bareVerbs.has(word.lower)
  );
}
