import { constants } from 'node:os';
import { getSystemErrorMap } from 'node:util';
import { packagePath } from '../package-path.js';
import { loggedRoute } from './logged-route.js';

/**
 * What a log says of an error. Only what is known to hold nobody's words: a message is there when it
 * is one of ours that was checked, or a fixed one of the system's or the engine's.
 */
export interface LoggedError {
  /** The class by which it was made. */
  readonly type: string;
  readonly code?: string | number;
  /** HTTP status. */
  readonly status?: number;
  readonly method?: string;
  /** Path of the request, with ids and tokens replaced. */
  readonly route?: string;
  readonly syscall?: string;
  readonly message?: string;
  /** Frames of the program and its libraries; files are relative to the package. */
  readonly stack?: readonly string[];
  readonly cause?: LoggedError;
  /** Of an AggregateError, the first few. */
  readonly errors?: readonly LoggedError[];
}

/**
 * Our own errors whose messages may be logged: they are made of fixed sentences, numbers, and names
 * of files and servers of the operator's. A class that is not here is logged without its message;
 * test/repository/logging.test.ts keeps both lists complete.
 */
export const messagesWithoutWords: ReadonlySet<string> = new Set([
  'BackupExistsError',
  'BackupMissingError',
  'BackupUnsupportedError',
  'DataFolderError',
  'DeployUnreachableError',
  'HashKeyError',
  'LoginRefusedError',
  'MissingJudgedFileError',
  'PreparationStopped',
  'RestoreTargetExistsError',
  'SessionOverError',
  'SessionRefusedError',
  'StorageError',
  'UnmarkedPageError',
  'ViewTooLargeError',
  'WordVectorFileError',
  'WordVectorLayoutError',
]);

/** Our own errors whose messages echo what was read: a text, an id, a line of a file. */
export const messagesWithWords: ReadonlySet<string> = new Set([
  'AliasFileError',
  'AliasTableError',
  'CommandFailure',
  'ConfigError',
  'DeployRefusedError',
  'ForbiddenAddressError',
  'IndexThreadError',
  'InvalidIsoMomentError',
  'MalformedRecordError',
  'NoCorpusError',
  'NotStorableError',
  'QuoteMismatchError',
  'SnapshotError',
  'SystemError',
  'UnknownPackingError',
  'UnknownSplitError',
  'WordListError',
]);

/** Deeper causes, and more errors of an aggregate, tell nothing new. */
const deepest = 5;
const maxFrames = 20;

/** Describes whatever was thrown. Never throws, and never gives back what it was given. */
export function describeError(error: unknown): LoggedError {
  return describe(error, 0);
}

function describe(error: unknown, depth: number): LoggedError {
  // Foreign objects may have getters that throw, and proxies anything.
  try {
    if (typeof error !== 'object' || error === null) return { type: typeof error };
    return describeObject(error, depth);
  } catch {
    return { type: 'unreadable' };
  }
}

function describeObject(error: object, depth: number): LoggedError {
  const facts = error as Readonly<Record<string, unknown>>;
  const type = typeOf(error);
  const code = codeOf(facts['code'], type);
  const message = messageOf(facts, type);
  const stack = framesOf(facts['stack'], facts['message']);
  const isRequest = discordTypes.has(type);
  const route = isRequest ? loggedRoute(facts['route'] ?? facts['url']) : null;
  const { cause, errors, status, method, syscall } = facts;
  const goesOn = depth < deepest;
  return {
    type,
    ...(code === null ? {} : { code }),
    ...(isStatus(status) ? { status } : {}),
    ...(typeof method === 'string' && methods.has(method) ? { method } : {}),
    ...(route === null ? {} : { route }),
    ...(typeof syscall === 'string' && syscalls.has(syscall) ? { syscall } : {}),
    ...(message === null ? {} : { message }),
    ...(stack.length === 0 ? {} : { stack }),
    ...(goesOn && cause !== undefined && cause !== null
      ? { cause: describe(cause, depth + 1) }
      : {}),
    ...(goesOn && Array.isArray(errors) && type === 'AggregateError'
      ? { errors: errors.slice(0, deepest).map((one) => describe(one, depth + 1)) }
      : {}),
  };
}

/** What discord.js throws about a request, with its method and address. */
const discordTypes: ReadonlySet<string> = new Set([
  'DiscordAPIError',
  'HTTPError',
  'RateLimitError',
]);

const methods: ReadonlySet<string> = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD']);

const syscalls: ReadonlySet<string> = new Set(
  (
    'accept access bind chmod chown close connect copyfile fchmod fdatasync fstat fsync ftruncate ' +
    'getaddrinfo kill link listen lstat mkdir mkdtemp open opendir read readlink realpath rename ' +
    'rmdir scandir send shutdown spawn stat statfs symlink truncate unlink utime watch write'
  ).split(' '),
);

/** The name of the class, from the class itself: a `name` of the object could be anything. */
function typeOf(error: object): string {
  const prototype: unknown = Object.getPrototypeOf(error);
  const made = (prototype as { readonly constructor?: unknown } | null)?.constructor;
  const name = typeof made === 'function' ? made.name : '';
  if (name === 'DOMException') {
    const kind = (error as { readonly name?: unknown }).name;
    return kind === 'AbortError' || kind === 'TimeoutError' ? kind : name;
  }
  return /^[A-Za-z_$][\w$]{0,60}$/.test(name) ? name : 'Object';
}

/** Codes of Node, its libraries, the databases and Discord have known forms; other texts are no codes. */
function codeOf(code: unknown, type: string): string | number | null {
  if (typeof code === 'number') return Number.isSafeInteger(code) ? code : null;
  if (typeof code !== 'string' || code.length > 60) return null;
  const isOurs = messagesWithoutWords.has(type) || messagesWithWords.has(type);
  const form = isOurs
    ? /^[A-Z][A-Z_]+$/
    : type.startsWith('Discordjs')
      ? /^[A-Z][A-Za-z]+$/
      : /^(?:(?:ERR|UND_ERR|SQLITE|HPE|WS_ERR|DEP)[A-Z0-9_]*|(?:\d\d|F0|HV|P0|XX)[0-9A-Z]{3})$/;
  return form.test(code) || systemCodes.has(code) ? code : null;
}

/** `ENOSPC` and its like, with the system's own words for them. */
const systemErrors: ReadonlyMap<string, string> = new Map(getSystemErrorMap().values());
const systemCodes: ReadonlySet<string> = new Set([
  ...systemErrors.keys(),
  ...Object.keys(constants.errno),
]);

/** What the engine and its libraries say word by word, whatever the input was. */
const fixedMessages: ReadonlySet<string> = new Set([
  'Array buffer allocation failed',
  'Connection terminated due to connection timeout',
  'Connection terminated unexpectedly',
  'Invalid array length',
  'Invalid string length',
  'Maximum call stack size exceeded',
  'Opening handshake has timed out',
  'Query read timeout',
  'The operation was aborted due to timeout',
  'This operation was aborted',
  'WebSocket was closed before the connection was established',
  'fetch failed',
  'other side closed',
  'socket hang up',
  'timeout exceeded when trying to connect',
  'Worker terminated due to reaching memory limit: JS heap out of memory',
]);

function messageOf(facts: Readonly<Record<string, unknown>>, type: string): string | null {
  const { message, code, syscall } = facts;
  if (typeof message !== 'string') return null;
  if (messagesWithoutWords.has(type) || fixedMessages.has(message)) return message;
  const known = typeof code === 'string' ? systemErrors.get(code) : undefined;
  return known !== undefined && typeof syscall === 'string' ? known : null;
}

const root = packagePath();

/**
 * A line of V8's for a call: an identifier or none, and a place in this package, one of its
 * libraries or Node. What is evaluated, or anywhere else, is left out.
 */
const frame =
  /^ {4}at (?:(?:async )?(?:new )?[\w$.<>#]{1,120}(?: \[as [\w$.]{1,60}\])? \()?(?:async )?(?:file:\/\/)?((?:node:|\/|[A-Za-z]:[\\/])[\w@./\\+$-]{1,300}:\d{1,7}:\d{1,7})\)?$/;

/**
 * The frames of a stack. Its head is a message, which may look like frames; so what is behind the
 * message is taken, and nothing where the message is not in it.
 */
function framesOf(stack: unknown, message: unknown): readonly string[] {
  if (typeof stack !== 'string' || typeof message !== 'string') return [];
  const at = stack.indexOf(message);
  if (at === -1) return [];
  // A message of a thousand kilobytes leaves its frames at the end; they are short.
  const lines = stack.slice(at + message.length, at + message.length + 20_000).split('\n');
  const frames: string[] = [];
  for (const line of lines) {
    const place = frame.exec(line)?.[1];
    if (place === undefined) continue;
    const shown = placeOf(place);
    if (shown === null) continue;
    frames.push(
      line.trim().replace(/(?:file:\/\/)?(?:node:|\/|[A-Za-z]:[\\/])[^()]*/, () => shown),
    );
    if (frames.length === maxFrames) break;
  }
  return frames;
}

function placeOf(place: string): string | null {
  if (place.startsWith('node:')) return place;
  if (place.startsWith(root)) return place.slice(root.length).replace(/^[\\/]/, '');
  const library = place.lastIndexOf('node_modules');
  return library === -1 ? null : place.slice(library);
}

function isStatus(status: unknown): status is number {
  return typeof status === 'number' && Number.isInteger(status) && status >= 100 && status <= 599;
}
