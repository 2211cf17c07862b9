/** Sources, corrections, watching and people's own data in Russian. See `en.ts`. */
export const russianCuration = {
  'curate.name': 'источник',
  'curate.description': 'Для модераторов: добавить источник, заменить или изъять его',
  'curate.add.name': 'добавить',
  'curate.add.description': 'Адрес, файл или ни то ни другое, чтобы вставить текст',
  'curate.supersede.name': 'заменить',
  'curate.supersede.description': 'Поставить новую редакцию на место источника',
  'curate.retract.name': 'изъять',
  'curate.retract.description': 'Изъять источник; ответы, которые его цитировали, исправляются',
  'curate.history.name': 'история',
  'curate.history.description': 'Все редакции источника',
  'curate.url.name': 'адрес',
  'curate.url.description': 'Веб-адрес; прочту его, если нет ни файла, ни текста',
  'curate.file.name': 'файл',
  'curate.file.description': 'Текстовый файл, не больше 5 МБ',
  'curate.publisher.name': 'издатель',
  'curate.publisher.description': 'Кто это опубликовал',
  'curate.title.name': 'название',
  'curate.title.description': 'Как это называется',
  'curate.author.name': 'автор',
  'curate.author.description': 'Кто это написал',
  'curate.speaker.name': 'кто',
  'curate.speaker.description': 'Кто произносит весь текст, если это один человек',
  'curate.date.name': 'дата',
  'curate.date.description': 'Когда опубликовано, если известно: 2020, 2020-10 или 2020-10-14',
  'curate.perspective.name': 'сторона',
  'curate.perspective.description':
    'За какую сторону он говорит, например правительство или партия',
  'curate.language.name': 'язык',
  'curate.language.description': 'Язык текста, например ru или pt-BR',
  'curate.document.name': 'документ',
  'curate.document.description': 'Источник; выберите его во время ввода',
  'curate.reason-option.name': 'причина',
  'curate.reason-option.description': 'Почему; это прочтут те, чьи ответы исправлены',

  'curate.other-guild':
    'Мои источники общие для всех серверов, на которых я есть, и модераторы этого сервера не могут их менять. Это может разрешить тот, кто меня запускает: добавить {{guild}} в CURATOR_GUILD_IDS.',
  'curate.form.add': 'Добавить источник',
  'curate.form.supersede': 'Новая редакция источника',
  'curate.form.text': 'Текст точно как в публикации',
  'curate.form.text.hint': 'До 4000 знаков; если больше, пришлите файл или адрес',
  'curate.form.url': 'Веб-адрес',
  'curate.form.url.hint': 'Где опубликовано; прочту его, если нет ни текста, ни файла',
  'curate.form.url.origin': 'Где опубликовано',
  'curate.form.file': 'Или текстовый файл',
  'curate.form.file.hint': 'Не больше 5 МБ',
  'curate.form.about': 'Сведения, по одному в строке',
  'curate.form.about.hint': 'Пишите после двоеточия; пустое считается неизвестным',
  'curate.form.date': 'Дата публикации',
  'curate.form.unknown':
    'Ожидались строки вида «издатель: Пример», а нашлось «{{line}}». Ничего не сохранено. Начните заново и пишите по одному сведению в строке после его названия.',
  'curate.nothing-given':
    'Ожидался текст, файл или веб-адрес, но ничего из этого нет. Ничего не сохранено.',
  'curate.file-too-large':
    'Я принимаю файлы не больше {{most}} МБ; в {{name}} {{found}} МБ. Ничего не сохранено. Пришлите только нужную часть.',
  'curate.file-unavailable':
    'Не удалось прочесть {{name}} ({{reason}}). Ничего не сохранено. Пришлите файл ещё раз.',
  'curate.your-text': 'Ваш текст приложен, чтобы он не пропал.',
  'curate.refused': 'Я не принял этот источник; ничего не сохранено',
  'curate.outcome.added': 'Добавлено',
  'curate.outcome.superseded': 'Заменено новой редакцией',
  'curate.outcome.relabelled': 'Тот же текст с новыми сведениями',
  'curate.outcome.unchanged': 'Этот текст у меня уже есть, в точности такой',
  'curate.outcome.retracted': 'Изъято',
  'curate.answers-now': 'Теперь я отвечаю и по нему.',
  'curate.correcting': {
    one: 'Исправляю {{count, number}} ответ, который его цитировал, и сообщаю тем, кто спрашивал.',
    few: 'Исправляю {{count, number}} ответа, которые его цитировали, и сообщаю тем, кто спрашивал.',
    many: 'Исправляю {{count, number}} ответов, которые его цитировали, и сообщаю тем, кто спрашивал.',
    other:
      'Исправляю {{count, number}} ответа, которые его цитировали, и сообщаю тем, кто спрашивал.',
  },
  'curate.correcting.none': 'Я не помню ни одного ответа, который его цитировал.',
  'curate.not-found':
    'У меня нет источника «{{name}}». Выберите его во время ввода или посмотрите /sources.',
  'curate.retracted-already': 'Этот источник уже изъят. Ничего не изменено.',
  'curate.changed-meanwhile':
    'Кто-то тем временем изменил этот источник, поэтому ничего не сделано. Посмотрите его историю и начните заново.',
  'curate.gone': 'Это устарело или уже сделано. Используйте команду ещё раз.',
  'curate.kept': 'Хорошо, ничего не изменено.',
  'curate.reason': 'Причина: {{reason}}',
  'curate.confirm.retract': 'Изъять этот источник?',
  'curate.confirm.retract.meaning':
    'Я больше не отвечаю по нему. Его текст хранится, чтобы старые цитаты можно было проверить.',
  'curate.confirm.supersede': 'Заменить этот источник?',
  'curate.confirm.supersede.meaning':
    'Я отвечаю по новому тексту. Старый хранится, чтобы старые цитаты можно было проверить.',
  'curate.confirm.answers': {
    one: 'Его цитировал {{count, number}} ответ, который я помню. Я исправлю его и сообщу тем, кто спрашивал.',
    few: 'Его цитировали {{count, number}} ответа, которые я помню. Я исправлю их и сообщу тем, кто спрашивал.',
    many: 'Его цитировали {{count, number}} ответов, которые я помню. Я исправлю их и сообщу тем, кто спрашивал.',
    other:
      'Его цитировали {{count, number}} ответа, которые я помню. Я исправлю их и сообщу тем, кто спрашивал.',
  },
  'curate.confirm.answers.none': 'Я не помню ни одного ответа, который его цитировал.',
  'curate.button.retract': 'Изъять',
  'curate.button.supersede': 'Заменить',
  'curate.button.keep': 'Оставить как есть',
  'curate.history.title': 'Редакции',
  'curate.history.current': 'по ней я отвечаю',
  'curate.history.length': {
    one: '{{count, number}} знак',
    few: '{{count, number}} знака',
    many: '{{count, number}} знаков',
    other: '{{count, number}} знака',
  },
  'curate.history.more': {
    one: 'и ещё {{count, number}} более старая',
    few: 'и ещё {{count, number}} более старые',
    many: 'и ещё {{count, number}} более старых',
    other: 'и ещё {{count, number}} более старой',
  },
  'curate.history.retracted': 'Ни одна не действует: источник изъят.',
  'curate.asked-again': 'Спрошено ещё раз: {{question}}',
  'curate.asked-again.answered': 'Теперь я ответил бы этими словами из него:',
  'curate.asked-again.other': 'Теперь я ответил бы, но по другому источнику:',
  'curate.asked-again.nearest':
    'Сам я по-прежнему не ответил бы. Эти слова ближе всего; решать вам:',
  'curate.asked-again.nothing': 'В нём нет ничего близкого к вопросу.',
  'curate.asked-again.claim-first': 'Чтобы ответить этими словами, сначала возьмите вопрос.',
  'curate.button.answer-with': 'Ответить этими словами',

  'correction.title': 'Исправлено: не полагайтесь на ответ ниже',
  'correction.retracted': 'Он цитирует источник, который изъят: {{source}}.',
  'correction.superseded': 'Он цитирует старую редакцию источника; есть более новая: {{source}}.',
  'correction.decided': 'Так решили {{moderators}}, {{time}}.',
  'correction.moderators': 'модераторы, которые следят за моими источниками',
  'correction.moderators-of': 'модераторы сервера {{server}}',
  'correction.reason': 'Они пишут: «{{reason}}»',
  'correction.again': 'Спросите ещё раз через /check, чтобы увидеть, что источники говорят теперь.',
  'correction.earlier': 'Прежний ответ, каким он был:',
  'correction.attached':
    'Прежний ответ в приложенном файле, потому что здесь он уже не помещается.',
  'correction.told': 'Я должен исправить ответ, который дал вам',
  'correction.told.edited': 'Над ответом теперь стоит примечание: {{link}}',
  'correction.told.private':
    'Этот ответ видели только вы, поэтому поставить над ним примечание я не могу.',
  'correction.told.stuck': 'Сообщение с ним я уже не могу изменить.',
  'correction.in-place':
    '{{mention}}, я должен исправить ответ, который дал вам: один из его источников больше не действует. Спросите ещё раз через /check.',
  'correction.in-place.edited':
    '{{mention}}, я должен исправить ответ, который дал вам. Над ним стоит примечание: {{link}}',
  'correction.outdated':
    'Один из источников этого ответа с тех пор изъят или заменён. Спросите ещё раз через /check, чтобы увидеть, что источники говорят теперь.',

  'watch.title': 'Модераторы сервера {{server}} уже отвечали почти на этот вопрос',
  'watch.shadow':
    'Наблюдаю молча (проба): на это сообщение я дал бы ответ на вопрос {{number}}. {{link}}',
  'watch.needs-content':
    'Чтобы наблюдать за каналами, мне нужны слова всех сообщений, а я их не получаю. Тот, кто меня запускает, должен включить «Message Content Intent» на портале разработчиков Discord и задать MESSAGE_CONTENT=on. До тех пор ни за чем не наблюдаю.',

  'privacy.name': 'приватность',
  'privacy.description': 'Что я храню о вас: прочесть, забрать, удалить',
  'privacy.show.name': 'показать',
  'privacy.show.description': 'Что я храню о вас, словами',
  'privacy.export.name': 'забрать',
  'privacy.export.description': 'Всё, что я храню о вас, одним файлом',
  'privacy.delete.name': 'удалить',
  'privacy.delete.description': 'Удалить всё, что я храню о вас',
  'privacy.title': 'Что я храню о вас',
  'privacy.key':
    'Я не храню ни вашего имени, ни id, а только код, полученный из id с помощью секретного ключа. Без ключа никто не узнает по нему вас.',
  'privacy.nothing': 'Сейчас я ничего о вас не храню.',
  'privacy.requests': {
    one: 'Вы отправили модераторам {{count, number}} вопрос:',
    few: 'Вы отправили модераторам {{count, number}} вопроса:',
    many: 'Вы отправили модераторам {{count, number}} вопросов:',
    other: 'Вы отправили модераторам {{count, number}} вопроса:',
  },
  'privacy.request': '«{{question}}», отправлен {{date}}: {{state}}',
  'privacy.more': {
    one: 'и ещё {{count, number}}, в файле',
    few: 'и ещё {{count, number}}, в файле',
    many: 'и ещё {{count, number}}, в файле',
    other: 'и ещё {{count, number}}, в файле',
  },
  'privacy.votes': {
    one: 'Вы сказали о {{count, number}} ответе, помог ли он.',
    few: 'Вы сказали о {{count, number}} ответах, помогли ли они.',
    many: 'Вы сказали о {{count, number}} ответах, помогли ли они.',
    other: 'Вы сказали о {{count, number}} ответах, помогли ли они.',
  },
  'privacy.answers': {
    one: 'Я помню, что дал вам {{count, number}} ответ с цитатами, и, под печатью, как сообщить вам, если источник перестанет действовать. Но не то, о чём вы спрашивали.',
    few: 'Я помню, что дал вам {{count, number}} ответа с цитатами, и, под печатью, как сообщить вам, если источник перестанет действовать. Но не то, о чём вы спрашивали.',
    many: 'Я помню, что дал вам {{count, number}} ответов с цитатами, и, под печатью, как сообщить вам, если источник перестанет действовать. Но не то, о чём вы спрашивали.',
    other:
      'Я помню, что дал вам {{count, number}} ответа с цитатами, и, под печатью, как сообщить вам, если источник перестанет действовать. Но не то, о чём вы спрашивали.',
  },
  'privacy.limits':
    'Решённые вопросы удаляются через срок, который задаёт каждый сервер. Данные ответы я забываю через {{answers}} дней, мнения о них через {{votes}}.',
  'privacy.moderators':
    'Если вы модератор: ваши решения остаются записанными под вашим id, потому что у решения должен быть автор. То, что вы написали о вопросе, стирается вместе с ним.',
  'privacy.words':
    'От вопроса я храню его слова, мой ответ и то, что написали о нём модераторы; всё это удаляется вместе, и из моих сообщений тоже. Ответ остаётся тем, кто спросил о том же. Другие, кому показано решение, никогда не читают ваших слов, если только я не сказал заранее, что читать могут все.',
  'privacy.exported': 'В этом файле всё, что я храню о вас.',
  'privacy.confirm': 'Удалить всё, что я храню о вас?',
  'privacy.confirm.meaning':
    'Вопросы, отправленные модераторам, будут отозваны, и ответа на них вы уже не получите. Я больше не смогу сообщить вам, если источник перестанет действовать. Отменить это нельзя. Из моих сообщений о них исчезнут слова, удалится и то, что модераторы писали друг другу.',
  'privacy.button.delete': 'Удалить всё',
  'privacy.button.keep': 'Оставить',
  'privacy.kept': 'Хорошо, ничего не удалено.',
  'privacy.deleted': 'Удалено',
  'privacy.deleted.questions': {
    one: '{{count, number}} вопрос модераторам',
    few: '{{count, number}} вопроса модераторам',
    many: '{{count, number}} вопросов модераторам',
    other: '{{count, number}} вопроса модераторам',
  },
  'privacy.deleted.votes': {
    one: '{{count, number}} мнение об ответе',
    few: '{{count, number}} мнения об ответах',
    many: '{{count, number}} мнений об ответах',
    other: '{{count, number}} мнения об ответах',
  },
  'privacy.deleted.answers': {
    one: '{{count, number}} запомненный ответ',
    few: '{{count, number}} запомненных ответа',
    many: '{{count, number}} запомненных ответов',
    other: '{{count, number}} запомненного ответа',
  },
} as const;
