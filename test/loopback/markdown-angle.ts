import type { Found, MarkdownNode, MentionKind } from './markdown-node.js';

type Reader = (parts: readonly string[]) => MarkdownNode;

const mention =
  (of: MentionKind): Reader =>
  ([id = '']) => ({ kind: 'mention', of, id });

/** Everything that stands between `<` and `>`, by its form. */
const forms: readonly (readonly [RegExp, Reader])[] = [
  [/<@!?(\d{1,20})>/y, mention('user')],
  [/<@&(\d{1,20})>/y, mention('role')],
  [/<#(\d{1,20})>/y, mention('channel')],
  [/<\/[-_'\p{L}\p{N} ]{1,100}:(\d{1,20})>/uy, mention('command')],
  [/<id:(customize|browse|guide|home|linked-roles)(?::\d+)?>/y, mention('guide')],
  [
    /<t:(-?\d{1,17})(?::([tTdDfFRsS]))?>/y,
    ([seconds, style = 'f']) => ({ kind: 'timestamp', unixSeconds: Number(seconds), style }),
  ],
  [/<a?:(\w{2,32}):(\d{1,20})>/y, ([name = '', id = '']) => ({ kind: 'emoji', name, id })],
  [/<(https?:\/\/[^ >\n]+)>/iy, ([url = '']) => ({ kind: 'url', url, preview: false })],
  [/<(\+\d[\d ()-]{4,20})>/y, ([url = '']) => ({ kind: 'url', url, preview: false })],
  [/<([\w.+-]+@[\w-]+(?:\.[\w-]+)+)>/y, ([url = '']) => ({ kind: 'url', url, preview: false })],
];

/** The mention, emoji, timestamp, address, telephone number or e-mail in angle brackets at `at`. */
export function findAngle(source: string, at: number): Found | null {
  for (const [form, read] of forms) {
    form.lastIndex = at;
    const match = form.exec(source);
    if (match !== null) return { end: form.lastIndex, leaf: read(match.slice(1)) };
  }
  return null;
}

const bareUrl = /(?:https?|steam|discord):\/\/[^\s<]+/y;

/** A bare address; punctuation at its end, and a bracket that was never opened, are not part of it. */
export function findUrl(source: string, at: number): Found | null {
  bareUrl.lastIndex = at;
  let url = bareUrl.exec(source)?.[0] ?? '';
  for (;;) {
    const shorter = url.replace(/[.,:;"'\]]+$/, '');
    const closes = shorter.endsWith(')') && count(shorter, ')') > count(shorter, '(');
    const next = closes ? shorter.slice(0, -1) : shorter;
    if (next === url) break;
    url = next;
  }
  if (!/:\/\/./.test(url)) return null;
  return { end: at + url.length, leaf: { kind: 'url', url, preview: true } };
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

const shortcode = /:([a-z0-9_+-]+)(?:::skin-tone-[1-5])?:/iy;
const numbers: ReadonlySet<string> = new Set(['100', '1234', '+1', '-1']);

/**
 * `:smile:`. Discord replaces the few thousand names it knows; here every name with a letter in it
 * counts as known, so what this leaves alone, Discord leaves alone too (clock times among it).
 */
export function findShortcode(source: string, at: number): Found | null {
  shortcode.lastIndex = at;
  const name = shortcode.exec(source)?.[1];
  if (name === undefined || !(/[a-z]/i.test(name) || numbers.has(name))) return null;
  return { end: shortcode.lastIndex, leaf: { kind: 'emoji', name, id: null } };
}
