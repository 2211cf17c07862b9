import type { Answer } from '../answer/answer.js';
import type { AskerHash } from './asker.js';
import {
  changesOf,
  type PostedMessage,
  type ReviewItem,
  type ReviewState,
  retractionOf,
} from './review-item.js';
import type { VoteReason } from './vote-store.js';

/** All that is kept about one person, as far as a keyed hash can find it. */
export interface PersonalData {
  readonly requests: readonly {
    readonly question: string;
    readonly guildId: string;
    readonly submittedAt: string;
    readonly state: ReviewState['kind'];
    readonly toldAt: string | null;
    readonly withdrawnAt: string | null;
    /** What the bot had answered; `erasedAnswer` once it was taken back. */
    readonly answer: Answer;
    /** Whether they had been told that everybody in the server reads it. */
    readonly isForEveryone: boolean;
    /** What moderators wrote to whoever asked; null while there is nothing, and where quotes say it all. */
    readonly decision: string | null;
    /** What an answer said before it was changed or taken back, oldest first. */
    readonly earlierDecisions: readonly (string | null)[];
    /** The message that they let moderators see, which shows who asked; null where they did not. */
    readonly original: PostedMessage | null;
    /** What moderators asked them about it, and what they answered; null where nobody did. */
    readonly askedBack: { readonly question: string; readonly answer: string | null } | null;
  }[];
  readonly votes: readonly {
    readonly isHelpful: boolean;
    readonly reason: VoteReason | null;
    readonly at: string;
  }[];
  /** Answers remembered so that they can be corrected; their questions are not kept. */
  readonly answers: readonly { readonly guildId: string | null; readonly at: string }[];
  /** Where moderators have blocked or limited them; 0 `most`: blocked. */
  readonly limits: readonly {
    readonly guildId: string;
    readonly most: number;
    readonly at: string;
  }[];
}

/** What was deleted. */
export interface Deleted {
  readonly requests: number;
  readonly votes: number;
  readonly answers: number;
}

/** What became of the wish to be forgotten. */
export interface Deletion extends Deleted {
  /** Posts of items that are gone with their last asker: to be deleted too. */
  readonly posts: readonly PostedMessage[];
  /** Items that have the words of another asker now, or none: their posts are to be written anew. */
  readonly reworded: readonly ReviewItem[];
}

/** What was too old. */
export interface Expiry extends Deleted {
  readonly items: number;
  readonly sightings: number;
  /** Posts of items that are gone: to be deleted too. */
  readonly posts: readonly PostedMessage[];
}

/** How long what is kept. An ISO 8601 UTC instant each: what is older goes. */
export interface RetentionLimits {
  /** Closed items and their requests, by server; `null` names servers that are not in the map. */
  readonly closedItemsBefore: ReadonlyMap<string | null, string>;
  readonly votesBefore: string;
  readonly answersBefore: string;
  readonly sightingsBefore: string;
}

/** Everything about people that can be shown to them, and everything that must go. */
export interface PersonalDataStore {
  export(asker: AskerHash): Promise<PersonalData>;
  /**
   * Deletes a person's requests, votes and remembered answers. An item goes with its last asker; if
   * others ask it, it takes their words. The audit log keeps that something was decided, never what
   * was asked. What moderators let this person send stays, see `AskerLimitStore`: who could delete it
   * would not be limited. What a database's backups hold is not touched.
   */
  delete(asker: AskerHash): Promise<Deletion>;
  /** Deletes what is older than allowed, in portions, so that others are not kept waiting. */
  enforceRetention(limits: RetentionLimits): Promise<Expiry>;
}

/** What an answer said before each of its changes. */
export function earlierIn(state: ReviewState): readonly (string | null)[] {
  return changesOf(state).map(({ before }) => before.words);
}

/** What moderators wrote to those who asked, as far as they were told. */
export function writtenIn(state: ReviewState): string | null {
  switch (state.kind) {
    case 'answered':
      return retractionOf(state)?.reason ?? state.reply.words;
    case 'rejected':
      return state.reason;
    default:
      return null;
  }
}
