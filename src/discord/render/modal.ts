import {
  type APIComponentInLabel,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import { limits } from '../limits.js';
import { cutLabel } from './plain-text.js';

/** One thing that a person fills in, chooses or uploads in a modal. */
export type ModalField = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly isRequired?: boolean;
} & (
  | {
      readonly kind: 'text';
      readonly isLong?: true;
      /** Longest text in characters, at most 4,000. */
      readonly most: number;
      readonly value?: string;
    }
  | {
      readonly kind: 'select';
      /** How many may be chosen. */
      readonly most: number;
      /** 1 to 25. */
      readonly options: readonly ModalOption[];
    }
  | { readonly kind: 'file' }
);

/** One choice of a select; `value` at most 100 characters, the rest is cut to what Discord shows. */
export interface ModalOption {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  /** Chosen when the form opens. */
  readonly isChosen?: true;
}

/** A form over the conversation. Its id must still mean something after a restart. */
export interface Modal {
  readonly id: string;
  readonly title: string;
  /** 1 to 5. */
  readonly fields: readonly ModalField[];
}

/** The modal as Discord's interface has it. */
export function layOutModal({ id, title, fields }: Modal): APIModalInteractionResponseCallbackData {
  return {
    custom_id: id,
    title: cutLabel(title, limits.modalTitle),
    components: fields.slice(0, limits.modalComponents).map((field) => ({
      type: ComponentType.Label,
      label: cutLabel(field.label, limits.modalLabel),
      ...(field.hint === undefined
        ? {}
        : { description: cutLabel(field.hint, limits.selectOptionText) }),
      component: toComponent(field),
    })),
  };
}

function toComponent(field: ModalField): APIComponentInLabel {
  const { isRequired = false } = field;
  const shared = { custom_id: field.id, required: isRequired };
  switch (field.kind) {
    case 'text':
      return {
        type: ComponentType.TextInput,
        ...shared,
        style: field.isLong ? TextInputStyle.Paragraph : TextInputStyle.Short,
        max_length: field.most,
        ...(field.value === undefined ? {} : { value: field.value }),
      };
    case 'select': {
      const options = field.options.slice(0, limits.selectOptions);
      return {
        type: ComponentType.StringSelect,
        ...shared,
        min_values: isRequired ? 1 : 0,
        max_values: Math.min(field.most, options.length),
        options: options.map(({ value, label, hint, isChosen }) => ({
          value,
          ...(isChosen === true ? { default: true } : {}),
          label: cutLabel(label, limits.selectOptionText),
          ...(hint === undefined || hint === ''
            ? {}
            : { description: cutLabel(hint, limits.selectOptionText) }),
        })),
      };
    }
    case 'file':
      return {
        type: ComponentType.FileUpload,
        ...shared,
        min_values: isRequired ? 1 : 0,
        max_values: 1,
      };
  }
}
