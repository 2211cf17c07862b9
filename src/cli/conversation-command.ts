/** What a line of the conversation asks for. */
export type ConversationCommand =
  | { readonly kind: 'ask' }
  | { readonly kind: 'quit' }
  | { readonly kind: 'help' }
  | { readonly kind: 'sources' }
  | { readonly kind: 'why' }
  | { readonly kind: 'top'; readonly limit: number }
  /** `:quote words --speaker name`. */
  | { readonly kind: 'quote'; readonly claimed: string; readonly speaker: string | null }
  | { readonly kind: 'unknown'; readonly name: string }
  /** `:top` without a number from 1 to 25. */
  | { readonly kind: 'no-limit'; readonly typed: string };

/** What `:help` prints. */
export const conversationHelp = [
  'Ask in plain English, for example: do you use AI?',
  '  :top N    show the last answer again with up to N quotes, 1 to 25',
  '  :why      explain how the last answer came about',
  '  :quote W  compare the quotation W with the sources, word by word; then --speaker NAME if you like',
  '  :sources  list what the corpus contains',
  '  :help     show this list',
  '  :quit     leave (so does Ctrl-D)',
].join('\n');

/** Every command, without its colon. */
export const conversationCommands = ['top', 'why', 'quote', 'sources', 'help', 'quit'] as const;

/** A line that starts with a colon and a letter is a command; every other line is a question. */
export function readCommand(line: string): ConversationCommand {
  const typed = line.trim();
  const [mark = '', name] = /^:([a-z]+)/i.exec(typed) ?? [];
  const argument = typed.slice(mark.length).trim();
  switch (name?.toLowerCase()) {
    case undefined:
      return { kind: 'ask' };
    case 'quit':
    case 'exit':
      return { kind: 'quit' };
    case 'help':
      return { kind: 'help' };
    case 'sources':
      return { kind: 'sources' };
    case 'why':
      return { kind: 'why' };
    case 'quote': {
      const at = argument.lastIndexOf(speakerFlag);
      const claimed = at === -1 ? argument : argument.slice(0, at).trimEnd();
      const speaker = at === -1 ? '' : argument.slice(at + speakerFlag.length).trim();
      return { kind: 'quote', claimed, speaker: speaker === '' ? null : speaker };
    }
    case 'top': {
      const limit = /^\d{1,2}$/.test(argument) ? Number(argument) : 0;
      return limit >= 1 && limit <= 25
        ? { kind: 'top', limit }
        : { kind: 'no-limit', typed: argument };
    }
    default:
      return { kind: 'unknown', name: name ?? '' };
  }
}

const speakerFlag = '--speaker ';
