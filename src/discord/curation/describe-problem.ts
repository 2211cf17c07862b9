import type { MessageKey, Say } from '../../locales/catalogue.js';
import { english } from '../../locales/en.js';
import type { SourceProblem } from '../../moderation/source-desk.js';
import { plainLabel } from '../render/plain-text.js';
import { type AttributionField, attributionFields } from './attribution.js';

/**
 * What is wrong with a text that was brought, in the moderator's language and escaped: where, in which
 * field, what was expected, what was found and what to do. In English where it has no name, or one
 * that the bot has no sentence for.
 */
export function describeProblem(problem: SourceProblem, say: Say): string {
  const { code, value, place, field, message } = problem;
  const key = `problem.${code}`;
  if (!isProblemKey(key)) return plainLabel(message, 500);
  const where = [
    ...(place === null ? [] : [plainLabel(place, 200)]),
    ...(field === null ? [] : [`**${plainLabel(nameField(field, say), 100)}**`]),
  ];
  return [...where, say(key, { value: plainLabel(value, 120) })].join(': ');
}

type ProblemKey = Extract<MessageKey, `problem.${string}`>;

function isProblemKey(key: string): key is ProblemKey {
  return Object.hasOwn(english, key);
}

/** As the form and the command call it; as files spell it where they do not know it. */
function nameField(field: string, say: Say): string {
  if (field === 'publishedAt') return say('curate.form.date');
  if (field === 'url') return say('curate.form.url');
  return isAttributionField(field) ? say(`curate.${field}.name`) : field;
}

function isAttributionField(field: string): field is AttributionField {
  return (attributionFields as readonly string[]).includes(field);
}
