import { decodeHTML } from 'entities';

/** Signs of MediaWiki's markup, each of another kind: a text with two of them is a wiki page. */
const SIGNS: readonly RegExp[] = [
  /\[\[[^[\]\n]{1,200}\]\]/u,
  /'''[^'\n]{1,200}'''/u,
  /^={2,6}[^=\n]{1,200}={2,6}[ \t]*$/mu,
  /\{\{[^{}<%][^{}]{0,400}\}\}/u,
  /<ref[ />]/iu,
  /^\{\|/mu,
];

/** Whether a text is written in the markup of MediaWiki. Its first 100,000 characters tell. */
export function isWiki(text: string): boolean {
  const head = text.slice(0, 100_000);
  return SIGNS.filter((sign) => sign.test(head)).length >= 2;
}

/**
 * A wiki page as people read it, laid out as Markdown: without templates, references, files,
 * categories and comments; links are their words, rows of tables have tabs between their cells.
 * Every line stays in its place.
 */
export function readableWiki(text: string): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const unified = text.replace(/\r\n?/gu, '\n');
  const bare = BLOCKS.reduce((rest, [open, end]) => cutOut(rest, open, end), unified)
    .replace(/<ref[^<>]{0,500}\/>/giu, '')
    .replace(/__[A-Z]{3,20}__|~{3,5}/gu, '');
  const unlinked = withoutLinks(
    withoutNested(bare, '{{', '}}', (inner) => wordsOfTemplate(inner) + lineEnds(inner)),
  );
  return unlinked.split('\n').map(readLine).join(eol);
}

const BLOCKS: readonly (readonly [open: string, end: string])[] = [
  ['<!--', '-->'],
  ['<ref>', '</ref>'],
  ['<ref ', '</ref>'],
  ['<gallery', '</gallery>'],
  ['<math', '</math>'],
  ['<timeline', '</timeline>'],
  ['<score', '</score>'],
  ['<templatestyles', '>'],
];

/** Takes out what stands between two marks, but not its line ends. An element that closes itself is left for later. */
function cutOut(text: string, open: string, end: string): string {
  const low = text.toLowerCase();
  let rest = '';
  let at = 0;
  let from = 0;
  for (let start = low.indexOf(open); start !== -1; start = low.indexOf(open, from)) {
    const closing = low.indexOf('>', start);
    if (open.startsWith('<ref') && low[closing - 1] === '/') {
      from = closing + 1;
      continue;
    }
    const stop = low.indexOf(end, start + open.length);
    if (stop === -1) break;
    rest += text.slice(at, start) + lineEnds(text.slice(start, stop));
    at = stop + end.length;
    from = at;
  }
  return rest + text.slice(at);
}

function lineEnds(text: string): string {
  return text.replace(/[^\n]/gu, '');
}

/** Reads what stands between pairs of marks, from the inside, in one walk; what is never closed stays. */
function withoutNested(
  text: string,
  open: string,
  close: string,
  wordsOf: (inner: string) => string,
): string {
  const frames: string[][] = [[]];
  let [at, nextOpen, nextClose] = [0, -1, -1];
  while (at < text.length) {
    // Looked for anew only when it is passed, so that all searches together read the text once.
    if (nextOpen < at) nextOpen = placeOf(text, open, at);
    if (nextClose < at) nextClose = placeOf(text, close, at);
    const next = Math.min(nextOpen, nextClose);
    frames.at(-1)?.push(text.slice(at, next));
    if (next === text.length) break;
    if (next === nextOpen) frames.push([]);
    else if (frames.length === 1) frames[0]?.push(close);
    else {
      const inner = (frames.pop() ?? []).join('');
      frames.at(-1)?.push(wordsOf(inner));
    }
    at = next + open.length;
  }
  return frames.map((pieces) => pieces.join('')).join(open);
}

function placeOf(text: string, mark: string, from: number): number {
  const place = text.indexOf(mark, from);
  return place === -1 ? text.length : place;
}

/** The words that readers see of the few templates that stand within sentences; of all others none. */
function wordsOfTemplate(inner: string): string {
  const [name = '', ...fields] = inner.split('|').map((part) => part.trim());
  const unnamed = fields.filter((field) => !/^[a-z_ -]{1,20}=/iu.test(field));
  const [first = '', second = ''] = unnamed;
  switch (name.toLowerCase()) {
    case 'convert':
    case 'cvt':
      return `${first} ${second}`.trim();
    case 'lang':
    case 'transl':
      return unnamed.at(-1) ?? '';
    case 'nowrap':
    case 'nobr':
    case 'small':
    case 'em':
    case 'strong':
    case 'abbr':
    case 'quote':
    case 'blockquote':
    case 'cquote':
      return first.replace(/^(?:text|quote)=/iu, '');
    case 'as of':
      return `as of ${unnamed.join('-')}`;
    case 'circa':
    case 'c.':
      return `c. ${first}`.trim();
    case 'snd':
    case 'spnd':
    case 'spaced ndash':
      return ' – ';
    default:
      return '';
  }
}

/** Files and categories by their names in a dozen languages. */
const NO_WORDS =
  /^(?:file|image|category|datei|bild|kategorie|fichier|catégorie|archivo|imagen|categoría|categoria|ficheiro|immagine|bestand|plik|файл|изображение|категория)\s?:/iu;

function withoutLinks(text: string): string {
  const inner = withoutNested(text, '[[', ']]', (link) =>
    NO_WORDS.test(link) ? lineEnds(link) : link.slice(link.lastIndexOf('|') + 1).replace(/^:/u, ''),
  );
  return inner.replace(/\[(?:https?:)?\/\/[^\s\][]{1,2000}(?: ([^\][\n]{0,500}))?\]/gu, '$1');
}

function readLine(line: string): string {
  const plain = decodeHTML(
    line
      .replace(/'{2,5}/gu, '')
      .replace(/<br[^<>]{0,20}>/giu, ' ')
      .replace(/<\/?[a-z][^<>]{0,300}>/giu, ''),
  ).trimEnd();
  const heading = /^(={1,6})([^=\n]{1,300})\1$/u.exec(plain);
  if (heading !== null) return `${'#'.repeat(heading[1]?.length ?? 2)} ${heading[2]?.trim()}`;
  if (/^(?:\{\||\|\}|\|-|-{4,}$|#redirect)/iu.test(plain)) return '';
  if (plain.startsWith('|+')) return plain.slice(2).trim();
  if (/^[|!]/u.test(plain)) return readCells(plain);
  const item = /^([*#:;]{1,8})[ \t]?/u.exec(plain);
  if (item === null) return plain.startsWith(' ') ? plain.trimStart() : plain;
  const words = plain.slice(item[0].length);
  if (item[1]?.endsWith('*') === true) return `- ${words}`;
  return item[1]?.endsWith('#') === true ? `1. ${words}` : words;
}

function readCells(line: string): string {
  const mark = line.startsWith('!') ? /!!|\|\|/u : /\|\|/u;
  return line
    .slice(1)
    .split(mark)
    .map((cell) => withoutAttributes(cell).trim())
    .join('\t');
}

/** `scope="col" | Year` → `Year`. */
function withoutAttributes(cell: string): string {
  const bar = cell.indexOf('|');
  const before = bar === -1 ? '' : cell.slice(0, bar);
  return before.includes('=') && !/[[\]{}]/u.test(before) ? cell.slice(bar + 1) : cell;
}
