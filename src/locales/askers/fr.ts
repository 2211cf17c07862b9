/** What moderators can do about whoever sent a question, in French. See `en.ts`. */
export const frenchAskers = {
  'review.block.name': 'bloquer',
  'review.block.description':
    'Bloquer ou limiter qui a envoyé une question, sans savoir qui c’est ; sans numéro : la liste',
  'review.block.number.name': 'numéro',
  'review.block.number.description': 'Le numéro d’une de ses questions ; sans : qui est limité',
  'review.block.allow.name': 'autoriser',
  'review.block.allow.description': 'Combien de questions ouvertes ; aucune, sauf autre choix',
  'queue.limit': 'Limiter la personne',
  'limit.title': 'Qui a envoyé la question {{number}}',
  'limit.allow': 'Questions ouvertes autorisées',
  'limit.allow.hint': 'Sur ce serveur seulement ; tu ne sauras pas qui c’est',
  'limit.none': 'Aucune : bloquer',
  'limit.one': 'Une à la fois',
  'limit.any': 'Autant que tout le monde',
  'limit.done.none':
    'C’est fait. La personne qui a envoyé la question {{number}} ne peut plus vous envoyer de questions ; si elle essaie, je le lui dis poliment. Pour lever cela : /modération bloquer.',
  'limit.done.one':
    'C’est fait. La personne qui a envoyé la question {{number}} ne peut avoir ici qu’une question ouverte à la fois. Pour lever cela : /modération bloquer.',
  'limit.done.any':
    'C’est fait. La personne qui a envoyé la question {{number}} peut envoyer des questions comme tout le monde.',
  'limit.unchanged': 'C’était déjà ainsi, rien n’a été modifié.',
  'limit.nobody':
    'Je ne sais plus qui a envoyé cette question : elle a été retirée, ou effacée au bout de son délai. Rien n’a été modifié.',
  'limit.list.title': 'Personnes bloquées ou limitées sur {{server}}',
  'limit.list.empty':
    'Personne. Pour bloquer qui a envoyé une question, utilise /modération bloquer avec son numéro.',
  'limit.line.none':
    'Personne qui a envoyé la question {{number}} : bloquée par {{moderator}} {{time}}',
  'limit.line.one':
    'Personne qui a envoyé la question {{number}} : une question à la fois, fixé par {{moderator}} {{time}}',
  'limit.lift': 'En lever un',
  'limit.option.none': 'Question {{number}} : blocage',
  'limit.option.one': 'Question {{number}} : une à la fois',
  'limit.gone': 'C’est déjà levé.',
  'log.asker-blocked': '{{moderator}} a bloqué la personne qui a envoyé la question {{number}}.',
  'log.asker-limited':
    '{{moderator}} n’autorise qu’une question ouverte à la personne qui a envoyé la question {{number}}.',
  'log.asker-freed':
    '{{moderator}} a levé la limite de la personne qui a envoyé la question {{number}}.',
  'moderator.blocked':
    'La modération de {{server}} n’accepte pas de questions de toi en ce moment, je n’ai donc rien envoyé. Tu peux toujours m’interroger : je réponds d’après mes sources, comme avant. Si tu penses que c’est une erreur, écris-lui toi-même.',
  'privacy.blocked': 'Depuis le {{date}}, la modération de {{server}} n’accepte pas tes questions.',
  'privacy.limited':
    'Depuis le {{date}}, tu ne peux avoir qu’une question ouverte à la fois auprès de la modération de {{server}}.',
  'privacy.limit-stays':
    'Cela reste quand tu effaces tes données, sous ce code et sans tes questions, jusqu’à ce que la modération le lève.',
} as const;
