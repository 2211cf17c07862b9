import { describe, expect, it } from 'vitest';
import { Uint32List } from '../../src/search/uint32-list.js';

describe('Uint32List', () => {
  it('keeps what was added, one by one and in rows, over the bounds of its blocks', () => {
    const list = new Uint32List();
    const expected: number[] = [];
    for (let round = 0; round < 40; round++) {
      const row = Uint32Array.from({ length: 1 + round * 97 }, (_, i) => round * 1_000_003 + i);
      list.push(0xffff_ffff - round);
      list.pushAll(row, row.length - 1);
      expected.push(0xffff_ffff - round, ...row.subarray(0, row.length - 1));
      expect(list.length).toBe(expected.length);
    }
    expect(list.length).toBeGreaterThan(4 * (1 << 14));
    expect(Array.from(list.toArray())).toEqual(expected);
  });

  it('may be longer than one block by a single row', () => {
    const list = new Uint32List();
    const row = Uint32Array.from({ length: 50_000 }, (_, i) => i);
    list.pushAll(row, row.length);
    list.pushAll(row, 0);
    expect(list.toArray()).toEqual(row);
  });
});
