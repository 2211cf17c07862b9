import { ComponentType } from 'discord.js';
import { CannotDo } from './cannot-do.js';
import { integerOf, isObject, type JsonObject, objectsOf, stringOf } from './json.js';
import { characters } from './limits.js';
import type { SeenModal } from './person-view.js';

/**
 * A modal's components as the client sends them, with what the person filled in.
 * @throws CannotDo where the client would not let it be sent: unknown, missing, too long or too short
 */
export function filledIn(
  modal: SeenModal,
  fields: Readonly<Record<string, string | readonly string[]>>,
): readonly JsonObject[] {
  const known = modal.fields.flatMap(({ component, label }) => [
    label,
    stringOf(component['custom_id']),
  ]);
  for (const name of Object.keys(fields)) {
    if (!known.includes(name)) throw new CannotDo(`the modal has no field "${name}"`);
  }
  let id = 0;
  const fill = (component: JsonObject, label: string): JsonObject => {
    const customId = stringOf(component['custom_id']);
    const given = fields[customId] ?? fields[label];
    return {
      type: component['type'],
      id: integerOf(component['id']) ?? ++id,
      custom_id: customId,
      ...fieldValue(component, given ?? stringOf(component['value']), label || customId),
    };
  };
  return modal.components.map((component) => {
    const type = component['type'];
    const shell = { type, id: integerOf(component['id']) ?? ++id };
    if (type === ComponentType.ActionRow) {
      const children = objectsOf(component['components']);
      return {
        ...shell,
        components: children.map((child) => fill(child, stringOf(child['label']))),
      };
    }
    const child = component['component'];
    return isObject(child)
      ? { ...shell, component: fill(child, stringOf(component['label'])) }
      : shell;
  });
}

function fieldValue(
  component: JsonObject,
  given: string | readonly string[],
  name: string,
): JsonObject {
  if (typeof given !== 'string') return { values: given };
  if (component['type'] !== ComponentType.TextInput) return { values: given === '' ? [] : [given] };
  const length = characters(given);
  const isRequired = component['required'] !== false;
  if (length === 0 && !isRequired) return { value: '' };
  const least = Math.max(integerOf(component['min_length']) ?? 0, isRequired ? 1 : 0);
  const most = integerOf(component['max_length']) ?? 4_000;
  if (length < least || length > most) {
    throw new CannotDo(`the field "${name}" takes ${least} to ${most} characters, not ${length}`);
  }
  return { value: given };
}
