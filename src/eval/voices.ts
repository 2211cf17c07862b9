import type { CutDocument } from '../corpus/cut-document.js';
import { findExact } from './find-exact.js';
import { type FoundVoice, judgeVoice, type Verdict, type VoiceVerdicts } from './judge-voice.js';
import type { MeasuringOptions } from './retrieval.js';
import { type ShownVoice, voiceAt } from './voice-at.js';
import type { JudgedVoice, VoiceDocument } from './voice-set.js';

/** How many were judged each way. */
export type VerdictCounts = Readonly<Record<Verdict, number>>;

/** Gives one document to `ingest`, alone and under its own name; empty when it was kept out. */
export type IngestAlone = (document: VoiceDocument) => Promise<readonly CutDocument[]>;

/** A stretch that went wrong: what was expected, and what is shown. */
export interface VoiceFailure {
  readonly document: string;
  readonly kind: string;
  readonly exact: string;
  /** Which figures it is wrong or silent in. */
  readonly wrong: readonly ('who' | 'role' | 'rating' | 'dates')[];
  readonly who: Verdict;
  readonly dates: readonly Verdict[];
  readonly expected: Omit<JudgedVoice, 'exact'>;
  /** Null when the words are not in the readable text. */
  readonly found: {
    readonly role: string | null;
    readonly name: string | null;
    readonly title: string | null;
    readonly description: string | null;
    readonly rating: string | null;
    readonly said: string | null;
    readonly about: readonly string[];
  } | null;
}

/** The outcome of asking the product whose words the stretches of a set are. */
export interface VoiceResult {
  readonly kind: 'voices';
  readonly set: string;
  /** Sets of voices have no splits. */
  readonly split: null;
  readonly documents: number;
  readonly quotes: number;
  /** Whether the right person is named. */
  readonly who: VerdictCounts;
  /** The same of the words that stand in quotation marks, in turns and the like: role `direct`. */
  readonly direct: VerdictCounts;
  readonly byRole: Readonly<Record<string, VerdictCounts>>;
  readonly byKind: Readonly<Record<string, VerdictCounts>>;
  /** Whether what kind of words they are is told; `untold` where it is not. */
  readonly role: { readonly right: number; readonly wrong: number; readonly untold: number };
  /** Claims that are shown with the publisher's rating, of those that have one. */
  readonly rating: { readonly carried: number; readonly of: number };
  readonly dates: VerdictCounts;
  /** Stretches that are not in the readable text of what was ingested. */
  readonly unfound: number;
  /** Worst first, as many as were asked for. */
  readonly failures: readonly VoiceFailure[];
}

/** One judged stretch. */
interface Judged {
  readonly document: VoiceDocument;
  readonly judged: JudgedVoice;
  readonly found: FoundVoice | null;
  readonly verdicts: VoiceVerdicts;
}

/** Ingests each document alone and judges whom the product shows for every stretch. */
export async function measureVoices(
  set: string,
  documents: readonly VoiceDocument[],
  ingestAlone: IngestAlone,
  options: MeasuringOptions = {},
): Promise<VoiceResult> {
  const all: Judged[] = [];
  for (const [index, document] of documents.entries()) {
    if (index % 20 === 0) options.onProgress?.(`reading ${index}/${documents.length} documents`);
    const cut = await ingestAlone(document);
    for (const judged of document.quotes) {
      const found = find(judged.exact, cut);
      all.push({ document, judged, found, verdicts: judgeVoice(judged, found) });
    }
  }
  const who = (some: readonly Judged[]) => count(some.map(({ verdicts }) => verdicts.who));
  const ratings = all.flatMap(({ verdicts }) => (verdicts.rating === null ? [] : verdicts.rating));
  const roles = all.map(({ verdicts }) => verdicts.role);
  return {
    kind: 'voices',
    set,
    split: null,
    documents: documents.length,
    quotes: all.length,
    who: who(all),
    direct: who(all.filter(({ judged }) => judged.role === 'direct')),
    byRole: grouped(all, ({ judged }) => judged.role, who),
    byKind: grouped(all, ({ document }) => document.kind, who),
    role: {
      right: roles.filter((role) => role === true).length,
      wrong: roles.filter((role) => role === false).length,
      untold: roles.filter((role) => role === null).length,
    },
    rating: { carried: ratings.filter(Boolean).length, of: ratings.length },
    dates: count(all.flatMap(({ verdicts }) => verdicts.dates)),
    unfound: all.filter(({ found }) => found === null).length,
    failures: all
      .map(toFailure)
      .filter(({ wrong }) => wrong.length > 0)
      .sort((a, b) => severity(b) - severity(a))
      .slice(0, options.failures ?? 0),
  };
}

function find(exact: string, documents: readonly CutDocument[]): FoundVoice | null {
  for (const cut of documents) {
    const { text } = cut.document;
    const span = findExact(text, exact);
    if (span !== null) return { text, span, shown: voiceAt(cut, span) };
  }
  return null;
}

function count(verdicts: readonly Verdict[]): VerdictCounts {
  const counts = { right: 0, wrong: 0, silent: 0 };
  for (const verdict of verdicts) counts[verdict] += 1;
  return counts;
}

/** In the order in which the groups first come. */
function grouped(
  all: readonly Judged[],
  groupOf: (judged: Judged) => string,
  figure: (some: readonly Judged[]) => VerdictCounts,
): Readonly<Record<string, VerdictCounts>> {
  const groups = new Map<string, Judged[]>();
  for (const judged of all) {
    const group = groupOf(judged);
    groups.set(group, [...(groups.get(group) ?? []), judged]);
  }
  return Object.fromEntries(Array.from(groups, ([group, some]) => [group, figure(some)]));
}

/** A wrong person is the worst, then a claim without its rating, a wrong date, and what is missing. */
function severity({ who, wrong, dates }: VoiceFailure): number {
  if (who === 'wrong') return 4;
  if (wrong.includes('rating')) return 3;
  if (dates.includes('wrong')) return 2;
  return who === 'silent' ? 1 : 0;
}

function toFailure({ document, judged, found, verdicts }: Judged): VoiceFailure {
  const { exact, ...expected } = judged;
  const isWrong = {
    who: verdicts.who !== 'right',
    role: verdicts.role === false,
    rating: verdicts.rating === false,
    dates: verdicts.dates.some((verdict) => verdict !== 'right'),
  };
  return {
    document: document.id,
    kind: document.kind,
    exact,
    wrong: (['who', 'role', 'rating', 'dates'] as const).filter((figure) => isWrong[figure]),
    who: verdicts.who,
    dates: verdicts.dates,
    expected,
    found: found === null ? null : toFound(found.shown),
  };
}

function toFound({ role, name, title, description, rating, said, about }: ShownVoice) {
  const value = (moment: NonNullable<ShownVoice['said']>) =>
    moment.end === undefined ? moment.value : `${moment.value}/${moment.end}`;
  return {
    role,
    name,
    title,
    description,
    rating,
    said: said === null ? null : value(said),
    about: about.map(({ moment }) => value(moment)),
  };
}
