import { ComponentType } from 'discord.js';
import { isObject, type JsonObject, objectsOf, stringOf } from './json.js';
import { displayedText, type Viewer } from './markdown.js';
import type { MessagePayload } from './state/messages.js';

/**
 * What a person reads of a message, as plain text: content, embeds from top to bottom, components;
 * buttons as `[label]`, selects as `[placeholder ▾]`, pictures and files by name.
 */
export function displayMessage(
  message: Pick<MessagePayload, 'content' | 'embeds' | 'components'> &
    Partial<Pick<MessagePayload, 'attachments'>>,
  viewer: Viewer = {},
): string {
  return [
    displayedText(message.content, viewer),
    ...message.embeds.map((embed) => displayEmbed(embed, viewer)),
    ...message.components.map((component) => displayComponent(component, viewer)),
    ...(message.attachments ?? []).map((file) => `[file ${stringOf(file['filename'])}]`),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** What a person reads of an embed. Author and footer know no Markdown. */
function displayEmbed(embed: JsonObject, viewer: Viewer = {}): string {
  const { author, footer } = embed;
  return [
    isObject(author) ? stringOf(author['name']) : '',
    displayedText(stringOf(embed['title']), viewer),
    displayedText(stringOf(embed['description']), viewer),
    ...objectsOf(embed['fields']).flatMap((field) => [
      displayedText(stringOf(field['name']), viewer),
      displayedText(stringOf(field['value']), viewer),
    ]),
    isObject(footer) ? stringOf(footer['text']) : '',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** What a person reads of a component and those inside it. */
function displayComponent(component: JsonObject, viewer: Viewer = {}): string {
  const inner = objectsOf(component['components']);
  switch (component['type']) {
    case ComponentType.TextDisplay:
      return displayedText(stringOf(component['content']), viewer);
    case ComponentType.ActionRow:
      return inner.map((child) => displayComponent(child, viewer)).join(' ');
    case ComponentType.Button:
      return `[${buttonFace(component)}]`;
    case ComponentType.StringSelect:
    case ComponentType.UserSelect:
    case ComponentType.RoleSelect:
    case ComponentType.MentionableSelect:
    case ComponentType.ChannelSelect:
      return `[${stringOf(component['placeholder']) || 'Make a selection'} ▾]`;
    case ComponentType.Separator:
      return component['divider'] === false ? '' : '———';
    case ComponentType.Thumbnail:
      return `[picture ${stringOf(component['description'])}]`;
    case ComponentType.MediaGallery:
      return objectsOf(component['items'])
        .map((item) => `[picture ${stringOf(item['description'])}]`)
        .join(' ');
    case ComponentType.File:
      return `[file ${stringOf(component['name'])}]`;
    default: {
      const accessory = component['accessory'];
      return [...inner, ...(isObject(accessory) ? [accessory] : [])]
        .map((child) => displayComponent(child, viewer))
        .filter((part) => part !== '')
        .join('\n');
    }
  }
}

/** What stands on a button: its emoji and its label. */
export function buttonFace(button: JsonObject): string {
  const emoji = isObject(button['emoji']) ? stringOf(button['emoji']['name']) : '';
  return [emoji, stringOf(button['label'])].filter((part) => part !== '').join(' ');
}
