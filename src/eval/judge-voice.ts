import type { Span } from '../analysis/span.js';
import { isTitle } from '../corpus/people/offices.js';
import type { Moment } from '../moments/moment.js';
import { isSameTime } from './event-time.js';
import { findExact } from './find-exact.js';
import { isSameSpeaker } from './same-speaker.js';
import type { ShownVoice } from './voice-at.js';
import type { JudgedVoice } from './voice-set.js';

/**
 * `wrong`: something false is shown. `silent`: nothing is shown though something could be; it may be
 * said what is missing, and nobody is misled.
 */
export type Verdict = 'right' | 'wrong' | 'silent';

/** What is judged of one stretch; null where the set does not ask for it. */
export interface VoiceVerdicts {
  readonly who: Verdict;
  /** Whether what kind of words they are is told rightly; null where the product does not tell. */
  readonly role: boolean | null;
  readonly rating: boolean | null;
  /** One for when it was said, where asked for, and one for each time that it speaks of. */
  readonly dates: readonly Verdict[];
}

/** Where the judged words stand, and what is shown for them. */
export interface FoundVoice {
  readonly text: string;
  readonly span: Span;
  readonly shown: ShownVoice;
}

/**
 * Judges what is shown for a stretch. Words that are not in the readable text (`found` is null) are
 * shown by nobody: that is right of a menu, and silent of anything else.
 */
export function judgeVoice(judged: JudgedVoice, found: FoundVoice | null): VoiceVerdicts {
  const { said, about, rating } = judged;
  if (found === null) {
    const dates = [...(said === null ? [] : [said]), ...about.map(({ value }) => value)];
    return {
      who: judged.role === 'none' ? 'right' : 'silent',
      role: null,
      rating: rating === null ? null : false,
      dates: dates.map((expected) => judgeTime(expected, [])),
    };
  }
  const { shown } = found;
  return {
    who: judgePerson(judged, shown, evidenceIn(found)),
    role: shown.role === null ? null : [judged.role, ...judged.roleAlso].includes(shown.role),
    rating: rating === null ? null : holdsWords(shown.rating, rating),
    dates: [
      ...(said === null ? [] : [judgeTime(said, shown.said === null ? [] : [shown.said])]),
      ...about.map(({ words, value }) => judgeTime(value, momentsAt(words, found))),
    ],
  };
}

/**
 * Right: the name is that of the speaker, or one of the other right ones, case, accents, punctuation
 * and titles in front set aside; or a fuller name that ends in it, where the words that say so have
 * it: `Ada Roe` by `Roe said`. Nobody named is right where nobody can be, and no fault where the
 * words are the author's or the reviewer's own. Whoever is only described ("a fisherman") is not
 * named. The author shown beside what he reports in his own wording hides who said it and says
 * nothing false; beside words that are quoted, asked or claimed he is the wrong person.
 */
export function judgePerson(judged: JudgedVoice, shown: ShownVoice, evidence = ''): Verdict {
  const { name, title, description } = shown;
  const wanted = judged.speaker === null ? judged.accept : [judged.speaker, ...judged.accept];
  const isWanted = (one: string | null) =>
    one !== null &&
    wanted.some(
      (right) =>
        isSameSpeaker(right, one) || isSameSpeaker(withoutTitles(right), withoutTitles(one)),
    );
  if ([name, title, description, joined(title, name)].some(isWanted)) return 'right';
  if (wanted.some((right) => isFullerName(name, right, evidence))) return 'right';
  if (name === null && title === null) {
    const mayBeSilent = judged.speaker === null || ownRoles.includes(judged.role);
    return mayBeSilent ? 'right' : 'silent';
  }
  return judged.role === 'indirect' && judged.speaker !== null && shown.role === 'author'
    ? 'silent'
    : 'wrong';
}

function evidenceIn({ text, shown }: FoundVoice): string {
  const { evidence } = shown;
  return evidence === null ? '' : text.slice(evidence.start, evidence.end);
}

function isFullerName(name: string | null, wanted: string, evidence: string): boolean {
  const words = withoutTitles(wanted);
  const ending = name?.split(/\s+/u).slice(-words.split(/\s+/u).length).join(' ') ?? '';
  return evidence.includes(words) && isSameSpeaker(ending, words);
}

/** Words of which the document as a whole says whose they are. */
const ownRoles: readonly string[] = ['author', 'rating'];

function joined(title: string | null, name: string | null): string | null {
  return title === null || name === null ? null : `${title} ${name}`;
}

/** `Dr Ada Roe` is `Ada Roe`; of nothing but titles, such as `Mr Speaker` or `The Judge`, all is kept. */
function withoutTitles(name: string): string {
  const words = name.trim().split(/\s+/u);
  const start = words.findIndex((word) => !isTitle(word) && !/^(?:H\.?E\.?|the)$/iu.test(word));
  return start === -1 ? name : words.slice(start).join(' ');
}

function judgeTime(expected: string, found: readonly Moment[]): Verdict {
  if (expected === 'open') return found.length === 0 ? 'right' : 'wrong';
  if (found.length === 0) return 'silent';
  return found.some((moment) => isSameTime(expected, moment)) ? 'right' : 'wrong';
}

/** The moments read where `words` stand within the stretch; anywhere in it when they do not stand there. */
function momentsAt(words: string, { text, span, shown }: FoundVoice) {
  const within = findExact(text.slice(span.start, span.end), words);
  const start = span.start + (within?.start ?? 0);
  const end = within === null ? span.end : span.start + within.end;
  return shown.about
    .filter((stated) => stated.span.start < end && stated.span.end > start)
    .map(({ moment }) => moment);
}

function holdsWords(shown: string | null, wanted: string): boolean {
  const fold = (text: string) =>
    ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
  return shown !== null && fold(shown).includes(fold(wanted));
}
