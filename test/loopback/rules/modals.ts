import { ComponentType } from 'discord.js';
import { integerOf, isObject, type JsonObject, objectsOf, stringOf } from '../json.js';
import { characters, limits } from '../limits.js';
import { everyComponent, identityFindings } from './components.js';
import type { Finding } from './finding.js';

/** What is wrong with a modal. */
export function* modalFindings(modal: JsonObject, path: Finding['path']): Generator<Finding> {
  const components = objectsOf(modal['components']);
  const at = [...path, 'components'];
  if (components.length > limits.modalComponents) {
    yield {
      path: at,
      code: 'BASE_TYPE_BAD_LENGTH',
      message: `Must be between 1 and ${limits.modalComponents} in length.`,
    };
  }
  for (const [index, component] of components.entries()) {
    if (component['type'] !== ComponentType.ActionRow) continue;
    const children = objectsOf(component['components']);
    if (children.length !== 1 || children[0]?.['type'] !== ComponentType.TextInput) {
      yield {
        path: [...at, index, 'components'],
        code: 'BASE_TYPE_BAD_LENGTH',
        message: 'A row of a modal holds exactly one text input',
      };
    }
  }
  for (const { component, path: place } of everyComponent(components, at)) {
    if (component['type'] === ComponentType.TextInput) yield* inputFindings(component, place);
  }
  yield* identityFindings(components, at);
}

function* inputFindings(input: JsonObject, path: Finding['path']): Generator<Finding> {
  const labelled = path.at(-1) === 'component';
  const label = stringOf(input['label']);
  if (!labelled && label === '') {
    yield {
      path: [...path, 'label'],
      code: 'BASE_TYPE_REQUIRED',
      message: 'This field is required',
    };
  }
  if (labelled && label !== '') {
    yield {
      path: [...path, 'label'],
      code: 'COMPONENT_LABEL_NOT_ALLOWED',
      message: 'The label stands in the Label component around the input',
    };
  }
  const least = integerOf(input['min_length']) ?? 0;
  const most = integerOf(input['max_length']) ?? 4_000;
  if (least > most) {
    yield {
      path: [...path, 'min_length'],
      code: 'TEXT_INPUT_MIN_OVER_MAX',
      message: 'min_length is greater than max_length',
    };
  }
  const value = input['value'];
  if (typeof value !== 'string' || value === '') return;
  const length = characters(value);
  if (length < least || length > most) {
    yield {
      path: [...path, 'value'],
      code: 'BASE_TYPE_BAD_LENGTH',
      message: `Must be between ${least} and ${most} in length.`,
    };
  }
}

/** The inputs of a modal, flat: where they stand, and under which label. */
export interface ModalField {
  readonly component: JsonObject;
  readonly label: string;
}

/** The fields that a person can fill in. */
export function modalFields(components: readonly JsonObject[]): readonly ModalField[] {
  return components.flatMap((component) => {
    if (component['type'] === ComponentType.ActionRow) {
      return objectsOf(component['components']).map((child) => ({
        component: child,
        label: stringOf(child['label']),
      }));
    }
    const child = component['component'];
    return isObject(child) ? [{ component: child, label: stringOf(component['label']) }] : [];
  });
}
