/** What becomes of moderators’ decisions, in German. See `en.ts`. */
export const germanDecisions = {
  'queue.amend': 'Antwort ändern',
  'queue.retract': 'Zurückziehen',
  'queue.undo': 'Rückgängig',
  'queue.history': 'Frühere Fassungen',
  'queue.proposal': 'Stattdessen vorgeschlagen:',
  'queue.state.amended': '{{moderator}} hat die Antwort {{time}} geändert.',
  'queue.state.retracted': '{{moderator}} hat die Antwort {{time}} zurückgezogen.',
  'queue.state.proposed.amend':
    '{{moderator}} hat {{time}} vorgeschlagen, die Antwort zu ändern. Eine zweite Person muss zustimmen.',
  'queue.telling.waiting': {
    one: '{{count, number}} Person erfährt es in etwa einer Minute',
    other: '{{count, number}} Personen erfahren es in etwa einer Minute',
  },
  'queue.telling.told': {
    one: '{{count, number}} Person weiß Bescheid',
    other: '{{count, number}} Personen wissen Bescheid',
  },
  'queue.telling.lost': {
    one: '{{count, number}} Person war nicht zu erreichen',
    other: '{{count, number}} Personen waren nicht zu erreichen',
  },
  'amend.title': 'Antwort auf Frage {{number}} ändern',
  'retract.title': 'Antwort auf Frage {{number}} zurückziehen',
  'undo.too-late': 'Dafür ist es zu spät: Wer gefragt hat, bekommt gerade Bescheid.',
  'undo.too-late.amend':
    'Dafür ist es zu spät: Wer gefragt hat, bekommt gerade Bescheid. Du kannst die Antwort noch ändern oder zurückziehen; auch das wird mitgeteilt.',
  'undo.not-yours': 'Rückgängig machen kann das nur, wer es entschieden hat.',
  'log.amended': '{{moderator}} hat die Antwort auf Frage {{number}} geändert.',
  'log.retracted': '{{moderator}} hat die Antwort auf Frage {{number}} zurückgezogen.',
  'log.undone':
    '{{moderator}} hat die Entscheidung über Frage {{number}} rückgängig gemacht, bevor jemand davon erfuhr.',
  'log.change-undone':
    '{{moderator}} hat die letzte Änderung der Antwort auf Frage {{number}} rückgängig gemacht, bevor jemand davon erfuhr.',
  'told.amended': 'Die Moderation von {{server}} hat ihre Antwort auf deine Frage geändert',
  'told.retracted': 'Die Moderation von {{server}} hat ihre Antwort zurückgezogen',
  'told.changed': 'Geändert {{time}}. Die Antwort davor gilt nicht mehr.',
  'told.earlier': 'Was vorher da stand',
  'told.in-place.changed':
    '{{mention}}, die Moderation von {{server}} hat eine Antwort an dich geändert. Nur du kannst sie lesen:',
  'earlier.title': 'Frühere Fassungen der Antwort auf Frage {{number}}',
  'earlier.more': {
    one: '{{count, number}} ältere Fassung wird nicht gezeigt.',
    other: '{{count, number}} ältere Fassungen werden nicht gezeigt.',
  },
  'earlier.amended': 'Die Moderation hat das {{time}} geändert.',
  'earlier.retracted': 'Die Moderation hat das {{time}} zurückgezogen.',
  'earlier.before': 'Davor stand da:',
  'answers.name': 'antworten',
  'answers.description': 'Was die Moderation dieses Servers beantwortet hat; nur du siehst es',
  'answers.search.name': 'suche',
  'answers.search.description': 'Wörter, nach denen Fragen und Antworten durchsucht werden',
  'answers.title': 'Was die Moderation von {{server}} beantwortet hat',
  'answers.searched': 'Mit: {{search}}',
  'answers.none': 'Noch nichts. Was hier steht, entscheidet die Moderation.',
  'answers.none.found': 'Keine Antwort enthält alle diese Wörter.',
  'answers.read': 'Eine Antwort lesen',
  'answers.gone':
    'Diese Antwort wurde geändert, zurückgezogen oder gelöscht. Sieh bitte noch einmal unter /antworten nach.',
  'answers.no-server': 'Jeder Server hat eigene Antworten. Bitte benutze das auf einem Server.',
  'reuse.title': 'Beantwortet von der Moderation von {{server}}, {{date}}',
  'reuse.sources': 'Was die Quellen sagen',
  'reuse.ask-anyway': 'Nicht meine Frage: Moderation fragen',
  'correction.decision.superseded': 'Die Moderation hat diese Antwort inzwischen geändert.',
  'correction.decision.retracted': 'Die Moderation hat diese Antwort zurückgezogen.',
  'form.again': 'Formular wieder öffnen',
  'answer.search': 'In meinen Quellen suchen',
  'answer.search.hint': 'Suchwörter; du wählst unter den Funden, bevor etwas geschickt wird',
  'answer.found': {
    one: '{{count, number}} Stelle zu „{{search}}“ gefunden. Noch ist nichts geschickt: öffne das Formular wieder und wähle sie dort.',
    other:
      '{{count, number}} Stellen zu „{{search}}“ gefunden; diese kommen am nächsten. Noch ist nichts geschickt: öffne das Formular wieder und wähle dort.',
  },
  'settings.ping': 'Bei neuen Fragen benachrichtigen',
  'settings.ping.hint': 'Eine Rolle, die man erwähnen darf; keine: niemanden',
  'settings.ping.not-everyone':
    'Diese Rolle haben alle, darum benachrichtige ich sie nicht. Es wurde nichts geändert.',
  'settings.digest': 'Täglich, was wartet',
  'settings.digest.off': 'Keine tägliche Liste',
  'settings.digest.on': 'Einmal am Tag, wenn etwas wartet',
  'queue.ping': '{{role}} Eine neue Frage wartet.',
  'list.post': 'Beitrag',
  'digest.title': {
    one: '{{count, number}} Frage wartet',
    other: '{{count, number}} Fragen warten',
  },
  'digest.more': { one: 'und {{count, number}} weitere', other: 'und {{count, number}} weitere' },
} as const;
