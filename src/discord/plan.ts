import type { AnswerContext } from './answer-contexts.js';
import type { Audience } from './i18n/locale.js';
import type { View } from './render/view.js';

/** What is said, once the work is done. */
export interface Said {
  readonly view: View;
  /** What the message shows, so that replies to it can be read together with it. */
  readonly context?: AnswerContext;
}

/**
 * What a command or a button wants to happen. It does not send anything: one place does. Whether a
 * reply is ephemeral must be known before the work, because a deferral fixes it.
 */
export type Plan =
  | {
      readonly kind: 'reply';
      readonly audience: Audience;
      readonly work: () => Said | Promise<Said>;
    }
  /** Changes the message whose component was used. */
  | { readonly kind: 'update'; readonly work: () => Said | Promise<Said> };

/** A reply that only the person sees, in one sentence or view. */
export function whisper(view: View): Plan {
  return { kind: 'reply', audience: 'only-asker', work: () => ({ view }) };
}
