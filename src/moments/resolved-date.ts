import type { Portion, Precision } from './moment.js';

/** A date in the form that moments carry it. */
export interface ResolvedDate {
  readonly value: string;
  /** Inclusive last value, for periods that no single value names. */
  readonly end?: string;
  readonly precision: Precision;
  /** The reference day was needed. */
  readonly isResolved: boolean;
  /** What it was counted from, where that is not the reference day. */
  readonly against?: string;
  readonly isApproximate?: true;
  readonly portion?: Portion;
}

/** A date that the text says in full. */
export function known(value: string, precision: Precision): ResolvedDate {
  return { value, precision, isResolved: false };
}

/** A date that the reference day was needed for. */
export function derived(value: string, precision: Precision): ResolvedDate {
  return { value, precision, isResolved: true };
}
