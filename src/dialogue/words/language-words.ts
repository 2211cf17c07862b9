/** Languages that the bot speaks, as BCP 47 names them. */
export type SpokenLanguage = 'en' | 'de' | 'es' | 'fr' | 'ru';

/** What people say to be polite, whatever else they say. */
export type Courtesy = 'greeting' | 'thanks' | 'praise' | 'blame' | 'farewell' | 'apology';

/** What people ask about the bot itself. */
export type Topic =
  | 'what'
  | 'help'
  | 'bot'
  | 'ai'
  | 'trust'
  | 'privacy'
  | 'maker'
  | 'sources'
  | 'language'
  | 'verdict'
  | 'punish'
  | 'how'
  | 'news';

/** Words of one language in small letters, with blanks between them. */
export interface LanguageWords {
  /** The words that hold a sentence together: nearly every sentence of the language has some. */
  readonly stops: string;
  /** Who is spoken to, in all forms. */
  readonly you: string;
  /** What the bot is called where it is not spoken to: "this bot". */
  readonly bot: string;
  readonly courtesies: Readonly<Record<Courtesy, string>>;
  /** What may stand beside a courtesy and says nothing else: "thanks *a lot for your answer*". */
  readonly fillers: string;
  readonly topics: Readonly<Record<Topic, string>>;
}
