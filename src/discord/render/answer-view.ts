import type { Answer, CitedQuote } from '../../answer/answer.js';
import { noticesOn } from '../../answer/notices.js';
import type { Foreign } from '../../dialogue/take-turn.js';
import type { Say } from '../../locales/catalogue.js';
import { nameCitation } from './citation.js';
import { describeMatch, describeNotice, describeReadings, listWords } from './notices.js';
import { type PageLayout, pageAt, pageButtons, pageLine, paginate, shareButton } from './pages.js';
import { plainLabel } from './plain-text.js';
import { showSlices, sourceButton } from './slice-view.js';
import { layOut, type View, type ViewButton } from './view.js';

/** How an answer is to be shown. */
export interface AnswerLayout extends PageLayout {
  /** The question was read together with the one before it. */
  readonly isTogether: boolean;
  /** That question; absent where it is not known. */
  readonly follows?: string;
  /** Says what of a question in another language was looked for. */
  readonly foreign?: Foreign;
}

/** An answer, or an honest silence, as a message. */
export function renderAnswer(answer: Answer, layout: AnswerLayout): View {
  return answer.kind === 'answered' ? renderQuotes(answer, layout) : renderSilence(answer, layout);
}

type Asked = Pick<AnswerLayout, 'say' | 'isTogether' | 'follows' | 'foreign'>;
type Answered = Extract<Answer, { kind: 'answered' }>;
type Unanswered = Extract<Answer, { kind: 'unanswered' }>;

/** Notices and match lines longer than this push the quote off the screen: then the match lines go. A guess. */
const maxMatchText = 1400;
const maxNotices = 6;

/** The quotes of an answer on its pages, in pieces where they are long. */
export function pagesOf(answer: Answered, layout: Asked) {
  const frame = [...headOf(answer, layout), ...footOf(answer, layout.say)].join('\n');
  // Head and foot are displays of their own, and the page's number is added to the foot.
  return paginate(answer.quotes, frame, { text: 60, bytes: 160 }, layout.say);
}

function renderQuotes(answer: Answered, layout: AnswerLayout): View {
  const { say, idFor } = layout;
  const pages = pagesOf(answer, layout);
  const page = pageAt(layout.page, pages.length);
  const slices = pages[page.at] ?? [];
  const { blocks, files } = showSlices(slices, answer.quotes, say, (cited, index) =>
    quoteButtons(cited, index, layout),
  );
  const shown = slices.flatMap(({ index }) => answer.quotes[index] ?? []);
  const foot = footOf({ ...answer, notices: noticesOn(answer, shown) }, say);
  const last = slices.at(-1);
  const isMidQuote = last !== undefined && last.part < last.parts;
  const turning = pageButtons(page, say, (to) => idFor({ kind: 'page', page: to }), {
    label: say(isMidQuote ? 'button.next-part' : 'button.more'),
    tone: 'main',
  });
  return layOut(
    [
      headOf(answer, layout).join('\n'),
      ...blocks,
      { kind: 'rule' },
      [...foot, ...pageLine(page, say)].join('\n'),
      [...turning, ...shareButton(layout)],
      [...voteButtons(layout), moderatorButton(layout)],
    ],
    files,
  );
}

function renderSilence(answer: Unanswered, layout: AnswerLayout): View {
  const { say } = layout;
  const { report, nearest } = answer;
  const { filter } = report;
  const lines = [...askedLines(answer, layout), ...describeSilence(answer, layout.say)];
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
      const citation = nameCitation(nearest.citation, layout.say);
      lines.push(say('none.nearest', { citation }));
    }
  }
  const isForModerators = answer.reason !== 'empty-question';
  if (filter !== undefined) lines.push(say('none.filter.next'));
  else lines.push(say(isForModerators ? 'none.next' : 'none.next.plain'));
  const buttons = isForModerators ? [moderatorButton(layout), ...shareButton(layout)] : [];
  return layOut([lines.join('\n'), buttons]);
}

/** The headline of a silence and what it means. What filters left out is no fact about the sources. */
function describeSilence({ reason, report }: Unanswered, say: Say): string[] {
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

function headOf(answer: Answered, layout: Asked): string[] {
  return [
    ...askedLines(answer, layout),
    `### ${layout.say(`confidence.${answer.confidence.level}`)}`,
  ];
}

/** What was asked and how it was read, so that a shared answer explains itself. */
function askedLines(
  { question, report }: Answer,
  { say, isTogether, follows, foreign }: Asked,
): string[] {
  const asked = plainLabel(question, 200);
  const lines = asked === '' ? [] : [`-# ${say('asked', { question: asked })}`];
  if (follows !== undefined) {
    lines.push(`-# ${say('talk.follow-up', { question: plainLabel(follows, 200) })}`);
  } else if (isTogether) lines.push(`-# ${say('asked.together')}`);
  if (foreign !== undefined) {
    lines.push(say('talk.searched', { words: listWords(foreign.searched) }));
  }
  for (const line of describeReadings(report, say)) lines.push(`-# ${line}`);
  return lines;
}

function footOf(answer: Answered, say: Say): string[] {
  const notices = answer.notices.slice(0, maxNotices).map((notice) => describeNotice(notice, say));
  const match = describeMatch(answer.confidence, say).map((line) => `-# ${line}`);
  const all = [...notices, ...match];
  return all.join('\n').length > maxMatchText ? notices : all;
}

function quoteButtons(
  cited: CitedQuote,
  quote: number,
  { say, idFor }: AnswerLayout,
): readonly ViewButton[] {
  const [link] = sourceButton(cited.citation.source.url, cited.quote.exact, say);
  return [
    { id: idFor({ kind: 'context', quote }), label: say('button.context') },
    { id: idFor({ kind: 'why', quote }), label: say('button.why') },
    link ?? { id: idFor({ kind: 'source', quote }), label: say('button.source') },
  ];
}

function voteButtons({ say, idFor }: AnswerLayout): ViewButton[] {
  return [
    { id: idFor({ kind: 'helpful' }), label: say('button.helpful') },
    { id: idFor({ kind: 'not-helpful' }), label: say('button.not-helpful') },
  ];
}

function moderatorButton({ say, idFor }: AnswerLayout): ViewButton {
  return { id: idFor({ kind: 'ask-moderator' }), label: say('button.ask-moderator') };
}
