import { isTitle, surnameOf } from '../person-name.js';
import type { VoiceToken } from './tokens.js';

/** `he` and `she` agree with a person of the same; null: the text does not tell. */
export type Gender = 'male' | 'female' | null;

/** The people whom a document names, in full and by surname, as far as it was read. */
export class People {
  /** Full names by their last word, and by their first one. */
  readonly #bySurname = new Map<string, Set<string>>();
  readonly #byFirst = new Map<string, Set<string>>();
  /** Names of organisations by their last word, in small letters. */
  readonly #organisations = new Map<string, Set<string>>();
  readonly #genders = new Map<string, Gender>();

  /** Notes a name as it stands somewhere. */
  note(name: string): void {
    const words = name.split(' ');
    if (words.length < 2) return;
    const last = words.at(-1)?.toLowerCase() ?? '';
    if (organisations.has(last)) {
      add(this.#organisations, last, name);
      return;
    }
    add(this.#bySurname, bareSurname(name), name);
    add(this.#byFirst, words[0] as string, name);
  }

  noteGender(name: string, gender: Gender): void {
    const known = this.#genders.get(name);
    // Told apart two ways, it is told no way.
    this.#genders.set(name, known === undefined || known === gender ? gender : null);
  }

  /** The name in full: the only person of the document who is called so; as it was given otherwise. */
  full(name: string): string {
    if (name.includes(' ')) return name;
    return this.#one(this.#bySurname.get(name) ?? this.#byFirst.get(name)) ?? name;
  }

  /** A name that the text gives beside a description: `My neighbour Norbert`. */
  introduce(name: string): void {
    if (!name.includes(' ')) add(this.#byFirst, name, name);
  }

  /** `the agency`: the only organisation of the document that is called so; null where there are two, or none. */
  organisation(description: string): string | null {
    const word = /^the ([\p{L}-]+)$/iu.exec(description)?.[1]?.toLowerCase();
    const names = word === undefined ? undefined : this.#organisations.get(word);
    const [only] = names ?? [];
    return names?.size === 1 && only !== undefined ? only : null;
  }

  isKnown(name: string): boolean {
    return this.#bySurname.has(name) || this.#byFirst.has(name) || name.includes(' ');
  }

  genderOf(name: string): Gender {
    return this.#genders.get(name) ?? null;
  }

  /** Whether `he` or `she` may be this person: unknown agrees with both. */
  agrees(name: string, gender: Gender): boolean {
    const known = this.genderOf(name);
    return known === null || gender === null || known === gender;
  }

  /** One person may be named in several lengths: `Ada Roe`, `Ada M. Roe`, `Poor Ada Roe`. Null for two people, or none. */
  #one(names: ReadonlySet<string> | undefined): string | null {
    if (names === undefined) return null;
    const [shortest, ...others] = [...names].sort((one, other) => one.length - other.length);
    if (shortest === undefined) return null;
    const first = shortest.split(' ')[0];
    const isOne = others.every(
      (name) =>
        name.endsWith(` ${shortest}`) ||
        (name.split(' ')[0] === first && bareSurname(name) === bareSurname(shortest)),
    );
    return isOne ? shortest : null;
  }
}

function add(map: Map<string, Set<string>>, key: string, name: string): void {
  const names = map.get(key) ?? new Set<string>();
  if (names.size < maxNamesakes) names.add(name);
  map.set(key, names);
}

/** So many people of one name tell that it tells nobody apart. */
const maxNamesakes = 8;

function bareSurname(name: string): string {
  return surnameOf(name.replace(/,? (?:Jr|Sr|II|III|IV)\.?$/u, ''));
}

/** Which of he and she a form of address or an office tells. */
export function genderOfTitle(word: string): Gender {
  const written = word.toLowerCase();
  const lower = written.endsWith('.') ? written.slice(0, -1) : written;
  if (male.has(lower)) return 'male';
  return female.has(lower) ? 'female' : null;
}

const male: ReadonlySet<string> = new Set(
  'mr sir lord king prince father congressman chairman spokesman businessman councilman assemblyman fireman policeman brother son husband uncle grandfather emperor pope'.split(
    ' ',
  ),
);
const female: ReadonlySet<string> = new Set(
  'mrs ms miss lady dame queen princess mother congresswoman chairwoman spokeswoman businesswoman councilwoman assemblywoman policewoman sister daughter wife aunt grandmother madam actress'.split(
    ' ',
  ),
);

/** Whether a token may be part of a name. */
export function isNameToken(token: VoiceToken | undefined): boolean {
  return (
    token?.kind === 'word' &&
    token.isCapital &&
    !notNames.has(token.lower) &&
    !offices.has(token.lower) &&
    !isTitle(token.text) &&
    /^[\p{Lu}\p{Lt}\p{Lo}@]/u.test(token.text)
  );
}

/** Offices that stand before a name with a capital: `House Speaker Ada Roe`. */
const offices: ReadonlySet<string> = new Set(
  `speaker leader minority majority whip ceo cfo coo coach officer detective trooper candidate nominee sens reps
   house senate republican democrat manager spokesman spokeswoman spokesperson strategist adviser advisor anchor
   host editor reporter correspondent author attorney lawyer co-founder founder analyst pollster activist actor
   actress singer rapper comedian superintendent commissioner councilman councilwoman mayor-elect president-elect
   uncle aunt brother sister`.split(/\s+/u),
);

/** Capitalised, and nobody's name. */
const notNames: ReadonlySet<string> = new Set(
  `the a an this that these those he she it they we i you his her its their our my your and but or nor so yet for if
   as at by in on of to with from into when while where after before since until although though because who whom
   whose which what why how there here then now both either neither each every all some any many most much more no
   not one two three four five six seven eight nine ten another other others such even still also just only however
   meanwhile moreover instead later earlier asked speaking according despite during under over through about
   monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
   september october november december mon tue tues wed thu thurs fri sat sun jan feb mar apr jun jul aug sep sept
   oct nov dec yes well oh perhaps maybe once again today yesterday tomorrow tonight
   republican democrat democratic republicans democrats american british french german russian chinese
   christian muslim jewish`.split(/\s+/u),
);

export const particles: ReadonlySet<string> = new Set(
  'de da do dos del della di du van von der den ter bin bint ibn al el la le y zu af of'.split(' '),
);

/** Last words of names that are no person's. */
export const organisations: ReadonlySet<string> = new Set(
  `office agency company corporation inc co ltd llc plc group party committee council commission ministry department
   police university college school institute association union federation foundation fund bank board bureau court
   times post news journal guardian telegraph herald tribune gazette courier radio tv television army navy force
   service services authority administration congress senate house parliament government campaign club league
   dairies works industries airlines systems center centre hospital church society network press house watch check
   facebook twitter google trust partners media labs force team embassy coalition alliance front movement museum`.split(
    /\s+/u,
  ),
);
