import type { Turn } from '../dialogue/take-turn.js';
import { speak } from '../locales/translate.js';
import { showSafely } from './safe-text.js';
import { wrapText } from './wrap-text.js';

type SmallTalk = Exclude<Turn, { kind: 'answer' }>;

/** A courtesy returned, or what the bot says of itself, as a person reads it in a terminal. */
export function renderSmallTalk(turn: SmallTalk, width: number): string {
  const layout = { width, first: '  ', rest: '  ' };
  const lines = sayings(turn).flatMap((sentence) => wrapText(sentence, layout));
  if (turn.kind === 'small-talk' && turn.words !== null) {
    const { quote, citation } = turn.words;
    const { text } = showSafely(`“${quote.exact}”`);
    for (const line of wrapText(text, { width, first: '  ', rest: '   ' })) lines.push(line);
    lines.push(`   ${showSafely(citation.source.title ?? citation.source.origin.name).text}`);
  }
  return lines.join('\n');
}

/** The same for programs: one object, as an answer is. */
export function toSmallTalkJson(turn: SmallTalk, question: string) {
  const talk = turn.kind === 'small-talk' ? turn.talk : null;
  const words = turn.kind === 'small-talk' ? turn.words : null;
  return {
    kind: 'small-talk',
    question,
    /** What it is about: the bot itself, by a topic, or a courtesy. */
    about: talk === null ? null : talk.kind === 'courtesy' ? talk.courtesy : talk.topic,
    says: sayings(turn).join(' '),
    quotes: words === null ? [] : [{ exact: words.quote.exact, source: words.citation.source }],
  };
}

function sayings(turn: SmallTalk): readonly string[] {
  if (turn.kind === 'no-claim') return [speak('en')('talk.no-claim')];
  const { talk, words } = turn;
  const say = speak('language' in talk ? talk.language : 'en');
  if (talk.kind === 'courtesy') return [say(`talk.${talk.courtesy}`)];
  const isSaid = words !== null && say.language === 'en' && talk.topic !== 'other';
  return isSaid ? [] : [say(`talk.about.${talk.topic}`)];
}
