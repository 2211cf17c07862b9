import type { ModalSubmitInteraction } from 'discord.js';
import { aside, type Said } from '../plan.js';
import type { Modal } from '../render/modal.js';
import { textView } from '../render/view.js';
import type { QueuePress } from './queue-press.js';

/** Asks for the source that *Add source* on a post brings in. */
export async function openAddSource({ voice }: QueuePress): Promise<Modal | Said> {
  return aside(textView(voice.say('moderation.forged')));
}

/** Takes what the modal of *Add source* brought. */
export async function submitAddSource({
  voice,
}: QueuePress<ModalSubmitInteraction>): Promise<Said> {
  return aside(textView(voice.say('moderation.forged')));
}
