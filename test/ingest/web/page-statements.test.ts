import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/ingest/web/read-html.js';

const words =
  '<p>The weir at Ostmoor was mended in spring, at last, after many letters to the water office.</p>'.repeat(
    4,
  );
const read = (head: string, body = `<article>${words}</article>`) =>
  readHtml(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`).metadata;
const linked = (...nodes: readonly unknown[]) =>
  `<script type="application/ld+json">${JSON.stringify(nodes.length === 1 ? nodes[0] : nodes)}</script>`;

describe('who wrote a page', () => {
  it.each([
    [
      'JSON-LD',
      linked({ '@type': 'NewsArticle', author: { '@type': 'Person', name: 'Ida Quist' } }),
    ],
    ['a list in JSON-LD', linked({ '@type': 'Report', author: ['By Ida Quist'] })],
    [
      'an object elsewhere in a graph',
      linked({
        '@graph': [
          { '@type': 'WebPage', '@id': '#page' },
          { '@type': ['Article', 'BlogPosting'], author: { '@id': '#ida' } },
          { '@type': 'Person', '@id': '#ida', name: 'Ida Quist' },
        ],
      }),
    ],
    ['meta', '<meta name="author" content="by Ida Quist, Staff Writer">'],
    [
      'a name with its house',
      '<meta name="byl" content="By IDA QUIST">'.replace('IDA QUIST', 'Ida Quist'),
    ],
    ['a library’s meta', '<meta name="citation_author" content="Quist, Ida">'],
    ['a tracker’s meta', '<meta name="parsely-author" content="Ida Quist | 3 May 2024">'],
  ])('is taken from %s', (_, head) => {
    expect(read(head).author).toBe('Ida Quist');
  });

  it('may be several, in the order of the page', () => {
    const author = [{ name: 'Ida Quist' }, { name: 'Tom Bray' }, { name: 'Lea Onn' }];
    expect(read(linked({ '@type': 'Article', author })).author).toBe(
      'Ida Quist, Tom Bray and Lea Onn',
    );
    expect(read('<meta name="author" content="Ida Quist and Tom Bray">').author).toBe(
      'Ida Quist and Tom Bray',
    );
  });

  it('is taken from rel=author of the article, and not of a quotation, a margin or a comment', () => {
    const by = (name: string) => `<a rel="author" href="/x">${name}</a>`;
    expect(read('', `<article><p>${by('Ida Quist')}</p>${words}</article>`).author).toBe(
      'Ida Quist',
    );
    for (const elsewhere of [
      `<blockquote><p>It leaks.</p>${by('Tom Bray')}</blockquote>`,
      `<aside>${by('Tom Bray')}</aside>`,
      `<section id="comments">${by('Tom Bray')}</section>`,
      `<div class="related-stories">${by('Tom Bray')}</div>`,
    ]) {
      expect(read('', `<article>${words}${elsewhere}</article>`).author).toBeUndefined();
    }
  });

  it('is taken from schema.org’s microdata of the article and not of a comment in it', () => {
    const article = (inner: string) =>
      `<article itemscope itemtype="https://schema.org/NewsArticle">${inner}${words}</article>`;
    expect(read('', article('<span itemprop="author">Ida Quist</span>')).author).toBe('Ida Quist');
    const comment =
      '<div itemprop="x" itemscope itemtype="https://schema.org/Comment"><span itemprop="author">Tom Bray</span><meta itemprop="datePublished" content="2020-01-01"></div>';
    expect(read('', article(comment))).toEqual({});
  });

  it('is a byline by its words, alone in its line, with the date beside it', () => {
    expect(
      read(
        '',
        `<h1>Weir mended</h1><div>By Ida Quist and Tom Bray <i>May 3, 2024</i></div>${words}`,
      ),
    ).toMatchObject({ author: 'Ida Quist and Tom Bray', publishedAt: '2024-05-03' });
    expect(read('', `<article><p>By noon the water had gone.</p>${words}</article>`)).toEqual({});
  });

  it('is never guessed from what an element is called', () => {
    for (const name of ['author', 'byline', 'post-author', 'c-statement__author']) {
      const box = `<div class="${name}"><a>Viral letters</a> said so in May</div>`;
      expect(read('', `${box}<article>${words}</article>`).author).toBeUndefined();
      expect(read('', `<article>${box}${words}</article>`).author).toBeUndefined();
    }
  });

  it.each([
    'https://social.example/ida',
    '@idaquist',
    'Newsroom',
    'admin',
    'ida@weir.example',
    'unknown',
  ])('is not %s', (author) => {
    expect(read(`<meta name="author" content="${author}">`).author).toBeUndefined();
    expect(read(`<meta property="article:author" content="${author}">`).author).toBeUndefined();
  });
});

describe('when a page was published', () => {
  it.each([
    ['JSON-LD', linked({ '@type': 'Article', datePublished: '2024-05-03' })],
    ['meta', '<meta property="article:published_time" content="2024-05-03">'],
    ['meta with another spelling', '<meta name="citation_publication_date" content="2024/05/03">'],
    [
      'a review',
      linked({ '@type': 'ClaimReview', claimReviewed: 'x', datePublished: '2024-05-03' }),
    ],
  ])('is taken from %s', (_, head) => {
    expect(read(head).publishedAt).toBe('2024-05-03');
  });

  it('is taken from a time in the article’s head, and not from what happened, was changed or is advertised', () => {
    const head = (line: string) => `<article><h1>Weir</h1>${line}${words}</article>`;
    const time = (day: string) => `<time datetime="${day}">that day</time>`;
    expect(read('', head(`<p>Published ${time('2024-05-03')}</p>`)).publishedAt).toBe('2024-05-03');
    expect(
      read('', head(`<p>${time('2024-05-03')}</p><p>Updated ${time('2024-06-01')}</p>`))
        .publishedAt,
    ).toBe('2024-05-03');
    for (const line of [
      `<p>The weir will be opened again on ${time('2031-05-03')}.</p>`,
      `<p>Last updated ${time('2024-06-01')}</p>`,
      `<blockquote><p>It leaks.</p>${time('2024-05-03')}</blockquote>`,
      `<div itemscope itemtype="https://schema.org/Event"><time itemprop="startDate" datetime="2024-05-03">3 May</time></div>`,
      `<div class="comments">${time('2024-05-03')}</div>`,
    ]) {
      expect(read('', head(line)).publishedAt).toBeUndefined();
    }
    expect(
      read('', `${head('')}<footer>${time('2024-05-03')}</footer>`).publishedAt,
    ).toBeUndefined();
  });

  it('is not an event’s, not another article’s, and not before there was a web to publish on', () => {
    expect(read(linked({ '@type': 'Event', startDate: '2024-05-03' }))).toEqual({});
    const others = ['1', '2'].map((day) => ({
      '@type': 'NewsArticle',
      headline: day,
      author: { name: 'Tom Bray' },
      datePublished: `2024-05-0${day}`,
    }));
    expect(read(linked(...others))).toEqual({});
    expect(read('<meta name="date" content="0001-01-01">')).toEqual({});
  });
});

describe('what a page is called, where it is and who publishes it', () => {
  it('is what it states', () => {
    expect(
      read(
        `<link rel="canonical" href="https://weir.example/mended"><meta property="og:title" content="Weir mended">${linked(
          {
            '@type': 'NewsArticle',
            url: 'https://weir.example/mended',
            publisher: { '@id': '#house' },
            articleSection: 'Opinion',
            inLanguage: 'en-GB',
          },
          { '@type': 'NewsMediaOrganization', '@id': '#house', name: 'Ostmoor &amp; Weir' },
          { '@type': 'NewsArticle', url: 'https://weir.example/other', author: 'Tom Bray' },
        )}`,
      ),
    ).toEqual({
      title: 'Weir mended',
      publisher: 'Ostmoor & Weir',
      section: 'Opinion',
      url: 'https://weir.example/mended',
      language: 'en-GB',
    });
  });

  it('is the name in the title where the page states only a handle', () => {
    expect(
      read(
        '<title>Ostmoor Post | Weir mended</title><meta property="og:site_name" content="@ostmoorpost">',
      ),
    ).toEqual({ title: 'Weir mended', publisher: 'Ostmoor Post' });
  });
});

describe('the claims that a page reviews', () => {
  it('may be marked up with microdata, where each item has its own name', () => {
    const body =
      '<div itemscope itemtype="https://schema.org/ClaimReview"><meta itemprop="datePublished" content="2024-05-09"><span itemprop="claimReviewed">The weir burst.</span><div itemprop="itemReviewed" itemscope itemtype="https://schema.org/Claim"><div itemprop="author" itemscope><meta itemprop="name" content="Tom Bray"></div></div><div itemprop="author" itemscope itemtype="https://schema.org/Organization"><b itemprop="name">Weir Check</b></div><div itemprop="reviewRating" itemscope><i itemprop="alternateName">Mostly wrong</i></div></div>';
    expect(read('', body).reviews).toEqual([
      {
        claim: 'The weir burst.',
        claimant: 'Tom Bray',
        publisher: 'Weir Check',
        rating: 'Mostly wrong',
        reviewedAt: '2024-05-09',
      },
    ]);
  });

  it('come from its ClaimReview objects, each with whose it is, its rating in words, and dates', () => {
    const review = (claim: string, more: object) => ({
      '@type': 'http://schema.org/ClaimReview',
      claimReviewed: claim,
      url: 'https://check.example/1',
      ...more,
    });
    const head = linked({
      '@graph': [
        review('The weir burst in May.', {
          author: { '@id': '#check' },
          datePublished: '2024-05-09T10:00:00Z',
          itemReviewed: {
            '@type': 'Claim',
            author: [{ name: 'Tom Bray' }],
            appearance: [{ datePublished: '2024-05-07' }],
          },
          reviewRating: { ratingValue: '2', bestRating: '5', alternateName: 'Mostly <b>wrong</b>' },
        }),
        {
          '@type': 'NewsArticle',
          review: review('It holds no water.', { reviewRating: { ratingValue: 1, bestRating: 5 } }),
        },
        { '@type': 'Organization', '@id': '#check', name: 'Weir Check' },
      ],
    });
    const page = readHtml(
      `<html><head>${head}</head><body><article><h1>Did it burst?</h1>${words}</article></body></html>`,
    );
    expect(page.metadata.reviews).toEqual([
      {
        claim: 'The weir burst in May.',
        claimant: 'Tom Bray',
        claimedAt: '2024-05-07',
        rating: 'Mostly wrong',
        reviewedAt: '2024-05-09T10:00:00Z',
        publisher: 'Weir Check',
        url: 'https://check.example/1',
      },
      { claim: 'It holds no water.', rating: '1/5', url: 'https://check.example/1' },
    ]);
    expect(page.metadata.publisher).toBe('Weir Check');
    expect(page.text.split('\n\n').slice(0, 3)).toEqual([
      'Did it burst?',
      'The weir burst in May.',
      'It holds no water.',
    ]);
  });

  it('stand in a box above the article, with a picture for the verdict', () => {
    const page = readHtml(
      `<html><body><div class="box"><div>Harbour letters</div><div>stated on May 7, 2024 in a leaflet:</div><div>“The weir burst twice.”</div><div><img src="x.png" alt="Mostly False"></div></div><article>${words}</article></body></html>`,
    );
    expect(page.metadata.reviews).toEqual([
      {
        claim: 'The weir burst twice.',
        claimant: 'Harbour letters',
        claimedAt: '2024-05-07',
        rating: 'Mostly False',
      },
    ]);
    expect(page.text).toContain('The weir burst twice.');
  });
});
