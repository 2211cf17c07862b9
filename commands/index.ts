import type { Command } from '../src/discord/commands/command.js';
import { answers } from './answers.js';
import { check } from './check.js';
import { checkMessage } from './check-message.js';
import { help } from './help.js';
import { privacy } from './privacy.js';
import { quote } from './quote.js';
import { request } from './request.js';
import { review } from './review.js';
import { settings } from './settings.js';
import { source } from './source.js';
import { sources } from './sources.js';

/** Every command there is: what is not in this list is neither registered nor answered. */
export const commands = [
  check,
  checkMessage,
  quote,
  sources,
  answers,
  privacy,
  request,
  review,
  source,
  settings,
  help,
] as const satisfies readonly Command[];
