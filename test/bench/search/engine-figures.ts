/** What one engine costs and does at one size. Parts are absent until they are measured. */
export interface EngineFigures {
  readonly engine: string;
  readonly passages: number;
  /** ISO 8601, when the engine's process began. */
  readonly measuredAt: string;
  /** The machine's load (mean of a minute) at that time: 0 on a quiet one. */
  readonly load: number;
  /** So many runs these are the medians of; absent for one. */
  readonly runs?: number;
  /** The process came to its end or to its bound. */
  readonly isFinished?: boolean;
  readonly building?: BuildingFigures;
  /** Ours only: by the product's own way to build a large index beside the thread that answers. */
  readonly buildingInThreads?: ThreadedBuildingFigures;
  readonly asking?: readonly AskingFigures[];
  /** The index as the engine keeps it in a file. */
  readonly savedBytes?: number;
  readonly loading?: LoadingFigures;
  /** Ours only: the same where memory comes in large pages, see `largePages`. */
  readonly loadingInLargePages?: LoadingFigures;
  readonly adding?: AddingFigures;
  /** Ours only: what any engine over the same postings needs at least. */
  readonly floor?: readonly FloorFigures[];
  /** Ours only: where the time goes. */
  readonly profiles?: readonly Profile[];
  /** Whole sentences: why a part is missing, or what to know about it. */
  readonly remarks?: readonly string[];
}

export interface BuildingFigures {
  /** On one thread, the reading of the passages included. */
  readonly seconds: number;
  /** Heap, external and native memory after collection, less the same before. */
  readonly memoryMb: number;
}

export interface ThreadedBuildingFigures {
  readonly threads: number;
  /** The reading of the passages and the start of the threads included. */
  readonly seconds: number;
}

/** Questions of one length, warm: from the question as a string to ten places. Milliseconds. */
export interface AskingFigures {
  readonly words: number;
  /** Different questions answered: fewer than there are when the time ran out. */
  readonly questions: number;
  /** Answers timed: questions times rounds. */
  readonly answers: number;
  readonly p50Ms: number;
  /** Null of fewer than 100 answers: it would be the slowest one. */
  readonly p99Ms: number | null;
}

/** In a fresh process; the file is in the page cache. */
export interface LoadingFigures {
  /** From the file's name to an index that can be asked. */
  readonly ms: number;
  readonly memoryMb: number;
}

/** Documents added, one at a time, while questions of 8 words arrive at a fixed pace. Milliseconds. */
export interface AddingFigures {
  readonly documents: number;
  /** Between two questions; they wait in a line when the engine is busy, and the wait counts. */
  readonly paceMs: number;
  /** From the document to the first answer with it in it. */
  readonly visibleP50Ms: number;
  readonly visibleMaxMs: number;
  /** Of the questions without and with documents being added. */
  readonly quietP99Ms: number;
  readonly busyP99Ms: number;
}

/** Of one length of question, p50 in milliseconds. */
export interface FloorFigures {
  readonly words: number;
  /** The loop over the postings that our first look reads: no function words. */
  readonly loopMs: number;
  /** The same over all terms of the question. */
  readonly loopAllTermsMs: number;
  /** Postings in the first, on average. */
  readonly postings: number;
  /** Our search, its question being read already. */
  readonly searchMs: number;
  /** The reading of the question. */
  readonly readingMs: number;
}

/** Shares of time by function, largest first. */
export interface Profile {
  readonly of: string;
  readonly seconds: number;
  readonly functions: readonly { readonly name: string; readonly share: number }[];
}
