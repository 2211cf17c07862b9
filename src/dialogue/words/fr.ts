import type { LanguageWords } from './language-words.js';

export const frenchWords: LanguageWords = {
  stops: `a à au aux avec ce cela ces cet cette ça c'est comme comment dans de des du d'un d'une elle
    elles en entre est est-ce et été était étaient eu être fait fut ici je puis faire avoir suis il ils j'ai je l'a la le les
    leur leurs lui mais me même mes moi mon n'est ne ni nos notre nous on ont où ou par parce pas
    plus pour pourquoi qu'est qu'il quand que quel quelle quelles quels qui quoi s'est sa sans se ses si
    son sont sous sur tout tous très un une vers y vraiment vrai dit puis-je peut`,
  you: `tu te toi ton ta tes t'es t'a es peux sais fais vous votre vos êtes pouvez faites parles
    comprends as enregistres`,
  bot: `bot chatbot robot programme chose`,
  courtesies: {
    greeting: `bonjour salut bonsoir coucou allô ça_va comment_ça_va comment_vas-tu comment_allez-vous
      comment_vas_tu comment_allez_vous`,
    thanks: `merci remercie`,
    praise: `bien super génial parfait excellent cool ok bravo top d'accord`,
    blame: `nul nulle mauvais stupide inutile merde`,
    farewell: `au_revoir adieu à_bientôt bonne_nuit bonne_soirée bonne_journée`,
    apology: `pardon désolé désolée excuse excusez excuse-moi`,
  },
  fillers: `à tous toutes pour ton votre aide réponse la le au bot ami amis vous tu es un bon très je te beaucoup bonne`,
  topics: {
    what: `qui appelles nom présente présenter sers`,
    help: `aide aider aide-moi peux faire fais utiliser commandes demander fonctions`,
    bot: `bot chatbot robot humain humaine personne réel machine programme vrai`,
    ai: `ia intelligence artificielle chatgpt gpt modèle`,
    trust: `confiance fiable croire mens mentir neutre impartial honnête erreurs fier`,
    privacy: `enregistres enregistre enregistrer messages message écris données confidentialité gardes
      garde conserves stockes questions lis lire privé vie privée`,
    maker: `créé fait conçu développé programmé propriétaire créateur derrière développeur développeurs`,
    sources: `sources source réponses viennent sais savoir informations d'où`,
    language: `langues langue parles français anglais comprends traduis`,
    verdict: `avis opinion juges décides faux verdict`,
    punish: `punis bannis sanctionnes expulses`,
    how: `fonctionnes fonctionne marches`,
    news: `jour actuel récent nouvelles`,
  },
};
