/**
 * What a component that outlives the process belongs to. Its id is the family's letter and opaque
 * parts, such as `q.Zm9v….claim`; what they may do is looked up at every use. Other components have
 * ids of `AnswerContexts`, which begin with 22 random characters and so never look like these.
 */
export const standingFamilies = [
  /** A post of the moderators' queue: handle and verb. */
  'q',
  /** What was decided about a question: handle and page. */
  'd',
  /** A page of `/review list`. */
  'l',
  /** One's own requests: what to do with the chosen one. */
  'r',
  /** A setting. */
  's',
  /** A change of the corpus that a moderator is about to make: see `curation/use-curation.ts`. */
  'c',
  /** What to do with one's own data. */
  'p',
  /** A page of `/answers`, or the one that is chosen: see `queue/answer-list.ts`. */
  'a',
  /** The list of askers who are limited: see `queue/limit-asker.ts`. */
  'b',
  /** What moderators ask an asker: the request and what to do; see `queue/answer-back.ts`. */
  'w',
] as const;
export type StandingFamily = (typeof standingFamilies)[number];

/** An id taken apart. Anybody may have written it. */
export interface StandingId {
  readonly family: StandingFamily;
  readonly parts: readonly string[];
}

/** Puts an id together; parts hold no full stop and fit, all in all, into 98 characters. */
export function standingId(family: StandingFamily, ...parts: readonly string[]): string {
  return [family, ...parts].join('.');
}

/** Takes an id apart; null for one that is not of this sort. */
export function readStandingId(customId: string): StandingId | null {
  const [first, ...parts] = customId.split('.');
  const family = standingFamilies.find((known) => known === first);
  return family === undefined || parts.length === 0 ? null : { family, parts };
}
