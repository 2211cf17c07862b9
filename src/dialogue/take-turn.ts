import type { Answer, CitedQuote } from '../answer/answer.js';
import type { AnswerOptions } from '../answer/answerer.js';
import { isAboutYou } from './about-you.js';
import { type OwnKnowledge, ownWords } from './own-words.js';
import { questionIn } from './question-in.js';
import { readSmallTalk, type SmallTalk } from './small-talk.js';

/** What somebody said, and what is known of it. */
export interface Said {
  readonly text: string;
  readonly options: AnswerOptions;
  /** They are somebody else's words, which whoever asks points at: nothing in them is meant for the bot. */
  readonly isPointedAt: boolean;
}

/** What a turn comes to. */
export type Turn =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | {
      readonly kind: 'small-talk';
      readonly talk: SmallTalk | { readonly kind: 'about'; readonly topic: 'other' };
      /** What the bot's own document says of it; null where it has nothing to say, or there is none. */
      readonly words: CitedQuote | null;
    }
  /** Somebody pointed at a courtesy: there is nothing in it to look up. */
  | { readonly kind: 'no-claim' };

/** Answers what somebody said, be it a question to the sources or to the bot about itself. */
export async function takeTurn(
  { text, options, isPointedAt }: Said,
  knowledge: OwnKnowledge,
): Promise<Turn> {
  const talk = readSmallTalk(text);
  if (isPointedAt) {
    if (talk?.kind === 'courtesy') return { kind: 'no-claim' };
    return { kind: 'answer', answer: await knowledge.answerer.answer(text, options) };
  }
  if (talk !== null) return { kind: 'small-talk', talk, words: await wordsFor(talk, knowledge) };
  const question = questionIn(text);
  const answer = await knowledge.answerer.answer(question, options);
  if (answer.kind === 'unanswered' && isAboutYou(question)) {
    const words = await ownWords('what', knowledge);
    return { kind: 'small-talk', talk: { kind: 'about', topic: 'other' }, words };
  }
  return { kind: 'answer', answer };
}

/** Whoever says hello is told what they talk to; whoever says thanks is not. */
async function wordsFor(talk: SmallTalk, knowledge: OwnKnowledge): Promise<CitedQuote | null> {
  if (talk.kind === 'about') return ownWords(talk.topic, knowledge);
  return talk.courtesy === 'greeting' ? ownWords('what', knowledge) : null;
}
