import type { FilterSet, Notice, SearchReport, UnansweredReason } from '../answer/answer.js';
import { describeMoment } from './describe-moment.js';
import { showOnOneLine } from './safe-text.js';

/** A notice in the terminal's words: a label of at most 14 characters and a sentence. */
export interface NoticeText {
  readonly label: string;
  readonly sentence: string;
}

/** What a reader must know beside the quotes, in the bot's own words and without a verdict. */
export function describeNotice(notice: Notice): NoticeText {
  switch (notice.kind) {
    case 'one-perspective':
      return {
        label: 'one side only',
        sentence: `All these quotes are from one side: ${showOnOneLine(notice.perspective)}.`,
      };
    case 'perspective-unknown':
      return {
        label: 'side unknown',
        sentence: `${count(notice.documents, 'source')} of these quotes ${
          notice.documents === 1 ? 'does' : 'do'
        } not say which side it speaks for.`,
      };
    case 'summary':
      return {
        label: 'a summary',
        sentence: 'This is the source’s summary, not the speaker’s exact words.',
      };
    case 'newer-source':
      return {
        label: 'newer source',
        sentence: `${
          notice.title === null
            ? `Document ${showOnOneLine(notice.documentId)}`
            : showOnOneLine(notice.title)
        }, ${describeMoment(notice.publishedAt)}, is more recent than what is quoted.`,
      };
    case 'ratings-differ':
      return {
        label: 'ratings differ',
        sentence: `Publishers rate this claim differently: ${notice.ratings
          .map(({ words, by }) => showOnOneLine(by === null ? words : `${words} (${by})`))
          .join('; ')}.`,
      };
    case 'weak-words':
      return {
        label: 'not found',
        sentence: `The quotes don’t mention: ${notice.missing.map(showOnOneLine).join(', ')}.`,
      };
    case 'differs':
      return {
        label: `other ${notice.what}`,
        sentence: `You asked about ${showOnOneLine(notice.asked)}; this quote mentions ${showOnOneLine(notice.found)}.`,
      };
  }
}

/** How a question's misspelt words were read, three of them; null when it was read as it was typed. */
export function describeReadings({ readings = [] }: SearchReport): NoticeText | null {
  if (readings.length === 0) return null;
  // Curly quotation marks are for the sources' words; these are the question's and a guess.
  const pairs = readings
    .slice(0, maxReadings)
    .map(({ typed, read }) => `"${oneWord(typed)}" as "${oneWord(read)}"`);
  const left = readings.length - pairs.length;
  const more = left > 0 ? ` and ${left} more` : '';
  return { label: 'spelling', sentence: `Read ${pairs.join(', ')}${more}.` };
}

const maxReadings = 3;
/** A longer "word" is no slip of the hand but something pasted. In code points. */
const longestReading = 40;

function oneWord(word: string): string {
  const points = Array.from(showOnOneLine(word));
  return points.length <= longestReading
    ? points.join('')
    : `${points.slice(0, longestReading - 1).join('')}…`;
}

/** The first sentence of an honest silence: what filters left out is no fact about the corpus. */
export function describeReason(reason: UnansweredReason, { filter }: SearchReport): string {
  switch (reason) {
    case 'empty-question':
      return 'Nothing was asked: I see no words to look for.';
    case 'empty-corpus':
      return 'The corpus is empty, so nothing can answer this.';
    case 'nothing-found':
    case 'too-little-in-common':
      return filter === undefined
        ? 'Nothing in the corpus answers this.'
        : describeFilters(filter.set ?? {});
    case 'no-such-speaker':
      return describeNobody(filter);
  }
}

/** What the question was narrowed to, as the reason why nothing answers it. */
function describeFilters({ speaker, from, to, asOf, documents }: FilterSet): string {
  const parts = [
    ...(speaker === undefined ? [] : [`by "${showOnOneLine(speaker)}"`]),
    ...(from === undefined ? [] : [`from ${showOnOneLine(from)} on`]),
    ...(to === undefined ? [] : [`until ${showOnOneLine(to)}`]),
    ...(asOf === undefined ? [] : [`published by ${showOnOneLine(asOf)}`]),
    ...(documents === undefined ? [] : [`in ${count(documents, 'chosen document')}`]),
  ];
  return parts.length === 0
    ? 'Nothing that the filters leave answers this.'
    : `Nothing ${parts.join(', ')} answers this.`;
}

function describeNobody(filter: SearchReport['filter']): string {
  const { asked = '', speakers = [] } = filter?.nobody ?? {};
  const sentence = `Nobody of the name "${showOnOneLine(asked)}" speaks in the corpus`;
  if (speakers.length === 0) return `${sentence}, nor anybody else whom it names.`;
  return `${sentence}; there ${speakers.length === 1 ? 'is' : 'are'} ${speakers.map(showOnOneLine).join(', ')}.`;
}

/** `1 document`, `2 documents`. */
export function count(amount: number, noun: string): string {
  return `${amount.toLocaleString('en-GB')} ${noun}${amount === 1 ? '' : 's'}`;
}
