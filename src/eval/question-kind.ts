/** What a question asks for, by its interrogative, as tables of figures tell kinds apart. */
export const questionKinds = [
  'who',
  'when',
  'what year, what day',
  'where',
  'how many, how much',
  'how old, how long, how far',
  'other how',
  'why',
  'what is, who is',
  'which',
  'other what',
  'other',
] as const;

export type QuestionKind = (typeof questionKinds)[number];

/** The first that fits; apart from the product's own reading, so that figures by kind stay comparable. */
const patterns: readonly (readonly [QuestionKind, RegExp])[] = [
  ['what year, what day', /\b(?:what|which) (?:year|day|date|month|time|century|decade)\b/iu],
  ['how many, how much', /\bhow (?:many|much)\b|\bwhat (?:percent|percentage|number|amount)\b/iu],
  ['how old, how long, how far', /\bhow (?:old|long|far|big|large|tall|high|deep|fast|often)\b/iu],
  ['other how', /\bhow\b/iu],
  ['why', /\bwhy\b/iu],
  [
    'what is, who is',
    /^\W{0,9}(?:what|who)(?:['’]s| is| are| was| were) (?:an? |the )?[\w'’.-]+(?: [\w'’.-]+)?\W{0,9}$/iu,
  ],
  ['who', /\b(?:who|whom|whose)\b/iu],
  ['when', /\bwhen\b/iu],
  ['where', /\bwhere\b/iu],
  ['which', /\bwhich\b/iu],
  ['other what', /\bwhat\b/iu],
];

export function kindOfQuestion(question: string): QuestionKind {
  return patterns.find(([, pattern]) => pattern.test(question))?.[0] ?? 'other';
}
