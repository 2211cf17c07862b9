import { ButtonStyle, ComponentType } from 'discord.js';
import { buttonFace } from '../loopback/display.js';
import { parseMarkdown } from '../loopback/index.js';
import { integerOf, isObject, type JsonObject, objectsOf, stringOf } from '../loopback/json.js';
import type { MessagePayload } from '../loopback/state/messages.js';
import type { Block, ButtonView, EmbedView, SelectView } from './protocol.js';

/** Things with names that selects of people and channels offer. */
export interface Nameable {
  readonly id: string;
  readonly name: string;
}

/** Who and what can be chosen in a select that lists no options of its own. */
export interface Choosable {
  readonly users: readonly Nameable[];
  readonly roles: readonly Nameable[];
  readonly channels: readonly Nameable[];
}

/** A message's payload as parts to draw, Markdown already parsed. */
export function messageBlocks(payload: MessagePayload, choosable: Choosable): readonly Block[] {
  return [
    ...(payload.content === '' ? [] : [text(payload.content)]),
    ...payload.embeds.map(embedBlock),
    ...componentBlocks(payload.components, choosable),
    ...payload.attachments.map((file): Block => attachment('file', stringOf(file['filename']))),
  ];
}

function componentBlocks(components: unknown, choosable: Choosable): readonly Block[] {
  return objectsOf(components).flatMap((component) => componentBlock(component, choosable));
}

function componentBlock(component: JsonObject, choosable: Choosable): readonly Block[] {
  const inner = () => componentBlocks(component['components'], choosable);
  switch (component['type']) {
    case ComponentType.TextDisplay:
      return [text(stringOf(component['content']))];
    case ComponentType.ActionRow:
      return [{ kind: 'row', blocks: inner() }];
    case ComponentType.Container:
      return [{ kind: 'container', accent: colour(component['accent_color']), blocks: inner() }];
    case ComponentType.Section:
      return [
        {
          kind: 'section',
          blocks: inner(),
          accessory: componentBlocks([component['accessory']], choosable)[0] ?? null,
        },
      ];
    case ComponentType.Separator:
      return [
        {
          kind: 'separator',
          divider: component['divider'] !== false,
          isLarge: component['spacing'] === 2,
        },
      ];
    case ComponentType.Button:
      return [button(component)];
    case ComponentType.Thumbnail:
      return [attachment('picture', stringOf(component['description']))];
    case ComponentType.MediaGallery:
      return objectsOf(component['items']).map((item) =>
        attachment('picture', stringOf(item['description'])),
      );
    case ComponentType.File:
      return [attachment('file', stringOf(component['name']))];
    default:
      return isSelect(component) ? [selectView(component, choosable)] : [];
  }
}

function text(source: string): Block {
  return { kind: 'text', nodes: parseMarkdown(source) };
}

function attachment(what: 'picture' | 'file', name: string): Block {
  return { kind: 'attachment', what, name };
}

const buttonStyles: Readonly<Record<number, ButtonView['style']>> = {
  [ButtonStyle.Primary]: 'primary',
  [ButtonStyle.Secondary]: 'secondary',
  [ButtonStyle.Success]: 'success',
  [ButtonStyle.Danger]: 'danger',
  [ButtonStyle.Link]: 'link',
};

function button(component: JsonObject): ButtonView {
  const style = buttonStyles[integerOf(component['style']) ?? 0] ?? 'secondary';
  return {
    kind: 'button',
    style,
    label: buttonFace(component),
    customId: stringOf(component['custom_id']) || null,
    url: style === 'link' ? webAddress(component['url']) : null,
    isDisabled: component['disabled'] === true,
  };
}

const selectTypes: ReadonlySet<unknown> = new Set([
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
]);

/** Whether a component is a select of any kind. */
export function isSelect(component: JsonObject): boolean {
  return selectTypes.has(component['type']);
}

/** What a select offers that lists no options of its own. */
function thingsFor(type: unknown, { users, roles, channels }: Choosable): readonly Nameable[] {
  switch (type) {
    case ComponentType.ChannelSelect:
      return channels;
    case ComponentType.RoleSelect:
      return roles;
    case ComponentType.MentionableSelect:
      return [...users, ...roles];
    default:
      return users;
  }
}

/** A select with everything that can be chosen in it, and what is chosen now. */
export function selectView(component: JsonObject, choosable: Choosable): SelectView {
  const type = component['type'];
  const listed = objectsOf(component['options']).map((option) => ({
    label: stringOf(option['label']),
    value: stringOf(option['value']),
    description: stringOf(option['description']),
    isDefault: option['default'] === true,
  }));
  const chosen = new Set(objectsOf(component['default_values']).map(({ id }) => id));
  const options =
    type === ComponentType.StringSelect
      ? listed
      : thingsFor(type, choosable).map(({ id, name }) => ({
          label: name,
          value: id,
          description: '',
          isDefault: chosen.has(id),
        }));
  return {
    kind: 'select',
    customId: stringOf(component['custom_id']),
    placeholder: stringOf(component['placeholder']) || 'Make a selection',
    options,
    least: integerOf(component['min_values']) ?? 1,
    most: integerOf(component['max_values']) ?? 1,
    isDisabled: component['disabled'] === true,
  };
}

function embedBlock(embed: JsonObject): EmbedView {
  const { author, footer } = embed;
  return {
    kind: 'embed',
    accent: colour(embed['color']),
    author: isObject(author) ? stringOf(author['name']) : '',
    title: parseMarkdown(stringOf(embed['title'])),
    url: webAddress(embed['url']),
    description: parseMarkdown(stringOf(embed['description'])),
    fields: objectsOf(embed['fields']).map((field) => ({
      name: parseMarkdown(stringOf(field['name'])),
      value: parseMarkdown(stringOf(field['value'])),
      isInline: field['inline'] === true,
    })),
    footer: isObject(footer) ? stringOf(footer['text']) : '',
  };
}

/** A colour of Discord's (a number) as `#rrggbb`. */
function colour(value: unknown): string | null {
  const number = integerOf(value);
  return number === undefined ? null : `#${number.toString(16).padStart(6, '0')}`;
}

function webAddress(value: unknown): string | null {
  const address = stringOf(value);
  return /^https?:\/\//i.test(address) ? address : null;
}
