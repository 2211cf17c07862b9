import { commaDensity, type Sorts, sort } from '../corpus/sentence-sorts.js';
import { type AskedKind, fits } from './asked-sort.js';
import type { CorpusQuestion } from './corpus-question.js';
import type { PassageEvidence, SentenceEvidence } from './passage-evidence.js';
import { isContent } from './question.js';
import type { Match } from './sentence-scan.js';
import { type PassageWindows, worth } from './windows.js';

/**
 * What is known of a sentence for a question, each a number around 0 to 1. A name that ends in `Long`
 * is the one before it times the question's content words over four: shares say more of a long question.
 */
export const featureNames = [
  'fits',
  'today',
  'todayLong',
  'coverage',
  'inTitle',
  'inTitleLong',
  'titleAsked',
  'titleGain',
  'titleGainLong',
  'beforeGain',
  'askedGain',
  'beyondTitleLong',
  'rarityLong',
  'verbs',
  'close',
  'nameMissed',
  'relative',
  'logRelative',
  'documentRelative',
  'relativeAgain',
  'documentAgain',
  'logPlace',
  'firstPassage',
  'headHeld',
  'headCounted',
  'newYear',
  'noDate',
  'newPerson',
  'opensDefinition',
  'agent',
  'unended',
  'asking',
  'commas',
  'pronoun',
  'contrast',
  'worth',
] as const;

export type FeatureName = (typeof featureNames)[number];

/** In the order of `featureNames`. */
export type Features = ArrayLike<number>;

/** Where a passage stands among those that were found, and in its document. */
export interface PassageStanding {
  /** Its score as a share of the best passage's. */
  readonly relative: number;
  /** The same of the best passage of its document. */
  readonly documentRelative: number;
  /** As `relative`, of the scores after ranking again; the same where that is not done. */
  readonly relativeAgain: number;
  readonly documentAgain: number;
  /** Sentences before it in its document, about. */
  readonly sentencesBefore: number;
  /** Nothing but headings and the like stands before it. */
  readonly isFirst: boolean;
  /** Share of the title or of the nearest heading that the question names, the larger one. */
  readonly titleAsked: number;
}

/** How much search's own share weighs in what the window's score was before sentences were. */
const rankingShare = 0.25;
/** A passage scores at least this share of the best, for its logarithm. */
const leastRelative = 0.05;
/** Later sentences of a document are no less likely than this one. */
const lastPlace = 5;
/** Content words beyond so many make no question longer. */
const mostWords = 12;
/** What is defined is named among the first words. */
const definedWithin = 6;

/** Reads the features of sentences for one question. */
export class FeatureReader {
  readonly #asks: AskedKind;
  readonly #head: number;
  readonly #weights: readonly number[];
  readonly #rarities: readonly number[];
  readonly #isVerb: readonly boolean[];
  readonly #isName: readonly boolean[];
  readonly #length: number;
  readonly #hasMoments: boolean;
  readonly #surfaces: ReadonlySet<string>;

  constructor(question: CorpusQuestion, weights: readonly number[], rarities: readonly number[]) {
    const { words } = question;
    this.#asks = question.asks;
    this.#head = question.head ?? -1;
    this.#weights = weights;
    this.#rarities = words.map(({ role }, word) => (isContent(role) ? (rarities[word] ?? 0) : 0));
    this.#isVerb = words.map(({ role }) => role === 'verb');
    this.#isName = words.map(({ role }) => role === 'name');
    const content = words.filter(({ role }) => isContent(role)).length;
    this.#length = Math.min(mostWords, content) / 4;
    this.#hasMoments = question.moments.length > 0;
    this.#surfaces = new Set(
      question.tokens.map(({ span }) => question.text.slice(span.start, span.end).toLowerCase()),
    );
  }

  /**
   * @param text the document's
   * @param worthOfWords what its passage's sort, its document's wording and its voices make of them, at most 1
   */
  read(
    windows: PassageWindows,
    { sentences, frame }: PassageEvidence,
    index: number,
    text: string,
    standing: PassageStanding,
    worthOfWords: number,
  ): Features {
    const sentence = sentences[index] as SentenceEvidence;
    const { sorts, matches } = sentence;
    const before = sentences[index - 1]?.matches;
    const asked = windows.asked.matches;
    const isOpening = index === 0;
    const inherits = isOpening ? worth.askedAtStart : worth.askedLater;
    const window = windows.hold(index, index);
    // Once a sentence, not once a word: each look at a private field is checked.
    const length = this.#length;
    const weights = this.#weights;
    const rarities = this.#rarities;
    const isVerb = this.#isVerb;
    const isName = this.#isName;
    let total = 0;
    let inTitle = 0;
    let titleGain = 0;
    let beforeGain = 0;
    let askedGain = 0;
    let beyond = 0;
    let rare = 0;
    let rarest = 0;
    let verbs = 0;
    let verbCount = 0;
    let missed = 0;
    for (let word = 0; word < weights.length; word++) {
      const weight = weights[word] as number;
      const own = matches[word] as Match;
      const titled = frame[word] ?? 0;
      const earlier = before?.[word] ?? 0;
      const inQuestion = inherits * (asked[word] ?? 0);
      total += weight;
      inTitle += weight * titled;
      const withTitle = Math.max(own, titled);
      titleGain += weight * (withTitle - own);
      const withBefore = Math.max(withTitle, earlier);
      beforeGain += weight * (withBefore - withTitle);
      askedGain += weight * Math.max(0, inQuestion - withBefore);
      // The opening of an answer says what it was asked.
      const said = isOpening ? Math.max(own, inQuestion) : own;
      if (titled === 0) beyond += weight * said;
      rare += (rarities[word] as number) * said;
      rarest += rarities[word] as number;
      if (isVerb[word]) {
        verbs += said;
        verbCount++;
      }
      if (isName[word] && withBefore === 0 && inQuestion === 0) missed += weight;
    }
    if (total === 0) total = 1;
    const today = (1 - rankingShare) * window.score + rankingShare * standing.relative;
    const found = newNames(text, sentence, this.#asks, this.#surfaces);
    const isDefinition = this.#asks === 'definition';
    const date = (sorts & (sort.moment | sort.year)) !== 0;
    const asksDate = this.#asks === 'moment' || this.#asks === 'year';
    const isNewYear = sentence.hasNewYear || (date && !this.#hasMoments);
    const isAlike = this.#asks === 'yes-no' || fits(0, this.#asks) !== null;
    const asksAlike = isAlike && windows.asked.kinds.includes(this.#asks);
    const fit = isOpening && asksAlike ? 1 : this.#fit(sentence, found);
    return [
      fit,
      today,
      today * length,
      window.coverage,
      inTitle / total,
      (inTitle / total) * length,
      standing.titleAsked,
      titleGain / total,
      (titleGain / total) * length,
      beforeGain / total,
      askedGain / total,
      (beyond / total) * length,
      rarest === 0 ? 0 : (rare / rarest) * length,
      verbCount === 0 ? 0 : verbs / verbCount,
      isOpening
        ? Math.max(sentence.close, worth.askedAtStart * windows.asked.close)
        : sentence.close,
      missed / total,
      standing.relative,
      Math.log(Math.max(leastRelative, standing.relative)),
      standing.documentRelative,
      standing.relativeAgain,
      standing.documentAgain,
      Math.log(1 + Math.min(lastPlace, standing.sentencesBefore + index)),
      standing.isFirst ? 1 : 0,
      this.#head >= 0 && this.#asks === 'kind' ? (matches[this.#head] ?? 0) : 0,
      this.#asks === 'count' && sentence.isCounted ? 1 : 0,
      asksDate && sentence.hasNewYear && isNewYear ? 1 : 0,
      asksDate && !date ? 1 : 0,
      this.#asks === 'person' && found === 'run' ? 1 : 0,
      isDefinition && this.#opens(sentence) ? 1 : 0,
      this.#asks === 'person' && sorts & sort.agent ? 1 : 0,
      sorts & sort.unended ? 1 : 0,
      sorts & sort.question ? 1 : 0,
      commaDensity(sorts),
      sorts & sort.pronoun ? 1 : 0,
      sorts & sort.contrast ? 1 : 0,
      Math.log(worthOfWords),
    ];
  }

  /** 1 where the sentence holds what is asked for, .5 where nothing in particular is, else 0. */
  #fit({ sorts, hasNewNumber, hasNewYear }: SentenceEvidence, found: NewNames): number {
    const fit = fits(sorts, this.#asks);
    if (fit === null) return 0.5;
    switch (this.#asks) {
      case 'person':
        return found === 'run' ? 1 : found === 'name' ? 0.6 : 0;
      case 'place':
        return fit && found !== 'none' ? 1 : fit ? 0.4 : 0;
      case 'moment':
      case 'year':
        return fit && (hasNewYear || !this.#hasMoments) ? 1 : 0;
      case 'count':
        return fit && hasNewNumber ? 1 : 0;
      case 'measure':
        return sorts & sort.measure && hasNewNumber ? 1 : fit && hasNewNumber ? 0.6 : 0;
      case 'age':
        return sorts & sort.age ? 1 : hasNewNumber ? 0.6 : 0;
      default:
        return fit ? 1 : 0;
    }
  }

  #opens({ sorts, firstAt }: SentenceEvidence): boolean {
    return (sorts & (sort.isA | sort.means)) !== 0 && firstAt >= 0 && firstAt < definedWithin;
  }
}

type NewNames = 'run' | 'name' | 'none';

const asksNames: ReadonlySet<AskedKind> = new Set(['person', 'place']);
const capitals =
  /\p{Lu}[\p{L}\p{M}'’.-]*(?: (?:of |the |de |van |von )?\p{Lu}[\p{L}\p{M}'’.-]*){0,3}/gu;

/** Capitalised words that the question does not name: two in a row or more, one within the sentence, or none. */
function newNames(
  text: string,
  { span, sorts }: { readonly span: SentenceEvidence['span']; readonly sorts: Sorts },
  asks: AskedKind,
  asked: ReadonlySet<string>,
): NewNames {
  if (!asksNames.has(asks) || (sorts & (sort.name | sort.person)) === 0) return 'none';
  const words = text.slice(span.start, span.end);
  let found: NewNames = 'none';
  for (const { 0: run, index } of words.matchAll(capitals)) {
    const parts = run.split(' ');
    const isNew = parts.some(
      (part) => !asked.has((part.split(/['’.]/u, 1)[0] ?? '').toLowerCase()),
    );
    if (!isNew) continue;
    if (parts.length > 1) return 'run';
    if (index > 0) found = 'name';
  }
  return found;
}
