import { describe, expect, it } from 'vitest';
import { describeMoment } from '../../../src/discord/render/moment.js';
import { discordTimestamp } from '../../../src/discord/render/timestamp.js';
import type { Language } from '../../../src/locales/catalogue.js';
import { speak } from '../../../src/locales/translate.js';
import type { Moment } from '../../../src/moments/moment.js';

const moment = (value: string, traits: Partial<Moment> = {}): Moment => ({
  value,
  precision: 'day',
  isApproximate: false,
  zone: null,
  asWritten: 'as it was written',
  ...traits,
});
const inWords = (given: Moment, language: Language = 'en'): string =>
  describeMoment(given, speak(language));

describe('a moment in words', () => {
  it.each<[string, Moment, string]>([
    ['a day', moment('2020-10-14'), '14 October 2020'],
    ['a month', moment('2020-10', { precision: 'month' }), 'October 2020'],
    ['a year', moment('2020', { precision: 'year' }), '2020'],
    ['a week', moment('2020-W42', { precision: 'week' }), 'week 42 of 2020'],
    ['a quarter', moment('2020-34', { precision: 'quarter' }), 'quarter 2 of 2020'],
    [
      'a part of a day',
      moment('2020-10-14', { precision: 'part-of-day', partOfDay: 'morning' }),
      '14 October 2020, morning (time zone not stated)',
    ],
    [
      'about a minute',
      moment('2020-10-14T08:36', { precision: 'minute', isApproximate: true }),
      'about 14 October 2020, 08:36 (time zone not stated)',
    ],
    [
      'hours of one day',
      moment('2020-10-14T07', { precision: 'hour', end: '2020-10-14T09' }),
      '14 October 2020, 7 o’clock to 9 o’clock (time zone not stated)',
    ],
    ['an open range', moment('2020-10-14', { bound: 'from' }), 'from 14 October 2020 on'],
    [
      'a season, as the text has it',
      moment('2020-22', { precision: 'season' }),
      '“as it was written”',
    ],
    [
      'a portion, as the text has it',
      moment('2019', { precision: 'year', portion: 'early' }),
      '“as it was written”',
    ],
    ['a day without a year, as the text has it', moment('XXXX-10-14'), '“as it was written”'],
  ])('says %s', (_name, given, words) => {
    expect(inWords(given)).toBe(words);
  });

  it('says a day in each language, never another day', () => {
    expect(inWords(moment('2020-03-01'), 'de')).toBe('1. März 2020');
    expect(inWords(moment('2020-03-01'), 'fr')).toBe('1 mars 2020');
    expect(inWords(moment('2020-03-01'), 'es')).toBe('1 de marzo de 2020');
    expect(inWords(moment('2020-03-01'), 'ru')).toContain('1 марта 2020');
  });
});

describe('a timestamp in the viewer’s own zone', () => {
  const minute = (value: string, zone: string | null, traits: Partial<Moment> = {}): Moment =>
    moment(value, { precision: 'minute', zone, ...traits });

  it('is given for a minute in a known zone', () => {
    // 08:36 in Baku (UTC+4) is 04:36 UTC.
    const seconds = Date.UTC(2020, 9, 14, 4, 36) / 1000;
    expect(discordTimestamp(minute('2020-10-14T08:36', 'Asia/Baku'))).toBe(`<t:${seconds}:f>`);
    expect(discordTimestamp(minute('2020-10-14T08:36', '+04:00'))).toBe(`<t:${seconds}:f>`);
  });

  it.each<[string, Moment]>([
    ['a day', moment('2020-10-14', { zone: 'Asia/Baku' })],
    ['an hour', moment('2020-10-14T08', { precision: 'hour', zone: 'Asia/Baku' })],
    ['an unknown zone', minute('2020-10-14T08:36', null)],
    ['a zone that does not exist', minute('2020-10-14T08:36', 'Mars/Olympus')],
    ['about a minute', minute('2020-10-14T08:36', 'Asia/Baku', { isApproximate: true })],
    ['a range', minute('2020-10-14T08:36', 'Asia/Baku', { end: '2020-10-14T09:00' })],
    ['a time without a day', minute('T08:36', 'Asia/Baku')],
    ['a time that the clock skipped', minute('2020-03-29T02:30', 'Europe/Berlin')],
    ['a time that the clock showed twice', minute('2020-10-25T02:30', 'Europe/Berlin')],
  ])('is not given for %s', (_name, given) => {
    expect(discordTimestamp(given)).toBeNull();
  });
});
