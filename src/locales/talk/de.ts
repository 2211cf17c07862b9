/** What the bot says of itself and to be polite, in German. See `en.ts`. */
export const germanTalk = {
  'talk.greeting': 'Hallo!',
  'talk.greeting.ask': 'Frag mich nach einer Behauptung, zum Beispiel: {{example}}',
  'talk.thanks': 'Gern geschehen!',
  'talk.praise': 'Freut mich. Frag einfach, wenn du noch etwas prüfen willst.',
  'talk.blame':
    'Tut mir leid, dass das nicht geholfen hat. Versuch es mit anderen Worten oder einem Namen, oder frag die Moderation.',
  'talk.farewell': 'Tschüss!',
  'talk.apology': 'Kein Problem.',
  'talk.commands': '/hilfe zeigt mit Beispielen, wie du fragst.',
  'talk.no-claim': 'In dieser Nachricht steht keine Behauptung, die ich nachschlagen könnte.',
  'talk.about.what':
    'Ich bin Receipts. Ich suche eine Behauptung in einer Sammlung von Quellen und zeige dir deren genaue Worte.',
  'talk.about.help':
    'Ich kann eine Behauptung prüfen, ein Zitat Wort für Wort mit seiner Quelle vergleichen und meine Quellen auflisten. Frag mich einfach, am besten auf Englisch.',
  'talk.about.bot': 'Ich bin ein Bot: ein Programm, das Dokumente findet und zitiert.',
  'talk.about.ai':
    'Kein Sprachmodell schreibt meine Antworten: Ich zitiere Dokumente Wort für Wort.',
  'talk.about.trust':
    'Was ich zitiere, steht genau so in der Quelle. Ob die Quelle recht hat, musst du selbst beurteilen.',
  'talk.about.privacy':
    'Ich speichere nicht, was du mir schreibst, es sei denn, du schickst eine Frage selbst an die Moderation.',
  'talk.about.maker':
    'Mich haben die Entwickler von Receipts gemacht, ich bin freie Software. Wer mich hier betreibt, wählt meine Quellen aus.',
  'talk.about.sources':
    'Aus den Dokumenten, die mir meine Betreiber gegeben haben, und von nirgendwo sonst.',
  'talk.about.language':
    'Meine Quellen werden auf Englisch gelesen. Frag mich also bitte auf Englisch.',
  'talk.about.verdict':
    'Ich urteile nicht, was wahr ist. Ich zeige, was Quellen sagen, und du entscheidest.',
  'talk.about.punish': 'Nein. Ich beantworte Fragen und verwarne, sperre oder entferne niemanden.',
  'talk.about.how':
    'Ich vergleiche die Wörter deiner Frage mit jeder Stelle in meinen Quellen und zeige die besten.',
  'talk.about.news':
    'Ich bin so aktuell wie meine Quellen. Bei jedem Zitat steht, wann es veröffentlicht wurde.',
  'talk.about.other': 'Das kann ich über mich nicht sagen.',
  'talk.lost': 'Ich weiß nicht, worauf sich das bezieht. Frag bitte in einem ganzen Satz.',
  'talk.searched':
    'Meine Quellen werden auf Englisch gelesen. Aus deiner Nachricht habe ich gesucht: {{words}}.',
  'talk.unsearched':
    'Meine Quellen werden auf Englisch gelesen, und in deiner Nachricht steht kein Name und keine Zahl, nach denen ich suchen könnte. Frag bitte auf Englisch.',
  'talk.follow-up': 'Als Anschlussfrage verstanden zu: {{question}}',
  'talk.who': 'Gesagt von {{name}}',
  'talk.about-date': 'Es geht um: {{date}}',
  'talk.said-date': 'Gesagt oder veröffentlicht: {{date}}',
  'talk.source': 'Aus {{source}}',
  'talk.only-address':
    'Diese Nachricht ist nur eine Adresse, und ich sehe nicht, was dahintersteht. Kopier den Satz, den du prüfen willst.',
  'talk.not-there':
    'Du hast mich in {{channel}} gefragt, wo ich nicht schreiben darf. Das ist meine Antwort.',
} as const;
