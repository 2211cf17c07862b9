import { isObject, type JsonObject, objectsOf, stringOf, withoutNulls } from '../json.js';
import { resolveAttachment, type StoredFile } from './components.js';

/** An embed as Discord gives it back: `rich`, texts trimmed, attachments resolved. */
export function storedEmbed(embed: JsonObject, files: readonly StoredFile[]): JsonObject {
  const trimmed = (value: unknown) => {
    const text = stringOf(value).trim();
    return text === '' ? undefined : text;
  };
  const picture = (value: unknown) => {
    if (!isObject(value)) return undefined;
    const url = resolveAttachment(stringOf(value['url']), files);
    return { url, proxy_url: url, width: 0, height: 0 };
  };
  const { author, footer, fields } = embed;
  return withoutNulls({
    type: 'rich',
    url: embed['url'],
    title: trimmed(embed['title']),
    description: trimmed(embed['description']),
    color: embed['color'],
    timestamp: isoOf(embed['timestamp']),
    author: isObject(author)
      ? withoutNulls({
          name: trimmed(author['name']) ?? '',
          url: author['url'],
          icon_url: author['icon_url'],
        })
      : undefined,
    footer: isObject(footer)
      ? withoutNulls({ text: trimmed(footer['text']) ?? '', icon_url: footer['icon_url'] })
      : undefined,
    image: picture(embed['image']),
    thumbnail: picture(embed['thumbnail']),
    fields: Array.isArray(fields)
      ? objectsOf(fields).map((field) => ({
          name: trimmed(field['name']) ?? '',
          value: trimmed(field['value']) ?? '',
          inline: field['inline'] === true,
        }))
      : undefined,
  });
}

function isoOf(timestamp: unknown): string | undefined {
  return typeof timestamp === 'string' ? new Date(timestamp).toISOString() : undefined;
}
