/** Whether a word stands before a name as a form of address or an office: `Mr.`, `President`. */
export function isTitle(word: string): boolean {
  return titles.has(withoutStop(word));
}

/** Whether a word is an office or a form of address, also one that hardly stands before a name: `Operator`. */
export function isOffice(word: string): boolean {
  const bare = withoutStop(word);
  return titles.has(bare) || offices.has(bare);
}

/** Whether a word says what somebody is by trade, part or family: `campaigner`, `striker`, `wife`. */
export function isCalling(word: string): boolean {
  return callings.has(word);
}

/** `he` and `she` agree with a person of the same; null: the text does not tell. */
export type Gender = 'male' | 'female' | null;

/** Which of he and she a form of address or an office tells. */
export function genderOfTitle(word: string): Gender {
  const bare = withoutStop(word);
  if (male.has(bare)) return 'male';
  return female.has(bare) ? 'female' : null;
}

function withoutStop(word: string): string {
  const lower = word.toLowerCase();
  return lower.endsWith('.') ? lower.slice(0, -1) : lower;
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

const titles = setOf(`
  president vice-president vice prime minister chancellor premier secretary general secretary-general
  foreign defence defense deputy first interim acting former ex-president king queen prince princess
  emperor pope senator governor mayor congressman congresswoman representative ambassador
  commissioner chairman chairwoman chair director chief head commander colonel major captain
  lieutenant sergeant marshal admiral judge justice professor prof doctor dr mr mrs ms mx miss sir
  dame lord lady madam father rev reverend imam rabbi sheikh comrade spokesman spokeswoman
  spokesperson assistant adviser advisor state his her excellency majesty holiness highness honourable
  honorable the gen col maj capt lt sgt gov sen rep hon pres st`);

const offices = setOf(`
  speaker court clerk moderator host presenter narrator anchor announcer reporter correspondent
  interviewer interviewee operator witness coroner bailiff magistrate chairperson convener convenor
  councillor councilor councilman councilwoman alderman delegate counsel attorney registrar officer
  usher teller whip vice-chair madame chorus messenger translator interpreter facilitator leader ceo
  cfo coo coach detective trooper candidate nominee sens reps manager strategist editor author lawyer
  co-founder founder analyst pollster activist actor actress singer rapper comedian superintendent
  mayor-elect president-elect cllr`);

/** As nouns; some are surnames as well. */
const callings = setOf(`
  campaigner villager resident neighbour neighbor striker defender midfielder goalkeeper keeper winger forward
  captain skipper boss pensioner teacher headteacher student pupil farmer baker butcher fisherman historian
  economist poet novelist playwright writer musician artist painter photographer engineer scientist researcher
  biologist ecologist ornithologist meteorologist geologist archaeologist architect designer volunteer organiser
  organizer protester protestor shopkeeper owner landlord landlady tenant builder plumber driver passenger witness
  survivor veteran councillor councilor cllr inspector constable pc nurse midwife surgeon paramedic gp barrister
  counsel solicitor prosecutor defendant mum dad mother father grandmother grandfather widow widower wife husband son
  daughter brother sister uncle aunt cousin partner fiancé fiancée friend businessman businesswoman entrepreneur
  conservationist environmentalist firefighter pilot sailor skier swimmer runner cyclist boxer golfer jockey
  bowler batsman pitcher quarterback referee umpire trainer bookseller librarian curator chef cook waiter
  waitress barman gardener ranger vet vicar priest bishop archbishop minister secretary mayor president governor
  senator judge clerk deputy principal manager director executive spokesman spokeswoman spokesperson lawyer
  attorney analyst expert professor actor actress singer composer conductor author reporter presenter
  teenager toddler boy girl man woman`);

const male = setOf(`
  mr sir lord king prince father congressman chairman spokesman businessman councilman assemblyman fireman
  policeman brother son husband uncle grandfather emperor pope`);
const female = setOf(`
  mrs ms miss lady dame queen princess mother congresswoman chairwoman spokeswoman businesswoman councilwoman
  assemblywoman policewoman sister daughter wife aunt grandmother madam actress`);
