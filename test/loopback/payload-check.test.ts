import { EmbedBuilder } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { payloadFindings } from './index.js';
import { buttonRow } from './tiny-bot.js';

describe('payloadFindings', () => {
  it('finds nothing wrong with builders’ payloads that Discord takes', () => {
    const embeds = [new EmbedBuilder().setTitle('a').setDescription('b')];
    expect(payloadFindings({ embeds, components: [buttonRow()] })).toEqual([]);
    expect(payloadFindings({ content: 'a', flags: 64 }, 'reply')).toEqual([]);
  });

  it('finds what would be refused, by where it is', () => {
    expect(payloadFindings({ content: 'x'.repeat(2_001) }, 'edit').join()).toContain('content');
    expect(payloadFindings({ content: 'a', flags: 64 }, 'create').join()).toContain('Ephemeral');
    expect(payloadFindings({ components: [buttonRow(), buttonRow()] }).join()).toContain(
      'COMPONENT_CUSTOM_ID_DUPLICATED',
    );
    expect(payloadFindings({}).join()).toContain('EMPTY_MESSAGE');
  });
});
