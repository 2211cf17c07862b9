import type { PersonalData } from '../../moderation/personal-data.js';
import { describeInstantDay, type Voice } from '../render/moment.js';
import { plainLabel } from '../render/plain-text.js';
import { textView, type View } from '../render/view.js';
import { keptDays } from './keep-limits.js';

/** Questions that are listed; the export has them all. */
const maxQuestions = 8;

/** What is kept about one person, in words, for them alone. */
export function renderOwnData(data: PersonalData, voice: Voice): View {
  const { say } = voice;
  const { requests, votes, answers } = data;
  const isNothing = requests.length + votes.length + answers.length === 0;
  const shown = requests.slice(0, maxQuestions);
  const hidden = requests.length - shown.length;
  return textView(
    `### ${say('privacy.title')}`,
    say('privacy.key'),
    ...(isNothing ? [say('privacy.nothing')] : []),
    ...(requests.length === 0 ? [] : [say('privacy.requests', { count: requests.length })]),
    ...shown.map(({ question, submittedAt, state, withdrawnAt }) => {
      const line = say('privacy.request', {
        question: question.trim() === '' ? '…' : plainLabel(question, 150),
        date: describeInstantDay(submittedAt, voice),
        state: say(`state.${withdrawnAt === null ? state : 'withdrawn'}`),
      });
      return `- ${line}`;
    }),
    ...(hidden > 0 ? [`- ${say('privacy.more', { count: hidden })}`] : []),
    ...(requests.length === 0 ? [] : [`-# ${say('privacy.words')}`]),
    ...(votes.length === 0 ? [] : [say('privacy.votes', { count: votes.length })]),
    ...(answers.length === 0 ? [] : [say('privacy.answers', { count: answers.length })]),
    `-# ${say('privacy.limits', keptDays)}`,
    `-# ${say('privacy.moderators')}`,
  );
}
