import type { Answer, CitedQuote } from '../../answer/answer.js';
import { limits } from '../limits.js';
import { askedParts, searchedLine } from './asked-words.js';
import { caveatsOn } from './caveats.js';
import { describeClaims } from './citation.js';
import { citedWords } from './cited-words.js';
import { type AnswerLayout, type PageNumber, pageAt, shareButton } from './pages.js';
import { renderSilence } from './silence-view.js';
import { attachedWords } from './slice-view.js';
import { layOut, type View, type ViewButton } from './view.js';

/** An answer, or an honest silence, as a message. */
export function renderAnswer(answer: Answer, layout: AnswerLayout): View {
  return answer.kind === 'answered' ? renderCard(answer, layout) : renderSilence(answer, layout);
}

type Answered = Extract<Answer, { kind: 'answered' }>;

/**
 * The card of one quote of an answer, in the order in which it is read, by eye and by ear: what must
 * be known before it, the quote, the one line of its source, and small, what else is said. All that
 * is not needed to read the quote is behind its buttons.
 */
function renderCard(answer: Answered, layout: AnswerLayout): View {
  const { say } = layout;
  const page = pageAt(layout.page, answer.quotes.length);
  const cited = answer.quotes[page.at] ?? answer.quotes[0];
  const { quote, citation } = cited;
  const { exact } = quote;
  const caveats = caveatsOn(answer, cited, say);
  const small = [
    ...(page.at > 0 ? [say('page.quote', { index: page.at + 1, total: page.pages })] : []),
    say(`confidence.${cited.confidence.level}`),
    ...caveats.others,
    ...askedParts(answer, layout),
  ].join(' · ');
  const lines = [
    searchedLine(layout),
    describeClaims(citation, say),
    layout.isAccepted === true ? say('card.accepted') : '',
    caveats.doubts,
    caveats.provenance === '' ? '' : `-# ${caveats.provenance}`,
    ...citedWords(cited, [], say),
    `-# ${small}`,
  ];
  return layOut(
    [lines.filter((line) => line !== '').join('\n'), buttonsOf(page, layout)],
    attachedWords(exact, page.at),
  );
}

/** One row. What does not fit into it is behind *Why this?*. */
function buttonsOf(page: PageNumber, layout: AnswerLayout): readonly ViewButton[] {
  const { say, idFor } = layout;
  const quote = page.at;
  const buttons: readonly ViewButton[] = [
    ...moreButton(page, layout),
    { id: idFor({ kind: 'context', quote }), label: say('button.context') },
    { id: idFor({ kind: 'source', quote }), label: say('button.source') },
    { id: idFor({ kind: 'why', quote }), label: say('button.why') },
    ...shareButton(layout),
    { id: idFor({ kind: 'ask-moderator' }), label: say('button.ask-moderator') },
  ];
  return buttons.slice(0, limits.buttonsPerRow);
}

/** To the next quote, in the same place; from the last one to the first. */
function moreButton({ at, pages }: PageNumber, { say, idFor }: AnswerLayout): ViewButton[] {
  if (pages === 1) return [];
  const left = pages - at - 1;
  if (left === 0) return [{ id: idFor({ kind: 'page', page: 0 }), label: say('button.first') }];
  const label = say('button.quotes-more', { count: left });
  return [{ id: idFor({ kind: 'page', page: at + 1 }), label, tone: 'main' }];
}

/** The quote at a place of an answer; of a silence the passage that was shown as the nearest. */
export function quoteAt(answer: Answer, place: number): CitedQuote | null {
  if (answer.kind === 'answered') return answer.quotes[place] ?? null;
  return place === 0 ? answer.nearest : null;
}
