import type { Answer } from '../answer/answer.js';
import type { PassageId } from '../corpus/document.js';
import type { Explanation } from '../search/explanation.js';
import type { Services } from '../services.js';
import { type Explanations, toAnswerJson } from './answer-json.js';
import type { AnswerFlags } from './answer-options.js';
import { renderAnswer } from './render-answer.js';
import { renderExplanation } from './render-explanation.js';
import type { Terminal } from './terminal.js';

/** Prints an answer as the flags want it: laid out for a person, or one line of JSON. */
export async function presentAnswer(
  answer: Answer,
  flags: Pick<AnswerFlags, 'json' | 'explain'>,
  services: Pick<Services, 'explain'>,
  terminal: Terminal,
  hints: 'flags' | 'commands' = 'flags',
): Promise<void> {
  if (flags.json) {
    const explanations = flags.explain ? await explanationsOf(answer, services) : null;
    await terminal.print(JSON.stringify(toAnswerJson(answer, explanations)));
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
