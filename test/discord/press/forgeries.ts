import fc from 'fast-check';
import { queueVerbs } from '../../../src/discord/queue/queue-post-view.js';
import { listedStates } from '../../../src/discord/queue/review-list.js';
import { settingNames } from '../../../src/discord/settings/settings.js';
import { english } from '../../../src/locales/en.js';
import { noResponse, type Person, type Reply } from '../../loopback/index.js';
import type { ForgeryScene } from './forgery-scene.js';

/** Something that somebody without authority tries, with what an altered client could send. */
export interface Forgery {
  /** The sort of attempt, for counting. */
  readonly sort: ForgerySort;
  readonly who: 'eve' | 'ray' | 'zoe';
  /** The component's or modal's id, or the command with its subcommand. */
  readonly what: string;
  /** What is said to be chosen. */
  readonly values?: readonly string[];
  /** What a modal is said to hold. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly options?: Readonly<Record<string, string | number>>;
  /** From the other server, where Zoe may do everything. */
  readonly isElsewhere?: true;
}

export const forgerySorts = [
  'press on a post',
  'modal of a post',
  'page of the list',
  'setting',
  'somebody else’s request',
  'somebody else’s decision',
  'change of the corpus',
  'command',
  'post of another server',
  'stale or invented id',
] as const;
export type ForgerySort = (typeof forgerySorts)[number];

const words = fc.string({ maxLength: 60, unit: 'binary' });

/** Any forgery against a scene, every sort about equally often. */
export function forgeryAgainst(scene: ForgeryScene): fc.Arbitrary<Forgery> {
  const { handles, requests, proposals, role, places, people } = scene;
  const who = fc.constantFrom('eve' as const, 'ray' as const, 'zoe' as const);
  const handle = fc.constantFrom(...handles);
  const verb = fc.constantFrom(...queueVerbs);
  const request = fc.oneof(fc.constantFrom(...requests), fc.nat(500).map(String));
  const fields = fc.record({
    words,
    reason: words,
    number: fc.nat(9).map(String),
    text: words,
    url: words,
  });
  const ids = [role.id, places.general.id, places.closed.id, people.ann.id, 'on', 'everyone', '7'];
  const of = (sort: ForgerySort, rest: fc.Arbitrary<Omit<Forgery, 'sort' | 'who'>>) =>
    fc.tuple(who, rest).map(([name, forged]): Forgery => ({ sort, who: name, ...forged }));
  return fc.oneof(
    of(
      'press on a post',
      fc.tuple(handle, verb).map(([h, v]) => ({ what: `q.${h}.${v}` })),
    ),
    of(
      'modal of a post',
      fc.tuple(handle, verb, fields).map(([h, v, f]) => ({ what: `q.${h}.${v}`, fields: f })),
    ),
    of(
      'page of the list',
      fc
        .tuple(fc.constantFrom(...listedStates), fc.nat(6))
        .map(([state, after]) => ({ what: `l.${state}.${after === 0 ? '' : after}` })),
    ),
    of(
      'setting',
      fc
        .tuple(fc.constantFrom(...settingNames), fc.subarray(ids))
        .map(([name, values]) => ({ what: `s.${name}`, values })),
    ),
    of(
      'somebody else’s request',
      fc
        .tuple(fc.constantFrom('back', 'read'), request)
        .map(([v, id]) => ({ what: `r.${v}`, values: [id] })),
    ),
    of(
      'somebody else’s decision',
      fc
        .tuple(handle, fc.constantFrom('mine', '0', '1', '99'))
        .map(([h, page]) => ({ what: `d.${h}.${page}` })),
    ),
    of(
      'change of the corpus',
      fc
        .tuple(fc.constantFrom('confirm', 'keep', 'paste'), fc.constantFrom(...proposals), fields)
        .map(([v, name, f]) => ({
          what: `c.${v}.${name}`,
          ...(v === 'paste' ? { fields: f } : {}),
        })),
    ),
    of('command', commandForgery(words)),
    fc.tuple(handle, verb).map(
      ([h, v]): Forgery => ({
        sort: 'post of another server',
        who: 'zoe',
        what: `q.${h}.${v}`,
        isElsewhere: true,
      }),
    ),
    of('stale or invented id', inventedId(handles)),
  );
}

function commandForgery(
  anyWords: fc.Arbitrary<string>,
): fc.Arbitrary<Omit<Forgery, 'sort' | 'who'>> {
  const reason = anyWords.map((text) => text || 'x');
  return fc.oneof(
    fc.constant({ what: 'settings' }),
    fc.constantFrom(...listedStates).map((state) => ({ what: 'review list', options: { state } })),
    fc.integer({ min: 1, max: 9 }).map((number) => ({ what: 'review show', options: { number } })),
    fc.constant({ what: 'review stats' }),
    reason.map((title) => ({ what: 'source add', options: { title } })),
    reason.map((why) => ({
      what: 'source retract',
      options: { document: 'harbour', reason: why },
    })),
    reason.map((why) => ({
      what: 'source supersede',
      options: { document: 'harbour', reason: why, title: 'x' },
    })),
  );
}

/** Ids that the bot has forgotten or never gave, near misses and nonsense. */
function inventedId(handles: readonly string[]): fc.Arbitrary<Omit<Forgery, 'sort' | 'who'>> {
  const characters = 'abcXYZ019-_'.split('');
  const name = fc
    .array(fc.constantFrom(...characters), { minLength: 22, maxLength: 22 })
    .map((all) => all.join(''));
  return fc
    .oneof(
      fc.tuple(name, fc.nat(30)).map(([n, at]) => `${n}.${at}`),
      fc.tuple(name, fc.constantFrom(...queueVerbs)).map(([n, v]) => `q.${n}.${v}`),
      fc
        .tuple(
          fc.constantFrom(...handles),
          fc.constantFrom('constructor', '__proto__', 'claim.claim', 'CLAIM', ''),
        )
        .map(([h, v]) => `q.${h}.${v}`),
      fc.constantFrom('q', 'q.', 's.constructor', 'l.open.-1', 'l.open.0x1', 'd..mine', 'z.z', '.'),
      fc.string({ minLength: 1, maxLength: 100 }),
    )
    .map((what) => ({ what }));
}

/** Does it, and gives what whoever tried is shown. */
export async function attempt(forgery: Forgery, scene: ForgeryScene): Promise<Reply> {
  const person: Person = scene.forgers[forgery.who];
  const channel = forgery.isElsewhere === true ? scene.elsewhere : scene.places.general;
  const { what, values, fields, options } = forgery;
  if (forgery.sort === 'command') {
    return person.slash(what, options ?? {}, { channel, isForged: true });
  }
  const [message] = scene.shown;
  if (fields !== undefined) return person.forge(what, { channel, fields });
  if (message === undefined) throw new Error('expected a message of the bot’s in the scene');
  return person.forge(what, {
    message,
    ...(values === undefined ? {} : { values }),
    ...(forgery.isElsewhere === true ? { channel } : {}),
  });
}

/** Everything with which the bot refuses, as a person reads it. */
const refusals: readonly string[] = [
  english['moderation.only'],
  english['moderation.only-managers'],
  english['moderation.gone'],
  english['moderation.forged'],
  english['error.expired'],
  english['told.not-yours'],
  english['told.undecided'],
  english['told.gone'],
  english['moderator.too-late'],
];

/** Null when the attempt was refused in words that only its author sees; else what is wrong with that. */
export function faultOf(reply: Reply): string | null {
  if (reply.failure !== null) return reply.failure === noResponse ? noResponse : reply.failure;
  if (reply.outcome.kind !== 'message') return `a ${reply.outcome.kind} was shown`;
  const { message } = reply;
  if (!message.isEphemeral) return 'others see the refusal';
  if (message.buttons.length + message.selects.length > 0) return 'something can be used';
  return refusals.some((sentence) => message.text.includes(sentence))
    ? null
    : `not a refusal: ${message.text.slice(0, 200)}`;
}
