import { limits } from '../limits.js';

/**
 * `url` with a text fragment that makes a browser scroll to the quoted words and mark them,
 * at most `most` characters long. Short quotes are named whole, long ones by their first and last words;
 * a quote whose words do not fit leaves the bare url. Null when there is no usable http(s) url that fits.
 * @see https://wicg.github.io/scroll-to-text-fragment/
 */
export function linkToWords(
  url: string | null,
  exact: string,
  most: number = limits.buttonUrl,
): string | null {
  const base = usableUrl(url);
  if (base === null || base.length > most) return null;
  if (base.includes(':~:')) return base;
  const opening = base.includes('#') ? ':~:text=' : '#:~:text=';
  for (const directive of textDirectives(exact)) {
    const link = `${base}${opening}${directive}`;
    if (link.length <= most) return link;
  }
  return base;
}

/** The url as the URL standard writes it; null when it is not http(s) or cannot be read. */
function usableUrl(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  return parsed.protocol === 'http:' || parsed.protocol === 'https:' ? parsed.href : null;
}

/** What names the words, best first. The form with two ends may span paragraphs, the whole form may not. */
function* textDirectives(exact: string): Generator<string> {
  if (/\p{Cs}/u.test(exact)) return;
  const lines = exact
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return;
  const firstWords = first.split(/\s+/);
  const lastWords = last.split(/\s+/);
  const words = lines.length === 1 ? firstWords.length : firstWords.length + lastWords.length;
  if (lines.length === 1 && words <= wholeWords) yield encode(first);
  for (const size of [6, 4, 3, 2, 1]) {
    if (words < size * 2) continue;
    const start = firstWords.slice(0, size).join(' ');
    yield `${encode(start)},${encode(lastWords.slice(-size).join(' '))}`;
  }
  if (lines.length === 1) yield encode(first);
}

/** Up to this many words are named whole; a guess that keeps links readable. */
const wholeWords = 12;

/** `-`, `,` and `&` have meanings of their own in a text directive; encodeURIComponent leaves `-` alone. */
function encode(words: string): string {
  return encodeURIComponent(words).replace(/-/g, '%2D');
}
