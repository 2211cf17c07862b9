import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Guild, LoopbackDiscord, type Place } from './index.js';
import type { JsonObject } from './json.js';
import { PublishedDescription } from './schema.js';

const description = PublishedDescription.load();

const text = (length: number) => 'x'.repeat(length);
const button = (fields: JsonObject = {}) => ({
  type: 2,
  style: 1,
  label: 'a',
  custom_id: 'a',
  ...fields,
});
const link = (fields: JsonObject = {}) => ({
  type: 2,
  style: 5,
  label: 'a',
  url: 'https://a.example',
  ...fields,
});
const row = (...components: JsonObject[]) => ({ type: 1, components });
const select = (fields: JsonObject = {}) => ({
  type: 3,
  custom_id: 's',
  options: [{ label: 'a', value: 'a' }],
  ...fields,
});
const display = (content: string) => ({ type: 10, content });
const v2 = (...components: JsonObject[]) => ({ flags: 1 << 15, components });

describe('the rules for messages', () => {
  let discord: LoopbackDiscord;
  let guild: Guild;
  let channel: Place;

  beforeAll(async () => {
    discord = await LoopbackDiscord.start();
    guild = discord.guild('Harbour');
    channel = guild.channel('general');
  });
  afterAll(async () => {
    await discord.stop();
    expect(discord.breaches).toEqual([]);
  });

  async function send(method: string, path: string, body: unknown): Promise<[number, JsonObject]> {
    const response = await fetch(`${discord.api}/v10${path}`, {
      method,
      headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return [
      response.status,
      response.status === 204 ? {} : ((await response.json()) as JsonObject),
    ];
  }
  const post = (body: unknown) => send('POST', `/channels/${channel.id}/messages`, body);

  it.each<[string, JsonObject]>([
    ['2,000 characters, emoji counted once', { content: '😀'.repeat(2_000) }],
    ['6,000 characters of embeds', { embeds: [1, 2].map(() => ({ description: text(3_000) })) }],
    ['an embed of a picture only', { embeds: [{ image: { url: 'https://a.example/a.png' } }] }],
    [
      'five rows of five buttons',
      {
        content: 'a',
        components: [0, 1, 2, 3, 4].map((r) =>
          row(...[0, 1, 2, 3, 4].map((b) => button({ custom_id: `${r}${b}` }))),
        ),
      },
    ],
    ['a link button without custom id', { components: [row(link())] }],
    ['an integer as a string', { content: 'a', flags: '4' }],
    ['a select', { content: 'a', components: [row(select())] }],
    ['4,000 characters of text displays', v2(display(text(4_000)))],
    ['40 components', v2(...Array.from({ length: 40 }, () => display('a')))],
    ['a section with a button', v2({ type: 9, components: [display('a')], accessory: button() })],
    ['listed mentions', { content: '<@1>', allowed_mentions: { parse: ['roles'], users: ['1'] } }],
    ['an empty parse', { content: '@everyone', allowed_mentions: { parse: [] } }],
    ['a nonce of digits', { content: 'a', nonce: '1574735483819261952', enforce_nonce: true }],
    ['a nonce of 25 characters', { content: 'a', nonce: text(25), enforce_nonce: true }],
  ])('allow %s', async (_, body) => {
    const [status, answer] = await post(body);
    expect(answer).not.toHaveProperty('errors');
    expect(status).toBe(200);
  });

  async function expectRefusal(body: JsonObject, where: string): Promise<void> {
    const [status, answer] = await post(body);
    expect([status, answer['code']]).toEqual([400, 50035]);
    const breaches = discord.takeBreaches();
    expect(breaches).toHaveLength(1);
    expect(breaches[0]?.by).toBe('bot');
    expect(breaches[0]?.findings.join('\n')).toContain(where);
  }

  it.each<[string, JsonObject, string]>([
    ['2,001 characters', { content: text(2_001) }, 'content: Must be 2000 or fewer'],
    [
      '6,001 characters of embeds',
      { embeds: [{ description: text(3_000) }, { description: text(3_001) }] },
      'MAX_EMBED_SIZE_EXCEEDED',
    ],
    [
      'an empty field',
      { embeds: [{ fields: [{ name: 'a', value: ' ' }] }] },
      'embeds.0.fields.0.value',
    ],
    ['an empty author', { embeds: [{ title: 'a', author: { name: '' } }] }, 'embeds.0.author.name'],
    [
      'an odd embed url',
      { embeds: [{ title: 'a', url: 'javascript:alert(1)' }] },
      'URL_TYPE_INVALID_SCHEME',
    ],
    ['an unknown component', { components: [{ type: 99 }] }, 'components.0.type'],
    [
      'six rows',
      {
        content: 'a',
        components: [1, 2, 3, 4, 5, 6].map((id) => row(button({ custom_id: `${id}` }))),
      },
      'components: Must be 5',
    ],
    ['a button at the top', { content: 'a', components: [button()] }, 'components.0.type'],
    [
      'a text display without the flag',
      { content: 'a', components: [display('a')] },
      'IS_COMPONENTS_V2',
    ],
    [
      'a button without custom id',
      { components: [row({ type: 2, style: 1, label: 'a' })] },
      'components.0.components.0.custom_id',
    ],
    [
      'a button with an url',
      { components: [row(button({ url: 'https://a.example' }))] },
      'BUTTON_COMPONENT_FIELD_NOT_ALLOWED',
    ],
    [
      'a link with a custom id',
      { components: [row(link({ custom_id: 'a' }))] },
      'BUTTON_COMPONENT_FIELD_NOT_ALLOWED',
    ],
    [
      'a link without url',
      { components: [row({ type: 2, style: 5, label: 'a' })] },
      'components.0.components.0.url',
    ],
    [
      'a long link',
      { components: [row(link({ url: `https://a.example/${text(500)}` }))] },
      'components.0.components.0.url',
    ],
    [
      'a button without a face',
      { components: [row({ type: 2, style: 1, custom_id: 'a' })] },
      'INVALID_LABEL_OR_EMOJI',
    ],
    [
      'one custom id twice',
      { components: [row(button()), row(button())] },
      'COMPONENT_CUSTOM_ID_DUPLICATED',
    ],
    [
      'a select beside a button',
      { components: [row(select(), button())] },
      'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
    ],
    ['a select without options', { components: [row(select({ options: [] }))] }, 'options'],
    [
      'one option twice',
      {
        components: [
          row(
            select({
              options: [
                { label: 'a', value: 'a' },
                { label: 'b', value: 'a' },
              ],
            }),
          ),
        ],
      },
      'OPTION_VALUE_DUPLICATED',
    ],
    [
      'more to choose than there is',
      { components: [row(select({ max_values: 2 }))] },
      'SELECT_COMPONENT_MAX_OVER_OPTIONS',
    ],
    [
      'content beside Components V2',
      { ...v2(display('a')), content: 'a' },
      'LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ],
    [
      'embeds beside Components V2',
      { ...v2(display('a')), embeds: [{ title: 'a' }] },
      'LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ],
    [
      '4,001 characters of text displays',
      v2(display(text(4_000)), display('a')),
      'DISPLAYABLE_TEXT_SIZE_EXCEEDED',
    ],
    [
      '41 components',
      v2({ type: 17, components: Array.from({ length: 40 }, () => display('a')) }),
      'MAX_TOTAL_COMPONENTS_EXCEEDED',
    ],
    ['an empty text display', v2(display(' ')), 'components.0.content'],
    [
      'a file that was not sent',
      v2({ type: 13, file: { url: 'attachment://a.txt' } }),
      'REFERENCED_ATTACHMENT_NOT_FOUND',
    ],
    [
      'mentions parsed and listed',
      { content: 'a', allowed_mentions: { parse: ['users'], users: ['1'] } },
      'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
    ],
    ['a flag that cannot be set', { content: 'a', flags: 64 }, 'Ephemeral'],
  ])('refuse %s with 50035', async (_, body, where) => expectRefusal(body, where));

  it.skipIf(description === null).each<[string, JsonObject, string]>([
    ['11 embeds', { embeds: Array.from({ length: 11 }, () => ({ title: 'a' })) }, 'embeds'],
    ['a long embed title', { embeds: [{ title: text(257) }] }, 'embeds.0.title'],
    [
      'a long label',
      { components: [row(button({ label: text(81) }))] },
      'components.0.components.0.label',
    ],
    [
      'a container in a container',
      v2({ type: 17, components: [{ type: 17, components: [display('a')] }] }),
      'components.0.components.0.type',
    ],
    [
      'an unknown kind of mention',
      { content: 'a', allowed_mentions: { parse: ['all'] } },
      'allowed_mentions.parse.0',
    ],
    ['a nonce of 26 characters', { content: 'a', nonce: text(26) }, 'nonce'],
  ])('refuse %s with 50035 (needs openapi.json beside the repository)', async (_, body, where) =>
    expectRefusal(body, where),
  );

  it('answer in the shape that names the faulty field', async () => {
    const [, answer] = await post({ content: 'a', embeds: [{ title: 'a', footer: { text: '' } }] });
    expect(answer).toMatchObject({
      message: 'Invalid Form Body',
      errors: {
        embeds: { 0: { footer: { text: { _errors: [{ code: 'BASE_TYPE_REQUIRED' }] } } } },
      },
    });
    discord.takeBreaches();
  });

  it.each<[string, JsonObject]>([
    ['nothing', {}],
    ['spaces', { content: ' \n ' }],
    ['a bare colour', { embeds: [{ color: 255 }] }],
  ])('refuse a message of %s with 50006', async (_, body) => {
    expect(await post(body)).toMatchObject([400, { code: 50006 }]);
    expect(discord.takeBreaches()).toHaveLength(1);
  });

  it.each<[string, JsonObject]>([
    ['text of too many bytes', v2(display('語'.repeat(3_400)))],
    ['half a character', { content: 'a\ud800' }],
  ])('answer 500 to %s, as Discord does', async (_, body) => {
    expect((await post(body))[0]).toBe(500);
    expect(discord.takeBreaches()).toHaveLength(1);
  });

  it('keep a message of Components V2 one of Components V2', async () => {
    const [, { id }] = await post(v2(display('a')));
    const path = `/channels/${channel.id}/messages/${String(id)}`;
    expect(await send('PATCH', path, v2(display('b')))).toMatchObject([200, { flags: 1 << 15 }]);
    expect(await send('PATCH', path, { flags: 0 })).toMatchObject([400, { code: 50035 }]);
    expect(await send('PATCH', path, { content: 'a' })).toMatchObject([400, { code: 50035 }]);
    expect(discord.takeBreaches()).toHaveLength(2);
  });

  it('turn a message into one of Components V2 only when content and embeds go', async () => {
    const [, { id }] = await post({ content: 'a' });
    const path = `/channels/${channel.id}/messages/${String(id)}`;
    expect(await send('PATCH', path, v2(display('b')))).toMatchObject([400, { code: 50035 }]);
    const [status, after] = await send('PATCH', path, { ...v2(display('b')), content: null });
    expect(status).toBe(200);
    expect(after).toMatchObject({ content: '' });
    discord.takeBreaches();
  });

  it('refuse what nobody asked for: no token, another token, no such request', async () => {
    const bare = await fetch(`${discord.api}/v10/users/@me`);
    expect(bare.status).toBe(401);
    expect((await send('GET', '/voice/regions', undefined))[0]).toBe(404);
    expect(discord.takeBreaches()).toMatchObject([{ by: 'loopback' }]);
  });

  it.skipIf(description === null)(
    'refuse a page of 101 messages (needs openapi.json beside the repository)',
    async () => {
      const [status] = await send('GET', `/channels/${channel.id}/messages?limit=101`, undefined);
      const breaches = discord.takeBreaches();
      expect(status).toBe(400);
      expect(breaches[0]?.findings[0]).toContain('limit');
    },
  );
});

describe('the rules for commands', () => {
  let discord: LoopbackDiscord;
  beforeAll(async () => {
    discord = await LoopbackDiscord.start();
  });
  afterAll(async () => {
    await discord.stop();
    expect(discord.breaches).toEqual([]);
  });
  const slash = (fields: JsonObject = {}) => ({ name: 'check', description: 'd', ...fields });
  const option = (fields: JsonObject = {}) => ({ type: 3, name: 'a', description: 'd', ...fields });

  it.each<[string, readonly JsonObject[]]>([
    ['letters of any script in lower case', [slash({ name: 'doğrula' })]],
    ['a menu entry with spaces and capitals', [{ name: 'Check this', type: 3 }]],
    ['one name for a slash command and a menu', [slash(), { name: 'check', type: 2 }]],
    [
      'a subcommand',
      [slash({ options: [{ type: 1, name: 'a', description: 'd', options: [option()] }] })],
    ],
  ])('allow %s', (_, commands) => {
    expect(() => discord.registerCommands(commands)).not.toThrow();
  });

  it.each<[string, readonly JsonObject[], string]>([
    ['capitals', [slash({ name: 'Check' })], 'INVALID_NAME'],
    ['spaces', [slash({ name: 'a b' })], 'INVALID_NAME'],
    [
      'a translated name in capitals',
      [slash({ name_localizations: { tr: 'Doğrula' } })],
      'name_localizations.tr',
    ],
    ['no description', [{ name: 'a' }], 'description'],
    ['a described menu', [{ name: 'a', type: 3, description: 'd' }], 'CANNOT_BE_SET'],
    ['a menu with options', [{ name: 'a', type: 3, options: [option()] }], 'OPTIONS_CANNOT_BE_SET'],
    [
      'required after optional',
      [slash({ options: [option(), option({ name: 'b', required: true })] })],
      'REQUIRED_INVALID',
    ],
    ['one option twice', [slash({ options: [option(), option()] })], 'NAME_DUPLICATE'],
    [
      'choices and suggestions',
      [slash({ options: [option({ autocomplete: true, choices: [{ name: 'a', value: 'a' }] })] })],
      'EXCLUSIVE',
    ],
    [
      'options beside subcommands',
      [slash({ options: [option(), { type: 1, name: 'b', description: 'd' }] })],
      'TYPE_INVALID',
    ],
    ['one command twice', [slash(), slash()], 'DUPLICATE_NAME'],
    [
      '101 commands',
      Array.from({ length: 101 }, (__, i) => slash({ name: `c${i}` })),
      'MAX_EXCEEDED',
    ],
    [
      '16 message menus',
      Array.from({ length: 16 }, (__, i) => ({ name: `c${i}`, type: 3 })),
      'MAX_EXCEEDED',
    ],
    [
      'over 8,000 characters',
      [
        slash({
          options: Array.from({ length: 25 }, (__, i) =>
            option({
              name: `o${i}`,
              choices: Array.from({ length: 5 }, (___, c) => ({
                name: text(60),
                value: `${c}${text(30)}`,
              })),
            }),
          ),
        }),
      ],
      'TOO_LARGE',
    ],
  ])('refuse %s', (_, commands, code) => {
    expect(() => discord.registerCommands(commands)).toThrow(code);
  });
});
