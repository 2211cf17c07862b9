import type { BenchDocument } from '../peer.js';
import type { EngineFigures } from './engine-figures.js';
import { readLines } from './passage-file.js';
import { passagesPath, readSearchTexts, type SearchTexts } from './search-texts.js';

/** What a process of its own measures: one engine at one size. */
export interface EngineTask {
  readonly engine: string;
  /** The folder of the texts. */
  readonly texts: string;
  /** Where the engine's index is kept. */
  readonly saved: string;
  /** Whether to show where the time of building goes; it builds twice. */
  readonly profileBuilding: boolean;
  /** Whether to add documents while questions are asked. */
  readonly adding: boolean;
}

/** Figures as soon as they are known; a part that comes later adds to what came before. */
export type PartialFigures = Omit<EngineFigures, 'engine' | 'passages' | 'measuredAt' | 'load'>;

/** The task that this process was started with. @throws SyntaxError without one. */
export function ownTask(): EngineTask {
  return JSON.parse(process.argv[2] ?? '') as EngineTask;
}

export function tell(figures: PartialFigures): void {
  process.send?.(figures);
}

export function textsOf(task: EngineTask): SearchTexts {
  return readSearchTexts(task.texts);
}

/** The passages as documents, read again each time and kept nowhere. */
export function* documentsOf(task: EngineTask): Generator<BenchDocument> {
  for (const text of readLines(passagesPath(task.texts))) yield { title: '', text };
}
