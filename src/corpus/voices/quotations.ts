import type { Span } from '../../analysis/span.js';
import type { Moment } from '../../moments/moment.js';
import type { Draft } from '../draft.js';
import type { Source } from '../source.js';
import type { Stretch, Voice } from '../voice.js';
import { antecedentOf, type Referent, type SentencePeople } from './antecedents.js';
import { readSaidBy, type SaidBy, type Unit, unitsOf } from './attributions.js';
import { People } from './people.js';
import { nameIn, nameRuns, type Phrase, phraseFrom } from './phrases.js';
import { type QuotedSpan, readQuotedSpans } from './quotation-marks.js';
import { saidDay } from './said-day.js';
import { tokensOf, type VoiceToken } from './tokens.js';

/**
 * Marks what is quoted or reported of somebody within passages: words between quotation marks are
 * those of who is said to have said them, a sentence that reports is the reporter's wording of
 * what somebody said. Whoever is not named in words that leave no doubt stays unnamed.
 */
export function readQuotations(
  text: string,
  drafts: readonly Draft[],
  source: Source,
): readonly Draft[] {
  if (!mayQuote.test(text)) return drafts;
  const reader = new QuotationReader(text, source);
  const read = drafts.map((draft) => (isRead(draft) ? reader.prepare(draft) : null));
  return drafts.map((draft, index) => {
    const paragraph = read[index] ?? null;
    if (paragraph === null) {
      if (draft.kind === 'heading') reader.leave();
      return draft;
    }
    const stretches = reader.read(paragraph);
    return stretches.length === 0 ? draft : { ...draft, stretches };
  });
}

const mayQuote =
  /["“”«»„‘]|\b(?:said|says|told|according|denied|wrote|added|asked|announced|claimed)\b/u;

/** Speech that its layout gave a voice, and what is no running text, is not read. */
function isRead({ kind, voice, stretches }: Draft): boolean {
  return (
    voice === undefined &&
    stretches === undefined &&
    (kind === 'paragraph' || kind === 'list-item' || kind === 'post')
  );
}

interface Paragraph {
  readonly span: Span;
  readonly tokens: readonly VoiceToken[];
  readonly quotes: readonly QuotedSpan[];
  readonly units: readonly Unit[];
}

/** Who says something, as the text tells. */
interface Speaking extends Referent {
  readonly evidence: Span | null;
  readonly said: Moment | null;
}

const nobodyNamed: Speaking = {
  name: null,
  description: null,
  title: null,
  evidence: null,
  said: null,
};

/** A quotation of so few words that nobody is said to have said is the author's own expression. */
const fewestWords = 4;

class QuotationReader {
  readonly #text: string;
  readonly #source: Source;
  readonly #people = new People();
  readonly #sentences: SentencePeople[] = [];
  #paragraph = 0;
  /** Who spoke last, if what follows without a word on its speaker is still theirs. */
  #speaking: Speaking | null = null;
  /** The last paragraph ended within a quotation. */
  #isOpen = false;
  /** The last paragraph ended with a colon after who speaks. */
  #isAnnounced = false;
  #paragraphOfSpeaking = -1;

  constructor(text: string, source: Source) {
    this.#text = text;
    this.#source = source;
  }

  /** Cuts a paragraph into words and notes the people it names; all are noted before the first is read. */
  prepare({ span }: Draft): Paragraph {
    const quotes = readQuotedSpans(this.#text, span);
    const tokens = tokensOf(this.#text, span, quotes);
    const units = unitsOf(this.#text, tokens);
    for (const run of nameRuns(tokens, 0, tokens.length)) {
      this.#people.note(nameIn(tokens, run));
    }
    return { span, tokens, quotes, units };
  }

  /** What lies between is another text: nobody speaks on. */
  leave(): void {
    this.#speaking = null;
    this.#isOpen = false;
    this.#isAnnounced = false;
  }

  read({ span, tokens, quotes, units }: Paragraph): readonly Stretch[] {
    this.#paragraph += 1;
    const stretches: Stretch[] = [];
    const wasOpen = this.#isOpen;
    const wasAnnounced = this.#isAnnounced;
    /** Quotations of this paragraph that nobody has been named for yet. */
    let waiting: QuotedSpan[] = [];
    let current: Speaking | null = null;
    const add = (quote: QuotedSpan, speaking: Speaking): void => {
      stretches.push({ span: quote.span, voice: voiceOf('quoted', speaking) });
    };
    for (const unit of units) {
      const said = readSaidBy(tokens, unit);
      const speakers = said.map((one) => this.#speakerOf(one, tokens, unit));
      const inside = range(unit).filter((at) => tokens[at]?.kind === 'quote');
      const consumed = new Set<SaidBy>();
      for (const at of inside) {
        const quote = (tokens[at] as VoiceToken).quote as QuotedSpan;
        const by = saidOf(tokens, unit, said, at);
        if (by !== null) {
          consumed.add(by);
          const speaking = speakers[said.indexOf(by)] as Speaking;
          if (by.isNegated) {
            stretches.push({ span: quote.span, voice: { role: 'nobody', name: null } });
            continue;
          }
          if (
            isFragment(this.#text, quote) &&
            isOnlyPart(tokens, unit, at) &&
            by.isReport === false &&
            !isAdjacent(tokens, by, at)
          )
            continue;
          for (const before of waiting) add(before, speaking);
          waiting = [];
          add(quote, speaking);
          current = speaking;
          continue;
        }
        if (isFragment(this.#text, quote) && !isWhole(tokens, unit, at)) continue;
        if (!isWhole(tokens, unit, at) && !opensWithCapital(this.#text, quote)) {
          add(quote, nobodyNamed);
          continue;
        }
        const going: Speaking | null =
          current ?? this.#goingOn(unit, units, tokens, wasOpen, wasAnnounced);
        if (going !== null) {
          add(quote, going);
          current = going;
        } else waiting.push(quote);
      }
      const report =
        said.find((one) => one.isReport && !consumed.has(one)) ?? said.find((one) => one.isReport);
      if (report !== undefined) {
        const speaking = speakers[said.indexOf(report)] as Speaking;
        if (speaking.name !== null || speaking.description !== null) {
          addReport(stretches, this.#spanOf(tokens, unit), voiceOf('reported', speaking));
          if (inside.length === 0 && speaking.name !== null) this.#noteSpeaking(speaking);
        }
      }
      this.#noteSentence(tokens, unit, said, speakers);
      if (inside.length === 0 && report === undefined) {
        // The author's own sentence: who spoke may go on only if nobody else comes up in it.
        if (this.#namesOther(tokens, unit, current)) current = null;
      }
    }
    for (const quote of waiting) add(quote, nobodyNamed);
    if (current !== null) this.#noteSpeaking(current);
    else if (quotes.length > 0) this.#speaking = null;
    this.#isOpen = quotes.at(-1)?.isClosed === false;
    this.#isAnnounced = /:["”]?$/u.test(this.#text.slice(span.start, span.end).slice(-2));
    if (this.#isAnnounced) this.#announce(tokens, units);
    return inOrder(stretches);
  }

  /** Who speaks where the text does not say it again: goes on over paragraphs, or was announced. */
  #goingOn(
    unit: Unit,
    units: readonly Unit[],
    tokens: readonly VoiceToken[],
    wasOpen: boolean,
    wasAnnounced: boolean,
  ): Speaking | null {
    const speaking = this.#speaking;
    const isFirst = unit === units[0];
    const isNear = this.#paragraph - this.#paragraphOfSpeaking <= 1;
    if (speaking !== null && isNear) {
      if (isFirst && (wasOpen || wasAnnounced)) return speaking;
      // A paragraph of nothing but quotation goes on with who spoke in the one before.
      if (range({ from: 0, to: tokens.length }).every((at) => tokens[at]?.kind === 'quote'))
        return speaking;
    }
    const before = this.#sentences.at(-1);
    if (
      !isFirst &&
      before !== undefined &&
      before.paragraph === this.#paragraph &&
      before.subject?.name != null
    ) {
      return { ...nobodyNamed, ...before.subject };
    }
    return null;
  }

  #noteSpeaking(speaking: Speaking): void {
    this.#speaking = speaking;
    this.#paragraphOfSpeaking = this.#paragraph;
  }

  /** `Roe continued:` at the end of a paragraph. */
  #announce(tokens: readonly VoiceToken[], units: readonly Unit[]): void {
    const unit = units.at(-1);
    if (unit === undefined) return;
    const said = readSaidBy(tokens, unit).at(-1);
    if (said === undefined) {
      const subject = this.#sentences.at(-1)?.subject ?? null;
      this.#speaking = null;
      if (subject?.name != null) this.#noteSpeaking({ ...nobodyNamed, ...subject });
      return;
    }
    this.#noteSpeaking(this.#speakerOf(said, tokens, unit));
  }

  #spanOf(tokens: readonly VoiceToken[], unit: Unit): Span {
    return {
      start: (tokens[unit.from] as VoiceToken).start,
      end: (tokens[unit.to - 1] as VoiceToken).end,
    };
  }

  #speakerOf(said: SaidBy, tokens: readonly VoiceToken[], unit: Unit): Speaking {
    const { phrase } = said;
    const evidence = {
      start: (tokens[said.from] as VoiceToken).start,
      end: (tokens[said.to - 1] as VoiceToken).end,
    };
    const after = {
      start: (tokens[said.verb] as VoiceToken).start,
      end: this.#clauseEnd(tokens, unit, said),
    };
    const day = saidDay(this.#text, after, this.#source);
    const referent = this.#referentOf(phrase, tokens, unit);
    return { ...(referent ?? nobodyNamed), evidence, said: day };
  }

  /** To the next quotation, or the end of the sentence. */
  #clauseEnd(tokens: readonly VoiceToken[], unit: Unit, said: SaidBy): number {
    for (let at = said.verb + 1; at < unit.to; at++) {
      const token = tokens[at] as VoiceToken;
      if (token.kind === 'quote') return token.start;
    }
    return (tokens[unit.to - 1] as VoiceToken).end;
  }

  #referentOf(phrase: Phrase, tokens: readonly VoiceToken[], unit: Unit): Referent | null {
    if (phrase.pronoun === 'other') return null;
    if (phrase.pronoun !== null) {
      const inside = this.#subjectOf(tokens, unit, phrase.from);
      const found =
        inside !== null && inside.name !== null && this.#agrees(inside.name, phrase.gender)
          ? inside
          : antecedentOf(phrase.gender, this.#sentences, this.#paragraph, this.#people);
      if (found?.name != null) this.#people.noteGender(found.name, phrase.gender);
      return found;
    }
    if (phrase.name === null) {
      return { name: null, description: phrase.description, title: null };
    }
    const name = this.#people.full(phrase.name);
    if (phrase.gender !== null) this.#people.noteGender(name, phrase.gender);
    return { name, description: phrase.description, title: phrase.title };
  }

  #agrees(name: string, gender: Phrase['gender']): boolean {
    const known = this.#people.genderOf(name);
    return known === null || gender === null || known === gender;
  }

  /** Who acts in a sentence, if its first words name them before `limit`. */
  #subjectOf(tokens: readonly VoiceToken[], unit: Unit, limit: number): Referent | null {
    let from = unit.from;
    while (from < limit && tokens[from]?.kind !== 'word') from += 1;
    const phrase = phraseFrom(tokens, from);
    if (phrase === null || phrase.to > limit || phrase.isOrganisation) return null;
    if (phrase.name === null || phrase.description !== null) return null;
    // A single capital may open any sentence: only a name that the text has in full is somebody's.
    if (!phrase.name.includes(' ') && !this.#people.isKnown(phrase.name)) return null;
    return { name: this.#people.full(phrase.name), description: null, title: phrase.title };
  }

  #noteSentence(
    tokens: readonly VoiceToken[],
    unit: Unit,
    said: readonly SaidBy[],
    speakers: readonly Speaking[],
  ): void {
    const named = new Set<string>();
    for (const run of nameRuns(tokens, unit.from, unit.to)) {
      const name = this.#people.full(nameIn(tokens, run));
      if (this.#people.isKnown(name) && name.includes(' ')) named.add(name);
    }
    const speaker = speakers.find(
      ({ name }, index) => name !== null && said[index]?.phrase.isOrganisation !== true,
    );
    const described = speakers.find(
      ({ name, description }) => name === null && description !== null,
    );
    const subject = speaker ?? this.#subjectOf(tokens, unit, unit.to) ?? described ?? null;
    this.#sentences.push({
      subject:
        subject === null
          ? null
          : { name: subject.name, description: subject.description, title: subject.title },
      named: [...named],
      paragraph: this.#paragraph,
    });
    if (this.#sentences.length > remembered) this.#sentences.splice(0, remembered / 2);
  }

  #namesOther(tokens: readonly VoiceToken[], unit: Unit, current: Speaking | null): boolean {
    if (current === null) return false;
    const subject = this.#subjectOf(tokens, unit, unit.to);
    return subject !== null && subject.name !== current.name;
  }
}

/** Sentences kept for pronouns. */
const remembered = 40;

function range({ from, to }: Unit): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

function voiceOf(role: 'quoted' | 'reported', speaking: Speaking): Voice {
  const { name, title, description, evidence, said } = speaking;
  return {
    role,
    name,
    ...(title === null ? {} : { title }),
    ...(description === null ? {} : { description }),
    ...(evidence === null ? {} : { evidence }),
    ...(said === null ? {} : { said }),
  };
}

/** Of those who say something in the sentence the one who says this quotation. */
function saidOf(
  tokens: readonly VoiceToken[],
  unit: Unit,
  said: readonly SaidBy[],
  quote: number,
): SaidBy | null {
  const after = said.find((one) => firstOf(one) > quote && isAdjacent(tokens, one, quote));
  if (after !== undefined) return after;
  const before = said.findLast((one) => one.verb < quote);
  if (before !== undefined) return before;
  // `“…” and “…,” Roe said`; the words between go on within the same sentence.
  const later = said.find((one) => one.verb > quote);
  return later !== undefined && (later.isInverted || isTrailingTag(tokens, unit, later))
    ? later
    : null;
}

function firstOf({ from, verb }: SaidBy): number {
  return Math.min(from, verb);
}

/** Whether nothing but marks stands between. */
function isAdjacent(tokens: readonly VoiceToken[], said: SaidBy, quote: number): boolean {
  const [from, to] = firstOf(said) > quote ? [quote + 1, firstOf(said)] : [said.to, quote];
  for (let at = from; at < to; at++) {
    const token = tokens[at] as VoiceToken;
    if (token.kind !== 'mark' && !/^(?:that|and|but|as|so|then)$/u.test(token.lower)) return false;
  }
  return true;
}

function isTrailingTag(tokens: readonly VoiceToken[], unit: Unit, said: SaidBy): boolean {
  return tokens[said.from - 1]?.text === ',' && said.to >= unit.to - 8;
}

function isFragment(text: string, { words }: QuotedSpan): boolean {
  return text.slice(words.start, words.end).split(/\s+/u).length < fewestWords;
}

function isOnlyPart(tokens: readonly VoiceToken[], unit: Unit, at: number): boolean {
  return !isWhole(tokens, unit, at);
}

/** Whether a quotation is all of its sentence. */
function isWhole(tokens: readonly VoiceToken[], unit: Unit, at: number): boolean {
  for (let place = unit.from; place < unit.to; place++) {
    if (place !== at && tokens[place]?.kind === 'word') return false;
  }
  return true;
}

function opensWithCapital(text: string, { words }: QuotedSpan): boolean {
  return /^[^\p{L}]{0,3}\p{Lu}/u.test(text.slice(words.start, words.start + 4));
}

/** A report is all of its sentence but what is quoted in it. */
function addReport(stretches: Stretch[], span: Span, voice: Voice): void {
  let { start } = span;
  for (const quoted of inOrder(stretches)) {
    if (quoted.span.end <= start || quoted.span.start >= span.end) continue;
    if (quoted.span.start > start)
      stretches.push({ span: { start, end: quoted.span.start }, voice });
    start = quoted.span.end;
  }
  if (start < span.end) stretches.push({ span: { start, end: span.end }, voice });
}

function inOrder(stretches: readonly Stretch[]): readonly Stretch[] {
  return [...stretches].sort((one, other) => one.span.start - other.span.start);
}
