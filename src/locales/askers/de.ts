/** What moderators can do about whoever sent a question, in German. See `en.ts`. */
export const germanAskers = {
  'review.block.name': 'sperren',
  'review.block.description':
    'Sperren oder bremsen, wer eine Frage schickte, ohne zu erfahren, wer es ist; ohne Nummer: Liste',
  'review.block.number.name': 'nummer',
  'review.block.number.description': 'Die Nummer einer Frage dieser Person; ohne: wer gesperrt ist',
  'review.block.allow.name': 'erlaubt',
  'review.block.allow.description':
    'Wie viele offene Fragen erlaubt sind; keine, wenn du nichts wählst',
  'queue.limit': 'Person bremsen',
  'limit.title': 'Wer Frage {{number}} schickte',
  'limit.allow': 'Wie viele offene Fragen erlaubt sind',
  'limit.allow.hint': 'Nur auf diesem Server; wer es ist, erfährst du nicht',
  'limit.none': 'Keine: sperren',
  'limit.one': 'Eine zur gleichen Zeit',
  'limit.any': 'So viele wie bei allen',
  'limit.done.none':
    'Erledigt. Wer Frage {{number}} schickte, kann euch keine Fragen mehr schicken und erfährt das höflich, wenn er oder sie es versucht. Aufheben lässt es sich mit /moderation sperren.',
  'limit.done.one':
    'Erledigt. Wer Frage {{number}} schickte, kann hier nur noch eine Frage zur gleichen Zeit offen haben. Aufheben lässt es sich mit /moderation sperren.',
  'limit.done.any':
    'Erledigt. Wer Frage {{number}} schickte, kann wieder wie alle Fragen schicken.',
  'limit.unchanged': 'Das war schon so, darum wurde nichts geändert.',
  'limit.nobody':
    'Wer diese Frage schickte, weiß ich nicht mehr: Sie wurde zurückgenommen oder nach Ablauf ihrer Frist gelöscht. Es wurde nichts geändert.',
  'limit.list.title': 'Wer auf {{server}} gesperrt oder gebremst ist',
  'limit.list.empty':
    'Niemand. Um zu sperren, wer eine Frage schickte, benutze /moderation sperren mit ihrer Nummer.',
  'limit.line.none': 'Wer Frage {{number}} schickte: gesperrt von {{moderator}} {{time}}',
  'limit.line.one':
    'Wer Frage {{number}} schickte: eine Frage zur gleichen Zeit, festgelegt von {{moderator}} {{time}}',
  'limit.lift': 'Eine davon aufheben',
  'limit.option.none': 'Frage {{number}}: gesperrt',
  'limit.option.one': 'Frage {{number}}: eine zur gleichen Zeit',
  'limit.gone': 'Das ist schon aufgehoben.',
  'log.asker-blocked': '{{moderator}} hat gesperrt, wer Frage {{number}} schickte.',
  'log.asker-limited':
    '{{moderator}} lässt von der Person, die Frage {{number}} schickte, nur noch eine offene Frage zu.',
  'log.asker-freed':
    '{{moderator}} hat die Beschränkung der Person aufgehoben, die Frage {{number}} schickte.',
  'moderator.blocked':
    'Die Moderation von {{server}} nimmt zurzeit keine Fragen von dir an, darum habe ich nichts geschickt. Mich kannst du weiter fragen: Ich antworte wie bisher aus meinen Quellen. Wenn du das für einen Irrtum hältst, schreib der Moderation bitte selbst.',
  'privacy.blocked': 'Seit {{date}} nimmt die Moderation von {{server}} keine Fragen von dir an.',
  'privacy.limited':
    'Seit {{date}} kannst du bei der Moderation von {{server}} nur eine Frage zur gleichen Zeit offen haben.',
  'privacy.limit-stays':
    'Das bleibt, auch wenn du deine Daten löschst, unter diesem Code und ohne deine Fragen, bis die Moderation es aufhebt.',
  'queue.ask-back': 'Zurückfragen',
  'queue.back': '{{moderator}} hat {{time}} zurückgefragt:',
  'queue.back.due': 'Die Rückfrage geht gleich hinaus.',
  'queue.back.waiting': 'Noch keine Antwort.',
  'queue.back.lost': 'Die Person war nicht zu erreichen.',
  'queue.back.answer': 'Die Antwort darauf:',
  'back.title': 'Rückfrage zu Frage {{number}}',
  'back.question': 'Deine Rückfrage',
  'back.question.hint': 'Nur einmal möglich; keine Seite erfährt, wer die andere ist',
  'back.nothing': 'Ich brauche eine Rückfrage. Es wurde nichts geschickt.',
  'back.asked-already':
    'Es wurde schon zurückgefragt, und das geht nur einmal. Es wurde nichts geschickt.',
  'back.wrong-state': 'Du hast diese Frage nicht mehr übernommen. Es wurde nichts geschickt.',
  'back.unreachable':
    'Ich kann die Person, die diese Frage schickte, nicht erreichen. Es wurde nichts geschickt.',
  'back.told': 'Die Moderation von {{server}} möchte dich etwas fragen',
  'back.told.asks': 'Jemand aus der Moderation von {{server}} fragt:',
  'back.told.kept':
    'Deine Antwort liest nur die Moderation von {{server}}, ohne deinen Namen. Sie wird mit deiner Frage gelöscht.',
  'back.told.everybody':
    'Deine Antwort können alle auf {{server}} lesen, ohne deinen Namen. Sie wird mit deiner Frage gelöscht.',
  'back.in-place':
    '{{mention}}, die Moderation von {{server}} möchte dich etwas zu einer Frage fragen, die du ihr geschickt hast. Nur du kannst es lesen:',
  'back.answer': 'Antworten',
  'back.answer.title': 'Der Moderation antworten',
  'back.answer.label': 'Deine Antwort',
  'back.answer.nothing': 'Ich brauche ein paar Worte zum Weitergeben. Es wurde nichts geschickt.',
  'back.answer.done': 'Danke. Die Moderation kann deine Antwort jetzt lesen:',
  'back.answer.answered-already': 'Darauf hast du schon geantwortet, und das geht nur einmal.',
  'back.answer.too-late': 'Über deine Frage ist inzwischen entschieden. Es wurde nichts geschickt.',
  'back.answer.not-found':
    'Das ist nicht für dich, oder die Frage wurde zurückgenommen oder gelöscht. Es wurde nichts geschickt.',
  'button.link-original': 'Nachricht zeigen',
  'button.unlink-original': 'Nicht zeigen',
  'moderator.linked':
    'Die Moderation von {{server}} bekommt einen Link zur Nachricht und sieht damit, wer gefragt hat. Der Link wird mit deiner Frage gelöscht.',
  'queue.original': 'ursprüngliche Nachricht',
} as const;
