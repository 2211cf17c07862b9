import type { LoopbackDiscord, Person, Reply, SeenMessage } from '../../loopback/index.js';
import { type ModeratedGuild, moderatedGuild } from '../moderated-people.js';
import { toModerators } from '../to-moderators.js';

/** A server whose queue has a question in every state, and everything that a forger could know of it. */
export interface ForgeryScene extends ModeratedGuild {
  readonly discord: LoopbackDiscord;
  /** Random names of the questions, read off the posts' buttons. */
  readonly handles: readonly string[];
  /** Ids of Ann's requests, read off her select. */
  readonly requests: readonly string[];
  /** Names of changes to the corpus that a moderator is about to make. */
  readonly proposals: readonly string[];
  /** Messages of the bot's that everybody sees. */
  readonly shown: readonly SeenMessage[];
  /** Eve is a member; Ray moderated until his role was taken; Zoe manages another server only. */
  readonly forgers: Readonly<Record<'eve' | 'ray' | 'zoe', Person>>;
  /** The other server's channel, where Zoe may do everything. */
  readonly elsewhere: { readonly id: string };
}

/** Sets the scene by what people do, so that it is the same for a bot in whatever process. */
export async function setForgeryScene(
  discord: LoopbackDiscord,
  server: ModeratedGuild = moderatedGuild(discord),
): Promise<ForgeryScene> {
  const { guild, places, role, people } = server;
  const { ann, bea, mia, max, boss } = people;
  const forgers = {
    eve: discord.person('eve', { locale: 'en-GB' }),
    ray: discord.person('ray', { locale: 'en-GB' }),
    zoe: discord.person('zoe', { locale: 'en-GB' }),
  };
  guild.join(forgers.eve);
  guild.join(forgers.ray, role);
  const other = discord.guild('Eider');
  const elsewhere = other.channel('hall');
  other.join(forgers.zoe, other.role('Managers', 1n << 5n));
  guild.join(forgers.zoe);

  await setUp(boss, server);
  const handles: string[] = [];
  const posts: SeenMessage[] = [];
  const ask = async (asker: Person, claim: string): Promise<SeenMessage> => {
    const { message } = await asker.slash('check', { claim }, { channel: places.general });
    const confirm = await toModerators(asker, message);
    await asker.press(confirm.message, confirm.message.buttons[0]?.label ?? '');
    const post = await eventually(() => boss.sees(places.desk)[posts.length]);
    posts.push(post);
    handles.push(post.buttons[0]?.customId?.split('.')[1] ?? '');
    return post;
  };
  await ask(ann, 'Abo has banned bicycles from bridges');
  const claimed = await ask(ann, 'Brod has banned barges from canals');
  const proposed = await ask(ann, 'Cork has banned carts from quays');
  const answered = await ask(bea, 'Dover has banned dogs from docks');
  const rejected = await ask(ann, 'Exeter has banned eels from markets');
  const withdrawn = await ask(ann, 'Fano has banned fishing from piers');
  for (const post of [claimed, proposed, answered, rejected]) await mia.press(post.now(), 'Claim');
  const rejecting = await mia.press(rejected.now(), 'Reject');
  await mia.submit(rejecting.modal, { reason: 'Nobody can know.' });
  const answering = await mia.press(answered.now(), 'Answer');
  await mia.submit(answering.modal, { words: 'It has not.' });
  const note = await eventually(() => boss.sees(places.general).findLast(isFromBot));
  const takeBack = await ann.slash('request withdraw');
  const ids = takeBack.message.selects[0]?.options ?? [];
  const last = ids.find(({ label }) => label.startsWith('Fano'));
  await ann.select(takeBack.message, takeBack.message.selects[0]?.customId ?? '', [
    last?.label ?? '',
  ]);
  await eventually(() => withdrawn.now().buttons.length === 0 || undefined);
  const panel = await boss.slash('settings');
  await boss.select(panel.message, 'Decisions', ['A second moderator must consent']);
  const proposing = await mia.press(proposed.now(), 'Answer');
  await mia.submit(proposing.modal, { words: 'They may stay.' });
  const proposals = namesIn(
    await max.slash('source retract', { document: await documentIn(max), reason: 'a mistake' }),
  );
  guild.setRoles(forgers.ray);
  return {
    ...server,
    discord,
    handles,
    requests: ids.map(({ value }) => value),
    proposals,
    shown: [note],
    forgers,
    elsewhere,
  };
}

async function setUp(boss: Person, { places, role }: ModeratedGuild): Promise<void> {
  const { message } = await boss.slash('settings');
  await boss.select(message, 'Text channel or forum visible to moderators only', [places.desk]);
  await boss.select(message, 'One line for each decision', [places.log]);
  await boss.select(message, 'Up to 25 roles', [role]);
}

/** The first document that `/source` suggests. */
async function documentIn(person: Person): Promise<string> {
  const { choices } = await person.autocomplete('source retract', 'document', '', { reason: 'x' });
  return String(choices[0]?.value ?? '');
}

/** The last parts of the ids of a reply's buttons, which name what they confirm. */
function namesIn(reply: Reply): readonly string[] {
  return reply.message.buttons.flatMap(({ customId }) => customId?.split('.').at(-1) ?? []);
}

function isFromBot(message: SeenMessage): boolean {
  return message.isFromBot && !message.isEphemeral;
}

/** Waits for something that the bot does on its own. */
async function eventually<T>(look: () => T | undefined): Promise<T> {
  for (let attempt = 0; attempt < 400; attempt++) {
    const found = look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('expected something of the bot that did not come within ten seconds');
}
