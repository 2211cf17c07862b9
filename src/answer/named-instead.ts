import type { Span } from '../analysis/span.js';
import type { Token } from '../analysis/token.js';
import { citeVoices } from '../corpus/cite-voices.js';
import type { Document } from '../corpus/document.js';
import { momentsWithin, type Passage } from '../corpus/passage.js';
import { isTitle } from '../corpus/people/offices.js';
import type { PassageEvidence } from './passage-evidence.js';
import { isContent, type Question } from './question.js';
import { readSpeaker } from './speaker-name.js';
import type { Window } from './windows.js';

/** Whom a question names, and whom a quote names in that place. */
export interface NamedInstead {
  /** As the question writes it. */
  readonly asked: string;
  /** As the document writes it. */
  readonly found: string;
}

/** Where a quote stands. */
interface Place {
  readonly window: Window;
  readonly evidence: PassageEvidence;
  readonly passage: Passage;
  readonly document: Document;
}

/**
 * Finds quotes that are about another than was asked about: asked whether Roe was paid, a passage under
 * Roe's headline says that Tarn was. Null unless the question names somebody (or something) whom the
 * quote lacks, who does not speak it and is not named in what it answers, and the quote has another
 * name beside a word that stands beside the name in the question: `keeper Roe`, `keeper, Cleo Tarn`.
 */
export function createNameComparison(
  question: Question,
  analyze: (text: string) => readonly Token[],
): (place: Place) => NamedInstead | null {
  const names = asksForName.test(question.text) ? [] : namesIn(question);
  const askedTerms = new Set(question.words.flatMap((word) => [...word.terms, ...word.synonyms]));
  return (place) => {
    let quote: QuoteNames | null = null;
    for (const name of names) {
      if (isHeld(name, place) || !(name.isSure || isWrittenAsName(name.asked, place))) continue;
      quote ??= readQuote(place, askedTerms, analyze);
      const found = namedBeside(name, question, quote);
      if (found !== null) return { asked: name.asked, found };
    }
    return null;
  };
}

/** Whatever is asked for with these may be a name, which then stands where another does. */
const asksForName = /\b(?:who|whom|whose|which|what|where|names?|named)\b/iu;

/** A name in a question. */
interface AskedName {
  readonly asked: string;
  /** False where only the document can tell: people type names small. */
  readonly isSure: boolean;
  /** The word right after a name that is not sure, which may be a part of it. */
  readonly next: number | null;
  /** Places in `Question.words`; the last is that by which somebody is known. */
  readonly words: readonly number[];
  /** The nearest words on both sides that say what is asked: places in `Question.words`. */
  readonly beside: readonly number[];
  /** Tells whether a voice is theirs; null where the words are no name. */
  readonly isSpoken: ReturnType<typeof readSpeaker>;
}

/** Names side by side are one, a noun written small may be one; a word that names a date is none. */
function namesIn(question: Question): readonly AskedName[] {
  const { text, words, moments } = question;
  const ofMoments = new Set(moments.flatMap((asked) => asked.words));
  const isDate = (index: number) => ofMoments.has(index);
  const names: { readonly words: number[]; readonly isSure: boolean }[] = [];
  const telling = words.flatMap(({ role }, index) =>
    isContent(role) && role !== 'name' && role !== 'number' && !isDate(index) ? [index] : [],
  );
  words.forEach(({ role, surface, span }, index) => {
    if (isDate(index) || isTitle(surface)) return;
    if (role === 'noun' && /^\p{Ll}{3,}$/u.test(surface))
      names.push({ words: [index], isSure: false });
    if (role !== 'name') return;
    const run = names.at(-1);
    const before = words[run?.words.at(-1) ?? -1];
    const isNext = before !== undefined && /^\s+$/u.test(text.slice(before.span.end, span.start));
    if (run?.isSure && isNext) run.words.push(index);
    else names.push({ words: [index], isSure: true });
  });
  // Whoever pastes a chat of a hundred names asks about nobody in particular.
  return names.slice(0, maxNames).map(({ words: own, isSure }) => {
    const [first = 0] = own;
    const last = own.at(-1) ?? first;
    const beside = [
      telling.findLast((index) => index < first),
      telling.find((index) => index > last),
    ].filter((index) => index !== undefined);
    const asked = text.slice(words[first]?.span.start, words[last]?.span.end);
    const next = words[last + 1];
    const isNext =
      (next?.role === 'noun' || next?.role === 'name') &&
      /^\s+$/u.test(text.slice(words[last]?.span.end, next.span.start));
    const isSpoken = readSpeaker(asked);
    const after = !isSure && isNext ? last + 1 : null;
    return { asked, isSure, next: after, words: own, beside, isSpoken };
  });
}

/** Whether the quote has the name, answers a question that has it, or is spoken by whom it names. */
function isHeld(
  { words, next, isSpoken }: AskedName,
  { window, evidence, passage }: Place,
): boolean {
  const word = words.at(-1) ?? -1;
  if ((window.own[word] ?? 0) > 0) return true;
  if (next !== null && (window.own[next] ?? 0) > 0) return true;
  if (evidence.asked.some(({ matches }) => (matches[word] ?? 0) > 0)) return true;
  return isSpoken?.(citeVoices(passage, window.span).voice) ?? false;
}

/** A quote's words, and the names among them that the question does not have. */
interface QuoteNames {
  readonly words: string;
  readonly tokens: readonly Token[];
  readonly runs: readonly (readonly [Token, ...Token[]])[];
  /** Whether the words of a run can be nothing but a name. */
  readonly isSure: (run: readonly [Token, ...Token[]]) => boolean;
}

function readQuote(
  { window, passage, document }: Place,
  askedTerms: ReadonlySet<string>,
  analyze: (text: string) => readonly Token[],
): QuoteNames {
  const { start, end } = window.span;
  const words = document.text.slice(start, end);
  const tokens = analyze(words).filter(({ isExtra }) => !isExtra);
  const moments = momentsWithin(passage, window.span);
  const isInDate = ({ span }: Token) =>
    moments.some((one) => one.span.start < start + span.end && one.span.end > start + span.start);
  const runs: (readonly [Token, ...Token[]])[] = [];
  for (const run of runsOfNames(words, tokens)) {
    const [first, ...others] = run;
    if (first === undefined) continue;
    const last = others.at(-1) ?? first;
    // Another Ada than Ada Roe is another; `Clan Roe` may be hers.
    if (askedTerms.has(last.term) || run.some(isInDate)) continue;
    if (others.length === 0 && isPeople(words, last)) continue;
    // `Pounds 4m`, `Article 5`, `Part 1`.
    if (/^\s+[\d#]/u.test(words.slice(last.span.end, last.span.end + 3))) continue;
    runs.push([first, ...others]);
  }
  const isSure: QuoteNames['isSure'] = ([first, second]) =>
    second !== undefined || isNameIn(words, first, document, start);
  return { words, tokens, runs, isSure };
}

/** The first name in the quote that stands beside such a word as the asked one does; null when there is none. */
function namedBeside(
  { beside }: AskedName,
  question: Question,
  { words, tokens, runs, isSure }: QuoteNames,
): string | null {
  const besides = beside.flatMap((index) => {
    const word = question.words[index];
    const terms = new Set([...(word?.terms ?? []), ...(word?.synonyms ?? [])]);
    const isNoun = word?.role === 'noun' || word?.role === 'modifier';
    return tokens
      .filter(({ term }) => terms.has(term))
      .map(({ position }) => ({ position, isNoun }));
  });
  if (besides.length === 0) return null;
  for (const run of runs) {
    const [first] = run;
    const last = run.at(-1) ?? first;
    const isBeside = besides.some(({ position, isNoun }) => {
      const between =
        position > last.position ? position - last.position : first.position - position;
      // `American keepers` tells what kind of keepers, and names none of them.
      const isKind = isNoun && run.length === 1 && position === last.position + 1;
      return between > 0 && between - 1 <= farthest && !isKind;
    });
    if (isBeside && isSure(run)) return words.slice(first.span.start, last.span.end);
  }
  return null;
}

/** `Norwegian captains`: of what people somebody is, and no name. */
function isPeople(words: string, { span }: Token): boolean {
  return (
    /(?:ian|ean|ican|ish|ese|French|Dutch|German|Greek|Swiss|Israeli|Iraqi)$/u.test(
      words.slice(span.start, span.end),
    ) && /^\s+\p{Ll}/u.test(words.slice(span.end, span.end + 3))
  );
}

/** Capitalised words with nothing but blanks between, forms of address left out. */
function* runsOfNames(words: string, tokens: readonly Token[]): Generator<readonly Token[]> {
  let run: Token[] = [];
  for (const token of tokens) {
    const surface = words.slice(token.span.start, token.span.end);
    const isName =
      token.kind === 'name' && !token.isStop && !isTitle(surface) && /\p{Ll}/u.test(surface);
    const last = run.at(-1);
    const isNext =
      last !== undefined && /^\.?\s+$/u.test(words.slice(last.span.end, token.span.start));
    if (isName && (run.length === 0 || isNext)) {
      run.push(token);
      continue;
    }
    if (run.length > 0) yield run;
    run = isName ? [token] : [];
  }
  if (run.length > 0) yield run;
}

/** Any word is capitalised where a sentence begins: it is a name if the text around never writes it small. */
function isNameIn(words: string, { span }: Token, document: Document, start: number): boolean {
  if (midSentence.test(words.slice(Math.max(0, span.start - 4), span.start))) return true;
  const around = textAround(document, { start, end: start + words.length });
  return isNeverSmall(words.slice(span.start, span.end), around);
}

/** Whether the document, in its title, its headings or around the quote, writes a word as names are written. */
function isWrittenAsName(small: string, { window, passage, document }: Place): boolean {
  const name = small.charAt(0).toUpperCase() + small.slice(1);
  const frame = [document.source.title ?? '', ...passage.headings].join('\n');
  return isNeverSmall(name, `${frame}\n${textAround(document, window.span)}`);
}

function textAround({ text }: Document, { start, end }: Span): string {
  return text.slice(Math.max(0, start - readAround), end + readAround);
}

/** Whether a capitalised word stands somewhere within a sentence, and nowhere with a small letter. */
function isNeverSmall(name: string, text: string): boolean {
  const isWhole = (at: number): boolean =>
    !/\p{L}/u.test(text[at - 1] ?? '') && !/\p{L}/u.test(text[at + name.length] ?? '');
  const small = name.charAt(0).toLowerCase() + name.slice(1);
  for (let at = text.indexOf(small); at >= 0; at = text.indexOf(small, at + 1)) {
    if (isWhole(at)) return false;
  }
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (isWhole(at) && midSentence.test(text.slice(Math.max(0, at - 4), at))) return true;
  }
  return false;
}

/** What stands before a word that does not begin its sentence. */
const midSentence = /[\p{L}\p{N},;][”’"')]?[ \n]$/u;

/** Names of a question that are looked for. */
const maxNames = 12;
/** How many words may stand between a name and the one that it stands beside: `Tarn, who was then paid`. */
const farthest = 3;
/** In UTF-16 code units: what is read on both sides to see how a word is written. */
const readAround = 4_000;
