import { type APIMessage, ComponentType } from 'discord.js';
import type { PostedMessage } from '../../moderation/review-item.js';
import type { Bot } from '../bot.js';
import type { AttachedText } from '../render/view.js';
import type { Delivery } from '../reply/messenger.js';
import type { ShownMessage } from './corrected-view.js';

/** Largest attached text that is carried over, in bytes; the bot's own are quotes. A guess. */
const maxFileBytes = 2 ** 20;
const fetchWithinMs = 10_000;

/** What one of the bot's messages shows now, or why that cannot be read. */
export async function readShownMessage(
  message: PostedMessage,
  bot: Bot,
): Promise<ShownMessage | Exclude<Delivery, { kind: 'sent' }>> {
  const read = await bot.messenger.read(message);
  if (read.kind !== 'read') return read;
  const { components = [], attachments } = read.message;
  const files: AttachedText[] = [];
  for (const attachment of attachments) {
    const text = await fetchText(attachment);
    if (text === null) return { kind: 'failed', code: null };
    files.push({ name: attachment.filename, text });
  }
  return {
    // Files come back as such; their components are laid out anew.
    components: components.filter(({ type }) => type !== ComponentType.File),
    files,
  };
}

/** Null when it does not arrive: then the message is better left for another try than robbed of it. */
async function fetchText({ url, size }: APIMessage['attachments'][number]): Promise<string | null> {
  if (size > maxFileBytes) return null;
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(fetchWithinMs) });
    return response.ok ? await response.text() : null;
  } catch {
    // A broken connection: the caller tries again later.
    return null;
  }
}
