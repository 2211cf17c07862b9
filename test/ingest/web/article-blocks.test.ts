import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/ingest/web/read-html.js';

const body = Array.from(
  { length: 6 },
  (_, place) =>
    `<p>Paragraph ${place} of the story tells, at some length, with commas, what the harbour office knew, and when it knew it.</p>`,
).join('');
const textOf = (inner: string) => readHtml(`<html><body>${inner}</body></html>`).text;

describe('the article of a page', () => {
  it('keeps its first paragraphs where they stand in a box of their own', () => {
    const text = textOf(
      `<div class="top"><div><p>The pilot resigned on Friday.</p></div></div><div class="story"><div>${body}</div></div>`,
    );
    expect(text.startsWith('The pilot resigned on Friday.\n\nParagraph 0')).toBe(true);
  });

  it('keeps what stands between its paragraphs, and the headline above them', () => {
    const [before, after] = [body.slice(0, body.length / 2), body.slice(body.length / 2)];
    const text = textOf(
      `<main><h1>Pilot resigns</h1><div><div>${body}</div></div><div class="box"><p>She had warned them twice.</p></div><div><div>${body.replaceAll('Paragraph', 'Part')}</div></div></main>`,
    );
    expect(before + after).toBe(body);
    expect(text.startsWith('Pilot resigns\n\nParagraph 0')).toBe(true);
    expect(text.split('She had warned them twice.').length).toBe(2);
    expect(text.indexOf('She had warned')).toBeLessThan(text.indexOf('Part 0'));
  });

  it.each([
    ['a menu', '<nav><p>Read all our stories about the harbour here.</p></nav>'],
    ['a margin', '<aside><p>The ferry is late again this week.</p></aside>'],
    ['the head of the site', '<header><p>All the news of the harbour since 1911.</p></header>'],
    [
      'a question about cookies',
      '<div id="cookie-bar"><p>We use cookies to improve your visit.</p></div>',
    ],
    ['an advertisement', '<div class="ad-slot"><p>Buy a boat for nine crowns today.</p></div>'],
    ['a newsletter', '<div class="newsletter"><p>Sign up for our letter every day.</p></div>'],
    [
      'links',
      '<div><a href="/1">The keeper found the lamp again.</a> <a href="/2">The toll ends in May.</a></div>',
    ],
    ['labels', '<div><p>Advertisement</p><p>3 min read</p></div>'],
  ])('takes no words from %s above it', (_, above) => {
    const text = textOf(`${above}<div class="story"><div>${body}</div></div>`);
    expect(text.startsWith('Paragraph 0')).toBe(true);
  });

  it('ends before what readers wrote, and is a conversation where there is nothing else', () => {
    const comment = '<div class="comment"><b>gull</b><p>I always said that they knew it.</p></div>';
    const text = textOf(`<article>${body}<div id="comments">${comment.repeat(3)}</div></article>`);
    expect(text).not.toContain('always said');
    expect(text).toContain('Paragraph 5');
    expect(textOf(`<div id="comments">${comment}</div>`)).toContain('always said');
  });

  it('keeps a sentence whatever its element is called', () => {
    const text = textOf(
      `<article><p class="byline">Letters to the mayor stated that the pier had sunk.</p>${body}</article>`,
    );
    expect(text).toContain('Letters to the mayor stated');
  });
});
