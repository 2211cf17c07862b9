import { type NameRun, nameIn, nameRuns } from '../people/name-runs.js';
import { endsBody, isMonthName } from '../people/name-words.js';
import { type Gender, genderOfTitle, isTitle } from '../people/offices.js';
import { speechVerbs } from './speech-verbs.js';
import type { VoiceToken } from './tokens.js';

/** Who speaks, as one place of the text puts it. */
export interface Phrase {
  /** Tokens from `from` to before `to`. */
  readonly from: number;
  readonly to: number;
  /** As written there, without titles; null for a pronoun or a description. */
  readonly name: string | null;
  readonly title: string | null;
  /** The phrase of who is not named. */
  readonly description: string | null;
  readonly pronoun: 'he' | 'she' | 'other' | null;
  readonly gender: Gender;
  readonly isOrganisation: boolean;
}

/** The phrase that names or describes somebody from a token on; null where none begins. */
export function phraseFrom(tokens: readonly VoiceToken[], from: number): Phrase | null {
  const first = tokens[from];
  if (first?.kind !== 'word') return first?.text === '@' ? handleAt(tokens, from) : null;
  const pronoun = pronounOf(first);
  if (pronoun !== null) return pronounPhrase(from, pronoun);
  if (!determiners.has(first.lower) && ends(first)) return null;
  let to = from + 1;
  while (to < tokens.length && to - from < longestPhrase && goesOn(tokens, to)) to += 1;
  return readPhrase(tokens, from, to);
}

/**
 * The phrase with which a sentence begins, if a verb follows it: `Mayor Ada Roe opened the quay`. What
 * stands behind the name must not make it another's: `Roe campaign aides opened it`.
 */
export function actorFrom(tokens: readonly VoiceToken[], from: number): Phrase | null {
  const phrase = phraseFrom(tokens, from);
  if (phrase === null || phrase.name !== null || phrase.pronoun !== null) return phrase;
  const [run] = nameRuns(tokens, from, phrase.to);
  if (run === undefined || run.to === phrase.to) return phrase;
  const after = tokens[run.to];
  const isOwner = tokens[run.to - 1]?.isPossessive === true;
  const isLinked = tokens.slice(from, run.from).some(({ lower }) => links.has(lower));
  if (isOwner || isLinked || after?.isCapital !== false || attendants.has(after.lower))
    return phrase;
  return readPhrase(tokens, from, run.to);
}

/** Nouns that stand behind the name of another: `Roe supporters`. */
const attendants: ReadonlySet<string> = new Set(
  `campaign spokesman spokeswoman spokesperson aide aides supporter supporters administration official officials
   family team staff lawyer lawyers attorney attorneys ally allies adviser advisers backer backers fan fans voter
   voters critic critics manager strategist pollster deputy daughter son wife husband mother father brother sister
   camp loyalist loyalists surrogate surrogates delegate delegates foundation era presidency victory win rally
   and or`.split(/\s+/u),
);

/** The phrase that ends before a token, not before `limit`; null where none does. */
export function phraseBefore(
  tokens: readonly VoiceToken[],
  limit: number,
  to: number,
): Phrase | null {
  const last = tokens[to - 1];
  if (last?.kind !== 'word' || to <= limit) return null;
  const pronoun = pronounOf(last);
  if (pronoun !== null) return pronounPhrase(to - 1, pronoun);
  if (ends(last)) return null;
  let from = to - 1;
  while (
    from > limit &&
    to - from < longestPhrase &&
    goesOn(tokens, from) &&
    isInside(tokens[from - 1])
  )
    from -= 1;
  // `the evening the mayor`: the last of them that does not hang on `of` begins it.
  for (let at = to - 1; at > from; at--) {
    if (determiners.has(tokens[at]?.lower ?? '') && !links.has(tokens[at - 1]?.lower ?? '')) {
      from = at;
      break;
    }
  }
  return readPhrase(tokens, from, to);
}

const longestPhrase = 14;

function isInside(token: VoiceToken | undefined): boolean {
  return (
    token?.kind === 'word' &&
    (determiners.has(token.lower) || !ends(token)) &&
    pronounOf(token) === null
  );
}

function goesOn(tokens: readonly VoiceToken[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word') return false;
  if (links.has(token.lower)) return true;
  if (determiners.has(token.lower)) return links.has(tokens[at - 1]?.lower ?? '');
  return !ends(token) && pronounOf(token) === null;
}

/** Prepositions that belong to a phrase: `the chair of the jury`, `a spokesman for Exville`. */
const links: ReadonlySet<string> = new Set(['of', 'for', 'de', 'la']);

export const determiners: ReadonlySet<string> = new Set(
  'the a an one another some his her their its my our this that these those many several two three most'.split(
    ' ',
  ),
);

/** Words at which a phrase ends. */
function ends({ lower, text, isCapital }: VoiceToken): boolean {
  if (isCapital && isMonthName(lower)) return false;
  if (enders.has(lower)) return true;
  if (isCapital) return false;
  return (
    speechVerbs.has(lower) ||
    (lower.endsWith('ly') &&
      lower.length > 4 &&
      !/^(?:family|assembly|ally|early|elderly|daily|weekly|monthly|only)$/u.test(lower)) ||
    (/^\d/u.test(text) && !/^\d{1,3}-year-old$/u.test(lower))
  );
}

const enders: ReadonlySet<string> = new Set(
  `who whom which whose that when while where why how if because as at by in on to with from into after before since
   until during against about over under through than and but or nor so yet then also later again once still
   now just is are was were be been being has have had having do does did will would can could may might must shall
   should not never no says said yesterday today tomorrow monday tuesday wednesday thursday friday saturday sunday
   himself herself themselves itself there here what ever even already recently soon often always sometimes both
   upon among between toward towards like without within along across near amid outside inside around behind
   standing walking sitting speaking went came got made took gave told`.split(/\s+/u),
);

function pronounOf({ lower }: VoiceToken): Phrase['pronoun'] {
  if (lower === 'he') return 'he';
  if (lower === 'she') return 'she';
  return otherPronouns.has(lower) ? 'other' : null;
}

const otherPronouns: ReadonlySet<string> = new Set(
  'i we they it you him them us me nobody somebody everyone everybody anyone someone others'.split(
    ' ',
  ),
);

function pronounPhrase(at: number, pronoun: NonNullable<Phrase['pronoun']>): Phrase {
  const gender = pronoun === 'he' ? 'male' : pronoun === 'she' ? 'female' : null;
  return { from: at, to: at + 1, ...nothing, pronoun, gender };
}

const nothing = {
  name: null,
  title: null,
  description: null,
  pronoun: null,
  gender: null,
  isOrganisation: false,
} as const;

function handleAt(tokens: readonly VoiceToken[], from: number): Phrase | null {
  const name = tokens[from + 1];
  if (name?.kind !== 'word') return null;
  return { from, to: from + 2, ...nothing, name: `@${name.text}` };
}

function readPhrase(tokens: readonly VoiceToken[], from: number, to: number): Phrase | null {
  const runs = nameRuns(tokens, from, to);
  const words = tokens.slice(from, to);
  const description = describe(tokens, from, to);
  const owner = words.findIndex(({ isPossessive }) => isPossessive);
  const link = words.findIndex(
    ({ lower }, index) => index > 0 && (lower === 'of' || lower === 'for'),
  );
  const hasDeterminer = determiners.has(words[0]?.lower ?? '');
  const gender = words.reduce<Gender>((known, { text }) => known ?? genderOfTitle(text), null);
  const last = runs.at(-1);
  const isEnd = last !== undefined && last.to === to;
  const named = (run: NameRun, isOrganisation = false): Phrase => ({
    from,
    to,
    ...nothing,
    name: nameIn(tokens, run),
    title: titleBefore(tokens, from, run.from),
    gender,
    isOrganisation: isOrganisation || isOrganisationName(tokens, run),
  });
  const described: Phrase = { from, to, ...nothing, description, gender };
  if (words.every(({ lower }) => determiners.has(lower))) return null;
  if (words.every(({ isCapital, lower }) => !isCapital && !/^\p{L}/u.test(lower))) return null;
  if (owner >= 0) {
    // `Roe's lawyer Bo Lind` is Lind, `Roe's lawyer` nobody that is named.
    const later = runs.filter((run) => run.from > from + owner);
    const name = later.at(-1);
    if (name !== undefined && name.to === to && link < 0) return named(name);
    return described;
  }
  if (link >= 0) {
    const before = runs.find((run) => run.to <= from + link);
    // `Jo Pree of Mill Row`; but `Secretary of State Ada Roe`.
    if (before !== undefined && before.to === from + link && !hasDeterminer) return named(before);
    if (isEnd && !hasDeterminer && isTitle(words[0]?.text ?? '') && last.to - last.from >= 2) {
      const tail = last.to - last.from > 2 ? { from: last.to - 2, to: last.to } : last;
      if (words[link + 1]?.lower === 'state' || last.to - last.from > 2) return named(tail);
    }
    const represented = words[link]?.lower === 'for' && isEnd ? last : undefined;
    return represented === undefined
      ? described
      : { ...described, name: nameIn(tokens, represented), isOrganisation: true };
  }
  if (last === undefined) return described;
  if (!isEnd) return described;
  if (!hasDeterminer) return named(last);
  const isBare = last.from === from + 1;
  const isIndefinite = !definite.has(words[0]?.lower ?? '');
  if (isIndefinite) return described;
  return isBare ? named(last, titleBefore(tokens, from, last.from) === null) : named(last);
}

/** `the poet Ada Roe`, `my neighbour Bo`: who is meant has that name. */
const definite: ReadonlySet<string> = new Set(['the', 'my', 'our', 'his', 'her', 'their', 'its']);

function describe(tokens: readonly VoiceToken[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map(({ text, isPossessive }) => (isPossessive ? `${text}'s` : text))
    .join(' ');
}

function titleBefore(tokens: readonly VoiceToken[], from: number, to: number): string | null {
  const words = tokens.slice(from, to).filter(({ lower }) => !determiners.has(lower));
  return words.length === 0 ? null : words.map(({ text }) => text).join(' ');
}

function isOrganisationName(tokens: readonly VoiceToken[], { from, to }: NameRun): boolean {
  const last = tokens[to - 1];
  if (last === undefined) return false;
  return (
    endsBody(last.lower) ||
    (to - from === 1 && /^\p{Lu}{2,5}$/u.test(last.text.replace(/[.&]/gu, '')))
  );
}
