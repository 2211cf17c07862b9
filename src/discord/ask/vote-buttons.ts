import { createHash } from 'node:crypto';
import { type VoteReason, voteReasons } from '../../moderation/vote-store.js';
import { layOut, textView } from '../render/view.js';
import type { Subject } from '../reply/answer-contexts.js';
import { speakFor } from '../reply/asking.js';
import type { Press } from '../reply/component-use.js';
import { inPlace, type Plan, privately } from '../reply/plan.js';

/** Notes that an answer helped. */
export function castHelpful(press: Press): Plan {
  return privately(async () => {
    await cast(press, true, null);
    return { view: textView(speakFor('only-asker', press.interaction)('vote.helpful')) };
  });
}

/** Notes that an answer did not help, and asks why: a choice of reasons, so that nobody has to write. */
export function castNotHelpful(press: Press): Plan {
  return privately(async () => {
    await cast(press, false, null);
    const say = speakFor('only-asker', press.interaction);
    return {
      view: layOut([
        say('vote.not-helpful'),
        {
          kind: 'select',
          id: press.found.idFor({ kind: 'vote-reason' }),
          placeholder: say('vote.placeholder'),
          options: voteReasons.map((value) => ({ value, label: say(`vote.${value}`) })),
        },
        [{ id: press.found.idFor({ kind: 'ask-moderator' }), label: say('button.ask-moderator') }],
      ]),
    };
  });
}

/** Adds the reason to the vote, in place of the question for it. */
export function noteReason(press: Press): Plan {
  const { interaction } = press;
  return inPlace(async () => {
    const [chosen] = interaction.isStringSelectMenu() ? interaction.values : [];
    const reason = voteReasons.find((known) => known === chosen) ?? null;
    await cast(press, false, reason);
    return { view: textView(speakFor('only-asker', interaction)('vote.reason-noted')) };
  });
}

function cast(press: Press, isHelpful: boolean, reason: VoteReason | null): Promise<void> {
  return castVote(press, press.found.context.subject, isHelpful, reason);
}

/** Notes what somebody thinks of what they were shown. */
export async function castVote(
  { interaction, bot }: Press,
  subject: Subject,
  isHelpful: boolean,
  reason: VoteReason | null,
): Promise<void> {
  bot.metrics.counters.votes += 1;
  await bot.votes.cast({
    answerKey: answerKeyOf(subject),
    voter: bot.hashAsker(interaction.user.id),
    isHelpful,
    reason,
    at: bot.at(),
  });
}

/** Names what was shown without its question: index version and passages, hashed to a fixed length. */
export function answerKeyOf(subject: Subject): string {
  if (subject.kind !== 'answer') return subject.kind;
  const { answer } = subject;
  const shown = answer.kind === 'answered' ? answer.quotes.map(({ passageId }) => passageId) : [];
  const facts = JSON.stringify([answer.indexVersion, answer.kind, shown]);
  return createHash('sha256').update(facts).digest('hex').slice(0, 32);
}
