import { spawn } from 'node:child_process';
import { builtModule } from '../built/built-path.js';

/**
 * Runs a script in a process of its own, with `stores` open on a database, and gives what it makes of
 * them: the value of `result`, as JSON carries it. The stores are closed afterwards.
 */
export function runProcess<Result>(location: string, script: string): Promise<Result> {
  const module = `
    import { openStores } from ${builtModule('src', 'storage', 'stores.js')};
    import { hashAsker } from ${builtModule('src', 'moderation', 'asker.js')};
    import { submittingExample } from ${builtModule('test', 'moderation', 'submitting-example.js')};
    const stores = await openStores(${JSON.stringify(location)});
    let result;
    ${script}
    await stores.close();
    process.stdout.write(JSON.stringify(result));`;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', module], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (data: Buffer) => {
      said += data.toString();
    });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(JSON.parse(said) as Result);
      else reject(new Error(`expected a process that ends with 0, found ${code}`));
    });
  });
}
