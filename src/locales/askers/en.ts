/** What moderators can do about whoever sent a question, in English, and what that person reads of it. See `../en.ts`. */
export const englishAskers = {
  'review.block.name': 'block',
  'review.block.description':
    'Block or limit whoever sent a question, without learning who it is; no number: the list',
  'review.block.number.name': 'number',
  'review.block.number.description': 'The number of a question they sent; none: who is limited now',
  'review.block.allow.name': 'allow',
  'review.block.allow.description':
    'How many questions they may have open; none, unless you choose',
  'queue.limit': 'Limit the asker',
  'limit.title': 'Limit the sender of question {{number}}',
  'limit.allow': 'Questions they may have open here',
  'limit.allow.hint': 'In this server only; you don’t learn who it is',
  'limit.none': 'None: block them',
  'limit.one': 'One at a time',
  'limit.any': 'As many as everybody',
  'limit.done.none':
    'Done. Whoever sent question {{number}} can’t send you questions any more, and is told so politely when they try. To lift it, use /review block.',
  'limit.done.one':
    'Done. Whoever sent question {{number}} can have one question open here at a time. To lift it, use /review block.',
  'limit.done.any': 'Done. Whoever sent question {{number}} can send questions like everybody.',
  'limit.unchanged': 'It was like that already, so nothing was changed.',
  'limit.nobody':
    'I can’t tell any more who sent this question: it was taken back, or deleted after its time. Nothing was changed.',
  'limit.list.title': 'Askers who are blocked or limited in {{server}}',
  'limit.list.empty':
    'Nobody is. To block whoever sent a question, use /review block with its number.',
  'limit.line.none': 'Whoever sent question {{number}}: blocked by {{moderator}} {{time}}',
  'limit.line.one':
    'Whoever sent question {{number}}: one question at a time, set by {{moderator}} {{time}}',
  'limit.lift': 'Lift one of them',
  'limit.option.none': 'Question {{number}}: blocked',
  'limit.option.one': 'Question {{number}}: one at a time',
  'limit.gone': 'That is lifted already.',
  'log.asker-blocked': '{{moderator}} blocked whoever sent question {{number}}.',
  'log.asker-limited':
    '{{moderator}} lets whoever sent question {{number}} have one question open at a time.',
  'log.asker-freed': '{{moderator}} lifted the limit of whoever sent question {{number}}.',
  'moderator.blocked':
    'The moderators of {{server}} don’t take questions from you at the moment, so I sent nothing. You can still ask me: I answer from my sources as before. If you think it’s a mistake, please write to them yourself.',
  'privacy.blocked': 'Since {{date}} the moderators of {{server}} take no questions from you.',
  'privacy.limited':
    'Since {{date}} you can have one question at a time open with the moderators of {{server}}.',
  'privacy.limit-stays':
    'This stays when you delete your data, under that code and without your questions, until the moderators lift it.',
  'queue.ask-back': 'Ask the asker',
  'queue.back': '{{moderator}} asked the asker {{time}}:',
  'queue.back.due': 'They’ll be asked in a moment.',
  'queue.back.waiting': 'They have not answered yet.',
  'queue.back.lost': 'They couldn’t be reached.',
  'queue.back.answer': 'The asker answered:',
  'back.title': 'Ask the asker of question {{number}}',
  'back.question': 'Your question to them',
  'back.question.hint': 'You can ask once; they don’t learn who asks, nor you who answers',
  'back.nothing': 'I need a question to ask them. Nothing was sent.',
  'back.asked-already': 'They were asked already, and can be asked only once. Nothing was sent.',
  'back.wrong-state': 'This question isn’t claimed by you any more. Nothing was sent.',
  'back.unreachable': 'I have no way to reach whoever sent this question. Nothing was sent.',
  'back.told': 'The moderators of {{server}} want to ask you something',
  'back.told.asks': 'A moderator of {{server}} asks:',
  'back.told.kept':
    'Only the moderators of {{server}} read your answer, without your name. It is deleted with your question.',
  'back.told.everybody':
    'Everybody in {{server}} will be able to read your answer, without your name. It is deleted with your question.',
  'back.in-place':
    '{{mention}}, the moderators of {{server}} want to ask you something about a question that you sent them. Only you can read it:',
  'back.answer': 'Answer',
  'back.answer.title': 'Answer the moderators',
  'back.answer.label': 'Your answer',
  'back.answer.nothing': 'I need some words to pass on. Nothing was sent.',
  'back.answer.done': 'Thank you. The moderators can read your answer now:',
  'back.answer.answered-already':
    'You have answered this already, and it can be answered only once.',
  'back.answer.too-late': 'The moderators have decided on your question by now. Nothing was sent.',
  'back.answer.not-found':
    'This isn’t for you, or the question was taken back or deleted. Nothing was sent.',
  'button.link-original': 'Show my message',
  'button.unlink-original': 'Do not show it',
  'moderator.linked':
    'The moderators of {{server}} get a link to the message, so they see who asked. The link is deleted with your question.',
  'queue.original': 'original message',
} as const;
