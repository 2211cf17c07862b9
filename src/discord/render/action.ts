import type { PostedMessage, ReviewRequestId } from '../../moderation/review-item.js';

/**
 * What a component does when somebody uses it. Kept by the bot and looked up by an opaque id:
 * nothing in an id is believed, and none of these carries anybody's authority.
 */
export type Action =
  | { readonly kind: 'page'; readonly page: number }
  /** `page` of what is around a quote, 0-based; absent for the first, in a message of its own. */
  | { readonly kind: 'context'; readonly quote: number; readonly page?: number }
  | { readonly kind: 'why'; readonly quote: number }
  | { readonly kind: 'source'; readonly quote: number }
  /** The nearest passage of a silence is what the asker was looking for. */
  | { readonly kind: 'accept' }
  /** Asks the same again with one filter less. */
  | { readonly kind: 'ask-without'; readonly filter: 'speaker' | 'dates' | 'source' }
  | { readonly kind: 'helpful' }
  | { readonly kind: 'not-helpful' }
  | { readonly kind: 'vote-reason' }
  | { readonly kind: 'ask-moderator' }
  /** `isForEveryone`: whether the asker was told that everybody in the server can read it. */
  | {
      readonly kind: 'send';
      readonly isForEveryone: boolean;
      /** The message that moderators are to see, with who asked; absent unless the asker ticked it. */
      readonly original?: PostedMessage;
    }
  /** Ticks, or unticks, that moderators see the message, and shows the consent anew. */
  | { readonly kind: 'link-original'; readonly original: PostedMessage; readonly isLinked: boolean }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'withdraw'; readonly request: ReviewRequestId }
  | { readonly kind: 'share' };

/** Gives the opaque id under which an action can be found again. */
export type IdFor = (action: Action) => string;
