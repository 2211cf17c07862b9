/**
 * Whether a lower-case, folded English word only holds a sentence together: articles, pronouns,
 * auxiliaries, prepositions, conjunctions, question words and a few adverbs of degree.
 * Negations are included: they tell claims apart but not topics, and a quote shows them anyway.
 */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}

const stopWords: ReadonlySet<string> = new Set(
  `a an the this that these those there here
   i me my mine myself we us our ours ourselves you your yours yourself yourselves
   he him his himself she her hers herself it its itself they them their theirs themselves
   who whom whose which what when where why how whoever whatever whether
   am is are was were be been being do does did done doing have has had having
   can could may might must shall should will would ought
   and or but nor so yet if then else than because as while until though although unless
   of at by for with about against between into through during before after above below to from
   in on off over under up down out again further onto upon per via within without toward towards
   among since
   not no none neither either both each few more most other some such any all every
   only own same too very just also even ever never still already
   however therefore thus hence
   one ones anyone someone everyone anything something everything nothing
   got get gets let lets`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
