import type {
  ChannelView,
  CommandView,
  Deed,
  GivenValue,
  MessageView,
  Outcome,
  Told,
} from '../protocol.js';
import { Client } from './client.js';
import { Composer } from './composer.js';
import { Drawer } from './drawer.js';
import { byId, fill } from './element.js';
import { icon } from './icon.js';
import type { Reader } from './markdown-view.js';
import { MessageList } from './message-list.js';
import { openMenu } from './message-menu.js';
import { openModal } from './modal-dialog.js';
import { channelIcon, drawSidebar } from './sidebar.js';
import { drawStatus } from './status-panel.js';

const client = new Client(hear);
const unread = new Set<string>();
const list = new MessageList(actionsFor);
const composer = new Composer(client, { say, use });
const places = new Drawer('places', 'open-places');
new Drawer('status', 'open-status');
/** The address says whose seat and which channel, `#Ada/town-square`, so that it can be kept. */
let wanted = location.hash.slice(1).split('/').map(decodeURIComponent);
let openId = '';

fill(byId('open-places'), icon('menu'));
fill(byId('open-status'), icon('pulse'));
client.become('');

function hear(told: Told | { readonly kind: 'lost' }): void {
  byId('banner').hidden = told.kind !== 'lost';
  switch (told.kind) {
    case 'lost':
      byId('banner').textContent = 'The demo cannot be reached. Trying again…';
      return;
    case 'everything':
      return start();
    case 'places':
      if (!client.known.places.channels.some(({ id }) => id === openId)) return start();
      return draw();
    case 'message':
      return arrive(told.message);
    case 'gone':
      return list.remove(told.id);
    case 'typing':
      if (told.channelId === openId) list.startTyping(client.known.bot.name);
      return;
    case 'status':
      return drawStatus(told.status);
  }
}

/** Takes the wanted seat and channel, as far as they exist. */
function start(): void {
  const { me, people, places } = client.known;
  const [person, channel] = wanted;
  const other = people.find(({ name }) => name === person);
  if (other !== undefined && other.id !== me.id) return client.become(other.id);
  const found =
    places.channels.find(({ id, name }) => id === openId || name === channel) ?? places.channels[0];
  unread.clear();
  drawStatus(client.known.status);
  if (found !== undefined) open(found);
}

function open(channel: ChannelView): void {
  const { me, bot, messages } = client.known;
  openId = channel.id;
  unread.delete(channel.id);
  wanted = [me.name, channel.name];
  history.replaceState(null, '', `#${wanted.map(encodeURIComponent).join('/')}`);
  document.title = `${channel.name} · Receipts demo`;
  fill(byId('channel-name'), icon(channelIcon[channel.kind]), channel.name);
  byId('channel-topic').textContent = channel.topic;
  const isDirect = channel.kind === 'direct';
  list.open(
    messages.get(channel.id)?.values() ?? [],
    isDirect
      ? `This is your conversation with ${bot.name}. Write a question.`
      : `This is the beginning of #${channel.name}. Type / for commands, @${bot.name} to ask.`,
    reader(),
  );
  composer.open(
    channel.id,
    isDirect ? `Message ${bot.name} as ${me.name}` : `Message #${channel.name} as ${me.name}`,
  );
  draw();
}

function draw(): void {
  drawSidebar(client.known, openId, unread, {
    open: (channelId) => {
      const channel = client.known.places.channels.find(({ id }) => id === channelId);
      places.close();
      if (channel !== undefined) open(channel);
      composer.focus();
    },
    become: (personId) => {
      const person = client.known.people.find(({ id }) => id === personId);
      const channel = client.known.places.channels.find(({ id }) => id === openId);
      wanted = [person?.name ?? '', channel?.name ?? ''];
      openId = '';
      client.become(personId);
    },
  });
}

function arrive(message: MessageView): void {
  if (message.channelId === openId) return list.show(message, reader());
  unread.add(message.channelId);
  draw();
}

function reader(): Reader {
  return { locale: client.known.me.locale, names: client.known.places.names };
}

async function say(text: string, replyTo: string | null): Promise<void> {
  list.scrollToEnd();
  await act({ kind: 'say', channelId: openId, text, replyTo });
}

async function use(command: CommandView, options: Readonly<Record<string, GivenValue>>) {
  const stop = list.wait(`Sending /${command.label}…`);
  await act({ kind: 'slash', channelId: openId, command: command.name, options });
  stop();
}

/** Does something and shows what does not come as a message. */
async function act(deed: Deed): Promise<Outcome> {
  const outcome = await client.do(deed);
  if (outcome.kind === 'modal') {
    openModal(outcome.modal, reader(), (filled) =>
      client.do({ kind: 'submit', ticket: outcome.modal.ticket, ...filled }),
    );
  } else if (outcome.kind === 'failed') list.complain(outcome.reason);
  return outcome;
}

function actionsFor(message: MessageView) {
  const { id: messageId, channelId } = message;
  const { commands } = client.known.places;
  const reply = () => composer.replyTo(message);
  return {
    reply,
    press: async (customId: string) => {
      await act({ kind: 'press', channelId, messageId, customId });
    },
    choose: async (customId: string, values: readonly string[]) => {
      await act({ kind: 'choose', channelId, messageId, customId, values });
    },
    openMenu: (button: HTMLElement) =>
      openMenu(button, [
        {
          name: '',
          entries: [
            { label: 'Reply', run: reply },
            {
              label: 'Copy text',
              run: () => void navigator.clipboard.writeText(message.plainText),
            },
          ],
        },
        {
          name: 'Apps',
          entries: commands
            .filter(({ kind, channelIds }) => kind === 'message' && channelIds.includes(channelId))
            .map(({ name, label }) => ({
              label,
              run: () => void act({ kind: 'menu', channelId, messageId, command: name }),
            })),
        },
      ]),
  };
}
