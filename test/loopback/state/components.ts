import { ComponentType } from 'discord.js';
import {
  integerOf,
  isObject,
  type JsonObject,
  objectsOf,
  stringOf,
  withoutNulls,
} from '../json.js';
import { everyComponent } from '../rules/components.js';

/** A file that was sent with a message. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  readonly url: string;
  readonly bytes: Uint8Array;
  readonly description?: string;
}

/**
 * Components as Discord gives them back: each with an `id` (counted up from 1 where the bot gave
 * none), defaults written out, and `attachment://` replaced by the file's address.
 */
export function storedComponents(
  components: readonly JsonObject[],
  files: readonly StoredFile[],
): readonly JsonObject[] {
  const taken = new Set<number>();
  for (const { component } of everyComponent(components)) {
    const id = integerOf(component['id']);
    if (id !== undefined && id !== 0) taken.add(id);
  }
  let last = 0;
  const nextId = () => {
    do last++;
    while (taken.has(last));
    return last;
  };
  const store = (component: JsonObject): JsonObject => {
    const own = integerOf(component['id']);
    const id = own === undefined || own === 0 ? nextId() : own;
    const fields = withoutNulls(component);
    const stored: Record<string, unknown> = { ...fields, ...filledIn(fields, files), id };
    if (Array.isArray(fields['components'])) {
      stored['components'] = objectsOf(fields['components']).map(store);
    }
    if (isObject(fields['accessory'])) stored['accessory'] = store(fields['accessory']);
    return stored;
  };
  return components.map(store);
}

function filledIn(component: JsonObject, files: readonly StoredFile[]): JsonObject {
  switch (component['type']) {
    case ComponentType.Container:
      return {
        accent_color: component['accent_color'] ?? null,
        spoiler: component['spoiler'] ?? false,
      };
    case ComponentType.Separator:
      return { spacing: component['spacing'] ?? 1, divider: component['divider'] ?? true };
    case ComponentType.Thumbnail:
      return { ...described(component), media: media(component['media'], files) };
    case ComponentType.MediaGallery:
      return {
        items: objectsOf(component['items']).map((item) => ({
          ...described(item),
          media: media(item['media'], files),
        })),
      };
    case ComponentType.File: {
      const file = media(component['file'], files);
      const stored = files.find(({ url }) => url === file['url']);
      return {
        file,
        name: stored?.name ?? null,
        size: stored?.bytes.byteLength ?? null,
        spoiler: component['spoiler'] ?? false,
      };
    }
    case ComponentType.StringSelect:
    case ComponentType.UserSelect:
    case ComponentType.RoleSelect:
    case ComponentType.MentionableSelect:
    case ComponentType.ChannelSelect:
      return {
        min_values: integerOf(component['min_values']) ?? 1,
        max_values: integerOf(component['max_values']) ?? 1,
      };
    default:
      return {};
  }
}

function described(item: JsonObject): JsonObject {
  return { description: item['description'] ?? null, spoiler: item['spoiler'] ?? false };
}

function media(item: unknown, files: readonly StoredFile[]): JsonObject {
  const url = resolveAttachment(isObject(item) ? stringOf(item['url']) : '', files);
  const file = files.find((candidate) => candidate.url === url);
  return {
    id: file?.id ?? '0',
    url,
    proxy_url: url,
    width: null,
    height: null,
    content_type: file?.contentType ?? null,
    ...(file === undefined ? {} : { attachment_id: file.id }),
  };
}

/** The address of the file that an `attachment://name` means; any other address as it is. */
export function resolveAttachment(url: string, files: readonly StoredFile[]): string {
  const scheme = 'attachment://';
  if (!url.startsWith(scheme)) return url;
  return files.find(({ name }) => name === url.slice(scheme.length))?.url ?? url;
}
