import { AttachmentBuilder, ComponentType, MessageFlags } from 'discord.js';
import { assertWithinLimits } from '../render/budget.js';
import type { AttachedText, View } from '../render/view.js';

/** Nothing that is quoted may ping, whoever is named in it. */
export const nobody = { parse: [], repliedUser: false } as const;

/** The body that every message of the bot is made of. */
export function toPayload(view: View) {
  const { components, files } = assertWithinLimits(view);
  return {
    flags: MessageFlags.IsComponentsV2 as const,
    components: [...components, ...fileComponents(files)],
    files: files.map(({ name, text }) => new AttachmentBuilder(Buffer.from(text), { name })),
    allowedMentions: nobody,
  };
}

/** In Components V2 an attachment is shown only where a component names it. */
export function fileComponents(files: readonly AttachedText[]) {
  return files.map(({ name }) => ({
    type: ComponentType.File as const,
    file: { url: `attachment://${name}` },
  }));
}
