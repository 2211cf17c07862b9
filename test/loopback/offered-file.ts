import { attachmentPayload } from './state/messages.js';
import type { World } from './state/world.js';

/** A file that a person hands over. */
export interface OfferedFile {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** Keeps a file where it can be downloaded, and gives it as Discord describes it to the bot. */
export function handOver(file: OfferedFile, world: World, origin: string) {
  const id = world.ids.next();
  const url = `${origin}/files/${id}/${encodeURIComponent(file.name)}`;
  const stored = { ...file, id, url };
  world.files.set(id, stored);
  return { id, payload: attachmentPayload(stored) };
}
