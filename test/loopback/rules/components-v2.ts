import { ComponentType } from 'discord.js';
import { refusal } from '../api-error.js';
import { isObject, type JsonObject, objectsOf, stringOf } from '../json.js';
import { characters, limits } from '../limits.js';
import {
  everyComponent,
  identityFindings,
  interactiveFindings,
  rowFindings,
} from './components.js';
import { linkFindings } from './embeds.js';
import type { Finding } from './finding.js';

/** What is wrong with the components of a Components V2 message. */
export function* v2ComponentFindings(
  components: readonly JsonObject[],
  path: Finding['path'],
  files: readonly string[],
): Generator<Finding> {
  const all = [...everyComponent(components, path)];
  if (all.length > limits.v2Components) {
    yield {
      path,
      code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
      message: `The total number of components cannot exceed ${limits.v2Components}, found ${all.length}`,
    };
  }
  const texts = all.filter(({ component }) => component['type'] === ComponentType.TextDisplay);
  yield* textFindings(
    texts.map(({ component }) => stringOf(component['content'])),
    path,
  );
  for (const { component, path: at } of all) yield* placedFindings(component, at, files);
  yield* identityFindings(components, path);
}

function* textFindings(texts: readonly string[], path: Finding['path']): Generator<Finding> {
  const length = texts.reduce((sum, text) => sum + characters(text), 0);
  if (length > limits.v2Text) {
    yield {
      path,
      code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      message: `The total displayable text size of all components cannot exceed ${limits.v2Text} characters, found ${length}`,
    };
  }
  const bytes = texts.reduce(
    (sum, text) => sum + Buffer.byteLength(text) + limits.v2BytesPerText,
    0,
  );
  if (bytes > limits.v2Bytes) {
    yield {
      path,
      code: 'COMPONENT_BYTES_EXCEEDED',
      message: `${bytes} bytes of text: Discord answers 500 above about ${limits.v2Bytes}`,
      answer: refusal('internal'),
    };
  }
}

function* placedFindings(
  component: JsonObject,
  path: Finding['path'],
  files: readonly string[],
): Generator<Finding> {
  switch (component['type']) {
    case ComponentType.ActionRow:
      yield* rowFindings(component, path);
      return;
    case ComponentType.TextDisplay:
      if (stringOf(component['content']).trim() === '') {
        yield {
          path: [...path, 'content'],
          code: 'BASE_TYPE_BAD_LENGTH',
          message: `Must be between 1 and ${limits.v2Text} in length.`,
        };
      }
      return;
    case ComponentType.Section: {
      const count = objectsOf(component['components']).length;
      if (count < 1 || count > 3) {
        yield {
          path: [...path, 'components'],
          code: 'BASE_TYPE_BAD_LENGTH',
          message: 'Must be between 1 and 3 in length.',
        };
      }
      // A row checks its own children; an accessory has no row.
      if (isObject(component['accessory'])) {
        yield* interactiveFindings(component['accessory'], [...path, 'accessory']);
      }
      return;
    }
    case ComponentType.MediaGallery:
      for (const [index, item] of objectsOf(component['items']).entries()) {
        yield* mediaFindings(item['media'], [...path, 'items', index, 'media'], files);
      }
      return;
    case ComponentType.Thumbnail:
      yield* mediaFindings(component['media'], [...path, 'media'], files);
      return;
    case ComponentType.File:
      yield* mediaFindings(component['file'], [...path, 'file'], files);
      return;
    default:
      return;
  }
}

function* mediaFindings(
  media: unknown,
  path: Finding['path'],
  files: readonly string[],
): Generator<Finding> {
  const url = isObject(media) ? stringOf(media['url']) : '';
  const scheme = 'attachment://';
  if (!url.startsWith(scheme)) {
    yield* linkFindings(url, [...path, 'url'], ['attachment:']);
  } else if (!files.includes(url.slice(scheme.length))) {
    yield {
      path: [...path, 'url'],
      code: 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
      message: `The referenced attachment was not found: ${url}`,
    };
  }
}
