/**
 * Escapes Discord's Markdown so that `text` is displayed as it stands, pings nobody and links nowhere.
 *
 * A backslash before an ASCII punctuation mark shows that mark and nothing else, everywhere that
 * the bot puts plain text: outside masked-link labels, code and URLs. Why not the others: a code
 * block cannot hold three backticks, wraps badly on phones and is spelled out by screen readers;
 * zero-width characters would end up in what readers copy, so the copy would not be verbatim.
 * The price: "Copy text" on a phone copies the backslashes. So only marks that could begin something
 * are escaped; a colon, for instance, only before `//` or where a shortcode such as `:smile:` could be read.
 *
 * Line ends: `\r\n` and `\r` are sent as `\n`, because Discord displays all three as one line break.
 */
export function plainText(text: string): string {
  return toLineFeeds(text)
    .replace(everywhere, '\\$&')
    .replace(openingColon, '\\$&')
    .replace(lineStart, '$1$2\\$3')
    .replace(listNumber, '$1\\$2');
}

/** `text` with every line end as `\n`: what Discord displays for `\r\n` and a lone `\r`. */
export function toLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/**
 * Short foreign text (a title, a name, a question) on one line: escaped, white space folded,
 * invisible controls and direction marks dropped, cut with an ellipsis so that at most `most`
 * characters are sent. Only for labels: a quote is never put through this.
 */
export function plainLabel(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').replace(invisible, '').trim();
  let kept = most;
  let escaped = plainText(cutLabel(line, kept));
  while (escaped.length > most && kept > 1) {
    kept = Math.max(1, Math.floor(kept * 0.8));
    escaped = plainText(cutLabel(line, kept));
  }
  return escaped;
}

/** At most `most` UTF-16 code units, whole graphemes, with `…` in place of what is missing. */
export function cutLabel(text: string, most: number): string {
  if (text.length <= most) return text;
  let kept = '';
  for (const { segment } of graphemes.segment(text.slice(0, most + 64))) {
    if (kept.length + segment.length > most - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}

/**
 * Whether Discord can carry every character of `text`. C0 and C1 controls other than tab and line
 * ends are dropped on the way or refused; half a surrogate pair cannot be encoded at all.
 */
export function isDisplayable(text: string): boolean {
  return !undisplayable.test(text);
}

/** Direction overrides, embeddings and isolates: invisible, and able to make words look reordered. */
export function hasDirectionControls(text: string): boolean {
  return directionControls.test(text);
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Marks that can begin or end something anywhere in a line. */
const everywhere = /[\\`*_~|<[]|@(?=everyone|here)/g;

/** `://` of a URL, or the first colon of what may be a shortcode. */
const openingColon = /:(?=\/\/|[^\s:\\]+:)/g;

/** Headings, small print, lists and quotes begin with these; `*` is escaped already. */
const lineStart = /(^|[\n\u2028\u2029])([^\S\n\u2028\u2029]*)([#+>-])/g;

const listNumber = /((?:^|[\n\u2028\u2029])[^\S\n\u2028\u2029]*\d+)([.)])/g;

const undisplayable = /(?![\t\n\r\u0085])\p{Cc}|\p{Cs}/u;

const directionControls = /[\u202a-\u202e\u2066-\u2069]/;

const invisible = /[\p{Cc}\p{Cs}\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;

/** A moderator as everybody reads it: their name in Discord. It notifies nobody, because no message allows it. */
export function mentionOf(id: string): string {
  // Ids come from the store; whatever else stands there must not become Markdown.
  return /^\d{1,20}$/.test(id) ? `<@${id}>` : '—';
}

/** A channel as a link to it. */
export function mentionOfChannel(id: string): string {
  return /^\d{1,20}$/.test(id) ? `<#${id}>` : '—';
}

/** An ISO 8601 instant as Discord shows it to each viewer: how long ago, or until when. */
export function relativeTime(instant: string): string {
  const ms = Date.parse(instant);
  return Number.isNaN(ms) ? '—' : `<t:${Math.floor(ms / 1000)}:R>`;
}
