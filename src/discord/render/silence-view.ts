import type { Answer, CitedQuote, FilterSet } from '../../answer/answer.js';
import { nearestWorthShowing } from '../../answer/nearest.js';
import type { Say } from '../../locales/catalogue.js';
import { parseIsoMoment } from '../../moments/parse-iso-moment.js';
import { limits } from '../limits.js';
import { askedParts, listWords, searchedLine } from './asked-words.js';
import { describeClaims } from './citation.js';
import { citedWords } from './cited-words.js';
import { describeMoment } from './moment.js';
import { type AnswerLayout, shareButton } from './pages.js';
import { isDisplayable, plainLabel } from './plain-text.js';
import { layOut, type View, type ViewButton } from './view.js';

type Unanswered = Extract<Answer, { kind: 'unanswered' }>;

/**
 * An honest nothing in few lines: that there is no answer, what was not found, and the words that
 * come nearest, for the asker to say whether they are what was looked for.
 */
export function renderSilence(answer: Unanswered, layout: AnswerLayout): View {
  const { say } = layout;
  const nearest = shownNearest(answer);
  const isForModerators = answer.reason !== 'empty-question';
  const hasSearched = isForModerators && answer.reason !== 'empty-corpus';
  const next = say(isForModerators ? 'none.next' : 'none.next.plain');
  const lines = [
    searchedLine(layout),
    ...describeSilence(answer, nearest !== null, say),
    ...(nearest === null ? [next] : describeNearest(nearest, say)),
    smallPrint([
      ...(hasSearched && nearest === null ? [say('none.not-against')] : []),
      ...askedParts(answer, layout),
    ]),
  ];
  return layOut([
    lines.filter((line) => line !== '').join('\n'),
    isForModerators ? buttonsOf(answer, nearest, layout) : [],
  ]);
}

/** The nearest passage whose words a silence shows; null where it shows none. */
export function shownNearest(answer: Unanswered): CitedQuote | null {
  const nearest = nearestWorthShowing(answer);
  return nearest !== null && isDisplayable(nearest.quote.exact) ? nearest : null;
}

function smallPrint(parts: readonly string[]): string {
  return parts.length === 0 ? '' : `-# ${parts.join(' · ')}`;
}

function describeNearest(nearest: CitedQuote, say: Say): readonly string[] {
  const closest = say('none.closest');
  return [closest, describeClaims(nearest.citation, say), ...citedWords(nearest, [closest], say)];
}

/** What was not found, in one line. What a filter left out is no fact about the sources. */
function describeSilence(
  { reason, report }: Unanswered,
  hasNearest: boolean,
  say: Say,
): readonly string[] {
  const { filter } = report;
  if (reason === 'no-such-speaker') {
    const { asked = '', speakers = [] } = filter?.nobody ?? {};
    const names = speakers.map((name) => plainLabel(name, 60)).filter((name) => name !== '');
    return [
      `**${say('none.nobody', { asked: plainLabel(asked, 80) })}**`,
      ...(names.length === 0 ? [] : [say('none.nobody.others', { names: names.join(' · ') })]),
    ];
  }
  if (filter !== undefined) return [`**${describeFilters(filter.set ?? {}, say)}**`];
  const absent = report.terms.filter(({ passages }) => passages === 0).map(({ word }) => word);
  const isAbout = reason === 'nothing-found' || reason === 'too-little-in-common';
  const title = `**${say('none.title')}.**`;
  if (isAbout && absent.length > 0) {
    return [`${title} ${say('none.about', { words: listWords(absent, mostAbsent) })}`];
  }
  return [hasNearest ? title : `${title} ${say(`none.${reason}`)}`];
}

/** So many of the asker's words that are nowhere are named; of a question in another language all are. A guess. */
const mostAbsent = 4;

function describeFilters(set: FilterSet, say: Say): string {
  const dates = describeDates(set, say);
  const speaker = set.speaker === undefined ? null : plainLabel(set.speaker, 60);
  const isNarrowed = set.documents !== undefined;
  if (speaker !== null && dates === null && !isNarrowed) return say('none.by', { speaker });
  if (speaker === null && dates !== null && !isNarrowed) return say('none.dated', { dates });
  if (speaker === null && dates === null && isNarrowed) return say('none.in-source');
  const all = [
    ...(speaker === null ? [] : [say('filter.speaker', { speaker })]),
    ...(dates === null ? [] : [dates]),
    ...(isNarrowed ? [say('filter.source')] : []),
  ];
  return all.length === 0
    ? say('none.filter.title')
    : say('none.filtered', { filters: all.join('; ') });
}

function describeDates({ from, to, asOf }: FilterSet, say: Say): string | null {
  const until = to ?? asOf;
  if (from !== undefined && until !== undefined) {
    return say('moment.range', { start: describeDate(from, say), end: describeDate(until, say) });
  }
  if (from !== undefined) return say('moment.from', { moment: describeDate(from, say) });
  return until === undefined ? null : say('moment.until', { moment: describeDate(until, say) });
}

function describeDate(iso: string, say: Say): string {
  const moment = parseIsoMoment(iso);
  return moment === null ? plainLabel(iso, 20) : describeMoment(moment, say);
}

/** One row: first what the asker may do about it. */
function buttonsOf(
  { report }: Unanswered,
  nearest: CitedQuote | null,
  layout: AnswerLayout,
): readonly ViewButton[] {
  const { say, idFor } = layout;
  const askPeople = { kind: 'ask-moderator' } as const;
  const buttons: readonly ViewButton[] = [
    ...filterButtons(report.filter?.set ?? {}, layout),
    ...(nearest === null
      ? [{ id: idFor(askPeople), label: say('button.ask-moderator') }]
      : [
          { id: idFor({ kind: 'accept' }), label: say('button.accept') },
          { id: idFor(askPeople), label: say('button.decline') },
          { id: idFor({ kind: 'why', quote: 0 }), label: say('button.why') },
        ]),
  ];
  const [share] = shareButton(layout);
  const room = limits.buttonsPerRow - (share === undefined ? 0 : 1);
  return [...buttons.slice(0, room), ...(share === undefined ? [] : [share])];
}

/** Each takes one filter off and asks again. */
function filterButtons(set: FilterSet, { say, idFor }: AnswerLayout): readonly ViewButton[] {
  const { speaker, from, to, asOf, documents } = set;
  const hasDates = from !== undefined || to !== undefined || asOf !== undefined;
  return [
    ...(speaker === undefined ? [] : (['speaker'] as const)),
    ...(hasDates ? (['dates'] as const) : []),
    ...(documents === undefined ? [] : (['source'] as const)),
  ].map((filter, index) => ({
    id: idFor({ kind: 'ask-without', filter }),
    label: say(`button.without-${filter}`),
    ...(index === 0 ? { tone: 'main' as const } : {}),
  }));
}
