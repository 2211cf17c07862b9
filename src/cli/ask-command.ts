import type { Command } from 'commander';
import { type AnswerFlags, addAnswerFlags, toAnswerOptions } from './answer-options.js';
import { type CommandContext, withServices } from './command-context.js';
import { presentAnswer } from './present-answer.js';

/** `ask "…"`: answers one question and ends. */
export function registerAskCommand(program: Command, context: CommandContext): void {
  const command = program
    .command('ask')
    .description('answer one question with the sources’ exact words, or say that there is nothing')
    .argument('<question...>', 'the question; several words are joined');
  addAnswerFlags(command).action(async (words: string[], flags: AnswerFlags) => {
    const options = toAnswerOptions(flags);
    await withServices(context, flags.corpus ?? [], async (services) => {
      const answer = await services.answerer.answer(words.join(' '), options);
      await presentAnswer(answer, flags, services, context.terminal);
    });
  });
}
