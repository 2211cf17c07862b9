import { ComponentType } from 'discord.js';
import { isDisplayable, toLineFeeds } from '../../../src/discord/render/plain-text.js';
import type { View } from '../../../src/discord/render/view.js';
import { toPayload } from '../../../src/discord/reply/payload.js';
import { displayedQuotes, parseMarkdown, payloadFindings } from '../../loopback/index.js';
import type { MarkdownNode } from '../../loopback/markdown-node.js';
import { type CaseView, viewsOf } from './case-views.js';
import type { FuzzCase } from './random-case.js';

/** What checking one case took, and what was wrong. */
export interface CaseCheck {
  readonly payloads: number;
  /** Quoted words found displayed character for character, in code units. */
  readonly quotedLength: number;
  readonly faults: readonly Fault[];
}

/** Something that Discord would refuse, ping, or show otherwise than the source has it. */
export interface Fault {
  readonly view: string;
  readonly what: string;
  /** The JSON of the message as it would be sent. */
  readonly payload: string;
}

/** Renders everything that there is to show of a case and holds it against Discord's rules. */
export function checkCase(fuzzCase: FuzzCase): CaseCheck {
  const views = viewsOf(fuzzCase);
  const faults: Fault[] = [];
  const sources = new Set(fuzzCase.documents.map(({ source }) => addressOf(source.url)));
  let quotedLength = 0;
  for (const { name, view, quotes, words } of views) {
    const { files, ...body } = toPayload(view);
    const { parse, repliedUser } = body.allowedMentions;
    const payload = {
      flags: Number(body.flags),
      components: body.components,
      allowed_mentions: { parse, replied_user: repliedUser },
    };
    const fault = (what: string): void => {
      faults.push({ view: name, what, payload: JSON.stringify(payload) });
    };
    const names = files.map((file) => file.name ?? '');
    payloadFindings(payload, 'reply', names).forEach(fault);
    // Without this every escaped mention would still ping.
    if (parse.length > 0 || repliedUser) fault('it may ping');
    for (const text of textsOf(view)) {
      for (const kind of foreignSigns(parseMarkdown(text), name, sources)) {
        fault(`a ${kind} is displayed`);
      }
    }
    if (quotes === 'parts') {
      const whole = words.map(toLineFeeds).join('');
      for (const shown of wordsShown(view)) {
        if (!whole.includes(shown)) fault(`not in the document: ${JSON.stringify(shown)}`);
      }
    }
  }
  for (const name of new Set(views.map((view) => view.name))) {
    const pages = views.filter((view) => view.name === name && view.quotes === 'whole');
    quotedLength += checkWhole(pages, faults);
  }
  return { payloads: views.length, quotedLength, faults };
}

/** Over all pages: each quote whole, in order, none twice; what Discord cannot carry as a file. */
function checkWhole(pages: readonly CaseView[], faults: Fault[]): number {
  const [first] = pages;
  if (first === undefined) return 0;
  const shown = pages.flatMap(({ view }) => wordsShown(view)).join('');
  const wanted = first.words.filter(isDisplayable).map(toLineFeeds).join('');
  const payload = JSON.stringify(pages.map(({ view }) => view.components));
  if (shown !== wanted) {
    const what = `displayed ${JSON.stringify(shown)}, the source has ${JSON.stringify(wanted)}`;
    faults.push({ view: first.name, what, payload });
  }
  const attached = new Set(pages.flatMap(({ view }) => view.files.map(({ text }) => text)));
  const isLost = first.words.some(
    (words) => !isDisplayable(words) && !/\p{Cs}/u.test(words) && !attached.has(words),
  );
  if (isLost) faults.push({ view: first.name, what: 'a quote is neither shown nor sent', payload });
  return wanted.length;
}

/** The words in each block quote, without the bot's own marks around them. */
function wordsShown(view: View): readonly string[] {
  return textsOf(view)
    .flatMap((text) => displayedQuotes(text))
    .map((block) => block.replace(/^“/, '').replace(/”$/, ''));
}

function textsOf({ components }: View): readonly string[] {
  return components.flatMap((component) =>
    component.type === ComponentType.TextDisplay ? [component.content] : [],
  );
}

/** Signs that the bot never writes itself, so a document or an asker must have brought them. */
function foreignSigns(
  nodes: readonly MarkdownNode[],
  view: string,
  sources: ReadonlySet<string | null>,
): readonly string[] {
  const isOwn = (node: MarkdownNode): boolean =>
    ownSigns.has(node.kind) ||
    // The line of a source is the link to it, and to nothing else.
    (node.kind === 'link' && sources.has(addressOf(node.url))) ||
    // The comparison of a quotation strikes through what only the claim has.
    (node.kind === 'strike' && view.startsWith('quotation')) ||
    (node.kind === 'code' && view.endsWith('help'));
  return nodes.flatMap((node) => {
    const inner =
      node.kind === 'list' ? node.items.flat() : 'children' in node ? node.children : [];
    const inQuote =
      node.kind === 'quote'
        ? inner.filter(({ kind }) => kind !== 'text').map(({ kind }) => kind)
        : [];
    return [...(isOwn(node) ? [] : [node.kind]), ...inQuote, ...foreignSigns(inner, view, sources)];
  });
}

/** The page that an address leads to, whichever of its words it marks; null for none. */
function addressOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { href, hash } = new URL(url);
  return href
    .slice(0, href.length - hash.length)
    .replaceAll('%28', '(')
    .replaceAll('%29', ')');
}

/** A timestamp is written only for an exact moment. */
const ownSigns: ReadonlySet<MarkdownNode['kind']> = new Set([
  'text',
  'bold',
  'italic',
  'subtext',
  'heading',
  'list',
  'quote',
  'timestamp',
]);
