import { around, type PageNode } from './page-node.js';
import { isInQuotation } from './page-text.js';

/** Landmarks that are no article; https://www.w3.org/TR/html-aria/#docconformance */
const BESIDE = /^(?:nav|aside|footer|form|dialog|menu)$/u;
const ROLES =
  /^(?:navigation|complementary|banner|contentinfo|search|dialog|alertdialog|menu|menubar|toolbar|alert)$/u;

/**
 * Words in the names of classes and ids by which pages call what stands beside an article. They only
 * leave out: nothing is taken for something because of its class.
 */
const ASIDE = new Set(
  (
    'sidebar menu breadcrumb breadcrumbs pagination pager footer nav navbar navigation navi toolbar masthead ' +
    'teaser teasers readmore pullquote paywall popup modal overlay toc login skip'
  ).split(' '),
);
/** Of these, what no article holds. */
const NOISE = new Set(
  (
    'related recommended recommendations promo promoted newsletter subscribe subscription signup cookie cookies consent gdpr ' +
    'advert adverts ad ads advertisement advertising sponsor sponsored share sharing shares trending popular'
  ).split(' '),
);
const COMMENTS = new Set(
  'comment comments commentlist disqus response responses reply replies respond reactions'.split(
    ' ',
  ),
);

/** Whether a node stands in a menu, a margin, a footer, a form, among comments or advertisements. */
export function isBeside(node: PageNode): boolean {
  for (const one of around(node)) if (isBesideItself(one) || isCommentItself(one)) return true;
  return false;
}

/** Whether a node is of what readers have written below. */
export function isComment(node: PageNode): boolean {
  for (const one of around(node)) if (isCommentItself(one)) return true;
  return false;
}

/** Whether a node is an advertisement, an offer, or a list of other articles, by its name. */
export function isNoise(node: PageNode): boolean {
  for (const one of around(node)) {
    if (/^(?:html|body|main|article)$/u.test(one.localName ?? '')) continue;
    if (calledBy(one, NOISE)) return true;
  }
  return false;
}

function isBesideItself(node: PageNode): boolean {
  const name = node.localName ?? '';
  // Whole pages carry words such as `has-sidebar`.
  if (name === 'html' || name === 'body' || name === 'main' || name === 'article') return false;
  // Who is quoted stands at the foot of the quotation.
  if (name === 'footer' && isInQuotation(node)) return false;
  if (BESIDE.test(name) || ROLES.test(node.getAttribute?.('role') ?? '')) return true;
  if (name === 'header' && !hasHeadline(node)) return true;
  return calledBy(node, ASIDE) || calledBy(node, NOISE);
}

function isCommentItself(node: PageNode): boolean {
  const name = node.localName ?? '';
  if (name === 'html' || name === 'body' || name === 'main') return false;
  if (/(?:Comment|UserComments)$/u.test(node.getAttribute?.('itemtype') ?? '')) return true;
  return calledBy(node, COMMENTS);
}

/** Whether class or id begin or end with one of these words, or hold it between dashes. */
function calledBy(node: PageNode, words: ReadonlySet<string>): boolean {
  const names = `${node.getAttribute?.('class') ?? ''} ${node.getAttribute?.('id') ?? ''}`;
  if (names === ' ') return false;
  return (
    names
      .slice(0, 500)
      .toLowerCase()
      .split(/\s+/u)
      // `has-sidebar` is said of what stands beside one.
      .filter((name) => !/^(?:has|with|no|without|is|show|hide)[-_]/u.test(name))
      .some((name) => name.split(/[^a-z]+/u).some((word) => words.has(word)))
  );
}

/** A header with a first heading that is no link is the article's, not the site's. */
function hasHeadline(header: PageNode): boolean {
  const steps = [...header.childNodes];
  for (let seen = 0; seen < 500; seen++) {
    const node = steps.pop();
    if (node === undefined) return false;
    if (node.localName === 'h1') return true;
    if (node.localName !== 'nav') for (const child of node.childNodes) steps.push(child);
  }
  return false;
}
