/** Words in one string, for sets that read as lists. */
function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

/** Verbs of the past that do not end in -ed; those that look like their present are left out. */
export const IRREGULAR_PAST = words(
  `arose ate awoke beat became began bent bit bled blew bore bought bound bred broke brought built
  burnt came caught chose clung crept dealt dreamt drew drank drove dug fed fell felt fled flew flung
  forbade forgave forgot fought found froze gave got ground grew heard held hid hung kept knelt knew
  laid lay leapt learnt led left lent lit lost made meant met overcame overtook oversaw paid ran rang
  rode rose said sang sank sat saw sent shone shook shot shrank slept slid sold sought spent spoke
  spelt spilt sprang stole stood strode stuck struck strove stung sued swam swept swore swung taught
  thought threw told took tore underwent understood undertook upheld went wept withdrew woke won wore
  wound wove wrote
  been begun bitten blown broken chosen done drawn driven eaten fallen flown forbidden forgiven
  forgotten frozen given gone grown hidden known ridden risen rung seen shaken shown shrunk sung sunk
  spoken stolen sworn sprung taken thrown torn withdrawn woken worn woven written cast hit set cut put
  shut spread split burst cost hurt shed quit beaten become come run held`,
);

/** Forms above that are those of the present as well: past only behind "have", "was" and the like. */
export const ALSO_PRESENT = words(
  'cast hit set cut put shut spread split burst cost hurt shed quit become come run found ground lay wound bound',
);

/** Words that end in -ed and are no verbs of the past. */
export const NOT_PAST = words(
  `need indeed feed seed weed speed breed bleed exceed proceed succeed agreed-upon embed naked wicked
  sacred rugged ragged crooked hundred hatred kindred infrared united bed red led shed sped sled ted
  fred mohammed muhammed ahmed mohamed muhamed hamed wed biped moped watershed interested so-called`,
);

/** What reports say of speech: between commas it governs nothing ("…, officials said, on 3 May"). */
export const REPORTING = words(
  `said says say told tells added adds announced announces reported reports wrote writes explained
  explains warned warns noted notes confirmed confirms stated states claimed claims argued argues
  according insisted insists admitted admits`,
);

/** Behind these an infinitive is still to come: "agreed to pay by Friday", "a plan to close in May". */
export const INTENT =
  /^(?:agree|aim|allow|appeal|ask|author|bid|call|chance|choos|chose|command|commit|deadline|decid|decis|demand|direct|due|encourag|expect|hope|hoping|inten|instruct|invit|mandat|meant|need|oblig|offer|opportunit|order|plan|pledg|prepar|promis|propos|ready|request|requir|resol|sentenc|summon|swear|swore|tell|told|threat|urg|vot|vow|want|wish)\p{L}{0,6}$/u;

/** Arranged for a day to come, also without a helping verb: "a vote scheduled for 3 May". */
export const ARRANGED = words('due scheduled slated poised likely rescheduled');

/** Arranged behind "is", "are" or "been", or right before "for": "expected", "is set for 3 May". */
export const ARRANGED_IF = words(
  'expected set planned supposed meant booked billed timed bound earmarked pencilled penciled tipped',
);

/** Moved to a later day: with "until", "to" or "for" the day is to come, whenever that was decided. */
export const DEFERRED = words(
  'postponed adjourned delayed deferred extended moved pushed remanded prorogued shifted suspended',
);

/** States that a notice names without a verb: "Bridge closed until 3 May". */
export const STATES = words(
  `closed shut suspended cancelled canceled barred banned blocked reserved booked restricted open
  unavailable available valid halted stopped prohibited grounded postponed on`,
);

/** "is accused of … on 3 May": the present tells of the past. */
export const OF_THE_PAST = words(
  `accused charged suspected dated alleged believed said known reported thought convicted wanted blamed
  credited remembered praised criticised criticized sued missing shown pictured seen linked tied`,
);

/** What is arranged is told in the present: "opens on 3 May", "takes place", "the sides meet". */
export const ARRANGED_PRESENT = words(
  `opens begins starts closes ends takes comes goes meets votes holds returns leaves arrives departs
  plays faces runs expires resumes launches lasts continues kicks falls becomes remains stays keeps
  moves shuts reopens finishes visits travels hosts celebrates lands sails airs premieres appears
  enters applies retires elects gets turns hits gathers convenes debuts stops ceases drops rises
  changes switches hands leads reaches releases publishes unveils concludes commences`,
);

/** The same with a plural before it. */
export const ARRANGED_PLURAL = words(
  `open begin start close end take come go meet vote hold return leave arrive depart play face run
  expire resume launch last continue fall become remain stay keep move shut reopen finish visit
  travel host celebrate land sail air premiere appear enter apply retire elect gather convene stop
  cease drop rise change switch reach conclude commence`,
);

/** In front of these a form in -s or a bare form is a noun: "two visits", "the start", "its march". */
export const BEFORE_NOUNS = words(
  `a an the this that these those its his her their our my your of in on at by for with from to into
  two three four five six seven eight nine ten several many some few more most all both no any
  every each first last next second third new old recent early late final such other another same
  after before during between over about as than`,
);

/** Who acts in the plural without an -s. */
export const PLURALS = words(
  'they we you i who people men women children police staff both all parties and then also again next',
);

/** Begins an order or an invitation. */
export const IMPERATIVES = words(
  `apply join come visit bring vote register call book send see watch listen meet save return submit
  reply rsvp please remember stop buy reserve enter pay collect don't do let's let mark note tell
  contact check ensure make get sign order avoid expect use keep`,
);

/** Nouns and adjectives that only what is to come has. */
export const COMING = words(
  'deadline upcoming forthcoming rsvp tomorrow agenda fixture fixtures soon planned proposed scheduled',
);

/** Skipped between a helping verb and its verb. */
export const BETWEEN = words(
  `not n't also now still already never ever only just again then soon once be been being get gets
  getting always often yet even first next both all currently to stay remain keep`,
);

/** Arranged also while it goes on: "is closing on 3 May", "are meeting". */
export const ARRANGED_ING = words(
  `opening beginning starting closing ending taking coming going meeting voting holding returning
  leaving arriving departing playing facing running expiring resuming launching falling becoming
  moving shutting reopening finishing visiting travelling traveling hosting celebrating landing
  sailing airing appearing entering applying retiring getting gathering convening stopping changing
  releasing publishing unveiling speaking heading marching striking planning having giving joining
  performing competing testifying`,
);

/** What has happened when it is named: "his death on Tuesday". */
export const HAPPENED = words(
  `announcement assertion death arrest killing murder remarks comments statement claim defeat victory
  win loss resignation collapse crash explosion shooting attack fire flood raid`,
);
