import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutPassages } from '../../src/corpus/cut-passages.js';
import type { Document, DocumentForm } from '../../src/corpus/document.js';
import { parseIsoMoment } from '../../src/moments/parse-iso-moment.js';
import { documentExample } from './document-example.js';

/** What a reader would see of each passage: kind and words, without the white space around. */
const seen = (document: Document) =>
  cutPassages(document).map(({ kind, span }) => [
    kind,
    document.text.slice(span.start, span.end).trim(),
  ]);

const FORMS: readonly DocumentForm[] = ['prose', 'digest', 'markdown'];

describe('cutPassages', () => {
  it('tiles any text in any form: nothing lost, nothing doubled, nothing empty', () => {
    const pieces = fc.constantFrom(
      ...['\n', '\n\n', '\n\n\n', '\r\n\r\n', '\r', ' ', '\t', '\u00A0', '\u2029', '\uFEFF'],
      ...[
        '# ',
        '## A',
        '- ',
        '-Yes. ',
        '> ',
        '```',
        '---',
        '===',
        '<!--',
        '-->',
        '* x',
        '1. ',
        '| a |',
      ],
      ...['Q: ', 'A: ', 'Ada Roe: ', '— Ada Roe, Radio, 3 May 2001', '. Ada Roe', 'publisher: x'],
      ...[
        '14 October 2020',
        'Ada Roe was interviewed by Radio 7',
        'Why?',
        'It fell. ',
        'Headline here',
      ],
      ...[
        'İ',
        'e\u0301',
        '👩‍🚀',
        '\ud800',
        'constructor',
        '__proto__',
        'x'.repeat(700),
        'y z. '.repeat(300),
      ],
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 40 }).map((p) => p.join('')),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(...FORMS), (written, form) => {
        let at = 0;
        for (const passage of cutPassages(documentExample(written, { form }))) {
          expect(passage.span.start).toBe(at);
          expect(passage.span.end).toBeGreaterThan(at);
          expect(passage.id).toBe(`example#${passage.span.start}-${passage.span.end}`);
          for (const { span } of passage.moments) {
            expect(span.start).toBeGreaterThanOrEqual(passage.span.start);
            expect(span.end).toBeLessThanOrEqual(passage.span.end);
          }
          at = passage.span.end;
        }
        expect(at).toBe(written.length);
      }),
      { numRuns: 400 },
    );
  });

  it('has no passages for no text, and one that is not quoted for white space', () => {
    expect(cutPassages(documentExample(''))).toEqual([]);
    expect(seen(documentExample(' \n\n\t'))).toEqual([['metadata', '']]);
  });

  it('gives white space to the passage before it, and to the first what stands at the top', () => {
    const { text } = documentExample('\n\n One fell.\n\n\nTwo stood. \n');
    const spans = cutPassages(documentExample(text)).map(({ span }) =>
      text.slice(span.start, span.end),
    );
    expect(spans).toEqual(['\n\n One fell.\n\n\n', 'Two stood. \n']);
  });

  describe('prose', () => {
    it('reads a short line without a stop before a longer paragraph as a headline', () => {
      const document = documentExample(
        'The harbour\n\nThe harbour was built in 1905. It is deep.\n\nShips come.',
      );
      expect(seen(document)).toEqual([
        ['heading', 'The harbour'],
        ['paragraph', 'The harbour was built in 1905. It is deep.'],
        ['paragraph', 'Ships come.'],
      ]);
      expect(cutPassages(document).map(({ headings }) => headings)).toEqual([
        [],
        ['The harbour'],
        ['The harbour'],
      ]);
    });

    it('cuts a long paragraph at sentence ends into pieces of about one length', () => {
      const sentence = 'This sentence about the harbour is of no great length. ';
      const text = sentence.repeat(60);
      const lengths = cutPassages(documentExample(text)).map(({ span }) => {
        expect(span.start % sentence.length).toBe(0);
        return span.end - span.start;
      });
      expect(lengths).toHaveLength(3);
      expect(Math.max(...lengths)).toBeLessThanOrEqual(1200);
      expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(2 * sentence.length);
    });

    it('cuts ten thousand characters without a space, but no character in two', () => {
      const text = '👍'.repeat(5_000);
      const passages = cutPassages(documentExample(text));
      expect(passages.length).toBeGreaterThan(8);
      for (const { span } of passages)
        expect(text.slice(span.start, span.end).isWellFormed()).toBe(true);
    });

    it('takes the author of the document as the one who speaks', () => {
      const [passage] = cutPassages(documentExample('It fell.', { source: { author: 'Ada Roe' } }));
      expect(passage?.voice).toEqual({ name: 'Ada Roe', role: 'author' });
    });

    it('takes the speaker of a record before its author', () => {
      const source = { author: 'Ada Roe', speaker: 'Bo Lind' };
      const [passage] = cutPassages(documentExample('It fell.', { source }));
      expect(passage?.voice).toEqual({ name: 'Bo Lind', role: 'quoted' });
    });

    it('does not date the hours of a tale by the day of its publication', () => {
      const source = { publishedAt: parseIsoMoment('2020-03-05') };
      const [passage] = cutPassages(documentExample('At 8 o’clock the king rose.', { source }));
      expect(passage?.said?.value).toBe('2020-03-05');
      expect(passage?.moments.map(({ moment }) => moment.value)).toEqual(['T08']);
    });
  });

  describe('a digest', () => {
    const DIGEST = [
      '3 May 2001',
      '',
      'A bridge for Exville',
      '',
      'The council voted at about 09:30. The vote was close.',
      '',
      'Earlier, at 08.15, the mayor spoke to a crowd without any stop at the end',
      '',
      'Nobody voted against the park.',
      '',
      '',
      'Great day for #Exville! The bridge comes.Thanks to all who came',
      '',
      'We won. See you there.',
      '',
      'Water returns to the old town',
      '',
      'On 2 May the water came back.',
      '',
      '',
      'Words of the day',
      '',
      'We have built what we promised. And we will build more. Mayor Ada Roe',
      '',
      'A second headline under the quotation',
      '',
      'The festival begins in the afternoon of 4 May.',
      '',
    ].join('\n');
    const document = documentExample(DIGEST, { form: 'digest' });
    const passages = cutPassages(document);

    it('tells headlines, paragraphs, posts and signed quotations apart', () => {
      expect(seen(document).map(([kind, words]) => [kind, words?.slice(0, 12)])).toEqual([
        ['dateline', '3 May 2001'],
        ['heading', 'A bridge for'],
        ['paragraph', 'The council '],
        ['paragraph', 'Earlier, at '],
        ['paragraph', 'Nobody voted'],
        ['post', 'Great day fo'],
        ['post', 'We won. See '],
        ['heading', 'Water return'],
        ['paragraph', 'On 2 May the'],
        ['heading', 'Words of the'],
        ['quotation', 'We have buil'],
        ['attribution', 'Mayor Ada Ro'],
        ['heading', 'A second hea'],
        ['paragraph', 'The festival'],
      ]);
    });

    it('ends a headline at two blank lines', () => {
      expect(passages.map(({ headings }) => headings.at(-1)?.slice(0, 8))).toEqual([
        ...[undefined, undefined, 'A bridge', 'A bridge', 'A bridge', undefined, undefined],
        ...[undefined, 'Water re', undefined, 'Words of', 'Words of', undefined, 'A second'],
      ]);
    });

    it('names the signed speaker plainly, and nobody for a post', () => {
      expect(passages.find(({ kind }) => kind === 'quotation')?.voice).toEqual({
        name: 'Ada Roe',
        role: 'quoted',
      });
      expect(passages.filter(({ kind }) => kind === 'post').map(({ voice }) => voice.name)).toEqual(
        [null, null],
      );
    });

    it('takes its date from the line at its top, and anchors bare times to that day', () => {
      expect(new Set(passages.map(({ said }) => said?.value))).toEqual(new Set(['2001-05-03']));
      const [council, mayor] = passages.filter(({ kind }) => kind === 'paragraph');
      expect(council?.moments[0]?.moment).toMatchObject({
        value: '2001-05-03T09:30',
        isApproximate: true,
      });
      expect(mayor?.moments[0]?.moment).toMatchObject({
        value: '2001-05-03T08:15',
        resolvedAgainst: '2001-05-03',
      });
    });

    it('believes its metadata before its date line', () => {
      const source = { publishedAt: parseIsoMoment('2001-05-04') };
      expect(cutPassages(documentExample(DIGEST, { form: 'digest', source }))[1]?.said?.value).toBe(
        '2001-05-04',
      );
    });

    it('does not take the author of the digest for the author of its posts', () => {
      const signed = documentExample(DIGEST, {
        form: 'digest',
        source: { author: 'The compiler' },
      });
      expect(cutPassages(signed).find(({ kind }) => kind === 'post')?.voice.name).toBeNull();
    });
  });

  describe('Markdown', () => {
    it('nests headings, and keeps items, quotes, code and tables whole', () => {
      const text = [
        '---\npublisher: Exville Gazette\n---',
        '# The town #\n## Its bridge\nThe bridge is old.\nIt is wide.\n- one item\n  wrapped\n- two\n1. three',
        '> Quoted\nlazily\n\n```js\n# not a heading\n\nx\n```\n<!-- a note\n\nto us -->\n| a | b |\n|---|---|\n| 1 | 2 |',
        'Its harbour\n---\nDeep.\n\n* * *\n# Other\nEnd.',
      ].join('\n\n');
      const document = documentExample(text, { form: 'markdown' });
      expect(seen(document)).toEqual([
        ['metadata', '---\npublisher: Exville Gazette\n---'],
        ['heading', '# The town #'],
        ['heading', '## Its bridge'],
        ['paragraph', 'The bridge is old.\nIt is wide.'],
        ['list-item', '- one item\n  wrapped'],
        ['list-item', '- two'],
        ['list-item', '1. three'],
        ['quotation', '> Quoted\nlazily'],
        ['code', '```js\n# not a heading\n\nx\n```'],
        ['metadata', '<!-- a note\n\nto us -->'],
        ['paragraph', '| a | b |\n|---|---|\n| 1 | 2 |'],
        ['heading', 'Its harbour\n---'],
        ['paragraph', 'Deep.\n\n* * *'],
        ['heading', '# Other'],
        ['paragraph', 'End.'],
      ]);
      const paths = cutPassages(document).map(({ headings }) => headings.join(' > '));
      expect(paths[3]).toBe('The town > Its bridge');
      expect(paths[12]).toBe('The town > Its harbour');
      expect(paths[14]).toBe('Other');
    });

    it('reads who said it, where and when from a closing line', () => {
      const text = [
        'The bridge was claimed to be safe at about 08:30.\n— Ada Roe, interview with Radio 7, 3 May 2001',
        '> It is not safe.\n\n— Bo Lind, letter to the mayor, May 4, 2001',
        'A post said that it fell. — not named, post in the digest, 3 May 2001',
        'Nobody signs this.',
      ].join('\n\n');
      const source = { author: 'The editors', wording: 'summary' } as const;
      const passages = cutPassages(documentExample(text, { form: 'markdown', source })).filter(
        ({ kind }) => kind !== 'attribution',
      );
      expect(passages.map(({ voice, said }) => [voice, said?.value])).toEqual([
        [{ name: 'Ada Roe', role: 'quoted', occasion: 'interview with Radio 7' }, '2001-05-03'],
        [{ name: 'Bo Lind', role: 'quoted', occasion: 'letter to the mayor' }, '2001-05-04'],
        [{ name: null, role: 'quoted' }, '2001-05-03'],
        [{ name: 'The editors', role: 'author' }, undefined],
      ]);
      expect(passages[0]?.moments[0]?.moment.value).toBe('2001-05-03T08:30');
    });

    it('takes a dash in running text for what it is', () => {
      const text =
        'It fell. — Nobody saw it.\n\nWe waited.\n— Yes, he said\n\nIt ended — Thank God\n\nIt fell. – Ada Roe, Gazette, April 1983.Then she left';
      const passages = cutPassages(documentExample(text, { form: 'markdown' }));
      expect(passages.map(({ kind, voice }) => [kind, voice.role])).toEqual([
        ['paragraph', 'author'],
        ['paragraph', 'author'],
        ['paragraph', 'author'],
        ['paragraph', 'author'],
      ]);
    });
  });

  it('reads tens of thousands of characters of the worst kinds in every form', () => {
    for (const piece of [
      'a',
      '\n',
      '- ',
      '-A\n\n',
      '> ',
      '# a\n',
      '---\n',
      'A: b\n',
      '"',
      'It fell. ',
      ', 2000',
      '— A',
    ]) {
      for (const form of FORMS) {
        const text = piece.repeat(Math.ceil(60_000 / piece.length));
        expect(cutPassages(documentExample(text, { form })).at(-1)?.span.end).toBe(text.length);
      }
    }
  });
});
