import type { IncomingMessage } from 'node:http';
import { refusal } from './api-error.js';
import { limits } from './limits.js';

/** A file as it came with a request. */
export interface UploadedFile {
  /** The field, such as `files[0]`. */
  readonly field: string;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** A request's body: JSON, and files if it came in several parts. */
export interface RequestBody {
  /** `undefined` when there was none. */
  readonly json: unknown;
  readonly files: readonly UploadedFile[];
}

/**
 * Reads a request's body.
 * @throws ApiError 40005 for more than 25 MiB, 50109 for what is no JSON, 50110 for no form
 */
export async function readBody(request: IncomingMessage): Promise<RequestBody> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size <= limits.requestBytes) chunks.push(chunk);
  }
  if (size > limits.requestBytes) throw refusal('tooLarge');
  if (size === 0) return { json: undefined, files: [] };
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) return readParts(bytes, type);
  return { json: parseJson(bytes.toString('utf8')), files: [] };
}

async function readParts(bytes: Buffer, contentType: string): Promise<RequestBody> {
  const form = await new Response(bytes, { headers: { 'content-type': contentType } })
    .formData()
    .catch(() => {
      throw refusal('badForm');
    });
  const files: UploadedFile[] = [];
  let json: unknown;
  for (const [field, value] of form) {
    if (typeof value === 'string') {
      if (field === 'payload_json') json = parseJson(value);
    } else {
      files.push({
        field,
        name: value.name,
        contentType: value.type === '' ? 'application/octet-stream' : value.type,
        bytes: new Uint8Array(await value.arrayBuffer()),
      });
    }
  }
  return { json: json ?? {}, files };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusal('badJson');
  }
}
