import type { englishCard } from './en.js';

/** The cards of answers and silences in German. */
export const germanCard = {
  'card.asked-there': 'Gefragt wurde dort: „{{question}}“',
  'card.folded': 'Das Zitat geht weiter; ganz steht es unter „Kontext“.',
  'card.accepted': 'Danke! Du sagst, das beantwortet deine Frage. Sicher war ich mir nicht.',
  'line.unnamed': 'ohne Namen',
  'line.nobody': 'von niemandem gesagt',
  'line.author': '{{name}} (Text)',
  'line.asking': '{{name}} (fragt)',
  'line.claimant': '{{name}} (geprüfte Behauptung)',
  'line.reviewer': '{{name}} (bewertet eine Behauptung)',
  'source.untitled': 'Text ohne Titel, hinzugefügt am {{date}}',
  'source.lost': 'eine Quelle, die ich nicht mehr lesen kann',

  'caveat.one-side': 'Nur eine Seite: {{perspective}}.',
  'caveat.this-side': 'Spricht für eine Seite: {{perspective}}.',
  'caveat.summary': 'Eine Zusammenfassung, nicht der genaue Wortlaut.',
  'caveat.summary-of': 'Eine Zusammenfassung, nicht der genaue Wortlaut von {{name}}.',
  'caveat.reported': 'In den Worten der Quelle, nicht denen von {{name}}.',
  'caveat.newer-source': 'Es gibt eine neuere Quelle: {{title}}, {{date}}.',
  'caveat.ratings-differ': 'Diese Behauptung wird verschieden bewertet: {{ratings}}.',
  'caveat.weak-words': 'Kommt darin nicht vor: {{words}}.',
  'caveat.differs.date': 'Du fragst nach {{asked}}; hier steht {{found}}.',
  'caveat.differs.number': 'Du fragst nach {{asked}}; hier steht {{found}}.',
  'caveat.differs.name': 'Du fragst nach {{asked}}; hier geht es um {{found}}.',
  'caveat.side-unknown': 'Seite unbekannt',

  'none.about': 'Nichts gefunden zu: {{words}}.',
  'none.not-against': 'Gegen die Behauptung spricht das nicht.',
  'none.closest': '**Keine Antwort, aber das kommt am nächsten. Hast du das gesucht?**',
  'none.by': 'Dazu gibt es nichts von „{{speaker}}“.',
  'none.dated': 'Dazu gibt es nichts aus der gewählten Zeit ({{dates}}).',
  'none.in-source': 'Dazu steht nichts in der gewählten Quelle.',
  'none.filtered': 'Dazu gibt es nichts mit deinen Filtern ({{filters}}).',
  'filter.speaker': 'von „{{speaker}}“',
  'filter.source': 'aus einer Quelle',

  'button.quotes-more': {
    one: '{{count, number}} weiteres',
    other: '{{count, number}} weitere',
  },
  'button.first': 'Wieder zum ersten',
  'button.source-of': 'Quelle zu Zitat {{index}}',
  'button.accept': 'Ja, das ist es',
  'button.decline': 'Nein, Moderation fragen',
  'button.without-speaker': 'Egal von wem',
  'button.without-dates': 'Egal wann',
  'button.without-source': 'In allen Quellen',
  'button.open-source': 'Quelle öffnen',

  'why.did-it-help': 'Hat es geholfen?',
} as const satisfies Record<keyof typeof englishCard, unknown>;
