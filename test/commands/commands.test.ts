import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { packagePath } from '../../src/package-path.js';
import { commandFindings, scopeFindings } from '../loopback/rules/commands.js';

describe('the list of commands', () => {
  it('has every file of its folder', () => {
    const files = readdirSync(packagePath('commands')).filter((file) => file !== 'index.ts');
    expect(files).toHaveLength(commands.length);
  });

  it('has unique names', () => {
    const names = commands.map(({ data }) => `${data.type} ${data.name}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it('is what Discord accepts, in every language', () => {
    const bodies = commands.map(({ data }) => JSON.parse(JSON.stringify(data)));
    expect(bodies.flatMap((body, index) => [...commandFindings(body, [index])])).toEqual([]);
    expect([...scopeFindings(bodies)]).toEqual([]);
  });

  it('can be used everywhere by everybody, but for what moderators do and have done, which needs a server', () => {
    const inServers = ['review', 'settings', 'source', 'answers'];
    for (const { data } of commands) {
      const needsServer = inServers.includes(data.name);
      expect(data.contexts, data.name).toEqual(needsServer ? [0] : [0, 1, 2]);
      expect(data.integration_types, data.name).toEqual(needsServer ? [0] : [0, 1]);
    }
  });
});
