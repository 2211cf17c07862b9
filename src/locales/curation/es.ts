/** Sources, corrections, watching and people's own data in Spanish. See `en.ts`. */
export const spanishCuration = {
  'curate.name': 'fuente',
  'curate.description': 'Para moderación: añadir una fuente, sustituirla o retirarla',
  'curate.add.name': 'añadir',
  'curate.add.description': 'Una dirección, un archivo, o ninguno de los dos para pegar un texto',
  'curate.supersede.name': 'sustituir',
  'curate.supersede.description': 'Pone una nueva versión en el lugar de una fuente',
  'curate.retract.name': 'retirar',
  'curate.retract.description': 'Retira una fuente; se corrigen las respuestas que la citaron',
  'curate.history.name': 'historial',
  'curate.history.description': 'Todas las versiones de una fuente',
  'curate.aside.name': 'apartadas',
  'curate.aside.description': 'Fuentes con las que ahora no respondo: por qué, y cómo recuperarlas',
  'curate.url.name': 'dirección',
  'curate.url.description': 'Dirección web; la leo si no envías un archivo ni pegas el texto',
  'curate.file.name': 'archivo',
  'curate.file.description': 'Un archivo de texto, de 5 MB como máximo',
  'curate.publisher.name': 'editor',
  'curate.publisher.description': 'Quién lo publicó',
  'curate.title.name': 'título',
  'curate.title.description': 'Cómo se titula',
  'curate.author.name': 'autor',
  'curate.author.description': 'Quién lo escribió',
  'curate.speaker.name': 'persona',
  'curate.speaker.description': 'Quién dice todo el texto, si es una sola persona',
  'curate.date.name': 'fecha',
  'curate.date.description': 'Cuándo se publicó, si se sabe: 2020, 2020-10 o 2020-10-14',
  'curate.perspective.name': 'parte',
  'curate.perspective.description': 'La parte por la que habla, como un gobierno o un partido',
  'curate.language.name': 'idioma',
  'curate.language.description': 'El idioma del texto, como es o pt-BR',
  'curate.document.name': 'documento',
  'curate.document.description': 'La fuente; elígela mientras escribes',
  'curate.reason-option.name': 'motivo',
  'curate.reason-option.description': 'Por qué; lo leen quienes reciben una corrección',

  'curate.other-guild':
    'Todos los servidores en los que estoy comparten mis fuentes, y la moderación de este no puede cambiarlas. Quien me administra puede permitirlo: añadiendo {{guild}} a CURATOR_GUILD_IDS.',
  'curate.form.add': 'Añadir una fuente',
  'curate.form.supersede': 'Nueva versión de una fuente',
  'curate.form.text': 'El texto, tal como se publicó',
  'curate.form.text.hint': 'Hasta 4.000 caracteres; si es más, envía un archivo o una dirección',
  'curate.form.url': 'Dirección web',
  'curate.form.url.hint': 'Dónde se publicó; la leo si no hay texto ni archivo',
  'curate.form.url.origin': 'Dónde se publicó',
  'curate.form.file': 'O un archivo de texto',
  'curate.form.file.hint': 'De 5 MB como máximo',
  'curate.form.about': 'Datos, uno por línea',
  'curate.form.about.hint': 'Rellena tras los dos puntos; vacío significa desconocido',
  'curate.form.date': 'Fecha de publicación',
  'curate.form.unknown':
    'Esperaba líneas como «publisher: Example News» y encontré «{{line}}». No se guardó nada. Escribe un dato por línea, detrás de su nombre.',
  'curate.nothing-given':
    'Esperaba un texto, un archivo o una dirección web, y no encontré ninguno. No se guardó nada.',
  'curate.file-too-large':
    'Acepto archivos de {{most}} MB como máximo; {{name}} tiene {{found}} MB. No se guardó nada. Envía solo la parte que importa.',
  'curate.file-unavailable':
    'No pude leer {{name}} ({{reason}}). No se guardó nada. Envíalo otra vez, por favor.',
  'curate.your-text': 'Adjunto tu texto para que no se pierda.',
  'curate.refused': 'No acepté esta fuente; no se guardó nada',
  'curate.outcome.added': 'Añadida',
  'curate.outcome.superseded': 'Sustituida por la nueva versión',
  'curate.outcome.relabelled': 'Mismo texto, datos actualizados',
  'curate.outcome.unchanged': 'Ya tengo exactamente este texto',
  'curate.outcome.retracted': 'Retirada',
  'curate.answers-now': 'Desde ahora respondo con ella.',
  'curate.correcting': {
    one: 'Corrijo {{count, number}} respuesta que la citó y aviso a quien preguntó.',
    many: 'Corrijo {{count, number}} de respuestas que la citaron y aviso a quienes preguntaron.',
    other: 'Corrijo {{count, number}} respuestas que la citaron y aviso a quienes preguntaron.',
  },
  'curate.not-found':
    'No tengo ninguna fuente «{{name}}». Elige una mientras escribes, o mira /sources.',
  'curate.retracted-already': 'Esta fuente ya estaba retirada. No se cambió nada.',
  'curate.changed-meanwhile':
    'Alguien ha cambiado esta fuente entretanto, así que no se hizo nada. Mira su historial y empieza de nuevo.',
  'curate.gone': 'Esto es demasiado antiguo o ya se hizo. Usa el comando otra vez.',
  'curate.kept': 'De acuerdo, no se cambió nada.',
  'curate.reason': 'Motivo: {{reason}}',
  'curate.confirm.retract': '¿Retirar esta fuente?',
  'curate.confirm.retract.meaning':
    'Dejo de responder con ella. Su texto se conserva, para que las citas antiguas puedan comprobarse.',
  'curate.confirm.supersede': '¿Sustituir esta fuente?',
  'curate.confirm.supersede.meaning':
    'Respondo con el texto nuevo. El antiguo se conserva, para que las citas antiguas puedan comprobarse.',
  'curate.confirm.answers': {
    one: '{{count, number}} respuesta que recuerdo la citó. La corrijo y aviso a quien preguntó.',
    many: '{{count, number}} de respuestas que recuerdo la citaron. Las corrijo y aviso a quienes preguntaron.',
    other:
      '{{count, number}} respuestas que recuerdo la citaron. Las corrijo y aviso a quienes preguntaron.',
  },
  'curate.confirm.answers.none': 'Ninguna respuesta anterior la citaba.',
  'curate.button.retract': 'Retirar',
  'curate.button.supersede': 'Sustituir',
  'curate.button.readmit': 'Probarla y recuperarla',
  'curate.button.keep': 'Dejar como está',
  'curate.history.title': 'Versiones',
  'curate.history.current': 'respondo con esta',
  'curate.history.length': {
    one: '{{count, number}} carácter',
    many: '{{count, number}} de caracteres',
    other: '{{count, number}} caracteres',
  },
  'curate.history.more': {
    one: 'y {{count, number}} más antigua',
    many: 'y {{count, number}} más antiguas',
    other: 'y {{count, number}} más antiguas',
  },
  'curate.history.retracted': 'Ninguna está vigente: la fuente fue retirada.',
  'curate.history.aside':
    'Ninguna está vigente: la fuente está apartada. /source set-aside dice por qué.',
  'curate.aside.title': 'Apartadas',
  'curate.aside.meaning': 'Conservo estas fuentes, pero no respondo con ellas.',
  'curate.aside.none': 'No hay ninguna fuente apartada.',
  'curate.aside.took-too-long': 'Leerla e indexarla tardó demasiado.',
  'curate.aside.out-of-memory': 'Leerla e indexarla necesitó demasiada memoria.',
  'curate.aside.failed': 'No se pudo leer ni indexar.',
  'curate.aside.altered': 'Lo que está guardado ya no es lo que se guardó al principio.',
  'curate.aside.chosen': 'Se apartó a propósito.',
  'curate.aside.by.program': 'La aparté yo, {{date}}',
  'curate.aside.by.operator': 'La apartó quien me gestiona, {{date}}',
  'curate.aside.by.moderator': 'La apartó {{mention}}, {{date}}',
  'curate.aside.readmitted': 'Recuperada',
  'curate.aside.stays': 'Sigue apartada',
  'curate.aside.still.unfit':
    'La he probado, y sigue sin poder leerse e indexarse dentro de mis límites. Corrige el texto y envíalo con /source supersede, o retírala.',
  'curate.aside.still.altered':
    'Lo que está guardado no es lo que se guardó al principio. Envía el texto otra vez con /source supersede, o retírala.',
  'curate.asked-again': 'Preguntado otra vez: {{question}}',
  'curate.asked-again.answered': 'Ahora respondería con estas palabras suyas:',
  'curate.asked-again.other': 'Ahora respondería, pero con otra fuente:',
  'curate.asked-again.nearest':
    'Por mi cuenta seguiría sin responder. Estas palabras son las más cercanas; júzgalo tú:',
  'curate.asked-again.nothing': 'No encuentro en ella nada que se acerque a la pregunta.',
  'curate.asked-again.claim-first':
    'Para responder con estas palabras, hazte cargo antes de la pregunta.',
  'curate.button.answer-with': 'Responder con esto',

  'correction.title': 'Corregido: no te fíes de la respuesta de abajo',
  'correction.retracted': 'Cita una fuente que ha sido retirada: {{source}}.',
  'correction.superseded': 'Cita una versión antigua de una fuente; hay una más nueva: {{source}}.',
  'correction.decided': '{{moderators}} lo decidió, {{time}}.',
  'correction.moderators': 'La moderación que cuida mis fuentes',
  'correction.moderators-of': 'La moderación de {{server}}',
  'correction.reason': 'Escribe: «{{reason}}»',
  'correction.again': 'Pregunta otra vez con /check para ver lo que dicen ahora mis fuentes.',
  'correction.earlier': 'La respuesta anterior, tal como estaba:',
  'correction.attached':
    'La respuesta anterior está en el archivo adjunto, porque aquí ya no cabe.',
  'correction.told': 'Debo corregir una respuesta que te di',
  'correction.told.edited': 'He puesto un aviso encima de la respuesta: {{link}}',
  'correction.told.private':
    'Solo tú podías ver esa respuesta, así que no puedo poner un aviso encima.',
  'correction.told.stuck': 'Ya no puedo cambiar el mensaje que la muestra.',
  'correction.in-place':
    '{{mention}}, debo corregir una respuesta que te di: una de sus fuentes ya no vale. Pregunta otra vez con /check.',
  'correction.in-place.edited':
    '{{mention}}, debo corregir una respuesta que te di. Encima hay un aviso: {{link}}',
  'correction.outdated':
    'Una de las fuentes de esta respuesta ha sido retirada o sustituida desde entonces. Pregunta otra vez con /check para ver lo que dicen ahora mis fuentes.',

  'watch.title': 'La moderación de {{server}} ya respondió a casi esta misma pregunta',
  'watch.shadow':
    'Modo sombra: a este mensaje habría contestado con la respuesta a la pregunta {{number}}. {{link}}',
  'watch.needs-content':
    'Para vigilar canales necesito las palabras de todos los mensajes, y no las recibo. Quien me administra debe activar «Message Content Intent» en el portal de desarrolladores de Discord y poner MESSAGE_CONTENT=on. Hasta entonces no se vigila nada.',

  'privacy.name': 'privacidad',
  'privacy.description': 'Lo que guardo sobre ti: leerlo, llevártelo, borrarlo',
  'privacy.show.name': 'mostrar',
  'privacy.show.description': 'Lo que guardo sobre ti, en palabras',
  'privacy.export.name': 'exportar',
  'privacy.export.description': 'Todo lo que guardo sobre ti, en un archivo',
  'privacy.delete.name': 'borrar',
  'privacy.delete.description': 'Borra todo lo que guardo sobre ti',
  'privacy.title': 'Lo que guardo sobre ti',
  'privacy.key':
    'No guardo tu nombre ni tu id, solo un código hecho a partir de tu id con una clave secreta. Sin esa clave, nadie puede saber que eres tú.',
  'privacy.nothing': 'Ahora mismo no guardo nada sobre ti.',
  'privacy.requests': {
    one: 'Enviaste {{count, number}} pregunta a la moderación:',
    many: 'Enviaste {{count, number}} de preguntas a la moderación:',
    other: 'Enviaste {{count, number}} preguntas a la moderación:',
  },
  'privacy.request': '«{{question}}», enviada el {{date}}: {{state}}',
  'privacy.more': {
    one: 'y {{count, number}} más, en el archivo',
    many: 'y {{count, number}} más, en el archivo',
    other: 'y {{count, number}} más, en el archivo',
  },
  'privacy.votes': {
    one: 'Dijiste de {{count, number}} respuesta si te sirvió.',
    many: 'Dijiste de {{count, number}} de respuestas si te sirvieron.',
    other: 'Dijiste de {{count, number}} respuestas si te sirvieron.',
  },
  'privacy.answers': {
    one: 'Tengo anotado que te di {{count, number}} respuesta (no tu pregunta), para poder avisarte si una fuente resulta falsa.',
    many: 'Tengo anotado que te di {{count, number}} de respuestas (no tus preguntas), para poder avisarte si una fuente resulta falsa.',
    other:
      'Tengo anotado que te di {{count, number}} respuestas (no tus preguntas), para poder avisarte si una fuente resulta falsa.',
  },
  'privacy.limits':
    'Las preguntas decididas se borran tras el tiempo que fija cada servidor. Olvido las respuestas dadas a los {{answers}} días y las opiniones sobre ellas a los {{votes}}.',
  'privacy.moderators':
    'Si moderas: lo que decidiste queda registrado con tu id, porque las decisiones deben tener autor. Lo que escribiste sobre una pregunta se borra con ella.',
  'privacy.words':
    'De una pregunta guardo sus palabras, mi respuesta y lo que la moderación escribió sobre ella; todo se borra junto, también de mis mensajes. Una respuesta queda para quienes preguntaron lo mismo. Las demás personas a las que se muestra una decisión nunca leen tus palabras, salvo que te dijera antes que todo el mundo puede leerlas.',
  'privacy.address':
    'Con cada pregunta guardo, cifrado, cómo avisarte, hasta que se borra o ya nada puede cambiar, para poder decirte si el equipo de moderación cambia su respuesta.',
  'privacy.exported': 'En este archivo está todo lo que guardo sobre ti.',
  'privacy.confirm': '¿Borrar todo lo que guardo sobre ti?',
  'privacy.confirm.meaning':
    'Las preguntas que enviaste a la moderación se retiran y ya nadie te las responde. Tampoco podré avisarte si una fuente deja de valer. Esto no se puede deshacer. Mis mensajes sobre ellas pierden sus palabras, y también se borra lo que la moderación escribió entre sí.',
  'privacy.button.delete': 'Borrar todo',
  'privacy.button.keep': 'Conservar',
  'privacy.kept': 'De acuerdo, no se borró nada.',
  'privacy.deleted': 'Borrado',
  'privacy.deleted.questions': {
    one: '{{count, number}} pregunta enviada a la moderación',
    many: '{{count, number}} de preguntas enviadas a la moderación',
    other: '{{count, number}} preguntas enviadas a la moderación',
  },
  'privacy.deleted.votes': {
    one: '{{count, number}} opinión sobre una respuesta',
    many: '{{count, number}} de opiniones sobre respuestas',
    other: '{{count, number}} opiniones sobre respuestas',
  },
  'privacy.deleted.answers': {
    one: '{{count, number}} respuesta recordada',
    many: '{{count, number}} de respuestas recordadas',
    other: '{{count, number}} respuestas recordadas',
  },
} as const;
