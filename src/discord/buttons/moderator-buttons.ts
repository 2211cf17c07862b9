import type { ReviewItemId } from '../../review/review-item.js';
import { voiceFor } from '../asking.js';
import { type Plan, whisper } from '../plan.js';
import { plainLabel } from '../render/plain-text.js';
import { layOut, textView } from '../render/view.js';
import type { Press } from './press.js';

/** Asks for consent: shows what would be sent, and sends nothing yet. */
export function askModerator(press: Press): Plan {
  const { interaction, found } = press;
  const { say } = voiceFor('only-asker', interaction);
  const { subject } = found.context;
  if (subject.kind !== 'answer') return whisper(textView(say('error.expired')));
  if (interaction.user.id !== found.context.askerId) {
    return whisper(textView(say('only-asker.moderator')));
  }
  const question = plainLabel(subject.answer.question, 600);
  return whisper(
    layOut([
      { kind: 'text', text: `${say('moderator.confirm')}\n${say('asked', { question })}` },
      {
        kind: 'buttons',
        buttons: [
          { id: found.idFor({ kind: 'send' }), label: say('button.send'), tone: 'main' },
          { id: found.idFor({ kind: 'cancel' }), label: say('button.cancel') },
        ],
      },
    ]),
  );
}

/** Puts the question into the moderators' queue, with the asker's consent just given. */
export function send({ interaction, found, bot }: Press): Plan {
  const { say } = voiceFor('only-asker', interaction);
  const { subject, guildId, askerId } = found.context;
  if (subject.kind !== 'answer' || interaction.user.id !== askerId) {
    return whisper(textView(say('only-asker.moderator')));
  }
  return {
    kind: 'update',
    work: async () => {
      const submission = await bot.reviews.submit(
        {
          question: subject.answer.question,
          answer: subject.answer,
          asker: bot.hashAsker(interaction.user.id),
          guildId,
        },
        new Date(bot.now()).toISOString(),
      );
      const isNew = submission.kind === 'submitted';
      return {
        view: layOut([
          { kind: 'text', text: say(isNew ? 'moderator.sent' : 'moderator.already') },
          {
            kind: 'buttons',
            buttons: [
              {
                id: found.idFor({ kind: 'withdraw', item: submission.item.id }),
                label: say('button.withdraw'),
              },
            ],
          },
        ]),
      };
    },
  };
}

/** Sends nothing, and says so. */
export function cancel({ interaction }: Press): Plan {
  const { say } = voiceFor('only-asker', interaction);
  return { kind: 'update', work: () => ({ view: textView(say('moderator.cancelled')) }) };
}

/** Takes a question back; the store decides whether this person may and whether it is still time. */
export function withdraw({ interaction, bot }: Press, item: ReviewItemId): Plan {
  const { say } = voiceFor('only-asker', interaction);
  return {
    kind: 'update',
    work: async () => {
      const at = new Date(bot.now()).toISOString();
      const { kind } = await bot.reviews.withdraw(item, bot.hashAsker(interaction.user.id), at);
      const isDone = kind === 'done';
      return { view: textView(say(isDone ? 'moderator.withdrawn' : 'moderator.too-late')) };
    },
  };
}
