import type { Span } from '../analysis/span.js';
import { findMoments } from '../moments/find-moments.js';
import type { Moment } from '../moments/moment.js';
import type { Reference } from '../moments/reference.js';
import { orderOfStamps, readStamp, type StampReading } from '../moments/stamp.js';
import { wordingAround } from '../moments/wording.js';
import { type Block, readBlocks, readLines, trimSpan } from './block.js';
import type { Document } from './document.js';

/**
 * When the words of a document were said or published, each at its place. What its metadata state
 * holds for all of it, unless the text is a log: that begins with a line which is a date and
 * nothing else and has several, and each of them dates what follows until the next. Without
 * metadata the date of the head holds: a line of its own above the text, or the end of a line there
 * that says where and when it was said. A date anywhere else is not the text's own, nor is one
 * before 1900, after the day on which the text was obtained, or of which the text speaks as of a
 * day to come.
 */
export class DocumentDates {
  readonly #all: Moment | null;
  readonly #days: readonly Day[];

  constructor(document: Document) {
    const { text, source } = document;
    const lines = dateLines(text, source.zone);
    const body = bodyStart(text);
    const isLog = lines.length > 1 && (lines[0]?.span.start ?? 0) <= body;
    this.#days = isLog ? lines : [];
    this.#all = source.publishedAt ?? (isLog ? null : headDate(document, lines, body));
  }

  /** The date of what stands at an offset; null where none is known. */
  at(offset: number): Moment | null {
    let [first, last] = [0, this.#days.length];
    while (first < last) {
      const middle = (first + last) >> 1;
      if ((this.#days[middle] as Day).span.start <= offset) first = middle + 1;
      else last = middle;
    }
    return this.#days[first - 1]?.moment ?? this.#all;
  }
}

/** A line that is a date and nothing else. */
interface Day {
  readonly span: Span;
  readonly moment: Moment;
}

/** A line that is a date is no longer than this, marks around it included. */
const LONGEST_DATE_LINE = 60;

/** The head of a document reaches no further than this. */
const LONGEST_HEAD = 1200;

/** Cheap questions first: a line of a date has a year or numbers with marks between. */
const MAY_BE_DATE = /\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2}/u;
const DAY_CHANGED =
  /^\W*(?:day changed(?: to)?|log opened|log started|conversation on|entry for|date:)\s/iu;

/** The lines that are dates, those of a day that nothing contradicts; times of day divide nothing. */
function dateLines(text: string, zone: string | null): readonly Day[] {
  const found: { readonly span: Span; readonly stamp: string }[] = [];
  for (const line of readLines(text, { start: 0, end: text.length })) {
    const span = trimSpan(text, line);
    if (span.end === span.start || span.end - span.start > LONGEST_DATE_LINE) continue;
    const stamp = text.slice(span.start, span.end);
    if (MAY_BE_DATE.test(stamp)) found.push({ span, stamp: stamp.replace(DAY_CHANGED, '') });
  }
  const order = orderOfStamps(found.map(({ stamp }) => stamp));
  return found.flatMap(({ span, stamp }) => {
    const moment = ownDate(stamp, { order, zone });
    return moment === null ? [] : [{ span, moment }];
  });
}

/** The date that a stamp names, where a text can be of that day. */
function ownDate(stamp: string, reading: StampReading): Moment | null {
  const moment = readStamp(stamp, reading);
  return moment === null || moment.precision !== 'day' || isTooOld(moment) ? null : moment;
}

function isTooOld({ value }: Moment): boolean {
  return Number(value.slice(0, 4)) < 1900;
}

/** Where the text itself begins: behind the title and the lines below it, at the first sentence. */
function bodyStart(text: string): number {
  const blocks = readBlocks(text.slice(0, LONGEST_HEAD));
  const body = blocks.find(({ span }) => isBody(text.slice(span.start, span.end)));
  return body?.span.start ?? Math.min(text.length, LONGEST_HEAD);
}

/** A block of the text and not of its head: long, or a sentence. Front matter is head. */
function isBody(block: string): boolean {
  if (block.startsWith('---')) return false;
  const words = block.replace(/^#{1,6}\s/u, '');
  return words.length > 200 || /\p{Ll}[.!?…]["”’)]?$/u.test(words);
}

/** Above the text: a line that is a date, or else the one line that ends in the date of its occasion. */
function headDate({ text, source }: Document, lines: readonly Day[], body: number): Moment | null {
  const [line] = lines;
  const found =
    line !== undefined && line.span.start <= body
      ? line.moment
      : datedByHead(text, headBlocks(text, body), source.zone);
  if (found === null || isTooOld(found)) return null;
  // A day to come is that of an event, and so is "that day".
  const isToCome = found.value.slice(0, 10) > source.retrievedAt.slice(0, 10);
  return isToCome || speaksOfThatDay(text.slice(0, LONGEST_HEAD)) ? null : found;
}

const THAT_DAY = /\b(?:on|by|from|until) (?:that|this) (?:day|date)\b/giu;

/** "The toll ends on that day": the day above is one to come. */
function speaksOfThatDay(text: string): boolean {
  return Array.from(text.matchAll(THAT_DAY)).some(
    ({ 0: words, index }) =>
      wordingAround(text, { start: index, end: index + words.length }).side === 'future',
  );
}

function headBlocks(text: string, body: number): readonly Block[] {
  return readBlocks(text.slice(0, body)).slice(0, 4);
}

/** The date of the only line of the head that dates it. */
function datedByHead(text: string, blocks: readonly Block[], zone: string | null): Moment | null {
  const head = blocks.flatMap(({ lines }) => lines).slice(0, 8);
  const words = head.map(({ start, end }) => text.slice(start, end));
  const isOccasion = words.some((line) => OCCASION.test(line));
  const dates = words.flatMap((line) => endingDate(line, isOccasion, zone) ?? []);
  const [date] = dates;
  const isOne = dates.every(({ value }) => value.slice(0, 10) === date?.value.slice(0, 10));
  return date !== undefined && isOne ? date : null;
}

/** What is said on a day of its own. */
const OCCASION =
  /\b(?:statement|speech|address|remarks|interview|briefing|testimony|deposition|hearing|transcript|conference|meeting|minutes|debate|sermon|lecture|letter|diary|session|call|recorded|oral history|proceedings|sitting|broadcast|episode|podcast|conversation|panel|keynote|homily|eulogy|toast|report to)\b/iu;
const DATED =
  /^\W*(?:date|dated|published|posted|sent|recorded|delivered|filed|issued|written|updated|released|first published|by)\b/iu;
/** "Exville, 3 May 2021": a place of up to four words. */
const PLACE = /^(?:\p{Lu}[\p{L}'’.-]*[, ]{1,2}){1,4}$/u;

const UNDATED: Omit<Reference, 'zone'> = { day: null, order: 'day-first', purpose: 'report' };

/** The date with which a line of the head ends, if that is when it was said and not what it is about. */
function endingDate(line: string, isOccasion: boolean, zone: string | null): Moment | null {
  const found = findMoments(line, { ...UNDATED, zone });
  const [only] = found;
  if (only === undefined || found.length > 1 || !/^\d{4}-\d{2}-\d{2}/.test(only.moment.value)) {
    return null;
  }
  const { moment, span } = only;
  if (moment.end !== undefined || moment.bound !== undefined) return null;
  const [before, after] = [line.slice(0, span.start), line.slice(span.end)];
  if (!/^[\s).\]*_|·–—-]*$/u.test(after)) return null;
  if (DATED.test(line) || PLACE.test(before)) return moment;
  const isSetApart =
    /[(,|·:–—-]\s*(?:on\s)?$/u.test(before) || /\b(?:on|held|recorded)\s$/u.test(before);
  return isOccasion && isSetApart ? moment : null;
}
