import { describe, expect, it } from 'vitest';
import { type Voice, voiceAt, voicesWithin } from '../../src/corpus/voice.js';

const author: Voice = { role: 'author', name: 'Ada Roe' };
const mayor: Voice = { role: 'quoted', name: 'Bo Lind' };
const passage = {
  span: { start: 10, end: 40 },
  voice: author,
  stretches: [
    { span: { start: 15, end: 20 }, voice: mayor },
    { span: { start: 30, end: 40 }, voice: mayor },
  ],
};

const told = (start: number, end: number) =>
  voicesWithin(passage, { start, end }).map(({ span, voice }) => [
    span.start,
    span.end,
    voice.name,
  ]);

describe('voices of a passage', () => {
  it('tile any span of it', () => {
    expect(told(10, 40)).toEqual([
      [10, 15, 'Ada Roe'],
      [15, 20, 'Bo Lind'],
      [20, 30, 'Ada Roe'],
      [30, 40, 'Bo Lind'],
    ]);
    expect(told(16, 19)).toEqual([[16, 19, 'Bo Lind']]);
    expect(told(19, 31)).toEqual([
      [19, 20, 'Bo Lind'],
      [20, 30, 'Ada Roe'],
      [30, 31, 'Bo Lind'],
    ]);
  });

  it('are none outside it', () => {
    expect(told(40, 50)).toEqual([]);
    expect(told(0, 12)).toEqual([[10, 12, 'Ada Roe']]);
  });

  it('are told at one place', () => {
    expect([14, 15, 19, 20, 30].map((at) => voiceAt(passage, at).name)).toEqual([
      'Ada Roe',
      'Bo Lind',
      'Bo Lind',
      'Ada Roe',
      'Bo Lind',
    ]);
  });
});
