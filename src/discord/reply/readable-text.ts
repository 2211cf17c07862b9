import { ComponentType } from 'discord.js';
import { readFollowUp } from '../../dialogue/follow-up.js';

/** What of a message, or of one that it forwards, can hold words. */
export interface WordyMessage {
  readonly content: string;
  readonly embeds: readonly WordyEmbed[];
  readonly messageSnapshots?: { values(): Iterable<ForwardedMessage> };
  readonly poll?: WordyPoll | null;
  readonly components?: readonly { toJSON(): unknown }[];
  readonly attachments?: { values(): Iterable<{ readonly description: string | null }> };
}

/** A message as it was when it was forwarded. */
type ForwardedMessage = { readonly [Part in keyof WordyMessage]?: WordyMessage[Part] | null };

interface WordyEmbed {
  readonly title: string | null;
  readonly description: string | null;
  readonly fields?: readonly { readonly name: string; readonly value: string }[];
  readonly author?: { readonly name: string } | null;
}

interface WordyPoll {
  readonly question: { readonly text: string | null };
  readonly answers: { values(): Iterable<{ readonly text: string | null }> };
}

/** The words of a message: those of whoever wrote it, and those that it shows. */
export interface Words {
  /** Its text without mentions, custom emoji and timestamps. */
  readonly own: string;
  /** What it forwards, asks in a poll, shows of a link, describes of a picture. */
  readonly shown: string;
  /** Where its text is nothing but addresses, the first of them. */
  readonly address: string | null;
}

/** Reads all forms of words that a message can have, up to 4,000 characters of each kind. */
export function wordsOf(message: WordyMessage | ForwardedMessage): Words {
  const own = withoutTags((message.content ?? '').slice(0, mostRead));
  const addresses = addressesIn(own);
  const isAddress = addresses.length > 0 && withoutAddresses(own) === '';
  return { own, shown: shownWords(message), address: isAddress ? (addresses[0] ?? null) : null };
}

/**
 * The words of a message, for reading as a question: its own, and where these say nothing ("look!",
 * "is this true?", an address), those that it shows. Empty only where there are none but an address.
 */
export function readableText(message: WordyMessage | ForwardedMessage): string {
  return chooseWords(wordsOf(message)).text;
}

/** As `readableText`, and whether the words are somebody else's than the writer's. */
export function chooseWords({ own, shown, address }: Words): {
  readonly text: string;
  readonly isShown: boolean;
} {
  const bare = withoutAddresses(own);
  if (shown !== '' && (bare === '' || saysNothing(bare))) return { text: shown, isShown: true };
  return { text: address === null ? own : bare, isShown: false };
}

/** In UTF-16 code units: as long as the longest message. */
const mostRead = 4_000;
/** Discord has fewer of each; a stand-in may not. */
const mostForwarded = 3;
const mostEmbeds = 10;
const mostFields = 25;
const mostAnswers = 10;
const mostAttachments = 10;
const mostComponents = 100;

/** "Is this true?", "look at that", "lol": nothing that could be looked up. */
function saysNothing(text: string): boolean {
  const followUp = readFollowUp(text);
  if (followUp !== null) return followUp.kind !== 'instead';
  const words = text.toLowerCase().split(/\s+/u);
  return words.length <= 4 && words.every((word) => pointing.has(onlyLetters(word)));
}

const pointing: ReadonlySet<string> = new Set(
  `look at this that see here read wow lol omg fyi check please pls the link article news it is so and
   thoughts what about true fake real wtf source no way huh hm hmm`.split(/\s+/u),
);

function onlyLetters(word: string): string {
  return [...word].filter((letter) => letter.toLowerCase() !== letter.toUpperCase()).join('');
}

function shownWords(message: WordyMessage | ForwardedMessage): string {
  const { messageSnapshots, poll, embeds, components, attachments } = message;
  const texts: string[] = [];
  for (const forwarded of firstOf(messageSnapshots?.values(), mostForwarded)) {
    texts.push(readableText(forwarded));
  }
  if (poll !== null && poll !== undefined) {
    const answers = firstOf(poll.answers.values(), mostAnswers).map(({ text }) => text ?? '');
    texts.push(poll.question.text ?? '', answers.filter((answer) => answer !== '').join(', '));
  }
  for (const embed of firstOf(embeds, mostEmbeds)) texts.push(embedWords(embed));
  for (const text of componentWords(components ?? [])) texts.push(text);
  for (const { description } of firstOf(attachments?.values(), mostAttachments)) {
    texts.push(description ?? '');
  }
  const words = texts.map((text) => withoutTags(text.slice(0, mostRead)));
  return words
    .filter((text) => text !== '')
    .join('\n')
    .slice(0, mostRead);
}

/** Its title, text and fields; who wrote it only where that is all there is. */
function embedWords({ title, description, fields = [], author }: WordyEmbed): string {
  const rows = fields.slice(0, mostFields).map(({ name, value }) => `${name}: ${value}`);
  const texts = [title, description, ...rows].filter((text) => text !== null && text !== '');
  return texts.length > 0 ? texts.join('\n') : (author?.name ?? '');
}

/** Texts, and descriptions of pictures, wherever they stand in Components V2; not what buttons say. */
function componentWords(components: readonly { toJSON(): unknown }[]): readonly string[] {
  const texts: string[] = [];
  let waiting: readonly unknown[] = components.slice(0, mostComponents).map((one) => one.toJSON());
  for (let read = 0; waiting.length > 0 && read < mostComponents; read++) {
    const [part, ...after] = waiting;
    waiting = after;
    if (typeof part !== 'object' || part === null) continue;
    const {
      type,
      content,
      description,
      components: inner,
      items,
      accessory,
    } = part as {
      readonly [Key in
        | 'type'
        | 'content'
        | 'description'
        | 'components'
        | 'items'
        | 'accessory']?: unknown;
    };
    if (type === ComponentType.TextDisplay && typeof content === 'string') texts.push(content);
    if (typeof description === 'string' && type !== ComponentType.Button) texts.push(description);
    const within = [...listOf(inner), ...listOf(accessory), ...listOf(items)];
    waiting = [...within, ...after].slice(0, mostComponents);
  }
  return texts;
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.slice(0, mostComponents);
  return value === undefined ? [] : [value];
}

function firstOf<Item>(items: Iterable<Item> | null | undefined, most: number): readonly Item[] {
  const first: Item[] = [];
  for (const item of items ?? []) {
    if (first.length === most) break;
    first.push(item);
  }
  return first;
}

/** Web addresses, also between `<` and `>`, which keeps Discord from showing them. */
function addressesIn(text: string): readonly string[] {
  return text.split(/\s+/u).filter(isAddress).map(bareAddress);
}

function withoutAddresses(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .split(' ')
        .filter((word) => !isAddress(word))
        .join(' '),
    )
    .join('\n')
    .trim();
}

function isAddress(word: string): boolean {
  const bare = bareAddress(word).toLowerCase();
  return bare.startsWith('https://') || bare.startsWith('http://');
}

function bareAddress(word: string): string {
  const open = word.startsWith('<') ? word.slice(1) : word;
  return open.endsWith('>') ? open.slice(0, -1) : open;
}

/** `<@1>`, `<#1>`, `<:name:1>`, `<t:1:R>` and `</command:1>` are no words of the writer's. */
function withoutTags(text: string): string {
  return text
    .replace(/<(?:@[!&]?|#|a?:\w{2,32}:|\/[^:<>]{1,100}:)\d{1,20}>|<t:-?\d{1,17}(?::\w)?>/g, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}
