import type { JsonObject } from '../../loopback/json.js';

const at = '2026-11-30T08:00:00.000000+00:00';

/** A message that forwards another one, as Discord's description has it. */
export function forwards(content: string, more: JsonObject = {}): JsonObject {
  return {
    message_reference: {
      type: 1,
      channel_id: '990000000000000001',
      message_id: '990000000000000002',
    },
    message_snapshots: [
      {
        message: {
          type: 0,
          content,
          mentions: [],
          mention_roles: [],
          attachments: [],
          embeds: [],
          timestamp: at,
          edited_timestamp: null,
          flags: 0,
          components: [],
          ...more,
        },
      },
    ],
  };
}

export function poll(question: string, ...answers: readonly string[]): JsonObject {
  return {
    poll: {
      question: { text: question },
      answers: answers.map((text, index) => ({ answer_id: index + 1, poll_media: { text } })),
      expiry: at,
      allow_multiselect: false,
      layout_type: 1,
      results: { answer_counts: [], is_finalized: false },
    },
  };
}

/** What Discord shows of a link. */
export function linkEmbed(title: string, description?: string): JsonObject {
  return {
    type: 'article',
    url: 'https://news.example/ferry',
    title,
    ...(description === undefined ? {} : { description }),
    provider: { name: 'News' },
  };
}

/** An embed of a bot, with its words in fields. */
export function fieldsEmbed(fields: Readonly<Record<string, string>>): JsonObject {
  return {
    type: 'rich',
    author: { name: 'Harbour bot' },
    footer: { text: 'every morning' },
    fields: Object.entries(fields).map(([name, value]) => ({ name, value, inline: false })),
  };
}

/** Components V2: a text within a container, beside a picture with alt text. */
export function textDisplays(text: string, alt: string): JsonObject {
  const media = {
    id: '1',
    url: 'https://cdn.example/a.png',
    proxy_url: 'https://cdn.example/a.png',
  };
  return {
    flags: 1 << 15,
    components: [
      {
        type: 17,
        id: 1,
        accent_color: null,
        spoiler: false,
        components: [
          { type: 10, id: 2, content: text },
          {
            type: 1,
            id: 3,
            components: [
              { type: 2, id: 4, style: 2, label: 'Not words', custom_id: 'x', disabled: false },
            ],
          },
          { type: 12, id: 5, items: [{ media, description: alt, spoiler: false }] },
        ],
      },
    ],
  };
}

/** A picture with alt text. */
export function picture(description: string | null): JsonObject {
  return {
    attachments: [
      {
        id: '990000000000000003',
        filename: 'ferry.png',
        size: 10,
        url: 'https://cdn.example/ferry.png',
        proxy_url: 'https://cdn.example/ferry.png',
        content_type: 'image/png',
        ...(description === null ? {} : { description }),
      },
    ],
  };
}
