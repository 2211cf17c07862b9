import { createHash } from 'node:crypto';
import type { APIMessage, APIMessageTopLevelComponent } from 'discord.js';
import { limits } from '../limits.js';
import type { View } from '../render/view.js';

/**
 * A number by which a message can be known again: Discord keeps it as the id of its first component,
 * shows it to nobody, and takes 32 bits. Two of some thousand messages share one by chance once in a
 * million times. Above what Discord counts by itself.
 * @param nonce What the message was sent with, and never another one.
 */
export function markOf(nonce: string): number {
  return (createHash('sha256').update(nonce, 'utf8').digest().readUInt32BE() % 2 ** 30) + 2 ** 20;
}

/** A nonce that is the same for the same facts, whichever process makes it, and another one for others. */
export function nonceOf(letter: string, facts: readonly unknown[]): string {
  const digest = createHash('sha256').update(JSON.stringify(facts)).digest('base64url');
  return `${letter}.${digest}`.slice(0, limits.nonce);
}

/** The view with a mark on its first component. */
export function marked(view: View, mark: number): View {
  const [first, ...others] = view.components;
  return first === undefined ? view : { ...view, components: [{ ...first, id: mark }, ...others] };
}

/** The mark of a message, or the number that Discord gave in its place; null where nothing is shown. */
export function markOn({
  components,
}: {
  readonly components?: readonly APIMessageTopLevelComponent[];
}): number | null {
  return components?.[0]?.id ?? null;
}

/** Whether a message was sent with this nonce. */
export function isSentWith(message: APIMessage, nonce: string): boolean {
  return message.nonce === nonce || markOn(message) === markOf(nonce);
}
