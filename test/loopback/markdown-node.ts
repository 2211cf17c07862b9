/** A piece of a message as a Discord client understands it. */
export type MarkdownNode =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler' | 'subtext' | 'quote';
      readonly children: readonly MarkdownNode[];
    }
  | {
      readonly kind: 'heading';
      readonly level: number;
      readonly children: readonly MarkdownNode[];
    }
  | {
      readonly kind: 'list';
      /** The first number of a numbered list; `null` for bullets. */
      readonly start: number | null;
      readonly items: readonly (readonly MarkdownNode[])[];
    }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'codeBlock'; readonly language: string | null; readonly text: string }
  | {
      /** `[label](address)`. */
      readonly kind: 'link';
      readonly url: string;
      readonly children: readonly MarkdownNode[];
    }
  | {
      /** An address that is its own label; in angle brackets it shows no preview. */
      readonly kind: 'url';
      readonly url: string;
      readonly preview: boolean;
    }
  | { readonly kind: 'mention'; readonly of: MentionKind; readonly id: string }
  | { readonly kind: 'emoji'; readonly name: string; readonly id: string | null }
  | { readonly kind: 'timestamp'; readonly unixSeconds: number; readonly style: string };

/** What a mention points at; `guide` is one of Discord's own pages, such as `<id:customize>`. */
export type MentionKind = 'user' | 'role' | 'channel' | 'everyone' | 'here' | 'command' | 'guide';

/** Where in a message a piece stands; decides which rules apply. */
export interface Surroundings {
  readonly lineStart: boolean;
  readonly inQuote: boolean;
  readonly inLabel: boolean;
  readonly listDepth: number;
  /** How many signs enclose it. */
  readonly depth: number;
}

/** A rule's find: a finished node, or the inner texts of one and how to wrap what they become. */
export type Found =
  | { readonly end: number; readonly leaf: MarkdownNode }
  | {
      readonly end: number;
      readonly inner: readonly string[];
      readonly within: Partial<Surroundings>;
      readonly wrap: (parts: readonly (readonly MarkdownNode[])[]) => MarkdownNode;
    };
