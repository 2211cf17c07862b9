import type { AskingFigures, EngineFigures } from './engine-figures.js';
import type { JudgedFigures } from './judged-quality.js';
import { luceneNames } from './lucene.js';
import { nameOfSize } from './passage-count.js';

/** One thing that was to be shown, and whether it was. */
export interface TargetOutcome {
  readonly what: string;
  readonly atLeast: string;
  readonly measured: string;
  /** Measured over needed, so that 1 and more is met; null where nothing was measured. */
  readonly margin: number | null;
}

const ours = 'Receipts';

/** SQLite is written in C. */
const javaScriptPeers = ['MiniSearch', 'FlexSearch', 'Orama', 'lunr', 'wink-bm25'];

/** Milliseconds within which an added document must be found, and how much slower others may get. */
const addingLimits = { visibleMs: 50, slowdown: 2, passages: 700_000 } as const;

/** The smallest share of building time that loading may take. */
const loadingShare = 0.05;

/** What was to be shown of speed and size, at every size that was measured. */
export function speedTargets(figures: readonly EngineFigures[]): readonly TargetOutcome[] {
  const sizes = [...new Set(figures.map(({ passages }) => passages))];
  return sizes.flatMap((passages) => targetsAt(figures.filter((one) => one.passages === passages)));
}

function targetsAt(engines: readonly EngineFigures[]): readonly TargetOutcome[] {
  const own = engines.find(({ engine }) => engine === ours);
  if (own === undefined) return [];
  const at = `at ${nameOfSize(own.passages)}`;
  const lucene = engines.filter(({ engine }) =>
    Object.values<string>(luceneNames).includes(engine),
  );
  const scripts = engines.filter(({ engine }) => javaScriptPeers.includes(engine));
  const miniSearch = engines.find(({ engine }) => engine === 'MiniSearch');
  const overLucene = own.passages < 2_000_000 ? 5 : 1;
  const long = askingOf(own, 40);
  return [
    times(
      `p50, 40 words, against Lucene ${at}`,
      overLucene,
      fastest(lucene, 40, 'p50Ms'),
      long?.p50Ms,
    ),
    times(
      `p99, 40 words, against Lucene ${at}`,
      overLucene,
      fastest(lucene, 40, 'p99Ms'),
      long?.p99Ms,
    ),
    times(
      `p50, 40 words, against the fastest JavaScript peer ${at}`,
      30,
      fastest(scripts, 40, 'p50Ms'),
      long?.p50Ms,
    ),
    times(
      `p50, 8 words, against the fastest JavaScript peer ${at}`,
      30,
      fastest(scripts, 8, 'p50Ms'),
      askingOf(own, 8)?.p50Ms,
    ),
    ...floorTargets(own, at),
    ...rates(at, own, [
      ["MiniSearch's", miniSearch],
      ["Lucene's", lucene.find(({ building }) => building !== undefined)],
    ]),
    memory(`memory a passage against MiniSearch's ${at}`, own, miniSearch),
    loading(`snapshot load ${at}`, own, own.loading),
    loading(`snapshot load in large pages of memory ${at}`, own, own.loadingInLargePages),
    ...(own.passages === addingLimits.passages ? addingTargets(own, at) : []),
  ];
}

function floorTargets(own: EngineFigures, at: string): readonly TargetOutcome[] {
  return (own.floor ?? []).flatMap(({ words, loopMs, searchMs, readingMs }) =>
    (
      [
        ['the search', searchMs],
        ['the search and the reading of the question', searchMs + readingMs],
      ] as const
    ).map(([part, ms]) => ({
      what: `${part}, ${words} words, against the bare loop ${at}`,
      atLeast: 'within 2 times',
      measured: `${digits(ms / loopMs)} times (${digits(ms)} against ${digits(loopMs)} ms)`,
      margin: (2 * loopMs) / ms,
    })),
  );
}

function addingTargets(own: EngineFigures, at: string): readonly TargetOutcome[] {
  const { adding } = own;
  const visible = `one document added ${at}: found in a question`;
  const others = `p99 of other questions meanwhile ${at}`;
  const [soon, calm] = [`under ${addingLimits.visibleMs} ms`, 'at most doubled'];
  if (adding === undefined) return [unmeasured(visible, soon), unmeasured(others, calm)];
  const slowdown = adding.busyP99Ms / adding.quietP99Ms;
  return [
    {
      what: visible,
      atLeast: soon,
      measured: `${digits(adding.visibleMaxMs)} ms at most, ${digits(adding.visibleP50Ms)} ms p50`,
      margin: addingLimits.visibleMs / adding.visibleMaxMs,
    },
    {
      what: others,
      atLeast: calm,
      measured: `${digits(slowdown)} times (${digits(adding.busyP99Ms)} against ${digits(adding.quietP99Ms)} ms)`,
      margin: addingLimits.slowdown / slowdown,
    },
  ];
}

/** Quality above the best peer's on each set, and the mean over the sets. */
export function qualityTargets(quality: readonly JudgedFigures[]): readonly TargetOutcome[] {
  const rows = [...new Set(quality.map(({ set }) => set))].flatMap((set) =>
    (['ndcgAt10', 'mapAt5'] as const).flatMap((measure) => {
      const on = quality.filter((one) => one.set === set);
      const own = on.find(({ engine }) => engine === ours)?.[measure];
      const peers = on
        .filter(({ engine }) => engine !== ours)
        .flatMap((one) =>
          one[measure] === null ? [] : [{ name: one.engine, value: one[measure] }],
        )
        .sort((a, b) => b.value - a.value);
      const best = peers[0];
      return typeof own === 'number' && best !== undefined ? [{ set, measure, own, best }] : [];
    }),
  );
  const targets = rows.map(
    ({ set, measure, own, best }): TargetOutcome => ({
      what: `${measureNames[measure]} on ${set}`,
      atLeast: `above ${best.value.toFixed(3)} (${best.name})`,
      measured: `${own.toFixed(3)}, ${signed(own - best.value)}`,
      margin: own / best.value,
    }),
  );
  if (rows.length === 0) return targets;
  const mean = rows.reduce((sum, { own, best }) => sum + own - best.value, 0) / rows.length;
  const needed = 0.02;
  return [
    ...targets,
    {
      what: 'mean of these differences',
      atLeast: `+${needed}`,
      measured: signed(mean),
      margin: mean / needed,
    },
  ];
}

const measureNames = { ndcgAt10: 'nDCG@10', mapAt5: 'MAP@5' } as const;

function askingOf(engine: EngineFigures | undefined, words: number): AskingFigures | undefined {
  return engine?.asking?.find((asking) => asking.words === words);
}

function fastest(
  engines: readonly EngineFigures[],
  words: number,
  which: 'p50Ms' | 'p99Ms',
): { readonly name: string; readonly ms: number } | undefined {
  return engines
    .flatMap((engine) => {
      const ms = askingOf(engine, words)?.[which];
      return typeof ms === 'number' ? [{ name: engine.engine, ms }] : [];
    })
    .sort((a, b) => a.ms - b.ms)[0];
}

function times(
  what: string,
  needed: number,
  peer: { readonly name: string; readonly ms: number } | undefined,
  ownMs: number | null | undefined,
): TargetOutcome {
  const atLeast = needed === 1 ? 'not slower' : `${needed} times faster`;
  if (peer === undefined || typeof ownMs !== 'number') return unmeasured(what, atLeast);
  const ratio = peer.ms / ownMs;
  return {
    what,
    atLeast,
    measured: `${digits(ratio)} times (${digits(ownMs)} against ${digits(peer.ms)} ms, ${peer.name})`,
    margin: ratio / needed,
  };
}

/** One thread each; and ours in threads, against the peer's one. */
function rates(
  at: string,
  own: EngineFigures,
  peers: readonly (readonly [whose: string, peer: EngineFigures | undefined])[],
): readonly TargetOutcome[] {
  const threads = own.buildingInThreads?.threads ?? 2;
  return [
    ...peers.map(([whose, peer]) =>
      rate(`passages built a second against ${whose} ${at}`, passagesPerSecond(own), peer),
    ),
    ...peers.map(([whose, peer]) =>
      rate(
        `passages built a second in ${threads} threads against ${whose} in one ${at}`,
        passagesPerSecondInThreads(own),
        peer,
      ),
    ),
  ];
}

function rate(what: string, ownRate: number, peer: EngineFigures | undefined): TargetOutcome {
  const peerRate = peer === undefined ? Number.NaN : passagesPerSecond(peer);
  if (Number.isNaN(ownRate) || Number.isNaN(peerRate)) return unmeasured(what, 'more');
  return {
    what,
    atLeast: 'more',
    measured: `${Math.round(ownRate)} against ${Math.round(peerRate)}`,
    margin: ownRate / peerRate,
  };
}

function memory(what: string, own: EngineFigures, peer: EngineFigures | undefined): TargetOutcome {
  if (own.building === undefined || peer?.building === undefined) return unmeasured(what, 'half');
  const share = own.building.memoryMb / peer.building.memoryMb;
  return {
    what,
    atLeast: 'half',
    measured: `${digits(share)} of it (${bytesAPassage(own)} against ${bytesAPassage(peer)} bytes)`,
    margin: 0.5 / share,
  };
}

function loading(
  what: string,
  own: EngineFigures,
  loaded: EngineFigures['loading'],
): TargetOutcome {
  const atLeast = `under ${loadingShare * 100} % of building`;
  if (own.building === undefined || loaded === undefined) return unmeasured(what, atLeast);
  const share = loaded.ms / (own.building.seconds * 1000);
  return {
    what,
    atLeast,
    measured: `${digits(share * 100)} % (${digits(loaded.ms)} ms)`,
    margin: loadingShare / share,
  };
}

function unmeasured(what: string, atLeast: string): TargetOutcome {
  return { what, atLeast, measured: 'not measured', margin: null };
}

/** On one thread; NaN where building was not measured. */
export function passagesPerSecond({ passages, building }: EngineFigures): number {
  return passages / (building?.seconds ?? Number.NaN);
}

/** As `passagesPerSecond`, by `buildingInThreads`. */
export function passagesPerSecondInThreads(figures: EngineFigures): number {
  return figures.passages / (figures.buildingInThreads?.seconds ?? Number.NaN);
}

/** NaN where building was not measured. */
export function bytesAPassage({ passages, building }: EngineFigures): number {
  return Math.round(((building?.memoryMb ?? Number.NaN) * 2 ** 20) / passages);
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)}`;
}

/** Three digits that count, more only before the point. */
export function digits(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
