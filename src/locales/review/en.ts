/** The moderators' side in English, and what askers read of it. See `../en.ts`. */
export const englishReview = {
  'settings.name': 'settings',
  'settings.description': 'How I work in this server; only for those who manage it',
  'review.name': 'review',
  'review.description': 'The questions that were sent to the moderators',
  'review.list.name': 'list',
  'review.list.description': 'List the questions',
  'review.list.state.name': 'state',
  'review.list.state.description': 'Which questions; the open ones, unless you choose otherwise',
  'review.show.name': 'show',
  'review.show.description': 'Show one question, to work on it',
  'review.show.number.name': 'number',
  'review.show.number.description': 'The number of the question',
  'review.stats.name': 'stats',
  'review.stats.description': 'How many questions wait, and how quickly they are decided',
  'request.name': 'request',
  'request.description': 'The questions that you sent to moderators',
  'request.status.name': 'status',
  'request.status.description': 'What became of your questions; only you see it',
  'request.withdraw.name': 'withdraw',
  'request.withdraw.description': 'Take a question back',

  'moderation.only':
    'Only moderators of this server can do that: people who may manage the server, or who have a role that was set with /settings.',
  'moderation.only-managers':
    'Only people who may manage this server can see and change how I work here.',
  'moderation.gone':
    'This question is not in the queue of this server any more. It was taken back, or deleted after its time.',
  'moderation.forged': 'I do not know this button. Please use /review list.',

  'queue.title': 'Question {{number}}',
  'queue.hidden':
    'Everybody in this server can read this channel, so I do not show the question here. Moderators read it with /review show {{number}}.',
  'queue.askers': {
    one: 'asked by {{count, number}} person',
    other: 'asked by {{count, number}} people',
  },
  'queue.sent': 'sent {{time}}',
  'queue.asked': 'Question: {{question}}',
  'queue.i-answered': 'Bot’s reply: {{answer}}',
  'queue.i-answered.quotes': {
    one: '{{count, number}} quote ({{level}}): {{citations}}',
    other: '{{count, number}} quotes ({{level}}): {{citations}}',
  },
  'queue.state.pending': 'Waiting for a moderator.',
  'queue.state.claimed': 'Claimed by {{moderator}}; the claim expires {{time}}.',
  'queue.state.proposed.answer':
    '{{moderator}} proposed an answer {{time}}. A second moderator must consent.',
  'queue.state.proposed.reject':
    '{{moderator}} proposed {{time}} to reject it. A second moderator must consent.',
  'queue.state.proposed.merge':
    '{{moderator}} proposed {{time}} to merge it into question {{number}}. A second moderator must consent.',
  'queue.state.answered': '{{moderator}} answered it {{time}}.',
  'queue.state.rejected': '{{moderator}} rejected it {{time}}.',
  'queue.state.merged': '{{moderator}} merged it into question {{number}} {{time}}.',
  'queue.state.withdrawn': 'Withdrawn {{time}}.',
  'queue.seconded': '{{moderator}} consented.',
  'queue.reason': 'Reason: {{reason}}',
  'queue.words': 'Words: {{words}}',
  'queue.quotes': {
    one: '{{count, number}} quote: {{citations}}',
    other: '{{count, number}} quotes: {{citations}}',
  },
  'queue.wording': 'Public wording: {{wording}}',
  'queue.claim': 'Claim',
  'queue.release': 'Release',
  'queue.answer': 'Answer',
  'queue.add-source': 'Add source',
  'queue.reject': 'Reject',
  'queue.merge': 'Merge',
  'queue.consent': 'Consent',
  'queue.send-back': 'Send back',
  'queue.read': 'Read the answer',

  'answer.title': 'Answer question {{number}}',
  'answer.words': 'Your own words',
  'answer.words.hint': 'Shown as a moderator’s words; links and mentions in them do nothing',
  'answer.quotes': 'Words from my sources',
  'answer.quotes.hint': 'What comes nearest; the askers see the passages in full',
  'answer.wording': 'Public wording of the question',
  'answer.wording.hint':
    'For others who read the answer, in your own words; empty: they see no question',
  'answer.nothing': 'An answer needs words, quotes or both. Please press Answer again.',
  'answer.passage-gone':
    'My sources have changed, and a passage that you chose is no longer among them. Nothing was sent. Please press Answer again and choose anew.',
  'reject.title': 'Reject question {{number}}',
  'reject.reason': 'Reason',
  'reject.reason.hint': 'Those who asked read it',
  'merge.title': 'Merge question {{number}}',
  'merge.into': 'Into this open question',
  'merge.number': 'Or into the question with this number',
  'merge.reason.hint': 'Only moderators read it',
  'merge.no-target':
    'I need another open question of this server to merge it into: choose one, or write its number. Nothing was changed.',
  'send-back.title': 'Send question {{number}} back',

  'outcome.claimed-by':
    '{{moderator}} has claimed this question until {{time}}. Nothing was changed.',
  'outcome.not-claimed': 'Nobody has claimed this question. Please press Claim first.',
  'outcome.own-proposal':
    'You proposed this yourself, so another moderator must consent or send it back.',
  'outcome.already': 'That was decided already, so nothing was changed. {{state}}',
  'outcome.as-it-stands': 'Nothing was changed. {{state}}',
  'outcome.your-words': 'What you wrote, so that it is not lost:',

  'log.answered': '{{moderator}} answered question {{number}}.',
  'log.rejected': '{{moderator}} rejected question {{number}}.',
  'log.erased':
    'Question {{number}} was decided here. It is deleted since, with what was written about it.',
  'log.merged': '{{moderator}} merged question {{number}} into question {{into}}.',

  'told.answered': 'The moderators of {{server}} answered your question',
  'told.rejected': 'The moderators of {{server}} looked at your question and did not answer it',
  'told.words': 'A moderator of {{server}} wrote:',
  'told.quotes': 'A moderator of {{server}} chose these words from my sources:',
  'told.withheld': {
    one: '{{count, number}} quote of this decision is not shown: what I have stored of it is not what its source says.',
    other:
      '{{count, number}} quotes of this decision are not shown: what I have stored of them is not what their sources say.',
  },
  'told.in-place':
    '{{mention}}, the moderators of {{server}} have decided on a question that you sent them. Only you can read it:',
  'told.show': 'Show me',
  'told.not-yours': 'Only those who sent this question can read that. You can ask with /check.',
  'told.undecided': 'The moderators have not decided on this question yet.',
  'told.gone': 'This decision was deleted after its time.',
  'server.unknown': 'the server',

  'moderator.no-home':
    'I do not know which server’s moderators should get a question from here, so I cannot send it. Please ask in a server. (Operator: set HOME_GUILD_ID.)',
  'moderator.joined':
    'Sent. Others asked this too, so you’ll get the same answer. Until it’s decided you can withdraw yours.',
  'moderator.not-set-up':
    'The moderators of {{server}} have not chosen where questions go yet, so nobody would see yours. I sent nothing and kept nothing. I have told those who run the server; please try again later.',
  'moderator.listed-only':
    'It is kept, and the moderators of {{server}} find it with /review list; no channel is chosen in which I could show it to them. Those who run the server know.',
  'moderator.held':
    'I cannot show it to the moderators just now. It is kept, those who run the server know, and it goes on by itself as soon as it works again.',
  'moderator.too-many.here': {
    one: 'You have a question open with the moderators of {{server}}, and can have only {{count, number}} there at once. Nothing was sent. You can send another once it is decided, or when you take it back here or with /request withdraw.',
    other:
      'You have {{count, number}} questions open with the moderators of {{server}}, as many as one person can have there at once. Nothing was sent. You can send another once one is decided, or when you take one back here or with /request withdraw.',
  },
  'moderator.too-many.everywhere':
    'You have {{count, number}} questions open with moderators of several servers, as many as one person can have at once. Nothing was sent. You can send another once one is decided, or when you take one back here or with /request withdraw.',
  'trouble.not-set':
    'Somebody wants to send a question to the moderators of {{server}}, but no channel is chosen for that, so I show it to nobody. Please choose one with /settings, under “Questions for moderators go to”. I tell you this once.',
  'trouble.channel-gone':
    'The channel for questions to the moderators of {{server}} does not exist any more. The questions are kept. Please choose another one with /settings; I then post them there.',
  'trouble.lacks':
    'I cannot post questions to the moderators of {{server}} in {{channel}}: I lack the permission {{permissions}} there. The questions are kept. Open the channel’s settings, choose Permissions, add me and allow it; I then go on by myself.',
  'trouble.no-tag':
    'I cannot post questions to the moderators of {{server}} in {{channel}}: each post there needs a tag, and there is none that I may use. The questions are kept. Add a tag that everybody may use, or stop requiring one; I then go on by myself.',
  'trouble.too-many-threads':
    'I cannot post questions to the moderators of {{server}} in {{channel}}: Discord allows no more open posts. The questions are kept. Close old posts, or choose a text channel with /settings; I then go on by myself.',
  'trouble.refused':
    'Discord does not let me post questions to the moderators of {{server}} in {{channel}} (error {{code}}). The questions are kept. Check my permissions there, or choose another channel with /settings.',
  'trouble.over': 'Questions to the moderators of {{server}} are posted again, in {{channel}}.',
  'moderator.kept': {
    one: 'I delete your question and my answer {{count, number}} day after the decision. Until then I store how to reach you, encrypted, because the moderators may still change their answer. I’ll DM you, or mention you here if your DMs are closed.',
    other:
      'I delete your question and my answer {{count, number}} days after the decision. Until then I store how to reach you, encrypted, because the moderators may still change their answer. I’ll DM you, or mention you here if your DMs are closed.',
  },

  'request.none':
    'You have sent no questions to moderators, or they were deleted after their time.',
  'request.title': 'Your questions to moderators',
  'request.line': '{{question}} ({{server}}, {{time}})',
  'request.state.pending': 'Waiting for a moderator.',
  'request.state.claimed': 'A moderator is working on it.',
  'request.state.proposed': 'A second moderator is looking at the decision.',
  'request.state.answered': 'Answered.',
  'request.state.rejected': 'The moderators didn’t answer it.',
  'request.state.merged': 'Merged with a similar question.',
  'request.state.withdrawn': 'You withdrew it.',
  'request.read': 'Read what was decided',
  'request.take-back': 'Withdraw a question',
  'request.nothing-open': 'None of your questions is open, so there’s nothing to withdraw.',

  'state.open': 'open',
  'state.pending': 'waiting',
  'state.claimed': 'claimed',
  'state.proposed': 'proposed',
  'state.answered': 'answered',
  'state.rejected': 'rejected',
  'state.merged': 'merged',
  'state.withdrawn': 'taken back',
  'list.title': 'Questions: {{state}}',
  'list.empty': 'There are none.',
  'list.next': 'Next page',
  'list.first': 'First page',
  'list.not-found': 'There is no question {{number}} in the queue of this server.',
  'stats.title': 'The questions of {{server}}',
  'stats.count': '{{state}}: {{count}}',
  'stats.oldest': 'The oldest open one was sent {{time}}.',
  'stats.median': 'Half of those decided in the last 30 days were decided within {{duration}}.',
  'stats.by': 'Decided in the last 30 days, by moderator:',
  'stats.none': 'Nothing was decided in the last 30 days.',

  'settings.title': 'How I work in {{server}}',
  'settings.changed': 'Changed: {{setting}}.',
  'settings.review-channel': 'Questions for moderators go to',
  'settings.review-channel.hint': 'Text channel or forum visible to moderators only',
  'settings.log-channel': 'Decisions are noted in',
  'settings.log-channel.hint': 'One line for each decision',
  'settings.watch-channels': 'I compare messages with known claims in',
  'settings.watch-channels.hint': 'Up to 25 channels',
  'settings.watch-mode': 'When I recognise a claim there',
  'settings.watch-mode.off': 'I do nothing (off)',
  'settings.watch-mode.shadow': 'I show only the moderators what I would say',
  'settings.watch-mode.on': 'I say what I know about it',
  'settings.roles': 'Moderators, besides those who manage the server',
  'settings.roles.hint': 'Up to 25 roles',
  'settings.audience': 'Who sees an answer to /check, if the asker does not choose',
  'settings.audience.only-asker': 'Only the asker',
  'settings.audience.everyone': 'Everyone in the channel',
  'settings.locale': 'The language of my posts',
  'settings.locale.server': 'The server’s own',
  'settings.retention': 'Decided questions are deleted after',
  'settings.days': {
    one: '{{count, number}} day',
    other: '{{count, number}} days',
  },
  'settings.two': 'Decisions',
  'settings.two.off': 'One moderator decides',
  'settings.two.on': 'A second moderator must consent',
  'settings.lacks':
    'I cannot work in {{channel}}: I lack the permission {{permissions}} there, so nothing was changed. Open the channel’s settings, choose Permissions, add me and allow it.',
  'settings.not-everyone':
    'That role is everybody’s, so it cannot make moderators. Nothing was changed.',
  'settings.not-a-channel': 'I do not find that channel in this server. Nothing was changed.',
  'settings.public.refused':
    'Everybody in this server can read {{channel}}, so I did not choose it. Everybody in this server will read what people asked, if you choose it all the same.',
  'settings.public.unconfirmed':
    'Everybody in this server can read {{channel}}. I write nothing there that people asked, or that moderators wrote about it, until you hide it from @everyone or confirm it. Once you confirm, everybody in this server will read what people asked.',
  'settings.public.confirmed':
    'Everybody in this server can read {{channel}}, as was confirmed. Who asks is told so first.',
  'settings.public.confirm': 'Yes, everybody may read it',
  'public.noticed':
    'Everybody in {{server}} can read {{channel}} now. It is set for: {{setting}}. I write nothing there any more that people asked, or that moderators wrote about it. Hide the channel from @everyone, or choose it anew with /settings and confirm that everybody may read along.',
  'permission.view': '“View Channel”',
  'permission.send': '“Send Messages”',
  'permission.create-posts': '“Create Posts”',
  'permission.send-in-threads': '“Send Messages in Posts”',
} as const;
