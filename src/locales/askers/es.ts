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
  'queue.ask-back': 'Repreguntar',
  'queue.back': '{{moderator}} repreguntó {{time}}:',
  'queue.back.due': 'Se lo preguntaré enseguida.',
  'queue.back.waiting': 'Aún no ha respondido.',
  'queue.back.lost': 'No se pudo contactar con esa persona.',
  'queue.back.answer': 'Quien preguntó respondió:',
  'back.title': 'Repreguntar sobre la pregunta {{number}}',
  'back.question': 'Lo que quieres preguntar',
  'back.question.hint': 'Solo una vez; ni tú sabrás quién responde ni esa persona quién pregunta',
  'back.nothing': 'Necesito algo que preguntar. No se envió nada.',
  'back.asked-already': 'Ya se le preguntó, y solo se puede una vez. No se envió nada.',
  'back.wrong-state': 'Ya no tienes asignada esta pregunta. No se envió nada.',
  'back.unreachable': 'No tengo forma de llegar a quien envió esta pregunta. No se envió nada.',
  'back.told': 'El equipo de moderación de {{server}} quiere preguntarte algo',
  'back.told.asks': 'Alguien del equipo de moderación de {{server}} pregunta:',
  'back.told.kept':
    'Tu respuesta solo la lee el equipo de moderación de {{server}}, sin tu nombre. Se borra con tu pregunta.',
  'back.told.everybody':
    'Tu respuesta podrá leerla todo el mundo en {{server}}, sin tu nombre. Se borra con tu pregunta.',
  'back.in-place':
    '{{mention}}, el equipo de moderación de {{server}} quiere preguntarte algo sobre una pregunta que le enviaste. Solo tú puedes leerlo:',
  'back.answer': 'Responder',
  'back.answer.title': 'Responder a la moderación',
  'back.answer.label': 'Tu respuesta',
  'back.answer.nothing': 'Necesito unas palabras que pasar. No se envió nada.',
  'back.answer.done': 'Gracias. El equipo de moderación ya puede leer tu respuesta:',
  'back.answer.answered-already': 'Ya respondiste a esto, y solo se puede una vez.',
  'back.answer.too-late': 'Ya se ha decidido sobre tu pregunta. No se envió nada.',
  'back.answer.not-found':
    'Esto no es para ti, o la pregunta se retiró o se borró. No se envió nada.',
  'button.link-original': 'Mostrar mi mensaje',
  'button.unlink-original': 'No mostrarlo',
  'moderator.linked':
    'El equipo de moderación de {{server}} recibe un enlace al mensaje y así ve quién preguntó. El enlace se borra con tu pregunta.',
  'queue.original': 'mensaje original',
} as const;
