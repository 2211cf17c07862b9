import type { Corpus } from '../../corpus/corpus.js';
import type { Document } from '../../corpus/document.js';
import type { Passage } from '../../corpus/passage.js';
import type { Say } from '../../locales/catalogue.js';
import type { Moment } from '../../moments/moment.js';
import { describeInstantDay, describeMoment } from './moment.js';
import { type PageLayout, pageAt, pageButtons, pageLine } from './pages.js';
import { plainLabel } from './plain-text.js';
import { sourceButton } from './slice-view.js';
import { nameText } from './source-name.js';
import { layOut, textView, type View } from './view.js';

/** Sources on one page; each takes about three lines on a phone. A guess. */
const sourcesPerPage = 5;

/** The list of sources, a page at a time. */
export function renderSources(
  corpus: Corpus,
  { say, page, idFor }: Omit<PageLayout, 'canShare'>,
): View {
  const { documents } = corpus;
  if (documents.size === 0) return textView(say('sources.none'));
  const pages = Math.ceil(documents.size / sourcesPerPage);
  const number = pageAt(page, pages);
  const first = number.at * sourcesPerPage;
  const shown = [...documents.values()].slice(first, first + sourcesPerPage);
  const lines = [
    `### ${say('sources.title')}`,
    `${say('sources.total', { count: documents.size })}, ${say('sources.passages', { count: corpus.passages.length })}`,
    ...shown.map((document) => listItem(document, passagesOf(document, corpus).length, say)),
    ...pageLine(number, say),
  ];
  const turning = pageButtons(number, say, (to) => idFor({ kind: 'page', page: to }));
  return layOut([lines.join('\n'), turning]);
}

/** One source in full. */
export function renderDocument(document: Document, corpus: Corpus, say: Say): View {
  const { source } = document;
  const passages = passagesOf(document, corpus);
  const covers = coveredDates(
    passages.flatMap(({ moments }) => moments.map(({ moment }) => moment)),
  );
  const link = sourceButton(source.url, '', say('button.open-source'));
  const lines = [
    `### ${nameText(document, say, 120)}`,
    describeSides(document, say),
    ...(source.author === null ? [] : [plainLabel(source.author, 200)]),
    ...(source.wording === 'summary' ? [say('sources.summary')] : []),
    describePublication(document, say),
    ...(covers === null
      ? []
      : [
          say('sources.covers', {
            start: describeMoment(covers.first, say),
            end: describeMoment(covers.last, say),
          }),
        ]),
    say('sources.passages', { count: passages.length }),
    ...(source.licence === null
      ? []
      : [say('sources.licence', { licence: plainLabel(source.licence, 100) })]),
    ...(source.language === null
      ? []
      : [say('sources.language', { language: languageName(source.language, say) })]),
    say('source.revision', { revision: document.revision.slice(0, 8) }),
    say('when.obtained', { date: describeInstantDay(source.retrievedAt, say) }),
    ...(link.length === 0 ? [say('source.no-link')] : []),
  ];
  return layOut([lines.join('\n'), link]);
}

function listItem(document: Document, passages: number, say: Say): string {
  return [
    `- **${nameText(document, say, 120)}**`,
    `  ${describeSides(document, say)}`,
    `  ${describePublication(document, say)}, ${say('sources.passages', { count: passages })}, ${say('source.revision', { revision: document.revision.slice(0, 8) })}`,
  ].join('\n');
}

function describeSides({ source }: Document, say: Say): string {
  const publisher =
    source.publisher === null ? say('where.unpublished') : plainLabel(source.publisher, 100);
  const side =
    source.perspective === null
      ? say('sources.perspective-unknown')
      : say('sources.perspective', { perspective: plainLabel(source.perspective, 100) });
  return `${publisher}; ${side}`;
}

function describePublication({ source }: Document, say: Say): string {
  return source.publishedAt === null
    ? say('when.unknown')
    : say('sources.published', { date: describeMoment(source.publishedAt, say) });
}

function passagesOf({ id }: Document, corpus: Corpus): readonly Passage[] {
  const place = corpus.placeOf(id);
  return place === null ? [] : corpus.passages.slice(place.start, place.end);
}

/** The earliest and the latest of the days that are stated exactly; null when there are not two. */
function coveredDates(moments: readonly Moment[]): { first: Moment; last: Moment } | null {
  let first: Moment | null = null;
  let last: Moment | null = null;
  for (const moment of moments) {
    const { precision, value } = moment;
    if (precision !== 'day' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) continue;
    if (first === null || value < first.value) first = moment;
    if (last === null || value >= last.value) last = moment;
  }
  if (first === null || last === null || first.value === last.value) return null;
  return { first, last };
}

/** `en` as the reader's language names it; the tag itself when there is no name for it. */
function languageName(tag: string, { language }: Say): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
  } catch (error) {
    if (error instanceof RangeError) return plainLabel(tag, 40);
    throw error;
  }
}
