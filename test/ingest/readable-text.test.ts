import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readableMarkdown } from '../../src/ingest/readable-markdown.js';
import { isWiki, readableWiki } from '../../src/ingest/readable-wiki.js';
import { detectStructured } from '../../src/ingest/structured-text.js';
import { currentOf } from '../storage/current-of.js';
import { ingest, store, write } from './ingest-folder.js';

describe('readableMarkdown', () => {
  it.each([
    [
      'a link',
      'The [weir *log*](https://w.example/a_(b)?x=1&y=2 "Log") says so.',
      'The weir log says so.',
    ],
    [
      'a link over two lines',
      'The [weir\nlog](https://w.example) says so.',
      'The weir\nlog says so.',
    ],
    [
      'links by labels',
      'The [log][w], [w] and [W][].\n\n[w]: https://w.example',
      'The log, w and W.\n\n',
    ],
    ['brackets that are none', 'They [the owners] left [1].', 'They [the owners] left [1].'],
    ['a picture', 'It broke. ![The weir](w.png)', 'It broke.'],
    ['footnotes', 'It broke.[^a] Twice.\n\n[^a]: In May.', 'It broke. Twice.\n\nIn May.'],
    [
      'entities',
      'Roe&#8217;s &quot;plan&quot; &amp; AT&T &nosuch;',
      'Roe’s "plan" & AT&T &nosuch;',
    ],
    [
      'tags',
      'It is <b>not</b> <span class="x">so</span><br/>at all, 3 < 4.',
      'It is not so at all, 3 < 4.',
    ],
    [
      'bare addresses',
      'See <https://w.example/a_b> and https://w.example/x_y_z?a=1&amp_b=2.',
      'See https://w.example/a_b and https://w.example/x_y_z?a=1&amp_b=2.',
    ],
    [
      'type within sentences',
      'It **never** _ever_ ~~stood~~ ==fell== by `code`, snake_case, 2 * 3 * 4.',
      'It never ever stood fell by code, snake_case, 2 * 3 * 4.',
    ],
    ['strokes', 'It cost 5\\* crowns \\[sic\\].', 'It cost 5* crowns [sic].'],
    [
      'shortcodes',
      '{{< post 77 >}}\n\nIt {{% mark %}}fell{{% /mark %}} {% raw %}down{% endraw %}.',
      '\n\nIt fell down.',
    ],
    ['wiki links', 'By [[Ida Quist|Ida]] of [[Ostmoor]].', 'By Ida of Ostmoor.'],
    ['tables', '| a | b\\|c |\n|:--|--:|\n| *1* | [2](x) |', 'a\tb|c\n\n1\t2'],
    ['attributes', '## Weir {#weir}\n\n{: .note}\nIt fell.', '## Weir\n\n\nIt fell.'],
  ])('reads %s as people do', (_, markdown, words) => {
    expect(readableMarkdown(markdown)).toBe(words);
  });

  it.each([
    '**Ida Quist:** The weir fell.',
    '**Ida Quist** (Ostmoor): The weir fell.',
    '**Did it fall?**\n\nIt did.',
    '*He looks away.*',
    '> It fell.\n>\n> — Ida Quist',
    '# Weir\n\n- one\n- two\n\n1. three',
    '```\n**kept** [as](it) is\n```',
    '<!-- a note\n[of](nobody) -->',
    'Plain words, and nothing else.  \n',
    'One.\r\n\r\nTwo.\rThree.\n',
  ])('keeps what says how the text is built: %j', (markdown) => {
    expect(readableMarkdown(markdown)).toBe(markdown);
  });

  it('keeps every line in its place, whatever it is given', () => {
    const pieces = fc.constantFrom(
      ...'[ ] ( ) ! ** * _ ` ``` {{< >}} {% %} <b> </b> <!-- --> &amp; [^1] [^1]: [x]: | |--| # > - \\ ~~ word https://x.example/a'.split(
        ' ',
      ),
      ' ',
      '\n',
      '\n\n',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        expect(readableMarkdown(text).split('\n').length).toBe(text.split('\n').length);
        expect(readableWiki(text).split('\n').length).toBe(text.split('\n').length);
      }),
      { numRuns: 300 },
    );
  });
});

describe('wiki pages', () => {
  const page = `{{Infobox weir
|name = {{nowrap|Ostmoor Weir}}
}}
'''Ostmoor Weir''' ({{lang|de|Wehr}}) is a [[weir (dam)|weir]] on the [[Moor]].<ref name="a">{{cite web|url=https://w.example|title=A [[log]]}}</ref> It is {{convert|12|m}} long.<ref name="a" />

== Fall ==
* It ''fell'' in [https://w.example 1911].
[[Datei:Weir.jpg|mini|The [[weir]]]]
{| class="wikitable"
! scope="col" | Year !! What
|-
| 1911 || Fell &amp; rose
|}
[[Kategorie:Weirs]]`;

  it('are their words, laid out as Markdown, line by line', () => {
    expect(isWiki(page)).toBe(true);
    expect(readableWiki(page).split('\n')).toEqual([
      '',
      '',
      '',
      'Ostmoor Weir (Wehr) is a weir on the Moor. It is 12 m long.',
      '',
      '## Fall',
      '- It fell in 1911.',
      '',
      '',
      'Year\tWhat',
      '',
      '1911\tFell & rose',
      '',
      '',
    ]);
  });

  it('are told from other texts with brackets', () => {
    expect(isWiki('He said [sic] that it [[fell]].')).toBe(false);
    expect(isWiki("It's 'so' and {{name}} is a placeholder.")).toBe(false);
  });
});

describe('data that is called a text', () => {
  it.each([
    ['JSON', '[{"claim": "It fell."},\n {"claim": "It rose."}]'],
    ['JSON', '{\n  "claim": "It fell."\n}'],
    ['JSON Lines', '{"claim": "It fell."}\n{"claim": "It rose."}\n'],
    ['a table', 'id\tclaim\trating\n1\tIt fell.\tFalse\n2\tIt rose.\tTrue\n'],
    ['a table', 'name\tcity\tage\nIda\tOstmoor\t40\n'],
    ['a table', 'claim,claimant,rating\n"It fell, twice.",Ida,False\nIt rose.,Tom,True\n'],
    ['an HTML page', '\n<!DOCTYPE html><p>It fell.'],
    ['XML', '<?xml version="1.0"?><rss></rss>'],
    ['rich text (RTF)', '{\\rtf1 It fell.}'],
  ])('is noticed: %s', (found, text) => {
    expect(detectStructured(text)?.found).toBe(found);
  });

  it.each([
    '[The weir falls.]\n\nIDA: It fell.',
    '{sic} it fell',
    '2024-05-03 14:02\tida\tit fell\n2024-05-03 14:03\ttom\tno\n',
    'Bread, milk, eggs\nIt fell, they said, in May.\n',
    'The weir fell, twice, in May.\nIt rose, later, in June.\n',
    'Claim: It fell.\nRating: False\n',
    'Ida\tIt fell.\nTom\tNo.\n',
    'one line',
  ])('is not seen in words: %j', (text) => {
    expect(detectStructured(text)).toBeNull();
  });

  it('is refused with what to do, and Markdown keeps its labels and lines', async () => {
    write('a.txt', '{"claim": "It fell."}\n');
    write('b.md', '---\ntitle: Weir\n---\n\nThe [log](https://w.example) says so.\n');
    write('c.txt', 'The [log](https://w.example) is as it is.\n');
    const { problems } = await ingest();
    expect(problems).toMatchObject([
      {
        file: 'a.txt',
        found: 'JSON Lines',
        remedy: 'Give its name the ending .jsonl',
        reason: { code: 'structured' },
      },
    ]);
    expect((await currentOf(store)).map(({ text, source }) => [text, source.title])).toEqual([
      ['---\ntitle: Weir\n---\n\nThe log says so.\n', 'Weir'],
      ['The [log](https://w.example) is as it is.\n', null],
    ]);
  });
});
