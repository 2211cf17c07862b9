import { describe, expect, it } from 'vitest';
import { Uint32List } from '../../src/search/uint32-list.js';

describe('Uint32List', () => {
  it('keeps what was added, over the bounds of its blocks', () => {
    const list = new Uint32List();
    const expected = Uint32Array.from({ length: 50_000 }, (_, i) => 0xffff_ffff - i * 1_009);
    for (const number of expected) list.push(number);
    expect(list.length).toBe(expected.length);
    expect(list.length).toBeGreaterThan(3 * (1 << 14));
    expect(list.toArray()).toEqual(expected);
    list.push(7);
    expect(list.toArray()).toEqual(Uint32Array.of(...expected, 7));
  });
});
