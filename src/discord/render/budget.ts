import { type APIMessageTopLevelComponent, ComponentType } from 'discord.js';
import { limits } from '../limits.js';
import type { View } from './view.js';

/** What a message has spent of what Discord allows. */
export interface Spending {
  /** Code units over all text displays. */
  readonly text: number;
  /** UTF-8 bytes over all text displays, with Discord's charge for each. */
  readonly textBytes: number;
  readonly components: number;
}

/** A view is over one of Discord's limits: a mistake of the renderer, never of a document. */
export class ViewTooLargeError extends Error {
  readonly code = 'VIEW_TOO_LARGE';

  constructor(readonly spending: Spending) {
    super(
      `expected a message within ${limits.text} characters, ${limits.textBytes} bytes and ` +
        `${limits.components} components; found ${spending.text}, ${spending.textBytes} and ` +
        `${spending.components}. Paginate before laying out.`,
    );
    this.name = 'ViewTooLargeError';
  }
}

/** Counts a view. */
export function spendingOf(view: View): Spending {
  let text = 0;
  let textBytes = 0;
  let components = 0;
  for (const component of view.components) {
    const children = childrenOf(component);
    components += 1 + children;
    if (component.type === ComponentType.TextDisplay) {
      text += component.content.length;
      textBytes += blockBytes(component.content);
    }
  }
  return { text, textBytes, components };
}

/** What one text display costs in bytes. */
export function blockBytes(text: string): number {
  return Buffer.byteLength(text) + limits.textDisplayOverheadBytes;
}

/**
 * The last check before a message leaves.
 * @throws ViewTooLargeError
 */
export function assertWithinLimits(view: View): View {
  const spending = spendingOf(view);
  const isOver =
    spending.text > limits.text ||
    spending.textBytes > limits.textBytes ||
    spending.components > limits.components ||
    view.files.length > limits.files;
  if (isOver) throw new ViewTooLargeError(spending);
  return view;
}

function childrenOf(component: APIMessageTopLevelComponent): number {
  return component.type === ComponentType.ActionRow ? component.components.length : 0;
}
