import type { ModalSubmitInteraction } from 'discord.js';
import { LRUCache } from 'lru-cache';
import { newHandle } from '../../moderation/review-item.js';
import type { Modal, ModalField } from '../render/modal.js';

/** What somebody typed and chose in a form, by the ids of its fields. Files are not among it. */
export interface FormDraft {
  readonly texts: ReadonlyMap<string, string>;
  readonly chosen: ReadonlyMap<string, readonly string[]>;
}

/** How long a form can be opened again as it was left, in milliseconds, and how many can. Guesses. */
const keptForMs = 60 * 60_000;
const maxKept = 500;

/** Forms that led nowhere, so that nobody has to fill one in twice. In memory only; each for its own person. */
export class FormDrafts {
  readonly #kept = new LRUCache<string, { readonly draft: FormDraft; readonly by: string }>({
    max: maxKept,
    ttl: keptForMs,
  });

  /** Keeps what a person filled in; the name fits into a component's id. */
  keep(draft: FormDraft, by: string): string {
    const name = newHandle();
    this.#kept.set(name, { draft, by });
    return name;
  }

  /** What this very person filled in; null when it was forgotten, or is somebody else's. */
  find(name: string, by: string): FormDraft | null {
    const kept = this.#kept.get(name);
    return kept?.by === by ? kept.draft : null;
  }
}

/** What a form brought. */
export function draftOf({ fields }: ModalSubmitInteraction): FormDraft {
  const texts = new Map<string, string>();
  const chosen = new Map<string, readonly string[]>();
  for (const [id, field] of fields.fields) {
    if ('value' in field && typeof field.value === 'string') texts.set(id, field.value);
    else if ('values' in field) chosen.set(id, [...field.values]);
  }
  return { texts, chosen };
}

/** A form filled with what was typed and chosen before, as far as it still has the fields and choices. */
export function filledIn(modal: Modal, { texts, chosen }: FormDraft): Modal {
  const fill = (field: ModalField): ModalField => {
    if (field.kind === 'text') {
      const value = texts.get(field.id);
      return value === undefined ? field : { ...field, value: value.slice(0, field.most) };
    }
    const values = field.kind === 'select' ? chosen.get(field.id) : undefined;
    if (field.kind !== 'select' || values === undefined) return field;
    const options = field.options.map(({ isChosen: _, ...option }) =>
      values.includes(option.value) ? { ...option, isChosen: true as const } : option,
    );
    return { ...field, options };
  };
  return { ...modal, fields: modal.fields.map(fill) };
}
