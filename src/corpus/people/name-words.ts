/** Whether a word in small letters may stand within a name: `Bo van der Lind`. */
export function isParticle(word: string): boolean {
  return particles.has(word);
}

/** Whether a word begins a capitalised run or stands in one, and is nobody's name. In small letters. */
export function isNoName(word: string): boolean {
  return noNames.has(word);
}

/** Names that are words of dates as well: `April Roe`, `Bo May`. */
export function isMonthName(word: string): boolean {
  return months.has(word);
}

/** Whether the name that ends with a word is that of a body of people: `Exville Gazette`. In small letters. */
export function endsBody(word: string): boolean {
  return bodies.has(word);
}

/** Whether a name that ends with a word, or holds it, is no person's. In small letters. */
export function isOfThings(word: string): boolean {
  return bodies.has(word) || things.has(word);
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

const particles = setOf(
  'de da do dos del della di du van von der den ter bin bint ibn al el la le y zu af',
);

const months = setOf('april may june august');

const noNames = setOf(`
  the a an this that these those he she it they we i you his her its their our my your and but or nor so yet for if
  as at by in on of to with from into when while where after before since until although though because who whom
  whose which what why how there here then now both either neither each every all some any many most much more no
  not one two three four five six seven eight nine ten another other others such even still also just only however
  meanwhile moreover instead later earlier asked speaking according despite during under over through about
  monday tuesday wednesday thursday friday saturday sunday january february march july september
  october november december mon tue tues wed thu thurs fri sat sun jan feb mar apr jun jul aug sep sept
  oct nov dec yes well oh perhaps maybe once again today yesterday tomorrow tonight
  republican democrat democratic republicans democrats american british french german russian chinese
  christian muslim jewish minority majority house senate`);

const bodies = setOf(`
  office agency company corporation inc co ltd llc plc group party committee council commission ministry department
  police university college school institute association union federation foundation fund bank board bureau court
  times post news journal guardian telegraph herald tribune gazette courier radio tv television army navy force
  service services authority administration congress senate house parliament government campaign club league
  dairies works industries airlines systems center centre hospital church society network press watch check
  facebook twitter google trust partners media labs team embassy coalition alliance front movement museum`);

/** Places, times and what is printed. */
const things = setOf(`
  street road county city town hall library assembly republic kingdom states studio quarter call earnings day week
  year morning evening bulletin copy show programme program`);
