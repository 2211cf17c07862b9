import type { ModalSubmitInteraction } from 'discord.js';
import type { Modal } from '../render/modal.js';
import { standingId } from '../render/standing-id.js';
import { textView, withButtons } from '../render/view.js';
import { speakFor } from '../reply/asking.js';
import type { ComponentUse, QueuePress, StandingUse } from '../reply/component-use.js';
import { draftOf, filledIn } from '../reply/form-drafts.js';
import { asModerator } from '../reply/moderators.js';
import { inPlace, type Plan, type Said, whisper, whispered } from '../reply/plan.js';
import { answerWith, openAddSource, submitAddSource } from './add-source.js';
import { openAmend, openRetract, submitAmend, submitRetract } from './amend-answer.js';
import { openAnswer, submitAnswer } from './answer-question.js';
import { openAskBack, submitAskBack } from './ask-asker.js';
import { claim, consent, release } from './claim-question.js';
import { openLimit, submitLimit } from './limit-asker.js';
import { openMerge, submitMerge } from './merge-questions.js';
import type { QueueVerb } from './queue-post-view.js';
import { readEarlier, readProposed } from './read-decision.js';
import { openReject, openSendBack, submitReject, submitSendBack } from './reject-question.js';
import { undo } from './undo-decision.js';

/** The buttons that act at once. */
const actions = {
  claim,
  release,
  consent,
  read: readProposed,
  'answer-with': answerWith,
  undo,
  history: readEarlier,
} as const satisfies Partial<Record<QueueVerb, (press: QueuePress) => Promise<Said>>>;

/** The buttons that first ask for something. */
const questions = {
  answer: openAnswer,
  'add-source': openAddSource,
  reject: openReject,
  merge: openMerge,
  'send-back': openSendBack,
  amend: openAmend,
  retract: openRetract,
  limit: openLimit,
  'ask-back': openAskBack,
} as const satisfies Partial<Record<QueueVerb, (press: QueuePress) => Promise<Modal | Said>>>;

/** What their modals bring. */
const submissions = {
  answer: submitAnswer,
  'add-source': submitAddSource,
  reject: submitReject,
  merge: submitMerge,
  'send-back': submitSendBack,
  amend: submitAmend,
  retract: submitRetract,
  limit: submitLimit,
  'ask-back': submitAskBack,
} as const satisfies Record<
  keyof typeof questions,
  (press: QueuePress<ModalSubmitInteraction>) => Promise<Said>
>;

/** What using a post's button or modal does. Whoever is no moderator, or names nothing real, is told so. */
export function useQueue({ interaction, parts, bot }: StandingUse): Plan {
  const [handle = '', verb = '', detail = '', name = ''] = parts;
  const draft = name === '' ? null : bot.drafts.find(name, interaction.user.id);
  const use = { handle, detail, draft, bot };
  if (interaction.isModalSubmit()) {
    const submit = find(submissions, verb);
    if (submit !== null) {
      return inPlace(() =>
        withItem({ interaction, ...use }, async (press) =>
          reopenable(await submit(press), press, [verb, detail]),
        ),
      );
    }
  } else {
    const act = find(actions, verb);
    if (act !== null) {
      return inPlace(() => withItem({ interaction, ...use }, act));
    }
    const ask = find(questions, verb);
    if (ask !== null) {
      const work = () =>
        withItem({ interaction, ...use }, async (press) => again(await ask(press), press));
      return { kind: 'modal', work };
    }
  }
  bot.metrics.counters.expired += 1;
  return whisper(textView(speakFor('only-asker', interaction)('moderation.forged')));
}

/** A form that is opened again has what was typed, and the id of the button that opened it. */
function again(
  asked: Modal | Said,
  { draft, interaction }: QueuePress<ComponentUse>,
): Modal | Said {
  if (draft === null || 'view' in asked) return asked;
  return { ...filledIn(asked, draft), id: interaction.customId };
}

/** A form that led to a refusal can be opened again with all that was typed into it. */
function reopenable(
  said: Said,
  { bot, item, say, interaction }: QueuePress<ModalSubmitInteraction>,
  [verb, detail]: readonly [verb: string, detail: string],
): Said {
  if (said.canRetry !== true) return said;
  const draft = draftOf(interaction);
  if ([...draft.texts.values()].every((text) => text.trim() === '')) return said;
  const name = bot.drafts.keep(draft, interaction.user.id);
  const id = standingId('q', item.handle, verb, detail, name);
  return { ...said, view: withButtons(said.view, [{ id, label: say('form.again') }]) };
}

/** Every way to an item leads through here: authority first, then the item, in the same server. */
async function withItem<Interaction extends ComponentUse | ModalSubmitInteraction, Result>(
  use: Pick<QueuePress<Interaction>, 'interaction' | 'detail' | 'draft' | 'bot'> & {
    readonly handle: string;
  },
  act: (press: QueuePress<Interaction>) => Promise<Result>,
): Promise<Result | Said> {
  const { interaction, handle, detail, draft, bot } = use;
  return asModerator(interaction, bot, async (moderator, say) => {
    const item = await bot.reviews.findByHandle(handle);
    return item === null || item.guildId !== moderator.guildId
      ? whispered(textView(say('moderation.gone')))
      : act({ interaction, bot, item, moderator, say, detail, draft });
  });
}

function find<Table extends object>(table: Table, key: string): Table[keyof Table] | null {
  return Object.hasOwn(table, key) ? table[key as keyof Table] : null;
}
