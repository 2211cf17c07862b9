/** What the bot says of itself and to be polite, in Spanish. See `en.ts`. */
export const spanishTalk = {
  'talk.greeting': '¡Hola!',
  'talk.greeting.ask': 'Pregúntame por una afirmación, por ejemplo: {{example}}',
  'talk.thanks': '¡De nada!',
  'talk.praise': 'Me alegra ayudar. Pregúntame cuando quieras comprobar algo más.',
  'talk.blame':
    'Siento no haberte ayudado. Prueba con otras palabras o añade un nombre, o pregunta a la moderación.',
  'talk.farewell': '¡Hasta luego!',
  'talk.apology': 'No pasa nada.',
  'talk.commands': '/ayuda enseña cómo preguntar, con ejemplos.',
  'talk.no-claim': 'En este mensaje no hay ninguna afirmación que pueda buscar.',
  'talk.about.what':
    'Soy Receipts. Busco una afirmación en una colección de fuentes y te muestro sus palabras exactas.',
  'talk.about.help':
    'Puedo comprobar una afirmación, comparar una cita con su fuente palabra por palabra y listar mis fuentes. Pregúntame sin más, mejor en inglés.',
  'talk.about.bot': 'Soy un bot: un programa que encuentra y cita documentos.',
  'talk.about.ai':
    'Ningún modelo de lenguaje escribe mis respuestas: cito documentos palabra por palabra.',
  'talk.about.trust':
    'Lo que cito es exactamente lo que dice la fuente. Si la fuente tiene razón, eso lo juzgas tú.',
  'talk.about.privacy':
    'No guardo lo que me escribes, salvo que tú mismo envíes una pregunta a la moderación.',
  'talk.about.maker':
    'Me hicieron los desarrolladores de Receipts y soy software libre. Quien me administra aquí elige mis fuentes.',
  'talk.about.sources':
    'De los documentos que me han dado quienes me administran, y de ningún otro sitio.',
  'talk.about.language': 'Mis fuentes se leen en inglés, así que pregúntame en inglés, por favor.',
  'talk.about.verdict': 'No juzgo qué es verdad. Muestro lo que dicen las fuentes y tú decides.',
  'talk.about.punish': 'No. Respondo preguntas y nunca advierto, silencio ni expulso a nadie.',
  'talk.about.how':
    'Comparo las palabras de tu pregunta con cada pasaje de mis fuentes y muestro los mejores.',
  'talk.about.news': 'Estoy tan al día como mis fuentes. Cada cita dice cuándo se publicó.',
  'talk.about.other': 'Eso no puedo decirlo sobre mí.',
  'talk.lost': 'No sé a qué pregunta se refiere esto. Escríbela entera, por favor.',
  'talk.searched': 'Mis fuentes se leen en inglés. De tu mensaje he buscado: {{words}}.',
  'talk.unsearched':
    'Mis fuentes se leen en inglés, y en tu mensaje no hay ningún nombre ni número que pueda buscar en ellas. Pregúntame en inglés, por favor.',
  'talk.follow-up': 'Entendido como continuación de: {{question}}',
  'talk.who': 'Lo dijo {{name}}',
  'talk.about-date': 'Se refiere a: {{date}}',
  'talk.said-date': 'Dicho o publicado: {{date}}',
  'talk.source': 'De {{source}}',
  'talk.only-address':
    'Este mensaje es solo una dirección y no veo lo que muestra. Copia la frase que quieres comprobar.',
  'talk.not-there':
    'Me has preguntado en {{channel}}, donde no puedo escribir. Esta es mi respuesta.',
} as const;
