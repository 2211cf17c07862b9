import { element } from './element.js';

/** An entry of a menu. */
export interface MenuEntry {
  readonly label: string;
  readonly run: () => void;
}

/** Entries under a name; the name may be empty. */
export interface MenuGroup {
  readonly name: string;
  readonly entries: readonly MenuEntry[];
}

/**
 * Opens a menu at a button: arrow keys, Home, End and letters move, Escape closes and gives the
 * focus back.
 */
export function openMenu(button: HTMLElement, groups: readonly MenuGroup[]): void {
  const menu = element('div', { class: 'menu', role: 'menu', 'aria-label': 'Message' });
  for (const { name, entries } of groups) {
    if (entries.length === 0) continue;
    menu.append(
      element(
        'div',
        { role: 'group', 'aria-label': name || null },
        name !== '' && element('p', { class: 'menu-name', 'aria-hidden': 'true' }, name),
        ...entries.map(({ label, run }) =>
          element(
            'button',
            {
              type: 'button',
              role: 'menuitem',
              tabindex: -1,
              onclick: () => {
                close();
                run();
              },
            },
            label,
          ),
        ),
      ),
    );
  }
  const items: readonly HTMLElement[] = [...menu.querySelectorAll('button')];
  const close = () => {
    document.removeEventListener('pointerdown', outside, true);
    window.removeEventListener('resize', close);
    button.removeAttribute('aria-expanded');
    menu.remove();
    button.focus({ preventScroll: true });
  };
  const outside = (event: Event) => {
    if (event.target instanceof Node && !menu.contains(event.target)) close();
  };
  menu.addEventListener('keydown', (event) => {
    const focused = document.activeElement;
    const at = focused instanceof HTMLElement ? items.indexOf(focused) : -1;
    const next = nextIndex(event.key, at, items);
    if (event.key === 'Escape' || event.key === 'Tab') close();
    else if (next === null) return;
    else items[next]?.focus();
    event.preventDefault();
  });
  document.addEventListener('pointerdown', outside, true);
  window.addEventListener('resize', close);
  button.setAttribute('aria-expanded', 'true');
  document.body.append(menu);
  place(menu, button.getBoundingClientRect());
  items[0]?.focus();
}

function nextIndex(key: string, at: number, items: readonly HTMLElement[]): number | null {
  const count = items.length;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key.length !== 1) return null;
  const begins = (item: HTMLElement) =>
    (item.textContent ?? '').toLowerCase().startsWith(key.toLowerCase());
  const after = items.findIndex((item, index) => index > at && begins(item));
  const found = after >= 0 ? after : items.findIndex(begins);
  return found >= 0 ? found : null;
}

/** Below the button where there is room, else above; never beyond the window. */
function place(menu: HTMLElement, near: DOMRect): void {
  const { width, height } = menu.getBoundingClientRect();
  const margin = 8;
  const left = Math.max(margin, Math.min(near.right - width, innerWidth - width - margin));
  const below = near.bottom + 4;
  const top =
    below + height + margin <= innerHeight ? below : Math.max(margin, near.top - height - 4);
  menu.style.left = `${left}px`;
  menu.style.top = `${top}px`;
}
