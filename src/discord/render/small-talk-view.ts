import type { Turn } from '../../dialogue/take-turn.js';
import type { Say } from '../../locales/catalogue.js';
import { speak } from '../../locales/translate.js';
import { plainLabel } from './plain-text.js';
import { quoteBlock } from './quote-parts.js';
import { textView, type View } from './view.js';

/**
 * A courtesy returned, or what the bot says of itself: the words of its own document in English, and
 * before them a sentence in the language in which it was asked. Short, without buttons.
 */
export function renderSmallTalk(turn: Exclude<Turn, { kind: 'answer' }>, own: Say): View {
  if (turn.kind === 'no-claim') return textView(own('talk.no-claim'));
  const { talk, words } = turn;
  // English is what people type into bots whatever they speak; other languages they speak.
  const say = 'language' in talk && talk.language !== 'en' ? speak(talk.language) : own;
  const lines: string[] = [];
  if (talk.kind === 'courtesy') lines.push(say(`talk.${talk.courtesy}`));
  else if (words === null || say.language !== 'en' || talk.topic === 'other') {
    lines.push(say(`talk.about.${talk.topic}`));
  }
  if (words !== null) {
    const { title, origin } = words.citation.source;
    lines.push(quoteBlock(words.quote.exact), `-# ${plainLabel(title ?? origin.name, 120)}`);
  }
  if (talk.kind === 'courtesy' && talk.courtesy === 'greeting') {
    lines.push(say('talk.greeting.ask', { example: `*${say('help.example-claim')}*` }));
  }
  if (talk.kind === 'about' && (talk.topic === 'help' || talk.topic === 'other')) {
    lines.push(`-# ${say('talk.commands')}`);
  }
  return textView(...lines);
}
