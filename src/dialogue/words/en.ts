import type { LanguageWords } from './language-words.js';

export const englishWords: LanguageWords = {
  stops: `a about after all also am an and any are aren't as at be because been before being but by
    can can't could did didn't do does doesn't doing don't done each even ever every for from
    get got had has hasn't have haven't he her here hers him his how how's i i'm if in into is isn't it
    it's its just like many may me might mine more most much must my no not of on one only or other our
    ours out over really shall she should so some such than that that's the their theirs them then
    there these they this those to too under up us very was wasn't we were weren't what what's when
    always r where which while who who's whom whose why will with won't would exactly actually anyone
    anybody someone somebody anything something everything else thing things yet still`,
  you: `you your yours yourself u ur ya you're youre you've you'll thou`,
  bot: `bot chatbot robot receipts thing app application program tool`,
  courtesies: {
    greeting: `hi hello hey heya hiya hullo howdy yo sup greetings wassup whatsup morning evening
      ping test testing good_morning good_afternoon good_evening
      good_day how_are_you how_are_things how_is_it_going how's_it_going how_do_you_do how_are_you_doing how_r_u how_ya_doing what's_good gm you_there anybody_there anybody_home
      anyone_home what's_up whats_up
      nice_to_meet_you are_you_there anyone_there are_you_ok are_you_okay are_you_awake are_you_online`,
    thanks: `thanks thank thx ty tysm tyvm thanx tnx cheers appreciated appreciate grateful ta`,
    praise: `good great nice awesome cool perfect wow amazing excellent brilliant lovely neat sweet
      ok okay k kk alright fine understood lol haha hahaha lmao yay love well job work bravo gg yes yep
      yeah sure impressive helpful useful interesting cute smart best you're_welcome`,
    blame: `bad stupid useless dumb terrible awful horrible suck sucks trash garbage crap rubbish idiot
      worst annoying hate shit fuck wtf wrong incorrect nonsense bullshit bs`,
    farewell: `bye goodbye cya gn take_care have_a_nice_day have_a_good_day have_a_great_day have_a_good_one ttyl goodnight farewell good_night see_you see_ya later`,
    apology: `sorry pardon oops apologies apologise apologize whoops my_bad no_problem no_worries np no nope nah maybe never_mind nevermind`,
  },
  fillers: `there all everyone everybody friend friends mate buddy bud bro man dude guys folks so very much a
    lot really for the your my help helps helped helping answer answers info information that this it again you u to
    of and please pls dear receipts bot chatbot robot me i am i'm day today was is are it's
    you're such an explanation quick reply replying
    everything nothing anyway day nice one team sir ma'am both now in advance about that's many bunch million just too
    we us with at`,
  topics: {
    what: `introduce yourself explain describe purpose name named called point meant`,
    help: `help use using usage command start tell show give begin instructions tutorial guide ask asking
      functions features need kind kinds sort capabilities capable able options manual commands offer`,
    bot: `bot chatbot robot human person real machine alive conscious sentient program computer talking
      speaking chatting automated automatic people`,
    ai: `ai artificial intelligence chatgpt gpt llm llms model models openai claude gemini learning neural
      network generative`,
    trust: `trust trusted reliable reliability trustworthy believe lie lies lying liar honest accurate
      accuracy wrong true truth truthful biased bias neutral impartial correct certain
      propaganda mistake mistakes hallucinate hallucinations invent invents fake objective sure right rely`,
    privacy: `save saves saved saving store stores stored storing keep keeps kept log logs logged logging
      record records recorded recording remember memory collect collects data privacy private message
      messages write writes typed type chat chats conversation conversations history question
      questions track tracking spy spying listen listening read reading delete sell personal anonymous
      anonymously gdpr asked safe secure watch watching see sees say said secret confidential`,
    maker: `made make makes built build builds created creates create creator creators developer
      developers developed develop programmed programmer wrote written owner owners owns own author
      authors maker makers behind company runs running invented coded coder code designed maintains
      maintain funded funds pays pay paid boss operator operates source open licence license belong free cost costs price`,
    sources: `sources source answers answer come corpus know knowledge information info based
      documents database learn learned learnt trained get find web internet google online browse search connected wikipedia`,
    language: `language languages speak english german spanish french russian turkish italian
      translate translation understand`,
    verdict: `verdict verdicts decide decides judge judges opinion opinions think side sides fact facts check
      checks checking claim claims false`,
    punish: `ban bans kick punish punishes mute mutes warn warns report reports moderate members users`,
    how: `work works working function algorithm method operate technology calculate confidence score
      scores`,
    news: `date current latest recent new news updated update outdated live`,
  },
};
