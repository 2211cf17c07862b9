/** What becomes of moderators’ decisions, in French. See `en.ts`. */
export const frenchDecisions = {
  'queue.amend': 'Modifier la réponse',
  'queue.retract': 'La retirer',
  'queue.undo': 'Annuler',
  'queue.history': 'Versions précédentes',
  'queue.proposal': 'Proposé à la place :',
  'queue.state.amended': '{{moderator}} a modifié la réponse {{time}}.',
  'queue.state.retracted': '{{moderator}} a retiré la réponse {{time}}.',
  'queue.state.proposed.amend':
    '{{moderator}} a proposé {{time}} de modifier la réponse. Une deuxième personne de la modération doit être d’accord.',
  'queue.telling.waiting': {
    one: '{{count, number}} personne sera prévenue dans une minute environ',
    many: '{{count, number}} de personnes seront prévenues dans une minute environ',
    other: '{{count, number}} personnes seront prévenues dans une minute environ',
  },
  'queue.telling.told': {
    one: '{{count, number}} personne est au courant',
    many: '{{count, number}} de personnes sont au courant',
    other: '{{count, number}} personnes sont au courant',
  },
  'queue.telling.lost': {
    one: '{{count, number}} personne n’a pas pu être jointe',
    many: '{{count, number}} de personnes n’ont pas pu être jointes',
    other: '{{count, number}} personnes n’ont pas pu être jointes',
  },
  'amend.title': 'Modifier la réponse à la question {{number}}',
  'retract.title': 'Retirer la réponse à la question {{number}}',
  'undo.too-late':
    'Trop tard pour annuler : les personnes qui ont posé la question sont en train d’être prévenues.',
  'undo.too-late.amend':
    'Trop tard pour annuler : les personnes qui ont posé la question sont en train d’être prévenues. Tu peux encore modifier la réponse ou la retirer ; elles en seront aussi prévenues.',
  'undo.not-yours': 'Seule la personne qui a décidé peut annuler.',
  'log.amended': '{{moderator}} a modifié la réponse à la question {{number}}.',
  'log.retracted': '{{moderator}} a retiré la réponse à la question {{number}}.',
  'log.undone':
    '{{moderator}} a annulé la décision sur la question {{number}} avant que quiconque ait été prévenu.',
  'log.change-undone':
    '{{moderator}} a annulé la dernière modification de la réponse à la question {{number}} avant que quiconque ait été prévenu.',
  'told.amended': 'La modération de {{server}} a modifié sa réponse à ta question',
  'told.retracted': 'La modération de {{server}} a retiré sa réponse',
  'told.changed': 'Modifiée {{time}}. La réponse d’avant ne compte plus.',
  'told.earlier': 'Ce qu’elle disait avant',
  'told.in-place.changed':
    '{{mention}}, la modération de {{server}} a modifié une réponse qu’elle t’a donnée. Toi seul·e peux la lire :',
  'earlier.title': 'Versions précédentes de la réponse à la question {{number}}',
  'earlier.more': {
    one: '{{count, number}} version plus ancienne n’est pas affichée.',
    many: '{{count, number}} de versions plus anciennes ne sont pas affichées.',
    other: '{{count, number}} versions plus anciennes ne sont pas affichées.',
  },
  'earlier.amended': 'La modération a modifié ceci {{time}}.',
  'earlier.retracted': 'La modération a retiré ceci {{time}}.',
  'earlier.before': 'Avant, elle disait :',
  'answers.name': 'réponses',
  'answers.description': 'Ce que la modération de ce serveur a répondu ; toi seul·e le vois',
  'answers.search.name': 'recherche',
  'answers.search.description': 'Mots à chercher dans les questions et les réponses',
  'answers.title': 'Ce que la modération de {{server}} a répondu',
  'answers.searched': 'Avec : {{search}}',
  'answers.none': 'Rien pour l’instant. La modération décide quelles réponses figurent ici.',
  'answers.none.found': 'Aucune réponse ne contient tous ces mots.',
  'answers.read': 'Lire une réponse',
  'answers.gone':
    'Cette réponse a été modifiée, retirée ou effacée. Regarde de nouveau dans /réponses.',
  'answers.no-server':
    'Chaque serveur a ses propres réponses. Utilise cette commande dans un serveur.',
  'reuse.title': 'Réponse de la modération de {{server}}, le {{date}}',
  'reuse.sources': 'Ce que disent les sources',
  'reuse.ask-anyway': 'Pas ma question : demander',
  'correction.decision.superseded': 'La modération a modifié cette réponse depuis.',
  'correction.decision.retracted': 'La modération a retiré cette réponse.',
  'form.again': 'Rouvrir le formulaire',
  'answer.search': 'Chercher dans mes sources',
  'answer.search.hint': 'Mots à chercher ; tu choisis parmi les résultats avant tout envoi',
  'answer.found': {
    one: '{{count, number}} passage trouvé pour « {{search}} ». Rien n’est encore envoyé : rouvre le formulaire et choisis-le.',
    many: '{{count, number}} de passages trouvés pour « {{search}} » ; voici les plus proches. Rien n’est encore envoyé : rouvre le formulaire et choisis.',
    other:
      '{{count, number}} passages trouvés pour « {{search}} » ; voici les plus proches. Rien n’est encore envoyé : rouvre le formulaire et choisis.',
  },
  'settings.ping': 'Prévenir des nouvelles questions',
  'settings.ping.hint': 'Un rôle que l’on peut mentionner ; aucun : personne',
  'settings.ping.not-everyone':
    'Tout le monde a ce rôle, je ne le préviens donc pas. Rien n’a été modifié.',
  'settings.digest': 'Chaque jour, ce qui attend',
  'settings.digest.off': 'Pas de liste quotidienne',
  'settings.digest.on': 'Une fois par jour, si quelque chose attend',
  'queue.ping': '{{role}} Une nouvelle question attend.',
  'list.post': 'message',
  'digest.title': {
    one: '{{count, number}} question attend',
    many: '{{count, number}} de questions attendent',
    other: '{{count, number}} questions attendent',
  },
  'digest.more': {
    one: 'et {{count, number}} autre',
    many: 'et {{count, number}} d’autres',
    other: 'et {{count, number}} autres',
  },
} as const;
