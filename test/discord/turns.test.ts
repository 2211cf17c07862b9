import { describe, expect, it } from 'vitest';
import { Turns } from '../../src/discord/turns.js';

/** Work of so many steps, each of which takes longer than a slice. */
function* slow(steps: number, note: (step: number) => void): Generator<void, string> {
  for (let step = 0; step < steps; step++) {
    const end = performance.now() + 6;
    while (performance.now() < end);
    note(step);
    yield;
  }
  return 'done';
}

describe('work in slices', () => {
  it('goes on piece by piece in turn, and lets events in after each slice', async () => {
    const turns = new Turns();
    const seen: string[] = [];
    const event = (): void => {
      seen.push('event');
      if (seen.filter((what) => what === 'two').length < 3) setImmediate(event);
    };
    setImmediate(event);
    const results = await Promise.all([
      turns.finish(slow(3, () => seen.push('one'))),
      turns.finish(slow(3, () => seen.push('two'))),
    ]);
    expect(results).toEqual(['done', 'done']);
    expect(seen.filter((what) => what !== 'event')).toEqual([
      'one',
      'two',
      'one',
      'two',
      'one',
      'two',
    ]);
    // No two slices without an event between them.
    expect(seen.join(' ')).not.toMatch(/(?:one|two) (?:one|two)/);
  });

  it('takes many short steps in one slice, and begins nothing before its turn', async () => {
    const turns = new Turns();
    let steps = 0;
    function* short(): Generator<void, number> {
      for (; steps < 100; steps++) yield;
      return steps;
    }
    const finished = turns.finish(short());
    expect(steps).toBe(0);
    await expect(finished).resolves.toBe(100);
    await expect(turns.finish(short())).resolves.toBe(100);
  });

  it('tells whoever waits of what a step throws, and goes on with the others', async () => {
    const turns = new Turns();
    // biome-ignore lint/correctness/useYield: it fails before its first step.
    function* failing(): Generator<void, never> {
      throw new RangeError('no such place');
    }
    const failed = turns.finish(failing());
    const other = turns.finish(slow(2, () => undefined));
    await expect(failed).rejects.toThrow('no such place');
    await expect(other).resolves.toBe('done');
  });
});
