import { trimMarks } from '../../analysis/trim-marks.js';

/** A line without the marks of typeface and quoting around it. */
function bare(line: string): string {
  return trimMarks(line, '*_#> \t-•|', '*_# \t|');
}

const CAPTION =
  /^(?:photo(?:graph)?s?|image|picture|foto|illustration|graphic|video|caption|figure|fig\.|map|chart|file photo|file picture|credit)(?: (?:credit|by|courtesy|from|source|\d{1,3})s?(?: of)?)?\s?[:|/]/iu;
const CREDIT_LABEL =
  /(?:photo(?:graph)?s?|image|picture|illustration|graphic|video)(?: (?:credit|by|courtesy))?(?: of)?: ?\p{Lu}/iu;
const AGENCIES =
  /(?:AP|AFP|Reuters|Getty|EPA|PA|Photo|Image|Shutterstock|Alamy|File|Handout|Courtesy|Picture|dpa|TASS|Xinhua)/u;

/** `Photo: the silo before the fire`, `The depot in summer. Photo: Arlo Finch`, `(AP Photo/Ada Roe)`. */
export function isCaption(line: string): boolean {
  const words = bare(line);
  if (CAPTION.test(words)) {
    const isProse = /[.!?]\s\p{Lu}/u.test(words) && /[.!?]$/u.test(words);
    return !isProse || CREDIT_LABEL.test(words);
  }
  const stop = Math.max(words.lastIndexOf('. '), words.lastIndexOf('| '), words.lastIndexOf(') '));
  const last = words.slice(stop < 0 ? 0 : stop + 2);
  if (stop >= 0 && last.length <= 80 && CREDIT_LABEL.test(last) && CAPTION.test(last)) return true;
  const opened = words.lastIndexOf('(');
  const closes = words.endsWith(')') || words.endsWith(']');
  if (closes && opened >= 0) {
    const inside = words.slice(opened + 1, -1);
    return AGENCIES.test(inside) && inside.includes('/') && inside.length <= 80;
  }
  return words.startsWith('©') || /^\(c\) /iu.test(words);
}

const PAGE_LINES: readonly RegExp[] = [
  /^(?:share|print|e-?mail|tweet|save|bookmark|listen to|comment on) (?:this|on|via|the|your)?\s?(?:story|article|post|page|facebook|twitter|x|whatsapp|linkedin|telegram|reddit)?(?: (?:with|on|to|by|via) .{1,60})?$/iu,
  /^(?:advertisement|advertisements|advert|sponsored(?: content)?|promoted|story continues below(?: advertisement)?|article continues (?:below|after).{0,40}|continue reading.{0,40}|scroll to continue.{0,40}|skip (?:to|past) .{1,40}|loading.{0,10}|menu|home|search|log ?in|sign ?in|sign up|register|back to top|close|next|previous|print|share|follow us(?: on .{1,60})?|follow .{1,40} on (?:twitter|x|facebook|instagram)[^.]{0,40}|leave a (?:comment|reply)|comments(?: \(\d+\))?|view comments|post a comment)\.?$/iu,
  /^(?:read (?:more|also|next|on)|see also|also read|related|more on this(?: story)?|watch|listen|click here|recommended|in pictures|from the archives?)(?:\s?:.{0,200}|)$/iu,
  /^(?:subscribe|sign up|register|join) (?:to|for|now|here|today|our|the)\b.{0,120}$/iu,
  /^(?:get|receive) (?:our|the) .{0,40}newsletter.{0,80}$/iu,
  /^(?:copyright|©|\(c\)) ?.{0,120}$/iu,
  /^\(?(?:(?:additional |writing and )?reporting|writing|editing|edited|compiled|translated) by .{1,200}\)?$/iu,
  /^all rights reserved\.?.{0,60}$/iu,
  /^(?:tags|filed under|topics|categories|category|keywords)\s?:.{0,160}$/iu,
  /^(?:last )?(?:updated|published|posted|modified|first published)(?:\s?:| on| at)? (?:at |on )?(?:\p{L}+,? )?(?:\d|\p{Lu}\p{L}+ \d).{0,60}$/iu,
  /^\d{1,3} (?:min|mins|minutes?|minute) read$/iu,
  /^letters (?:should|must|may) be\b.{0,180}$/iu,
  /^(?:we|the editors?) reserves? the right to (?:edit|shorten).{0,120}$/iu,
  /^(?:-30-|\[?ends\]?|\[end\]|end|contents|table of contents)$/iu,
  /^(?:for immediate release|media contacts?|press contacts?|for release .{1,60}|embargoed until .{1,60})\s?:?$/iu,
  /^(?:letters to the editor|your letters|letters|readers?['’] letters|opinion|editorial|comment)$/iu,
  /^(?:terms of (?:use|service)|privacy policy|cookie policy|contact us|about us|imprint|sitemap)(?:\s?[|·•].{0,160}|)$/iu,
];

/** A line of a page's own: a menu, a call to share or subscribe, a copyright. */
export function isPageLine(line: string): boolean {
  const words = bare(line);
  if (words === '') return /^#[# ]{1,4}$/u.test(line.trim());
  return PAGE_LINES.some((sort) => sort.test(words));
}

const NOTE =
  /^[*_[(\s]*(?:editors?['’]?s? ?note|editor|ed(?:itor)?\.? note|ed\.|note to readers|corrections?|clarification|publisher['’]s note|translator['’]s note|disclaimer|disclosure)(?![\p{L}\p{N}])/iu;
const NOTE_ENDS = /^ ?(?:[*_]{0,3} ?[:—–]|[(,][^:—–]{1,44}[:—–])/u;
const BRACKETED = /^[*_\s]*\[(?:editor|ed\.|editors?['’]|note|translator|correction|the editor)/iu;

/** `[Editor: …]`, `Correction: …`. */
export function isEditorsNote(words: string): boolean {
  const label = NOTE.exec(words)?.[0];
  return (
    (label !== undefined && NOTE_ENDS.test(words.slice(label.length))) || BRACKETED.test(words)
  );
}

const RELATED =
  /^(?:more (?:from|on|about|in|stories|news)\b.{0,60}|related(?: (?:articles?|stories|news|posts|content|topics|links))?|read (?:more|next|also)|most (?:read|popular|viewed|shared)|recommended(?: for you| stories)?|you (?:may|might) (?:also )?(?:like|be interested in)|trending(?: now)?|latest (?:news|stories|headlines)|popular(?: stories| now)?|editor['’]?s?['’]? (?:picks?|choice)|top stories|also in the news|elsewhere on .{1,40}|from around the web|see also|further reading|in other news|don['’]t miss|what to read next)$/iu;

/** The heading above a list of other articles. */
export function isHeadOfRelated(line: string): boolean {
  return RELATED.test(trimMarks(bare(line), '', ':'));
}
