import { describe, expect, it } from 'vitest';
import { readableText } from '../../../src/discord/reply/readable-text.js';

describe('the words of a message', () => {
  it('are its text without mentions, emoji and timestamps', () => {
    const content = '<@123> did <:wave:123456789012345678> the ferry <#5> leave <t:1700000000:R>?';
    expect(readableText({ content, embeds: [] })).toBe('did the ferry leave ?');
  });

  it('are those of its embeds when it has none of its own', () => {
    const embeds = [{ title: 'Ferry late', description: null }];
    expect(readableText({ content: ' <@1> ', embeds })).toBe('Ferry late');
  });
});
