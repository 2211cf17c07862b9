import type { Say } from '../../locales/catalogue.js';
import type { ReviewItem, ReviewItemId } from '../../moderation/review-item.js';
import { eachAnswered } from '../../moderation/review-store.js';
import type { Bot } from '../bot.js';
import { describeInstantDay } from '../render/moment.js';
import { plainLabel } from '../render/plain-text.js';
import { standingId } from '../render/standing-id.js';
import { type Block, layOut, textView, type View, type ViewButton } from '../render/view.js';
import { type InteractionPlace, speakFor } from '../reply/asking.js';
import type { StandingUse } from '../reply/component-use.js';
import { inPlace, type Plan, privately, type Said, whisper } from '../reply/plan.js';
import { serverName } from '../reply/speak-in-guild.js';
import { renderDecision } from './decision-view.js';
import { isSettled, standingAnswer } from './standing-answer.js';

/** Longest search, in characters: it goes into the ids of the buttons that turn the page. */
export const longestSearch = 60;

/** Answers on one page. A guess: more is a long way on a phone. */
const perPage = 8;

/** Answers that are looked through for one page; a server with more finds the rest on later pages. */
const mostLookedAt = 1_000;

/** The first page of what moderators have answered. */
export function planAnswers(interaction: InteractionPlace, search: string, bot: Bot): Plan {
  const say = speakFor('only-asker', interaction);
  const { guildId } = interaction;
  if (guildId === null) return whisper(textView(say('answers.no-server')));
  // A full stop parts what stands in an id.
  const wanted = search.replaceAll('.', ' ').replace(/\s+/g, ' ').trim().slice(0, longestSearch);
  return privately(() => showAnswers({ guildId, search: wanted, before: null }, say, bot));
}

/** Turns the page, or shows the answer that was chosen. Only of the server in which that happens. */
export function useAnswers({ interaction, parts, bot }: StandingUse): Plan {
  const say = speakFor('only-asker', interaction);
  const [verb, before = '', search = ''] = parts;
  const { guildId } = interaction;
  if (interaction.isModalSubmit() || guildId === null)
    return whisper(textView(say('error.expired')));
  if (verb === 'read' && interaction.isStringSelectMenu()) {
    const [handle = ''] = interaction.values;
    return privately(() => readListed(handle, guildId, say, bot));
  }
  if (verb !== 'list' || !/^\d{0,18}$/.test(before)) return whisper(textView(say('error.expired')));
  const from = before === '' ? null : (before as ReviewItemId);
  return inPlace(() => showAnswers({ guildId, search, before: from }, say, bot));
}

/** Which page of the answers of a server. */
interface AnswerPage {
  readonly guildId: string;
  readonly search: string;
  /** Older than this one; null for the newest. */
  readonly before: ReviewItemId | null;
}

async function showAnswers(page: AnswerPage, say: Say, bot: Bot): Promise<Said> {
  const { guildId, search, before } = page;
  const listed: ListedAnswer[] = [];
  let last: ReviewItemId | null = null;
  let looked = 0;
  for await (const item of eachAnswered(bot.reviews, guildId, before)) {
    const answer = listedAnswer(item, bot);
    if (answer !== null && holds(answer, search)) {
      if (listed.length === perPage) return { view: renderAnswers(page, listed, last, say, bot) };
      listed.push(answer);
    }
    last = item.id;
    if (++looked === mostLookedAt) return { view: renderAnswers(page, listed, last, say, bot) };
  }
  return { view: renderAnswers(page, listed, null, say, bot) };
}

/** An answer that everybody in its server may find: it holds, and has a public wording. */
interface ListedAnswer {
  readonly item: ReviewItem;
  readonly wording: string;
  readonly words: string;
}

function listedAnswer(item: ReviewItem, bot: Bot): ListedAnswer | null {
  const { state } = item;
  if (state.kind !== 'answered' || !isSettled(state, bot)) return null;
  const { publicWording = '', words } = state.reply;
  return publicWording === '' ? null : { item, wording: publicWording, words: words ?? '' };
}

/** Whether every word of a search stands in the public wording or in the moderators' words, case and accents aside. */
function holds({ wording, words }: ListedAnswer, search: string): boolean {
  const text = folded(`${wording} ${words}`);
  return folded(search)
    .split(' ')
    .every((word) => text.includes(word));
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function renderAnswers(
  { guildId, search, before }: AnswerPage,
  listed: readonly ListedAnswer[],
  next: ReviewItemId | null,
  say: Say,
  bot: Bot,
): View {
  const server = serverName(guildId, say, bot.guilds);
  const lines = [
    `### ${say('answers.title', { server })}`,
    ...(search === ''
      ? []
      : [`-# ${say('answers.searched', { search: plainLabel(search, longestSearch) })}`]),
    ...(listed.length > 0 ? [] : [say(search === '' ? 'answers.none' : 'answers.none.found')]),
    ...listed.map(({ item, wording }) => {
      const at = 'at' in item.state ? item.state.at : item.submittedAt;
      return `- ${plainLabel(wording, 200)}\n-# ${describeInstantDay(at, say)}`;
    }),
  ];
  const blocks: Block[] = [lines.join('\n')];
  if (listed.length > 0) {
    blocks.push({
      kind: 'select',
      id: standingId('a', 'read'),
      placeholder: say('answers.read'),
      options: listed.map(({ item, wording }) => ({
        value: item.handle,
        label: wording.replace(/\s+/g, ' ').trim() || '…',
      })),
    });
  }
  const buttons: ViewButton[] = [
    ...(before === null
      ? []
      : [{ id: standingId('a', 'list', '', search), label: say('list.first') }]),
    ...(next === null
      ? []
      : [
          {
            id: standingId('a', 'list', next, search),
            label: say('list.next'),
            tone: 'main' as const,
          },
        ]),
  ];
  return layOut([...blocks, buttons]);
}

/** The answer itself, with the question in the moderators' wording. */
async function readListed(handle: string, guildId: string, say: Say, bot: Bot): Promise<Said> {
  const item = await bot.reviews.findByHandle(handle);
  const isListed = item !== null && item.guildId === guildId && listedAnswer(item, bot) !== null;
  const standing = isListed ? await standingAnswer(item, bot) : null;
  if (item === null || standing === null) return { view: textView(say('answers.gone')) };
  return {
    view: renderDecision(item, standing.decision, {
      say,
      server: bot.guilds.name(guildId),
      page: 0,
      question: standing.wording,
      reusedFrom: standing.settledAt,
      isForEveryone: true,
    }),
  };
}
