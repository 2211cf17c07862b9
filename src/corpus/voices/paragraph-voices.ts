import type { Span } from '../../analysis/span.js';
import { nobody, type Stretch, type Voice } from '../voice.js';
import { readSaidBy } from './attributions.js';
import {
  isFragment,
  isWhole,
  opensWithCapital,
  type Paragraph,
  quotesIn,
  spanOfUnit,
} from './paragraph.js';
import type { QuotedSpan } from './quotation-marks.js';
import type { SaidBy } from './said-by.js';
import { isAdjacent, saidByWhom } from './said-by-whom.js';
import { nobodyNamed, type Speakers, type Speaking, voiceOf } from './speakers.js';
import type { VoiceToken } from './tokens.js';
import type { Unit } from './units.js';

/** How the paragraph before ended, if that says who speaks in the next. */
export type Opening = 'within-quotation' | 'after-colon' | 'announced' | null;

/** Reads whose words the sentences of one paragraph are. */
export class ParagraphVoices {
  readonly #text: string;
  readonly #paragraph: Paragraph;
  readonly #speakers: Speakers;
  readonly #opening: Opening;
  /** Who signs the paragraph in the next one. */
  readonly #signer: Speaking | null;
  readonly #isOnlyQuoted: boolean;
  readonly #stretches: Stretch[] = [];
  /** Quotations that nobody has been named for yet. */
  #waiting: QuotedSpan[] = [];
  /** Who speaks until the text says otherwise. */
  #current: Speaking | null = null;

  constructor(
    text: string,
    paragraph: Paragraph,
    speakers: Speakers,
    opening: Opening,
    next: Paragraph | null,
  ) {
    this.#text = text;
    this.#paragraph = paragraph;
    this.#speakers = speakers;
    this.#opening = opening;
    this.#signer = speakers.signer(next);
    this.#isOnlyQuoted = paragraph.tokens.every(({ kind }) => kind === 'quote');
  }

  /** In order, without overlap. */
  read(): readonly Stretch[] {
    this.#speakers.nextParagraph();
    if (this.#opening === 'announced' && this.#giveRest(this.#paragraph.units[0])) {
      return this.#stretches;
    }
    for (const [at, unit] of this.#paragraph.units.entries()) {
      this.#readUnit(unit);
      if (this.#announces(unit) && this.#giveRest(this.#paragraph.units[at + 1])) break;
    }
    for (const quote of this.#waiting) this.#quote(quote, this.#signer ?? nobodyNamed);
    if (this.#current !== null) this.#speakers.speak(this.#current);
    else if (this.#paragraph.quotes.length > 0) this.#speakers.speak(null);
    return this.#stretches.sort((one, other) => one.span.start - other.span.start);
  }

  /** Whether a line within the paragraph ends in `Roe writes:`. */
  #announces(unit: Unit): boolean {
    if (unit === this.#paragraph.units.at(-1)) return false;
    const said = announcedIn(this.#paragraph, unit);
    if (said === null) return false;
    this.#speakers.speak(this.#speakers.tell(said, this.#paragraph, unit));
    return true;
  }

  /** Words without quotation marks below `Roe writes:` are of who was announced, to the paragraph's end. */
  #giveRest(unit: Unit | undefined): boolean {
    const { tokens, quotes, span } = this.#paragraph;
    const { last } = this.#speakers;
    const first = unit === undefined ? undefined : tokens[unit.from];
    if (first?.kind !== 'word' || !first.isCapital || last === null) return false;
    if (last.name === null && last.description === null) return false;
    if (quotes.some((quote) => quote.span.start > first.start && !isFragment(this.#text, quote)))
      return false;
    this.#stretches.push({
      span: { start: first.start, end: span.end },
      voice: voiceOf('quoted', last),
    });
    this.#speakers.speak(last);
    return true;
  }

  /** What the paragraph's end says of who speaks in the next one. */
  close(): Opening {
    if (this.#paragraph.quotes.at(-1)?.isClosed === false) return 'within-quotation';
    const { end } = this.#paragraph.span;
    if (!/:["”*_]{0,2}$/u.test(this.#text.slice(Math.max(0, end - 3), end))) return null;
    this.#speakers.speak(this.#speakers.announced(this.#paragraph));
    const last = this.#paragraph.units.at(-1);
    return last !== undefined && announcedIn(this.#paragraph, last) !== null
      ? 'announced'
      : 'after-colon';
  }

  #readUnit(unit: Unit): void {
    const { tokens } = this.#paragraph;
    const said = readSaidBy(tokens, unit);
    const told = said.map((one) => this.#speakers.tell(one, this.#paragraph, unit));
    const quotes = quotesIn(this.#paragraph, unit);
    const quoting = new Set<SaidBy>();
    const besideQuote = new Set<SaidBy>();
    for (const at of quotes) {
      const by = saidByWhom(tokens, unit.to, said, at);
      if (by !== null) {
        quoting.add(by);
        if (at < by.verb && isAdjacent(tokens, by, at)) besideQuote.add(by);
        this.#quoteSaid(unit, at, by, told[said.indexOf(by)] as Speaking);
      } else this.#quoteAlone(unit, at);
    }
    const report =
      said.find((one) => one.isReport && !quoting.has(one)) ??
      said.find((one) => one.isReport && !besideQuote.has(one));
    if (report !== undefined) {
      this.#report(unit, quotes, told[said.indexOf(report)] as Speaking);
    } else if (quotes.length === 0 && this.#bringsUpAnother(unit)) this.#current = null;
    this.#speakers.note(this.#paragraph, unit, said, told);
  }

  /** A quotation that somebody in its sentence says. */
  #quoteSaid(unit: Unit, at: number, by: SaidBy, speaking: Speaking): void {
    const { tokens } = this.#paragraph;
    const { quote } = tokens[at] as VoiceToken & { quote: QuotedSpan };
    if (by.isNegated) {
      this.#stretches.push({ span: quote.span, voice: nobody });
      return;
    }
    const isExpression =
      isFragment(this.#text, quote) &&
      !isWhole(this.#paragraph, unit, at) &&
      !by.isReport &&
      tokens[at - 1]?.text !== ':' &&
      !isAdjacent(tokens, by, at);
    if (isExpression) return;
    for (const before of this.#waiting) this.#quote(before, speaking);
    this.#waiting = [];
    this.#quote(quote, speaking);
    this.#current = speaking;
  }

  /** A quotation of which its own sentence does not say who says it. */
  #quoteAlone(unit: Unit, at: number): void {
    const { quote } = this.#paragraph.tokens[at] as VoiceToken & { quote: QuotedSpan };
    if (!isWhole(this.#paragraph, unit, at)) {
      if (isFragment(this.#text, quote)) return;
      if (!opensWithCapital(this.#text, quote)) {
        this.#quote(quote, nobodyNamed);
        return;
      }
    }
    const speaking = this.#signer ?? this.#current ?? this.#goingOn(unit);
    if (speaking === null) {
      this.#waiting.push(quote);
      return;
    }
    this.#quote(quote, speaking);
    this.#current = speaking;
  }

  /** Who speaks where the text does not say it again. */
  #goingOn(unit: Unit): Speaking | null {
    const isFirst = unit === this.#paragraph.units[0];
    const { last } = this.#speakers;
    // A paragraph of nothing but quotation goes on with who spoke in the one before.
    if (last !== null && ((isFirst && this.#opening !== null) || this.#isOnlyQuoted)) return last;
    return isFirst ? null : this.#speakers.subjectBefore;
  }

  #quote({ span }: QuotedSpan, speaking: Speaking): void {
    this.#stretches.push({ span, voice: voiceOf('quoted', speaking) });
  }

  /** A sentence that reports is all in the reporter's wording but what is quoted in it. */
  #report(unit: Unit, quotes: readonly number[], speaking: Speaking): void {
    if (speaking.name === null && speaking.description === null) return;
    const voice = voiceOf('reported', speaking);
    let { start, end } = spanOfUnit(this.#paragraph, unit);
    for (const at of quotes) {
      const { span } = (this.#paragraph.tokens[at] as VoiceToken & { quote: QuotedSpan }).quote;
      this.#stretch({ start, end: span.start }, voice);
      if (!this.#isVoiced(span)) this.#stretch(span, voice);
      start = span.end;
    }
    this.#stretch({ start, end }, voice);
    if (quotes.length === 0 && speaking.name !== null) this.#speakers.speak(speaking);
  }

  #stretch(span: Span, voice: Voice): void {
    if (span.end > span.start) this.#stretches.push({ span, voice });
  }

  /** Whether a quotation of the sentence just read has a voice, or waits for one. */
  #isVoiced(span: Span): boolean {
    const isIt = (one: { readonly span: Span }) => one.span.start === span.start;
    return this.#waiting.some(isIt) || this.#stretches.slice(-recentStretches).some(isIt);
  }

  /** Whether the author's own sentence is about somebody else than who speaks. */
  #bringsUpAnother(unit: Unit): boolean {
    if (this.#current === null) return false;
    const subject = this.#speakers.subjectOf(this.#paragraph.tokens, unit, unit.to);
    return subject !== null && subject.name !== this.#current.name;
  }
}

/** Who is said to say what stands below a sentence: `Roe said in a statement:`; not `Roe said that three things matter:`. */
function announcedIn({ tokens }: Paragraph, unit: Unit): SaidBy | null {
  let end = unit.to;
  while (end > unit.from && tokens[end - 1]?.text !== ':') {
    if (tokens[end - 1]?.kind !== 'mark') return null;
    end -= 1;
  }
  const said = readSaidBy(tokens, unit).at(-1);
  if (end === unit.from || said === undefined || said.isInverted || said.isNegated) return null;
  const verb = tokens[said.verb]?.lower ?? '';
  const next = tokens[said.verb + 1];
  const isObject = /^(?:told|tells)$/u.test(verb) && end - said.verb <= longestAnnouncement;
  const isAside = next !== undefined && (next.text === ':' || asides.has(next.lower));
  return announcing.has(verb) && (isObject || isAside) ? said : null;
}

const announcing: ReadonlySet<string> = new Set(
  'said says wrote writes told tells reads read posted tweeted replied responded added continued stated'.split(
    ' ',
  ),
);
const asides: ReadonlySet<string> = new Set(
  `in on at to via during through by after before under later then yesterday today last this monday tuesday wednesday
   thursday friday saturday sunday`.split(/\s+/u),
);
/** In tokens, from the verb to the colon. */
const longestAnnouncement = 16;

/** A sentence has no more stretches than this: it is read in pieces of 300 tokens. */
const recentStretches = 300;
