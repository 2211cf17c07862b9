import type { Place } from './place.js';
import { obey } from './worker.js';

// A process of its own, see `buildWorker`; its argument is the place as JSON.
await obey(JSON.parse(process.argv[2] ?? '') as Place);
