import { ApplicationCommandType, GatewayIntentBits } from 'discord.js';
import { LRUCache } from 'lru-cache';
import { LoopbackDiscord } from '../loopback/index.js';
import { isObject, stringOf } from '../loopback/json.js';
import { Deeds } from './deeds.js';
import { readPageFiles } from './page-files.js';
import { PersonScreen, personView } from './person-screen.js';
import type { Told } from './protocol.js';
import { type Scene, setScene } from './scene.js';
import { readStatus } from './status.js';
import { warmUpChecks } from './warm-up.js';
import { WebServer } from './web-server.js';

/** A bot that is running, and how to end it. */
export interface RunningBot {
  readonly stop: () => Promise<void>;
}

/** How a demo is started. */
export interface DemoOptions {
  /** Port of the page on 127.0.0.1; 0 lets the system choose. */
  readonly port: number;
  /** Starts a bot for this Discord, its commands registered, and waits until it is connected. */
  readonly startBot: (discord: LoopbackDiscord, scene: Scene) => Promise<RunningBot>;
  /** Whether the bot may read the words of all messages, which watching needs; no when absent. */
  readonly grantsContent?: boolean;
}

/** A demo that is running. */
export interface RunningDemo {
  /** Where the page is. */
  readonly address: string;
  readonly discord: LoopbackDiscord;
  readonly stop: () => Promise<void>;
}

/** How often pages are told what changes without an event: requests, channels, commands. */
const lookEveryMs = 250;

/** Starts a loopback Discord, a bot and the page that shows them; stops what it began if one fails. */
export async function startDemo({
  port,
  startBot,
  grantsContent = false,
}: DemoOptions): Promise<RunningDemo> {
  // As in the developer portal: watching channels needs this privileged intent, and nothing else does.
  const grantedIntents = grantsContent ? GatewayIntentBits.MessageContent : 0;
  const discord = await LoopbackDiscord.start({ botName: 'Receipts', grantedIntents });
  const scene = setScene(discord);
  let bot: RunningBot | undefined;
  let server: WebServer | undefined;
  const stop = async () => {
    await server?.stop();
    await bot?.stop();
    await discord.stop();
  };
  try {
    const door = await openDoor(discord, scene);
    warmUpChecks();
    server = new WebServer(door);
    // First, so that nobody waits for a bot and then hears that the port is taken.
    await server.start(port);
    bot = await startBot(discord, scene);
    return { address: server.origin, discord, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function openDoor(discord: LoopbackDiscord, scene: Scene) {
  const commandOf = rememberCommands(discord);
  const deeds = new Deeds();
  const screens = new Map(
    scene.cast.map((role) => [
      role.person.id,
      new PersonScreen(discord, scene, role, (id) => commandOf.get(id) ?? null),
    ]),
  );
  const [first] = screens.values();
  const screenOf = (personId: string) => (personId === '' ? first : screens.get(personId));
  return {
    files: await readPageFiles(),
    act: (personId: string, deed: Parameters<Deeds['do']>[0]) => {
      const screen = screenOf(personId);
      return screen === undefined ? null : deeds.do(deed, screen);
    },
    watch: (personId: string, tell: (told: Told) => void) => {
      const screen = screenOf(personId);
      return screen === undefined ? null : watch(discord, scene, screen, tell);
    },
  };
}

/** Which command each interaction used: a message that answers one tells only the interaction. */
function rememberCommands(discord: LoopbackDiscord): LRUCache<string, string> {
  const commands = new LRUCache<string, string>({ max: 10_000 });
  discord.world.events.add(({ name, data }) => {
    if (name !== 'INTERACTION_CREATE' || !isObject(data['data'])) return;
    const command = stringOf(data['data']['name']);
    const isSlash = data['data']['type'] === ApplicationCommandType.ChatInput;
    if (command !== '') commands.set(stringOf(data['id']), isSlash ? `/${command}` : command);
  });
  return commands;
}

/** Tells a page everything once, then each change. */
function watch(
  discord: LoopbackDiscord,
  scene: Scene,
  screen: PersonScreen,
  tell: (told: Told) => void,
): () => void {
  const { bot } = discord;
  let places = screen.places();
  let status = readStatus(discord);
  tell({
    kind: 'everything',
    guild: scene.guild.record.name,
    me: screen.me,
    bot: { id: bot.id, name: bot.name, isBot: true },
    people: scene.cast.map(personView),
    places,
    messages: screen.messages(),
    status,
  });
  const stopMessages = discord.world.messageChanges.add(({ what, message: record }) => {
    if (what === 'deleted') {
      tell({ kind: 'gone', channelId: record.channelId, id: record.payload.id });
      return;
    }
    const message = screen.message(record);
    if (message !== null) tell({ kind: 'message', message });
  });
  const timer = setInterval(() => {
    const seenRequests = status.requests;
    const newStatus = readStatus(discord);
    if (differ(newStatus, status)) tell({ kind: 'status', status: newStatus });
    status = newStatus;
    const newPlaces = screen.places();
    if (differ(newPlaces, places)) tell({ kind: 'places', places: newPlaces });
    places = newPlaces;
    for (const { number, method, path } of status.recent) {
      const [, channelId] = /^\/channels\/(\d+)\/typing$/.exec(path) ?? [];
      if (number <= seenRequests || method !== 'POST' || channelId === undefined) continue;
      if (places.channels.some(({ id }) => id === channelId)) tell({ kind: 'typing', channelId });
    }
  }, lookEveryMs);
  return () => {
    stopMessages();
    clearInterval(timer);
  };
}

function differ(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) !== JSON.stringify(b);
}
