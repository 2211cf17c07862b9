import { byId } from './element.js';

/** A side of the page that is in the way on a narrow window: a button opens it, Escape closes it. */
export class Drawer {
  readonly #side: HTMLElement;
  readonly #button: HTMLElement;

  constructor(sideId: string, buttonId: string) {
    this.#side = byId(sideId);
    this.#button = byId(buttonId);
    this.#button.addEventListener('click', () => this.#set(!this.isOpen));
    this.#side.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.isOpen) this.close();
    });
    document.addEventListener('pointerdown', (event) => {
      if (!this.isOpen || !(event.target instanceof Node)) return;
      if (this.#side.contains(event.target) || this.#button.contains(event.target)) return;
      this.#set(false);
    });
  }

  get isOpen(): boolean {
    return this.#side.classList.contains('open');
  }

  /** Closes it and gives the focus back to its button. */
  close(): void {
    if (!this.isOpen) return;
    this.#set(false);
    this.#button.focus();
  }

  #set(isOpen: boolean): void {
    this.#side.classList.toggle('open', isOpen);
    this.#button.setAttribute('aria-expanded', String(isOpen));
    if (isOpen)
      this.#side.querySelector<HTMLElement>('[aria-current], input:checked, button')?.focus();
  }
}
