import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import type { EngineFigures } from './engine-figures.js';
import type { PartialFigures } from './engine-task.js';

/** Figures in files, one an engine and size, so that a long run can be done in parts. */
export class FiguresStore {
  readonly #folder: string;

  /** @param folder made if need be */
  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** Whether an engine was measured to its end: a run may have been stopped in the middle. */
  isFinished(engine: string, passages: number): boolean {
    const path = this.#path(engine, passages);
    return existsSync(path) && this.#read(path).isFinished === true;
  }

  /** Begins an engine's figures afresh; what is taken is in the file at once. */
  begin(engine: string, passages: number): (figures: PartialFigures) => void {
    this.#write({
      engine,
      passages,
      measuredAt: new Date().toISOString(),
      load: loadavg()[0] ?? Number.NaN,
    });
    return (figures) => this.amend(engine, passages, figures);
  }

  /** Adds to an engine's figures, which must have begun. */
  amend(engine: string, passages: number, figures: PartialFigures): void {
    const all = this.#read(this.#path(engine, passages));
    const remarks = [...(all.remarks ?? []), ...(figures.remarks ?? [])];
    this.#write({ ...all, ...figures, ...(remarks.length === 0 ? {} : { remarks }) });
  }

  /** Everything measured so far, small sizes first and engines in an order. */
  all(order: readonly string[]): readonly EngineFigures[] {
    return readdirSync(this.#folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => this.#read(join(this.#folder, name)))
      .sort((a, b) => a.passages - b.passages || order.indexOf(a.engine) - order.indexOf(b.engine));
  }

  #read(path: string): EngineFigures {
    return JSON.parse(readFileSync(path, 'utf8')) as EngineFigures;
  }

  #write(figures: EngineFigures): void {
    const path = this.#path(figures.engine, figures.passages);
    writeFileSync(path, `${JSON.stringify(figures, null, 2)}\n`);
  }

  #path(engine: string, passages: number): string {
    return join(this.#folder, `${passages} ${engine}.json`);
  }
}
