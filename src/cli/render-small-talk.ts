import type { CitedQuote } from '../answer/answer.js';
import type { AnsweredTurn, SmallTalkTurn, Turn } from '../dialogue/take-turn.js';
import { nameOf } from '../discord/render/voice-name.js';
import { isLanguage, speak } from '../locales/translate.js';
import { describeMoment } from './describe-moment.js';
import { showOnOneLine, showSafely } from './safe-text.js';
import { wrapText } from './wrap-text.js';

type Stated = Extract<Turn, { kind: 'stated' }>;
type Unsought = SmallTalkTurn | Stated;

/**
 * A courtesy returned, what the bot says of itself, or what stands beside the quote shown before, as
 * a person reads it in a terminal.
 */
export function renderSmallTalk(turn: Unsought, width: number): string {
  const layout = { width, first: '  ', rest: '  ' };
  const lines = sayings(turn).flatMap((sentence) => wrapText(showOnOneLine(sentence), layout));
  const words = wordsOf(turn);
  if (words !== null) {
    const { text } = showSafely(`“${words.quote.exact}”`);
    for (const line of wrapText(text, { width, first: '  ', rest: '   ' })) lines.push(line);
    const { title, origin } = words.citation.source;
    if (turn.kind === 'small-talk') lines.push(`   ${showOnOneLine(title ?? origin.name)}`);
  }
  return lines.join('\n');
}

/** What is said before an answer: with which question it was read, and what of it was looked for. */
export function describeReading({ follows, foreign }: AnsweredTurn): readonly string[] {
  const lines: string[] = [];
  if (follows !== null) {
    lines.push(speak('en')('talk.follow-up', { question: showOnOneLine(follows) }));
  }
  if (foreign !== null) {
    const say = speak(isLanguage(foreign.language) ? foreign.language : 'en');
    lines.push(say('talk.searched', { words: foreign.searched.map(showOnOneLine).join(', ') }));
  }
  return lines;
}

/** The same for programs: one object, as an answer is. */
export function toSmallTalkJson(turn: Unsought, question: string) {
  const words = wordsOf(turn);
  return {
    kind: 'small-talk',
    question,
    /** What it is about: the bot itself, by a topic, a courtesy, or why nothing was looked for. */
    about: aboutOf(turn),
    says: sayings(turn).join(' '),
    quotes: words === null ? [] : [{ exact: words.quote.exact, source: words.citation.source }],
  };
}

function aboutOf(turn: Unsought): string {
  if (turn.kind === 'stated') return turn.what;
  if (turn.kind !== 'small-talk') return turn.kind;
  return turn.talk.kind === 'courtesy' ? turn.talk.courtesy : turn.talk.topic;
}

function wordsOf(turn: Unsought): CitedQuote | null {
  if (turn.kind === 'stated') return turn.cited;
  return turn.kind === 'small-talk' ? turn.words : null;
}

function sayings(turn: Unsought): readonly string[] {
  const english = speak('en');
  switch (turn.kind) {
    case 'no-claim':
      return [english('talk.no-claim')];
    case 'lost':
      return [speak(turn.language)('talk.lost')];
    case 'foreign':
      return [speak(isLanguage(turn.language) ? turn.language : 'en')('talk.unsearched')];
    case 'stated':
      return [
        speak(turn.language)('talk.follow-up', { question: turn.before.question }),
        ...statements(turn),
      ];
    case 'small-talk': {
      const { talk, words } = turn;
      const say = speak('language' in talk ? talk.language : 'en');
      if (talk.kind === 'courtesy') return [say(`talk.${talk.courtesy}`)];
      const isSaid = words !== null && say.language === 'en' && talk.topic !== 'other';
      return isSaid ? [] : [say(`talk.about.${talk.topic}`)];
    }
  }
}

function statements({ what, language, cited: { citation } }: Stated): readonly string[] {
  const say = speak(language);
  const { voice, about, said, source } = citation;
  if (what === 'who') {
    return [say('talk.who', { name: nameOf(voice, voice.name ?? '', say) })];
  }
  if (what === 'when') {
    const [first] = about;
    return [
      ...(first === undefined ? [] : [say('talk.about-date', { date: describeMoment(first) })]),
      ...(said === null ? [] : [say('talk.said-date', { date: describeMoment(said) })]),
    ];
  }
  const parts = [source.publisher, source.title ?? source.origin.name, source.url];
  return [say('talk.source', { source: parts.filter((part) => part !== null).join(', ') })];
}
