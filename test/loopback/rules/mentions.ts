import { isObject, stringsOf } from '../json.js';
import type { Finding } from './finding.js';

/** What is wrong with `allowed_mentions`: a kind may be parsed from the text or listed, not both. */
export function* mentionFindings(allowed: unknown, path: Finding['path']): Generator<Finding> {
  if (!isObject(allowed)) return;
  const parse = stringsOf(allowed['parse']);
  for (const kind of ['users', 'roles'] as const) {
    if (parse.includes(kind) && stringsOf(allowed[kind]).length > 0) {
      yield {
        path,
        code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        message: `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
      };
    }
  }
}
