/** What moderators can do about whoever sent a question, in Spanish. See `en.ts`. */
export const spanishAskers = {
  'review.block.name': 'bloquear',
  'review.block.description':
    'Bloquear o limitar a quien envió una pregunta, sin saber quién es; sin número: la lista',
  'review.block.number.name': 'número',
  'review.block.number.description': 'El número de una pregunta suya; sin él: quién está limitado',
  'review.block.allow.name': 'permitir',
  'review.block.allow.description': 'Cuántas preguntas puede tener abiertas; ninguna, si no eliges',
  'queue.limit': 'Limitar a quien pregunta',
  'limit.title': 'Quien envió la pregunta {{number}}',
  'limit.allow': 'Preguntas que puede tener abiertas',
  'limit.allow.hint': 'Solo en este servidor; no sabrás quién es',
  'limit.none': 'Ninguna: bloquear',
  'limit.one': 'Una a la vez',
  'limit.any': 'Tantas como los demás',
  'limit.done.none':
    'Hecho. Quien envió la pregunta {{number}} ya no puede enviaros preguntas, y se le dirá con amabilidad si lo intenta. Para quitarlo, usa /moderación bloquear.',
  'limit.done.one':
    'Hecho. Quien envió la pregunta {{number}} puede tener aquí una pregunta abierta a la vez. Para quitarlo, usa /moderación bloquear.',
  'limit.done.any':
    'Hecho. Quien envió la pregunta {{number}} puede enviar preguntas como los demás.',
  'limit.unchanged': 'Ya estaba así, no se cambió nada.',
  'limit.nobody':
    'Ya no sé quién envió esta pregunta: se retiró, o se borró al cumplirse su plazo. No se cambió nada.',
  'limit.list.title': 'Personas bloqueadas o limitadas en {{server}}',
  'limit.list.empty':
    'Nadie. Para bloquear a quien envió una pregunta, usa /moderación bloquear con su número.',
  'limit.line.none': 'Quien envió la pregunta {{number}}: bloqueo de {{moderator}} {{time}}',
  'limit.line.one':
    'Quien envió la pregunta {{number}}: una pregunta a la vez, lo decidió {{moderator}} {{time}}',
  'limit.lift': 'Quitar uno',
  'limit.option.none': 'Pregunta {{number}}: bloqueo',
  'limit.option.one': 'Pregunta {{number}}: una a la vez',
  'limit.gone': 'Ya está quitado.',
  'log.asker-blocked': '{{moderator}} bloqueó a quien envió la pregunta {{number}}.',
  'log.asker-limited':
    '{{moderator}} permite una sola pregunta abierta a quien envió la pregunta {{number}}.',
  'log.asker-freed': '{{moderator}} quitó el límite a quien envió la pregunta {{number}}.',
  'moderator.blocked':
    'El equipo de moderación de {{server}} no acepta preguntas tuyas por ahora, así que no envié nada. A mí puedes seguir preguntándome: respondo con mis fuentes como siempre. Si crees que es un error, escríbeles tú.',
  'privacy.blocked':
    'Desde el {{date}}, el equipo de moderación de {{server}} no acepta preguntas tuyas.',
  'privacy.limited':
    'Desde el {{date}} puedes tener una sola pregunta abierta ante el equipo de moderación de {{server}}.',
  'privacy.limit-stays':
    'Esto se queda aunque borres tus datos, bajo ese código y sin tus preguntas, hasta que el equipo de moderación lo quite.',
} as const;
