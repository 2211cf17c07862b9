import { createInterface } from 'node:readline';
import type { Answer } from '../answer/answer.js';
import type { AnswerOptions } from '../answer/answerer.js';
import { type Before, isFresh } from '../dialogue/conversations.js';
import type { Services } from '../services.js';
import type { AnswerFlags } from './answer-options.js';
import { conversationCommands, conversationHelp, readCommand } from './conversation-command.js';
import { count } from './describe-notice.js';
import { listCorpus } from './list-corpus.js';
import { nearestName } from './nearest-name.js';
import { explainAnswer, presentAnswer, presentTurn } from './present-answer.js';
import type { Terminal } from './terminal.js';

type ConversationServices = Pick<Services, 'answerer' | 'corpus' | 'explain'>;
type ConversationFlags = Pick<AnswerFlags, 'json' | 'explain'>;

/**
 * Answers questions line by line until the input ends, `:quit`, or nobody reads the answers any
 * more. With a person at the terminal there is a prompt; piped input gets answers and nothing else.
 */
export async function converse(
  services: ConversationServices,
  terminal: Terminal,
  flags: ConversationFlags,
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
  // The input may end while lines that came before it are still to be answered.
  let hasInput = true;
  lines.once('close', () => {
    hasInput = false;
  });
  if (isInteractive) {
    const { documents, passages } = services.corpus();
    const size = `${count(documents.size, 'document')}, ${count(passages.length, 'passage')}`;
    terminal.tell(`${size}. Type a question, or :help.`);
    lines.prompt();
  }
  const talk = new Talk(services, terminal, flags, { ...options, isExplained: true });
  for await (const line of lines) {
    const goesOn = await talk.hear(line);
    if (!goesOn || terminal.isClosed) break;
    // Since Node 24 a readline that was closed throws when it is to prompt.
    if (isInteractive && hasInput) lines.prompt();
  }
  lines.close();
}

/** One conversation: what was answered last, so that it can be asked about. */
class Talk {
  private last: Answer | null = null;
  /** What the next question may lean on; null once it was thanked for. */
  private before: Before | null = null;

  constructor(
    private readonly services: ConversationServices,
    private readonly terminal: Terminal,
    private readonly flags: ConversationFlags,
    private readonly options: AnswerOptions,
  ) {}

  /** Does what the line asks for; false when it asks to end. */
  async hear(line: string): Promise<boolean> {
    const terminal = this.terminal;
    const services = this.services;
    const last = this.last;
    // A program that reads JSON expects an answer to each of its lines.
    const command = this.flags.json ? ({ kind: 'ask' } as const) : readCommand(line);
    if (command.kind === 'quit') return false;
    if (command.kind === 'help') await terminal.print(conversationHelp);
    else if (command.kind === 'unknown') {
      const nearest = nearestName(command.name, conversationCommands);
      const next = nearest === null ? ':help lists them all.' : `Did you mean :${nearest}?`;
      await terminal.print(`Unknown command :${command.name}. ${next}`);
    } else if (command.kind === 'no-limit') {
      const found = command.typed === '' ? 'nothing' : JSON.stringify(command.typed);
      await terminal.print(
        `Expected a number from 1 to 25 after :top; found ${found}. For example: :top 5`,
      );
    } else if (command.kind === 'sources') {
      await terminal.printParts(listCorpus(services.corpus(), terminal.width));
    } else if (command.kind === 'quote') {
      const { presentQuotation } = await import('./check-quote.js');
      await presentQuotation(command, {}, services, terminal);
    } else if (command.kind === 'ask') {
      if (line.trim() !== '' || !terminal.isInteractive) await this.answer(line, this.options);
    } else if (last === null) await terminal.print('Nothing has been asked yet.');
    else if (command.kind === 'why')
      await terminal.print(await explainAnswer(last, services, terminal));
    else {
      const options = { ...this.options, limit: command.limit };
      const answer = await services.answerer.answer(last.question, options);
      const hints = terminal.isInteractive ? 'commands' : 'flags';
      await presentAnswer(answer, this.flags, services, terminal, hints);
      this.last = answer;
    }
    return true;
  }

  private async answer(text: string, options: AnswerOptions): Promise<void> {
    const { flags, services, terminal } = this;
    const hints = terminal.isInteractive ? 'commands' : 'flags';
    const now = Date.now();
    // Programs send questions that have nothing to do with one another.
    const isRecent = this.before !== null && isFresh(this.before, now) && !flags.json;
    const before = isRecent ? this.before : null;
    const turn = await presentTurn({ text, options, before }, flags, services, terminal, hints);
    if (turn.kind === 'answer') {
      const { answer, question } = turn;
      this.last = answer;
      this.before = { question, options, answer, at: now };
    } else if (turn.kind === 'small-talk' && turn.talk.kind === 'courtesy') this.before = null;
  }
}
