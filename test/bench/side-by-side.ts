import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { renderReport, toReport } from './bench-report.js';
import { benchSizes } from './bench-texts.js';
import { type Building, buildPeer } from './building.js';
import { options as values } from './command-line.js';
import { readJudgedTexts } from './judged-texts.js';
import { engines } from './peers/engines.js';
import { measureQuality } from './quality.js';
import { type Timing, timePeers } from './timing.js';
import { makeZipfTexts } from './zipf-texts.js';

// Figures go to stdout, progress to stderr.
const startMs = performance.now();
const secondsSinceStart = () => (performance.now() - startMs) / 1000;
const progress = (message: string) =>
  console.error(`${secondsSinceStart().toFixed(0).padStart(4)} s  ${message}`);

const folder = values.madeUp ? join(import.meta.dirname, 'no-sets') : values.sets;
if (!existsSync(folder)) progress(`no judged sets at ${folder}: made-up texts, speed only`);
const texts = (await readJudgedTexts(folder, benchSizes)) ?? makeZipfTexts(benchSizes);

const peers = engines.map((make) => make());
const buildings: Building[] = [];
for (const peer of peers) {
  progress(`building ${peer.name}`);
  buildings.push(await buildPeer(peer, texts.documents));
}
const timings: Timing[] = [];
for (const questions of texts.questions) {
  progress(`asking ${questions.timed.length} questions of ${questions.words} words`);
  timings.push(...(await timePeers(peers, questions)));
}
// Their indexes are no longer needed.
peers.length = 0;
const quality = await measureQuality(engines.length, folder, progress);

const report = toReport({ texts, buildings, timings, quality, seconds: secondsSinceStart() });
console.log(values.json ? JSON.stringify(report, null, 2) : renderReport(report));
