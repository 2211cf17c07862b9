import { Session } from 'node:inspector/promises';
import { basename } from 'node:path';
import type { Profile } from './engine-figures.js';

/** The process waits, or the profiler is at work itself. */
const notWork: ReadonlySet<string> = new Set(['(idle)', 'dispatch']);

/** Functions named; the others are small. */
const functionsShown = 12;

/** Does `work` under V8's sampling profiler: shares of time by function, calls within not counted. */
export async function profileWork(of: string, work: () => void | Promise<void>): Promise<Profile> {
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.setSamplingInterval', { interval: 200 });
    await session.post('Profiler.start');
    await work();
    const { profile } = await session.post('Profiler.stop');
    const names = new Map(
      profile.nodes.map(({ id, callFrame: { functionName, url } }) => [
        id,
        `${functionName === '' ? '(nameless)' : functionName}${url === '' ? '' : ` ${fileOf(url)}`}`,
      ]),
    );
    const spent = new Map<string, number>();
    let total = 0;
    profile.samples?.forEach((id, i) => {
      const name = names.get(id) ?? '(unknown)';
      const micros = profile.timeDeltas?.[i] ?? 0;
      if (notWork.has(name)) return;
      spent.set(name, (spent.get(name) ?? 0) + micros);
      total += micros;
    });
    const functions = [...spent]
      .map(([name, micros]) => ({ name, share: micros / Math.max(1, total) }))
      .sort((a, b) => b.share - a.share)
      .slice(0, functionsShown);
    return { of, seconds: total / 1e6, functions };
  } finally {
    session.disconnect();
  }
}

/** A file's name, with the package's for a dependency's. */
function fileOf(url: string): string {
  const [, dependency] = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url) ?? [];
  return dependency === undefined ? basename(url) : `${dependency}/${basename(url)}`;
}
