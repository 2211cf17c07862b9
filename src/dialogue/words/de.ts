import type { LanguageWords } from './language-words.js';

export const germanWords: LanguageWords = {
  stops: `aber alle als am an auch auf aus bei beim bin bis da damit dann das dass dem den denn der des
    die dies diese diesem diesen dieser dieses doch dort durch ein eine einem einen einer eines er es
    etwas für gegen gibt hat hatte hatten haben habe ich ihm ihn ihr ihre im in ist ja jetzt kann
    können man mehr mein meine mich mir mit nach nicht nichts noch nur ob oder ohne schon sehr sein
    seine sich sie sind so sondern über um und uns unter viel viele vom von vor war waren warum was weil
    welche welcher welches wenn wer werden wie wieder will wir wird wo wurde wurden zu zum zur zwischen
    gab wann wen wem wirklich eigentlich hier mal bitte stimmt`,
  you: `du dich dir dein deine deinen deiner deinem bist kannst hast machst weißt weisst speicherst
    sprichst verstehst ihnen`,
  bot: `bot chatbot roboter programm ding`,
  courtesies: {
    greeting: `hallo hi hey moin servus guten_morgen guten_tag guten_abend grüß_gott grüss_gott grüezi hallöchen
      wie_geht_es_dir wie_geht_es_ihnen wie_geht's wie_gehts bist_du_da`,
    thanks: `danke dank dankeschön dankesehr vielen`,
    praise: `gut super toll klasse cool prima perfekt schön ok okay wunderbar genial spitze`,
    blame: `schlecht blöd blöder dumm dummer nutzlos schlechter scheiße mist`,
    farewell: `tschüss tschüs tschau ciao auf_wiedersehen bis_bald gute_nacht`,
    apology: `entschuldigung sorry verzeihung`,
  },
  fillers: `dir euch ihnen sehr für die das deine ihre hilfe antwort auch an alle zusammen bot du bist
    ein guter lieber freund leute`,
  topics: {
    what: `wer wozu zweck heißt name vorstellen stell`,
    help: `hilfe helfen kannst benutze benutzen bedienen befehle befehl fragen anleitung machen machst
      funktionen`,
    bot: `bot chatbot roboter mensch echt maschine programm person computer`,
    ai: `ki künstliche intelligenz chatgpt gpt sprachmodell`,
    trust: `trauen vertrauen glauben zuverlässig verlässlich lügst lügt ehrlich wahr stimmt
      neutral objektiv fehler`,
    privacy: `speicherst speichert speichern gespeichert nachrichten nachricht schreibe daten
      datenschutz privat fragen frage aufbewahren merkst liest mitlesen protokollierst`,
    maker: `gemacht erstellt gebaut entwickelt programmiert entwickler besitzer gehörst gehört hinter
      steckt betreibt quellcode`,
    sources: `quellen quelle antworten woher weißt weisst wissen informationen kommen`,
    language: `sprachen sprache sprichst deutsch englisch verstehst übersetzt übersetzen`,
    verdict: `urteil urteilst meinung entscheidest falsch richtig`,
    punish: `bannst bestrafst bestraft verwarnst sperrst`,
    how: `funktionierst funktioniert arbeitest`,
    news: `aktuell neu neueste stand`,
  },
};
