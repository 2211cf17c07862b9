import type { Answer } from '../answer/answer.js';
import type { AnswerOptions } from '../answer/answerer.js';
import type { PassageId } from '../corpus/document.js';
import type { Before } from '../dialogue/conversations.js';
import { type Foreign, type Turn, takeTurn } from '../dialogue/take-turn.js';
import type { Explanation } from '../search/explanation.js';
import type { Services } from '../services.js';
import { type Explanations, toAnswerJson } from './answer-json.js';
import type { AnswerFlags } from './answer-options.js';
import { renderAnswer } from './render-answer.js';
import { renderExplanation } from './render-explanation.js';
import { showOnOneLine } from './safe-text.js';
import type { Terminal } from './terminal.js';

/** What a question is answered from and explained by. */
type AnsweringServices = Pick<Services, 'answerer' | 'corpus' | 'explain'>;

/** What somebody typed, and after what. */
export interface Typed {
  readonly text: string;
  readonly options: AnswerOptions;
  /** What they asked before, where it is remembered. */
  readonly before: Before | null;
}

/** Answers what somebody typed, and prints it. */
export async function presentTurn(
  typed: Typed,
  flags: Pick<AnswerFlags, 'json' | 'explain'>,
  services: AnsweringServices,
  terminal: Terminal,
  hints: 'flags' | 'commands' = 'flags',
): Promise<Turn> {
  const { answerer } = services;
  const knowledge = { answerer, corpus: services.corpus() };
  const turn = await takeTurn({ ...typed, isPointedAt: false }, knowledge);
  const heading = hints === 'flags' ? `? ${showOnOneLine(typed.text)}\n\n` : '\n';
  const isPlain = turn.kind === 'answer' && turn.follows === null && turn.foreign === null;
  // What is said in five languages is loaded when something is to be said.
  const talk = isPlain ? null : await import('./render-small-talk.js');
  if (turn.kind === 'answer') {
    const { answer, foreign } = turn;
    const reading = flags.json ? [] : (talk?.describeReading(turn) ?? []);
    for (const line of reading) await terminal.print(line);
    await presentAnswer(answer, flags, services, terminal, hints, foreign);
  } else if (flags.json) {
    await terminal.print(JSON.stringify(talk?.toSmallTalkJson(turn, typed.text)));
  } else await terminal.print(`${heading}${talk?.renderSmallTalk(turn, terminal.width)}\n`);
  return turn;
}

/** Prints an answer as the flags want it: laid out for a person, or one line of JSON. */
export async function presentAnswer(
  answer: Answer,
  flags: Pick<AnswerFlags, 'json' | 'explain'>,
  services: Pick<Services, 'explain'>,
  terminal: Terminal,
  hints: 'flags' | 'commands' = 'flags',
  foreign: Foreign | null = null,
): Promise<void> {
  if (flags.json) {
    const explanations = flags.explain ? await explanationsOf(answer, services) : null;
    const json = toAnswerJson(answer, explanations);
    await terminal.print(JSON.stringify(foreign === null ? json : { ...json, foreign }));
    return;
  }
  const { width, colour } = terminal;
  const parts = [renderAnswer(answer, { width, colour, hints })];
  if (flags.explain) parts.push(await explainAnswer(answer, services, terminal));
  await terminal.print(`${parts.join('\n\n')}\n`);
}

/** Why the answer is what it is, down to the leaves of its scores. */
export async function explainAnswer(
  answer: Answer,
  services: Pick<Services, 'explain'>,
  terminal: Terminal,
): Promise<string> {
  const explanations = await explanationsOf(answer, services);
  return renderExplanation(answer, { width: terminal.width, explanations });
}

/** How the search ranked each passage that the answer shows. */
async function explanationsOf(
  answer: Answer,
  { explain }: Pick<Services, 'explain'>,
): Promise<Explanations> {
  const nearest = answer.kind === 'unanswered' && answer.nearest !== null ? [answer.nearest] : [];
  const explanations = new Map<PassageId, Explanation>();
  for (const { passageId } of answer.kind === 'answered' ? answer.quotes : nearest) {
    const explanation = await explain(answer.question, passageId);
    if (explanation !== null) explanations.set(passageId, explanation);
  }
  return explanations;
}
