import type { Bot } from '../bot.js';
import { chooseWords, type WordyMessage, wordsOf } from './readable-text.js';

/** The words of a message that are to be looked up. */
export interface MessageWords {
  /** Empty where there are none. */
  readonly text: string;
  /** They are not those of whoever wrote the message: it forwards or shows them. */
  readonly isShown: boolean;
  /** There is nothing but an address, of which nobody could read anything. */
  readonly isOnlyAddress: boolean;
}

/**
 * Reads a message in whatever form it has its words; where it has an address and nothing else, the
 * page behind it, if the operator lets the bot.
 */
export async function readMessage(
  message: WordyMessage,
  { readLink, log }: Pick<Bot, 'readLink' | 'log'>,
): Promise<MessageWords> {
  const words = wordsOf(message);
  const { text, isShown } = chooseWords(words);
  const { address } = words;
  if (text !== '' || address === null) return { text, isShown, isOnlyAddress: false };
  if (readLink === null) return { text, isShown, isOnlyAddress: true };
  const linked = await readLink(address).catch((error: unknown) => {
    log.info({ err: error }, 'a linked page could not be read');
    return null;
  });
  return { text: linked ?? '', isShown: linked !== null, isOnlyAddress: linked === null };
}
