import { element, fill } from './element.js';

/** Something offered while typing. */
export interface Suggestion {
  readonly label: string;
  readonly detail?: string;
  readonly pick: () => void;
}

type Field = HTMLInputElement | HTMLTextAreaElement;

/** The list above the composer, worked by the field that has the focus (an ARIA combobox). */
export class SuggestionList {
  readonly box: HTMLElement;
  #field: Field | undefined;
  #suggestions: readonly Suggestion[] = [];
  #active = -1;

  constructor() {
    this.box = element('div', { class: 'suggestions', id: 'suggestions', hidden: true });
  }

  /** Makes a field the one that can have suggestions. */
  adopt(field: Field): void {
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', 'suggestion-options');
    field.setAttribute('aria-expanded', 'false');
    // Later, so that a click into the list comes first.
    field.addEventListener('blur', () => {
      if (this.#field === field) this.hide();
    });
  }

  get isOpen(): boolean {
    return !this.box.hidden;
  }

  /** Shows suggestions; with `first`, Enter takes the first one without moving to it. */
  show(field: Field, title: string, suggestions: readonly Suggestion[], first: boolean): void {
    this.#field = field;
    this.#suggestions = suggestions;
    if (suggestions.length === 0) return this.hide();
    fill(
      this.box,
      element('p', { class: 'suggestions-title', 'aria-hidden': 'true' }, title),
      element(
        'ul',
        { role: 'listbox', id: 'suggestion-options', 'aria-label': title },
        ...suggestions.map(({ label, detail, pick }, index) =>
          element(
            'li',
            {
              role: 'option',
              id: `suggestion-${index}`,
              'aria-selected': 'false',
              // The field keeps the focus.
              onpointerdown: (event: Event) => event.preventDefault(),
              onclick: () => {
                this.hide();
                pick();
              },
            },
            element('b', {}, label),
            detail === undefined ? null : element('span', {}, detail),
          ),
        ),
      ),
    );
    this.box.hidden = false;
    field.setAttribute('aria-expanded', 'true');
    this.#activate(first ? 0 : -1);
  }

  hide(): void {
    this.box.hidden = true;
    this.#active = -1;
    this.#field?.setAttribute('aria-expanded', 'false');
    this.#field?.removeAttribute('aria-activedescendant');
  }

  /** Handles a key of the field; `true` when the key was for the list. */
  takesKey(event: KeyboardEvent): boolean {
    if (!this.isOpen || event.isComposing) return false;
    const count = this.#suggestions.length;
    const chosen = this.#suggestions[this.#active];
    switch (event.key) {
      case 'ArrowDown':
        this.#activate((this.#active + 1) % count);
        break;
      case 'ArrowUp':
        this.#activate((Math.max(this.#active, 0) - 1 + count) % count);
        break;
      case 'Escape':
        this.hide();
        break;
      case 'Enter':
      case 'Tab':
        if (chosen === undefined || event.shiftKey) return false;
        this.hide();
        chosen.pick();
        break;
      default:
        return false;
    }
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  #activate(index: number): void {
    this.#active = index;
    for (const [at, option] of [...this.box.querySelectorAll('[role=option]')].entries()) {
      option.setAttribute('aria-selected', String(at === index));
      if (at === index) option.scrollIntoView({ block: 'nearest' });
    }
    if (index < 0) this.#field?.removeAttribute('aria-activedescendant');
    else this.#field?.setAttribute('aria-activedescendant', `suggestion-${index}`);
  }
}
