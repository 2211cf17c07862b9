import type { SmallTalkTurn, Turn } from '../../dialogue/take-turn.js';
import type { Say } from '../../locales/catalogue.js';
import { speak } from '../../locales/translate.js';
import { describeClaims } from './citation.js';
import { describeMoment } from './moment.js';
import { plainLabel } from './plain-text.js';
import { quoteBlock, splitWords } from './quote-parts.js';
import { nameCitedSource } from './source-name.js';
import { textView, type View } from './view.js';
import { nameOf } from './voice-name.js';

/**
 * A courtesy returned, or what the bot says of itself: the words of its own document in English, and
 * before them a sentence in the language in which it was asked. Short, without buttons.
 */
export function renderSmallTalk(turn: SmallTalkTurn, own: Say): View {
  if (turn.kind === 'no-claim') return textView(own('talk.no-claim'));
  if (turn.kind === 'lost') return textView(own('talk.lost'));
  if (turn.kind === 'foreign') return textView(own('talk.unsearched'));
  const { talk, words } = turn;
  // English is what people type into bots whatever they speak; other languages they speak.
  const say = 'language' in talk && talk.language !== 'en' ? speak(talk.language) : own;
  const lines: string[] = [];
  if (talk.kind === 'courtesy') lines.push(say(`talk.${talk.courtesy}`));
  else if (words === null || say.language !== 'en' || talk.topic === 'other') {
    lines.push(say(`talk.about.${talk.topic}`));
  }
  if (words !== null) {
    lines.push(quoteBlock(words.quote.exact), `-# ${nameCitedSource(words.citation, say, 120)}`);
  }
  if (talk.kind === 'courtesy' && talk.courtesy === 'greeting') {
    lines.push(say('talk.greeting.ask', { example: `*${say('help.example-claim')}*` }));
  }
  if (talk.kind === 'about' && (talk.topic === 'help' || talk.topic === 'other')) {
    lines.push(`-# ${say('talk.commands')}`);
  }
  return textView(...lines);
}

/** What stands beside the quote that was shown before, with the quote, so that it can be checked. */
export function renderStated(turn: Extract<Turn, { kind: 'stated' }>, say: Say): View {
  const { cited, before } = turn;
  const question = plainLabel(before.question, 200);
  const rated = describeClaims(cited.citation, say);
  const [words, ...rest] = splitWords(cited.quote.exact, mostQuoted);
  return textView(
    `-# ${say('talk.follow-up', { question })}`,
    ...statedLines(turn, say).map((line) => `**${line}**`),
    ...(rated === '' ? [] : [rated]),
    quoteBlock(words),
    ...(rest.length > 0 ? ['…'] : []),
  );
}

/** In UTF-16 code units and bytes: the whole stands in the message before. */
const mostQuoted = { most: 800, maxBytes: 2_000 } as const;

function statedLines(
  { what, cited: { citation } }: Extract<Turn, { kind: 'stated' }>,
  say: Say,
): readonly string[] {
  const { voice, about, said, source } = citation;
  if (what === 'who') {
    return [say('talk.who', { name: nameOf(voice, plainLabel(voice.name ?? '', 100), say) })];
  }
  if (what === 'when') {
    const lines: string[] = [];
    const [first] = about;
    if (first !== undefined)
      lines.push(say('talk.about-date', { date: describeMoment(first, say) }));
    if (said !== null) lines.push(say('talk.said-date', { date: describeMoment(said, say) }));
    return lines;
  }
  const publisher = plainLabel(source.publisher ?? '', 120);
  const named = [publisher, nameCitedSource(citation, say, 120)].filter((part) => part !== '');
  return [say('talk.source', { source: named.join(', ') })];
}
