import { phraseFrom } from './phrases.js';
import { besideVerbs } from './speech-verbs.js';
import type { VoiceToken } from './tokens.js';

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
  if (next.kind === 'quote' && hasBreak(text, token.end, next.start)) return true;
  if (token.kind === 'mark') {
    if (token.text === ':') return next.isCapital && hasBreak(text, token.end, next.start);
    return /[.!?…]/u.test(token.text) && next.kind !== 'mark';
  }
  if (token.kind !== 'quote') return false;
  const last = text.charAt((token.quote?.words.end ?? token.end) - 1);
  if (!/[.!?…]/u.test(last)) return false;
  if (next.kind === 'mark') return false;
  if (next.kind === 'quote') return true;
  if (!next.isCapital) return false;
  // `“Why?” Roe asked.`
  return !(/[?!…]/u.test(last) && isShortTag(tokens, at + 1));
}

function hasBreak(text: string, from: number, to: number): boolean {
  return /[\r\n]/u.test(text.slice(from, to));
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
