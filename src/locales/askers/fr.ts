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
  'queue.ask-back': 'Demander à la personne',
  'queue.back': '{{moderator}} a demandé à la personne {{time}} :',
  'queue.back.due': 'Je lui pose la question dans un instant.',
  'queue.back.waiting': 'Pas encore de réponse.',
  'queue.back.lost': 'Impossible de joindre cette personne.',
  'queue.back.answer': 'La personne a répondu :',
  'back.title': 'Demander à propos de la question {{number}}',
  'back.question': 'Ce que tu veux lui demander',
  'back.question.hint': 'Une seule fois ; ni toi ni cette personne ne saurez qui est l’autre',
  'back.nothing': 'Il me faut quelque chose à demander. Rien n’a été envoyé.',
  'back.asked-already':
    'On le lui a déjà demandé, et ce n’est possible qu’une fois. Rien n’a été envoyé.',
  'back.wrong-state': 'Tu n’as plus cette question en charge. Rien n’a été envoyé.',
  'back.unreachable':
    'Je n’ai aucun moyen de joindre la personne qui a envoyé cette question. Rien n’a été envoyé.',
  'back.told': 'La modération de {{server}} voudrait te demander quelque chose',
  'back.told.asks': 'Quelqu’un de la modération de {{server}} demande :',
  'back.told.kept':
    'Seule la modération de {{server}} lit ta réponse, sans ton nom. Elle est effacée avec ta question.',
  'back.told.everybody':
    'Tout le monde sur {{server}} pourra lire ta réponse, sans ton nom. Elle est effacée avec ta question.',
  'back.in-place':
    '{{mention}}, la modération de {{server}} voudrait te demander quelque chose sur une question que tu lui as envoyée. Toi seul peux le lire :',
  'back.answer': 'Répondre',
  'back.answer.title': 'Répondre à la modération',
  'back.answer.label': 'Ta réponse',
  'back.answer.nothing': 'Il me faut quelques mots à transmettre. Rien n’a été envoyé.',
  'back.answer.done': 'Merci. La modération peut maintenant lire ta réponse :',
  'back.answer.answered-already': 'Tu y as déjà répondu, et ce n’est possible qu’une fois.',
  'back.answer.too-late': 'Ta question est déjà tranchée. Rien n’a été envoyé.',
  'back.answer.not-found':
    'Ce n’est pas pour toi, ou la question a été retirée ou effacée. Rien n’a été envoyé.',
  'button.link-original': 'Montrer mon message',
  'button.unlink-original': 'Ne pas le montrer',
  'moderator.linked':
    'La modération de {{server}} reçoit un lien vers le message et voit donc qui a demandé. Le lien est effacé avec ta question.',
  'queue.original': 'message d’origine',
} as const;
