import type { Span } from '../../analysis/span.js';
import type { Moment } from '../../moments/moment.js';
import { nameIn, nameRuns } from '../people/name-runs.js';
import { isMonthName } from '../people/name-words.js';
import { isCalling } from '../people/offices.js';
import { People } from '../people/people.js';
import type { Source } from '../source.js';
import type { Voice } from '../voice.js';
import { antecedentOf, type Referent, type SentencePeople } from './antecedents.js';
import { readSaidBy, signature } from './attributions.js';
import type { Paragraph } from './paragraph.js';
import { actorFrom, type Phrase } from './phrases.js';
import type { SaidBy } from './said-by.js';
import { leadingTime, saidDay } from './said-day.js';
import { appositiveAfter } from './subjects.js';
import type { VoiceToken } from './tokens.js';
import type { Unit } from './units.js';

/** Who says something, as the text tells. */
export interface Speaking extends Referent {
  readonly evidence: Span | null;
  readonly said: Moment | null;
}

export const nobodyNamed: Speaking = {
  name: null,
  description: null,
  title: null,
  evidence: null,
  said: null,
};

export function voiceOf(role: 'quoted' | 'reported', speaking: Speaking): Voice {
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

/**
 * The people of a document as it is read from its first paragraph on: who is who, whom the sentences
 * so far spoke of, and who spoke last.
 */
export class Speakers {
  readonly #text: string;
  readonly #source: Source;
  readonly #people = new People();
  readonly #sentences: SentencePeople[] = [];
  #paragraph = 0;
  #last: { readonly speaking: Speaking; readonly paragraph: number } | null = null;

  constructor(text: string, source: Source) {
    this.#text = text;
    this.#source = source;
  }

  /** Notes whom a paragraph names. Every paragraph first, so that a short name finds a later full one. */
  meet({ tokens }: Paragraph): void {
    for (const run of nameRuns(tokens, 0, tokens.length)) this.#people.note(nameIn(tokens, run));
  }

  nextParagraph(): void {
    this.#paragraph += 1;
  }

  /** What lies between is another text: nobody speaks on. */
  leave(): void {
    this.#last = null;
  }

  /** Who spoke in this paragraph or the one before; null when nobody did that is known. */
  get last(): Speaking | null {
    const last = this.#last;
    return last !== null && this.#paragraph - last.paragraph <= 1 ? last.speaking : null;
  }

  speak(speaking: Speaking | null): void {
    this.#last = speaking === null ? null : { speaking, paragraph: this.#paragraph };
  }

  /** Who acts in the sentence before, if it stands in this paragraph. */
  get subjectBefore(): Speaking | null {
    const before = this.#sentences.at(-1);
    if (before === undefined || before.paragraph !== this.#paragraph) return null;
    return before.subject === null || before.subject.name === null
      ? null
      : { ...nobodyNamed, ...before.subject };
  }

  /** Who says something in a sentence. */
  tell(said: SaidBy, { tokens }: Paragraph, unit: Unit): Speaking {
    const evidence = {
      start: (tokens[said.from] as VoiceToken).start,
      end: (tokens[said.to - 1] as VoiceToken).end,
    };
    const tag = { start: (tokens[said.verb] as VoiceToken).start, end: tagEnd(tokens, unit, said) };
    const meant = this.#referentOf(said.phrase, tokens, unit) ?? nobodyNamed;
    this.#noteOwnPronoun(meant.name, said, tokens);
    // Nobody replies to what he himself said last.
    const isOwnReply =
      said.phrase.pronoun !== null &&
      replies.has((tokens[said.verb] as VoiceToken).lower) &&
      meant.name === this.last?.name;
    const referent = isOwnReply ? nobodyNamed : meant;
    const when = saidDay(this.#text, tag, this.#source);
    const ahead = { start: (tokens[unit.from] as VoiceToken).start, end: evidence.start };
    return {
      ...nobodyNamed,
      ...referent,
      evidence,
      said: when ?? leadingTime(this.#text, ahead, this.#source),
    };
  }

  /** Who signs what stands before, in a paragraph of a dash and a name; null where it is none. */
  signer(paragraph: Paragraph | null): Speaking | null {
    const [unit] = paragraph?.units ?? [];
    if (paragraph === null || unit === undefined || paragraph.tokens.length > longestSignature) {
      return null;
    }
    const said = signature(paragraph.tokens, 0);
    return said === null ? null : this.tell(said, paragraph, unit);
  }

  /** Who is announced by `Roe continued:` at the end of a paragraph. */
  announced(paragraph: Paragraph): Speaking | null {
    const unit = paragraph.units.at(-1);
    if (unit === undefined) return null;
    const said = readSaidBy(paragraph.tokens, unit).at(-1);
    return said === undefined ? this.subjectBefore : this.tell(said, paragraph, unit);
  }

  /** Notes whom a sentence speaks of, for the pronouns after it. */
  note(
    { tokens }: Paragraph,
    unit: Unit,
    said: readonly SaidBy[],
    told: readonly Speaking[],
  ): void {
    const named = new Set<string>();
    for (const run of nameRuns(tokens, unit.from, unit.to)) {
      const name = this.#fullName(nameIn(tokens, run));
      if (name.includes(' ')) named.add(name);
    }
    const person = told.find(
      ({ name }, index) => name !== null && said[index]?.phrase.isOrganisation !== true,
    );
    const described = told.find(({ name, description }) => name === null && description !== null);
    const subject = person ?? this.subjectOf(tokens, unit, unit.to) ?? described ?? null;
    this.#sentences.push({
      subject: subject && {
        name: subject.name,
        description: subject.description,
        title: subject.title,
      },
      named: [...named],
      paragraph: this.#paragraph,
    });
    if (this.#sentences.length > remembered) this.#sentences.splice(0, remembered / 2);
  }

  /** The person whom a sentence's first words name, before `limit`. */
  subjectOf(tokens: readonly VoiceToken[], { from }: Unit, limit: number): Referent | null {
    let first = from;
    while (first < limit && tokens[first]?.kind !== 'word') first += 1;
    const actor = actorFrom(tokens, first);
    if (actor === null || actor.to > limit || actor.isOrganisation) return null;
    const beside = actor.name === null ? appositiveAfter(tokens, actor, limit) : null;
    const phrase = beside ?? actor;
    if (phrase.name === null)
      return isSomebody(phrase) ? { ...nobodyNamed, description: phrase.description } : null;
    if (phrase.description !== null) return null;
    if (phrase.title !== null) this.#people.introduce(phrase.name);
    // A single capital may open any sentence: only a name that the text has in full is somebody's.
    if (!phrase.name.includes(' ') && !this.#people.isKnown(phrase.name)) return null;
    return { name: this.#fullName(phrase.name), description: null, title: phrase.title };
  }

  #referentOf(phrase: Phrase, tokens: readonly VoiceToken[], unit: Unit): Referent | null {
    if (phrase.pronoun === 'other') return null;
    if (phrase.pronoun !== null) return this.#meantBy(phrase, tokens, unit);
    if (phrase.name === null) {
      const { description } = phrase;
      if (description === null) return null;
      // `May said`, where the text has a Bo May.
      const month = isMonthName(description.toLowerCase()) ? this.#people.full(description) : null;
      if (month !== null) return { name: month, description: null, title: null };
      return { name: this.#people.organisation(description), description, title: null };
    }
    const name = this.#fullName(phrase.name);
    if (phrase.gender !== null) this.#people.noteGender(name, phrase.gender);
    return { name, description: phrase.description, title: phrase.title };
  }

  #fullName(written: string): string {
    return this.#people.full(written) ?? written;
  }

  #meantBy({ from, gender }: Phrase, tokens: readonly VoiceToken[], unit: Unit): Referent | null {
    const inside = this.subjectOf(tokens, unit, from);
    const meant =
      inside?.name != null && this.#people.agrees(inside.name, gender)
        ? inside
        : antecedentOf(gender, this.#sentences, this.#paragraph, this.#people);
    if (meant?.name != null) this.#people.noteGender(meant.name, gender);
    return meant;
  }

  /** `Roe said she was ready`: whoever is meant is most often who speaks. */
  #noteOwnPronoun(
    name: string | null,
    { verb, isInverted, phrase }: SaidBy,
    tokens: readonly VoiceToken[],
  ): void {
    if (
      name === null ||
      isInverted ||
      phrase.isOrganisation ||
      this.#people.genderOf(name) !== null
    )
      return;
    const at = tokens[verb + 1]?.lower === 'that' ? verb + 2 : verb + 1;
    const pronoun = tokens[at]?.lower;
    if (pronoun === 'he') this.#people.noteGender(name, 'male');
    else if (pronoun === 'she') this.#people.noteGender(name, 'female');
  }
}

/** `The 34-year-old`, `his wife`: a person, whatever the name is. */
function isSomebody({ description }: Phrase): boolean {
  const words = description?.toLowerCase().split(' ') ?? [];
  return words.slice(1, 4).some((word) => isCalling(word) || /year-old$/u.test(word));
}

const replies: ReadonlySet<string> = new Set([
  'replied',
  'replies',
  'answered',
  'answers',
  'retorted',
]);

/** In words and marks. */
const longestSignature = 24;
/** Sentences kept for pronouns. */
const remembered = 40;

/** Where the words that say who speaks end: at the next quotation, or with the sentence. */
function tagEnd(tokens: readonly VoiceToken[], unit: Unit, said: SaidBy): number {
  for (let at = said.verb + 1; at < unit.to; at++) {
    const token = tokens[at] as VoiceToken;
    if (token.kind === 'quote') return token.start;
  }
  return (tokens[unit.to - 1] as VoiceToken).end;
}
