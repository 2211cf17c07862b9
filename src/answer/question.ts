import type { PartOfSpeechTagger } from '../analysis/part-of-speech.js';
import type { Span } from '../analysis/span.js';
import type { Token } from '../analysis/token.js';
import { findMoments } from '../moments/find-moments.js';
import type { Moment } from '../moments/moment.js';
import { type AskedKind, askedSort } from './asked-sort.js';
import type { KnownWords } from './known-words.js';
import type { Synonyms } from './synonyms.js';

/** What a word does in a question, which decides how much it means when a passage lacks it. */
export type WordRole = 'name' | 'number' | 'noun' | 'verb' | 'modifier' | 'weak' | 'function';

/** Whether a word of this role says what is asked about; the others hold the question together or frame it. */
export function isContent(role: WordRole): boolean {
  return role !== 'function' && role !== 'weak';
}

/** One word of a question that a passage may or may not hold. */
export interface QuestionWord {
  /** As typed. */
  readonly surface: string;
  readonly span: Span;
  readonly role: WordRole;
  /** Index terms that are this word: its own, irregular forms, wholes that it is a part of. */
  readonly terms: readonly string[];
  /** Index terms that mean about the same. */
  readonly synonyms: readonly string[];
  /** Whether it may be taken for another word where a corpus lacks it: no word of the language may. */
  readonly mayBeSlip: boolean;
}

/** A date or time that a question names, and which of its words say it. */
export interface AskedMoment {
  readonly moment: Moment;
  /** Positions in `Question.words`. */
  readonly words: readonly number[];
}

export interface Question {
  readonly text: string;
  /** All of them, those of words beyond `maxWords` too. */
  readonly tokens: readonly Token[];
  /** Its words in order, each once, at most `maxWords`. */
  readonly words: readonly QuestionWord[];
  readonly moments: readonly AskedMoment[];
  /** The sort of thing that is asked for. */
  readonly asks: AskedKind;
  /** The word that names the kind of it, "how many *tanks*", a position in `words`; null without one. */
  readonly head: number | null;
}

export interface QuestionReader {
  read(text: string): Question;
}

/** A claim that is pasted whole may be long; what comes after this many words adds nothing but time. */
const maxWords = 200;
/** Only so much text is tagged: a question has its say in its first lines. In UTF-16 code units. */
const maxTagged = 2_000;
/**
 * Each is compared with each moment of each sentence that is read: the 125 that fit into what is
 * tagged took as long as everything else together. Those after it are matched as words are.
 */
const maxMoments = 32;

export function createQuestionReader(dependencies: {
  readonly analyze: (text: string) => readonly Token[];
  readonly tagger: PartOfSpeechTagger;
  readonly synonyms: Synonyms;
  readonly knownWords: KnownWords;
}): QuestionReader {
  return {
    read(text) {
      const tokens = dependencies.analyze(text);
      const parts = dependencies.tagger.tag(text.slice(0, maxTagged));
      const words: QuestionWord[] = [];
      const seen = new Set<string>();
      const main = tokens.filter((token) => !token.isExtra);
      const extras = tokens.filter((token) => token.isExtra);
      const phrases = dependencies.synonyms.phrases(main.map((token) => token.term));
      for (const [index, token] of main.entries()) {
        if (words.length === maxWords) break;
        if (seen.has(token.term)) continue;
        seen.add(token.term);
        const surface = text.slice(token.span.start, token.span.end);
        const variants = dependencies.synonyms.variants(token.term);
        const terms = new Set([token.term, ...variants.forms]);
        for (const extra of extras) if (covers(extra.span, token.span)) terms.add(extra.term);
        const synonyms = new Set(variants.synonyms);
        for (const phrase of phrases) {
          if (index >= phrase.start && index < phrase.start + phrase.length) {
            for (const term of phrase.synonyms) synonyms.add(term);
          }
        }
        words.push({
          surface,
          span: token.span,
          role: roleOf(token, surface, parts),
          terms: [...terms],
          synonyms: [...synonyms].filter((term) => !terms.has(term)),
          mayBeSlip: standsForItself(token) && !dependencies.knownWords.has(token.term),
        });
      }
      const moments = askedMoments(text, words);
      const { kind, headAt } = askedSort(text.slice(0, maxTagged));
      return { text, tokens, words, moments, asks: kind, head: headOf(words, headAt) };
    },
  };
}

/** Another number is another fact, another address another page. */
function standsForItself({ kind, isStop }: Token): boolean {
  return (kind === 'word' || kind === 'name') && !isStop;
}

/** Nothing is resolved: "yesterday" would need the asker's clock, which the core does not have. */
function askedMoments(text: string, words: readonly QuestionWord[]): readonly AskedMoment[] {
  const reference = { day: null, zone: null, order: 'day-first', purpose: 'report' } as const;
  return findMoments(text.slice(0, maxTagged), reference)
    .slice(0, maxMoments)
    .map(({ span, moment }) => ({
      moment,
      words: words.flatMap((word, index) => (covers(span, word.span) ? [index] : [])),
    }));
}

function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && outer.end >= inner.end;
}

function roleOf(
  token: Token,
  surface: string,
  parts: readonly { readonly span: Span; readonly part: string }[],
): WordRole {
  if (token.isStop) return 'function';
  if (weakWords.has(surface.toLowerCase())) return 'weak';
  if (token.kind === 'number' || token.kind === 'time') return 'number';
  const part = parts.find(({ span }) => span.start < token.span.end && span.end > token.span.start);
  const isFirst = token.span.start === 0;
  if (part?.part === 'PROPN' || (token.kind === 'name' && !isFirst)) return 'name';
  switch (part?.part) {
    case 'VERB':
    case 'AUX':
      return 'verb';
    case 'ADJ':
    case 'ADV':
      return 'modifier';
    case 'ADP':
    case 'PART':
    case 'PRON':
    case 'DET':
    case 'CCONJ':
    case 'SCONJ':
      return 'weak';
    default:
      return 'noun';
  }
}

/** A kind is named by the last noun of a few: "what *treaty*", "how many *Turkish drones*". */
function headOf(words: readonly QuestionWord[], at: number | null): number | null {
  if (at === null) return null;
  const first = words.findIndex(({ span }) => span.start >= at);
  if (first < 0 || (words[first]?.span.start ?? 0) - at > 1) return null;
  let head: number | null = null;
  for (let index = first; index < Math.min(words.length, first + maxHead); index++) {
    const role = words[index]?.role;
    if (role === 'noun' || role === 'name') head = index;
    else if (role !== 'modifier' || head !== null) break;
  }
  return head;
}

/** In words. */
const maxHead = 3;

/**
 * Words that frame a question about a claim more than they say what it is about. A passage that
 * lacks them lacks nothing.
 */
const weakWords: ReadonlySet<string> = new Set(
  `say says said saying tell tells told report reports reported reportedly claim claims claimed
   according state states stated statement statements mention mentions mentioned announce announces
   announced comment comments describe described description call called
   happen happens happened happening occur occurred take takes took taken taking place
   make makes made give gives gave given put come comes came go goes went gone going
   want wants wanted use used know known think thought believe see seen show shown
   many much long often old big
   time times day date today yesterday thing things kind sort type
   true false really actually truly right real fact facts please
   answer question words word like likely so-called certain current currently now recently
   people someone somebody anybody`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);
