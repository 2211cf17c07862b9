import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * Starts a thread of a module beside `siblingUrl`, named without its ending. From sources, it first
 * needs what reads TypeScript: a thread does not take that over.
 */
export function startThread(
  siblingUrl: string,
  name: string,
  options: Pick<WorkerOptions, 'workerData' | 'resourceLimits'> = {},
): Worker {
  const isSource = siblingUrl.endsWith('.ts');
  const module = new URL(`./${name}.${isSource ? 'ts' : 'js'}`, siblingUrl);
  if (!isSource) return new Worker(module, { ...options, execArgv: [] });
  const tsx = import.meta.resolve('tsx/esm/api');
  const script = `import(${JSON.stringify(tsx)}).then(({ register }) => {
    register();
    return import(${JSON.stringify(module.href)});
  });`;
  return new Worker(script, { ...options, execArgv: [], eval: true });
}
