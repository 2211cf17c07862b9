/*
 * As much of the peers' interfaces as the bench uses. The peers are installed only for the bench
 * (see package.json here), whereas types are checked at the root, where they may be absent.
 */

declare module 'minisearch' {
  // biome-ignore lint/style/noDefaultExport: it is what the module exports
  export default class MiniSearch {
    constructor(options: { fields: readonly string[] });
    static loadJSON(json: string, options: { fields: readonly string[] }): MiniSearch;
    add(document: { id: number; text: string }): void;
    search(query: string): readonly { id: number; score: number }[];
  }
}

declare module 'flexsearch' {
  export class Index {
    constructor(options: { tokenize: 'strict' });
    add(id: number, text: string): void;
    search(query: string, options: { limit: number; suggest: boolean }): readonly number[];
    export(take: (key: string, data: string | undefined) => void): Promise<void>;
    import(key: string, data: string): void;
  }
}

declare module 'wink-bm25-text-search' {
  // biome-ignore lint/style/noDefaultExport: it is what the module exports
  export default function bm25(): {
    defineConfig(config: { fldWeights: Readonly<Record<string, number>> }): void;
    definePrepTasks(tasks: readonly unknown[]): void;
    addDoc(document: Readonly<Record<string, string>>, id: number): void;
    consolidate(): void;
    search(query: string, limit: number): readonly (readonly [id: string, score: number])[];
    exportJSON(): string;
    importJSON(json: string): void;
  };
}

declare module 'wink-nlp-utils' {
  const utils: {
    readonly string: { readonly lowerCase: unknown; readonly tokenize0: unknown };
    readonly tokens: { readonly removeWords: unknown; readonly stem: unknown };
  };
  // biome-ignore lint/style/noDefaultExport: it is what the module exports
  export default utils;
}

declare module 'lunr' {
  interface Builder {
    ref(name: string): void;
    field(name: string): void;
    add(document: Readonly<Record<string, string>>): void;
  }
  interface Query {
    term(term: string, options: Readonly<Record<string, never>>): Query;
  }
  export interface Index {
    query(build: (query: Query) => void): readonly { ref: string; score: number }[];
  }
  function lunr(configure: (this: Builder) => void): Index;
  namespace lunr {
    const Index: { load(serialized: unknown): Index };
  }
  // biome-ignore lint/style/noDefaultExport: it is what the module exports
  export default lunr;
}

declare module '@orama/orama' {
  export type Orama = { readonly orama: unique symbol };
  interface Results {
    readonly hits: readonly { id: string; score: number }[];
  }
  export function create(options: { schema: Readonly<Record<string, 'string'>> }): Orama;
  export function insertMultiple(
    database: Orama,
    documents: readonly { id: string; text: string }[],
    batchSize?: number,
  ): Promise<readonly string[]> | readonly string[];
  export function insert(
    database: Orama,
    document: { id: string; text: string },
  ): Promise<string> | string;
  export function save(database: Orama): unknown;
  export function load(database: Orama, saved: unknown): void;
  export function search(
    database: Orama,
    options: { term: string; limit: number; threshold: number },
  ): Results | Promise<Results>;
}
