/** The words of Discord's routes; whatever else stands in a path is an id, a token or somebody's. */
const routeWords: ReadonlySet<string> = new Set(
  (
    'api @me @original applications bans bot bulk-delete callback channels commands dm emojis ' +
    'entitlements followers gateway guilds interactions invites members messages oauth2 ' +
    'permissions pins polls reactions recipients roles search stickers thread-members threads ' +
    'typing users webhooks'
  ).split(' '),
);

/**
 * The path of a request to Discord as a log may say it: `/interactions/:id/:token/callback`. Host and
 * parameters are left out; a path that cannot be read is null.
 */
export function loggedRoute(address: unknown): string | null {
  if (typeof address !== 'string' || address.length > 2_000) return null;
  const path = address.replace(/^https?:\/\/[^/]*/, '').replace(/[?#].*/s, '');
  if (!path.startsWith('/')) return null;
  const parts = path.split('/').slice(1);
  const shown = parts.map((part, at) => {
    const owner = parts[at - 2];
    if (owner === 'interactions' || owner === 'webhooks') return ':token';
    if (routeWords.has(part) || /^v\d{1,2}$/.test(part)) return part;
    return /^(?:\d{15,20}|:id)$/.test(part) ? ':id' : ':other';
  });
  return `/${shown.join('/')}`;
}
