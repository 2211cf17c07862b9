/**
 * Verbs of saying by what may follow them. Forms are listed as news writes them: past, present and
 * where it is used for quotations the participle.
 */

/** May stand beside a quotation: `“…,” Roe said`, `Roe warned: “…”`. */
const beside = `said says say saying told tells tell telling asked asks ask asking added adds add adding
  replied replies reply replying wrote writes write writing tweeted tweets posted posts declared declares
  announced announces stated states explained explains explaining noted notes noting recalled recalls
  recalling continued continues insisted insists insisting argued argues arguing admitted admits admitting
  acknowledged acknowledges conceded concedes warned warns warning claimed claims claiming contended contends
  testified testifies joked jokes joking quipped quips remarked remarks commented comments commenting observed
  observes responded responds responding answered answers shouted shouts yelled yells cried cries whispered
  whispers murmured muttered exclaimed exclaims begged urged urges urging pleaded promised promises vowed vows
  pledged predicted predicts concluded concludes confirmed confirms maintained maintains suggested suggests
  suggesting reported reports repeated repeats reiterated reiterates stressed stresses emphasized emphasizes
  emphasised emphasises boasted boasts complained complains countered counters cautioned cautions lamented
  laments mused muses proclaimed proclaims protested protests offered opined quoted recounted recounts charged
  charges alleged alleges thought thinks think believes believed hoped hopes read reads sang sings demanded
  demands ordered advised advises pointed laughed sighed smiled nodded shrugged snapped grumbled deadpanned
  interjected interrupted began begins finished ended agreed agrees reasoned wondered wonders summarized
  summed assured assures informed informs reminded reminds taunted teased implored ranted thundered tells
  put puts goes went affirmed asserts asserted attested chimed clarified disclosed discloses elaborated
  enthused guessed hinted invited jested mentioned mentions pronounced queried recommends recommended
  retorted revealed reveals signed speculated stammered swore swears told volunteered voiced marvelled
  marveled expressed fumed fumes remembered remembers bragged brags scoffed railed crowed gushed blurted vented groused
  texted emailed penned posting declaring announcing stating admitting testifying joking quipping remarking observing
  responding answering shouting yelling crying begging pleading promising vowing pledging predicting concluding
  confirming maintaining reporting repeating reiterating stressing emphasizing boasting complaining countering
  cautioning lamenting charging alleging asserting fuming recounting telling reminding conceding`;

/** Takes words of somebody as a part of the sentence: `Roe called it “a mess”`. */
const naming = `called calls calling described describes describing dubbed dubs termed branded labelled labeled
  slammed blasted denounced criticized criticised praised hailed dismissed dismisses dismissing mocked
  characterized characterised referred refers attacked attacks attacking ridiculed decried declared declares declaring calls condemned accused accuses accusing compared likened blamed cited cites
  citing wants wanted raised questioned`;

/** Reports what was said in the reporter's words: `Roe said that the bridge was safe`. */
const reporting = `said says told tells added adds replied declared announced announces stated states explained
  explains noted notes insisted insists argued argues admitted admits acknowledged acknowledges conceded warned
  warns claimed claims contended contends testified remarked observed responded answered promised promises vowed
  pledged predicted predicts concluded confirmed confirms maintained maintains suggested suggests reported
  reports repeated reiterated stressed stresses emphasized emphasised boasted complained countered cautioned
  lamented alleged alleges charged asserted asserts assured informed disclosed revealed reveals advised urged saying telling
  denied denies recalled recalls wrote writes tweeted`;

/** What is said to be untrue, unsaid or somebody else's is reported all the same. */
const denying = 'denied denies rejected rejects disputed disputes refuted dismissed';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** All of them. */
export const speechVerbs = setOf([beside, naming, reporting, denying].join(' '));

export const besideVerbs = setOf(beside);
export const reportingVerbs = setOf(reporting);
export const denyingVerbs = setOf(denying);

/** Verbs of saying that govern a clause without `that`. */
export const clauseVerbs = setOf(
  'said says told tells saying telling added adds insisted insists argued argues admitted admits claimed claims warned warns noted notes acknowledged explained',
);

/** Report what somebody is told to do: `advised shoppers to return it`. */
export const biddingVerbs = setOf(
  'advised advises urged urges told tells asked asks ordered orders warned warns begged reminded invited instructed',
);

/** Of those beside a quotation the ones that say something else without one. */
export const bareVerbs = setOf(
  `put puts goes went began begins finished ended offered read reads signed expressed laughed sighed smiled nodded
   shrugged thought thinks think posted posts posted quoted invited charged charges ordered demanded demands
   pointed raised wants wanted`,
);
