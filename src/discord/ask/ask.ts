import type { AnswerOptions } from '../../answer/answerer.js';
import type { Corpus } from '../../corpus/corpus.js';
import { takeTurn } from '../../dialogue/take-turn.js';
import { checkInSteps } from '../../quotation/check-quotation.js';
import type { Bot } from '../bot.js';
import { renderAnswer } from '../render/answer-view.js';
import { renderGenuineness } from '../render/genuineness-view.js';
import type { PageLayout } from '../render/pages.js';
import { plainLabel } from '../render/plain-text.js';
import { renderSmallTalk } from '../render/small-talk-view.js';
import { renderDocument, renderSources } from '../render/sources-view.js';
import { textView, type View } from '../render/view.js';
import type { AnswerContext, Subject } from '../reply/answer-contexts.js';
import type { Asking } from '../reply/asking.js';
import type { Said } from '../reply/plan.js';
import { findDocument } from './find-document.js';

/** Quotes fetched for one answer; two are on its first page, the rest behind *More quotes*. */
export const quotesFetched = 10;

/** What surrounds a question. */
export interface Surroundings {
  /** What the message shows that it replies to. */
  readonly before?: AnswerContext | null;
  /** The words are somebody else's, which whoever asks points at. */
  readonly isPointedAt?: boolean;
}

/**
 * Answers what somebody said, and remembers an answer for its buttons. After a question before it, a
 * short one is read together with that, so that "and on the 15th?" means something.
 */
export async function ask(
  question: string,
  options: AnswerOptions,
  asking: Asking,
  bot: Bot,
  { before = null, isPointedAt = false }: Surroundings = {},
): Promise<Said> {
  const { answerer, corpus } = bot.knowledge();
  const earlier = before?.subject.kind === 'answer' ? before.subject : null;
  const filters: AnswerOptions = { ...earlier?.options, ...options, limit: quotesFetched };
  const turn = await takeTurn(
    { text: question, options: filters, isPointedAt },
    { answerer, corpus },
  );
  if (turn.kind !== 'answer') {
    bot.metrics.counters.smallTalk += 1;
    return { view: renderSmallTalk(turn, asking.say) };
  }
  let { answer } = turn;
  let isTogether = false;
  const isShort = answer.report.terms.length <= fewWords || answer.kind === 'unanswered';
  if (earlier !== null && isShort) {
    const together = await answerer.answer(`${earlier.answer.question} ${question}`, filters);
    if (together.kind === 'answered') {
      answer = together;
      isTogether = true;
    }
  }
  bot.metrics.counters[answer.kind === 'answered' ? 'answered' : 'abstained'] += 1;
  return remember({ kind: 'answer', answer, options: filters, isTogether }, asking, bot);
}

/** A reply with at most this many telling words leans on the question before it. A guess. */
const fewWords = 2;

/** Checks a quotation, others having their turns meanwhile, and remembers the result for its buttons. */
export async function checkQuote(
  claimed: string,
  speaker: string | null,
  asking: Asking,
  bot: Bot,
): Promise<Said> {
  const quotations = await bot.knowledge().quotations();
  const result = await bot.turns.finish(checkInSteps(claimed, quotations, speaker));
  bot.metrics.counters.quotations += 1;
  return remember({ kind: 'quotation', claimed, speaker, result }, asking, bot);
}

/** The list of sources, or the one whose title, file or id was named. */
export async function showSources(
  wanted: string,
  { askerId, guildId, say }: Asking,
  bot: Bot,
): Promise<Said> {
  const { corpus } = bot.knowledge();
  if (wanted === '') {
    const subject = { kind: 'sources' } as const;
    const idFor = bot.contexts.remember({ subject, askerId, guildId, canShare: false });
    return { view: renderSources(corpus, { say, page: 0, idFor }) };
  }
  const found = await bot.turns.finish(findDocument(corpus, wanted));
  return {
    view:
      found === null
        ? textView(say('sources.not-found', { name: plainLabel(wanted, 100) }))
        : renderDocument(found, corpus, say),
  };
}

/** The first page of what was asked for, which is remembered so that its buttons work. */
function remember(
  subject: Subject,
  { askerId, guildId, audience, hasCompany, say }: Asking,
  bot: Bot,
): Said {
  const canShare = audience === 'only-asker' && hasCompany;
  const context: AnswerContext = { subject, askerId, guildId, canShare };
  const idFor = bot.contexts.remember(context);
  const { corpus } = bot.knowledge();
  return { view: renderSubject(subject, { say, page: 0, idFor, canShare, corpus }), context };
}

/** How a remembered subject is shown. */
export interface SubjectLayout extends PageLayout {
  /** The newest corpus: the list of sources is always that one's. */
  readonly corpus: Corpus;
}

/** Any page of what a message shows, in any language. */
export function renderSubject(subject: Subject, layout: SubjectLayout): View {
  switch (subject.kind) {
    case 'answer':
      return renderAnswer(subject.answer, { ...layout, isTogether: subject.isTogether });
    case 'quotation':
      return renderGenuineness(subject.claimed, subject.result, layout);
    case 'sources':
      return renderSources(layout.corpus, layout);
  }
}
