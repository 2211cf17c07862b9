import type { MarkdownNode } from '../loopback/markdown-node.js';

/** Somebody whose seat the visitor can take. */
export interface PersonView {
  readonly id: string;
  readonly name: string;
  /** What they are here, such as `moderator`. */
  readonly role: string;
  /** BCP 47; the client's language, which the bot is told. */
  readonly locale: string;
}

/** A place for messages, as one person sees it. */
export interface ChannelView {
  readonly id: string;
  readonly name: string;
  /** `private` is a channel that not every member sees; `direct` the conversation with the bot. */
  readonly kind: 'public' | 'private' | 'direct' | 'thread';
  readonly topic: string;
}

/** Something the application offers, in one person's words. */
export interface CommandView {
  /** As the application registered it; a subcommand follows after a space: `source add`. */
  readonly name: string;
  /** Name and description in the person's language. */
  readonly label: string;
  readonly description: string;
  readonly kind: 'slash' | 'message';
  readonly options: readonly OptionView[];
  /** Where this person may use it. */
  readonly channelIds: readonly string[];
}

/** A field of a command. */
export interface OptionView {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly input: 'text' | 'integer' | 'number' | 'boolean' | 'user' | 'channel' | 'file' | 'other';
  readonly required: boolean;
  readonly suggests: boolean;
  readonly choices: readonly ChoiceView[];
  readonly maxLength: number | null;
}

/** One of several values. */
export interface ChoiceView {
  readonly label: string;
  readonly value: string | number;
}

/** A message as one person sees it. */
export interface MessageView {
  readonly id: string;
  readonly channelId: string;
  readonly author: AuthorView;
  /** ISO 8601, UTC. */
  readonly sentAt: string;
  readonly isEdited: boolean;
  readonly isEphemeral: boolean;
  /** The bot has asked for time and shown nothing yet. */
  readonly isThinking: boolean;
  /** Whether it notifies the person who looks. */
  readonly mentionsMe: boolean;
  readonly repliesTo: { readonly author: string; readonly excerpt: string } | null;
  /** Who used what, if it answers a command. */
  readonly usedBy: { readonly author: AuthorView; readonly command: string | null } | null;
  readonly blocks: readonly Block[];
  /** The message as a person reads it, for copying. */
  readonly plainText: string;
}

/** Who wrote something. */
export interface AuthorView {
  readonly id: string;
  readonly name: string;
  readonly isBot: boolean;
}

/** A part of a message, from top to bottom. */
export type Block =
  | { readonly kind: 'text'; readonly nodes: readonly MarkdownNode[] }
  | EmbedView
  | {
      readonly kind: 'container';
      /** `#rrggbb`, or null for none. */
      readonly accent: string | null;
      readonly blocks: readonly Block[];
    }
  | {
      readonly kind: 'section';
      readonly blocks: readonly Block[];
      readonly accessory: Block | null;
    }
  | { readonly kind: 'separator'; readonly divider: boolean; readonly isLarge: boolean }
  | { readonly kind: 'row'; readonly blocks: readonly Block[] }
  | ButtonView
  | SelectView
  /** A picture or a file; the demo names it and does not show it. */
  | { readonly kind: 'attachment'; readonly what: 'picture' | 'file'; readonly name: string };

/** A card of the older kind. */
export interface EmbedView {
  readonly kind: 'embed';
  readonly accent: string | null;
  readonly author: string;
  readonly title: readonly MarkdownNode[];
  readonly url: string | null;
  readonly description: readonly MarkdownNode[];
  readonly fields: readonly {
    readonly name: readonly MarkdownNode[];
    readonly value: readonly MarkdownNode[];
    readonly isInline: boolean;
  }[];
  readonly footer: string;
}

/** A button; with a `url` it opens a page and asks the bot nothing. */
export interface ButtonView {
  readonly kind: 'button';
  readonly style: 'primary' | 'secondary' | 'success' | 'danger' | 'link';
  readonly label: string;
  readonly customId: string | null;
  readonly url: string | null;
  readonly isDisabled: boolean;
}

/** A choice among options, or among people or channels. */
export interface SelectView {
  readonly kind: 'select';
  readonly customId: string;
  readonly placeholder: string;
  readonly options: readonly (ChoiceView & {
    readonly description: string;
    readonly isDefault: boolean;
  })[];
  readonly least: number;
  readonly most: number;
  readonly isDisabled: boolean;
}

/** A form that the bot opens. */
export interface ModalView {
  /** The demo's own name for it, by which it is sent. */
  readonly ticket: string;
  readonly title: string;
  readonly parts: readonly (
    | { readonly kind: 'text'; readonly nodes: readonly MarkdownNode[] }
    | ModalInput
  )[];
}

/** A field of such a form. */
export type ModalInput = {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly required: boolean;
} & (
  | {
      readonly kind: 'input';
      readonly isLong: boolean;
      readonly value: string;
      readonly placeholder: string;
      readonly minLength: number;
      readonly maxLength: number;
    }
  | { readonly kind: 'choice'; readonly select: SelectView }
  | { readonly kind: 'file' }
);

/** A file that somebody chose on their machine. */
export interface ChosenFile {
  readonly name: string;
  readonly contentType: string;
  /** Base64. */
  readonly bytes: string;
}

/** What the loopback Discord noticed of the bot. */
export interface StatusView {
  readonly isConnected: boolean;
  /** Requests since the start. */
  readonly requests: number;
  /** Milliseconds from an event to the first answer: the newest, and the median; null for none yet. */
  readonly lastAnswerMs: number | null;
  readonly medianAnswerMs: number | null;
  /** Answers measured. */
  readonly answers: number;
  readonly breaches: readonly string[];
  readonly isSchemaChecked: boolean;
  /** The newest requests, newest first. */
  readonly recent: readonly {
    readonly number: number;
    readonly method: string;
    readonly path: string;
    readonly status: number | null;
    readonly tookMs: number;
  }[];
}

/** What a page is told, one at a time, over Server-Sent Events; the event's name is `kind`. */
export type Told =
  | {
      readonly kind: 'everything';
      readonly guild: string;
      readonly me: PersonView;
      readonly bot: AuthorView;
      readonly people: readonly PersonView[];
      readonly places: Places;
      readonly messages: readonly MessageView[];
      readonly status: StatusView;
    }
  | { readonly kind: 'places'; readonly places: Places }
  | { readonly kind: 'message'; readonly message: MessageView }
  | { readonly kind: 'gone'; readonly channelId: string; readonly id: string }
  | { readonly kind: 'typing'; readonly channelId: string }
  | { readonly kind: 'status'; readonly status: StatusView };

/** Where a person can go, and what is offered there. */
export interface Places {
  readonly channels: readonly ChannelView[];
  readonly commands: readonly CommandView[];
  /** Names behind mentions, by id. */
  readonly names: Readonly<Record<string, string>>;
}

/** A value that a person gives to an option of a command. */
export type GivenValue = string | number | boolean | ChosenFile;

/** Something a person does. */
export type Deed =
  | {
      readonly kind: 'say';
      readonly channelId: string;
      readonly text: string;
      readonly replyTo: string | null;
    }
  | {
      readonly kind: 'slash';
      readonly channelId: string;
      readonly command: string;
      readonly options: Readonly<Record<string, GivenValue>>;
    }
  | {
      readonly kind: 'suggest';
      readonly channelId: string;
      readonly command: string;
      readonly option: string;
      readonly typed: string;
      readonly others: Readonly<Record<string, GivenValue>>;
    }
  | {
      readonly kind: 'menu';
      readonly channelId: string;
      readonly messageId: string;
      readonly command: string;
    }
  | {
      readonly kind: 'press';
      readonly channelId: string;
      readonly messageId: string;
      readonly customId: string;
    }
  | {
      readonly kind: 'choose';
      readonly channelId: string;
      readonly messageId: string;
      readonly customId: string;
      readonly values: readonly string[];
    }
  | {
      readonly kind: 'submit';
      readonly ticket: string;
      readonly fields: Readonly<Record<string, string | readonly string[]>>;
      /** By the names of their fields. */
      readonly files: Readonly<Record<string, ChosenFile>>;
    };

/** What came of it. Messages come as events. */
export type Outcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'modal'; readonly modal: ModalView }
  | { readonly kind: 'choices'; readonly choices: readonly ChoiceView[] }
  /** The bot did not answer, or a client would not have let it be done; `reason` is for people. */
  | { readonly kind: 'failed'; readonly reason: string };
