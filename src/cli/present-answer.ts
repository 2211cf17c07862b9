import type { Answer } from '../answer/answer.js';
import type { Services } from '../services.js';
import { toAnswerJson } from './answer-json.js';
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
    const explain = flags.explain
      ? (passageId: Parameters<Services['explain']>[1]) =>
          services.explain(answer.question, passageId)
      : null;
    await terminal.print(JSON.stringify(toAnswerJson(answer, explain)));
    return;
  }
  const { width, colour } = terminal;
  const parts = [renderAnswer(answer, { width, colour, hints })];
  if (flags.explain) parts.push(explainAnswer(answer, services, terminal));
  await terminal.print(`${parts.join('\n\n')}\n`);
}

/** Why the answer is what it is, down to the leaves of its scores. */
export function explainAnswer(
  answer: Answer,
  services: Pick<Services, 'explain'>,
  terminal: Terminal,
): string {
  return renderExplanation(answer, {
    width: terminal.width,
    explain: (passageId) => services.explain(answer.question, passageId),
  });
}
