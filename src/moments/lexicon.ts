import type { PartOfDay } from './moment.js';

/** A calendar or clock unit that texts count in. */
export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'fortnight'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century';

export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/** What one English word can mean in a date; "second" and "may" mean several things. */
export interface Senses {
  /** The word's place among the words of the lexicon: see `openingWith`. */
  readonly id: number;
  readonly month?: number;
  /** Monday 1 … Sunday 7. */
  readonly weekday?: number;
  /** A shortened month or weekday name: too weak to stand alone ("sat", "mar", "sun"). */
  readonly isShort?: true;
  readonly cardinal?: number;
  readonly ordinal?: number;
  readonly unit?: Unit;
  readonly isPlural?: true;
  readonly season?: Season;
  readonly part?: PartOfDay;
  /** -1 "last", 0 "this", 1 "next". */
  readonly shift?: -1 | 0 | 1;
  /** Zone of a place or an abbreviation; null when the abbreviation is used for several. */
  readonly zone?: string | null;
  /** Said of what happens again and again: "daily", "Mondays". */
  readonly isHabit?: true;
  /** Alone it can begin or carry a moment; a run of words without any is not parsed at all. */
  readonly isAnchor?: true;
}

/** Words longer than this are in no date. */
export const LONGEST_WORD = 13;

/**
 * Whether a word of the lexicon may have these first two code units, capital or not, and this
 * length: a cheap first question that spares nearly all words of a text the look-up.
 */
export function mayBeKnown(first: number, second: number, length: number): boolean {
  const pair = pairOf(first, length === 1 ? 0 : second);
  return (((LENGTHS[pair] ?? 0) >> length) & 1) === 1;
}

const MONTHS = [
  'january jan',
  'february feb',
  'march mar',
  'april apr',
  'may',
  'june jun',
  'july jul',
  'august aug',
  'september sept sep',
  'october oct',
  'november nov',
  'december dec',
];
const WEEKDAYS = [
  'monday mon',
  'tuesday tues tue',
  'wednesday weds wed',
  'thursday thurs thur thu',
  'friday fri',
  'saturday sat',
  'sunday sun',
];
const CARDINALS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const ORDINALS =
  ' first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const TENTHS = 'twentieth thirtieth';
const UNITS: Readonly<Record<Unit, string>> = {
  second: 'second sec seconds secs',
  minute: 'minute min minutes mins',
  hour: 'hour hr h hours hrs',
  day: 'day days',
  week: 'week weeks wks',
  fortnight: 'fortnight fortnights',
  weekend: 'weekend',
  month: 'month months',
  quarter: 'quarter quarters',
  year: 'year yr years yrs',
  decade: 'decade decades',
  century: 'century centuries',
};
const SEASONS: Readonly<Record<Season, string>> = {
  spring: 'spring springtime',
  summer: 'summer summertime',
  autumn: 'autumn fall',
  winter: 'winter wintertime',
};
const PARTS: Readonly<Record<PartOfDay, string>> = {
  'early-morning': 'dawn daybreak sunrise',
  morning: 'morning forenoon',
  noon: '',
  afternoon: 'afternoon',
  evening: 'evening dusk sunset nightfall',
  night: 'night tonight overnight',
};
const SHIFTS: ReadonlyArray<readonly [string, -1 | 0 | 1]> = [
  ['last past previous preceding', -1],
  ['this current', 0],
  ['next coming upcoming following', 1],
];
const HABITS =
  'everyday daily hourly weekly biweekly fortnightly monthly quarterly yearly annually nightly weekdays weekends mondays tuesdays wednesdays thursdays fridays saturdays sundays mornings afternoons evenings nights';

/** Zones by abbreviation or by the place that "… time" names. */
const ZONES: Readonly<Record<string, string>> = {
  UTC: 'gmt utc z',
  '+01:00': 'cet',
  '+02:00': 'cest eet',
  '+03:00': 'eest msk trt',
  '+04:00': 'azt get',
  '+08:00': 'hkt sgt',
  '+09:00': 'jst',
  '+10:00': 'aest',
  '+11:00': 'aedt',
  '-04:00': 'edt',
  '-05:00': 'est cdt',
  '-06:00': 'mdt',
  '-07:00': 'mst pdt',
  '-08:00': 'pst',
  'America/New_York': 'et eastern washington',
  'America/Chicago': 'chicago',
  'America/Los_Angeles': 'pacific',
  'Asia/Baku': 'baku',
  'Asia/Yerevan': 'yerevan',
  'Asia/Tbilisi': 'tbilisi',
  'Asia/Tehran': 'tehran',
  'Asia/Dubai': 'dubai',
  'Asia/Jerusalem': 'jerusalem israel',
  'Asia/Damascus': 'damascus',
  'Asia/Kabul': 'kabul',
  'Asia/Kolkata': 'delhi',
  'Asia/Shanghai': 'beijing',
  'Asia/Tokyo': 'tokyo',
  'Asia/Seoul': 'seoul',
  'Africa/Cairo': 'cairo',
  'Australia/Sydney': 'sydney',
  'Europe/London': 'london',
  'Europe/Paris': 'paris',
  'Europe/Berlin': 'berlin',
  'Europe/Rome': 'rome',
  'Europe/Madrid': 'madrid',
  'Europe/Brussels': 'brussels',
  'Europe/Istanbul': 'istanbul ankara',
  'Europe/Kyiv': 'kyiv kiev',
  'Europe/Moscow': 'moscow',
};
/** Said of several zones (British or Bangladeshi, China's or Chicago's, Armenian or Amazonian). */
const AMBIGUOUS_ZONES = 'bst ist cst amt ct pt local central mountain';

/** Words with a meaning of their own in the grammar that begin a moment. */
const ANCHORS =
  "today yesterday tomorrow noon midday midnight noonish o'clock now ago later earlier hence christmas xmas easter thanksgiving halloween valentine new pentecost ascension labor labour memorial veterans columbus mother father earth boxing martin patrick george juneteenth workers women international bastille saint st guy epiphany armistice remembrance all groundhog palm good ash black cyber q early mid late beginning end middle start am pm";
/** Words that only ever join, narrow or qualify. */
const LINKS =
  'a an and or the of on in at to from for by before after since until till til through thru between during as than no not later sooner prior starting beginning commencing onward onwards forward about around circa ca c approximately approx roughly some sometime shortly just nearly almost past half quarter hundred thousand couple few several more over within date dated hence back eve day new year saint st king luther jr monday friday saturday sunday saints souls fawkes night worker fools fool mothers fathers fiscal calendar financial school academic time p m s t th nd rd st w present so ish each every single other alternate ad bc bce ce be is';

type MutableSenses = { -readonly [K in keyof Senses]: Senses[K] };

/** Words in lower case, with straight apostrophes, and what they can mean, in the order of their ids. */
export const LEXICON: ReadonlyMap<string, Senses> = buildLexicon();
const LENGTHS = buildLengths();

function buildLexicon(): ReadonlyMap<string, Senses> {
  const words = new Map<string, MutableSenses>();
  const add = (list: string, senses: (word: string, index: number) => Omit<Senses, 'id'>) => {
    list.split(' ').forEach((word, index) => {
      if (word === '') return;
      words.set(word, { id: words.size, ...words.get(word), ...senses(word, index) });
    });
  };
  const names = (list: readonly string[], sense: 'month' | 'weekday') => {
    list.forEach((forms, index) => {
      add(forms, (_, form) => ({
        [sense]: index + 1,
        isAnchor: true,
        ...(form > 0 ? { isShort: true as const } : {}),
      }));
    });
  };
  add(LINKS, () => ({}));
  add(ANCHORS, () => ({ isAnchor: true }));
  names(MONTHS, 'month');
  names(WEEKDAYS, 'weekday');
  add(CARDINALS, (_, value) => ({ cardinal: value, isAnchor: true }));
  add(TENS, (_, index) => ({ cardinal: 20 + 10 * index, isAnchor: true }));
  add(ORDINALS, (_, value) => ({ ordinal: value, isAnchor: true }));
  add(TENTHS, (_, index) => ({ ordinal: 20 + 10 * index, isAnchor: true }));
  for (const [unit, forms] of Object.entries(UNITS)) {
    add(forms, (word) => ({
      unit: unit as Unit,
      ...(word.endsWith('s') || word.endsWith('ies') ? { isPlural: true as const } : {}),
    }));
  }
  for (const [season, forms] of Object.entries(SEASONS)) {
    add(forms, () => ({ season: season as Season, isAnchor: true }));
  }
  for (const [part, forms] of Object.entries(PARTS)) {
    add(forms, () => ({ part: part as PartOfDay, isAnchor: true }));
  }
  add(HABITS, () => ({ isHabit: true, isAnchor: true }));
  for (const [zone, forms] of Object.entries(ZONES)) add(forms, () => ({ zone }));
  add(AMBIGUOUS_ZONES, () => ({ zone: null }));
  for (const [forms, shift] of SHIFTS) add(forms, () => ({ shift, isAnchor: true }));
  return words;
}

function buildLengths(): Int32Array {
  const lengths = new Int32Array(1024);
  for (const word of LEXICON.keys()) {
    const pair = pairOf(word.charCodeAt(0), word.length === 1 ? 0 : word.charCodeAt(1));
    lengths[pair] = (lengths[pair] ?? 0) | (1 << word.length);
  }
  return lengths;
}

/** The last five bits of a letter are those of its capital. */
function pairOf(first: number, second: number): number {
  return ((first & 31) << 5) | (second & 31);
}
