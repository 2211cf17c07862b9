import type { ChannelView, PersonView } from '../protocol.js';
import { avatar } from './avatar.js';
import type { Everything } from './client.js';
import { byId, element, fill } from './element.js';
import { icon } from './icon.js';

/** What can be chosen in the sidebar. */
export interface SidebarActions {
  readonly open: (channelId: string) => void;
  readonly become: (personId: string) => void;
}

/** The channels, and the seats that can be taken. */
export function drawSidebar(
  known: Everything,
  openId: string,
  unread: ReadonlySet<string>,
  actions: SidebarActions,
): void {
  const { channels } = known.places;
  const ofKind = (...kinds: readonly ChannelView['kind'][]) =>
    channels
      .filter(({ kind }) => kinds.includes(kind))
      .map((channel) => channelItem(channel, channel.id === openId, unread, actions));
  byId('guild').textContent = known.guild;
  fill(
    byId('channels'),
    ...channelGroup('Channels', ofKind('public', 'private', 'thread')),
    ...channelGroup('Direct messages', ofKind('direct')),
  );
  fill(
    byId('seats'),
    element('legend', {}, 'You are'),
    ...known.people.map((person) => seat(person, person.id === known.me.id, actions)),
  );
}

/** The sign in front of a channel's name. */
export const channelIcon = {
  public: 'hash',
  private: 'lock',
  direct: 'person',
  thread: 'thread',
} as const satisfies Record<ChannelView['kind'], Parameters<typeof icon>[0]>;

function channelGroup(name: string, items: readonly HTMLElement[]): readonly HTMLElement[] {
  if (items.length === 0) return [];
  const id = `group-${name.replace(/\W+/g, '-').toLowerCase()}`;
  return [
    element('h2', { class: 'group-name', id }, name),
    element('ul', { 'aria-labelledby': id }, ...items),
  ];
}

function channelItem(
  channel: ChannelView,
  isOpen: boolean,
  unread: ReadonlySet<string>,
  actions: SidebarActions,
): HTMLElement {
  const isUnread = unread.has(channel.id) && !isOpen;
  return element(
    'li',
    {},
    element(
      'button',
      {
        type: 'button',
        class: isUnread ? 'channel unread' : 'channel',
        'aria-current': isOpen ? 'page' : null,
        onclick: () => actions.open(channel.id),
      },
      icon(channelIcon[channel.kind]),
      element('span', { class: 'channel-label' }, channel.name),
      channel.kind === 'private' && element('span', { class: 'visually-hidden' }, ', private'),
      isUnread && element('span', { class: 'visually-hidden' }, ', new messages'),
    ),
  );
}

function seat(person: PersonView, isMine: boolean, actions: SidebarActions): HTMLElement {
  return element(
    'label',
    { class: 'seat' },
    element('input', {
      type: 'radio',
      name: 'seat',
      value: person.id,
      checked: isMine,
      onchange: () => actions.become(person.id),
    }),
    avatar({ ...person, isBot: false }),
    element('span', {}, element('b', {}, person.name), element('small', {}, person.role)),
  );
}
