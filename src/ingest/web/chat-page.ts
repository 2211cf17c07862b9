import { trimEndMarks } from '../../analysis/trim-marks.js';
import { readStatedDate } from '../stated-date.js';
import type { Page, PageElement, PageNode } from './page-node.js';
import { joinBlocks, pageText } from './page-text.js';

/** How a program exports a chat as a page: where a message, its author, its time and its words stand. */
interface Export {
  readonly message: string;
  readonly author: string;
  readonly time: string;
  readonly words: string;
}

/** Telegram Desktop, and DiscordChatExporter before and since version 2.34. */
const EXPORTS: readonly Export[] = [
  { message: '.history > .message', author: '.from_name', time: '.date[title]', words: '.text' },
  {
    message: '.chatlog__message-group, .chatlog__message',
    author: '.chatlog__author, .chatlog__author-name',
    time: '.chatlog__timestamp',
    words: '.chatlog__content',
  },
];

interface Searchable extends PageElement {
  querySelector(selectors: string): PageElement | null;
}

/**
 * The messages of an exported chat, each with its own author and time, as `[2024-05-03 14:02] Ada`
 * above its words; null for any other page. Of messages that follow one another without a name the
 * export means the one before, and of others nobody is named.
 */
export function readChatPage(page: Page): string | null {
  for (const form of EXPORTS) {
    const messages = Array.from(page.querySelectorAll(form.message)) as unknown as Searchable[];
    const blocks = readMessages(messages, form);
    if (blocks.length > 1) return joinBlocks(blocks.map((text) => ({ text })));
  }
  return null;
}

function readMessages(messages: readonly Searchable[], form: Export): readonly string[] {
  const blocks: string[] = [];
  let author: string | null = null;
  let time: string | null = null;
  for (const message of messages) {
    // A group holds its messages, which are read with it or by themselves.
    if (message.querySelector(form.message) !== null) {
      author = nameOf(message, form);
      continue;
    }
    const named = nameOf(message, form);
    author = named ?? author;
    time = timeOf(message.querySelector(form.time)) ?? (named === null ? time : null);
    const words = message.querySelector(form.words);
    const text = words === null ? '' : pageText(words as PageNode).trim();
    if (text === '') {
      // A divider, such as a day, or a picture: what follows is named anew.
      if (message.querySelector(form.author) === null) author = null;
      continue;
    }
    const head = [time === null ? null : `[${time}]`, author].filter((part) => part !== null);
    blocks.push(head.length === 0 ? text : `${head.join(' ')}\n${text}`);
  }
  return blocks;
}

function nameOf(message: Searchable, { author }: Export): string | null {
  const name = (message.querySelector(author)?.textContent ?? '').replace(/\s+/gu, ' ').trim();
  return name === '' ? null : name;
}

/** Day and clock as one reads them in the export; as they stand there where they cannot be read. */
function timeOf(element: PageElement | null): string | null {
  if (element === null) return null;
  const stated = [element.getAttribute?.('title'), element.textContent]
    .map((text) => text?.replace(/\s+/gu, ' ').trim() ?? '')
    .find((text) => /\d/u.test(text));
  if (stated === undefined) return null;
  const clock = /\d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?/iu.exec(stated);
  const before = clock === null ? stated : trimEndMarks(stated.slice(0, clock.index), ' ,');
  const day = readStatedDate(before.replace(/ at$/iu, ''));
  if (day === null) return stated;
  return clock === null ? day : `${day.slice(0, 10)} ${clock[0]}`;
}
