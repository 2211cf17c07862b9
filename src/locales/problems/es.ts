/** Lo que puede estar mal en una fuente, en español. See `../en.ts`. */
export const spanishProblems = {
  'problem.not-one-line':
    'Esperaba una línea de texto y encontré «{{value}}». Corrígela, o no pongas nada si no se sabe.',
  'problem.not-an-address':
    'Esperaba una dirección web que empiece por https:// o http:// y encontré «{{value}}». Cópiala de la barra de direcciones de un navegador.',
  'problem.no-language':
    'Esperaba el código de un idioma, como es o pt-BR, y encontré «{{value}}». Corrígelo, o no pongas nada si no se sabe.',
  'problem.no-date':
    'Esperaba una fecha como 2020, 2020-10 o 2020-10-14 y encontré «{{value}}». Escríbela solo con la precisión que se conoce.',
  'problem.no-zone':
    'Esperaba una zona horaria como Europe/Madrid o UTC y encontré «{{value}}». Corrígela, o no pongas nada si no se sabe.',
  'problem.no-wording':
    'Esperaba «verbatim» (literal) o «summary» (resumen) y encontré «{{value}}». Escribe uno de los dos, o no pongas nada.',
  'problem.no-id':
    'Esperaba un nombre de 1 a 200 caracteres sin espacios y encontré «{{value}}». Corrígelo, o no pongas nada.',
  'problem.misspelt-field':
    'No conozco este campo. Escribe «{{value}}» si querías decir eso; si no, cámbiale el nombre o quítalo.',
  'problem.no-fields':
    'Esperaba campos con valores, como «publisher: Diario Ejemplo», uno por línea, y encontré otra cosa.',
  'problem.front-matter-unclosed':
    'Esperaba una línea «---» que cierre la cabecera y no la encontré en 200 líneas ni en 20 000 caracteres. Añádela después del último campo.',
  'problem.front-matter-only':
    'Esperaba un texto debajo de la cabecera y no hay ninguno. Envía el texto entero.',
  'problem.front-matter-broken':
    'No puedo leer la cabecera. Pon entre comillas los valores que contienen dos puntos o empiezan con un signo especial.',
  'problem.empty': 'Esperaba un texto y no encontré ninguno. Envía sus palabras.',
  'problem.unstorable':
    'El texto contiene un carácter que no puedo guardar. Quítalo, o copia el texto otra vez.',
  'problem.utf-16': 'Esperaba texto en UTF-8 y encontré {{value}}. Guárdalo como UTF-8, o pégalo.',
  'problem.not-utf-8':
    'Esperaba texto en UTF-8 y encontré el byte {{value}}, que no encaja. Guárdalo como UTF-8, o pégalo.',
  'problem.not-utf-8-but':
    'Esperaba texto en UTF-8 y encontré bytes que encajan con {{value}}. Guárdalo como UTF-8, o pégalo.',
  'problem.structured':
    'Esperaba un texto para leer y encontré {{value}}. Dale al archivo la extensión que le corresponde, o envía solo las palabras que importan.',
  'problem.pdf':
    'Esperaba un texto y encontré un archivo PDF. Guarda su texto como .txt o .md, o pégalo.',
  'problem.archive':
    'Esperaba un texto y encontré un archivo comprimido o un documento de oficina. Descomprímelo y guarda su texto como .txt o .md, o pégalo.',
  'problem.image': 'Esperaba un texto y encontré una imagen. Solo leo texto.',
  'problem.binary':
    'Esperaba un texto y encontré un archivo que no lo es. Guarda su texto como .txt o .md, o pégalo.',
  'problem.file-kind':
    'Esperaba un texto en un archivo .txt, .md, .html, .vtt o .srt y encontré un archivo de otro tipo. Guarda su texto como .txt o .md, o pégalo.',
  'problem.file-of-many':
    'Esperaba un texto en un archivo .txt, .md, .html, .vtt o .srt y encontré un archivo con muchos textos. Envíalos uno por uno.',
  'problem.too-many-redirects':
    'La dirección llevó a otra más de {{value}} veces. Da la dirección en la que queda la página en un navegador.',
  'problem.page-kind':
    'Esperaba texto sin formato, Markdown o HTML y encontré {{value}}. Guarda su texto en un archivo y envíalo, o pégalo.',
  'problem.page-kind-unstated':
    'Esperaba texto sin formato, Markdown o HTML y encontré una página que no dice qué es. Guarda su texto en un archivo y envíalo, o pégalo.',
  'problem.page-refused':
    'Esperaba una página y el servidor respondió {{value}}. Comprueba que la dirección se abre en un navegador sin cuenta.',
  'problem.too-large':
    'Acepto {{value}} MB como máximo, y esto es más. Envía en un archivo la parte que importa, o pégala.',
  'problem.not-public':
    'Esperaba una dirección de la internet pública, y esta no lo es. Da otra, o pega el texto. Quien me administra puede permitir otras con FETCH_PRIVATE_ADDRESSES.',
  'problem.wrong-port':
    'La dirección nombra un puerto en el que no hay páginas web. Compruébala, por favor.',
  'problem.timeout':
    'No llegó nada de esta dirección en {{value}} segundos. Inténtalo más tarde, o pega el texto.',
  'problem.no-host': 'No encuentro ningún servidor con ese nombre. Comprueba la dirección.',
  'problem.no-answer': 'En esta dirección no responde nadie. Compruébala, por favor.',
  'problem.certificate':
    'El certificado de la página no es de confianza. Pega el texto si confías en la página.',
  'problem.broken-off': 'La conexión se cortó. Inténtalo más tarde, o pega el texto.',
  'problem.credentials':
    'La dirección lleva un nombre o una contraseña. Dala sin ellos; lo que pide contraseña no es una fuente pública.',
  'problem.page-without-words':
    'No encuentro palabras en esta página; quizá las escribe un script en el navegador. Copia su texto y pégalo.',
  'problem.page-unreadable':
    'No puedo leer esta página. Pega la parte que importa, o envíala como archivo de texto.',
  'problem.text-unfit':
    'No he podido procesar este texto con el tiempo y la memoria que puede ocupar un texto. Envía la parte que importa, o divídelo en varios textos.',
  'problem.encoding-unknown':
    'No conozco la codificación que indica la página: {{value}}. Guarda su texto como UTF-8 y envíalo, o pégalo.',
  'problem.encoding-wrong':
    'La página indica la codificación {{value}}, pero no está escrita en ella. Guarda su texto como UTF-8 y envíalo, o pégalo.',
  'problem.id-taken':
    'Tengo otro texto con el identificador {{value}}. Para poner el tuyo en su lugar, usa /fuente sustituir, que pide un motivo.',
  'problem.read-only':
    'Me iniciaron con --corpus, así que mis fuentes solo se pueden leer. Quien me administra debe iniciarme sin esa opción.',
} as const;
