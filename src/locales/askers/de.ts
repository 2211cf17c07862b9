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
} as const;
