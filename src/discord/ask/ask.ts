import type { Answerer, AnswerOptions } from '../../answer/answerer.js';
import type { Corpus } from '../../corpus/corpus.js';
import { type Before, isFresh, type Place } from '../../dialogue/conversations.js';
import {
  type AnsweredTurn,
  type SmallTalkTurn,
  type Turn,
  takeTurn,
} from '../../dialogue/take-turn.js';
import type { Language, Say } from '../../locales/catalogue.js';
import { isLanguage, speak } from '../../locales/translate.js';
import { checkInSteps } from '../../quotation/check-quotation.js';
import type { Bot } from '../bot.js';
import { renderAnswer } from '../render/answer-view.js';
import { renderGenuineness } from '../render/genuineness-view.js';
import type { PageLayout } from '../render/pages.js';
import { plainLabel } from '../render/plain-text.js';
import { renderSmallTalk, renderStated } from '../render/small-talk-view.js';
import { renderDocument, renderSources } from '../render/sources-view.js';
import { textView, type View } from '../render/view.js';
import type { AnswerContext, Subject } from '../reply/answer-contexts.js';
import type { Asking } from '../reply/asking.js';
import type { Said } from '../reply/plan.js';
import { findDocument } from './find-document.js';

/** Quotes fetched for one answer; one is on its card, the others behind *2 more*. */
export const quotesFetched = 10;

/** What surrounds a question. */
export interface Surroundings {
  /** What the message shows that it replies to. */
  readonly before?: AnswerContext | null;
  /** The words are somebody else's, which whoever asks points at. */
  readonly isPointedAt?: boolean;
  /** The conversation in which every question may lean on the one before it; none in a channel. */
  readonly conversation?: Place | null;
}

/**
 * Answers what somebody said, and remembers an answer for its buttons. After a question before it
 * "and when was that?" is read together with that; a short reply to an answer is, too.
 */
export async function ask(
  question: string,
  options: AnswerOptions,
  asking: Asking,
  bot: Bot,
  { before: replied = null, isPointedAt = false, conversation = null }: Surroundings = {},
): Promise<Said> {
  const { answerer, corpus } = bot.knowledge();
  const now = bot.now();
  const before = beforeOf(replied, now) ?? lastOf(conversation, bot);
  const isReply = before !== null && replied !== null;
  const filters: AnswerOptions = {
    ...(isReply ? before.options : {}),
    ...options,
    limit: quotesFetched,
  };
  const turn = await takeTurn(
    { text: question, options: filters, isPointedAt, before },
    { answerer, corpus },
  );
  if (turn.kind === 'stated') {
    const context = { ...contextOf(subjectOf(turn.before), asking), at: now };
    return { view: renderStated(turn, sayIn(turn.language, asking)), context };
  }
  if (turn.kind !== 'answer') {
    bot.metrics.counters.smallTalk += 1;
    if (conversation !== null && endsTalk(turn)) bot.conversations.end(conversation);
    const say = sayOf(turn, asking, isPointedAt);
    return { view: renderSmallTalk(turn, say) };
  }
  const read = isReply ? await togetherWith(before, turn, filters, answerer) : turn;
  const { answer, follows, foreign } = read;
  bot.metrics.counters[answer.kind === 'answered' ? 'answered' : 'abstained'] += 1;
  if (conversation !== null) {
    const { question: base } = read;
    bot.conversations.remember(conversation, { question: base, options: filters, answer, at: now });
  }
  const isTold =
    foreign !== null && bot.conversations.isFirstTold(asking.askerId, foreign.language);
  const subject: Subject = {
    kind: 'answer',
    answer,
    options: filters,
    isTogether: follows !== null,
    base: read.question,
    ...(follows === null ? {} : { follows }),
    ...(isTold ? { foreign } : {}),
  };
  const say = foreign === null ? asking.say : sayTo(foreign.language, asking, isPointedAt);
  if (follows === null && !hasFilters(filters)) {
    const known = await bot.knownAnswer(subject, read.question, { ...asking, say });
    if (known !== null) return known;
  }
  return remember(subject, { ...asking, say }, bot);
}

/** The turn that a message shows which was replied to, if it is recent. */
function beforeOf(context: AnswerContext | null, now: number): Before | null {
  if (context?.subject.kind !== 'answer') return null;
  const { answer, options, base } = context.subject;
  const before = { question: base ?? answer.question, options, answer, at: context.at };
  return isFresh(before, now) ? before : null;
}

function lastOf(conversation: Place | null, bot: Bot): Before | null {
  return conversation === null ? null : bot.conversations.before(conversation, bot.now());
}

/** What was shown before, as it is remembered again for replies to what is said of it. */
function subjectOf({ answer, options, question }: Before): Subject {
  return { kind: 'answer', answer, options, isTogether: false, base: question };
}

function endsTalk(turn: Turn): boolean {
  if (turn.kind !== 'small-talk' || turn.talk.kind !== 'courtesy') return false;
  return turn.talk.courtesy === 'thanks' || turn.talk.courtesy === 'farewell';
}

/** In which language to answer what asks nothing of the sources. */
function sayOf(turn: SmallTalkTurn, asking: Asking, isPointedAt: boolean): Say {
  if (turn.kind === 'foreign') return sayTo(turn.language, asking, isPointedAt);
  return turn.kind === 'lost' ? sayIn(turn.language, asking) : asking.say;
}

/** English is what people type into bots whatever they speak; another language they speak. */
function sayIn(language: Language, { say }: Asking): Say {
  return language === 'en' ? say : speak(language);
}

/** Whoever writes in a language that the bot speaks is answered in it; not whoever points at such words. */
function sayTo(language: string, { say }: Asking, isPointedAt: boolean): Say {
  return isPointedAt || !isLanguage(language) ? say : speak(language);
}

/** A short reply, or one that nothing answers, leans on the question that it replies to. */
async function togetherWith(
  before: Before,
  turn: AnsweredTurn,
  filters: AnswerOptions,
  answerer: Answerer,
): Promise<AnsweredTurn> {
  const { answer } = turn;
  const isShort = answer.report.terms.length <= fewWords || answer.kind === 'unanswered';
  if (turn.follows !== null || turn.foreign !== null || !isShort) return turn;
  const follows = before.question;
  const together = await answerer.answer(`${follows} ${turn.question}`, filters);
  return together.kind === 'answered'
    ? { ...turn, answer: together, follows, question: follows }
    : turn;
}

/** Who asks for one speaker, or a time, asks the sources. */
function hasFilters({ limit: _, ...filters }: AnswerOptions): boolean {
  return Object.values(filters).some((value) => value !== undefined);
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
    const idFor = bot.contexts.remember({
      subject,
      askerId,
      guildId,
      canShare: false,
      at: bot.now(),
    });
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
function remember(subject: Subject, asking: Asking, bot: Bot): Said {
  const context: AnswerContext = { ...contextOf(subject, asking), at: bot.now() };
  const idFor = bot.contexts.remember(context);
  const { corpus } = bot.knowledge();
  const { canShare } = context;
  return {
    view: renderSubject(subject, { say: asking.say, page: 0, idFor, canShare, corpus }),
    context,
  };
}

function contextOf(
  subject: Subject,
  { askerId, guildId, audience, hasCompany }: Asking,
): Omit<AnswerContext, 'at'> {
  return { subject, askerId, guildId, canShare: audience === 'only-asker' && hasCompany };
}

/** How a remembered subject is shown. */
export interface SubjectLayout extends PageLayout {
  /** The newest corpus: the list of sources is always that one's. */
  readonly corpus: Corpus;
}

/** Any page of what a message shows, in any language. */
export function renderSubject(subject: Subject, layout: SubjectLayout): View {
  switch (subject.kind) {
    case 'answer': {
      const { isTogether, follows, foreign, isAccepted } = subject;
      return renderAnswer(subject.answer, {
        ...layout,
        isTogether,
        ...(follows === undefined ? {} : { follows }),
        ...(foreign === undefined ? {} : { foreign }),
        ...(isAccepted === undefined ? {} : { isAccepted }),
      });
    }
    case 'quotation':
      return renderGenuineness(subject.claimed, subject.result, layout);
    case 'sources':
      return renderSources(layout.corpus, layout);
  }
}
