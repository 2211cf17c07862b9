import type { Person, SeenMessage } from '../loopback/index.js';

/** Presses what leads from an answer or a silence to the moderators: on it, or behind *Why this?*. */
export async function toModerators(person: Person, message: SeenMessage) {
  const way = wayIn(message);
  if (way !== null) return person.press(message, way);
  const why = message
    .now()
    .buttons.find(({ label }) => /^(?:Why|Warum|Pourquoi|¿Por qué|Почему)/.test(label));
  const { message: sheet } = await person.press(message, why?.label ?? 'Why this?');
  return person.press(sheet, wayIn(sheet) ?? 'Ask a moderator');
}

function wayIn(message: SeenMessage): string | null {
  const way = message
    .now()
    .buttons.find(({ label }) => /moderator|moderation|modos|mod\b|модератор/i.test(label));
  return way?.label ?? null;
}
