import { determiners, type Phrase, phraseFrom } from './phrases.js';
import type { SaidBy } from './said-by.js';
import {
  bareVerbs,
  besideVerbs,
  biddingVerbs,
  clauseVerbs,
  denyingVerbs,
  reportingVerbs,
  speechVerbs,
} from './speech-verbs.js';
import { appositiveAfter, subjectBefore } from './subjects.js';
import type { VoiceToken } from './tokens.js';
import type { Unit } from './units.js';

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
    const isFirst = at === unit.from;
    const label = isFirst ? labelled(tokens, unit) : null;
    const said =
      label ??
      (token.lower === 'according' && tokens[at + 1]?.lower === 'to'
        ? accordingTo(tokens, unit, at)
        : speechVerbs.has(token.lower) && (isFirst || !token.isCapital)
          ? saidByVerb(tokens, unit, at, found.at(-1))
          : null);
    if (said !== null) found.push(said);
  }
  return found;
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

/** `Roe: “…”`: a name alone before the colon, at the start of a unit; null where there is none. */
function labelled(tokens: readonly VoiceToken[], unit: Unit): SaidBy | null {
  const { from } = unit;
  if (tokens[from]?.isCapital !== true || !quotesBehindColon(tokens, unit)) return null;
  const phrase = phraseFrom(tokens, from);
  if (phrase === null || phrase.name === null || phrase.description !== null) return null;
  const isFollowed = tokens[phrase.to]?.text === ':' && tokens[phrase.to + 1]?.kind === 'quote';
  if (!isFollowed || phrase.to + 1 >= unit.to) return null;
  return {
    verb: from,
    phrase,
    isInverted: false,
    isNegated: false,
    isReport: false,
    from,
    to: phrase.to,
  };
}

function quotesBehindColon(tokens: readonly VoiceToken[], { from, to }: Unit): boolean {
  for (let at = from; at + 1 < to; at++) {
    if (tokens[at]?.text === ':' && tokens[at + 1]?.kind === 'quote') return true;
  }
  return false;
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

/** A phrase after a verb, with the name that is set beside a description. */
function named(tokens: readonly VoiceToken[], phrase: Phrase | null, end: number): Phrase | null {
  if (phrase === null) return null;
  if (phrase.to > end) return null;
  return appositiveAfter(tokens, phrase, end) ?? phrase;
}

/** Whether what the verb says stands beside it in the reporter's words. */
function isReportAt(
  tokens: readonly VoiceToken[],
  unit: Unit,
  verb: number,
  phrase: Phrase,
): boolean {
  const { lower } = tokens[verb] as VoiceToken;
  if (denyingVerbs.has(lower)) return true;
  if (isBidding(tokens, unit, verb) || isAsking(tokens, unit, verb)) return true;
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

/** `asked whether it was insured`: asked in the reporter's words. */
function isAsking(tokens: readonly VoiceToken[], { to }: Unit, verb: number): boolean {
  if (!/^(?:asked|asks|wondered|queried|enquired|inquired)$/u.test(tokens[verb]?.lower ?? ''))
    return false;
  // `asked him whether`, `asked the panel why`
  for (let at = verb + 1; at < Math.min(to - 1, verb + 5); at++) {
    const { kind, lower } = tokens[at] as VoiceToken;
    if (kind !== 'word') return false;
    if (/^(?:whether|if|why|how|when|where|what|who|which)$/u.test(lower)) return true;
  }
  return false;
}

/** `advised shoppers to return it` */
function isBidding(tokens: readonly VoiceToken[], { to }: Unit, verb: number): boolean {
  const { lower } = tokens[verb] as VoiceToken;
  if (!biddingVerbs.has(lower)) return false;
  for (let at = verb + 1; at < Math.min(to, verb + 7); at++) {
    const token = tokens[at] as VoiceToken;
    if (token.kind !== 'word') return false;
    if (token.lower === 'to') return at > verb + 1 && tokens[at + 1]?.kind === 'word';
  }
  return false;
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
