/** The moderators' side in German, and what askers read of it. See `en.ts`. */
export const germanReview = {
  'settings.name': 'einstellungen',
  'settings.description': 'Wie ich auf diesem Server arbeite; nur für seine Verwaltung',
  'review.name': 'moderation',
  'review.description': 'Die Fragen, die an die Moderation geschickt wurden',
  'review.list.name': 'liste',
  'review.list.description': 'Fragen auflisten',
  'review.list.state.name': 'stand',
  'review.list.state.description': 'Welche Fragen; die offenen, wenn du nichts wählst',
  'review.show.name': 'zeigen',
  'review.show.description': 'Eine Frage zeigen, um an ihr zu arbeiten',
  'review.show.number.name': 'nummer',
  'review.show.number.description': 'Die Nummer der Frage',
  'review.stats.name': 'zahlen',
  'review.stats.description': 'Wie viele Fragen warten und wie schnell entschieden wird',
  'request.name': 'anfrage',
  'request.description': 'Die Fragen, die du an die Moderation geschickt hast',
  'request.status.name': 'stand',
  'request.status.description': 'Was aus deinen Fragen wurde; nur du siehst es',
  'request.withdraw.name': 'zurücknehmen',
  'request.withdraw.description': 'Eine Frage zurücknehmen',

  'moderation.only':
    'Das kann nur die Moderation dieses Servers: wer den Server verwalten darf oder eine Rolle hat, die mit /einstellungen gesetzt wurde.',
  'moderation.only-managers':
    'Nur wer diesen Server verwalten darf, kann sehen und ändern, wie ich hier arbeite.',
  'moderation.gone':
    'Diese Frage ist nicht mehr in der Liste dieses Servers. Sie wurde zurückgenommen oder nach Ablauf ihrer Frist gelöscht.',
  'moderation.forged': 'Diesen Knopf kenne ich nicht. Bitte benutze /moderation liste.',

  'queue.title': 'Frage {{number}}',
  'queue.hidden':
    'Diesen Kanal können alle auf dem Server lesen, darum zeige ich die Frage hier nicht. Die Moderation liest sie mit /moderation zeigen {{number}}.',
  'queue.askers': {
    one: 'von {{count, number}} Person gefragt',
    other: 'von {{count, number}} Personen gefragt',
  },
  'queue.sent': 'geschickt {{time}}',
  'queue.asked': 'Frage: {{question}}',
  'queue.i-answered': 'Antwort des Bots: {{answer}}',
  'queue.i-answered.quotes': {
    one: '{{count, number}} Zitat ({{level}}): {{citations}}',
    other: '{{count, number}} Zitate ({{level}}): {{citations}}',
  },
  'queue.state.pending': 'Wartet auf die Moderation.',
  'queue.state.claimed': 'Übernommen von {{moderator}}; die Frist endet {{time}}.',
  'queue.state.proposed.answer':
    '{{moderator}} hat {{time}} eine Antwort vorgeschlagen. Eine zweite Person muss zustimmen.',
  'queue.state.proposed.reject':
    '{{moderator}} hat {{time}} vorgeschlagen, sie abzulehnen. Eine zweite Person muss zustimmen.',
  'queue.state.proposed.merge':
    '{{moderator}} hat {{time}} vorgeschlagen, sie mit Frage {{number}} zusammenzulegen. Eine zweite Person muss zustimmen.',
  'queue.state.answered': '{{moderator}} hat sie {{time}} beantwortet.',
  'queue.state.rejected': '{{moderator}} hat sie {{time}} abgelehnt.',
  'queue.state.merged': '{{moderator}} hat sie {{time}} mit Frage {{number}} zusammengelegt.',
  'queue.state.withdrawn': 'Zurückgezogen {{time}}.',
  'queue.seconded': '{{moderator}} hat zugestimmt.',
  'queue.reason': 'Grund: {{reason}}',
  'queue.words': 'Worte: {{words}}',
  'queue.quotes': {
    one: '{{count, number}} Zitat: {{citations}}',
    other: '{{count, number}} Zitate: {{citations}}',
  },
  'queue.wording': 'Öffentlicher Wortlaut: {{wording}}',
  'queue.claim': 'Übernehmen',
  'queue.release': 'Zurückgeben',
  'queue.answer': 'Antworten',
  'queue.add-source': 'Quelle hinzufügen',
  'queue.reject': 'Ablehnen',
  'queue.merge': 'Zusammenlegen',
  'queue.consent': 'Zustimmen',
  'queue.send-back': 'Zurückschicken',
  'queue.read': 'Antwort lesen',

  'answer.title': 'Frage {{number}} beantworten',
  'answer.words': 'Eigene Worte',
  'answer.words.hint': 'Als Worte der Moderation gezeigt; Links und Erwähnungen darin wirken nicht',
  'answer.quotes': 'Worte aus meinen Quellen',
  'answer.quotes.hint': 'Was am nächsten kommt; die Fragenden sehen die ganzen Stellen',
  'answer.wording': 'Öffentlicher Wortlaut der Frage',
  'answer.wording.hint': 'Für andere, in deinen eigenen Worten; leer: sie sehen keine Frage',
  'answer.nothing':
    'Eine Antwort braucht Worte, Zitate oder beides. Bitte drück noch einmal Antworten.',
  'answer.passage-gone':
    'Meine Quellen haben sich geändert, und eine gewählte Stelle ist nicht mehr darunter. Es wurde nichts geschickt. Bitte drück noch einmal Antworten und wähle neu.',
  'reject.title': 'Frage {{number}} ablehnen',
  'reject.reason': 'Grund',
  'reject.reason.hint': 'Wer gefragt hat, liest ihn',
  'merge.title': 'Frage {{number}} zusammenlegen',
  'merge.into': 'Mit dieser offenen Frage',
  'merge.number': 'Oder mit der Frage dieser Nummer',
  'merge.reason.hint': 'Nur die Moderation liest ihn',
  'merge.no-target':
    'Ich brauche eine andere offene Frage dieses Servers: wähle eine oder schreib ihre Nummer. Es wurde nichts geändert.',
  'send-back.title': 'Frage {{number}} zurückschicken',

  'outcome.claimed-by':
    '{{moderator}} hat diese Frage übernommen, bis {{time}}. Es wurde nichts geändert.',
  'outcome.not-claimed': 'Niemand hat diese Frage übernommen. Bitte drück zuerst Übernehmen.',
  'outcome.own-proposal':
    'Das hast du selbst vorgeschlagen, also muss jemand anderes zustimmen oder es zurückschicken.',
  'outcome.already': 'Das ist schon entschieden, es wurde nichts geändert. {{state}}',
  'outcome.as-it-stands': 'Es wurde nichts geändert. {{state}}',
  'outcome.your-words': 'Was du geschrieben hast, damit es nicht verloren geht:',

  'log.answered': '{{moderator}} hat Frage {{number}} beantwortet.',
  'log.rejected': '{{moderator}} hat Frage {{number}} abgelehnt.',
  'log.erased':
    'Hier wurde über Frage {{number}} entschieden. Sie ist seitdem gelöscht, mit allem, was dazu geschrieben wurde.',
  'log.merged': '{{moderator}} hat Frage {{number}} mit Frage {{into}} zusammengelegt.',

  'told.answered': 'Die Moderation von {{server}} hat deine Frage beantwortet',
  'told.rejected': 'Die Moderation von {{server}} hat deine Frage angesehen und nicht beantwortet',
  'told.words': 'Die Moderation von {{server}} schreibt:',
  'told.quotes': 'Die Moderation von {{server}} hat diese Worte aus meinen Quellen gewählt:',
  'told.withheld': {
    one: '{{count, number}} Zitat dieser Entscheidung wird nicht gezeigt: Was ich davon gespeichert habe, ist nicht das, was seine Quelle sagt.',
    other:
      '{{count, number}} Zitate dieser Entscheidung werden nicht gezeigt: Was ich davon gespeichert habe, ist nicht das, was ihre Quellen sagen.',
  },
  'told.in-place':
    '{{mention}}, die Moderation von {{server}} hat über eine Frage von dir entschieden. Nur du kannst es lesen:',
  'told.show': 'Zeigen',
  'told.not-yours':
    'Das kann nur lesen, wer diese Frage geschickt hat. Du kannst mit /prüfen selbst fragen.',
  'told.undecided': 'Die Moderation hat über diese Frage noch nicht entschieden.',
  'told.gone': 'Diese Entscheidung wurde nach Ablauf ihrer Frist gelöscht.',
  'server.unknown': 'dem Server',

  'moderator.no-home':
    'Ich weiß nicht, welche Moderation eine Frage von hier bekommen soll, und kann sie darum nicht schicken. Bitte frag auf einem Server. (Betrieb: HOME_GUILD_ID setzen.)',
  'moderator.joined':
    'Geschickt. Andere haben das auch gefragt, ihr bekommt dieselbe Antwort. Bis entschieden ist, kannst du deine Frage zurückziehen.',
  'moderator.not-set-up':
    'Die Moderation von {{server}} hat noch nicht gewählt, wohin Fragen kommen; niemand würde deine sehen. Ich habe nichts geschickt und nichts behalten. Wer den Server betreibt, weiß jetzt Bescheid; bitte versuch es später noch einmal.',
  'moderator.listed-only':
    'Sie ist aufgehoben, und die Moderation von {{server}} findet sie mit /review list; es ist kein Kanal gewählt, in dem ich sie ihr zeigen könnte. Wer den Server betreibt, weiß Bescheid.',
  'moderator.held':
    'Der Moderation zeigen kann ich sie gerade nicht. Sie ist aufgehoben, wer den Server betreibt, weiß Bescheid, und sie geht von selbst weiter, sobald es wieder klappt.',
  'moderator.too-many.here': {
    one: 'Du hast eine offene Frage bei der Moderation von {{server}} und kannst dort nur {{count, number}} zugleich haben. Es wurde nichts geschickt. Du kannst wieder eine schicken, wenn sie entschieden ist oder du sie hier oder mit /request withdraw zurücknimmst.',
    other:
      'Du hast {{count, number}} offene Fragen bei der Moderation von {{server}}, so viele, wie dort eine Person zugleich haben kann. Es wurde nichts geschickt. Du kannst wieder eine schicken, wenn eine entschieden ist oder du hier oder mit /request withdraw eine zurücknimmst.',
  },
  'moderator.too-many.everywhere':
    'Du hast {{count, number}} offene Fragen bei der Moderation mehrerer Server, so viele, wie eine Person zugleich haben kann. Es wurde nichts geschickt. Du kannst wieder eine schicken, wenn eine entschieden ist oder du hier oder mit /request withdraw eine zurücknimmst.',
  'trouble.not-set':
    'Jemand möchte der Moderation von {{server}} eine Frage schicken, aber dafür ist kein Kanal gewählt, darum zeige ich sie niemandem. Bitte wähle mit /settings einen unter „Fragen an die Moderation kommen nach“. Ich sage das nur einmal.',
  'trouble.channel-gone':
    'Den Kanal für Fragen an die Moderation von {{server}} gibt es nicht mehr. Die Fragen sind aufgehoben. Bitte wähle mit /settings einen anderen; dort schreibe ich sie dann hin.',
  'trouble.lacks':
    'Ich kann Fragen an die Moderation von {{server}} nicht in {{channel}} schreiben: dort fehlt mir das Recht {{permissions}}. Die Fragen sind aufgehoben. Öffne die Einstellungen des Kanals, wähle Berechtigungen, füge mich hinzu und erlaube es; dann mache ich von selbst weiter.',
  'trouble.no-tag':
    'Ich kann Fragen an die Moderation von {{server}} nicht in {{channel}} schreiben: dort braucht jeder Beitrag einen Tag, und es gibt keinen, den ich verwenden darf. Die Fragen sind aufgehoben. Füge einen Tag hinzu, den alle verwenden dürfen, oder verlange keinen mehr; dann mache ich von selbst weiter.',
  'trouble.too-many-threads':
    'Ich kann Fragen an die Moderation von {{server}} nicht in {{channel}} schreiben: Discord erlaubt keine weiteren offenen Beiträge. Die Fragen sind aufgehoben. Schließe alte Beiträge, oder wähle mit /settings einen Textkanal; dann mache ich von selbst weiter.',
  'trouble.refused':
    'Discord lässt mich Fragen an die Moderation von {{server}} nicht in {{channel}} schreiben (Fehler {{code}}). Die Fragen sind aufgehoben. Prüfe dort meine Rechte, oder wähle mit /settings einen anderen Kanal.',
  'trouble.over': 'Fragen an die Moderation von {{server}} stehen jetzt wieder in {{channel}}.',
  'moderator.kept': {
    one: 'Ich lösche deine Frage und meine Antwort {{count, number}} Tag nach der Entscheidung. Bis dahin speichere ich verschlüsselt, wie ich dich erreiche, denn die Moderation kann ihre Antwort noch ändern. Du bekommst eine Direktnachricht; nimmst du keine an, erwähne ich dich hier.',
    other:
      'Ich lösche deine Frage und meine Antwort {{count, number}} Tage nach der Entscheidung. Bis dahin speichere ich verschlüsselt, wie ich dich erreiche, denn die Moderation kann ihre Antwort noch ändern. Du bekommst eine Direktnachricht; nimmst du keine an, erwähne ich dich hier.',
  },

  'request.none':
    'Du hast keine Fragen an die Moderation geschickt, oder ihre Frist ist abgelaufen.',
  'request.title': 'Deine Fragen an die Moderation',
  'request.line': '{{question}} ({{server}}, {{time}})',
  'request.state.pending': 'Wartet auf die Moderation.',
  'request.state.claimed': 'Die Moderation arbeitet daran.',
  'request.state.proposed': 'Eine zweite Person sieht sich die Entscheidung an.',
  'request.state.answered': 'Beantwortet.',
  'request.state.rejected': 'Die Moderation hat sie nicht beantwortet.',
  'request.state.merged': 'Mit einer ähnlichen Frage zusammengelegt.',
  'request.state.withdrawn': 'Du hast sie zurückgezogen.',
  'request.read': 'Lesen, was entschieden wurde',
  'request.take-back': 'Eine Frage zurückziehen',
  'request.nothing-open': 'Keine deiner Fragen ist offen, es gibt also nichts zurückzuziehen.',

  'state.open': 'offen',
  'state.pending': 'wartend',
  'state.claimed': 'übernommen',
  'state.proposed': 'vorgeschlagen',
  'state.answered': 'beantwortet',
  'state.rejected': 'abgelehnt',
  'state.merged': 'zusammengelegt',
  'state.withdrawn': 'zurückgenommen',
  'list.title': 'Fragen: {{state}}',
  'list.empty': 'Es gibt keine.',
  'list.next': 'Nächste Seite',
  'list.first': 'Erste Seite',
  'list.not-found': 'In der Liste dieses Servers gibt es keine Frage {{number}}.',
  'stats.title': 'Die Fragen von {{server}}',
  'stats.count': '{{state}}: {{count}}',
  'stats.oldest': 'Die älteste offene wurde {{time}} geschickt.',
  'stats.median':
    'Die Hälfte der in den letzten 30 Tagen entschiedenen war nach {{duration}} entschieden.',
  'stats.by': 'In den letzten 30 Tagen entschieden, nach Person:',
  'stats.none': 'In den letzten 30 Tagen wurde nichts entschieden.',

  'settings.title': 'Wie ich auf {{server}} arbeite',
  'settings.changed': 'Geändert: {{setting}}.',
  'settings.review-channel': 'Fragen an die Moderation kommen nach',
  'settings.review-channel.hint': 'Textkanal oder Forum, nur für die Moderation sichtbar',
  'settings.log-channel': 'Entscheidungen werden vermerkt in',
  'settings.log-channel.hint': 'Eine Zeile für jede Entscheidung',
  'settings.watch-channels': 'Ich vergleiche Nachrichten mit bekannten Behauptungen in',
  'settings.watch-channels.hint': 'Bis zu 25 Kanäle',
  'settings.watch-mode': 'Wenn ich dort eine Behauptung wiedererkenne',
  'settings.watch-mode.off': 'Tue ich nichts (aus)',
  'settings.watch-mode.shadow': 'Zeige ich nur der Moderation, was ich sagen würde',
  'settings.watch-mode.on': 'Sage ich, was ich dazu weiß',
  'settings.roles': 'Moderation, neben denen, die den Server verwalten',
  'settings.roles.hint': 'Bis zu 25 Rollen',
  'settings.audience': 'Wer eine Antwort auf /prüfen sieht, wenn niemand wählt',
  'settings.audience.only-asker': 'Nur wer fragt',
  'settings.audience.everyone': 'Alle im Kanal',
  'settings.locale': 'Die Sprache meiner Beiträge',
  'settings.locale.server': 'Die des Servers',
  'settings.retention': 'Entschiedene Fragen werden gelöscht nach',
  'settings.days': {
    one: '{{count, number}} Tag',
    other: '{{count, number}} Tagen',
  },
  'settings.two': 'Entscheidungen',
  'settings.two.off': 'Eine Person entscheidet',
  'settings.two.on': 'Eine zweite Person muss zustimmen',
  'settings.lacks':
    'In {{channel}} kann ich nicht arbeiten: dort fehlt mir das Recht {{permissions}}, also wurde nichts geändert. Öffne die Einstellungen des Kanals, wähle Berechtigungen, füge mich hinzu und erlaube es.',
  'settings.not-everyone':
    'Diese Rolle haben alle, sie kann niemanden zur Moderation machen. Es wurde nichts geändert.',
  'settings.not-a-channel':
    'Diesen Kanal finde ich auf diesem Server nicht. Es wurde nichts geändert.',
  'settings.public.refused':
    'Alle auf diesem Server können {{channel}} lesen, darum habe ich ihn nicht gewählt. Wählst du ihn trotzdem, lesen alle auf diesem Server, was gefragt wurde.',
  'settings.public.unconfirmed':
    'Alle auf diesem Server können {{channel}} lesen. Ich schreibe dort nichts hinein, was jemand gefragt oder die Moderation dazu geschrieben hat, bis du ihn vor @everyone verbirgst oder ihn bestätigst. Bestätigst du ihn, lesen alle auf diesem Server, was gefragt wurde.',
  'settings.public.confirmed':
    'Alle auf diesem Server können {{channel}} lesen; das wurde bestätigt. Wer fragt, erfährt es vorher.',
  'settings.public.confirm': 'Ja, alle dürfen mitlesen',
  'public.noticed':
    'Alle auf {{server}} können jetzt {{channel}} lesen. Er ist eingestellt für: {{setting}}. Ich schreibe dort nichts mehr hinein, was jemand gefragt oder die Moderation dazu geschrieben hat. Verbirg den Kanal vor @everyone, oder wähle ihn in den Einstellungen neu und bestätige, dass alle mitlesen dürfen.',
  'permission.view': '„Kanal ansehen“',
  'permission.send': '„Nachrichten senden“',
  'permission.create-posts': '„Beiträge erstellen“',
  'permission.send-in-threads': '„Nachrichten in Beiträgen senden“',
} as const;
