/**
 * A loopback Discord: the HTTP interface and the gateway in this process, on a port of 127.0.0.1,
 * to which an unchanged discord.js connects. It keeps Discord's state and Discord's rules, checks
 * every request (and every answer of its own) against Discord's published description, misbehaves
 * on demand, and is populated by people who do things and see what comes of them.
 *
 * ```ts
 * const discord = await LoopbackDiscord.start();
 * const guild = discord.guild('Harbour');
 * const general = guild.channel('general');
 * const ann = discord.person('ann', { locale: 'tr' });
 * guild.join(ann);
 *
 * const client = new Client({ intents: […], rest: { api: discord.api } });
 * await client.login(discord.token); // and wait for ClientReady
 *
 * const reply = await ann.slash('check', { claim: 'the bridge closed' }, { channel: general });
 * expect(reply.text).toContain('…'); // what ann reads: content, embeds, components
 * const details = await ann.press(reply.message, 'Details');
 * expect(details.message.isEphemeral).toBe(true);
 * expect(await ann.ask('is the bridge open?')).toHaveProperty('content', '…'); // a direct message
 *
 * discord.faults.rateLimit({ path: /callback$/ }); // and many more
 *
 * await client.destroy();
 * await discord.stop();
 * expect(discord.breaches).toEqual([]); // every test file ends with this
 * ```
 *
 * Payloads can be checked without a server, which is quick enough for a fuzz test:
 * `expect(payloadFindings(render(answer))).toEqual([])`.
 *
 * What it does not know: voice, stickers, polls, pins, invites, bans, audit logs. A request for
 * something it does not know is answered 404 and recorded as a breach, so nothing passes unnoticed.
 */
export { CannotDo } from './cannot-do.js';
export { type Clock, ManualClock, SystemClock } from './clock.js';
export { LoopbackDiscord, type LoopbackOptions } from './discord.js';
export { displayMessage } from './display.js';
export {
  displayedQuotes,
  displayedText,
  mentionsIn,
  parseMarkdown,
  type Viewer,
} from './markdown.js';
export { type PayloadKind, payloadFindings } from './payload-check.js';
export type { Person } from './person.js';
export type { Outcome, SeenMessage, SeenModal } from './person-view.js';
export type { Guild, Place } from './places.js';
export { noResponse, OutOfPatience, type Reply } from './reply.js';
export type { Breach } from './server.js';
