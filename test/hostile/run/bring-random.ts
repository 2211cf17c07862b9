import { seededRandom } from '../../bench/seeded-random.js';
import { type RandomFile, randomFile, randomText } from '../documents/random-documents.js';
import type { FileSet, Scene } from './scene.js';

/** Documents and pastes of random fragments of all kinds, the same ones for the same seed. */
export async function bringRandom(scene: Scene, count: number, seed: number): Promise<void> {
  const random = seededRandom(seed);
  for (let done = 0; done < count; ) {
    const isPasted = random() < 0.3;
    const size = Math.min(isPasted ? 20 : 100, count - done);
    if (isPasted) {
      const pastes = Array.from({ length: size }, () => randomText(random).slice(0, 4_000));
      const contents = pastes.map((text) => ({ kind: 'text', text }) as const);
      await scene.add('random pastes', `paste ${done} and what follows`, contents);
    } else {
      const files = Array.from({ length: size }, () => fileSet(randomFile(random)));
      await scene.ingest('random files', `file ${done} and what follows`, files);
    }
    done += size;
    if (Math.floor(done / 2_000) > Math.floor((done - size) / 2_000)) {
      console.log(`random: ${done} of ${count}`);
      await scene.restart();
    }
  }
  await scene.restart();
}

function fileSet({ ending, content, sidecar }: RandomFile): FileSet {
  return { [ending]: content, ...(sidecar === null ? {} : { [`${ending}.meta.yaml`]: sidecar }) };
}
