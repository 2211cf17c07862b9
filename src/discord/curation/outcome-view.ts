import type { Nameable } from '../../corpus/own-title.js';
import type { MessageKey, Say } from '../../locales/catalogue.js';
import { english } from '../../locales/en.js';
import type { Retraction } from '../../moderation/curation-store.js';
import type { SourceOutcome, SourceProblem } from '../../moderation/source-desk.js';
import { describeMoment } from '../render/moment.js';
import { plainLabel } from '../render/plain-text.js';
import { nameText } from '../render/source-name.js';
import { type AttributionField, attributionFields } from './attribution.js';

/** Problems shown of a source that was refused; further ones are like these. */
const maxProblems = 5;

/** A document in one line, escaped: title, publisher, date. */
export function nameDocument(document: Nameable, say: Say): string {
  const { source } = document;
  return [
    `**${nameText(document, say, 120)}**`,
    source.publisher === null ? say('where.unpublished') : plainLabel(source.publisher, 100),
    source.publishedAt === null ? say('when.unknown') : describeMoment(source.publishedAt, say),
  ].join(', ');
}

/** What became of a text that was brought, in words. */
export function describeOutcome(outcome: SourceOutcome, say: Say): readonly string[] {
  if (outcome.kind === 'refused') {
    return [
      `### ${say('curate.refused')}`,
      ...outcome.problems
        .slice(0, maxProblems)
        .map((problem) => `- ${describeProblem(problem, say)}`),
    ];
  }
  return [
    `### ${say(`curate.outcome.${outcome.kind}`)}`,
    nameDocument(outcome.document, say),
    say('sources.passages', { count: outcome.passages }),
    ...(outcome.kind === 'unchanged' ? [] : [say('curate.answers-now')]),
  ];
}

/** What became of a retraction, in words. */
export function describeRetraction(
  outcome: Retraction,
  document: Nameable,
  say: Say,
): readonly string[] {
  switch (outcome.kind) {
    case 'retracted':
      return [
        `### ${say('curate.outcome.retracted')}`,
        nameDocument(document, say),
        outcome.corrections === 0
          ? say('curate.confirm.answers.none')
          : say('curate.correcting', { count: outcome.corrections }),
      ];
    case 'retracted-already':
      return [say('curate.retracted-already')];
    case 'not-found':
      return [say('curate.gone')];
  }
}

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
