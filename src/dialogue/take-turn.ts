import type { Answer, CitedQuote } from '../answer/answer.js';
import type { AnswerOptions } from '../answer/answerer.js';
import { isAboutYou } from './about-you.js';
import { askInstead } from './ask-instead.js';
import type { Before } from './conversations.js';
import { type FollowUp, readFollowUp } from './follow-up.js';
import { namesAndNumbers } from './foreign-question.js';
import { foreignLanguage } from './language-of.js';
import { type OwnKnowledge, ownWords } from './own-words.js';
import { questionIn } from './question-in.js';
import { readSmallTalk, type SmallTalk } from './small-talk.js';
import { typedWords } from './typed-words.js';
import type { SpokenLanguage } from './words/language-words.js';

/** What somebody said, and what is known of it. */
export interface Said {
  readonly text: string;
  readonly options: AnswerOptions;
  /** They are somebody else's words, which whoever asks points at: nothing in them is meant for the bot. */
  readonly isPointedAt: boolean;
  /** What they asked before, if it is recent. */
  readonly before: Before | null;
}

/** An answer of the sources. */
export interface AnsweredTurn {
  readonly kind: 'answer';
  readonly answer: Answer;
  /** The question before, with which this one was read; null where it stands for itself. */
  readonly follows: string | null;
  /** What the next question may lean on: this one, or that which it leans on. */
  readonly question: string;
  /** Where it is not in English: the language, and the names and numbers that were looked for. */
  readonly foreign: Foreign | null;
}

/** A question in another language than English. */
export interface Foreign {
  /** As BCP 47 names it. */
  readonly language: string;
  readonly searched: readonly string[];
}

/** What a turn comes to. */
export type Turn =
  | AnsweredTurn
  | SmallTalkTurn
  /** What was asked stands beside the quote that was shown. */
  | {
      readonly kind: 'stated';
      readonly what: 'who' | 'when' | 'source';
      readonly cited: CitedQuote;
      readonly before: Before;
      readonly language: SpokenLanguage;
    };

/** A turn that asks nothing of the sources. */
export type SmallTalkTurn =
  | {
      readonly kind: 'small-talk';
      readonly talk: SmallTalk | { readonly kind: 'about'; readonly topic: 'other' };
      /** What the bot's own document says of it; null where it has nothing to say, or there is none. */
      readonly words: CitedQuote | null;
    }
  /** Somebody pointed at a courtesy: there is nothing in it to look up. */
  | { readonly kind: 'no-claim' }
  /** It leans on a question that is not remembered. */
  | { readonly kind: 'lost'; readonly language: SpokenLanguage }
  /** In another language, and with nothing in it that English sources could be searched for. */
  | { readonly kind: 'foreign'; readonly language: string };

/** Answers what somebody said, be it a question to the sources or to the bot about itself. */
export async function takeTurn(said: Said, knowledge: OwnKnowledge): Promise<Turn> {
  const { text, options, isPointedAt, before } = said;
  const talk = readSmallTalk(text);
  if (isPointedAt) {
    if (talk?.kind === 'courtesy') return { kind: 'no-claim' };
    return askSources(text, options, knowledge);
  }
  const question = questionIn(text);
  const followUp = talk === null || goesOn(talk, question) ? readFollowUp(question) : null;
  if (followUp !== null && before !== null) {
    const turn = await follow(question, followUp, { ...said, before }, knowledge);
    if (turn !== null) return turn;
  }
  if (talk !== null) return { kind: 'small-talk', talk, words: await wordsFor(talk, knowledge) };
  if (followUp?.kind === 'asks' || (followUp?.kind === 'leans' && followUp.isEmpty)) {
    return { kind: 'lost', language: followUp.kind === 'asks' ? followUp.language : 'en' };
  }
  const turn = await askSources(question, options, knowledge);
  if (turn.kind === 'answer' && turn.answer.kind === 'unanswered' && isAboutYou(question)) {
    const words = await ownWords('what', knowledge);
    return { kind: 'small-talk', talk: { kind: 'about', topic: 'other' }, words };
  }
  return turn;
}

/** "How do you know that?" asks for the source of what was said, not for what the bot knows. */
function goesOn(talk: SmallTalk, text: string): boolean {
  const isOfSources = talk.kind === 'about' && ['sources', 'maker'].includes(talk.topic);
  return isOfSources && typedWords(text).some(({ word }) => ['that', 'it', 'this'].includes(word));
}

/** Reads a text together with the question before it; null where that leads to nothing. */
async function follow(
  question: string,
  followUp: FollowUp,
  { before, options }: Said & { readonly before: Before },
  knowledge: OwnKnowledge,
): Promise<Turn | null> {
  const { answerer } = knowledge;
  const filters = { ...before.options, ...options };
  const follows = before.question;
  if (followUp.kind === 'asks') {
    const [cited] = before.answer.kind === 'answered' ? before.answer.quotes : [];
    if (cited !== undefined && states(cited, followUp.what)) {
      return { kind: 'stated', what: followUp.what, cited, before, language: followUp.language };
    }
  }
  if (followUp.kind === 'instead') {
    const instead = await askInstead(before.question, followUp, knowledge);
    if (instead !== null) {
      const answer = await answerer.answer(instead, filters);
      return { kind: 'answer', answer, follows, question: instead, foreign: null };
    }
  }
  const together = `${withoutEnd(before.question)} ${question}`;
  const answer = await answerer.answer(together, filters);
  // What says something by itself may still be answered alone.
  const isAlone = followUp.kind === 'instead' || (followUp.kind === 'leans' && !followUp.isEmpty);
  if (answer.kind === 'unanswered' && isAlone) {
    const alone = await answerer.answer(question, options);
    if (alone.kind === 'answered') return null;
  }
  return { kind: 'answer', answer, follows, question: follows, foreign: null };
}

function withoutEnd(question: string): string {
  let end = question.trimEnd();
  while (end.endsWith('?') || end.endsWith('.') || end.endsWith('!')) end = end.slice(0, -1);
  return `${end},`;
}

/** Whether a citation says what is asked for; what is not known is searched for. */
function states({ citation }: CitedQuote, what: 'who' | 'when' | 'source'): boolean {
  if (what === 'who') return citation.voice.name !== null;
  if (what === 'when') return citation.about.length > 0 || citation.said !== null;
  return true;
}

async function askSources(
  text: string,
  options: AnswerOptions,
  knowledge: OwnKnowledge,
): Promise<AnsweredTurn | Extract<SmallTalkTurn, { kind: 'foreign' }>> {
  const { answerer } = knowledge;
  const language = foreignLanguage(text);
  if (language === null) {
    const answer = await answerer.answer(text, options);
    return { kind: 'answer', answer, follows: null, question: text, foreign: null };
  }
  const searched = await namesAndNumbers(text, language, knowledge);
  if (searched.length === 0) return { kind: 'foreign', language };
  const question = searched.join(' ');
  const answer = await answerer.answer(question, options);
  return { kind: 'answer', answer, follows: null, question, foreign: { language, searched } };
}

/** Whoever says hello is told what they talk to; whoever says thanks is not. */
async function wordsFor(talk: SmallTalk, knowledge: OwnKnowledge): Promise<CitedQuote | null> {
  if (talk.kind === 'about') return ownWords(talk.topic, knowledge);
  return talk.courtesy === 'greeting' ? ownWords('what', knowledge) : null;
}
