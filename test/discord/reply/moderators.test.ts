import { PermissionFlagsBits, PermissionsBitField } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authorityOf, isModerator } from '../../../src/discord/reply/moderators.js';

const guildId = '100000000000000001';
const ids = ['11', '12', '13', '14', guildId];

describe('who moderates', () => {
  it('is decided by Manage Guild, Administrator or a role of the settings, and by nothing else', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: (1n << 52n) - 1n }),
        fc.subarray(ids),
        fc.subarray(ids),
        (permissions, roles, moderatorRoleIds) => {
          const authority = authorityOf({
            user: { id: '5' },
            guildId,
            memberPermissions: new PermissionsBitField(permissions),
            member: { roles },
          });
          const { ManageGuild, Administrator } = PermissionFlagsBits;
          const manages = (permissions & (ManageGuild | Administrator)) !== 0n;
          const holds = roles.some((id) => id !== guildId && moderatorRoleIds.includes(id));
          expect(isModerator(authority, { moderatorRoleIds })).toBe(manages || holds);
        },
      ),
    );
  });

  it('reads roles from a member that discord.js knows as from one that it does not', () => {
    const event = { user: { id: '5' }, guildId, memberPermissions: null };
    const known = { roles: { cache: new Map([['12', null] as const, [guildId, null] as const]) } };
    expect(authorityOf({ ...event, member: known }).roleIds).toEqual(['12']);
    expect(authorityOf({ ...event, member: { roles: ['12', guildId] } }).roleIds).toEqual(['12']);
    expect(authorityOf({ ...event, member: null }).roleIds).toEqual([]);
  });

  it('is nobody in a direct message, whatever is claimed', () => {
    const authority = authorityOf({
      user: { id: '5' },
      guildId: null,
      memberPermissions: new PermissionsBitField(PermissionsBitField.All),
      member: { roles: ['12'] },
    });
    expect(authority.managesGuild).toBe(false);
    expect(isModerator(authority, { moderatorRoleIds: ['12'] })).toBe(false);
  });
});
