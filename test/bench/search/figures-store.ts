import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
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

  has(engine: string, passages: number): boolean {
    return existsSync(this.#path(engine, passages));
  }

  /** Begins an engine's figures afresh; what is taken is in the file at once. */
  begin(engine: string, passages: number): (figures: PartialFigures) => void {
    let all: EngineFigures = { engine, passages, measuredAt: new Date().toISOString() };
    return (figures) => {
      const remarks = [...(all.remarks ?? []), ...(figures.remarks ?? [])];
      all = { ...all, ...figures, ...(remarks.length === 0 ? {} : { remarks }) };
      writeFileSync(this.#path(engine, passages), `${JSON.stringify(all, null, 2)}\n`);
    };
  }

  /** Everything measured so far, small sizes first and engines in an order. */
  all(order: readonly string[]): readonly EngineFigures[] {
    return readdirSync(this.#folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => JSON.parse(readFileSync(join(this.#folder, name), 'utf8')) as EngineFigures)
      .sort((a, b) => a.passages - b.passages || order.indexOf(a.engine) - order.indexOf(b.engine));
  }

  #path(engine: string, passages: number): string {
    return join(this.#folder, `${passages} ${engine}.json`);
  }
}
