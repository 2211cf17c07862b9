/** The moderators' side in Spanish, and what askers read of it. See `en.ts`. */
export const spanishReview = {
  'settings.name': 'ajustes',
  'settings.description': 'Cómo trabajo en este servidor; solo para quien lo gestiona',
  'review.name': 'moderación',
  'review.description': 'Las preguntas que se enviaron a la moderación',
  'review.list.name': 'lista',
  'review.list.description': 'Ver la lista de preguntas',
  'review.list.state.name': 'estado',
  'review.list.state.description': 'Qué preguntas; las abiertas, si no eliges otra cosa',
  'review.show.name': 'ver',
  'review.show.description': 'Ver una pregunta para trabajar en ella',
  'review.show.number.name': 'número',
  'review.show.number.description': 'El número de la pregunta',
  'review.stats.name': 'cifras',
  'review.stats.description': 'Cuántas preguntas esperan y cuánto se tarda en decidir',
  'request.name': 'solicitud',
  'request.description': 'Las preguntas que enviaste a la moderación',
  'request.status.name': 'estado',
  'request.status.description': 'Qué fue de tus preguntas; solo tú lo ves',
  'request.withdraw.name': 'retirar',
  'request.withdraw.description': 'Retirar una pregunta',

  'moderation.only':
    'Eso solo puede hacerlo la moderación de este servidor: quien puede gestionar el servidor o tiene un rol puesto con /ajustes.',
  'moderation.only-managers':
    'Solo quien puede gestionar este servidor puede ver y cambiar cómo trabajo aquí.',
  'moderation.gone':
    'Esta pregunta ya no está en la lista de este servidor. Se retiró o se borró al cumplirse su plazo.',
  'moderation.forged': 'No conozco este botón. Usa /moderación lista, por favor.',

  'queue.title': 'Pregunta {{number}}',
  'queue.hidden':
    'Todas las personas de este servidor pueden leer este canal, por eso no muestro aquí la pregunta. La moderación la lee con /moderación ver {{number}}.',
  'queue.askers': {
    one: 'la pregunta {{count, number}} persona',
    many: 'la preguntan {{count, number}} de personas',
    other: 'la preguntan {{count, number}} personas',
  },
  'queue.sent': 'enviada {{time}}',
  'queue.asked': 'Pregunta: {{question}}',
  'queue.i-answered': 'Respuesta del bot: {{answer}}',
  'queue.i-answered.quotes': {
    one: '{{count, number}} cita ({{level}}): {{citations}}',
    many: '{{count, number}} de citas ({{level}}): {{citations}}',
    other: '{{count, number}} citas ({{level}}): {{citations}}',
  },
  'queue.state.pending': 'Espera al equipo de moderación.',
  'queue.state.claimed': 'La lleva {{moderator}}; el plazo vence {{time}}.',
  'queue.state.proposed.answer':
    '{{moderator}} propuso una respuesta {{time}}. Otra persona de la moderación debe estar de acuerdo.',
  'queue.state.proposed.reject':
    '{{moderator}} propuso rechazarla {{time}}. Otra persona de la moderación debe estar de acuerdo.',
  'queue.state.proposed.merge':
    '{{moderator}} propuso unirla a la pregunta {{number}} {{time}}. Otra persona de la moderación debe estar de acuerdo.',
  'queue.state.answered': '{{moderator}} la respondió {{time}}.',
  'queue.state.rejected': '{{moderator}} la rechazó {{time}}.',
  'queue.state.merged': '{{moderator}} la unió a la pregunta {{number}} {{time}}.',
  'queue.state.withdrawn': 'Retirada {{time}}.',
  'queue.seconded': '{{moderator}} estuvo de acuerdo.',
  'queue.reason': 'Motivo: {{reason}}',
  'queue.words': 'Palabras: {{words}}',
  'queue.quotes': {
    one: '{{count, number}} cita: {{citations}}',
    many: '{{count, number}} de citas: {{citations}}',
    other: '{{count, number}} citas: {{citations}}',
  },
  'queue.wording': 'Redacción pública: {{wording}}',
  'queue.claim': 'Tomar',
  'queue.release': 'Soltar',
  'queue.answer': 'Responder',
  'queue.add-source': 'Añadir fuente',
  'queue.reject': 'Rechazar',
  'queue.merge': 'Unir',
  'queue.consent': 'De acuerdo',
  'queue.send-back': 'Devolver',
  'queue.read': 'Leer la respuesta',

  'answer.title': 'Responder a la pregunta {{number}}',
  'answer.words': 'Tus propias palabras',
  'answer.words.hint': 'Se muestran como palabras de la moderación; enlaces y menciones no actúan',
  'answer.quotes': 'Palabras de mis fuentes',
  'answer.quotes.hint': 'Lo más cercano; quienes preguntan ven los pasajes completos',
  'answer.wording': 'Redacción pública de la pregunta',
  'answer.wording.hint':
    'Para otros que lean la respuesta, con tus palabras; vacío: no ven ninguna pregunta',
  'answer.nothing':
    'Una respuesta necesita palabras, citas o ambas. Pulsa Responder otra vez, por favor.',
  'answer.passage-gone':
    'Mis fuentes han cambiado y un pasaje elegido ya no está entre ellas. No se envió nada. Pulsa Responder otra vez y elige de nuevo, por favor.',
  'reject.title': 'Rechazar la pregunta {{number}}',
  'reject.reason': 'Motivo',
  'reject.reason.hint': 'Lo leen quienes preguntaron',
  'merge.title': 'Unir la pregunta {{number}}',
  'merge.into': 'A esta pregunta abierta',
  'merge.number': 'O a la pregunta con este número',
  'merge.reason.hint': 'Solo lo lee la moderación',
  'merge.no-target':
    'Necesito otra pregunta abierta de este servidor: elige una o escribe su número. No se cambió nada.',
  'send-back.title': 'Devolver la pregunta {{number}}',

  'outcome.claimed-by': '{{moderator}} ha tomado esta pregunta hasta {{time}}. No se cambió nada.',
  'outcome.not-claimed': 'Nadie ha tomado esta pregunta. Pulsa primero Tomar, por favor.',
  'outcome.own-proposal':
    'Lo propusiste tú, así que otra persona debe estar de acuerdo o devolverlo.',
  'outcome.already': 'Eso ya está decidido, así que no se cambió nada. {{state}}',
  'outcome.as-it-stands': 'No se cambió nada. {{state}}',
  'outcome.your-words': 'Lo que escribiste, para que no se pierda:',

  'log.answered': '{{moderator}} respondió a la pregunta {{number}}.',
  'log.rejected': '{{moderator}} rechazó la pregunta {{number}}.',
  'log.erased':
    'Aquí se decidió sobre la pregunta {{number}}. Desde entonces está borrada, con lo que se escribió sobre ella.',
  'log.merged': '{{moderator}} unió la pregunta {{number}} a la pregunta {{into}}.',

  'told.answered': 'La moderación de {{server}} respondió a tu pregunta',
  'told.rejected': 'La moderación de {{server}} vio tu pregunta y no la respondió',
  'told.words': 'La moderación de {{server}} escribe:',
  'told.quotes': 'La moderación de {{server}} eligió estas palabras de mis fuentes:',
  'told.withheld': {
    one: 'No muestro {{count, number}} cita de esta decisión: lo que tengo guardado de ella no es lo que dice su fuente.',
    many: 'No muestro {{count, number}} de citas de esta decisión: lo que tengo guardado de ellas no es lo que dicen sus fuentes.',
    other:
      'No muestro {{count, number}} citas de esta decisión: lo que tengo guardado de ellas no es lo que dicen sus fuentes.',
  },
  'told.in-place':
    '{{mention}}, la moderación de {{server}} ha decidido sobre una pregunta tuya. Solo tú puedes leerlo:',
  'told.show': 'Mostrar',
  'told.not-yours':
    'Eso solo puede leerlo quien envió esta pregunta. Puedes preguntar con /verificar.',
  'told.undecided': 'La moderación aún no ha decidido sobre esta pregunta.',
  'told.gone': 'Esta decisión se borró al cumplirse su plazo.',
  'server.unknown': 'el servidor',

  'moderator.no-home':
    'No sé qué moderación debe recibir una pregunta hecha aquí, así que no puedo enviarla. Pregunta en un servidor, por favor. (Operación: define HOME_GUILD_ID.)',
  'moderator.joined':
    'Enviada. Otras personas también lo preguntaron, así que recibirás la misma respuesta. Hasta que se decida, puedes retirar la tuya.',
  'moderator.not-set-up':
    'La moderación de {{server}} aún no ha elegido adónde van las preguntas, así que nadie vería la tuya. No he enviado ni guardado nada. He avisado a quienes llevan el servidor; inténtalo más tarde, por favor.',
  'moderator.listed-only':
    'Queda guardada, y la moderación de {{server}} la encuentra con /review list; no hay ningún canal elegido donde pudiera mostrársela. Quienes llevan el servidor lo saben.',
  'moderator.held':
    'Ahora mismo no puedo mostrársela a la moderación. Queda guardada, quienes llevan el servidor lo saben, y seguirá su camino por sí sola en cuanto vuelva a funcionar.',
  'moderator.too-many.here': {
    one: 'Tienes una pregunta abierta ante la moderación de {{server}}, y allí solo puedes tener {{count, number}} a la vez. No se envió nada. Podrás enviar otra cuando se decida, o si la retiras aquí o con /request withdraw.',
    many: 'Tienes {{count, number}} de preguntas abiertas ante la moderación de {{server}}, tantas como una persona puede tener allí a la vez. No se envió nada. Podrás enviar otra cuando se decida una, o si retiras una aquí o con /request withdraw.',
    other:
      'Tienes {{count, number}} preguntas abiertas ante la moderación de {{server}}, tantas como una persona puede tener allí a la vez. No se envió nada. Podrás enviar otra cuando se decida una, o si retiras una aquí o con /request withdraw.',
  },
  'moderator.too-many.everywhere':
    'Tienes {{count, number}} preguntas abiertas ante la moderación de varios servidores, tantas como una persona puede tener a la vez. No se envió nada. Podrás enviar otra cuando se decida una, o si retiras una aquí o con /request withdraw.',
  'trouble.not-set':
    'Alguien quiere enviar una pregunta a la moderación de {{server}}, pero no hay ningún canal elegido para ello así que no se la muestro a nadie. Elige uno con /settings, en «Las preguntas a la moderación van a». Lo digo solo esta vez.',
  'trouble.channel-gone':
    'El canal para las preguntas a la moderación de {{server}} ya no existe. Las preguntas quedan guardadas. Elige otro con /settings y las publicaré allí.',
  'trouble.lacks':
    'No puedo publicar preguntas a la moderación de {{server}} en {{channel}}: allí me falta el permiso {{permissions}}. Las preguntas quedan guardadas. Abre los ajustes del canal, elige Permisos, añádeme y permítelo; luego sigo por mi cuenta.',
  'trouble.no-tag':
    'No puedo publicar preguntas a la moderación de {{server}} en {{channel}}: allí cada publicación necesita una etiqueta y no hay ninguna que yo pueda usar. Las preguntas quedan guardadas. Añade una etiqueta que cualquiera pueda usar, o deja de exigirla; luego sigo por mi cuenta.',
  'trouble.too-many-threads':
    'No puedo publicar preguntas a la moderación de {{server}} en {{channel}}: Discord no permite más publicaciones abiertas. Las preguntas quedan guardadas. Cierra las antiguas, o elige un canal de texto con /settings; luego sigo por mi cuenta.',
  'trouble.refused':
    'Discord no me deja publicar preguntas a la moderación de {{server}} en {{channel}} (error {{code}}). Las preguntas quedan guardadas. Revisa allí mis permisos, o elige otro canal con /settings.',
  'trouble.over':
    'Las preguntas a la moderación de {{server}} vuelven a publicarse, en {{channel}}.',
  'moderator.kept': {
    one: 'Borro tu pregunta y mi respuesta {{count, number}} día después de la decisión. Hasta entonces guardo, cifrado, cómo avisarte, porque el equipo de moderación aún puede cambiar su respuesta. Te escribiré por mensaje directo, o te mencionaré aquí si no los aceptas.',
    many: 'Borro tu pregunta y mi respuesta {{count, number}} de días después de la decisión. Hasta entonces guardo, cifrado, cómo avisarte, porque el equipo de moderación aún puede cambiar su respuesta. Te escribiré por mensaje directo, o te mencionaré aquí si no los aceptas.',
    other:
      'Borro tu pregunta y mi respuesta {{count, number}} días después de la decisión. Hasta entonces guardo, cifrado, cómo avisarte, porque el equipo de moderación aún puede cambiar su respuesta. Te escribiré por mensaje directo, o te mencionaré aquí si no los aceptas.',
  },

  'request.none': 'No has enviado preguntas a la moderación, o se cumplió su plazo.',
  'request.title': 'Tus preguntas a la moderación',
  'request.line': '{{question}} ({{server}}, {{time}})',
  'request.state.pending': 'Espera al equipo de moderación.',
  'request.state.claimed': 'El equipo de moderación está en ello.',
  'request.state.proposed': 'Una segunda persona revisa la decisión.',
  'request.state.answered': 'Respondida.',
  'request.state.rejected': 'El equipo de moderación no la respondió.',
  'request.state.merged': 'Unida a una pregunta parecida.',
  'request.state.withdrawn': 'La retiraste.',
  'request.read': 'Leer lo que se decidió',
  'request.take-back': 'Retirar una pregunta',
  'request.nothing-open': 'Ninguna de tus preguntas está abierta: no hay nada que retirar.',

  'state.open': 'abiertas',
  'state.pending': 'en espera',
  'state.claimed': 'tomadas',
  'state.proposed': 'propuestas',
  'state.answered': 'respondidas',
  'state.rejected': 'rechazadas',
  'state.merged': 'unidas',
  'state.withdrawn': 'retiradas',
  'list.title': 'Preguntas: {{state}}',
  'list.empty': 'No hay ninguna.',
  'list.next': 'Página siguiente',
  'list.first': 'Primera página',
  'list.not-found': 'No hay ninguna pregunta {{number}} en la lista de este servidor.',
  'stats.title': 'Las preguntas de {{server}}',
  'stats.count': '{{state}}: {{count}}',
  'stats.oldest': 'La más antigua de las abiertas se envió {{time}}.',
  'stats.median':
    'La mitad de las decididas en los últimos 30 días se decidió en menos de {{duration}}.',
  'stats.by': 'Decididas en los últimos 30 días, por persona:',
  'stats.none': 'No se decidió nada en los últimos 30 días.',

  'settings.title': 'Cómo trabajo en {{server}}',
  'settings.changed': 'Cambiado: {{setting}}.',
  'settings.review-channel': 'Las preguntas a la moderación van a',
  'settings.review-channel.hint': 'Canal de texto o foro que solo vea la moderación',
  'settings.log-channel': 'Las decisiones se anotan en',
  'settings.log-channel.hint': 'Una línea por decisión',
  'settings.watch-channels': 'Comparo mensajes con afirmaciones conocidas en',
  'settings.watch-channels.hint': 'Hasta 25 canales',
  'settings.watch-mode': 'Cuando reconozco allí una afirmación',
  'settings.watch-mode.off': 'No hago nada (apagado)',
  'settings.watch-mode.shadow': 'Muestro solo a la moderación lo que diría',
  'settings.watch-mode.on': 'Digo lo que sé sobre ella',
  'settings.roles': 'Moderación, además de quienes gestionan el servidor',
  'settings.roles.hint': 'Hasta 25 roles',
  'settings.audience': 'Quién ve una respuesta a /verificar si nadie elige',
  'settings.audience.only-asker': 'Solo quien pregunta',
  'settings.audience.everyone': 'Todo el canal',
  'settings.locale': 'El idioma de mis mensajes',
  'settings.locale.server': 'El del servidor',
  'settings.retention': 'Las preguntas decididas se borran después de',
  'settings.days': {
    one: '{{count, number}} día',
    many: '{{count, number}} de días',
    other: '{{count, number}} días',
  },
  'settings.two': 'Decisiones',
  'settings.two.off': 'Decide una persona',
  'settings.two.on': 'Otra persona debe estar de acuerdo',
  'settings.lacks':
    'No puedo trabajar en {{channel}}: allí me falta el permiso {{permissions}}, así que no se cambió nada. Abre los ajustes del canal, elige Permisos, añádeme y permítelo.',
  'settings.not-everyone':
    'Ese rol lo tiene todo el mundo, así que no puede dar moderación. No se cambió nada.',
  'settings.not-a-channel': 'No encuentro ese canal en este servidor. No se cambió nada.',
  'settings.public.refused':
    'Todas las personas de este servidor pueden leer {{channel}}, por eso no lo elegí. Si lo eliges de todos modos, todas leerán lo que se preguntó.',
  'settings.public.unconfirmed':
    'Todas las personas de este servidor pueden leer {{channel}}. No escribo allí nada que alguien haya preguntado ni que la moderación haya escrito sobre ello hasta que lo ocultes a @everyone o lo confirmes. Si lo confirmas, todas leerán lo que se preguntó.',
  'settings.public.confirmed':
    'Todas las personas de este servidor pueden leer {{channel}}, como se confirmó. A quien pregunta se le dice antes.',
  'settings.public.confirm': 'Sí, todo el mundo puede leerlo',
  'public.noticed':
    'Ahora todas las personas de {{server}} pueden leer {{channel}}. Está elegido para: {{setting}}. Ya no escribo allí nada que alguien haya preguntado ni que la moderación haya escrito sobre ello. Oculta el canal a @everyone, o vuelve a elegirlo en los ajustes y confirma que todo el mundo puede leerlo.',
  'permission.view': '«Ver canal»',
  'permission.send': '«Enviar mensajes»',
  'permission.create-posts': '«Crear publicaciones»',
  'permission.send-in-threads': '«Enviar mensajes en publicaciones»',
} as const;
