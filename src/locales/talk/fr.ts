/** What the bot says of itself and to be polite, in French. See `en.ts`. */
export const frenchTalk = {
  'talk.greeting': 'Bonjour !',
  'talk.greeting.ask': 'Pose-moi une question sur une affirmation, par exemple : {{example}}',
  'talk.thanks': 'Avec plaisir !',
  'talk.praise': 'Content d’avoir aidé. N’hésite pas si tu veux vérifier autre chose.',
  'talk.blame':
    'Désolé de ne pas t’avoir aidé. Essaie d’autres mots ou ajoute un nom, ou demande à la modération.',
  'talk.farewell': 'Au revoir !',
  'talk.apology': 'Pas de souci.',
  'talk.commands': '/aide montre comment demander, avec des exemples.',
  'talk.no-claim': 'Ce message ne contient aucune affirmation que je pourrais chercher.',
  'talk.about.what':
    'Je suis Receipts. Je cherche une affirmation dans une collection de sources et je te montre leurs mots exacts.',
  'talk.about.help':
    'Je peux vérifier une affirmation, comparer une citation mot à mot avec sa source et lister mes sources. Demande simplement, de préférence en anglais.',
  'talk.about.bot': 'Je suis un bot : un programme qui trouve et cite des documents.',
  'talk.about.ai':
    'Aucun modèle de langage n’écrit mes réponses : je cite des documents mot à mot.',
  'talk.about.trust':
    'Ce que je cite est exactement ce que dit la source. Si la source a raison, c’est à toi d’en juger.',
  'talk.about.privacy':
    'Je n’enregistre pas ce que tu m’écris, sauf si tu envoies toi-même une question à la modération.',
  'talk.about.maker':
    'J’ai été créé par les développeurs de Receipts et je suis un logiciel libre. Qui me gère ici choisit mes sources.',
  'talk.about.sources':
    'Des documents que m’ont donnés les personnes qui me gèrent, et de nulle part ailleurs.',
  'talk.about.language':
    'Mes sources sont lues en anglais : pose-moi tes questions en anglais, s’il te plaît.',
  'talk.about.verdict':
    'Je ne juge pas ce qui est vrai. Je montre ce que disent les sources, et tu décides.',
  'talk.about.punish':
    'Non. Je réponds à des questions et je n’avertis, ne réduis au silence ni n’exclus personne.',
  'talk.about.how':
    'Je compare les mots de ta question avec chaque passage de mes sources et je montre les meilleurs.',
  'talk.about.news':
    'Je suis aussi à jour que mes sources. Chaque citation indique sa date de publication.',
  'talk.about.other': 'Je ne peux pas dire cela de moi.',
  'talk.lost':
    'Je ne sais pas à quelle question cela fait suite. Pose-la en entier, s’il te plaît.',
  'talk.searched': 'Mes sources sont lues en anglais. Dans ton message, j’ai cherché : {{words}}.',
  'talk.unsearched':
    'Mes sources sont lues en anglais, et ton message ne contient ni nom ni nombre que je pourrais y chercher. Pose ta question en anglais, s’il te plaît.',
  'talk.follow-up': 'Compris comme la suite de : {{question}}',
  'talk.who': 'Dit par {{name}}',
  'talk.about-date': 'Il est question de : {{date}}',
  'talk.said-date': 'Dit ou publié : {{date}}',
  'talk.source': 'D’après {{source}}',
  'talk.only-address':
    'Ce message n’est qu’une adresse, et je ne vois pas ce qu’elle montre. Copie la phrase que tu veux vérifier.',
  'talk.not-there':
    'Tu m’as posé une question dans {{channel}}, où je ne peux pas écrire. Voici ma réponse.',
} as const;
