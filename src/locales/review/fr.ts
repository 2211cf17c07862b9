/** The moderators' side in French, and what askers read of it. See `en.ts`. */
export const frenchReview = {
  'settings.name': 'réglages',
  'settings.description': 'Comment je travaille sur ce serveur ; pour qui le gère seulement',
  'review.name': 'modération',
  'review.description': 'Les questions envoyées à la modération',
  'review.list.name': 'liste',
  'review.list.description': 'Voir la liste des questions',
  'review.list.state.name': 'état',
  'review.list.state.description': 'Quelles questions ; les ouvertes, sauf autre choix',
  'review.show.name': 'voir',
  'review.show.description': 'Voir une question pour y travailler',
  'review.show.number.name': 'numéro',
  'review.show.number.description': 'Le numéro de la question',
  'review.stats.name': 'chiffres',
  'review.stats.description': 'Combien de questions attendent, et en combien de temps on décide',
  'request.name': 'demande',
  'request.description': 'Les questions que tu as envoyées à la modération',
  'request.status.name': 'état',
  'request.status.description': 'Où en sont tes questions ; toi seul le vois',
  'request.withdraw.name': 'retirer',
  'request.withdraw.description': 'Retirer une question',

  'moderation.only':
    'Seule la modération de ce serveur peut faire cela : qui peut gérer le serveur, ou a un rôle choisi avec /réglages.',
  'moderation.only-managers':
    'Seuls ceux qui peuvent gérer ce serveur peuvent voir et changer comment je travaille ici.',
  'moderation.gone':
    'Cette question n’est plus dans la liste de ce serveur. Elle a été retirée, ou effacée au bout de son délai.',
  'moderation.forged': 'Je ne connais pas ce bouton. Utilise /modération liste, s’il te plaît.',

  'queue.title': 'Question {{number}}',
  'queue.hidden':
    'Tout le monde sur ce serveur peut lire ce salon, donc je n’y montre pas la question. La modération la lit avec /modération voir {{number}}.',
  'queue.askers': {
    one: 'posée par {{count, number}} personne',
    many: 'posée par {{count, number}} de personnes',
    other: 'posée par {{count, number}} personnes',
  },
  'queue.sent': 'envoyée {{time}}',
  'queue.asked': 'Question : {{question}}',
  'queue.i-answered': 'Réponse du bot : {{answer}}',
  'queue.i-answered.quotes': {
    one: '{{count, number}} citation ({{level}}) : {{citations}}',
    many: '{{count, number}} de citations ({{level}}) : {{citations}}',
    other: '{{count, number}} citations ({{level}}) : {{citations}}',
  },
  'queue.state.pending': 'En attente de la modération.',
  'queue.state.claimed': 'Prise par {{moderator}} ; le délai expire {{time}}.',
  'queue.state.proposed.answer':
    '{{moderator}} a proposé une réponse {{time}}. Une deuxième personne doit être d’accord.',
  'queue.state.proposed.reject':
    '{{moderator}} a proposé de la refuser {{time}}. Une deuxième personne doit être d’accord.',
  'queue.state.proposed.merge':
    '{{moderator}} a proposé de la joindre à la question {{number}} {{time}}. Une deuxième personne doit être d’accord.',
  'queue.state.answered': '{{moderator}} y a répondu {{time}}.',
  'queue.state.rejected': '{{moderator}} l’a refusée {{time}}.',
  'queue.state.merged': '{{moderator}} l’a jointe à la question {{number}} {{time}}.',
  'queue.state.withdrawn': 'Retirée {{time}}.',
  'queue.seconded': '{{moderator}} a donné son accord.',
  'queue.reason': 'Motif : {{reason}}',
  'queue.words': 'Mots : {{words}}',
  'queue.quotes': {
    one: '{{count, number}} citation : {{citations}}',
    many: '{{count, number}} de citations : {{citations}}',
    other: '{{count, number}} citations : {{citations}}',
  },
  'queue.wording': 'Formulation publique : {{wording}}',
  'queue.claim': 'Prendre',
  'queue.release': 'Rendre',
  'queue.answer': 'Répondre',
  'queue.add-source': 'Ajouter une source',
  'queue.reject': 'Refuser',
  'queue.merge': 'Joindre',
  'queue.consent': 'D’accord',
  'queue.send-back': 'Renvoyer',
  'queue.read': 'Lire la réponse',

  'answer.title': 'Répondre à la question {{number}}',
  'answer.words': 'Tes propres mots',
  'answer.words.hint': 'Montrés comme mots de la modération ; liens et mentions sont sans effet',
  'answer.quotes': 'Des mots de mes sources',
  'answer.quotes.hint': 'Ce qui est le plus proche ; on verra les passages en entier',
  'answer.wording': 'Formulation publique de la question',
  'answer.wording.hint':
    'Pour les autres, avec tes propres mots ; vide : ils ne voient aucune question',
  'answer.nothing':
    'Il faut des mots, des citations ou les deux. Appuie encore sur Répondre, s’il te plaît.',
  'answer.passage-gone':
    'Mes sources ont changé, et un passage choisi n’en fait plus partie. Rien n’a été envoyé. Appuie encore sur Répondre et choisis à nouveau, s’il te plaît.',
  'reject.title': 'Refuser la question {{number}}',
  'reject.reason': 'Motif',
  'reject.reason.hint': 'Lu par celles et ceux qui ont demandé',
  'merge.title': 'Joindre la question {{number}}',
  'merge.into': 'À cette question ouverte',
  'merge.number': 'Ou à la question de ce numéro',
  'merge.reason.hint': 'Lu par la modération seulement',
  'merge.no-target':
    'Il me faut une autre question ouverte de ce serveur : choisis-en une, ou écris son numéro. Rien n’a été changé.',
  'send-back.title': 'Renvoyer la question {{number}}',

  'outcome.claimed-by':
    '{{moderator}} a pris cette question jusqu’à {{time}}. Rien n’a été changé.',
  'outcome.not-claimed': 'Personne n’a pris cette question. Appuie d’abord sur Prendre.',
  'outcome.own-proposal':
    'C’est ta proposition : une autre personne doit être d’accord, ou la renvoyer.',
  'outcome.already': 'C’est déjà décidé, rien n’a été changé. {{state}}',
  'outcome.as-it-stands': 'Rien n’a été changé. {{state}}',
  'outcome.your-words': 'Ce que tu as écrit, pour que ce ne soit pas perdu :',

  'log.answered': '{{moderator}} a répondu à la question {{number}}.',
  'log.rejected': '{{moderator}} a refusé la question {{number}}.',
  'log.erased':
    'La question {{number}} a été décidée ici. Elle est effacée depuis, avec ce qui en a été écrit.',
  'log.merged': '{{moderator}} a joint la question {{number}} à la question {{into}}.',

  'told.answered': 'La modération de {{server}} a répondu à ta question',
  'told.rejected': 'La modération de {{server}} a vu ta question et n’y a pas répondu',
  'told.words': 'La modération de {{server}} écrit :',
  'told.quotes': 'La modération de {{server}} a choisi ces mots dans mes sources :',
  'told.withheld': {
    one: 'Je ne montre pas {{count, number}} citation de cette décision : ce que j’en ai enregistré n’est pas ce que dit sa source.',
    many: 'Je ne montre pas {{count, number}} de citations de cette décision : ce que j’en ai enregistré n’est pas ce que disent leurs sources.',
    other:
      'Je ne montre pas {{count, number}} citations de cette décision : ce que j’en ai enregistré n’est pas ce que disent leurs sources.',
  },
  'told.in-place':
    '{{mention}}, la modération de {{server}} a décidé d’une question que tu as envoyée. Toi seul peux le lire :',
  'told.show': 'Montrer',
  'told.not-yours':
    'Seuls ceux qui ont envoyé cette question peuvent lire cela. Tu peux demander avec /vérifier.',
  'told.undecided': 'La modération n’a pas encore décidé de cette question.',
  'told.gone': 'Cette décision a été effacée au bout de son délai.',
  'server.unknown': 'ce serveur',

  'moderator.no-home':
    'Je ne sais pas quelle modération doit recevoir une question posée ici, je ne peux donc pas l’envoyer. Pose-la sur un serveur, s’il te plaît. (Exploitation : définir HOME_GUILD_ID.)',
  'moderator.joined':
    'Envoyée. D’autres l’ont posée aussi, tu auras donc la même réponse. Tant que rien n’est décidé, tu peux retirer la tienne.',
  'moderator.not-set-up':
    'La modération de {{server}} n’a pas encore choisi où vont les questions, personne ne verrait donc la tienne. Je n’ai rien envoyé ni rien gardé. J’ai prévenu ceux qui gèrent le serveur ; réessaie plus tard, s’il te plaît.',
  'moderator.listed-only':
    'Elle est gardée, et la modération de {{server}} la trouve avec /review list ; aucun salon n’est choisi où je pourrais la lui montrer. Ceux qui gèrent le serveur le savent.',
  'moderator.held':
    'Je ne peux pas la montrer à la modération pour l’instant. Elle est gardée, ceux qui gèrent le serveur le savent, et elle suivra son chemin d’elle-même dès que cela remarchera.',
  'moderator.too-many.here': {
    one: 'Tu as une question ouverte auprès de la modération de {{server}}, et tu ne peux y en avoir que {{count, number}} à la fois. Rien n’a été envoyé. Tu pourras en envoyer une autre quand elle sera tranchée, ou si tu la retires ici ou avec /request withdraw.',
    many: 'Tu as {{count, number}} de questions ouvertes auprès de la modération de {{server}}, autant qu’une personne peut y en avoir à la fois. Rien n’a été envoyé. Tu pourras en envoyer une autre quand l’une sera tranchée, ou si tu en retires une ici ou avec /request withdraw.',
    other:
      'Tu as {{count, number}} questions ouvertes auprès de la modération de {{server}}, autant qu’une personne peut y en avoir à la fois. Rien n’a été envoyé. Tu pourras en envoyer une autre quand l’une sera tranchée, ou si tu en retires une ici ou avec /request withdraw.',
  },
  'moderator.too-many.everywhere':
    'Tu as {{count, number}} questions ouvertes auprès de la modération de plusieurs serveurs, autant qu’une personne peut en avoir à la fois. Rien n’a été envoyé. Tu pourras en envoyer une autre quand l’une sera tranchée, ou si tu en retires une ici ou avec /request withdraw.',
  'trouble.not-set':
    'Quelqu’un veut envoyer une question à la modération de {{server}}, mais aucun salon n’est choisi pour cela je ne la montre donc à personne. Choisis-en un avec /settings, sous « Les questions à la modération vont dans ». Je ne le dis qu’une fois.',
  'trouble.channel-gone':
    'Le salon des questions à la modération de {{server}} n’existe plus. Les questions sont gardées. Choisis-en un autre avec /settings ; je les y publierai.',
  'trouble.lacks':
    'Je ne peux pas publier les questions à la modération de {{server}} dans {{channel}} : il m’y manque la permission {{permissions}}. Les questions sont gardées. Ouvre les paramètres du salon, choisis Permissions, ajoute-moi et accorde-la ; je continue ensuite de moi-même.',
  'trouble.no-tag':
    'Je ne peux pas publier les questions à la modération de {{server}} dans {{channel}} : chaque post y exige une étiquette, et je ne peux en utiliser aucune. Les questions sont gardées. Ajoute une étiquette que tous peuvent utiliser, ou n’en exige plus ; je continue ensuite de moi-même.',
  'trouble.too-many-threads':
    'Je ne peux pas publier les questions à la modération de {{server}} dans {{channel}} : Discord n’y permet plus de posts ouverts. Les questions sont gardées. Ferme d’anciens posts, ou choisis un salon textuel avec /settings ; je continue ensuite de moi-même.',
  'trouble.refused':
    'Discord ne me laisse pas publier les questions à la modération de {{server}} dans {{channel}} (erreur {{code}}). Les questions sont gardées. Vérifie mes permissions, ou choisis un autre salon avec /settings.',
  'trouble.over':
    'Les questions à la modération de {{server}} sont de nouveau publiées, dans {{channel}}.',
  'moderator.kept': {
    one: 'J’efface ta question et ma réponse {{count, number}} jour après la décision. D’ici là, je garde, chiffré, le moyen de te joindre, car la modération peut encore modifier sa réponse. Je t’écrirai en message privé, ou je te mentionnerai ici si tu n’en acceptes pas.',
    many: 'J’efface ta question et ma réponse {{count, number}} de jours après la décision. D’ici là, je garde, chiffré, le moyen de te joindre, car la modération peut encore modifier sa réponse. Je t’écrirai en message privé, ou je te mentionnerai ici si tu n’en acceptes pas.',
    other:
      'J’efface ta question et ma réponse {{count, number}} jours après la décision. D’ici là, je garde, chiffré, le moyen de te joindre, car la modération peut encore modifier sa réponse. Je t’écrirai en message privé, ou je te mentionnerai ici si tu n’en acceptes pas.',
  },

  'request.none':
    'Tu n’as envoyé aucune question à la modération, ou elles ont été effacées au bout de leur délai.',
  'request.title': 'Tes questions à la modération',
  'request.line': '{{question}} ({{server}}, {{time}})',
  'request.state.pending': 'En attente de la modération.',
  'request.state.claimed': 'La modération s’en occupe.',
  'request.state.proposed': 'Une deuxième personne examine la décision.',
  'request.state.answered': 'Réponse donnée.',
  'request.state.rejected': 'La modération n’y a pas répondu.',
  'request.state.merged': 'Réunie avec une question semblable.',
  'request.state.withdrawn': 'Tu l’as retirée.',
  'request.read': 'Lire ce qui a été décidé',
  'request.take-back': 'Retirer une question',
  'request.nothing-open': 'Aucune de tes questions n’est ouverte : il n’y a rien à retirer.',

  'state.open': 'ouvertes',
  'state.pending': 'en attente',
  'state.claimed': 'prises',
  'state.proposed': 'proposées',
  'state.answered': 'répondues',
  'state.rejected': 'refusées',
  'state.merged': 'jointes',
  'state.withdrawn': 'retirées',
  'list.title': 'Questions : {{state}}',
  'list.empty': 'Il n’y en a pas.',
  'list.next': 'Page suivante',
  'list.first': 'Première page',
  'list.not-found': 'Il n’y a pas de question {{number}} dans la liste de ce serveur.',
  'stats.title': 'Les questions de {{server}}',
  'stats.count': '{{state}} : {{count}}',
  'stats.oldest': 'La plus ancienne des ouvertes a été envoyée {{time}}.',
  'stats.median':
    'La moitié de celles décidées ces 30 derniers jours l’ont été en moins de {{duration}}.',
  'stats.by': 'Décidées ces 30 derniers jours, par personne :',
  'stats.none': 'Rien n’a été décidé ces 30 derniers jours.',

  'settings.title': 'Comment je travaille sur {{server}}',
  'settings.changed': 'Changé : {{setting}}.',
  'settings.review-channel': 'Les questions à la modération vont dans',
  'settings.review-channel.hint': 'Salon textuel ou forum que seule la modération voit',
  'settings.log-channel': 'Les décisions sont notées dans',
  'settings.log-channel.hint': 'Une ligne par décision',
  'settings.watch-channels': 'Je compare les messages à des affirmations connues dans',
  'settings.watch-channels.hint': 'Jusqu’à 25 salons',
  'settings.watch-mode': 'Quand j’y reconnais une affirmation',
  'settings.watch-mode.off': 'Je ne fais rien (arrêt)',
  'settings.watch-mode.shadow': 'Je montre à la modération seule ce que je dirais',
  'settings.watch-mode.on': 'Je dis ce que j’en sais',
  'settings.roles': 'La modération, outre ceux qui gèrent le serveur',
  'settings.roles.hint': 'Jusqu’à 25 rôles',
  'settings.audience': 'Qui voit une réponse à /vérifier, sans choix de qui demande',
  'settings.audience.only-asker': 'Qui demande, seulement',
  'settings.audience.everyone': 'Tout le salon',
  'settings.locale': 'La langue de mes messages',
  'settings.locale.server': 'Celle du serveur',
  'settings.retention': 'Les questions décidées sont effacées après',
  'settings.days': {
    one: '{{count, number}} jour',
    many: '{{count, number}} de jours',
    other: '{{count, number}} jours',
  },
  'settings.two': 'Décisions',
  'settings.two.off': 'Une personne décide',
  'settings.two.on': 'Une deuxième personne doit être d’accord',
  'settings.lacks':
    'Je ne peux pas travailler dans {{channel}} : il m’y manque la permission {{permissions}}, rien n’a donc été changé. Ouvre les paramètres du salon, choisis Permissions, ajoute-moi et accorde-la.',
  'settings.not-everyone':
    'Tout le monde a ce rôle, il ne peut pas donner la modération. Rien n’a été changé.',
  'settings.not-a-channel': 'Je ne trouve pas ce salon sur ce serveur. Rien n’a été changé.',
  'settings.public.refused':
    'Tout le monde sur ce serveur peut lire {{channel}}, donc je ne l’ai pas choisi. Si tu le choisis quand même, tout le monde lira ce qu’on a demandé.',
  'settings.public.unconfirmed':
    'Tout le monde sur ce serveur peut lire {{channel}}. Je n’y écris rien de ce qu’on a demandé, ni de ce que la modération en a écrit, tant que tu ne le caches pas à @everyone ou ne le confirmes pas. Si tu confirmes, tout le monde lira ce qu’on a demandé.',
  'settings.public.confirmed':
    'Tout le monde sur ce serveur peut lire {{channel}}, comme cela a été confirmé. Qui demande en est averti avant.',
  'settings.public.confirm': 'Oui, tout le monde peut lire',
  'public.noticed':
    'Tout le monde sur {{server}} peut maintenant lire {{channel}}. Il est choisi pour : {{setting}}. Je n’y écris plus rien de ce qu’on a demandé, ni de ce que la modération en a écrit. Cache le salon à @everyone, ou choisis-le de nouveau dans les réglages et confirme que tout le monde peut lire.',
  'permission.view': '« Voir le salon »',
  'permission.send': '« Envoyer des messages »',
  'permission.create-posts': '« Créer des posts »',
  'permission.send-in-threads': '« Envoyer des messages dans les posts »',
} as const;
