import { ButtonStyle, ComponentType } from 'discord.js';
import { integerOf, isObject, type JsonObject, objectsOf, stringOf } from '../json.js';
import { limits } from '../limits.js';
import { linkFindings } from './embeds.js';
import type { Finding } from './finding.js';

const selects: ReadonlySet<unknown> = new Set([
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
]);

/** What is wrong with the components of a message that is not of Components V2. */
export function* legacyComponentFindings(
  components: readonly JsonObject[],
  path: Finding['path'],
): Generator<Finding> {
  if (components.length > limits.legacyRows) {
    yield {
      path,
      code: 'BASE_TYPE_MAX_LENGTH',
      message: `Must be ${limits.legacyRows} or fewer in length.`,
    };
  }
  for (const [index, component] of components.entries()) {
    const at = [...path, index];
    if (component['type'] === ComponentType.ActionRow) {
      yield* rowFindings(component, at);
    } else {
      yield {
        path: [...at, 'type'],
        code: 'UNION_TYPE_CHOICES',
        message:
          'Value of field "type" must be one of (1,): only rows stand at the top without IS_COMPONENTS_V2.',
      };
    }
  }
  yield* identityFindings(components, path);
}

/** What is wrong with one action row and what stands in it. */
export function* rowFindings(row: JsonObject, path: Finding['path']): Generator<Finding> {
  const children = objectsOf(row['components']);
  const selectCount = children.filter((child) => selects.has(child['type'])).length;
  if (selectCount > 0 && children.length > 1) {
    yield {
      path: [...path, 'components'],
      code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
      message: 'A select takes a whole row',
    };
  }
  for (const [index, child] of children.entries()) {
    yield* interactiveFindings(child, [...path, 'components', index]);
  }
}

/** What is wrong with a button or a select. */
export function* interactiveFindings(
  component: JsonObject,
  path: Finding['path'],
): Generator<Finding> {
  if (component['type'] === ComponentType.Button) yield* buttonFindings(component, path);
  else if (selects.has(component['type'])) yield* selectFindings(component, path);
}

function* buttonFindings(button: JsonObject, path: Finding['path']): Generator<Finding> {
  const style = integerOf(button['style']);
  const has = (field: string) => button[field] !== undefined && button[field] !== null;
  const needed =
    style === ButtonStyle.Link ? 'url' : style === ButtonStyle.Premium ? 'sku_id' : 'custom_id';
  if (!has(needed)) {
    yield {
      path: [...path, needed],
      code: 'BASE_TYPE_REQUIRED',
      message: `A ${needed} is required for this button style`,
    };
  }
  for (const other of ['custom_id', 'url', 'sku_id']) {
    if (other === needed || !has(other)) continue;
    yield {
      path: [...path, other],
      code: 'BUTTON_COMPONENT_FIELD_NOT_ALLOWED',
      message: `A ${other} and a ${needed} cannot both be specified`,
    };
  }
  const shown = stringOf(button['label']).trim() !== '' || isObject(button['emoji']);
  if (style !== ButtonStyle.Premium && !shown) {
    yield {
      path,
      code: 'BUTTON_COMPONENT_INVALID_LABEL_OR_EMOJI',
      message: 'A button must have a label or an emoji',
    };
  }
  const url = button['url'];
  if (typeof url !== 'string') return;
  if (url.length > limits.buttonUrl) {
    yield {
      path: [...path, 'url'],
      code: 'BASE_TYPE_MAX_LENGTH',
      message: `Must be ${limits.buttonUrl} or fewer in length.`,
    };
  }
  yield* linkFindings(url, [...path, 'url'], ['discord:']);
}

function* selectFindings(select: JsonObject, path: Finding['path']): Generator<Finding> {
  const least = integerOf(select['min_values']) ?? 1;
  const most = integerOf(select['max_values']) ?? 1;
  if (least > most) {
    yield {
      path: [...path, 'min_values'],
      code: 'SELECT_COMPONENT_MIN_OVER_MAX',
      message: 'min_values is greater than max_values',
    };
  }
  if (select['type'] !== ComponentType.StringSelect) return;
  const options = objectsOf(select['options']);
  if (options.length === 0 || options.length > limits.selectOptions) {
    yield {
      path: [...path, 'options'],
      code: 'BASE_TYPE_BAD_LENGTH',
      message: `Must be between 1 and ${limits.selectOptions} in length.`,
    };
  }
  if (most > options.length) {
    yield {
      path: [...path, 'max_values'],
      code: 'SELECT_COMPONENT_MAX_OVER_OPTIONS',
      message: 'max_values is greater than the number of options',
    };
  }
  const values = new Set<unknown>();
  for (const [index, option] of options.entries()) {
    if (values.has(option['value'])) {
      yield {
        path: [...path, 'options', index, 'value'],
        code: 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
        message: 'The specified option value is already used',
      };
    }
    values.add(option['value']);
  }
}

/** Every `custom_id`, and every `id` that is given, occurs once in a message or modal. */
export function* identityFindings(
  components: readonly JsonObject[],
  path: Finding['path'],
): Generator<Finding> {
  const customIds = new Set<unknown>();
  const ids = new Set<unknown>();
  for (const { component, path: at } of everyComponent(components, path)) {
    const customId = component['custom_id'];
    if (typeof customId === 'string') {
      if (customIds.has(customId)) {
        yield {
          path: [...at, 'custom_id'],
          code: 'COMPONENT_CUSTOM_ID_DUPLICATED',
          message: 'Component custom id cannot be duplicated',
        };
      }
      customIds.add(customId);
    }
    const id = integerOf(component['id']);
    if (id !== undefined && id !== 0) {
      if (ids.has(id)) {
        yield {
          path: [...at, 'id'],
          code: 'COMPONENT_ID_DUPLICATED',
          message: 'Component id cannot be duplicated',
        };
      }
      ids.add(id);
    }
  }
}

/** A component and where it stands. */
export interface PlacedComponent {
  readonly component: JsonObject;
  readonly path: Finding['path'];
}

/** All components of a tree, parents before children, accessories and labelled ones included. */
export function* everyComponent(
  components: readonly JsonObject[],
  path: Finding['path'] = [],
): Generator<PlacedComponent> {
  for (const [index, component] of components.entries()) {
    const at = [...path, index];
    yield { component, path: at };
    yield* everyComponent(objectsOf(component['components']), [...at, 'components']);
    for (const single of ['accessory', 'component'] as const) {
      const child = component[single];
      if (isObject(child)) yield { component: child, path: [...at, single] };
    }
  }
}
