import type { Answer } from '../answer/answer.js';
import { toAnswerJson } from './answer-json.js';
import type { AnswerFlags } from './answer-options.js';
import { renderAnswer } from './render-answer.js';
import { renderExplanation } from './render-explanation.js';
import type { Terminal } from './terminal.js';

/** Prints an answer as the flags want it: laid out for a person, or one line of JSON. */
export async function presentAnswer(
  answer: Answer,
  flags: Pick<AnswerFlags, 'json' | 'explain'>,
  terminal: Terminal,
): Promise<void> {
  if (flags.json) {
    await terminal.print(JSON.stringify(toAnswerJson(answer)));
    return;
  }
  const { width, colour } = terminal;
  const parts = [renderAnswer(answer, { width, colour })];
  if (flags.explain) parts.push(renderExplanation(answer, { width }));
  await terminal.print(parts.join('\n\n'));
}
