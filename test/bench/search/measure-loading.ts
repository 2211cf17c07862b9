import { readFileSync } from 'node:fs';
import { heldBytes } from '../building.js';
import { engineNamed } from '../peers/engines.js';
import { ownTask, tell, textsOf } from './engine-task.js';

/* Run in a fresh process by `measureInProcess`: loads what `measure-engine` saved. */
const task = ownTask();
const peer = engineNamed(task.engine);
const before = await heldBytes();
const startMs = performance.now();
await (peer.loadFile?.(task.saved) ?? peer.load?.(readFileSync(task.saved)));
const ms = performance.now() - startMs;
const [question] = textsOf(task).questions[0]?.timed ?? [];
const found = await peer.search(question ?? '', 1);
const memoryMb = ((await heldBytes()) - before + (peer.nativeBytes?.() ?? 0)) / 2 ** 20;
tell(
  found.length === 0
    ? { remarks: ['What was loaded from the file finds nothing.'] }
    : { loading: { ms, memoryMb } },
);
process.disconnect?.();
