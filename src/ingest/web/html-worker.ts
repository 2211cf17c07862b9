import { parentPort, workerData } from 'node:worker_threads';
import { readHtml } from './read-html.js';

// Runs in a thread of its own, see `readHtmlInThread`: takes a page, gives what was read, and ends.
parentPort?.postMessage(readHtml(String(workerData)));
