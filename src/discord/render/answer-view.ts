import type { Answer, CitedQuote } from '../../answer/answer.js';
import { noticesOn } from '../../answer/notices.js';
import type { IdFor } from './action.js';
import { describeCitation, nameCitation } from './citation.js';
import type { Voice } from './moment.js';
import { describeMatch, describeNotice, describeReadings } from './notices.js';
import { paginate } from './pages.js';
import { plainLabel } from './plain-text.js';
import { attachWords, describeSlice } from './slice-view.js';
import { linkToWords } from './text-fragment.js';
import { type Block, layOut, type View, type ViewButton } from './view.js';

/** How an answer is to be shown. */
export interface AnswerLayout {
  readonly voice: Voice;
  /** 0-based; clamped to what there is. */
  readonly page: number;
  readonly idFor: IdFor;
  /** Only an answer that one person sees, in a place where others are, can be shared. */
  readonly canShare: boolean;
  /** The question was read together with the one before it. */
  readonly isTogether: boolean;
}

/** An answer, or an honest silence, as a message. */
export function renderAnswer(answer: Answer, layout: AnswerLayout): View {
  return answer.kind === 'answered' ? renderQuotes(answer, layout) : renderSilence(answer, layout);
}

/** How many pages an answer has; a silence has one. */
export function countPages(
  answer: Answer,
  layout: Pick<AnswerLayout, 'voice' | 'isTogether'>,
): number {
  return answer.kind === 'answered' ? pagesOf(answer, layout).length : 1;
}

type Answered = Extract<Answer, { kind: 'answered' }>;
type Unanswered = Extract<Answer, { kind: 'unanswered' }>;

/** Notices and match lines longer than this push the quote off the screen: then the match lines go. A guess. */
const maxMatchText = 1400;
const maxNotices = 6;

function pagesOf(answer: Answered, layout: Pick<AnswerLayout, 'voice' | 'isTogether'>) {
  const frame = [...headOf(answer, layout), ...footOf(answer, layout.voice)].join('\n');
  const quotes = answer.quotes.map(({ quote, citation }) => ({
    words: quote.exact,
    ...describeCitation(citation, layout.voice),
  }));
  // Head and foot are displays of their own, and the page's number is added to the foot.
  return paginate(quotes, { text: frame.length + 60, bytes: Buffer.byteLength(frame) + 160 });
}

function renderQuotes(answer: Answered, layout: AnswerLayout): View {
  const { voice, idFor } = layout;
  const { say } = voice;
  const pages = pagesOf(answer, layout);
  const at = Math.min(Math.max(0, layout.page), pages.length - 1);
  const slices = pages[at] ?? [];
  const blocks: Block[] = [{ kind: 'text', text: headOf(answer, layout).join('\n') }];
  const files: { name: string; text: string }[] = [];
  for (const slice of slices) {
    const cited = answer.quotes[slice.index];
    if (cited === undefined) continue;
    const attached = slice.words === null ? attachWords(cited, slice) : null;
    if (attached !== null) files.push(attached);
    blocks.push(
      { kind: 'text', text: describeSlice(slice, cited, answer.quotes.length, voice) },
      { kind: 'buttons', buttons: quoteButtons(cited, slice.index, layout) },
    );
  }
  const shown = slices.flatMap(({ index }) => answer.quotes[index] ?? []);
  const foot = footOf({ ...answer, notices: noticesOn(answer, shown) }, voice);
  if (pages.length > 1) {
    foot.push(`-# ${say('page.number', { page: at + 1, pages: pages.length })}`);
  }
  blocks.push({ kind: 'rule' }, { kind: 'text', text: foot.join('\n') });
  const turning: ViewButton[] = [];
  if (at > 0)
    turning.push({ id: idFor({ kind: 'page', page: at - 1 }), label: say('button.previous') });
  if (at + 1 < pages.length) {
    const goesOn = slices.at(-1);
    const isMidQuote = goesOn !== undefined && goesOn.part < goesOn.parts;
    turning.push({
      id: idFor({ kind: 'page', page: at + 1 }),
      label: say(isMidQuote ? 'button.next-part' : 'button.more'),
      tone: 'main',
    });
  }
  blocks.push({ kind: 'buttons', buttons: [...turning, ...shareButton(layout)] });
  blocks.push({ kind: 'buttons', buttons: [...voteButtons(layout), moderatorButton(layout)] });
  return layOut(blocks, files);
}

function renderSilence(answer: Unanswered, layout: AnswerLayout): View {
  const { say } = layout.voice;
  const { report, nearest } = answer;
  const { filter } = report;
  const lines = [...askedLines(answer, layout), ...describeSilence(answer, layout.voice)];
  const hasSearched = answer.reason !== 'empty-question' && answer.reason !== 'empty-corpus';
  if (hasSearched) {
    lines.push(
      filter === undefined
        ? say('none.documents', { count: report.documents })
        : say('none.filter.everywhere'),
    );
    for (const { word, passages } of report.terms.slice(0, 8)) {
      const shown = plainLabel(word, 40);
      const term =
        passages === 0
          ? say('none.term.absent', { word: shown })
          : say('none.term', { word: shown, count: passages });
      lines.push(`- ${term}`);
    }
    if (nearest !== null) {
      const citation = nameCitation(nearest.citation, layout.voice);
      lines.push(say('none.nearest', { citation }));
    }
  }
  const isForModerators = answer.reason !== 'empty-question';
  if (filter !== undefined) lines.push(say('none.filter.next'));
  else lines.push(say(isForModerators ? 'none.next' : 'none.next.plain'));
  const buttons = isForModerators ? [moderatorButton(layout), ...shareButton(layout)] : [];
  return layOut([
    { kind: 'text', text: lines.join('\n') },
    { kind: 'buttons', buttons },
  ]);
}

/** The headline of a silence and what it means. What filters left out is no fact about the sources. */
function describeSilence({ reason, report }: Unanswered, { say }: Voice): string[] {
  const { filter, passages } = report;
  if (reason === 'no-such-speaker') {
    const { asked = '', speakers = [] } = filter?.nobody ?? {};
    const names = speakers.map((name) => plainLabel(name, 80)).join(' · ');
    return [
      `### ${say('none.nobody.title')}`,
      say('none.nobody', { asked: plainLabel(asked, 100) }),
      ...(names === '' ? [] : [say('none.nobody.others', { names })]),
    ];
  }
  if (filter === undefined) return [`### ${say('none.title')}`, say(`none.${reason}`)];
  return [
    `### ${say('none.filter.title')}`,
    say('none.filter', { count: filter.passages, passages }),
  ];
}

function headOf(answer: Answered, layout: Pick<AnswerLayout, 'voice' | 'isTogether'>): string[] {
  return [
    ...askedLines(answer, layout),
    `### ${layout.voice.say(`confidence.${answer.confidence.level}`)}`,
  ];
}

/** What was asked and how it was read, so that a shared answer explains itself. */
function askedLines(
  { question, report }: Answer,
  { voice, isTogether }: Pick<AnswerLayout, 'voice' | 'isTogether'>,
): string[] {
  const asked = plainLabel(question, 200);
  const lines = asked === '' ? [] : [`-# ${voice.say('asked', { question: asked })}`];
  if (isTogether) lines.push(`-# ${voice.say('asked.together')}`);
  for (const line of describeReadings(report, voice)) lines.push(`-# ${line}`);
  return lines;
}

function footOf(answer: Answered, voice: Voice): string[] {
  const notices = answer.notices
    .slice(0, maxNotices)
    .map((notice) => describeNotice(notice, voice));
  const match = describeMatch(answer.confidence, voice).map((line) => `-# ${line}`);
  const all = [...notices, ...match];
  return all.join('\n').length > maxMatchText ? notices : all;
}

function quoteButtons(
  cited: CitedQuote,
  quote: number,
  { voice, idFor }: AnswerLayout,
): ViewButton[] {
  const { say } = voice;
  const link = linkToWords(cited.citation.source.url, cited.quote.exact);
  return [
    { id: idFor({ kind: 'context', quote }), label: say('button.context') },
    { id: idFor({ kind: 'why', quote }), label: say('button.why') },
    link === null
      ? { id: idFor({ kind: 'source', quote }), label: say('button.source') }
      : { url: link, label: say('button.source') },
  ];
}

function voteButtons({ voice, idFor }: AnswerLayout): ViewButton[] {
  return [
    { id: idFor({ kind: 'helpful' }), label: voice.say('button.helpful') },
    { id: idFor({ kind: 'not-helpful' }), label: voice.say('button.not-helpful') },
  ];
}

function moderatorButton({ voice, idFor }: AnswerLayout): ViewButton {
  return { id: idFor({ kind: 'ask-moderator' }), label: voice.say('button.ask-moderator') };
}

function shareButton({ voice, idFor, canShare }: AnswerLayout): ViewButton[] {
  return canShare ? [{ id: idFor({ kind: 'share' }), label: voice.say('button.share') }] : [];
}
