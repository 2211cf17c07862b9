import { genderOfFirstName } from './first-name.js';
import { personsIn } from './name-runs.js';
import { endsBody } from './name-words.js';
import type { Gender } from './offices.js';
import { foldName, spelled, surnameOf } from './person-name.js';

/** The people whom a document names, as far as it was read: who is called what, and which of he and she. */
export class People {
  /** By the name without case and accents, as it is spelled best. */
  readonly #names = new Map<string, string>();
  readonly #bySurname = new Map<string, Set<string>>();
  readonly #byFirst = new Map<string, Set<string>>();
  readonly #byInitials = new Map<string, Set<string>>();
  readonly #offices = new Map<string, Set<string>>();
  /** Names of organisations by their last word. */
  readonly #bodies = new Map<string, Set<string>>();
  readonly #genders = new Map<string, Gender>();

  /** Notes a full name as it stands somewhere; a single word is nobody's full name. */
  note(name: string): void {
    const words = name.split(/\s+/u);
    const last = words.at(-1);
    if (words.length < 2 || last === undefined) return;
    const folded = foldName(name);
    const known = this.#names.get(folded);
    // A name in capitals and small letters says more of its spelling than one in capitals.
    if (known === undefined || (/\p{Ll}/u.test(name) && !/\p{Ll}/u.test(known)))
      this.#names.set(folded, spelled(name));
    if (known !== undefined) return;
    if (endsBody(last.toLowerCase())) {
      add(this.#bodies, foldName(last), folded);
      return;
    }
    add(this.#bySurname, foldName(bareSurname(name)), folded);
    add(this.#byFirst, foldName(words[0] as string), folded);
    add(this.#byInitials, words.map((word) => foldName(word).charAt(0)).join(''), folded);
  }

  /** Notes all names in a head or a list, by their looks. */
  noteNamesIn(text: string): void {
    for (const name of personsIn(text)) this.note(name);
  }

  /** Notes a single name that the text gives beside a description: `My neighbour Norbert`. */
  introduce(name: string): void {
    if (name.includes(' ')) return;
    const folded = foldName(name);
    this.#names.set(folded, name);
    add(this.#byFirst, folded, folded);
  }

  /** Notes who holds an office: `Moderator: Ada Roe`. */
  noteOffice(office: string, name: string): void {
    this.note(name);
    add(this.#offices, officeKey(office), foldName(name));
  }

  noteGender(name: string, gender: Gender): void {
    const known = this.#genders.get(name);
    // Told apart two ways, it is told no way.
    this.#genders.set(name, known === undefined || known === gender ? gender : null);
  }

  /** The name in full of the only person who is called so: by surname, by first name, or as `A. Roe`; null for two people, or none. */
  full(name: string): string | null {
    const folded = foldName(name);
    if (folded.includes(' ')) return this.#names.get(folded) ?? this.#byTail(folded);
    return this.#one(this.#bySurname.get(folded) ?? this.#byFirst.get(folded));
  }

  /** The name in full of a label, which may be initials: `JD` of `Jane Doe`. */
  fullOfLabel(label: string): string | null {
    const letters = label.replace(/\./gu, '');
    const initialled = /^\p{Lu}{2,3}$/u.test(letters)
      ? this.#one(this.#byInitials.get(letters.toLowerCase()))
      : null;
    return this.full(label) ?? initialled;
  }

  /** Whether several people have this surname or first name. */
  isShared(name: string): boolean {
    const folded = foldName(name);
    const found = this.#bySurname.get(folded) ?? this.#byFirst.get(folded);
    return (found?.size ?? 0) > 1 && this.#one(found) === null;
  }

  isKnown(name: string): boolean {
    const folded = foldName(name);
    return folded.includes(' ') || this.#bySurname.has(folded) || this.#byFirst.has(folded);
  }

  /** Who holds an office; null where nobody is said to, or two are. */
  holderOf(office: string): string | null {
    return this.#only(this.#offices.get(officeKey(office)));
  }

  /** `the agency`: the only organisation of the document that is called so; null where there are two, or none. */
  organisation(description: string): string | null {
    const word = /^the ([\p{L}-]+)$/iu.exec(description)?.[1];
    return word === undefined ? null : this.#only(this.#bodies.get(foldName(word)));
  }

  /** As the text tells by titles and pronouns; failing that, as the first name tells. */
  genderOf(name: string): Gender {
    const told = this.#genders.get(name);
    if (told !== undefined) return told;
    const space = name.indexOf(' ');
    return space < 0 ? null : genderOfFirstName(name.slice(0, space));
  }

  /** Whether `he` or `she` may be this person: unknown agrees with both. */
  agrees(name: string, gender: Gender): boolean {
    const known = this.genderOf(name);
    return known === null || gender === null || known === gender;
  }

  #only(names: ReadonlySet<string> | undefined): string | null {
    const [only] = names ?? [];
    return names?.size === 1 && only !== undefined ? (this.#names.get(only) ?? null) : null;
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
    return isOne ? (this.#names.get(shortest) ?? null) : null;
  }

  /** `VAN DER LIND` of `Bo van der Lind`, `A. Roe` of `Ada Roe`. */
  #byTail(folded: string): string | null {
    const [first = '', ...others] = folded.split(' ');
    const known = this.#bySurname.get(others.at(-1) as string) ?? [];
    const isInitial = others.length === 1 && /^\p{L}$/u.test(first);
    const fits = [...known].filter(
      (name) => name.endsWith(` ${folded}`) || (isInitial && name.startsWith(first)),
    );
    return this.#one(new Set(fits));
  }
}

function add(map: Map<string, Set<string>>, key: string, name: string): void {
  const names = map.get(key) ?? new Set<string>();
  if (names.size < maxNamesakes) names.add(name);
  map.set(key, names);
}

/** So many people of one name tell that it tells nobody apart. */
const maxNamesakes = 8;

function officeKey(office: string): string {
  return foldName(office.replace(/^the\s+/iu, ''));
}

function bareSurname(name: string): string {
  return surnameOf(name.replace(/,? (?:Jr|Sr|II|III|IV)\.?$/iu, ''));
}
