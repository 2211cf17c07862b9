import { isObject, type JsonObject } from './json.js';
import { describeFinding } from './rules/finding.js';
import { messageFindings, settableFlags } from './rules/message.js';
import { PublishedDescription } from './schema.js';

/** What a payload is for: the answer to an interaction, a message in a channel, or an edit. */
export type PayloadKind = 'reply' | 'create' | 'edit';

const description = PublishedDescription.load();

const requests = {
  reply: ['POST', '/interactions/100000000000000000/token/callback'],
  create: ['POST', '/channels/100000000000000000/messages'],
  edit: ['PATCH', '/channels/100000000000000000/messages/100000000000000000'],
} as const;

/**
 * What Discord would find wrong with a message's payload, as `path: message (code)`; empty when
 * nothing. Checks the same as the server does, the state of things apart, in some 20 µs.
 * @param payload what discord.js is given, or the JSON that it sends; builders are turned into JSON
 * @param files names of the files that come with it
 */
export function payloadFindings(
  payload: unknown,
  kind: PayloadKind = 'reply',
  files: readonly string[] = [],
): readonly string[] {
  const json: unknown = JSON.parse(JSON.stringify(payload));
  const body: JsonObject = isObject(json) ? json : {};
  const [method, path] = requests[kind];
  const request = kind === 'reply' ? { type: 4, data: body } : body;
  const schema = description?.checkRequest(method, path, request) ?? [];
  const situation = { settable: settableFlags[kind], files, ...(kind === 'edit' ? blank : {}) };
  return [...schema, ...messageFindings(body, situation)].map(describeFinding);
}

/** An edit is checked as if the message had shown nothing before. */
const blank = { before: { flags: 0, content: '', embeds: 0 } } as const;
