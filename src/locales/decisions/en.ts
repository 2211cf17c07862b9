/** What becomes of moderators’ decisions, in English: changed, taken back, undone, used again, listed. See `../en.ts`. */
export const englishDecisions = {
  'queue.amend': 'Change the answer',
  'queue.retract': 'Take it back',
  'queue.undo': 'Undo',
  'queue.history': 'Earlier versions',
  'queue.proposal': 'Proposed instead:',
  'queue.state.amended': '{{moderator}} changed the answer {{time}}.',
  'queue.state.retracted': '{{moderator}} took the answer back {{time}}.',
  'queue.state.proposed.amend':
    '{{moderator}} proposed {{time}} to change the answer. A second moderator must agree.',
  'queue.telling.waiting': {
    one: '{{count, number}} person will be told in about a minute',
    other: '{{count, number}} people will be told in about a minute',
  },
  'queue.telling.told': {
    one: '{{count, number}} person knows',
    other: '{{count, number}} people know',
  },
  'queue.telling.lost': {
    one: '{{count, number}} person couldn’t be reached',
    other: '{{count, number}} people couldn’t be reached',
  },
  'amend.title': 'Change the answer to question {{number}}',
  'retract.title': 'Take back the answer to question {{number}}',
  'undo.too-late': 'It’s too late to undo this: the people who asked are being told.',
  'undo.too-late.amend':
    'It’s too late to undo this: the people who asked are being told. You can still change the answer or take it back; they’ll be told that too.',
  'undo.not-yours': 'Only whoever decided this can undo it.',
  'log.amended': '{{moderator}} changed the answer to question {{number}}.',
  'log.retracted': '{{moderator}} took back the answer to question {{number}}.',
  'log.undone': '{{moderator}} undid the decision on question {{number}} before anybody was told.',
  'log.change-undone':
    '{{moderator}} undid the last change of the answer to question {{number}} before anybody was told.',
  'told.amended': 'The moderators of {{server}} have changed their answer to your question',
  'told.retracted': 'The moderators of {{server}} have taken back their answer',
  'told.changed': 'Changed {{time}}. The answer before no longer counts.',
  'told.earlier': 'What it said before',
  'told.in-place.changed':
    '{{mention}}, the moderators of {{server}} have changed an answer they gave you. Only you can read it:',
  'earlier.title': 'Earlier versions of the answer to question {{number}}',
  'earlier.more': {
    one: '{{count, number}} older version isn’t shown.',
    other: '{{count, number}} older versions aren’t shown.',
  },
  'earlier.amended': 'The moderators changed this {{time}}.',
  'earlier.retracted': 'The moderators took this back {{time}}.',
  'earlier.before': 'Before that, it said:',
} as const;
