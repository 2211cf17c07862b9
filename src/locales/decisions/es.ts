/** What becomes of moderators’ decisions, in Spanish. See `en.ts`. */
export const spanishDecisions = {
  'queue.amend': 'Cambiar la respuesta',
  'queue.retract': 'Retirarla',
  'queue.undo': 'Deshacer',
  'queue.history': 'Versiones anteriores',
  'queue.proposal': 'Propuesta en su lugar:',
  'queue.state.amended': '{{moderator}} cambió la respuesta {{time}}.',
  'queue.state.retracted': '{{moderator}} retiró la respuesta {{time}}.',
  'queue.state.proposed.amend':
    '{{moderator}} propuso {{time}} cambiar la respuesta. Debe aceptarlo otra persona del equipo de moderación.',
  'queue.telling.waiting': {
    one: '{{count, number}} persona recibirá el aviso en un minuto más o menos',
    many: '{{count, number}} de personas recibirán el aviso en un minuto más o menos',
    other: '{{count, number}} personas recibirán el aviso en un minuto más o menos',
  },
  'queue.telling.told': {
    one: '{{count, number}} persona ya lo sabe',
    many: '{{count, number}} de personas ya lo saben',
    other: '{{count, number}} personas ya lo saben',
  },
  'queue.telling.lost': {
    one: 'No se pudo avisar a {{count, number}} persona',
    many: 'No se pudo avisar a {{count, number}} de personas',
    other: 'No se pudo avisar a {{count, number}} personas',
  },
  'amend.title': 'Cambiar la respuesta a la pregunta {{number}}',
  'retract.title': 'Retirar la respuesta a la pregunta {{number}}',
  'undo.too-late': 'Ya es tarde para deshacerlo: quienes preguntaron están recibiendo el aviso.',
  'undo.too-late.amend':
    'Ya es tarde para deshacerlo: quienes preguntaron están recibiendo el aviso. Aún puedes cambiar la respuesta o retirarla; también se les avisará.',
  'undo.not-yours': 'Solo puede deshacerlo quien lo decidió.',
  'log.amended': '{{moderator}} cambió la respuesta a la pregunta {{number}}.',
  'log.retracted': '{{moderator}} retiró la respuesta a la pregunta {{number}}.',
  'log.undone':
    '{{moderator}} deshizo la decisión sobre la pregunta {{number}} antes de que nadie recibiera el aviso.',
  'log.change-undone':
    '{{moderator}} deshizo el último cambio de la respuesta a la pregunta {{number}} antes de que nadie recibiera el aviso.',
  'told.amended': 'El equipo de moderación de {{server}} ha cambiado su respuesta a tu pregunta',
  'told.retracted': 'El equipo de moderación de {{server}} ha retirado su respuesta',
  'told.changed': 'Cambiada {{time}}. La respuesta anterior ya no vale.',
  'told.earlier': 'Qué decía antes',
  'told.in-place.changed':
    '{{mention}}, el equipo de moderación de {{server}} ha cambiado una respuesta que te dio. Solo tú puedes leerla:',
  'earlier.title': 'Versiones anteriores de la respuesta a la pregunta {{number}}',
  'earlier.more': {
    one: 'No se muestra {{count, number}} versión más antigua.',
    many: 'No se muestran {{count, number}} de versiones más antiguas.',
    other: 'No se muestran {{count, number}} versiones más antiguas.',
  },
  'earlier.amended': 'El equipo de moderación cambió esto {{time}}.',
  'earlier.retracted': 'El equipo de moderación retiró esto {{time}}.',
  'earlier.before': 'Antes decía:',
  'answers.name': 'respuestas',
  'answers.description':
    'Lo que ha respondido el equipo de moderación de este servidor; solo lo ves tú',
  'answers.search.name': 'buscar',
  'answers.search.description': 'Palabras que buscar en preguntas y respuestas',
  'answers.title': 'Lo que ha respondido el equipo de moderación de {{server}}',
  'answers.searched': 'Con: {{search}}',
  'answers.none': 'Todavía nada. El equipo de moderación decide qué respuestas aparecen aquí.',
  'answers.none.found': 'Ninguna respuesta contiene todas esas palabras.',
  'answers.read': 'Leer una respuesta',
  'answers.gone': 'Esta respuesta se cambió, se retiró o se borró. Vuelve a mirar en /respuestas.',
  'answers.no-server': 'Cada servidor tiene sus respuestas. Úsalo en un servidor.',
  'reuse.title': 'Respondida por el equipo de moderación de {{server}} el {{date}}',
  'reuse.sources': 'Qué dicen las fuentes',
  'reuse.ask-anyway': 'No es mi pregunta: preguntar',
  'correction.decision.superseded':
    'El equipo de moderación ha cambiado esta respuesta desde entonces.',
  'correction.decision.retracted': 'El equipo de moderación ha retirado esta respuesta.',
  'form.again': 'Abrir otra vez el formulario',
  'answer.search': 'Buscar en mis fuentes',
  'answer.search.hint':
    'Palabras que buscar; eliges entre lo encontrado antes de que se envíe nada',
  'answer.found': {
    one: '{{count, number}} pasaje encontrado para «{{search}}». Aún no se ha enviado nada: abre otra vez el formulario y elígelo.',
    many: '{{count, number}} de pasajes encontrados para «{{search}}»; estos son los más cercanos. Aún no se ha enviado nada: abre otra vez el formulario y elige.',
    other:
      '{{count, number}} pasajes encontrados para «{{search}}»; estos son los más cercanos. Aún no se ha enviado nada: abre otra vez el formulario y elige.',
  },
} as const;
