import { ApplicationCommandType as Kind, ApplicationCommandOptionType as Option } from 'discord.js';
import { integerOf, isObject, type JsonObject, objectsOf, stringOf } from '../json.js';
import { characters, limits } from '../limits.js';
import type { Finding } from './finding.js';

/** Discord's pattern of a slash command's or an option's name. */
const slashName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** What is wrong with one command. */
export function* commandFindings(command: JsonObject, path: Finding['path']): Generator<Finding> {
  const name = stringOf(command['name']);
  const kind = integerOf(command['type']) ?? Kind.ChatInput;
  const description = stringOf(command['description']);
  const options = objectsOf(command['options']);
  if (kind === Kind.ChatInput) {
    yield* nameFindings(name, [...path, 'name']);
    yield* localisedNames(command, path);
    if (description === '') yield required([...path, 'description']);
    yield* optionFindings(options, [...path, 'options'], 0);
  } else {
    if (name.trim() === '') yield required([...path, 'name']);
    if (description !== '') {
      yield {
        path: [...path, 'description'],
        code: 'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_CANNOT_BE_SET',
        message: 'Context menu commands cannot have description',
      };
    }
    if (options.length > 0) {
      yield {
        path: [...path, 'options'],
        code: 'APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS_CANNOT_BE_SET',
        message: 'Context menu commands cannot have options',
      };
    }
  }
  const total = commandCharacters(command);
  if (total > limits.commandCharacters) {
    yield {
      path,
      code: 'APPLICATION_COMMAND_TOO_LARGE',
      message: `Command exceeds maximum size of ${limits.commandCharacters}, found ${total}`,
    };
  }
}

/** What is wrong with all the commands of one scope taken together. */
export function* scopeFindings(commands: readonly JsonObject[]): Generator<Finding> {
  const seen = new Set<string>();
  const counts = new Map<number, number>();
  for (const [index, command] of commands.entries()) {
    const kind = integerOf(command['type']) ?? Kind.ChatInput;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    const key = `${kind} ${stringOf(command['name'])}`;
    if (seen.has(key)) {
      yield {
        path: [index, 'name'],
        code: 'APPLICATION_COMMANDS_DUPLICATE_NAME',
        message: 'Application command names must be unique',
      };
    }
    seen.add(key);
  }
  for (const [kind, count] of counts) {
    const most = kind === Kind.ChatInput ? limits.slashCommands : limits.menuCommands;
    if (count <= most) continue;
    yield {
      path: [],
      code: 'APPLICATION_COMMANDS_MAX_EXCEEDED',
      message: `${count} commands of type ${kind}, at most ${most} per scope`,
    };
  }
}

/**
 * What counts towards a command's 8,000 characters: names, descriptions and values of the command,
 * its options and choices, each at the length of its longest translation.
 */
function commandCharacters(node: JsonObject): number {
  const own =
    longest(node, 'name') +
    longest(node, 'description') +
    (typeof node['value'] === 'string' ? characters(node['value']) : 0);
  const children = [...objectsOf(node['options']), ...objectsOf(node['choices'])];
  return children.reduce((sum, child) => sum + commandCharacters(child), own);
}

function longest(node: JsonObject, field: 'name' | 'description'): number {
  const translations = node[`${field}_localizations`];
  const texts = isObject(translations) ? Object.values(translations).map(stringOf) : [];
  return Math.max(...[stringOf(node[field]), ...texts].map(characters));
}

function* nameFindings(name: string, path: Finding['path']): Generator<Finding> {
  if (slashName.test(name) && name === name.toLowerCase()) return;
  yield {
    path,
    code: 'APPLICATION_COMMAND_INVALID_NAME',
    message: 'Command name is invalid: 1 to 32 letters, digits, - or _, in lower case',
  };
}

function* localisedNames(node: JsonObject, path: Finding['path']): Generator<Finding> {
  const names = node['name_localizations'];
  if (!isObject(names)) return;
  for (const [locale, name] of Object.entries(names)) {
    yield* nameFindings(stringOf(name), [...path, 'name_localizations', locale]);
  }
}

const nesting: ReadonlySet<unknown> = new Set([Option.Subcommand, Option.SubcommandGroup]);

function* optionFindings(
  options: readonly JsonObject[],
  path: Finding['path'],
  depth: number,
): Generator<Finding> {
  const names = new Set<string>();
  let sawOptional = false;
  const nested = options.filter((option) => nesting.has(option['type'])).length;
  if (nested > 0 && nested < options.length) {
    yield {
      path,
      code: 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
      message:
        'Sub-command and sub-command group option types are mutually exclusive to all others',
    };
  }
  for (const [index, option] of options.entries()) {
    const at = [...path, index];
    const name = stringOf(option['name']);
    yield* nameFindings(name, [...at, 'name']);
    yield* localisedNames(option, at);
    if (names.has(name)) {
      yield {
        path: [...at, 'name'],
        code: 'APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATE',
        message: 'Option names must be unique',
      };
    }
    names.add(name);
    const description = characters(stringOf(option['description']));
    if (description < 1 || description > limits.commandDescription) {
      yield {
        path: [...at, 'description'],
        code: 'BASE_TYPE_BAD_LENGTH',
        message: `Must be between 1 and ${limits.commandDescription} in length.`,
      };
    }
    if (option['required'] === true && sawOptional) {
      yield {
        path: at,
        code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        message: 'Required options must be placed before non-required options',
      };
    }
    if (!nesting.has(option['type']) && option['required'] !== true) sawOptional = true;
    yield* oneOptionFindings(option, at, depth);
  }
}

function* oneOptionFindings(
  option: JsonObject,
  path: Finding['path'],
  depth: number,
): Generator<Finding> {
  const type = integerOf(option['type']);
  const children = objectsOf(option['options']);
  if (type === Option.SubcommandGroup && depth > 0) {
    yield {
      path: [...path, 'type'],
      code: 'APPLICATION_COMMAND_OPTIONS_NESTING',
      message: 'A sub-command group cannot stand inside another option',
    };
  }
  if (nesting.has(type)) yield* optionFindings(children, [...path, 'options'], depth + 1);
  const choices = objectsOf(option['choices']);
  if (choices.length > 0 && option['autocomplete'] === true) {
    yield {
      path,
      code: 'APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES_EXCLUSIVE',
      message: 'Choices and autocomplete are mutually exclusive',
    };
  }
  for (const [low, high] of [
    ['min_length', 'max_length'],
    ['min_value', 'max_value'],
  ] as const) {
    const [least, most] = [option[low], option[high]];
    if (typeof least === 'number' && typeof most === 'number' && least > most) {
      yield {
        path: [...path, low],
        code: 'APPLICATION_COMMAND_OPTIONS_MIN_OVER_MAX',
        message: `${low} is greater than ${high}`,
      };
    }
  }
}

function required(path: Finding['path']): Finding {
  return { path, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
}
