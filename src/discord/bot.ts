import type { Logger } from 'pino';
import type { Answerer } from '../answer/answerer.js';
import type { Corpus } from '../corpus/corpus.js';
import type { PassageId } from '../corpus/document.js';
import type { Conversations } from '../dialogue/conversations.js';
import type { Say } from '../locales/catalogue.js';
import type { AskerHash } from '../moderation/asker.js';
import type { GivenAnswers } from '../moderation/given-answer-store.js';
import type { QueueStores } from '../moderation/queue-stores.js';
import type { ReturnAddress, SealedAddress } from '../moderation/sealed-address.js';
import type { SourceDesk } from '../moderation/source-desk.js';
import type { QuotationIndex } from '../quotation/quotation-index.js';
import type { Explanation } from '../search/explanation.js';
import type { Cooldowns } from './ask/cooldowns.js';
import type { Suggestions } from './ask/suggestions.js';
import type { ProposedChanges } from './curation/proposed-changes.js';
import type { EventAge } from './gateway/event-age.js';
import type { SeenEvents } from './gateway/seen-events.js';
import type { Jobs } from './jobs/jobs.js';
import type { Metrics } from './metrics.js';
import type { QueuePosts } from './queue/queue-posts.js';
import type { AnswerContexts, Subject } from './reply/answer-contexts.js';
import type { FormDrafts } from './reply/form-drafts.js';
import type { GuildDirectory } from './reply/guild-directory.js';
import type { Messenger } from './reply/messenger.js';
import type { Said } from './reply/plan.js';
import type { Turns } from './turns.js';

/** What the bot knows at one moment: one corpus generation with what reads it. */
export interface Knowledge {
  readonly corpus: Corpus;
  readonly answerer: Answerer;
  /** Of this corpus, or of the one before while that of a large corpus is read. */
  readonly suggestions: () => Promise<Suggestions>;
  /** As for the suggestions. */
  readonly quotations: () => Promise<QuotationIndex>;
  /** Where the score of a passage comes from; null when the passage is gone. */
  readonly explain: (question: string, passageId: PassageId) => Promise<Explanation | null>;
}

/** Everything that commands, buttons and doors work with. */
export interface Bot extends QueueStores {
  readonly given: GivenAnswers;
  /** The newest generation; ask anew for each event. */
  readonly knowledge: () => Knowledge;
  readonly contexts: AnswerContexts;
  /** What people have just asked in direct messages. */
  readonly conversations: Conversations;
  /** Where work that takes longer than a few milliseconds is done in slices. */
  readonly turns: Turns;
  /** Where moderators change the corpus. */
  readonly sources: SourceDesk;
  /** Changes of the corpus that wait for a moderator's confirmation. */
  readonly proposals: ProposedChanges;
  /** What was typed into forms that led nowhere. */
  readonly drafts: FormDrafts;
  readonly cooldowns: Cooldowns;
  readonly seen: SeenEvents;
  readonly age: EventAge;
  readonly metrics: Metrics;
  readonly log: Logger;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The instant so many milliseconds from now, or now: ISO 8601 UTC. */
  readonly at: (fromNowMs?: number) => string;
  /** How long after a decision it can be undone, and its askers are not told yet; 0: they are told at once. */
  readonly undoMs: number;
  readonly hashAsker: (userId: string) => AskerHash;
  /** Closes an address so that only this bot, with the operator's key, can open it. */
  readonly seal: (address: ReturnAddress) => SealedAddress;
  /** Null for an address that was sealed with another key. */
  readonly unseal: (sealed: SealedAddress) => ReturnAddress | null;
  readonly places: Places;
  /** Whether the bot gets the words of all messages, so that channels can be watched. */
  readonly readsMessages: boolean;
  /** Reads linked pages; null unless the operator has switched that on. */
  readonly readLink: ((address: string) => Promise<string | null>) | null;
  /** The servers that the bot is in. */
  readonly guilds: GuildDirectory;
  readonly messenger: Messenger;
  /** What the bot does by itself. */
  readonly jobs: Jobs;
  /** The posts of the queue in the servers' review channels. */
  readonly posts: QueuePosts;
  /** What moderators have answered to nearly the same question, shown to whoever asks; null where they have not. */
  readonly knownAnswer: (subject: Subject, question: string, asking: Asker) => Promise<Said | null>;
}

/** Who asks, where, and in which language. */
export interface Asker {
  readonly askerId: string;
  readonly guildId: string | null;
  readonly say: Say;
}

/** What the operator decides about servers. */
export interface Places {
  /** Gets the questions of direct messages; null: the only server that the bot is in, if it is one. */
  readonly homeGuildId: string | null;
  /** Whose moderators may change the corpus, which all share; none: as for the home. */
  readonly curatorGuildIds: readonly string[];
}
