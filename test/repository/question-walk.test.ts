import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packagePath } from '../../src/package-path.js';
import { sourceFiles } from './arrows.js';
import { findDetours, type Hop, readWalk } from './question-walk.js';

const sources = sourceFiles(packagePath());
const door = 'interaction-door.ts';
const walk = readWalk(readFileSync(packagePath('docs', 'architecture.md'), 'utf8'));
const hopTo = (file: string) => walk.findIndex((hop) => hop.file === file);

describe('the walk of a question in docs/architecture.md', () => {
  it('is true: each file calls the next by the name given, and none is entered twice', () => {
    expect(findDetours(walk, sources, door)).toEqual([]);
  });

  it('goes from the command to what is shown in at most thirteen files', () => {
    expect(walk[0]?.file).toBe('check.ts');
    expect(walk.at(-1)?.called).toBe('renderAnswer');
    expect(new Set(walk.map(({ file }) => file)).size).toBeLessThanOrEqual(13);
  });
});

describe('the checker of the walk', () => {
  it.each<[string, (hops: readonly Hop[]) => readonly Hop[]]>([
    ['ask.ts has no reply', (hops) => replace(hops, 'ask.ts', { called: 'reply' })],
    ['check.ts does not call reply', (hops) => replace(hops, 'ask.ts', { called: 'reply' })],
    ['nowhere.ts names no file', (hops) => replace(hops, 'ask.ts', { file: 'nowhere.ts' })],
    ['index.ts names several files', (hops) => replace(hops, 'ask.ts', { file: 'index.ts' })],
    [
      'ask.ts does not call search',
      (hops) =>
        replace(hops, 'local-engine.ts', { depth: (hops[hopTo('ask.ts')]?.depth ?? 0) + 1 }),
    ],
    [
      'question.ts was left before',
      (hops) => hops.flatMap((hop) => (hop.file === 'cite.ts' ? [hop, ...questionOf(hops)] : hop)),
    ],
    ['ask.ts stands deeper than one call', (hops) => replace(hops, 'ask.ts', { depth: 9 })],
    ['check.ts was left before', (hops) => [...hops, ...hops.slice(0, 1)]],
  ])('says "%s"', (fault, change) => {
    expect(findDetours(change(walk), sources, door)).toContain(fault);
  });
});

function replace(hops: readonly Hop[], file: string, by: Partial<Hop>): readonly Hop[] {
  return hops.map((hop) => (hop.file === file ? { ...hop, ...by } : hop));
}

function questionOf(hops: readonly Hop[]): readonly Hop[] {
  return hops.filter(({ file }) => file === 'question.ts');
}
