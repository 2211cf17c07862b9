import { type TypedWord, typedWords } from './typed-words.js';
import { wordsByLanguage } from './words/by-language.js';
import { idleWords } from './words/idle.js';
import type { SpokenLanguage } from './words/language-words.js';

/** How a text leans on the question before it. */
export type FollowUp =
  /** It asks for what the answer states beside its words. */
  | {
      readonly kind: 'asks';
      readonly what: 'who' | 'when' | 'source';
      readonly language: SpokenLanguage;
    }
  /** It says nothing without the question before it: "and why?", "did he deny it?" */
  | { readonly kind: 'leans'; readonly isEmpty: boolean }
  /** It asks the same of something else: "and in Ganja?" of `Ganja`, joined to the rest as `in Ganja`. */
  | { readonly kind: 'instead'; readonly of: string; readonly joined: string };

/**
 * Reads a text as one that follows another; null for one that stands for itself. Whatever names all
 * that it asks about stands for itself, however short it is.
 */
export function readFollowUp(text: string): FollowUp | null {
  const all = typedWords(text, mostWords + 1);
  if (all.length === 0 || all.length > mostWords) return null;
  const lead = leadOf(all);
  const words = all.slice(lead);
  const abroad = asksAbroad(words);
  if (abroad !== null) return abroad;
  const has = (...wanted: readonly string[]) => words.some(({ word }) => wanted.includes(word));
  const telling = words.filter(({ word }) => isTelling(word));
  if (telling.length === 0) {
    // "It", "them", "and?" ask nothing that could be read.
    if (words.length === 0 || words.every(({ word }) => mute.has(word))) return null;
    const isSaid = has(
      'said',
      'say',
      'says',
      'saying',
      'claimed',
      'claims',
      'claim',
      'told',
      'tells',
    );
    if (has('who', 'whom', 'whose') && (isSaid || has('words', 'speaker', 'quote'))) {
      return { kind: 'asks', what: 'who', language: 'en' };
    }
    if (has('when') || (has('what', 'which') && has('date', 'day', 'year'))) {
      return { kind: 'asks', what: 'when', language: 'en' };
    }
    if (has('source', 'sources', 'proof', 'evidence', 'link') || isFromWhere(words)) {
      return { kind: 'asks', what: 'source', language: 'en' };
    }
    return { kind: 'leans', isEmpty: true };
  }
  if (lead > 0 && words.every(({ word }) => isTelling(word) || joining.has(word))) {
    const first = telling[0]?.start ?? 0;
    const last = telling.at(-1)?.end ?? text.length;
    const joined = text.slice(words[0]?.start ?? first, last);
    if (telling.length <= mostNames) {
      return { kind: 'instead', of: text.slice(first, last), joined };
    }
  }
  const mostTelling = lead > 0 ? 4 : 2;
  if (telling.length <= mostTelling && pointsBack(words)) return { kind: 'leans', isEmpty: false };
  return null;
}

/** In words: what is longer says what it is about. A guess. */
const mostWords = 10;
/** "And Nagorno-Karabakh?", "and on 15 October 2020?" */
const mostNames = 4;

/** How many words only say that it goes on: "and", "what about". */
function leadOf(words: readonly TypedWord[]): number {
  let at = 0;
  for (;;) {
    const [one = '', two = '', three = ''] = words.slice(at, at + 3).map(({ word }) => word);
    if (one === 'same' && (two === 'for' || two === 'with')) at += 2;
    else if ((one === 'what' || one === 'how') && (two === 'about' || two === 'bout')) at += 2;
    else if (one === 'what' && two === 'of' && three !== '') at += 2;
    else if (leading.has(one)) at += 1;
    else return at;
  }
}

const leading: ReadonlySet<string> = new Set(
  'and but or so also then plus ok okay und y et и а'.split(' '),
);

/** "Wer hat das gesagt?", "¿cuándo?": with nothing in it but the words that every sentence has. */
function asksAbroad(words: readonly TypedWord[]): FollowUp | null {
  for (const { language, stops } of wordsByLanguage) {
    if (language === 'en') continue;
    const { said, ...asking } = askingAbroad[language];
    const isOnly = words.every(
      ({ word }) =>
        stops.has(word) || [said, ...Object.values(asking)].some((own) => own.includes(word)),
    );
    if (!isOnly) continue;
    for (const what of ['who', 'when', 'source'] as const) {
      const isAsked = words.some(({ word }) => asking[what].includes(word));
      const isSaid = what !== 'who' || words.some(({ word }) => said.includes(word));
      if (isAsked && isSaid) return { kind: 'asks', what, language };
    }
  }
  return null;
}

/** What asks who said it, when that was and where it stands; `said` tells the first from "who was it?" */
const askingAbroad: Record<
  Exclude<SpokenLanguage, 'en'>,
  Readonly<Record<'who' | 'when' | 'source' | 'said', readonly string[]>>
> = {
  de: {
    who: ['wer', 'wessen'],
    when: ['wann'],
    source: ['quelle', 'quellen', 'beleg'],
    said: ['gesagt', 'sagte', 'sagt', 'behauptet', 'behauptete', 'worte'],
  },
  es: {
    who: ['quién', 'quien', 'quiénes'],
    when: ['cuándo', 'cuando'],
    source: ['fuente', 'fuentes', 'prueba'],
    said: ['dijo', 'dice', 'dicho', 'afirmó'],
  },
  fr: {
    who: ['qui'],
    when: ['quand'],
    source: ['source', 'sources', 'preuve'],
    said: ['dit', 'disait', 'affirmé'],
  },
  ru: {
    who: ['кто'],
    when: ['когда'],
    source: ['источник', 'источники', 'доказательство'],
    said: ['сказал', 'сказала', 'говорит', 'утверждает', 'сказано'],
  },
};

function isFromWhere(words: readonly TypedWord[]): boolean {
  const all = words.map(({ word }) => word);
  const isThat = ['that', 'this', 'it'].some((word) => all.includes(word));
  const isGot = ['from', 'get', 'find'].some((word) => all.includes(word));
  return all.includes('where') && isGot && isThat;
}

const english = wordsByLanguage.find(({ language }) => language === 'en');

function isTelling(word: string): boolean {
  return (
    english?.stops.has(word) !== true && english?.you.has(word) !== true && !idleWords.has(word)
  );
}

/** What may stand between names: "and on the 15th of October?" */
const joining: ReadonlySet<string> = new Set(
  'in on at the of from for by to about with a an his her their since after before during near'.split(
    ' ',
  ),
);

/** Alone they ask nothing. */
const mute: ReadonlySet<string> = new Set(
  'a an the it this that he she they i me is are was were no not so too of on in ok'.split(' '),
);

/** Whether a word means something that was named before. */
function pointsBack(words: readonly TypedWord[]): boolean {
  return words.some(({ word }, at) => {
    const before = words[at - 1]?.word ?? '';
    const after = words[at + 1]?.word ?? '';
    // "Who comes after the president if he dies": it is somebody of the same text.
    if (objects.has(word)) return true;
    if (pronouns.has(word)) return !words.slice(0, at).some((one) => isTelling(one.word));
    // "Is it true that": it stands for nothing.
    if (word === 'it')
      return !['true', 'real', 'possible', 'legal', 'known', 'certain'].includes(after);
    // "Was there a war": nothing is there.
    if (word === 'there') return !be.has(before) && !be.has(after);
    if (word === 'then') return at > 0;
    return (
      (word === 'that' || word === 'this' || word === 'those') &&
      !isTelling(after) &&
      !isClause(after)
    );
  });
}

const objects: ReadonlySet<string> = new Set('him them'.split(' '));
const pronouns: ReadonlySet<string> = new Set(
  'he she they his hers their theirs her its'.split(' '),
);
const be: ReadonlySet<string> = new Set('is are was were be been has have had will'.split(' '));

/** Begins what is said: "did he say that *the* ferry sank". */
function isClause(word: string): boolean {
  return ['the', 'a', 'an', 'he', 'she', 'they', 'it', 'there', 'his', 'her', 'their'].includes(
    word,
  );
}
