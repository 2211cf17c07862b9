import type { Say } from '../../locales/catalogue.js';
import type { AskingBack } from '../../moderation/ask-back-store.js';
import type { ReviewRequestId } from '../../moderation/review-item.js';
import { plainLabel, plainText } from '../render/plain-text.js';
import { standingId } from '../render/standing-id.js';
import { layOut, textView, type View } from '../render/view.js';
import { speakFor } from '../reply/asking.js';
import type { StandingUse } from '../reply/component-use.js';
import type { GuildDirectory } from '../reply/guild-directory.js';
import { inPlace, type Plan, privately, whisper, whispered } from '../reply/plan.js';
import { serverName } from '../reply/speak-in-guild.js';
import { maxAnswered } from './ask-asker.js';

/** What moderators asked somebody about their question, with the button that opens the form. */
export function renderAskBack(
  { request, item, askedBack }: Omit<AskingBack, 'takenBefore'>,
  say: Say,
  guilds: GuildDirectory,
): View {
  const server = serverName(item.guildId, say, guilds);
  const lines = [
    `### ${say('back.told', { server })}`,
    say('asked', { question: plainLabel(request.question, 600) }),
    `**${say('back.told.asks', { server })}**`,
    plainText(askedBack.question),
    `-# ${say(item.isForEveryone === true ? 'back.told.everybody' : 'back.told.kept', { server })}`,
  ];
  const id = standingId('w', request.id, 'form');
  return layOut([lines.join('\n'), [{ id, label: say('back.answer'), tone: 'main' }]]);
}

/**
 * What the buttons of a question back do: they show it to whoever was asked, open the form, and take
 * the answer. Only that person gets further, whoever presses; the store knows whose the request is.
 */
export function useAskBack({ interaction, parts, bot }: StandingUse): Plan {
  const say = speakFor('only-asker', interaction);
  const [id = '', verb] = parts;
  const request = id as ReviewRequestId;
  const asker = bot.hashAsker(interaction.user.id);
  if (verb !== 'show' && verb !== 'form') return whisper(textView(say('error.expired')));
  if (interaction.isModalSubmit()) {
    return inPlace(async () => {
      const words = interaction.fields.getTextInputValue('answer').trim();
      if (words === '') return whispered(textView(say('back.answer.nothing')));
      const outcome = await bot.askBacks.answer(request, asker, words, bot.at());
      if (outcome.kind !== 'done') return whispered(textView(say(`back.answer.${outcome.kind}`)));
      bot.jobs.background(bot.posts.show(outcome.item.id));
      return { view: textView(say('back.answer.done'), `> ${plainLabel(words, maxAnswered)}`) };
    });
  }
  if (verb === 'show') {
    return privately(async () => {
      const asked = await bot.askBacks.find(request, asker);
      return {
        view:
          asked === null
            ? textView(say('back.answer.not-found'))
            : renderAskBack(asked, say, bot.guilds),
      };
    });
  }
  const work = async () => {
    const asked = await bot.askBacks.find(request, asker);
    if (asked === null) return whispered(textView(say('back.answer.not-found')));
    if (asked.askedBack.answer !== null) {
      return whispered(textView(say('back.answer.answered-already')));
    }
    return {
      id: standingId('w', request, 'form'),
      title: say('back.answer.title'),
      fields: [
        {
          kind: 'text' as const,
          id: 'answer',
          label: say('back.answer.label'),
          hint: asked.askedBack.question.replace(/\s+/g, ' '),
          isLong: true as const,
          isRequired: true,
          most: maxAnswered,
        },
      ],
    };
  };
  return { kind: 'modal', work };
}
