import {
  type Decision,
  isDecided,
  type ModeratorId,
  type ReviewItem,
  type ReviewState,
} from '../../moderation/review-item.js';
import type { Transition } from '../../moderation/review-store.js';
import { mentionOf, plainText, relativeTime } from '../render/plain-text.js';
import { textView } from '../render/view.js';
import type { QueuePress } from '../reply/component-use.js';
import { retryable, type Said, whispered } from '../reply/plan.js';
import { speakInGuild } from '../reply/speak-in-guild.js';
import { mayHoldWords } from './channel-audience.js';
import { logDecision } from './decision-log.js';
import { describeState } from './describe-state.js';
import { renderQueuePost } from './queue-post-view.js';

/**
 * What a moderator is shown after they tried to move an item: the post as it now is, or, when the
 * item was not theirs to move, politely how it stands. `words` are what they wrote, so that nobody
 * has to write twice because somebody else was quicker.
 */
export function sayOutcome(press: QueuePress, transition: Transition, words?: string): Said {
  const { bot, item: before } = press;
  switch (transition.kind) {
    case 'not-found':
      return refuse(press, press.say('moderation.gone'), words);
    case 'wrong-state':
    case 'not-yours':
      bot.jobs.background(bot.posts.show(before.id));
      return refuse(press, explain(press, transition.item), words);
    case 'done':
      if (isDecided(transition.item.state) && !isDecided(before.state))
        noteDecision(press, transition.item);
      return showPost(press, transition.item);
  }
}

/** Puts a decision to the store, which alone says whether it counts. `words`: what the moderator wrote. */
export async function decide(press: QueuePress, decision: Decision, words: string): Promise<Said> {
  const { bot, item, moderator } = press;
  const { needsTwoModerators } = moderator.settings;
  return sayOutcome(
    press,
    await bot.reviews.decide(
      item.id,
      moderator.id,
      decision,
      bot.at(),
      needsTwoModerators,
      bot.at(bot.undoMs),
    ),
    words,
  );
}

/** The item's post, in the place of the message on which something was pressed. */
export function showPost(press: QueuePress, item: ReviewItem): Said {
  const { interaction, bot, moderator } = press;
  const isInPost = item.post !== null && interaction.message?.id === item.post.messageId;
  const say = isInPost ? speakInGuild(item.guildId, moderator.settings, bot.guilds) : press.say;
  const hidesWords =
    item.post !== null &&
    isInPost &&
    !mayHoldWords(item, item.post.channelId, moderator.settings, bot.guilds);
  return {
    view: renderQueuePost(item, say, hidesWords),
    shown: (arrived) => {
      if (arrived && isInPost) bot.posts.noteShown(item, hidesWords);
      bot.jobs.background(bot.posts.show(item.id));
    },
  };
}

function refuse({ say }: QueuePress, why: string, words = ''): Said {
  if (words.trim() === '') return whispered(textView(why));
  const kept = plainText(words.slice(0, maxWordsKept));
  return retryable(textView(why, `**${say('outcome.your-words')}**`, kept));
}

/** Words are given back in full up to this many code units: a modal takes no more. */
const maxWordsKept = 1_500;

/** Why nothing was changed: who has it, who decided, or what comes first. */
function explain({ say, moderator }: QueuePress, item: ReviewItem): string {
  const { state } = item;
  if (state.kind === 'pending') return say('outcome.not-claimed');
  if (state.kind === 'claimed' && state.by !== moderator.id) {
    return say('outcome.claimed-by', {
      moderator: mentionOf(state.by),
      time: relativeTime(state.until),
    });
  }
  if (proposerOf(state) === moderator.id) return say('outcome.own-proposal');
  const described = describeState(item, say).join('\n');
  return say(isDecided(state) ? 'outcome.already' : 'outcome.as-it-stands', { state: described });
}

/** Who waits for a second moderator's consent; null where nobody does. */
function proposerOf(state: ReviewState): ModeratorId | null {
  if (state.kind === 'answered') return state.proposal?.by ?? null;
  return state.kind === 'proposed' ? state.by : null;
}

function noteDecision({ bot, moderator }: QueuePress, item: ReviewItem): void {
  bot.jobs.background(logDecision(item, moderator, bot));
  // Whoever asked is told at once; should this process die, the job's timer tells them.
  bot.jobs.soon('tell-askers');
  if (item.state.kind === 'merged') bot.jobs.background(bot.posts.show(item.state.into));
}
