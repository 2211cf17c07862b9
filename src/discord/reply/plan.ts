import type { Audience } from '../../locales/locale.js';
import type { Modal } from '../render/modal.js';
import type { View } from '../render/view.js';
import type { AnswerContext } from './answer-contexts.js';

/** What is said, once the work is done. */
export interface Said {
  readonly view: View;
  /** What the message shows, so that replies to it can be read together with it. */
  readonly context?: AnswerContext;
  /**
   * Where a message was to be changed: shown to the person alone instead, and the message stays as
   * it is. So a refusal does not take a post away from everybody else.
   */
  readonly isWhisper?: true;
  /** A form led to it and nothing was done: it can be opened again with what was typed. */
  readonly canRetry?: true;
  /** Called once it was delivered, or could not be. */
  readonly shown?: (arrived: boolean) => void;
}

/**
 * What a command or a button wants to happen. It does not send anything: one place does. Whether a
 * reply is ephemeral must be known before the work, because a deferral fixes it.
 */
export type Plan =
  | { readonly kind: 'reply'; readonly audience: Audience; readonly work: Work }
  /** Changes the message whose component was used, directly or through a modal. */
  | { readonly kind: 'update'; readonly work: Work }
  /**
   * Opens a modal, or says why not. Discord takes a modal only as the first answer, so there is no
   * deferral: the work must be quick, and is given up when it is not.
   */
  | { readonly kind: 'modal'; readonly work: () => Modal | Said | Promise<Modal | Said> };

type Work = () => Said | Promise<Said>;

/** A reply that only the person sees. */
export function privately(work: Work): Plan {
  return { kind: 'reply', audience: 'only-asker', work };
}

/** What the work gives stands in the place of the message that was used. */
export function inPlace(work: Work): Plan {
  return { kind: 'update', work };
}

/** A reply that only the person sees, in one sentence or view. */
export function whisper(view: View): Plan {
  return privately(() => ({ view }));
}

/** What is said to the person alone, whatever the plan was. */
export function whispered(view: View): Said {
  return { view, isWhisper: true };
}

/** Whispered about a form of which nothing was done, see `Said.canRetry`. */
export function retryable(view: View): Said {
  return { view, isWhisper: true, canRetry: true };
}
