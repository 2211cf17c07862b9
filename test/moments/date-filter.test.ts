import { describe, expect, it } from 'vitest';
import { readDates } from '../../src/moments/date-filter.js';

describe('dates that a person types', () => {
  it('are taken as precisely as they are', () => {
    expect(readDates('2020', ' 2020-10-14 ')).toEqual({ from: '2020', to: '2020-10-14' });
    expect(readDates(null, null)).toEqual({});
    expect(readDates('2020-10', '2020')).toEqual({ from: '2020-10', to: '2020' });
    expect(readDates('14.10.2020', 'May 2021')).toEqual({ from: '2020-10-14', to: '2021-05' });
  });

  it.each(['March', '2020-13', '2020-02-30', '3/4/2020', '20201014', '2020-1'])(
    'are refused: %j',
    (value) => {
      expect(readDates(value, null)).toEqual({ kind: 'unreadable', value });
    },
  );

  it('are refused in the wrong order', () => {
    expect(readDates('2021', '2020-12-31')).toEqual({ kind: 'out-of-order' });
  });
});
