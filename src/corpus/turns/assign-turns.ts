/** What a turn's own words tell about its speaker. */
export interface TurnSigns {
  readonly endsInQuestionMark: boolean;
  /** Names the interviewee, as a host does in greeting and thanking. */
  readonly namesInterviewee: boolean;
}

/** Costs, by judgement: changing sides is what interviews do, so two signs must agree against it. */
const COST = {
  /** The host opens. */
  intervieweeOpens: 3,
  sameSideAgain: 4,
  answerEndsInQuestionMark: 3,
  answerNamesInterviewee: 3,
} as const;

/**
 * Which turns of an interview ask and which answer: the assignment with the least total cost,
 * found exactly (two states, one pass). On a tie the sides alternate. So a rhetorical question at
 * the end of an answer does not turn the interview around, and a turn that the text lost does not
 * attribute the host's words to the guest for the rest of it.
 */
export function assignTurns(turns: readonly TurnSigns[]): readonly ('question' | 'answer')[] {
  const [first] = turns;
  if (first === undefined) return [];
  let asked = 0;
  let answered = COST.intervieweeOpens + answerCost(first);
  /** For each later turn: whether the cheapest way to each side comes from the same side. */
  const stays: { readonly question: boolean; readonly answer: boolean }[] = [];
  for (const turn of turns.slice(1)) {
    const question = asked + COST.sameSideAgain < answered;
    const answer = answered + COST.sameSideAgain < asked;
    stays.push({ question, answer });
    const nextAsked = question ? asked + COST.sameSideAgain : answered;
    answered = (answer ? answered + COST.sameSideAgain : asked) + answerCost(turn);
    asked = nextAsked;
  }
  let side: 'question' | 'answer' = asked <= answered ? 'question' : 'answer';
  const sides: ('question' | 'answer')[] = [side];
  for (const stay of stays.reverse()) {
    if (!stay[side]) side = side === 'question' ? 'answer' : 'question';
    sides.push(side);
  }
  return sides.reverse();
}

function answerCost(turn: TurnSigns): number {
  return (
    (turn.endsInQuestionMark ? COST.answerEndsInQuestionMark : 0) +
    (turn.namesInterviewee ? COST.answerNamesInterviewee : 0)
  );
}
