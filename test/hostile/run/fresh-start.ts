import pino from 'pino';
import { openServices } from '../../../src/services.js';
import { askGood, type GoodAnswers } from './good-answers.js';
import { configOf } from './hostile-bot.js';

/** What a start took, and what it answered then. */
export interface FreshStart extends GoodAnswers {
  /** Of all threads, until the first answer, in milliseconds. */
  readonly cpuMs: number;
  readonly wallMs: number;
  readonly documents: number;
  readonly passages: number;
  readonly setAside: readonly string[];
}

// A process of its own, started with the data folder: what it prints is a `FreshStart`.
const startMs = performance.now();
const services = await openServices(configOf(process.argv[2] ?? ''), pino({ level: 'silent' }));
services.answerer.answer('when did the Albatross Dawn leave');
const { user, system } = process.cpuUsage();
const wallMs = performance.now() - startMs;
const { documents, passages } = services.corpus();
const aside = await services.stores.documents.listSetAside();
const start: FreshStart = {
  cpuMs: (user + system) / 1000,
  wallMs,
  documents: documents.size,
  passages: passages.length,
  setAside: aside.map(({ id, message }) => `${id}: ${message}`),
  ...(await askGood(services.answerer)),
};
await services.close();
process.stdout.write(JSON.stringify(start));
