import type { AuthorView } from '../protocol.js';
import { element } from './element.js';

/** Colours in base.css. */
const hues = 6;

/** Somebody's initial on a colour that stays theirs; the bot's is a receipt. */
export function avatar({ name, isBot }: Pick<AuthorView, 'name' | 'isBot'>): HTMLElement {
  if (isBot) return element('span', { class: 'avatar avatar-bot', 'aria-hidden': 'true' });
  const initial = [...name][0] ?? '?';
  return element(
    'span',
    { class: `avatar avatar-${hueOf(name)}`, 'aria-hidden': 'true' },
    initial.toUpperCase(),
  );
}

function hueOf(key: string): number {
  let sum = 0;
  for (const sign of key) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 9973;
  return sum % hues;
}
