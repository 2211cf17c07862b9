import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/ingest/web/read-html.js';
import { readHtmlInThread } from '../../../src/ingest/web/read-html-in-thread.js';

const page = (body: string, head = '') =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const textOf = (body: string) => readHtml(page(`<article>${body}</article>`)).text;

describe('the text of a page', () => {
  it('keeps paragraphs, headings and list items apart, and joins what markup divides', () => {
    expect(
      textOf(
        '<p>The <b>ferry</b> <i>Ondine</i>\n  left\tat <a href="#">noon</a>.</p><h2>Later</h2><p>It came back.</p><ul><li>Ten hands</li><li>One cat</li></ul>',
      ),
    ).toBe('The ferry Ondine left at noon.\n\nLater\n\nIt came back.\n\nTen hands\n\nOne cat\n');
  });

  it('keeps line breaks, rows, quotation marks that a browser adds, and what is laid out by hand', () => {
    expect(
      textOf(
        '<p>One<br>two and <q>three</q>.</p><table><tr><td>tide</td><td>4 m</td></tr></table><pre>a\n  b</pre>',
      ),
    ).toBe('One\ntwo and “three”.\n\ntide\t4 m\n\na\n  b\n');
  });

  it('marks each line of a block quotation, for it is not the author’s', () => {
    expect(
      textOf(
        '<p>The ferry left at noon, with all hands and the cat, said the office.</p><blockquote>It leaks.<br>It always did.</blockquote><p>The office said no more.</p>',
      ),
    ).toContain('\n\n> It leaks.\n> It always did.\n\nThe office');
  });

  it('takes a page that is nearly all block quotation for one that is laid out so', () => {
    const words =
      'The ferry left at noon, with all hands and the cat, said the office on the quay.';
    expect(textOf(`<blockquote><p>${words}</p><p>${words} It leaked.</p></blockquote>`)).toBe(
      `${words}\n\n${words} It leaked.\n`,
    );
  });

  it('keeps who is quoted on the line below a block quotation', () => {
    expect(
      textOf(
        '<p>The ferry left at noon, with all hands and the cat, said the office on the quay.</p><blockquote><p>It leaks.</p><footer>— Bo Lind, mate</footer></blockquote><blockquote><p>It does not.</p><cite>Ada Roe</cite></blockquote><p>It <cite>came</cite> back.</p>',
      ),
    ).toBe(
      'The ferry left at noon, with all hands and the cat, said the office on the quay.\n\n> It leaks.\n> — Bo Lind, mate\n\n> It does not.\n> — Ada Roe\n\nIt came back.\n',
    );
  });

  it('keeps every character that is not HTML’s own white space', () => {
    expect(
      textOf('<p>1\u00A0000 m, İ, e\u0301, 👩‍🚀, &lt;b&gt; &amp; &quot;so&quot; constructor</p>'),
    ).toBe('1\u00A0000 m, İ, e\u0301, 👩‍🚀, <b> & "so" constructor\n');
  });

  it('leaves out what readers do not see: menus, scripts, styles, what is hidden', () => {
    const { text } = readHtml(
      page(
        `<nav><a href="/">Home</a><a href="/x">Sport</a></nav><article>${'<p>The quay was repaired in spring, at last, after many, many letters to the harbour office.</p>'.repeat(8)}<p hidden>secret one</p><p style="color:red; display: none">secret two</p><script>secret()</script><style>p{}</style></article><footer>All rights reserved</footer>`,
      ),
    );
    expect(text).toContain('The quay was repaired');
    expect(text).not.toMatch(/secret|Home|Sport|rights|p\{\}/);
  });

  it('is the whole page where no article can be told, and empty where there are no words', () => {
    expect(readHtml('Just words').text).toBe('Just words\n');
    expect(readHtml('<p>One.<p>Two.').text).toBe('One.\n\nTwo.\n');
    for (const html of [
      '',
      '   ',
      '<html></html>',
      page('<div id="app"></div><script>x</script>'),
      '<',
      '<!doctype html>',
    ])
      expect(readHtml(html).text.trim()).toBe(html === '<' ? '<' : '');
  });
});

describe('what a page states about itself', () => {
  const stated = (head: string, attributes = '') =>
    readHtml(
      `<html ${attributes}><head>${head}</head><body><p>The quay was repaired.</p></body></html>`,
    ).metadata;

  it('becomes its metadata', () => {
    expect(
      stated(
        '<title>Quay repaired</title><meta property="og:site_name" content="Harbour Gazette"><meta name="author" content="By  Jane\nRoe"><meta property="article:published_time" content="2026-01-05T10:00:00+01:00">',
        'lang="en-GB"',
      ),
    ).toEqual({
      title: 'Quay repaired',
      publisher: 'Harbour Gazette',
      author: 'Jane Roe',
      publishedAt: '2026-01-05T10:00:00+01:00',
      language: 'en-GB',
    });
  });

  it('is read from schema.org’s data too', () => {
    expect(
      stated(
        '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Quay repaired","datePublished":"2026-01-05","author":{"name":"Jane Roe"},"publisher":{"name":"Harbour Gazette"}}</script>',
      ),
    ).toMatchObject({
      author: 'Jane Roe',
      publisher: 'Harbour Gazette',
      publishedAt: '2026-01-05',
    });
  });

  it('is found in a page that leaves out what HTML lets it leave out', () => {
    expect(readHtml('<!doctype html><title>Tides</title><p>Low at six.')).toEqual({
      text: 'Low at six.\n',
      metadata: { title: 'Tides' },
    });
  });

  it('is nothing where it states nothing, and nothing is guessed from words', () => {
    expect(stated('')).toEqual({});
    expect(stated('<meta name="dc.date.issued" content="last Tuesday">')).toEqual({});
    expect(stated('<meta name="author" content="">', 'lang="not a language"')).toEqual({});
  });

  it('has no date when it states two', () => {
    const date = (day: string) => `<meta itemprop="datePublished" content="2026-01-${day}">`;
    expect(stated(date('05') + date('05'))).toEqual({ publishedAt: '2026-01-05' });
    expect(stated(date('05') + date('06'))).toEqual({});
  });
});

describe('readHtmlInThread', () => {
  it('reads in a thread of its own what readHtml reads', async () => {
    const html = page('<p>The ferry left at noon.</p>', '<title>The ferry</title>');
    expect(await readHtmlInThread(html)).toEqual(readHtml(html));
  });

  it('gives up on a page that is built to take for ever, while others go on', async () => {
    let ticks = 0;
    const others = setInterval(() => ticks++, 10);
    const result = await readHtmlInThread('<div>'.repeat(20_000), 1_500);
    clearInterval(others);
    expect(result).toMatchObject({ fault: { found: 'one that takes too long to read' } });
    expect(ticks).toBeGreaterThan(10);
  });
});
