import { InteractionResponseType as Answer, InteractionType, MessageFlags } from 'discord.js';
import { integerOf, isObject, type JsonObject, objectsOf, stringOf } from '../json.js';
import { characters, limits } from '../limits.js';
import type { Finding } from './finding.js';
import { modalFindings } from './modals.js';

/** What a first answer is measured against. */
export interface CallbackSituation {
  readonly type: InteractionType;
  /** Whether a component stands behind it, so that there is a message to update. */
  readonly hasMessage: boolean;
  /** The type of the option being completed, in an autocompletion. */
  readonly focusedType?: 'string' | 'number';
}

const toCommand = [
  Answer.ChannelMessageWithSource,
  Answer.DeferredChannelMessageWithSource,
  Answer.Modal,
];
const toComponent = [...toCommand, Answer.DeferredMessageUpdate, Answer.UpdateMessage];

/** What is wrong with the first answer to an interaction, its message's body apart. */
export function* callbackFindings(
  body: JsonObject,
  situation: CallbackSituation,
): Generator<Finding> {
  const type = integerOf(body['type']);
  const allowed = allowedAnswers(situation);
  if (type === undefined || !allowed.includes(type)) {
    yield {
      path: ['type'],
      code: 'INTERACTION_CALLBACK_TYPE_INVALID',
      message: `Must be one of (${allowed.join(', ')}) for interaction type ${situation.type}`,
    };
    return;
  }
  const data = isObject(body['data']) ? body['data'] : {};
  if (type === Answer.DeferredChannelMessageWithSource) yield* deferralFindings(data);
  if (type === Answer.ApplicationCommandAutocompleteResult) {
    yield* choiceFindings(data, situation.focusedType ?? 'string');
  }
  if (type === Answer.Modal) yield* modalFindings(data, ['data']);
}

function allowedAnswers({ type, hasMessage }: CallbackSituation): readonly number[] {
  switch (type) {
    case InteractionType.Ping:
      return [Answer.Pong];
    case InteractionType.ApplicationCommand:
      return toCommand;
    case InteractionType.MessageComponent:
      return toComponent;
    case InteractionType.ApplicationCommandAutocomplete:
      return [Answer.ApplicationCommandAutocompleteResult];
    default:
      return (hasMessage ? toComponent : toCommand).filter((answer) => answer !== Answer.Modal);
  }
}

/** A deferral says only whether the answer will be ephemeral; anything else comes with the edit. */
function* deferralFindings(data: JsonObject): Generator<Finding> {
  const flags = integerOf(data['flags']) ?? 0;
  if ((flags & ~MessageFlags.Ephemeral) !== 0) {
    yield {
      path: ['data', 'flags'],
      code: 'INTERACTION_DEFERRAL_FLAGS_INVALID',
      message: 'Only EPHEMERAL can be set on a deferral',
    };
  }
  for (const field of ['content', 'embeds', 'components']) {
    const value = data[field];
    if (value === undefined || value === null || value === '') continue;
    yield {
      path: ['data', field],
      code: 'INTERACTION_DEFERRAL_CARRIES_CONTENT',
      message: 'A deferral shows nothing: send this with the edit',
    };
  }
}

function* choiceFindings(data: JsonObject, kind: 'string' | 'number'): Generator<Finding> {
  const choices = objectsOf(data['choices']);
  const path = ['data', 'choices'];
  if (choices.length > limits.choices) {
    yield {
      path,
      code: 'BASE_TYPE_MAX_LENGTH',
      message: `Must be ${limits.choices} or fewer in length.`,
    };
  }
  for (const [index, choice] of choices.entries()) {
    const name = characters(stringOf(choice['name']));
    if (name < 1 || name > limits.choiceName) {
      yield badLength([...path, index, 'name'], limits.choiceName);
    }
    const value = choice['value'];
    if (typeof value !== kind) {
      yield {
        path: [...path, index, 'value'],
        code: 'APPLICATION_COMMAND_OPTION_CHOICE_TYPE',
        message: `Must be a ${kind}, like the option`,
      };
    } else if (
      typeof value === 'string' &&
      (value === '' || characters(value) > limits.choiceValue)
    ) {
      yield badLength([...path, index, 'value'], limits.choiceValue);
    }
  }
}

function badLength(path: Finding['path'], most: number): Finding {
  return {
    path,
    code: 'BASE_TYPE_BAD_LENGTH',
    message: `Must be between 1 and ${most} in length.`,
  };
}
