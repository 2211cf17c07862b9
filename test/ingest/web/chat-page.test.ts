import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/ingest/web/read-html.js';

describe('exported chats', () => {
  it('of Telegram have each message under its own author and time, also where the name is not repeated', () => {
    const message = (inner: string, kind = 'default') =>
      `<div class="message ${kind}"><div class="body">${inner}</div></div>`;
    const at = (title: string) => `<div class="date details" title="${title}">12:00</div>`;
    const { text, metadata } = readHtml(
      `<html><head><title>Exported Data</title></head><body><div class="history">${[
        message('<div class="details">8 August 2023</div>', 'service'),
        message(
          `${at('08.08.2023 12:00:01 UTC+01:00')}<div class="from_name">Weir Watch</div><div class="text">The weir holds.</div>`,
        ),
        message(
          `${at('08.08.2023 12:04:00 UTC+01:00')}<div class="text">It still<br>holds.</div>`,
          'default joined',
        ),
        message('<div class="details">9 August 2024</div>', 'service'),
        message(
          `${at('09.08.2024 09:30:00 UTC+01:00')}<div class="from_name">Ida</div><div class="text">It fell.</div>`,
        ),
      ].join('')}</div></body></html>`,
    );
    expect(text).toBe(
      '[2023-08-08 12:00:01] Weir Watch\nThe weir holds.\n\n[2023-08-08 12:04:00] Weir Watch\nIt still\nholds.\n\n[2024-08-09 09:30:00] Ida\nIt fell.\n',
    );
    expect(metadata).toEqual({ title: 'Exported Data' });
  });

  it('of Discord have them too, and nobody is the author of the page', () => {
    const group = (name: string, time: string, words: string) =>
      `<div class="chatlog__message-group"><span class="chatlog__author" title="x">${name}</span> <span class="chatlog__timestamp">${time}</span><div class="chatlog__content">${words}</div></div>`;
    const { text, metadata } = readHtml(
      `<html><body><div class="chatlog">${group('Ida', '8 Aug 2023 2:02 PM', 'It holds.')}${group('Tom', 'yesterday 5', 'No.')}</div></body></html>`,
    );
    expect(text).toBe('[2023-08-08 2:02 PM] Ida\nIt holds.\n\n[yesterday 5] Tom\nNo.\n');
    expect(metadata).toEqual({});
  });
});
