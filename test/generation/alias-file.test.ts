import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/analysis/analyzer.js';
import { AliasFileError, parseAliases } from '../../src/generation/alias-file.js';

const seeds = parseAliases(readFileSync('seeds/aliases.yaml', 'utf8'), 'seeds/aliases.yaml');

describe('the shipped alias table', () => {
  const analyzer = createAnalyzer({ aliases: seeds });
  const termsOf = (text: string): string[] => analyzer.analyze(text).map((token) => token.term);

  it.each(seeds.map((alias) => [alias.name, alias]))(
    'reads every spelling of %s alike',
    (_, alias) => {
      const [term] = termsOf(alias.name);
      for (const variant of alias.variants) expect(termsOf(variant)).toContain(term);
    },
  );

  it('keeps rival names of one place apart', () => {
    expect(termsOf('Stepanakert')).not.toEqual(termsOf('Khankendi'));
    expect(termsOf('Artsakh')).not.toEqual(termsOf('Karabakh'));
  });
});

describe('parseAliases', () => {
  it('takes an empty file for an empty table', () => {
    expect(parseAliases('# nothing yet\n', 'mine.yaml')).toEqual([]);
  });

  it.each([
    ['a map', 'name: Oslo', /the file: expected a list/],
    ['a missing field', '- name: Oslo', /entry 1, variants/],
    ['an empty spelling', '- {name: Oslo, variants: [" "]}', /entry 1, variants\.0/],
    ['a number', '- {name: Oslo, variants: [7]}', /entry 1, variants\.0/],
    ['an unknown field', '- {name: Oslo, variants: [], also: x}', /entry 1/],
    ['broken YAML', '- name: "Oslo\n- x', /line \d/],
    ['an anchor that multiplies', '- &a {name: Oslo, variants: []}\n- *a', /YAML/],
  ])('refuses %s, naming the place', (_, yaml, message) => {
    expect(() => parseAliases(yaml, 'mine.yaml')).toThrow(AliasFileError);
    expect(() => parseAliases(yaml, 'mine.yaml')).toThrow(message);
    expect(() => parseAliases(yaml, 'mine.yaml')).toThrow(/^mine\.yaml/);
  });
});
