import { describe, expect, it } from 'vitest';
import { readableText, wordsOf } from '../../../src/discord/reply/readable-text.js';

describe('the words of a message', () => {
  it('are its text without mentions, emoji and timestamps', () => {
    const content = '<@123> did <:wave:123456789012345678> the ferry <#5> leave <t:1700000000:R>?';
    expect(readableText({ content, embeds: [] })).toBe('did the ferry leave ?');
  });

  it('are those of its embeds when it has none of its own', () => {
    const embeds = [{ title: 'Ferry late', description: null }];
    expect(readableText({ content: ' <@1> ', embeds })).toBe('Ferry late');
  });

  it('are its own where these say something, and else what it shows', () => {
    const embeds = [{ title: 'Ferry late', description: null }];
    const read = (content: string) => readableText({ content, embeds });
    expect(read('did the harbour close? https://a.example/x')).toContain('did the harbour close?');
    for (const content of [
      'is this true? https://a.example/x',
      'look at this',
      '<https://a.example>',
    ]) {
      expect(read(content), content).toBe('Ferry late');
    }
  });

  it('are none of an address that shows nothing', () => {
    expect(readableText({ content: 'https://a.example/x', embeds: [] })).toBe('');
    expect(wordsOf({ content: ' <https://a.example/x> ', embeds: [] }).address).toBe(
      'https://a.example/x',
    );
  });
});
