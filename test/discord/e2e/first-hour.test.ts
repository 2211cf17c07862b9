import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packagePath } from '../../../src/package-path.js';
import { builtProgram } from '../../built/built-path.js';
import { spawnProgram, temporaryFolder } from '../../cli/spawn-program.js';
import { LoopbackDiscord } from '../../loopback/index.js';

describe('the set-up of the README', () => {
  it('leads from an .env with a token to the first answer in Discord', async () => {
    const discord = await LoopbackDiscord.start();
    const guild = discord.guild('Brindleport');
    const square = guild.channel('town-square');
    const ann = discord.person('ann', { locale: 'en-GB' });
    guild.join(ann);
    const folder = temporaryFolder();
    const lines = {
      DISCORD_TOKEN: discord.token,
      DISCORD_APPLICATION_ID: discord.bot.id,
      DISCORD_API: discord.api,
      DATA_DIR: join(folder, 'data'),
    };
    const text = Object.entries(lines).map(([name, value]) => `${name}=${value}\n`);
    writeFileSync(join(folder, '.env'), text.join(''));
    const environment = { DATA_DIR: lines.DATA_DIR };
    const run = (...args: string[]) => spawnProgram(args, { folder, environment });

    const deployed = await run('deploy');
    expect(deployed).toMatchObject({ code: 0, stderr: '' });
    expect(deployed.stdout).toContain(`client_id=${discord.bot.id}`);
    const town = packagePath('test', 'demo', 'town');
    expect(await run('ingest', town)).toMatchObject({ code: 0 });

    const bot = spawn(process.execPath, [builtProgram], {
      cwd: folder,
      env: { PATH: process.env['PATH'] },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const ended = new Promise((resolve) => bot.on('close', resolve));
    try {
      await new Promise<void>((resolve, reject) => {
        let log = '';
        bot.stderr.setEncoding('utf8').on('data', (chunk: string) => {
          log += chunk;
          if (log.includes('the bot is ready')) resolve();
        });
        void ended.then(() => reject(new Error(`expected a bot, found that it ended: ${log}`)));
      });
      const { message } = await ann.slash(
        'check',
        { claim: 'was the ferry overcrowded' },
        { channel: square },
      );
      expect(message.text).toContain('The Brindleport Gazette (invented)');
    } finally {
      bot.kill('SIGTERM');
      await ended;
      await discord.stop();
    }
    expect(discord.breaches).toEqual([]);
  }, 180_000);
});
