import type { CommandView, GivenValue, OptionView, Places } from '../protocol.js';
import { chosenFile } from './chosen-file.js';
import { element } from './element.js';
import { icon } from './icon.js';
import type { SuggestionList } from './suggestion-list.js';

/** What a command's form needs of the page. */
export interface CommandFormSettings {
  readonly command: CommandView;
  readonly places: Places;
  readonly suggestions: SuggestionList;
  /** Asks the bot for suggestions for an option. */
  readonly suggest: (
    option: string,
    typed: string,
    others: Readonly<Record<string, GivenValue>>,
  ) => Promise<readonly { readonly label: string; readonly value: string | number }[]>;
  readonly cancel: () => void;
}

type Field = HTMLInputElement | HTMLSelectElement;

/** Long enough to type the next letter, short enough not to be waited for. */
const suggestAfterMs = 120;

/** A slash command being filled in: its required options at once, the others on demand. */
export class CommandForm {
  readonly box: HTMLElement;
  readonly #settings: CommandFormSettings;
  readonly #fields = new Map<string, Field>();
  /** Values of suggestions that were taken; what is sent while the field still shows their label. */
  readonly #picked = new Map<string, { readonly label: string; readonly value: GivenValue }>();
  /** Files that were chosen and read. */
  readonly #files = new Map<string, GivenValue>();
  readonly #grid = element('div', { class: 'command-fields' });
  readonly #optional = element('div', { class: 'command-optional' });
  #asked = 0;

  constructor(settings: CommandFormSettings) {
    this.#settings = settings;
    const { command, cancel } = settings;
    this.box = element(
      'div',
      { class: 'command', role: 'group', 'aria-label': `/${command.label}` },
      element(
        'div',
        { class: 'command-head' },
        element('span', { class: 'command-name' }, `/${command.label}`),
        element('span', { class: 'command-what' }, command.description),
        element(
          'button',
          {
            type: 'button',
            class: 'icon-button',
            'aria-label': 'Do not use this command',
            title: 'Cancel (Escape)',
            onclick: cancel,
          },
          icon('close'),
        ),
      ),
      this.#grid,
      this.#optional,
    );
    for (const option of command.options) {
      if (option.required) this.#addField(option);
      else this.#optional.append(this.#offer(option));
    }
  }

  /** Puts text into the first option, and the focus where it is needed. */
  begin(text: string): void {
    const [first] = this.#fields.values();
    if (first instanceof HTMLInputElement && text !== '') first.value = text;
    first?.focus();
  }

  /** The values given so far, by the options' names; empty fields are left out. */
  get values(): Readonly<Record<string, GivenValue>> {
    const values: Record<string, GivenValue> = {};
    for (const { name, input, choices } of this.#settings.command.options) {
      const text = this.#fields.get(name)?.value ?? '';
      const file = this.#files.get(name);
      if (file !== undefined) values[name] = file;
      if (text === '' || input === 'file') continue;
      const picked = this.#picked.get(name);
      const choice = choices.find(({ value }) => String(value) === text);
      if (choice !== undefined) values[name] = choice.value;
      else if (picked?.label === text) values[name] = picked.value;
      else if (input === 'integer' || input === 'number') values[name] = Number(text);
      else values[name] = input === 'boolean' ? text === 'true' : text;
    }
    return values;
  }

  #offer(option: OptionView): HTMLElement {
    const offer = element(
      'button',
      { type: 'button', class: 'option-offer', title: option.description },
      `+ ${option.label}`,
    );
    offer.addEventListener('click', () => {
      offer.remove();
      this.#addField(option).focus();
    });
    return offer;
  }

  #addField(option: OptionView): Field {
    const field = this.#field(option);
    const id = `option-${option.name}`;
    field.id = id;
    field.required = option.required;
    field.setAttribute('aria-description', option.description);
    this.#fields.set(option.name, field);
    this.#grid.append(
      element(
        'div',
        { class: 'command-field' },
        element('label', { for: id }, option.label),
        field,
      ),
    );
    return field;
  }

  #field(option: OptionView): Field {
    const choices = this.#choicesOf(option);
    if (choices !== null) {
      return element(
        'select',
        {},
        element('option', { value: '' }, option.required ? 'Choose…' : '—'),
        ...choices.map(({ label, value }) => element('option', { value }, label)),
      );
    }
    if (option.input === 'file') return this.#fileField(option);
    const isNumber = option.input === 'integer' || option.input === 'number';
    const field = element('input', {
      type: isNumber ? 'number' : 'text',
      step: option.input === 'number' ? 'any' : null,
      placeholder: option.description,
      maxlength: isNumber ? null : option.maxLength,
    });
    if (option.suggests) this.#makeSuggest(field, option);
    return field;
  }

  #fileField({ name }: OptionView): Field {
    const field = element('input', { type: 'file' });
    field.addEventListener('change', async () => {
      const file = field.files?.[0];
      this.#files.delete(name);
      delete field.dataset['read'];
      if (file === undefined) return;
      this.#files.set(name, await chosenFile(file));
      field.dataset['read'] = 'yes';
    });
    return field;
  }

  #choicesOf({ input, choices }: OptionView) {
    const { channels, names } = this.#settings.places;
    if (choices.length > 0) return choices;
    if (input === 'boolean') {
      return [
        { label: 'Yes', value: 'true' },
        { label: 'No', value: 'false' },
      ];
    }
    const channelIds = new Set(channels.map(({ id }) => id));
    const named = Object.entries(names).map(([value, label]) => ({ label, value }));
    if (input === 'channel') return named.filter(({ value }) => channelIds.has(value));
    return input === 'user' ? named.filter(({ value }) => !channelIds.has(value)) : null;
  }

  #makeSuggest(field: HTMLInputElement, option: OptionView): void {
    const { suggestions } = this.#settings;
    suggestions.adopt(field);
    let timer = 0;
    const ask = () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => void this.#suggest(field, option), suggestAfterMs);
    };
    field.addEventListener('input', ask);
    field.addEventListener('focus', ask);
    field.addEventListener('blur', () => clearTimeout(timer));
    field.addEventListener('keydown', (event) => suggestions.takesKey(event));
  }

  async #suggest(field: HTMLInputElement, option: OptionView): Promise<void> {
    const asked = ++this.#asked;
    const { [option.name]: _, ...others } = this.values;
    const found = await this.#settings.suggest(option.name, field.value, others);
    // A newer question is under way, or the person has gone on.
    if (asked !== this.#asked || document.activeElement !== field) return;
    this.#settings.suggestions.show(
      field,
      option.label,
      found.map(({ label, value }) => ({
        label,
        pick: () => {
          field.value = label;
          this.#picked.set(option.name, { label, value });
        },
      })),
      false,
    );
  }
}
