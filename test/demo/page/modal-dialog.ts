import type { ChosenFile, ModalInput, ModalView, Outcome } from '../protocol.js';
import { selectElement } from './blocks-view.js';
import { chosenFile } from './chosen-file.js';
import { byId, element, fill } from './element.js';
import { icon } from './icon.js';
import { markdownView, type Reader } from './markdown-view.js';

/** What a form's fields contain, by name, and the files that were chosen in it. */
export interface Filled {
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
  readonly files: Readonly<Record<string, ChosenFile>>;
}

/**
 * Shows a form of the bot's. It stays open, with the reason, when sending it fails.
 * @param send sends it and tells what came of it
 */
export function openModal(
  modal: ModalView,
  reader: Reader,
  send: (filled: Filled) => Promise<Outcome>,
): void {
  const dialog = byId('sheet') as HTMLDialogElement;
  const failure = element('p', { class: 'sheet-failure', role: 'alert', hidden: true });
  const submit = element('button', { type: 'submit', class: 'button button-primary' }, 'Submit');
  const close = () => dialog.close();
  const form = element(
    'form',
    {},
    element(
      'header',
      { class: 'sheet-head' },
      element('h2', { id: 'sheet-title' }, modal.title),
      element(
        'button',
        { type: 'button', class: 'icon-button', 'aria-label': 'Close', onclick: close },
        icon('close'),
      ),
    ),
    ...modal.parts.map((part) =>
      part.kind === 'text'
        ? element('div', { class: 'text' }, ...markdownView(part.nodes, reader))
        : field(part),
    ),
    failure,
    element(
      'footer',
      { class: 'sheet-foot' },
      element(
        'button',
        { type: 'button', class: 'button button-secondary', onclick: close },
        'Cancel',
      ),
      submit,
    ),
  );
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    submit.disabled = true;
    const outcome = await send(await filledIn(form, modal));
    submit.disabled = false;
    if (outcome.kind !== 'failed') return close();
    failure.textContent = outcome.reason;
    failure.hidden = false;
  });
  fill(dialog, form);
  dialog.showModal();
}

function field(input: ModalInput): HTMLElement {
  const id = `sheet-${input.name}`;
  const noteId = input.description === '' ? null : `${id}-note`;
  const control = controlOf(input);
  control.id = id;
  control.required = input.required;
  if (noteId !== null) control.setAttribute('aria-describedby', noteId);
  return element(
    'div',
    { class: 'sheet-field' },
    element('label', { for: id }, input.label, !input.required && element('i', {}, ' optional')),
    noteId !== null && element('p', { class: 'sheet-note', id: noteId }, input.description),
    control,
  );
}

function controlOf(input: ModalInput): HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  if (input.kind === 'choice') {
    const made = selectElement(input.select);
    // The label names it here.
    made.removeAttribute('aria-label');
    return made;
  }
  if (input.kind === 'file') return element('input', { type: 'file' });
  const attributes = {
    placeholder: input.placeholder,
    minlength: input.minLength === 0 ? null : input.minLength,
    maxlength: input.maxLength,
  };
  if (!input.isLong) return element('input', { ...attributes, type: 'text', value: input.value });
  return element('textarea', { ...attributes, rows: 4 }, input.value);
}

async function filledIn(form: HTMLFormElement, modal: ModalView): Promise<Filled> {
  const fields: Record<string, string | readonly string[]> = {};
  const files: Record<string, ChosenFile> = {};
  for (const part of modal.parts) {
    if (part.kind === 'text') continue;
    const control = form.querySelector(`#${CSS.escape(`sheet-${part.name}`)}`);
    if (control instanceof HTMLSelectElement) {
      fields[part.name] = [...control.selectedOptions].map(({ value }) => value).filter(Boolean);
    } else if (part.kind === 'file') {
      const file = control instanceof HTMLInputElement ? control.files?.[0] : undefined;
      if (file !== undefined) files[part.name] = await chosenFile(file);
    } else if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) {
      fields[part.name] = control.value;
    }
  }
  return { fields, files };
}
