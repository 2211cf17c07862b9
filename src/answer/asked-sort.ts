import { type Sorts, sort } from '../corpus/sentence-sorts.js';

/** The sort of thing that a question asks for. */
export type AskedKind =
  | 'person'
  | 'place'
  | 'moment'
  /** A moment, and no less exact than a year, a month or a day. */
  | 'year'
  | 'count'
  /** How far, big, tall: a number with a unit. */
  | 'measure'
  | 'age'
  | 'duration'
  | 'money'
  | 'percent'
  /** What or who something is, what it means. */
  | 'definition'
  | 'reason'
  | 'manner'
  | 'yes-no'
  /** The kind of thing named: "which treaty", "what sort of oil". */
  | 'kind'
  | 'any';

/** What a text asks for, and where it names the kind of it. */
export interface AskedSort {
  readonly kind: AskedKind;
  /** Where the words begin that name what is counted, or of what kind it is: "how many *tanks*"; null without. */
  readonly headAt: number | null;
}

/**
 * What sort of thing a text asks for: by the first of its words that ask, wherever they stand, for
 * people type "the mill was built when". Also used on an interviewer's question.
 */
export function askedSort(text: string): AskedSort {
  for (const [kind, asking, further] of patterns) {
    const found = asking.exec(text);
    if (found === null || further?.(text) === false) continue;
    const end = found.index + found[0].length;
    return { kind, headAt: withHead.has(kind) && end < text.length ? end : null };
  }
  return { kind: 'any', headAt: null };
}

/** "What is X" asks for a definition only of a word or two. */
function isShort(text: string): boolean {
  return text.trim().split(/\s+/u).length <= shortInWords;
}

const shortInWords = 5;

function holding(words: RegExp): (text: string) => boolean {
  return (text) => words.test(text);
}

/** What asks, and what else the text has to hold. The first that fits decides, so the narrower ones stand first. */
const patterns: readonly (readonly [AskedKind, RegExp, ((text: string) => boolean)?])[] = [
  [
    'reason',
    /\b(?:why|what (?:for|(?:is|was|were|are) the reasons?|reasons?|caused?)|how come)\b/iu,
  ],
  ['age', /\b(?:how old|what (?:is the |was the |is )?age|at what age)\b/iu],
  ['duration', /\bhow (?:long|many (?:years|days|months|weeks|hours|minutes))\b/iu],
  ['percent', /\b(?:what|which|how) (?:percent|percentage|per cent|proportion|share)\b/iu],
  [
    'money',
    /\bhow (?:much|expensive)\b/iu,
    holding(/\b(?:cost|pay|paid|earn|make|worth|spend|spent|sell|sold|price|money|cash)\b/iu),
  ],
  ['money', /\bwhat (?:is|was) the (?:price|cost|salary|value|budget|revenue|monetary value)\b/iu],
  [
    'count',
    /\b(?:how many|how often|(?:what|which) (?:is the |was the )?(?:total )?(?:number|population|amount|quantity) of|how much|what number)\b/iu,
  ],
  [
    'measure',
    /\b(?:how (?:big|large|far|tall|high|deep|wide|heavy|fast|hot|cold|close|strong|thick)|what (?:is|was) the (?:length|height|weight|size|area|distance|depth|speed|temperature|width|elevation|population))\b/iu,
  ],
  ['year', /\b(?:(?:what|which) (?:year|month|day|date|century|decade)|year (?:did|was|were))\b/iu],
  ['moment', /\b(?:when|what time|(?:what|which) (?:is|was) the (?:date|year|day))\b/iu],
  [
    'place',
    /\b(?:where|(?:what|which) (?:country|city|state|town|county|continent|place|location|region|province|village|island)s?)\b/iu,
  ],
  [
    'person',
    /\b(?:whom?|whose|(?:what|which) (?:person|man|woman|actor|actress|author|singer|artist|president|king|queen|player)|name of the (?:man|woman|person|actor|actress|singer|author))\b/iu,
  ],
  ['definition', /\bwhat (?:exactly )?(?:do|does|did)\b/iu, holding(/\b(?:mean|stand for)\b/iu)],
  ['definition', /\b(?:(?:meaning|definition) of|what is meant by|define)\b/iu],
  ['definition', /^\s*what(?:['’]?s| is| are| was| were)\b/iu, isShort],
  ['manner', /\b(?:how (?:did|do|does|can|could|is|are|was|were|to|has|have|would|should))\b/iu],
  [
    'kind',
    /\b(?:which|what)(?: (?:kind|sort|type|types|kinds) of)? (?!(?:is|are|was|were|did|do|does|has|have|had|would|will|can|could|should|the|a|an|if|about|happens|happened)\b)/iu,
  ],
  ['yes-no', /^\s*(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\b/iu],
];

const withHead: ReadonlySet<AskedKind> = new Set(['count', 'kind', 'place', 'person', 'year']);

/** What fits each kind; a question of a kind that is not here is fitted by nothing in particular. */
const fitting: Readonly<Partial<Record<AskedKind, Sorts>>> = {
  person: sort.person | sort.agent,
  place: sort.place,
  moment: sort.moment | sort.year,
  year: sort.moment | sort.year,
  count: sort.number,
  measure: sort.measure | sort.number,
  age: sort.age | sort.number,
  duration: sort.duration,
  money: sort.money,
  percent: sort.percent,
  definition: sort.isA | sort.means,
  reason: sort.reason,
  manner: sort.manner,
};

/** Whether what a sentence holds fits what is asked for; null where nothing in particular would. */
export function fits(sorts: Sorts, kind: AskedKind): boolean | null {
  const wanted = fitting[kind];
  return wanted === undefined ? null : (sorts & wanted) !== 0;
}

/** What of a number, a date or a reason a direct answer cannot lack, whatever its unit. */
const needed: Readonly<Partial<Record<AskedKind, Sorts>>> = {
  count: sort.number,
  measure: sort.number,
  age: sort.number,
  duration: sort.number,
  money: sort.number,
  percent: sort.number,
  moment: sort.moment,
  year: sort.moment,
  reason: sort.reason,
};

/** Whether a sentence holds what a direct answer cannot lack; null where there is no such thing. */
export function holdsNeeded(sorts: Sorts, kind: AskedKind): boolean | null {
  const wanted = needed[kind];
  return wanted === undefined ? null : (sorts & wanted) !== 0;
}
