/** Was an einer Quelle falsch sein kann, auf Deutsch. See `../en.ts`. */
export const germanProblems = {
  'problem.not-one-line':
    'Erwartet war eine Zeile Text, gefunden „{{value}}“. Bitte berichtige es, oder lass es weg, wenn es nicht bekannt ist.',
  'problem.not-an-address':
    'Erwartet war eine Webadresse, die mit https:// oder http:// beginnt, gefunden „{{value}}“. Bitte kopiere sie aus der Adresszeile eines Browsers.',
  'problem.no-language':
    'Erwartet war das Kürzel einer Sprache wie de oder pt-BR, gefunden „{{value}}“. Bitte berichtige es, oder lass es weg, wenn es nicht bekannt ist.',
  'problem.no-date':
    'Erwartet war ein Datum wie 2020, 2020-10 oder 2020-10-14, gefunden „{{value}}“. Bitte schreib es nur so genau, wie es bekannt ist.',
  'problem.no-zone':
    'Erwartet war eine Zeitzone wie Europe/Berlin oder UTC, gefunden „{{value}}“. Bitte berichtige sie, oder lass sie weg, wenn sie nicht bekannt ist.',
  'problem.no-wording':
    'Erwartet war „verbatim“ (wörtlich) oder „summary“ (Zusammenfassung), gefunden „{{value}}“. Bitte schreib eins von beiden, oder lass es weg.',
  'problem.no-id':
    'Erwartet war ein Name aus 1 bis 200 Zeichen ohne Leerraum, gefunden „{{value}}“. Bitte berichtige ihn, oder lass ihn weg.',
  'problem.misspelt-field':
    'Dieses Feld kenne ich nicht. Bitte schreib „{{value}}“, wenn du das gemeint hast; sonst benenne es um oder nimm es heraus.',
  'problem.no-fields':
    'Erwartet waren Felder mit Werten wie „publisher: Beispielzeitung“, eins pro Zeile, gefunden etwas anderes.',
  'problem.front-matter-unclosed':
    'Erwartet war eine Zeile „---“, die den Vorspann beendet, gefunden keine in 200 Zeilen und 20.000 Zeichen. Bitte füg sie nach dem letzten Feld ein.',
  'problem.front-matter-only':
    'Erwartet war ein Text unter dem Vorspann, gefunden keiner. Bitte schick den ganzen Text.',
  'problem.front-matter-broken':
    'Ich kann den Vorspann nicht lesen. Bitte setz Werte in Anführungszeichen, die einen Doppelpunkt enthalten oder mit einem Sonderzeichen beginnen.',
  'problem.empty': 'Erwartet war ein Text, gefunden keiner. Bitte schick seine Worte.',
  'problem.unstorable':
    'Der Text enthält ein Zeichen, das ich nicht speichern kann. Bitte nimm es heraus, oder kopiere den Text noch einmal.',
  'problem.utf-16':
    'Erwartet war Text in UTF-8, gefunden {{value}}. Bitte speichere ihn als UTF-8, oder füg ihn ein.',
  'problem.not-utf-8':
    'Erwartet war Text in UTF-8, gefunden das Byte {{value}}, das dazu nicht passt. Bitte speichere ihn als UTF-8, oder füg ihn ein.',
  'problem.not-utf-8-but':
    'Erwartet war Text in UTF-8, gefunden Bytes, die zu {{value}} passen. Bitte speichere ihn als UTF-8, oder füg ihn ein.',
  'problem.structured':
    'Erwartet war ein Text zum Lesen, gefunden {{value}}. Bitte gib der Datei die Endung, die zu ihr passt, oder schick nur die Worte, auf die es ankommt.',
  'problem.pdf':
    'Erwartet war ein Text, gefunden eine PDF-Datei. Bitte speichere ihren Text als .txt oder .md, oder füg ihn ein.',
  'problem.archive':
    'Erwartet war ein Text, gefunden ein Archiv oder ein Office-Dokument. Bitte pack es aus und speichere den Text als .txt oder .md, oder füg ihn ein.',
  'problem.image': 'Erwartet war ein Text, gefunden ein Bild. Ich lese nur Text.',
  'problem.binary':
    'Erwartet war ein Text, gefunden eine Datei, die keiner ist. Bitte speichere ihren Text als .txt oder .md, oder füg ihn ein.',
  'problem.file-kind':
    'Erwartet war ein Text als .txt-, .md-, .html-, .vtt- oder .srt-Datei, gefunden eine Datei anderer Art. Bitte speichere ihren Text als .txt oder .md, oder füg ihn ein.',
  'problem.file-of-many':
    'Erwartet war ein Text als .txt-, .md-, .html-, .vtt- oder .srt-Datei, gefunden eine Datei mit vielen Texten. Bitte schick sie einzeln.',
  'problem.too-many-redirects':
    'Die Adresse führte mehr als {{value}} Mal zu einer anderen weiter. Bitte gib die Adresse an, bei der die Seite im Browser ankommt.',
  'problem.page-kind':
    'Erwartet war einfacher Text, Markdown oder HTML, gefunden {{value}}. Bitte speichere den Text als Datei und schick sie, oder füg ihn ein.',
  'problem.page-kind-unstated':
    'Erwartet war einfacher Text, Markdown oder HTML, gefunden eine Seite, die nicht sagt, was sie ist. Bitte speichere den Text als Datei und schick sie, oder füg ihn ein.',
  'problem.page-refused':
    'Erwartet war eine Seite, der Server antwortete {{value}}. Bitte prüf, ob sich die Adresse im Browser ohne Konto öffnet.',
  'problem.too-large':
    'Ich nehme höchstens {{value}} MB, und das ist mehr. Bitte schick nur den Teil, auf den es ankommt, als Datei, oder füg ihn ein.',
  'problem.not-public':
    'Erwartet war eine Adresse im öffentlichen Internet, und das ist keine. Bitte gib eine andere an, oder füg den Text ein. Wer mich betreibt, kann mit FETCH_PRIVATE_ADDRESSES andere erlauben.',
  'problem.wrong-port':
    'Die Adresse nennt einen Port, an dem keine Webseite ist. Bitte prüf sie noch einmal.',
  'problem.timeout':
    'Von dieser Adresse kam in {{value}} Sekunden nichts. Bitte versuch es später noch einmal, oder füg den Text ein.',
  'problem.no-host': 'Ich finde keinen Server mit diesem Namen. Bitte prüf die Adresse.',
  'problem.no-answer': 'Unter dieser Adresse antwortet nichts. Bitte prüf sie noch einmal.',
  'problem.certificate':
    'Dem Zertifikat der Seite kann ich nicht vertrauen. Bitte füg den Text ein, wenn du der Seite vertraust.',
  'problem.broken-off':
    'Die Verbindung ist abgebrochen. Bitte versuch es später noch einmal, oder füg den Text ein.',
  'problem.credentials':
    'In der Adresse steht ein Name oder ein Passwort. Bitte gib sie ohne an; was ein Passwort braucht, ist keine öffentliche Quelle.',
  'problem.page-without-words':
    'Ich finde auf der Seite keine Worte; vielleicht schreibt sie erst ein Skript im Browser. Bitte kopiere ihren Text und füg ihn ein.',
  'problem.page-unreadable':
    'Ich kann diese Seite nicht lesen. Bitte füg den Teil ein, auf den es ankommt, oder schick ihn als Textdatei.',
  'problem.text-unfit':
    'Ich konnte diesen Text nicht in der Zeit und mit dem Speicher verarbeiten, die ein Text brauchen darf. Bitte schick den Teil, auf den es ankommt, oder teil ihn in mehrere Texte auf.',
  'problem.encoding-unknown':
    'Die Zeichenkodierung, die die Seite angibt, kenne ich nicht: {{value}}. Bitte speichere ihren Text als UTF-8 und schick ihn, oder füg ihn ein.',
  'problem.encoding-wrong':
    'Die Seite gibt die Zeichenkodierung {{value}} an, ist aber nicht darin geschrieben. Bitte speichere ihren Text als UTF-8 und schick ihn, oder füg ihn ein.',
  'problem.id-taken':
    'Unter der ID {{value}} habe ich einen anderen Text. Um deinen an seine Stelle zu setzen, benutze /quelle ersetzen; dort wird nach einem Grund gefragt.',
  'problem.read-only':
    'Ich wurde mit --corpus gestartet, darum lassen sich meine Quellen nur lesen. Wer mich betreibt, muss mich ohne starten.',
} as const;
