import type { Document } from '../../corpus/document.js';
import type { RetractionOutcome, SourceOutcome } from '../../moderation/source-desk.js';
import { describeMoment, type Voice } from '../render/moment.js';
import { plainLabel } from '../render/plain-text.js';
import { describeProblem } from './describe-problem.js';

/** Problems shown of a source that was refused; further ones are like these. */
const maxProblems = 5;

/** A document in one line, escaped: title, publisher, date. */
export function nameDocument({ source }: Pick<Document, 'source'>, voice: Voice): string {
  const title = plainLabel(source.title ?? source.origin.name, 120);
  return [
    `**${title === '' ? voice.say('sources.untitled') : title}**`,
    source.publisher === null ? voice.say('where.unpublished') : plainLabel(source.publisher, 100),
    source.publishedAt === null
      ? voice.say('when.unknown')
      : describeMoment(source.publishedAt, voice),
  ].join(', ');
}

/** What became of a text that was brought, in words. */
export function describeOutcome(outcome: SourceOutcome, voice: Voice): readonly string[] {
  const { say } = voice;
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
    nameDocument(outcome.document, voice),
    say('sources.passages', { count: outcome.passages }),
    ...(outcome.kind === 'unchanged' ? [] : [say('curate.answers-now')]),
  ];
}

/** What became of a retraction, in words. */
export function describeRetraction(
  outcome: RetractionOutcome,
  document: Pick<Document, 'source'>,
  voice: Voice,
): readonly string[] {
  const { say } = voice;
  switch (outcome.kind) {
    case 'retracted':
      return [
        `### ${say('curate.outcome.retracted')}`,
        nameDocument(document, voice),
        outcome.corrections === 0
          ? say('curate.correcting.none')
          : say('curate.correcting', { count: outcome.corrections }),
      ];
    case 'retracted-already':
      return [say('curate.retracted-already')];
    case 'not-found':
      return [say('curate.gone')];
  }
}
