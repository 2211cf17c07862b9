import { describe, expect, it } from 'vitest';
import {
  describeDiff,
  diffCommands,
  isEmptyDiff,
} from '../../../src/discord/commands/command-diff.js';

describe('the difference between two sets of commands', () => {
  const check = {
    type: 1,
    name: 'check',
    description: 'a',
    options: [{ type: 3, name: 'b', description: 'c' }],
  };

  it('is nothing for what Discord gives back of the same set', () => {
    const returned = {
      ...check,
      id: '1',
      version: '2',
      application_id: '3',
      nsfw: false,
      default_member_permissions: null,
      name_localizations: null,
      contexts: null,
      options: [
        { type: 3, name: 'b', description: 'c', required: false, name_localizations: null },
      ],
    };
    const diff = diffCommands([returned], [check]);
    expect(diff.unchanged).toEqual(['/check']);
    expect(isEmptyDiff(diff)).toBe(true);
  });

  it('names what comes, goes and changes', () => {
    const diff = diffCommands(
      [check, { type: 1, name: 'old', description: 'x' }],
      [
        { ...check, description: 'other' },
        { type: 3, name: 'Check this message' },
      ],
    );
    expect(describeDiff(diff)).toBe('+ message: Check this message\n~ /check\n- /old');
  });

  it('sees a changed translation, but not another order of them', () => {
    const one = { ...check, name_localizations: { de: 'x', fr: 'y' } };
    expect(
      isEmptyDiff(diffCommands([one], [{ ...check, name_localizations: { fr: 'y', de: 'x' } }])),
    ).toBe(true);
    expect(
      isEmptyDiff(diffCommands([one], [{ ...check, name_localizations: { de: 'z', fr: 'y' } }])),
    ).toBe(false);
  });
});
