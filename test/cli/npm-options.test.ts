import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { addAnswerFlags } from '../../src/cli/answer-options.js';
import { describeKeptByNpm } from '../../src/cli/npm-options.js';

const ask = addAnswerFlags(new Command('ask').argument('[question...]'));

describe('describeKeptByNpm', () => {
  it('names the option that npm took for its own, and how to write it', () => {
    // What npm 11 sets for: npm run ask "Do you use AI?" --top 1
    const environment = { npm_lifecycle_event: 'ask', npm_config_top: 'true' };
    expect(describeKeptByNpm(ask, environment)).toBe(
      'npm kept --top for itself: options for a script go after "--". Please write:\n' +
        '  npm run ask -- [question...] --top <number>',
    );
  });

  it('repeats values that npm kept with their options', () => {
    const environment = {
      npm_lifecycle_event: 'start',
      npm_config_speaker: 'Ada Roe',
      npm_config_as_of: '2020',
      npm_config_json: 'true',
    };
    expect(describeKeptByNpm(ask, environment)).toContain(
      'npm start -- [question...] --json --speaker "Ada Roe" --as-of 2020',
    );
  });

  it.each([
    ['npm kept none of its options', { npm_lifecycle_event: 'ask', npm_config_cache: '/x' }],
    ['npm did not start the program', { npm_config_top: 'true' }],
  ])('is null when %s', (_when, environment) => {
    expect(describeKeptByNpm(ask, environment)).toBeNull();
  });
});
