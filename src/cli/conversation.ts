import { createInterface } from 'node:readline';
import type { Answer } from '../answer/answer.js';
import type { AnswerOptions } from '../answer/answerer.js';
import type { Services } from '../services.js';
import type { AnswerFlags } from './answer-options.js';
import { listCorpus } from './list-corpus.js';
import { explainAnswer, presentAnswer } from './present-answer.js';
import type { Terminal } from './terminal.js';

const help = [
  'Ask in plain English, for example: when did the ceasefire start?',
  '  :why      how the last answer came about',
  '  :sources  what the corpus holds',
  '  :help     this list',
  '  :quit     leave (so does Ctrl-D)',
].join('\n');

/**
 * Answers questions line by line until the input ends, `:quit`, or nobody reads the answers any
 * more. With a person at the terminal there is a prompt; piped input gets answers and nothing else.
 */
export async function converse(
  services: Pick<Services, 'answerer' | 'corpus' | 'explain'>,
  terminal: Terminal,
  flags: Pick<AnswerFlags, 'json' | 'explain'>,
  options: AnswerOptions,
): Promise<void> {
  const { isInteractive } = terminal;
  const lines = createInterface({
    input: terminal.input,
    crlfDelay: Number.POSITIVE_INFINITY,
    terminal: isInteractive,
    ...(isInteractive ? { output: terminal.output, prompt: '? ' } : {}),
  });
  lines.on('SIGINT', () => lines.close());
  if (isInteractive) {
    const { documents, passages } = services.corpus();
    terminal.tell(
      `Receipts: ${documents.size} documents, ${passages.length} passages. :help helps.`,
    );
    lines.prompt();
  }
  let last: Answer | null = null;
  for await (const line of lines) {
    const input = line.trim();
    if (input === ':quit') break;
    if (input === ':help') await terminal.print(help);
    else if (input === ':sources')
      await terminal.print(listCorpus(services.corpus(), terminal.width));
    else if (input === ':why') {
      await terminal.print(
        last === null ? 'Nothing has been asked yet.' : explainAnswer(last, services, terminal),
      );
    } else if (input !== '' || !isInteractive) {
      last = services.answerer.answer(line, options);
      await presentAnswer(last, flags, services, terminal);
    }
    if (terminal.isClosed) break;
    if (isInteractive) lines.prompt();
  }
  lines.close();
}
