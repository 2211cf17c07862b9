import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { isObject, type JsonObject } from './json.js';
import type { Finding } from './rules/finding.js';
import { readable } from './schema-unions.js';

/** Where Discord's published API description lies, seen from this file: beside the repository. */
const defaultPath = fileURLToPath(new URL('../../../shared/discord/openapi.json', import.meta.url));

interface Operation {
  readonly method: string;
  readonly pointer: string;
  readonly segments: readonly string[];
  readonly node: JsonObject;
}

/** Discord's published description of its HTTP interface, as a checker of requests and of answers. */
export class PublishedDescription {
  readonly #operations: readonly Operation[];
  readonly #requests: Checker;
  readonly #answers: Checker;
  readonly #found = new Map<string, Operation | null>();

  constructor(description: JsonObject) {
    this.#operations = operationsOf(description);
    this.#requests = new Checker('request', readable(description, 'digits-too'));
    this.#answers = new Checker('answer', withForwards(readable(description, 'strict')));
  }

  /**
   * Loads the description.
   * @returns `null` when the file is not there: then nothing is checked against it, and callers say so.
   * @throws Error when it is missing while `CI` is set.
   */
  static load(path: string = defaultPath): PublishedDescription | null {
    if (!existsSync(path)) {
      if (process.env['CI'] === undefined) return null;
      throw new Error(
        `Expected Discord's API description at ${path}, found nothing. In CI its checks may not be ` +
          'skipped: fetch openapi.json of discord/discord-api-spec to that place.',
      );
    }
    return shared(path);
  }

  /** What the description finds wrong with a request's body; empty when nothing. */
  checkRequest(method: string, path: string, body: unknown): readonly Finding[] {
    const operation = this.#find(method, path);
    if (operation === undefined) {
      return [finding([], 'UNKNOWN_OPERATION', `${method} ${path} is not in the description`)];
    }
    const request = operation.node['requestBody'];
    if (!isObject(request)) return [];
    if (body === undefined) {
      return request['required'] === true
        ? [finding([], 'BASE_TYPE_REQUIRED', 'This field is required')]
        : [];
    }
    const pointer = `${operation.pointer}/requestBody/content/application~1json/schema`;
    return this.#requests.check(pointer, body);
  }

  /** What the description finds wrong with the part of a request's address after `?`. */
  checkQuery(method: string, path: string, query: URLSearchParams): readonly Finding[] {
    const operation = this.#find(method, path);
    if (operation === undefined || query.size === 0) return [];
    const declared = operation.node['parameters'];
    const names = Array.isArray(declared) ? declared.filter(isObject) : [];
    return [...query].flatMap(([name, value]) => {
      const index = names.findIndex((spec) => spec['in'] === 'query' && spec['name'] === name);
      if (index === -1) return [];
      const typed = value === 'true' ? true : value === 'false' ? false : value;
      const schema = names[index]?.['schema'];
      const isInteger = isObject(schema) && schema['type'] === 'integer';
      const pointer = `${operation.pointer}/parameters/${index}/schema`;
      const findings = this.#answers.check(pointer, isInteger ? Number(value) : typed);
      return findings.map((found) => ({ ...found, path: [name, ...found.path] }));
    });
  }

  /** What the description finds wrong with an answer of this server; empty when nothing. */
  checkAnswer(method: string, path: string, status: number, body: unknown): readonly Finding[] {
    const operation = this.#find(method, path);
    if (operation === undefined) return [];
    if (status === 429) return this.#answers.check('/components/schemas/RatelimitedResponse', body);
    if (status >= 500) return [];
    // Not `ErrorResponse`: it wants numbers for the codes inside `errors`, the documentation (and
    // Discord) has words there, such as BASE_TYPE_REQUIRED.
    if (status >= 400) return this.#answers.check('/components/schemas/Error', body);
    const responses = operation.node['responses'];
    const response = isObject(responses) ? responses[String(status)] : undefined;
    if (!isObject(response)) {
      return [finding([], 'UNKNOWN_STATUS', `${status} is not an answer to ${method} ${path}`)];
    }
    if (response['content'] === undefined) {
      return body === undefined ? [] : [finding([], 'UNEXPECTED_BODY', 'no body expected')];
    }
    const pointer = `${operation.pointer}/responses/${status}/content/application~1json/schema`;
    return this.#answers.check(pointer, body);
  }

  #find(method: string, path: string): Operation | undefined {
    // Ids and tokens would fill the memory with one entry each; only their place decides.
    const shape = `${method} ${path.replace(/[^/]*\d[^/]{14,}/g, '0')}`;
    const known = this.#found.get(shape);
    if (known !== undefined) return known ?? undefined;
    const segments = path.split('/').filter((segment) => segment !== '');
    let best: Operation | undefined;
    for (const operation of this.#operations) {
      if (operation.method !== method || !fits(operation.segments, segments)) continue;
      if (best === undefined || literals(operation) > literals(best)) best = operation;
    }
    if (this.#found.size < 1_000) this.#found.set(shape, best ?? null);
    return best;
  }
}

/** The documentation has a second type of reference to a message, 1 for a forward; the description lacks it. */
function withForwards(description: JsonObject): JsonObject {
  const { components } = description;
  const schemas = isObject(components) ? components['schemas'] : undefined;
  if (!isObject(components) || !isObject(schemas)) return description;
  const MessageReferenceType = { type: 'integer', enum: [0, 1] };
  return {
    ...description,
    components: { ...components, schemas: { ...schemas, MessageReferenceType } },
  };
}

/** One validator per schema, compiled at its first use. */
class Checker {
  readonly #ajv: Ajv2020;
  readonly #name: string;
  readonly #validators = new Map<string, ValidateFunction>();

  constructor(name: string, description: JsonObject) {
    this.#name = name;
    this.#ajv = new Ajv2020({
      strict: false,
      allErrors: true,
      validateSchema: false,
      inlineRefs: false,
      code: { optimize: false },
      formats,
    });
    this.#ajv.addSchema(description, name);
  }

  check(pointer: string, value: unknown): readonly Finding[] {
    let validate = this.#validators.get(pointer);
    if (validate === undefined) {
      validate = this.#ajv.compile({ $ref: `${this.#name}#${encodeURI(pointer)}` });
      this.#validators.set(pointer, validate);
    }
    return validate(value) ? [] : findingsOf(validate.errors ?? []);
  }
}

const formats = {
  snowflake: /^\d{1,20}$/,
  nonce: true,
  int32: true,
  int64: true,
  float: true,
  double: true,
  uri: (text: string) => URL.canParse(text),
  'date-time': (text: string) => /^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text)),
} as const;

const loaded = new Map<string, PublishedDescription>();

/** Test files of one worker share a description: compiling it again would cost each of them time. */
function shared(path: string): PublishedDescription {
  let description = loaded.get(path);
  if (description === undefined) {
    description = new PublishedDescription(JSON.parse(readFileSync(path, 'utf8')) as JsonObject);
    loaded.set(path, description);
  }
  return description;
}

function operationsOf(description: JsonObject): readonly Operation[] {
  const operations: Operation[] = [];
  for (const [path, item] of Object.entries(description['paths'] as JsonObject)) {
    if (!isObject(item)) continue;
    for (const method of ['get', 'post', 'put', 'patch', 'delete']) {
      const node = item[method];
      if (!isObject(node)) continue;
      const escaped = path.replaceAll('~', '~0').replaceAll('/', '~1');
      operations.push({
        method: method.toUpperCase(),
        pointer: `/paths/${escaped}/${method}`,
        segments: path.split('/').filter((segment) => segment !== ''),
        node,
      });
    }
  }
  return operations;
}

function fits(template: readonly string[], segments: readonly string[]): boolean {
  return (
    template.length === segments.length &&
    template.every((part, index) => part.startsWith('{') || part === segments[index])
  );
}

function literals(operation: Operation): number {
  return operation.segments.filter((segment) => !segment.startsWith('{')).length;
}

function finding(path: Finding['path'], code: string, message: string): Finding {
  return { path, code, message };
}

function findingsOf(errors: readonly ErrorObject[]): readonly Finding[] {
  return errors
    .filter((error) => error.keyword !== 'if')
    .map((error) => {
      const path = error.instancePath.split('/').slice(1).map(unescapePointer);
      const { missingProperty, limit } = error.params as {
        missingProperty?: string;
        limit?: number;
      };
      switch (error.keyword) {
        case 'required':
          return finding(
            [...path, missingProperty ?? ''],
            'BASE_TYPE_REQUIRED',
            'This field is required',
          );
        case 'maxLength':
        case 'maxItems':
          return finding(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${limit} or fewer in length.`);
        case 'minLength':
        case 'minItems':
          return finding(path, 'BASE_TYPE_MIN_LENGTH', `Must be ${limit} or more in length.`);
        case 'enum':
          return finding(path, 'BASE_TYPE_CHOICES', 'This value is not one of the allowed choices');
        default:
          return finding(path, 'BASE_TYPE_BAD_VALUE', `${error.keyword}: ${error.message ?? ''}`);
      }
    });
}

function unescapePointer(segment: string): string {
  return segment.replaceAll('~1', '/').replaceAll('~0', '~');
}
