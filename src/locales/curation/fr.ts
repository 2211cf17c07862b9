/** Sources, corrections, watching and people's own data in French. See `en.ts`. */
export const frenchCuration = {
  'curate.name': 'gérer-source',
  'curate.description': 'Pour la modération : ajouter une source, la remplacer ou la retirer',
  'curate.add.name': 'ajouter',
  'curate.add.description': 'Une adresse, un fichier, ou ni l’un ni l’autre pour coller un texte',
  'curate.supersede.name': 'remplacer',
  'curate.supersede.description': 'Mettre une nouvelle version à la place d’une source',
  'curate.retract.name': 'retirer',
  'curate.retract.description': 'Retirer une source ; les réponses qui la citaient sont corrigées',
  'curate.history.name': 'historique',
  'curate.history.description': 'Toutes les versions d’une source',
  'curate.aside.name': 'écartées',
  'curate.aside.description':
    'Sources que je n’utilise pas en ce moment : pourquoi, et comment les reprendre',
  'curate.url.name': 'adresse',
  'curate.url.description': 'Adresse web ; je la lis s’il n’y a ni fichier ni texte collé',
  'curate.file.name': 'fichier',
  'curate.file.description': 'Un fichier texte, 5 Mo au plus',
  'curate.publisher.name': 'éditeur',
  'curate.publisher.description': 'Qui l’a publié',
  'curate.title.name': 'titre',
  'curate.title.description': 'Son titre',
  'curate.author.name': 'auteur',
  'curate.author.description': 'Qui l’a écrit',
  'curate.speaker.name': 'personne',
  'curate.speaker.description': 'Qui parle dans tout le texte, si c’est une seule personne',
  'curate.date.name': 'date',
  'curate.date.description': 'Date de parution, si connue : 2020, 2020-10 ou 2020-10-14',
  'curate.perspective.name': 'camp',
  'curate.perspective.description':
    'Le camp pour lequel il parle, comme un gouvernement ou un parti',
  'curate.language.name': 'langue',
  'curate.language.description': 'La langue du texte, comme fr ou pt-BR',
  'curate.document.name': 'document',
  'curate.document.description': 'La source ; choisis-la pendant que tu écris',
  'curate.reason-option.name': 'raison',
  'curate.reason-option.description': 'Pourquoi ; ceux dont on corrige la réponse le lisent',

  'curate.other-guild':
    'Tous les serveurs où je suis partagent mes sources, et la modération de celui-ci ne peut pas les changer. La personne qui m’exploite peut le permettre : elle ajoute {{guild}} à CURATOR_GUILD_IDS.',
  'curate.form.add': 'Ajouter une source',
  'curate.form.supersede': 'Nouvelle version d’une source',
  'curate.form.text': 'Le texte, tel qu’il a été publié',
  'curate.form.text.hint': 'Jusqu’à 4 000 caractères ; au-delà, un fichier ou une adresse',
  'curate.form.url': 'Adresse web',
  'curate.form.url.hint': 'Où il a paru ; je la lis s’il n’y a ni texte ni fichier',
  'curate.form.url.origin': 'Où il a paru',
  'curate.form.file': 'Ou un fichier texte',
  'curate.form.file.hint': '5 Mo au plus',
  'curate.form.about': 'Détails, un par ligne',
  'curate.form.about.hint': 'À remplir après les deux-points ; vide : inconnu',
  'curate.form.date': 'Date de publication',
  'curate.form.unknown':
    'J’attendais des lignes comme « publisher: Example News » et j’ai trouvé « {{line}} ». Rien n’a été enregistré. Écris un détail par ligne, après son libellé.',
  'curate.nothing-given':
    'J’attendais un texte, un fichier ou une adresse web, et je n’ai rien trouvé de tel. Rien n’a été enregistré.',
  'curate.file-too-large':
    'J’accepte des fichiers de {{most}} Mo au plus ; {{name}} fait {{found}} Mo. Rien n’a été enregistré. Envoie seulement la partie qui compte.',
  'curate.file-unavailable':
    'Je n’ai pas pu lire {{name}} ({{reason}}). Rien n’a été enregistré. Envoie-le encore une fois.',
  'curate.your-text': 'Ton texte est joint, pour qu’il ne soit pas perdu.',
  'curate.refused': 'Je n’ai pas pris cette source ; rien n’a été enregistré',
  'curate.outcome.added': 'Ajoutée',
  'curate.outcome.superseded': 'Remplacée par la nouvelle version',
  'curate.outcome.relabelled': 'Texte inchangé, détails mis à jour',
  'curate.outcome.unchanged': 'J’ai déjà exactement ce texte',
  'curate.outcome.retracted': 'Retirée',
  'curate.answers-now': 'Je m’en sers désormais pour répondre.',
  'curate.correcting': {
    one: 'Je corrige {{count, number}} réponse qui la citait et je préviens la personne qui a demandé.',
    many: 'Je corrige {{count, number}} de réponses qui la citaient et je préviens celles et ceux qui ont demandé.',
    other:
      'Je corrige {{count, number}} réponses qui la citaient et je préviens celles et ceux qui ont demandé.',
  },
  'curate.not-found':
    'Je n’ai pas de source « {{name}} ». Choisis-en une pendant que tu écris, ou regarde /sources.',
  'curate.retracted-already': 'Cette source était déjà retirée. Rien n’a été changé.',
  'curate.changed-meanwhile':
    'Quelqu’un a changé cette source entre-temps, alors rien n’a été fait. Regarde son historique, puis recommence.',
  'curate.gone': 'C’est trop ancien, ou déjà fait. Utilise la commande encore une fois.',
  'curate.kept': 'D’accord, rien n’a été changé.',
  'curate.reason': 'Raison : {{reason}}',
  'curate.confirm.retract': 'Retirer cette source ?',
  'curate.confirm.retract.meaning':
    'Je ne m’en sers plus pour répondre. Son texte est conservé, pour que les anciennes citations restent vérifiables.',
  'curate.confirm.supersede': 'Remplacer cette source ?',
  'curate.confirm.supersede.meaning':
    'Je réponds avec le nouveau texte. L’ancien est conservé, pour que les anciennes citations restent vérifiables.',
  'curate.confirm.answers': {
    one: '{{count, number}} réponse dont je me souviens la citait. Je la corrige et je préviens la personne qui a demandé.',
    many: '{{count, number}} de réponses dont je me souviens la citaient. Je les corrige et je préviens celles et ceux qui ont demandé.',
    other:
      '{{count, number}} réponses dont je me souviens la citaient. Je les corrige et je préviens celles et ceux qui ont demandé.',
  },
  'curate.confirm.answers.none': 'Aucune réponse précédente ne la citait.',
  'curate.button.retract': 'Retirer',
  'curate.button.supersede': 'Remplacer',
  'curate.button.readmit': 'L’essayer et la reprendre',
  'curate.button.keep': 'Laisser ainsi',
  'curate.history.title': 'Versions',
  'curate.history.current': 'je réponds avec celle-ci',
  'curate.history.length': {
    one: '{{count, number}} caractère',
    many: '{{count, number}} de caractères',
    other: '{{count, number}} caractères',
  },
  'curate.history.more': {
    one: 'et {{count, number}} plus ancienne',
    many: 'et {{count, number}} plus anciennes',
    other: 'et {{count, number}} plus anciennes',
  },
  'curate.history.retracted': 'Aucune n’est en vigueur : la source a été retirée.',
  'curate.history.aside':
    'Aucune n’est en vigueur : la source est mise à l’écart. /source set-aside dit pourquoi.',
  'curate.aside.title': 'Mises à l’écart',
  'curate.aside.meaning': 'Je garde ces sources, mais je ne réponds pas avec elles.',
  'curate.aside.none': 'Aucune source n’est mise à l’écart.',
  'curate.aside.took-too-long': 'La lire et l’indexer a pris trop de temps.',
  'curate.aside.out-of-memory': 'La lire et l’indexer a demandé trop de mémoire.',
  'curate.aside.failed': 'Elle n’a pas pu être lue et indexée.',
  'curate.aside.altered': 'Ce qui est enregistré n’est plus ce qui l’était au début.',
  'curate.aside.chosen': 'Elle a été mise à l’écart exprès.',
  'curate.aside.by.program': 'Mise à l’écart par moi, {{date}}',
  'curate.aside.by.operator': 'Mise à l’écart par la personne qui me gère, {{date}}',
  'curate.aside.by.moderator': 'Mise à l’écart par {{mention}}, {{date}}',
  'curate.aside.readmitted': 'Reprise',
  'curate.aside.stays': 'Elle reste à l’écart',
  'curate.aside.still.unfit':
    'Je l’ai essayée : elle ne peut toujours pas être lue et indexée dans mes limites. Corrige le texte et envoie-le avec /source supersede, ou retire-la.',
  'curate.aside.still.altered':
    'Ce qui est enregistré n’est pas ce qui l’était au début. Envoie le texte encore une fois avec /source supersede, ou retire-la.',
  'curate.asked-again': 'Demandé encore une fois : {{question}}',
  'curate.asked-again.answered': 'Maintenant, je répondrais avec ces mots tirés d’elle :',
  'curate.asked-again.other': 'Maintenant, je répondrais, mais avec une autre source :',
  'curate.asked-again.nearest':
    'De moi-même, je ne répondrais toujours pas. Ces mots sont les plus proches ; à toi de juger :',
  'curate.asked-again.nothing': 'Je n’y trouve rien qui approche de la question.',
  'curate.asked-again.claim-first':
    'Pour répondre avec ces mots, prends d’abord la question en charge.',
  'curate.button.answer-with': 'Répondre avec ces mots',

  'correction.title': 'Corrigé : ne te fie pas à la réponse ci-dessous',
  'correction.retracted': 'Elle cite une source qui a été retirée : {{source}}.',
  'correction.superseded':
    'Elle cite une ancienne version d’une source ; il y en a une plus récente : {{source}}.',
  'correction.decided': '{{moderators}} l’a décidé, {{time}}.',
  'correction.moderators': 'La modération qui s’occupe de mes sources',
  'correction.moderators-of': 'La modération de {{server}}',
  'correction.reason': 'Elle écrit : « {{reason}} »',
  'correction.again': 'Redemande avec /check pour voir ce que mes sources disent maintenant.',
  'correction.earlier': 'La réponse d’avant, telle qu’elle était :',
  'correction.attached':
    'La réponse d’avant est dans le fichier joint, parce qu’elle ne tient plus ici.',
  'correction.told': 'Je dois corriger une réponse que je t’ai donnée',
  'correction.told.edited': 'J’ai mis une note au-dessus de la réponse : {{link}}',
  'correction.told.private':
    'Toi seul pouvais voir cette réponse, alors je ne peux pas y mettre de note.',
  'correction.told.stuck': 'Je ne peux plus changer le message qui la montre.',
  'correction.in-place':
    '{{mention}}, je dois corriger une réponse que je t’ai donnée : une de ses sources ne vaut plus. Redemande avec /check.',
  'correction.in-place.edited':
    '{{mention}}, je dois corriger une réponse que je t’ai donnée. Une note se trouve au-dessus : {{link}}',
  'correction.outdated':
    'Une des sources de cette réponse a été retirée ou remplacée depuis. Redemande avec /check pour voir ce que mes sources disent maintenant.',

  'watch.title': 'La modération de {{server}} a déjà répondu à presque cette question',
  'watch.shadow':
    'Mode ombre : à ce message, j’aurais répondu par la réponse à la question {{number}}. {{link}}',
  'watch.needs-content':
    'Pour veiller sur des salons, il me faut les mots de tous les messages, et je ne les reçois pas. La personne qui m’exploite doit activer « Message Content Intent » dans le portail de développement de Discord et mettre MESSAGE_CONTENT=on. D’ici là, rien n’est surveillé.',

  'privacy.name': 'confidentialité',
  'privacy.description': 'Ce que je garde sur toi : le lire, l’emporter, l’effacer',
  'privacy.show.name': 'montrer',
  'privacy.show.description': 'Ce que je garde sur toi, en mots',
  'privacy.export.name': 'emporter',
  'privacy.export.description': 'Tout ce que je garde sur toi, dans un fichier',
  'privacy.delete.name': 'effacer',
  'privacy.delete.description': 'Effacer tout ce que je garde sur toi',
  'privacy.title': 'Ce que je garde sur toi',
  'privacy.key':
    'Je ne garde ni ton nom ni ton identifiant, seulement un code fait à partir de ton identifiant avec une clé secrète. Sans cette clé, personne ne peut savoir que c’est toi.',
  'privacy.nothing': 'En ce moment, je ne garde rien sur toi.',
  'privacy.requests': {
    one: 'Tu as envoyé {{count, number}} question à la modération :',
    many: 'Tu as envoyé {{count, number}} de questions à la modération :',
    other: 'Tu as envoyé {{count, number}} questions à la modération :',
  },
  'privacy.request': '« {{question}} », envoyée le {{date}} : {{state}}',
  'privacy.more': {
    one: 'et {{count, number}} autre, dans le fichier',
    many: 'et {{count, number}} d’autres, dans le fichier',
    other: 'et {{count, number}} autres, dans le fichier',
  },
  'privacy.votes': {
    one: 'Tu as dit de {{count, number}} réponse si elle t’a aidé.',
    many: 'Tu as dit de {{count, number}} de réponses si elles t’ont aidé.',
    other: 'Tu as dit de {{count, number}} réponses si elles t’ont aidé.',
  },
  'privacy.answers': {
    one: 'Je garde trace de {{count, number}} réponse que je t’ai donnée (pas de ta question), pour pouvoir te dire si une source se révèle fausse.',
    many: 'Je garde trace de {{count, number}} de réponses que je t’ai données (pas de tes questions), pour pouvoir te dire si une source se révèle fausse.',
    other:
      'Je garde trace de {{count, number}} réponses que je t’ai données (pas de tes questions), pour pouvoir te dire si une source se révèle fausse.',
  },
  'privacy.limits':
    'Les questions décidées sont effacées après le délai que fixe chaque serveur. J’oublie les réponses données après {{answers}} jours et les avis sur elles après {{votes}}.',
  'privacy.moderators':
    'Si tu modères : ce que tu as décidé reste consigné sous ton identifiant, parce qu’une décision doit avoir un auteur. Ce que tu as écrit sur une question est effacé avec elle.',
  'privacy.words':
    'D’une question, je garde ses mots, ma réponse et ce que la modération en a écrit ; tout s’efface ensemble, aussi de mes messages. Une réponse reste pour ceux qui ont demandé la même chose. Les autres à qui une décision est montrée ne lisent jamais tes mots, sauf si je t’ai dit avant que tout le monde peut les lire.',
  'privacy.address':
    'Avec chaque question, je garde, chiffré, le moyen de te joindre, jusqu’à ce qu’elle soit effacée ou que plus rien ne puisse changer, pour pouvoir te dire si la modération modifie sa réponse.',
  'privacy.exported': 'Tout ce que je garde sur toi est dans ce fichier.',
  'privacy.confirm': 'Effacer tout ce que je garde sur toi ?',
  'privacy.confirm.meaning':
    'Les questions que tu as envoyées à la modération sont reprises, et personne n’y répond plus. Je ne pourrai plus te prévenir si une source ne vaut plus. C’est sans retour. Mes messages à leur sujet perdent leurs mots, et ce que la modération s’en est écrit est effacé aussi.',
  'privacy.button.delete': 'Tout effacer',
  'privacy.button.keep': 'Garder',
  'privacy.kept': 'D’accord, rien n’a été effacé.',
  'privacy.deleted': 'Effacé',
  'privacy.deleted.questions': {
    one: '{{count, number}} question envoyée à la modération',
    many: '{{count, number}} de questions envoyées à la modération',
    other: '{{count, number}} questions envoyées à la modération',
  },
  'privacy.deleted.votes': {
    one: '{{count, number}} avis sur une réponse',
    many: '{{count, number}} d’avis sur des réponses',
    other: '{{count, number}} avis sur des réponses',
  },
  'privacy.deleted.answers': {
    one: '{{count, number}} réponse gardée en mémoire',
    many: '{{count, number}} de réponses gardées en mémoire',
    other: '{{count, number}} réponses gardées en mémoire',
  },
} as const;
