/** What becomes of moderators’ decisions, in Russian. See `en.ts`. */
export const russianDecisions = {
  'queue.amend': 'Изменить ответ',
  'queue.retract': 'Отозвать',
  'queue.undo': 'Отменить',
  'queue.history': 'Прежние версии',
  'queue.proposal': 'Предложено вместо этого:',
  'queue.state.amended': '{{moderator}}: ответ изменён {{time}}.',
  'queue.state.retracted': '{{moderator}}: ответ отозван {{time}}.',
  'queue.state.proposed.amend':
    '{{moderator}} предлагает {{time}} изменить ответ. Нужно согласие второго модератора.',
  'queue.telling.waiting': {
    one: '{{count, number}} человек узнает примерно через минуту',
    few: '{{count, number}} человека узнают примерно через минуту',
    many: '{{count, number}} человек узнают примерно через минуту',
    other: '{{count, number}} человека узнают примерно через минуту',
  },
  'queue.telling.told': {
    one: '{{count, number}} человек уже знает',
    few: '{{count, number}} человека уже знают',
    many: '{{count, number}} человек уже знают',
    other: '{{count, number}} человека уже знают',
  },
  'queue.telling.lost': {
    one: 'Не удалось сообщить {{count, number}} человеку',
    few: 'Не удалось сообщить {{count, number}} людям',
    many: 'Не удалось сообщить {{count, number}} людям',
    other: 'Не удалось сообщить {{count, number}} человека',
  },
  'amend.title': 'Изменить ответ на вопрос {{number}}',
  'retract.title': 'Отозвать ответ на вопрос {{number}}',
  'undo.too-late': 'Отменить уже нельзя: тем, кто спрашивал, как раз сообщают.',
  'undo.too-late.amend':
    'Отменить уже нельзя: тем, кто спрашивал, как раз сообщают. Ответ ещё можно изменить или отозвать, об этом им тоже сообщат.',
  'undo.not-yours': 'Отменить может только тот, кто принял это решение.',
  'log.amended': '{{moderator}}: изменён ответ на вопрос {{number}}.',
  'log.retracted': '{{moderator}}: отозван ответ на вопрос {{number}}.',
  'log.undone': '{{moderator}}: решение по вопросу {{number}} отменено, никто о нём не узнал.',
  'log.change-undone':
    '{{moderator}}: последнее изменение ответа на вопрос {{number}} отменено, никто о нём не узнал.',
  'told.amended': 'Модераторы сервера {{server}} изменили ответ на ваш вопрос',
  'told.retracted': 'Модераторы сервера {{server}} отозвали свой ответ',
  'told.changed': 'Изменено {{time}}. Прежний ответ больше не действует.',
  'told.earlier': 'Что было раньше',
  'told.in-place.changed':
    '{{mention}}, модераторы сервера {{server}} изменили ответ, который дали вам. Прочитать его можете только вы:',
  'earlier.title': 'Прежние версии ответа на вопрос {{number}}',
  'earlier.more': {
    one: 'Ещё {{count, number}} более старая версия не показана.',
    few: 'Ещё {{count, number}} более старые версии не показаны.',
    many: 'Ещё {{count, number}} более старых версий не показаны.',
    other: 'Ещё {{count, number}} более старой версии не показано.',
  },
  'earlier.amended': 'Модераторы изменили это {{time}}.',
  'earlier.retracted': 'Модераторы отозвали это {{time}}.',
  'earlier.before': 'До этого было так:',
} as const;
