import { element } from './element.js';

/** When a message was sent: the time, and the day before it unless that is today. */
export function sentTime(iso: string, locale: string): HTMLTimeElement {
  const date = new Date(iso);
  const isToday = date.toDateString() === new Date().toDateString();
  const shown = isToday ? { timeStyle: 'short' } : { dateStyle: 'short', timeStyle: 'short' };
  return timeElement(date, format(date, shown as Intl.DateTimeFormatOptions, locale), locale);
}

const styles: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' },
  S: { dateStyle: 'short', timeStyle: 'medium' },
};

/** A timestamp of Discord's Markdown, in the reader's language and zone. */
export function timestamp(unixSeconds: number, style: string, locale: string): HTMLElement {
  const date = new Date(unixSeconds * 1_000);
  if (Number.isNaN(date.getTime())) return element('span', { class: 'moment' }, 'Invalid date');
  const options = styles[style];
  const text = options === undefined ? relative(date, locale) : format(date, options, locale);
  const time = timeElement(date, text, locale);
  time.classList.add('moment');
  return time;
}

function timeElement(date: Date, text: string, locale: string): HTMLTimeElement {
  const whole = format(date, { dateStyle: 'full', timeStyle: 'short' }, locale);
  return element('time', { datetime: date.toISOString(), title: whole }, text);
}

function format(date: Date, options: Intl.DateTimeFormatOptions, locale: string): string {
  return new Intl.DateTimeFormat(locale, options).format(date);
}

const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

function relative(date: Date, locale: string): string {
  const seconds = (date.getTime() - Date.now()) / 1_000;
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const [unit, size] = units.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  return words.format(Math.round(seconds / size), unit);
}
