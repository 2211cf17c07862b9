import { ComponentType, TextInputStyle } from 'discord.js';
import { parseMarkdown, type SeenModal } from '../loopback/index.js';
import { integerOf, isObject, type JsonObject, objectsOf, stringOf } from '../loopback/json.js';
import { type Choosable, isSelect, selectView } from './message-blocks.js';
import type { ModalInput, ModalView } from './protocol.js';

/** A modal as a form to draw; `ticket` is what the page sends it by. */
export function modalForm(modal: SeenModal, ticket: string, choosable: Choosable): ModalView {
  return {
    ticket,
    title: modal.title,
    parts: modal.components.flatMap((component): ModalView['parts'] => {
      if (component['type'] === ComponentType.TextDisplay) {
        return [{ kind: 'text', nodes: parseMarkdown(stringOf(component['content'])) }];
      }
      // The older kind: a row around each input, which has its label itself.
      if (component['type'] === ComponentType.ActionRow) {
        return objectsOf(component['components']).flatMap((child) =>
          input(child, stringOf(child['label']), '', choosable),
        );
      }
      const child = component['component'];
      if (!isObject(child)) return [];
      const label = stringOf(component['label']);
      return input(child, label, stringOf(component['description']), choosable);
    }),
  };
}

function input(
  component: JsonObject,
  label: string,
  description: string,
  choosable: Choosable,
): readonly ModalInput[] {
  const shared = {
    name: stringOf(component['custom_id']),
    label,
    description,
    required: component['required'] !== false,
  };
  if (isSelect(component)) {
    return [{ ...shared, kind: 'choice', select: selectView(component, choosable) }];
  }
  if (component['type'] === ComponentType.FileUpload) return [{ ...shared, kind: 'file' }];
  if (component['type'] !== ComponentType.TextInput) return [];
  return [
    {
      ...shared,
      kind: 'input',
      isLong: component['style'] === TextInputStyle.Paragraph,
      value: stringOf(component['value']),
      placeholder: stringOf(component['placeholder']),
      minLength: integerOf(component['min_length']) ?? 0,
      maxLength: integerOf(component['max_length']) ?? 4_000,
    },
  ];
}
