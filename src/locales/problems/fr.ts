/** Ce qui peut ne pas aller avec une source, en français. See `../en.ts`. */
export const frenchProblems = {
  'problem.not-one-line':
    'J’attendais une ligne de texte et j’ai trouvé « {{value}} ». Corrige-la, ou laisse vide si on ne sait pas.',
  'problem.not-an-address':
    'J’attendais une adresse web qui commence par https:// ou http:// et j’ai trouvé « {{value}} ». Copie-la depuis la barre d’adresse d’un navigateur.',
  'problem.no-language':
    'J’attendais le code d’une langue, comme fr ou pt-BR, et j’ai trouvé « {{value}} ». Corrige-le, ou laisse vide si on ne sait pas.',
  'problem.no-date':
    'J’attendais une date comme 2020, 2020-10 ou 2020-10-14 et j’ai trouvé « {{value}} ». Écris-la seulement avec la précision que l’on connaît.',
  'problem.no-zone':
    'J’attendais un fuseau horaire comme Europe/Paris ou UTC et j’ai trouvé « {{value}} ». Corrige-le, ou laisse vide si on ne sait pas.',
  'problem.no-wording':
    'J’attendais « verbatim » (mot à mot) ou « summary » (résumé) et j’ai trouvé « {{value}} ». Écris l’un des deux, ou laisse vide.',
  'problem.no-id':
    'J’attendais un nom de 1 à 200 caractères sans espace et j’ai trouvé « {{value}} ». Corrige-le, ou laisse vide.',
  'problem.misspelt-field':
    'Je ne connais pas ce champ. Écris « {{value}} » si c’est ce que tu voulais dire ; sinon, renomme-le ou enlève-le.',
  'problem.no-fields':
    'J’attendais des champs avec des valeurs, comme « publisher: Journal Exemple », un par ligne, et j’ai trouvé autre chose.',
  'problem.front-matter-unclosed':
    'J’attendais une ligne « --- » qui ferme l’en-tête et je n’en ai pas trouvé dans les 200 premières lignes et 20 000 premiers caractères. Ajoute-la après le dernier champ.',
  'problem.front-matter-only':
    'J’attendais un texte sous l’en-tête et je n’en ai pas trouvé. Envoie le texte entier.',
  'problem.front-matter-broken':
    'Je ne peux pas lire l’en-tête. Mets entre guillemets les valeurs qui contiennent deux-points ou commencent par un signe spécial.',
  'problem.empty': 'J’attendais un texte et je n’en ai pas trouvé. Envoie ses mots.',
  'problem.unstorable':
    'Le texte contient un caractère que je ne peux pas enregistrer. Enlève-le, ou copie le texte encore une fois.',
  'problem.utf-16':
    'J’attendais du texte en UTF-8 et j’ai trouvé {{value}}. Enregistre-le en UTF-8, ou colle-le.',
  'problem.not-utf-8':
    'J’attendais du texte en UTF-8 et j’ai trouvé l’octet {{value}}, qui n’y correspond pas. Enregistre-le en UTF-8, ou colle-le.',
  'problem.not-utf-8-but':
    'J’attendais du texte en UTF-8 et j’ai trouvé des octets qui correspondent à {{value}}. Enregistre-le en UTF-8, ou colle-le.',
  'problem.structured':
    'J’attendais un texte à lire et j’ai trouvé {{value}}. Donne au fichier l’extension qui lui convient, ou envoie seulement les mots qui comptent.',
  'problem.pdf':
    'J’attendais un texte et j’ai trouvé un fichier PDF. Enregistre son texte en .txt ou .md, ou colle-le.',
  'problem.archive':
    'J’attendais un texte et j’ai trouvé une archive ou un document bureautique. Décompresse-le et enregistre son texte en .txt ou .md, ou colle-le.',
  'problem.image': 'J’attendais un texte et j’ai trouvé une image. Je ne lis que du texte.',
  'problem.binary':
    'J’attendais un texte et j’ai trouvé un fichier qui n’en est pas un. Enregistre son texte en .txt ou .md, ou colle-le.',
  'problem.file-kind':
    'J’attendais un texte dans un fichier .txt, .md, .html, .vtt ou .srt et j’ai trouvé un fichier d’une autre sorte. Enregistre son texte en .txt ou .md, ou colle-le.',
  'problem.file-of-many':
    'J’attendais un texte dans un fichier .txt, .md, .html, .vtt ou .srt et j’ai trouvé un fichier de plusieurs textes. Envoie-les un par un.',
  'problem.too-many-redirects':
    'L’adresse a mené à une autre plus de {{value}} fois. Donne l’adresse à laquelle la page aboutit dans un navigateur.',
  'problem.page-kind':
    'J’attendais du texte brut, du Markdown ou du HTML et j’ai trouvé {{value}}. Enregistre son texte dans un fichier et envoie-le, ou colle-le.',
  'problem.page-kind-unstated':
    'J’attendais du texte brut, du Markdown ou du HTML et j’ai trouvé une page qui ne dit pas ce qu’elle est. Enregistre son texte dans un fichier et envoie-le, ou colle-le.',
  'problem.page-refused':
    'J’attendais une page et le serveur a répondu {{value}}. Vérifie que l’adresse s’ouvre dans un navigateur sans compte.',
  'problem.too-large':
    'J’accepte {{value}} Mo au plus, et c’est davantage. Envoie dans un fichier la partie qui compte, ou colle-la.',
  'problem.not-public':
    'J’attendais une adresse de l’internet public, et ce n’en est pas une. Donne une autre adresse, ou colle le texte. La personne qui m’exploite peut en permettre d’autres avec FETCH_PRIVATE_ADDRESSES.',
  'problem.wrong-port':
    'L’adresse nomme un port où il n’y a pas de page web. Vérifie-la, s’il te plaît.',
  'problem.timeout':
    'Rien n’est venu de cette adresse en {{value}} secondes. Réessaie plus tard, ou colle le texte.',
  'problem.no-host': 'Je ne trouve pas de serveur de ce nom. Vérifie l’adresse.',
  'problem.no-answer': 'Rien ne répond à cette adresse. Vérifie-la, s’il te plaît.',
  'problem.certificate':
    'Je ne peux pas me fier au certificat de cette page. Colle le texte si tu fais confiance à la page.',
  'problem.broken-off': 'La connexion s’est interrompue. Réessaie plus tard, ou colle le texte.',
  'problem.credentials':
    'L’adresse contient un nom ou un mot de passe. Donne-la sans eux ; ce qui demande un mot de passe n’est pas une source publique.',
  'problem.page-without-words':
    'Je ne trouve pas de mots sur cette page ; peut-être qu’un script les écrit dans le navigateur. Copie son texte et colle-le.',
  'problem.page-unreadable':
    'Je ne peux pas lire cette page. Colle la partie qui compte, ou envoie-la dans un fichier texte.',
  'problem.text-unfit':
    'Je n’ai pas pu traiter ce texte dans le temps et la mémoire prévus pour un texte. Envoie la partie qui compte, ou partage-le en plusieurs textes.',
  'problem.encoding-unknown':
    'Je ne connais pas l’encodage que la page indique : {{value}}. Enregistre son texte en UTF-8 et envoie-le, ou colle-le.',
  'problem.encoding-wrong':
    'La page indique l’encodage {{value}}, mais elle n’est pas écrite ainsi. Enregistre son texte en UTF-8 et envoie-le, ou colle-le.',
  'problem.id-taken':
    'J’ai un autre texte sous l’identifiant {{value}}. Pour mettre le tien à sa place, utilise /gérer-source remplacer, qui demande une raison.',
  'problem.read-only':
    'On m’a démarré avec --corpus, donc mes sources peuvent seulement être lues. La personne qui m’exploite doit me démarrer sans cette option.',
} as const;
