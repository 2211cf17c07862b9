import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import type { EngineFigures } from './engine-figures.js';
import type { PartialFigures } from './engine-task.js';
import { medianFigures } from './median-figures.js';

/** Figures in files, one an engine, size and run, so that a long measurement can be done in parts. */
export class FiguresStore {
  readonly #folder: string;

  /** @param folder made if need be */
  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** Whether an engine was measured to its end: a run may have been stopped in the middle. */
  isFinished(engine: string, passages: number, run: number): boolean {
    const path = this.#path(engine, passages, run);
    return existsSync(path) && read(path).isFinished === true;
  }

  /**
   * Begins an engine's figures of a run, counted from 0, afresh, and forgets those of later runs.
   * What the result takes is in the file at once.
   */
  begin(engine: string, passages: number, run: number): (figures: PartialFigures) => void {
    for (let later = run; existsSync(this.#path(engine, passages, later)); later++) {
      rmSync(this.#path(engine, passages, later));
    }
    const path = this.#path(engine, passages, run);
    const load = loadavg()[0] ?? Number.NaN;
    write(path, { engine, passages, measuredAt: new Date().toISOString(), load });
    return (figures) => {
      const all = read(path);
      const remarks = [...(all.remarks ?? []), ...(figures.remarks ?? [])];
      write(path, { ...all, ...figures, ...(remarks.length === 0 ? {} : { remarks }) });
    };
  }

  /** Everything measured so far, of several runs the medians; small sizes first and engines in an order. */
  all(order: readonly string[]): readonly EngineFigures[] {
    const runs = new Map<string, EngineFigures[]>();
    for (const name of readdirSync(this.#folder).sort()) {
      if (!/ \d+\.json$/.test(name)) continue;
      const figures = read(join(this.#folder, name));
      const key = `${figures.passages} ${figures.engine}`;
      runs.set(key, [...(runs.get(key) ?? []), figures]);
    }
    return [...runs.values()]
      .map(medianFigures)
      .sort((a, b) => a.passages - b.passages || order.indexOf(a.engine) - order.indexOf(b.engine));
  }

  #path(engine: string, passages: number, run: number): string {
    return join(this.#folder, `${passages} ${engine} ${run}.json`);
  }
}

function read(path: string): EngineFigures {
  return JSON.parse(readFileSync(path, 'utf8')) as EngineFigures;
}

function write(path: string, figures: EngineFigures): void {
  writeFileSync(path, `${JSON.stringify(figures, null, 2)}\n`);
}
