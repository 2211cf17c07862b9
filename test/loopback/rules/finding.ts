import { ApiError } from '../api-error.js';

/** One thing that is wrong with a request. */
export interface Finding {
  /** Where: field names and indexes from the body's root. */
  readonly path: readonly (string | number)[];
  /** Discord's name of the fault, such as `BASE_TYPE_MAX_LENGTH`. */
  readonly code: string;
  readonly message: string;
  /** Set where Discord answers with another status and code than 400 / 50035. */
  readonly answer?: ApiError;
}

/** A finding as `path: message (code)`. */
export function describeFinding({ path, code, message }: Finding): string {
  return `${path.length === 0 ? '(body)' : path.join('.')}: ${message} (${code})`;
}

/** The answer with which Discord refuses a request that has these findings. */
export function refuse(findings: readonly Finding[]): ApiError {
  const special = findings.find((finding) => finding.answer !== undefined)?.answer;
  if (special !== undefined) return special;
  const tree: Record<string, unknown> = {};
  for (const { path, code, message } of findings) {
    let node = tree;
    for (const part of path) {
      const child = Object.hasOwn(node, part) ? node[part] : undefined;
      const next = (child ?? {}) as Record<string, unknown>;
      Object.defineProperty(node, part, { value: next, enumerable: true, configurable: true });
      node = next;
    }
    const list = Object.hasOwn(node, '_errors') ? (node['_errors'] as unknown[]) : [];
    node['_errors'] = [...list, { code, message }];
  }
  return new ApiError(400, 50035, 'Invalid Form Body', tree);
}
