import type { MessageView } from '../protocol.js';
import { byId, element, fill } from './element.js';
import type { Reader } from './markdown-view.js';
import { type MessageActions, messageItem, thinking } from './message-view.js';

/** Messages of one author within this time stand under one head. */
const togetherMs = 7 * 60_000;

/** The messages of the channel that is open, oldest first, and what is on the way. */
export class MessageList {
  readonly #list = byId('messages');
  readonly #scroller = byId('scroller');
  readonly #items = new Map<string, HTMLLIElement>();
  /** Ephemeral messages that were put away; the bot can change them, nobody sees it. */
  readonly #dismissed = new Set<string>();
  readonly #actionsFor: (message: MessageView) => Omit<MessageActions, 'dismiss'>;
  #pending: HTMLElement | undefined;
  #typing: { readonly line: HTMLElement; readonly timer: number } | undefined;

  constructor(actionsFor: (message: MessageView) => Omit<MessageActions, 'dismiss'>) {
    this.#actionsFor = actionsFor;
  }

  /** Shows a channel from its end. */
  open(messages: Iterable<MessageView>, empty: string, reader: Reader): void {
    this.#items.clear();
    this.#pending = undefined;
    this.stopTyping();
    fill(this.#list, element('li', { class: 'beginning' }, empty));
    for (const message of messages) this.#put(message, reader);
    this.#group();
    this.#scroller.scrollTop = this.#scroller.scrollHeight;
  }

  /** Adds a message, or shows what it has become. */
  show(message: MessageView, reader: Reader): void {
    const wasAtEnd = this.#isAtEnd();
    if (message.author.isBot) {
      this.stopTyping();
      this.#pending?.remove();
    }
    this.#put(message, reader);
    this.#group();
    if (wasAtEnd) this.#scrollTo(message.id);
  }

  remove(id: string): void {
    this.#items.get(id)?.remove();
    this.#items.delete(id);
    this.#group();
  }

  /** A line that stands until the answer comes, or until the returned function is called. */
  wait(text: string): () => void {
    this.#pending?.remove();
    const line = element('li', { class: 'notice' }, text);
    this.#pending = line;
    this.#append(line);
    return () => line.remove();
  }

  /** A line for this person alone, with what went wrong. */
  complain(text: string): void {
    const line = element('li', { class: 'notice failed', role: 'alert' }, text, ' ');
    const close = element('button', { type: 'button', class: 'link-button' }, 'Dismiss');
    close.addEventListener('click', () => line.remove());
    line.append(close);
    this.#append(line);
  }

  /** Shows that somebody types, for as long as Discord does. */
  startTyping(name: string): void {
    this.stopTyping();
    const line = element('li', { class: 'notice' }, thinking(name));
    this.#append(line);
    this.#typing = { line, timer: window.setTimeout(() => this.stopTyping(), 10_000) };
  }

  stopTyping(): void {
    if (this.#typing === undefined) return;
    clearTimeout(this.#typing.timer);
    this.#typing.line.remove();
    this.#typing = undefined;
  }

  scrollToEnd(): void {
    this.#scroller.scrollTo({ top: this.#scroller.scrollHeight });
  }

  /** To the end, but not past the beginning of a message that is taller than the window. */
  #scrollTo(id: string): void {
    this.scrollToEnd();
    const item = this.#items.get(id);
    if (item === undefined || item.offsetHeight <= this.#scroller.clientHeight) return;
    item.scrollIntoView({ block: 'start' });
  }

  #append(line: HTMLElement): void {
    this.#list.append(line);
    this.scrollToEnd();
  }

  #isAtEnd(): boolean {
    const { scrollTop, scrollHeight, clientHeight } = this.#scroller;
    return scrollHeight - scrollTop - clientHeight < 120;
  }

  #put(message: MessageView, reader: Reader): void {
    if (this.#dismissed.has(message.id)) return;
    const item = messageItem(message, reader, {
      ...this.#actionsFor(message),
      dismiss: () => {
        this.#dismissed.add(message.id);
        this.remove(message.id);
      },
    });
    const before = this.#items.get(message.id);
    this.#items.set(message.id, item);
    if (before === undefined) {
      this.#list.append(item);
      return;
    }
    const focused = before.contains(document.activeElement) ? document.activeElement : null;
    before.replaceWith(item);
    if (focused !== null) keepFocus(item, focused);
  }

  /** Hides the head of a message that goes on where the one before ended. */
  #group(): void {
    let before: HTMLElement | undefined;
    for (const item of this.#items.values()) {
      const isStart =
        before === undefined ||
        item.classList.contains('has-origin') ||
        item.classList.contains('ephemeral') !== before.classList.contains('ephemeral') ||
        item.dataset['author'] !== before.dataset['author'] ||
        sentAt(item) - sentAt(before) > togetherMs;
      item.classList.toggle('goes-on', !isStart);
      before = item;
    }
  }
}

function sentAt(item: HTMLElement): number {
  return Date.parse(item.dataset['sentAt'] ?? '');
}

/** After a change: the same button again, else the message. */
function keepFocus(item: HTMLElement, focused: Element): void {
  const customId = focused.getAttribute('data-custom-id');
  const same = [...item.querySelectorAll<HTMLElement>('[data-custom-id]')].find(
    (candidate) => customId !== null && candidate.dataset['customId'] === customId,
  );
  (same ?? item).focus({ preventScroll: true });
}
