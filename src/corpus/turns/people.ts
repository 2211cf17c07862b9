import { isOfficeWord } from './speaker-label.js';

/** A word of the head with its place, by which names are put together. */
interface Word {
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

/** Persons whom a document names in full: in its head, in its labels, in their own introduction. */
export class People {
  readonly #names = new Map<string, string>();
  readonly #byEnd = new Map<string, Set<string>>();
  readonly #byStart = new Map<string, Set<string>>();
  readonly #byInitials = new Map<string, Set<string>>();
  readonly #offices = new Map<string, Set<string>>();

  /** A full name, as some label gives it. */
  add(name: string): void {
    const words = name.split(/\s+/u);
    if (words.length < 2) return;
    const folded = fold(name);
    // A name in capitals and small letters says more of its spelling than one in capitals.
    const known = this.#names.get(folded);
    if (known === undefined || /\p{Ll}/u.test(name)) this.#names.set(folded, spelled(name));
    put(this.#byEnd, fold(words.at(-1) as string), folded);
    put(this.#byStart, fold(words[0] as string), folded);
    put(this.#byInitials, words.map((word) => fold(word).charAt(0)).join(''), folded);
  }

  /** Who holds an office, as the head says: `Moderator: Ada Roe`. */
  addOffice(office: string, name: string): void {
    this.add(name);
    put(this.#offices, fold(office.replace(/^the\s+/iu, '')), fold(name));
  }

  /** All names in a text, by their looks: two to four words with capitals after one another. */
  addNamesIn(text: string): void {
    for (const name of personsIn(text)) this.add(name);
  }

  /** The one full name that ends with a surname, begins with a first name or has these initials; null when there is none or more than one. */
  fullNameOf(short: string): string | null {
    const folded = fold(short);
    const whole = this.#names.get(folded);
    if (whole !== undefined) return whole;
    const found =
      this.#byEnd.get(folded) ??
      this.#byStart.get(folded) ??
      this.#initialled(short) ??
      this.#byTail(folded);
    return found === null || found === undefined || found.size !== 1
      ? null
      : (this.#names.get([...found][0] as string) ?? null);
  }

  /** Whether several persons have this surname or first name. */
  isShared(short: string): boolean {
    const folded = fold(short);
    return (this.#byEnd.get(folded)?.size ?? 0) > 1 || (this.#byStart.get(folded)?.size ?? 0) > 1;
  }

  holderOf(office: string): string | null {
    const found = this.#offices.get(fold(office.replace(/^the\s+/iu, '')));
    return found === undefined || found.size !== 1
      ? null
      : (this.#names.get([...found][0] as string) ?? null);
  }

  /** `VAN DER LIND` of `Bo van der Lind`, `A. Vukalo` of `Ada Vukalo`. */
  #byTail(folded: string): Set<string> | null {
    const words = folded.split(' ');
    const last = words.at(-1) as string;
    if (words.length < 2) return null;
    const known = this.#byEnd.get(last);
    if (known === undefined || known.size > MOST_NAMESAKES) return null;
    const fits = [...known].filter((name) => {
      if (name.endsWith(` ${folded}`)) return true;
      const initial = words.length === 2 && /^\p{L}$/u.test(words[0] ?? '') ? words[0] : undefined;
      return initial !== undefined && name.startsWith(initial) && name !== folded;
    });
    return fits.length === 0 ? null : new Set(fits);
  }

  /** `JD` and `J.D.` of `Jane Doe`. */
  #initialled(short: string): Set<string> | null {
    const letters = short.replace(/\./gu, '');
    if (!/^\p{Lu}{2,3}$/u.test(letters)) return null;
    return this.#byInitials.get(letters.toLowerCase()) ?? null;
  }
}

/** Among more people of one surname none is looked for by an initial. */
const MOST_NAMESAKES = 50;

function put(map: Map<string, Set<string>>, key: string, value: string): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, new Set([value]));
  else known.add(value);
}

/** The names in a text that look like a person's, in order. */
export function* personsIn(text: string): Generator<string> {
  for (const run of nameRuns(text)) {
    const name = personOf(run.map(({ written }) => written));
    if (name !== null) yield name;
  }
}

/** Without case, accents and stops. */
export function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
}

/** `SALOME O'HARKIN` → `Salome O'Harkin`; other spellings stay. */
export function spelled(name: string): string {
  if (/\p{Ll}{2}/u.test(name) || !/\p{Lu}{2}/u.test(name.replace(/\./gu, ''))) return name;
  return name
    .split(' ')
    .map((word) => {
      if (/^(?:VAN|VON|DE|DER|DEN|DI|DA|DEL|DU|BIN|IBN|AL|LA|LE)$/u.test(word))
        return word.toLowerCase();
      if (/^(?:\p{Lu}\.)+$/u.test(word)) return word;
      return word
        .toLowerCase()
        .replace(/(?<![\p{L}\p{M}])\p{Ll}/gu, (letter) => letter.toUpperCase())
        .replace(/^Mc\p{Ll}/u, (start) => `Mc${start.slice(2).toUpperCase()}`);
    })
    .join(' ');
}

/** Runs of capitalised words that nothing but a space parts, particles within them. */
function* nameRuns(text: string): Generator<readonly Word[]> {
  let run: Word[] = [];
  for (const match of text.matchAll(/[\p{L}\p{M}][\p{L}\p{M}'’.-]*/gu)) {
    let [written] = match;
    const start = match.index;
    // The stop after a word is its own only in an initial or a form of address.
    const isStopped =
      written.endsWith('.') && !/^(?:\p{Lu}|\p{L}{1,4}|(?:\p{Lu}\.)+\p{Lu})\.$/u.test(written);
    if (
      written.endsWith('.') &&
      (isStopped ||
        !/^(?:\p{Lu}\.)+$|^(?:mr|mrs|ms|mx|dr|hon|prof|sen|rep|rev|gov|gen|col|st)\.$/iu.test(
          written,
        ))
    )
      written = written.replace(/\.$/u, '');
    const word = { written, start, end: start + written.length };
    const last = run.at(-1);
    const isNext = last !== undefined && /^[ \u00A0]{1,3}$/u.test(text.slice(last.end, start));
    const isPart = /^\p{Lu}/u.test(written) && !STOP_WORD.test(written);
    if (last !== undefined && !(isNext && (isPart || PARTICLE.test(written)))) {
      yield run;
      run = [];
    }
    if (isPart || (run.length > 0 && PARTICLE.test(written))) run.push(word);
  }
  if (run.length > 0) yield run;
}

/** The person at the end of a run of capitalised words: after its last office or form of address. */
export function personOf(words: readonly string[]): string | null {
  let from = 0;
  for (const [at, word] of words.entries())
    if (isOfficeWord(word) || /^H\.?E\.?$/u.test(word)) from = at + 1;
  let end = words.length;
  while (end > from && PARTICLE.test(words[end - 1] as string)) end -= 1;
  const name = words.slice(from, end).map((word) => word.replace(/['’]s$/u, ''));
  if (name.length < 2 || name.length > 4 || name.some((word) => NO_NAME.test(word))) return null;
  return name.join(' ');
}

const PARTICLE =
  /^(?:de|da|do|dos|del|della|di|du|van|von|der|den|ter|bin|bint|ibn|al|el|la|le|y|zu|af)$/u;

/** Words with a capital that begin a line or stand between names and are no part of them. */
const STOP_WORD =
  /^(?:and|between|with|of|by|the|a|an|in|on|at|for|from|to|as|vs|versus|is|was|were|are|has|had|full|text|transcript|interview|interviews|remarks|statement|speech|press|briefing|debate|hearing|conversation|panel|podcast|episode|part|guest|guests|host|hosts|present|participants|speakers|moderator|moderated|hosted|interviewed|recorded|tonight|today|yesterday|welcome|oral|history|deposition|testimony|minutes|meeting|session|question|questions|answer|answers|q|we|i|he|she|they|it|our|my|his|her|their|this|that|when|where|who|what|how|why|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|dear|hello|thank|good)$/iu;

/** Words of names of institutions and places, which end no person's name. */
const NO_NAME =
  /^(?:party|council|committee|house|university|college|street|road|radio|television|tv|news|times|company|inc|ltd|plc|department|ministry|office|court|county|city|town|hall|museum|institute|association|society|union|bank|works|works\b|church|school|library|board|commission|agency|assembly|parliament|senate|congress|republic|kingdom|states|group|club|studio|center|centre|quarter|call|earnings|day|week|year|morning|evening|bulletin|copy|show|programme|program)$/iu;
