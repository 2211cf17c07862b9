/** Sources, corrections, watching and people's own data in German. See `en.ts`. */
export const germanCuration = {
  'curate.name': 'quelle',
  'curate.description': 'Für die Moderation: eine Quelle hinzufügen, ersetzen oder herausnehmen',
  'curate.add.name': 'hinzufügen',
  'curate.add.description':
    'Eine Adresse, eine Datei, oder keins von beiden: dann fügst du Text ein',
  'curate.supersede.name': 'ersetzen',
  'curate.supersede.description': 'Eine neue Fassung an die Stelle einer Quelle setzen',
  'curate.retract.name': 'zurückziehen',
  'curate.retract.description': 'Eine Quelle herausnehmen; Antworten daraus werden berichtigt',
  'curate.history.name': 'verlauf',
  'curate.history.description': 'Alle Fassungen einer Quelle',
  'curate.aside.name': 'zurückgestellt',
  'curate.aside.description':
    'Quellen, aus denen ich derzeit nicht antworte: warum, und der Weg zurück',
  'curate.url.name': 'adresse',
  'curate.url.description': 'Webadresse; ich rufe sie ab, wenn weder Datei noch Text kommt',
  'curate.file.name': 'datei',
  'curate.file.description': 'Eine Textdatei, höchstens 5 MB',
  'curate.publisher.name': 'herausgeber',
  'curate.publisher.description': 'Wer es veröffentlicht hat',
  'curate.title.name': 'titel',
  'curate.title.description': 'Wie es heißt',
  'curate.author.name': 'autor',
  'curate.author.description': 'Wer es geschrieben hat',
  'curate.speaker.name': 'person',
  'curate.speaker.description': 'Wer den ganzen Text spricht, wenn es eine Person ist',
  'curate.date.name': 'datum',
  'curate.date.description': 'Wann veröffentlicht, soweit bekannt: 2020, 2020-10 oder 2020-10-14',
  'curate.perspective.name': 'seite',
  'curate.perspective.description': 'Für welche Seite es spricht, etwa eine Regierung oder Partei',
  'curate.language.name': 'sprache',
  'curate.language.description': 'Die Sprache des Textes, etwa de oder pt-BR',
  'curate.document.name': 'dokument',
  'curate.document.description': 'Die Quelle; wähle sie beim Tippen aus',
  'curate.reason-option.name': 'grund',
  'curate.reason-option.description': 'Warum; alle, deren Antworten berichtigt werden, lesen es',

  'curate.other-guild':
    'Alle Server, auf denen ich bin, teilen sich meine Quellen, und die Moderation dieses Servers darf sie nicht ändern. Wer mich betreibt, kann es erlauben: mit {{guild}} in CURATOR_GUILD_IDS.',
  'curate.form.add': 'Eine Quelle hinzufügen',
  'curate.form.supersede': 'Neue Fassung einer Quelle',
  'curate.form.text': 'Der Text, genau wie veröffentlicht',
  'curate.form.text.hint': 'Bis 4.000 Zeichen; für mehr eine Datei oder Adresse',
  'curate.form.url': 'Webadresse',
  'curate.form.url.hint': 'Wo es erschienen ist; ohne Text und Datei rufe ich sie ab',
  'curate.form.url.origin': 'Wo es erschienen ist',
  'curate.form.file': 'Oder eine Textdatei',
  'curate.form.file.hint': 'Höchstens 5 MB',
  'curate.form.about': 'Angaben, eine pro Zeile',
  'curate.form.about.hint': 'Hinter dem Doppelpunkt ausfüllen; leer heißt unbekannt',
  'curate.form.date': 'Datum der Veröffentlichung',
  'curate.form.unknown':
    'Erwartet waren Zeilen wie „publisher: Example News“, gefunden wurde „{{line}}“. Es wurde nichts gespeichert. Bitte schreib eine Angabe pro Zeile, hinter ihre Bezeichnung.',
  'curate.nothing-given':
    'Ich habe einen Text, eine Datei oder eine Webadresse erwartet und nichts davon gefunden. Nichts wurde gespeichert.',
  'curate.file-too-large':
    'Ich nehme Dateien bis {{most}} MB; {{name}} hat {{found}} MB. Nichts wurde gespeichert. Bitte schick nur den Teil, auf den es ankommt.',
  'curate.file-unavailable':
    'Ich konnte {{name}} nicht abrufen ({{reason}}). Nichts wurde gespeichert. Bitte schick die Datei noch einmal.',
  'curate.your-text': 'Dein Text liegt bei, damit er nicht verloren ist.',
  'curate.refused': 'Ich habe diese Quelle nicht genommen; nichts wurde gespeichert',
  'curate.outcome.added': 'Hinzugefügt',
  'curate.outcome.superseded': 'Durch die neue Fassung ersetzt',
  'curate.outcome.relabelled': 'Text unverändert, Angaben aktualisiert',
  'curate.outcome.unchanged': 'Genau diesen Text habe ich schon',
  'curate.outcome.retracted': 'Herausgenommen',
  'curate.answers-now': 'Ab jetzt antworte ich daraus.',
  'curate.correcting': {
    one: 'Ich berichtige {{count, number}} Antwort, die daraus zitiert hat, und sage es der Person, die gefragt hat.',
    other:
      'Ich berichtige {{count, number}} Antworten, die daraus zitiert haben, und sage es allen, die gefragt haben.',
  },
  'curate.not-found':
    'Ich habe keine Quelle „{{name}}“. Wähle beim Tippen eine aus, oder sieh dir /sources an.',
  'curate.retracted-already': 'Diese Quelle war schon herausgenommen. Nichts wurde geändert.',
  'curate.changed-meanwhile':
    'Jemand hat diese Quelle inzwischen geändert, darum ist nichts geschehen. Sieh dir den Verlauf an und fang dann neu an.',
  'curate.gone': 'Das ist zu alt oder schon erledigt. Bitte benutze den Befehl noch einmal.',
  'curate.kept': 'In Ordnung, nichts wurde geändert.',
  'curate.reason': 'Grund: {{reason}}',
  'curate.confirm.retract': 'Diese Quelle herausnehmen?',
  'curate.confirm.retract.meaning':
    'Ich antworte nicht mehr daraus. Der Text bleibt aufbewahrt, damit alte Zitate prüfbar sind.',
  'curate.confirm.supersede': 'Diese Quelle ersetzen?',
  'curate.confirm.supersede.meaning':
    'Ich antworte aus dem neuen Text. Der alte bleibt aufbewahrt, damit alte Zitate prüfbar sind.',
  'curate.confirm.answers': {
    one: '{{count, number}} Antwort, an die ich mich erinnere, hat daraus zitiert. Ich berichtige sie und sage es der Person, die gefragt hat.',
    other:
      '{{count, number}} Antworten, an die ich mich erinnere, haben daraus zitiert. Ich berichtige sie und sage es allen, die gefragt haben.',
  },
  'curate.confirm.answers.none': 'Keine frühere Antwort hat sie zitiert.',
  'curate.button.retract': 'Herausnehmen',
  'curate.button.supersede': 'Ersetzen',
  'curate.button.readmit': 'Prüfen und aufnehmen',
  'curate.button.keep': 'So lassen',
  'curate.history.title': 'Fassungen',
  'curate.history.current': 'daraus antworte ich',
  'curate.history.length': {
    one: '{{count, number}} Zeichen',
    other: '{{count, number}} Zeichen',
  },
  'curate.history.more': {
    one: 'und {{count, number}} ältere',
    other: 'und {{count, number}} ältere',
  },
  'curate.history.retracted': 'Keine davon gilt: Die Quelle wurde herausgenommen.',
  'curate.history.aside':
    'Keine davon gilt: Die Quelle ist zurückgestellt. /source set-aside sagt, warum.',
  'curate.aside.title': 'Zurückgestellt',
  'curate.aside.meaning': 'Ich bewahre diese Quellen auf, antworte aber nicht aus ihnen.',
  'curate.aside.none': 'Keine Quelle ist zurückgestellt.',
  'curate.aside.took-too-long': 'Sie zu lesen und zu verzeichnen hat zu lange gedauert.',
  'curate.aside.out-of-memory': 'Sie zu lesen und zu verzeichnen hat zu viel Speicher gebraucht.',
  'curate.aside.failed': 'Sie ließ sich nicht lesen und verzeichnen.',
  'curate.aside.altered': 'Was gespeichert ist, ist nicht mehr das, was zuerst gespeichert wurde.',
  'curate.aside.chosen': 'Sie wurde mit Absicht zurückgestellt.',
  'curate.aside.by.program': 'Von mir zurückgestellt, {{date}}',
  'curate.aside.by.operator': 'Von meinem Betreiber zurückgestellt, {{date}}',
  'curate.aside.by.moderator': 'Von {{mention}} zurückgestellt, {{date}}',
  'curate.aside.readmitted': 'Wieder aufgenommen',
  'curate.aside.stays': 'Sie bleibt zurückgestellt',
  'curate.aside.still.unfit':
    'Ich habe es versucht: Sie lässt sich in meinen Grenzen noch immer nicht lesen und verzeichnen. Berichtige den Text und schick ihn mit /source supersede, oder nimm sie heraus.',
  'curate.aside.still.altered':
    'Was gespeichert ist, ist nicht das, was zuerst gespeichert wurde. Schick den Text noch einmal mit /source supersede, oder nimm sie heraus.',
  'curate.asked-again': 'Noch einmal gefragt: {{question}}',
  'curate.asked-again.answered': 'Jetzt würde ich mit diesen Worten daraus antworten:',
  'curate.asked-again.other': 'Jetzt würde ich antworten, aber aus einer anderen Quelle:',
  'curate.asked-again.nearest':
    'Von mir aus würde ich noch immer nicht antworten. Diese Worte kommen am nächsten; urteile selbst:',
  'curate.asked-again.nothing': 'Ich finde darin nichts, was der Frage nahekommt.',
  'curate.asked-again.claim-first': 'Um mit diesen Worten zu antworten, übernimm zuerst die Frage.',
  'curate.button.answer-with': 'Mit diesen Worten antworten',

  'correction.title': 'Berichtigt: Verlass dich nicht auf die Antwort unten',
  'correction.retracted': 'Sie zitiert eine Quelle, die herausgenommen wurde: {{source}}.',
  'correction.superseded':
    'Sie zitiert eine alte Fassung einer Quelle; es gibt eine neuere: {{source}}.',
  'correction.decided': '{{moderators}} hat das entschieden, {{time}}.',
  'correction.moderators': 'Die Moderation, die sich um meine Quellen kümmert,',
  'correction.moderators-of': 'Die Moderation von {{server}}',
  'correction.reason': 'Sie schreibt: „{{reason}}“',
  'correction.again': 'Frag mit /check noch einmal, dann siehst du, was meine Quellen jetzt sagen.',
  'correction.earlier': 'Die frühere Antwort, wie sie dastand:',
  'correction.attached':
    'Die frühere Antwort steht in der angehängten Datei, weil sie hier nicht mehr hineinpasst.',
  'correction.told': 'Ich muss eine Antwort berichtigen, die ich dir gegeben habe',
  'correction.told.edited': 'Über der Antwort steht jetzt ein Hinweis: {{link}}',
  'correction.told.private':
    'Nur du konntest diese Antwort sehen, darum kann ich dort keinen Hinweis anbringen.',
  'correction.told.stuck': 'Die Nachricht, in der sie steht, kann ich nicht mehr ändern.',
  'correction.in-place':
    '{{mention}}, ich muss eine Antwort berichtigen, die ich dir gegeben habe: Eine ihrer Quellen gilt nicht mehr. Bitte frag mit /check noch einmal.',
  'correction.in-place.edited':
    '{{mention}}, ich muss eine Antwort berichtigen, die ich dir gegeben habe. Darüber steht jetzt ein Hinweis: {{link}}',
  'correction.outdated':
    'Eine der Quellen dieser Antwort wurde seither herausgenommen oder ersetzt. Frag mit /check noch einmal, dann siehst du, was meine Quellen jetzt sagen.',

  'watch.title': 'Die Moderation von {{server}} hat fast diese Frage schon beantwortet',
  'watch.shadow':
    'Schattenmodus: Auf diese Nachricht hätte ich mit der Antwort auf Frage {{number}} geantwortet. {{link}}',
  'watch.needs-content':
    'Um Kanäle zu beobachten, brauche ich die Worte aller Nachrichten, und ich bekomme sie nicht. Wer mich betreibt, muss in Discords Entwicklerportal „Message Content Intent“ einschalten und MESSAGE_CONTENT=on setzen. Bis dahin wird nichts beobachtet.',

  'privacy.name': 'datenschutz',
  'privacy.description': 'Was ich über dich aufbewahre: lesen, mitnehmen, löschen',
  'privacy.show.name': 'zeigen',
  'privacy.show.description': 'Was ich über dich aufbewahre, in Worten',
  'privacy.export.name': 'mitnehmen',
  'privacy.export.description': 'Alles, was ich über dich aufbewahre, als Datei',
  'privacy.delete.name': 'löschen',
  'privacy.delete.description': 'Alles löschen, was ich über dich aufbewahre',
  'privacy.title': 'Was ich über dich aufbewahre',
  'privacy.key':
    'Ich speichere weder deinen Namen noch deine ID, nur einen Code, der mit einem geheimen Schlüssel aus deiner ID gemacht ist. Ohne diesen Schlüssel kann niemand erkennen, dass du es bist.',
  'privacy.nothing': 'Zurzeit bewahre ich nichts über dich auf.',
  'privacy.requests': {
    one: 'Du hast {{count, number}} Frage an die Moderation geschickt:',
    other: 'Du hast {{count, number}} Fragen an die Moderation geschickt:',
  },
  'privacy.request': '„{{question}}“, geschickt {{date}}: {{state}}',
  'privacy.more': {
    one: 'und {{count, number}} weitere, in der Datei',
    other: 'und {{count, number}} weitere, in der Datei',
  },
  'privacy.votes': {
    one: 'Du hast von {{count, number}} Antwort gesagt, ob sie geholfen hat.',
    other: 'Du hast von {{count, number}} Antworten gesagt, ob sie geholfen haben.',
  },
  'privacy.answers': {
    one: 'Ich habe vermerkt, dass ich dir {{count, number}} Antwort gegeben habe (nicht deine Frage), damit ich dir sagen kann, wenn sich eine Quelle als falsch erweist.',
    other:
      'Ich habe vermerkt, dass ich dir {{count, number}} Antworten gegeben habe (nicht deine Fragen), damit ich dir sagen kann, wenn sich eine Quelle als falsch erweist.',
  },
  'privacy.limits':
    'Entschiedene Fragen werden nach der Zeit gelöscht, die jeder Server festlegt. Gegebene Antworten vergesse ich nach {{answers}} Tagen, Meinungen dazu nach {{votes}}.',
  'privacy.moderators':
    'Wenn du moderierst: Was du entschieden hast, bleibt unter deiner ID stehen, weil Entscheidungen jemandem gehören müssen. Was du zu einer Frage geschrieben hast, wird mit ihr gelöscht.',
  'privacy.words':
    'Von einer Frage bewahre ich ihre Worte, meine Antwort und das, was die Moderation dazu schrieb; alles geht zusammen, auch aus meinen Beiträgen und Zeilen. Eine Antwort bleibt für andere, die dasselbe gefragt haben. Andere, denen eine Entscheidung gezeigt wird, lesen nie deine Worte, außer ich habe dir vorher gesagt, dass alle mitlesen.',
  'privacy.address':
    'Zu jeder Frage speichere ich verschlüsselt, wie ich dich erreiche, bis sie gelöscht ist oder sich nichts mehr ändern kann: damit ich dir sagen kann, wenn die Moderation ihre Antwort ändert.',
  'privacy.exported': 'In dieser Datei ist alles, was ich über dich aufbewahre.',
  'privacy.confirm': 'Alles löschen, was ich über dich aufbewahre?',
  'privacy.confirm.meaning':
    'Fragen, die du an die Moderation geschickt hast, werden zurückgenommen, und du bekommst keine Antwort mehr darauf. Ich kann dir auch nicht mehr sagen, wenn eine Quelle nicht mehr gilt. Das lässt sich nicht rückgängig machen. Meine Beiträge und Zeilen dazu verlieren ihre Worte, und auch, was die Moderation untereinander dazu schrieb, wird gelöscht.',
  'privacy.button.delete': 'Alles löschen',
  'privacy.button.keep': 'Behalten',
  'privacy.kept': 'In Ordnung, nichts wurde gelöscht.',
  'privacy.deleted': 'Gelöscht',
  'privacy.deleted.questions': {
    one: '{{count, number}} Frage an die Moderation',
    other: '{{count, number}} Fragen an die Moderation',
  },
  'privacy.deleted.votes': {
    one: '{{count, number}} Meinung zu einer Antwort',
    other: '{{count, number}} Meinungen zu Antworten',
  },
  'privacy.deleted.answers': {
    one: '{{count, number}} gemerkte Antwort',
    other: '{{count, number}} gemerkte Antworten',
  },
} as const;
