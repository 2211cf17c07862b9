import type { MessageView } from '../protocol.js';
import { avatar } from './avatar.js';
import { blocksView, type Uses } from './blocks-view.js';
import { element } from './element.js';
import { icon } from './icon.js';
import type { Reader } from './markdown-view.js';
import { sentTime } from './time-text.js';

/** What can be done with a message besides using its own buttons. */
export interface MessageActions extends Uses {
  readonly reply: () => void;
  /** Opens the message's menu below `button`. */
  readonly openMenu: (button: HTMLElement) => void;
  readonly dismiss: () => void;
}

/** One message as an item of the list. */
export function messageItem(
  message: MessageView,
  reader: Reader,
  actions: MessageActions,
): HTMLLIElement {
  const { author } = message;
  const tools = message.isThinking || message.isEphemeral ? null : toolbar(message, actions);
  const item = element(
    'li',
    {
      class: classesOf(message),
      tabindex: -1,
      'data-id': message.id,
      'data-author': author.id,
      'data-sent-at': message.sentAt,
    },
    origin(message),
    avatar(author),
    element(
      'div',
      { class: 'message-body' },
      element(
        'div',
        { class: 'message-head' },
        element('h2', { class: 'author' }, author.name),
        author.isBot && element('span', { class: 'tag' }, 'App'),
        sentTime(message.sentAt, reader.locale),
        message.isEdited && element('span', { class: 'edited' }, '(edited)'),
      ),
      message.isThinking
        ? thinking(author.name)
        : element('div', { class: 'blocks' }, ...blocksView(message.blocks, reader, actions)),
      message.isEphemeral && onlyYou(actions),
    ),
    tools,
  );
  if (tools !== null) {
    item.addEventListener('contextmenu', (event) => {
      // Links keep the browser's own menu, and so does a selection that wants to be copied.
      if (event.target instanceof Element && event.target.closest('a') !== null) return;
      if (document.getSelection()?.isCollapsed === false) return;
      event.preventDefault();
      const more = tools.querySelector('button:last-child');
      if (more instanceof HTMLElement) actions.openMenu(more);
    });
  }
  return item;
}

function classesOf({ isEphemeral, mentionsMe, repliesTo, usedBy }: MessageView): string {
  return [
    'message',
    isEphemeral ? 'ephemeral' : '',
    mentionsMe ? 'mentions-me' : '',
    repliesTo !== null || usedBy !== null ? 'has-origin' : '',
  ]
    .filter((name) => name !== '')
    .join(' ');
}

/** Above a message: the command that it answers, or the message that it replies to. */
function origin({ usedBy, repliesTo }: MessageView): HTMLElement | null {
  if (usedBy !== null) {
    return element(
      'p',
      { class: 'origin' },
      avatar(usedBy.author),
      element('b', {}, usedBy.author.name),
      ' used ',
      element('span', { class: 'used' }, usedBy.command ?? 'a command'),
    );
  }
  if (repliesTo === null) return null;
  return element(
    'p',
    { class: 'origin' },
    icon('reply'),
    element('span', { class: 'visually-hidden' }, 'in reply to '),
    repliesTo.author !== '' && element('b', {}, repliesTo.author),
    ' ',
    element('span', { class: 'excerpt' }, repliesTo.excerpt),
  );
}

/** The three dots of somebody who has not said anything yet. */
export function thinking(name: string): HTMLElement {
  return element(
    'p',
    { class: 'thinking' },
    element('span', { class: 'dots', 'aria-hidden': 'true' }, ...[1, 2, 3].map(() => element('i'))),
    `${name} is thinking…`,
  );
}

function onlyYou({ dismiss }: MessageActions): HTMLElement {
  return element(
    'p',
    { class: 'only-you' },
    icon('eye'),
    'Only you can see this · ',
    element('button', { type: 'button', class: 'link-button', onclick: dismiss }, 'Dismiss'),
  );
}

function toolbar({ author }: MessageView, actions: MessageActions): HTMLElement {
  const more = element(
    'button',
    {
      type: 'button',
      class: 'icon-button',
      'aria-label': `More for the message of ${author.name}`,
      'aria-haspopup': 'menu',
      title: 'More',
    },
    icon('more'),
  );
  more.addEventListener('click', () => actions.openMenu(more));
  return element(
    'div',
    { class: 'tools' },
    element(
      'button',
      {
        type: 'button',
        class: 'icon-button',
        'aria-label': `Reply to ${author.name}`,
        title: 'Reply',
        onclick: actions.reply,
      },
      icon('reply'),
    ),
    more,
  );
}
