/** A moderator as everybody reads it: their name in Discord. It notifies nobody, because no message allows it. */
export function mentionOf(id: string): string {
  // Ids come from the store; whatever else stands there must not become Markdown.
  return /^\d{1,20}$/.test(id) ? `<@${id}>` : '—';
}

/** An ISO 8601 instant as Discord shows it to each viewer: how long ago, or until when. */
export function relativeTime(instant: string): string {
  const ms = Date.parse(instant);
  return Number.isNaN(ms) ? '—' : `<t:${Math.floor(ms / 1000)}:R>`;
}
