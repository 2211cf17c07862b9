import { type LookupAddress, lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector, type Dispatcher, fetch, type Response } from 'undici';
import type { FaultCode } from '../fault-reason.js';
import { type Fault, faultOf } from '../problem.js';
import { leavePacked, unpackBody } from './unpack-body.js';
import { readWebAddress } from './web-address.js';

const MIB = 1024 * 1024;
/** The largest page that is taken, after it was unpacked. */
const MAX_BYTES = 5 * MIB;
const TIMEOUT_MS = 10_000;
const MAX_REDIRECTS = 5;
/** What a source's text is read from; in the order of preference. */
const TYPES = ['text/html', 'text/markdown', 'text/plain'] as const;

/** What was found at a web address. */
export interface FetchedPage {
  /** Where it was in the end, after redirects. */
  readonly url: string;
  readonly type: (typeof TYPES)[number];
  /** The encoding that the server stated; null when it stated none. */
  readonly charset: string | null;
  readonly bytes: Uint8Array;
}

/** How far a fetch may go. */
export interface FetchLimits {
  /**
   * Which IP addresses may be connected to, see `isPublicAddress`. Asked for every address of every
   * host name, redirects included, at the moment of connecting: a name that means another machine
   * now than a moment ago gains nothing.
   */
  readonly allows: (address: string) => boolean;
  /** Ends the fetch earlier. */
  readonly signal?: AbortSignal;
  /** For everything together: names, redirects and the last byte; 10,000 when absent. */
  readonly timeoutMs?: number;
}

/**
 * Fetches a text from the web: at most 5 MiB in 10 seconds and after 5 redirects, plain text,
 * Markdown or HTML. Sends no cookies and no credentials. Anything else that happens is a fault that
 * says what.
 */
export async function fetchPage(
  address: string,
  limits: FetchLimits,
): Promise<FetchedPage | { readonly fault: Fault }> {
  const { timeoutMs = TIMEOUT_MS } = limits;
  const deadline = AbortSignal.timeout(timeoutMs);
  const signal =
    limits.signal === undefined ? deadline : AbortSignal.any([deadline, limits.signal]);
  const agent = new Agent({ connect: checkedConnector(limits.allows, timeoutMs), pipelining: 0 });
  try {
    return await followRedirects(address, agent.compose(leavePacked), signal);
  } catch (error) {
    limits.signal?.throwIfAborted();
    return { fault: faultOfFailure(error, timeoutMs) };
  } finally {
    await agent.destroy();
  }
}

async function followRedirects(
  address: string,
  dispatcher: Dispatcher,
  signal: AbortSignal,
): Promise<FetchedPage | { readonly fault: Fault }> {
  let target = address;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    const url = readWebAddress(target);
    if ('fault' in url) return url;
    const response = await fetch(url, {
      dispatcher,
      signal,
      redirect: 'manual',
      headers: { accept: `${TYPES.join(', ')};q=0.9`, 'user-agent': 'Receipts' },
    });
    const next = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || next === null)
      return await readResponse(url.href, response);
    await response.body?.cancel();
    // What cannot be resolved is no address, which the next round says.
    target = URL.canParse(next, url.href) ? new URL(next, url).href : next;
  }
  return {
    fault: faultOf(
      'error',
      `a page after at most ${MAX_REDIRECTS} redirects`,
      'one more redirect',
      'Give the address at which the page ends up in a browser',
      { reason: { code: 'too-many-redirects', value: String(MAX_REDIRECTS) } },
    ),
  };
}

async function readResponse(
  url: string,
  response: Response,
): Promise<FetchedPage | { readonly fault: Fault }> {
  const fault = faultOfAnswer(response);
  const [type, charset] = readContentType(response.headers.get('content-type') ?? '');
  const known = TYPES.find((one) => one === type);
  const bytes =
    fault === null && known !== undefined ? await unpackBody(response, MAX_BYTES) : null;
  if (bytes !== null && known !== undefined) return { url, type: known, charset, bytes };
  // What was begun to be read has been cancelled.
  if (response.body?.locked === false) await response.body.cancel();
  if (fault !== null) return { fault };
  return {
    fault:
      known === undefined
        ? faultOf(
            'error',
            'plain text, Markdown or HTML',
            type === '' ? 'a page that does not say what it is' : type.slice(0, 80),
            'Save its text as a file and send that, or paste it',
            {
              reason:
                type === '' ? { code: 'page-kind-unstated' } : { code: 'page-kind', value: type },
            },
          )
        : tooLarge(`more than ${MAX_BYTES / MIB} MiB`),
  };
}

function faultOfAnswer(response: Response): Fault | null {
  if (!response.ok) {
    return faultOf(
      'error',
      'a page',
      `the answer ${response.status} of the server`,
      'Check that the address opens in a browser without an account',
      { reason: { code: 'page-refused', value: String(response.status) } },
    );
  }
  const stated = Number(response.headers.get('content-length') ?? '0');
  return stated > MAX_BYTES ? tooLarge(`${Math.ceil(stated / MIB)} MiB`) : null;
}

function tooLarge(found: string): Fault {
  const remedy = 'Send the part that matters as a file, or paste it';
  const most = MAX_BYTES / MIB;
  return faultOf('error', `at most ${most} MiB`, found, remedy, {
    reason: { code: 'too-large', value: String(most) },
  });
}

/** `text/html; charset="utf-8"` as type and charset, both in lower case. */
function readContentType(header: string): readonly [type: string, charset: string | null] {
  const [type = ''] = header.split(';');
  const charset = /;\s*charset\s*=\s*"?([^\s";]+)/iu.exec(header)?.[1] ?? null;
  return [type.trim().toLowerCase(), charset?.toLowerCase() ?? null];
}

/** Connects only to addresses that are allowed; a name is looked up here and nowhere else. */
function checkedConnector(
  allows: FetchLimits['allows'],
  timeoutMs: number,
): buildConnector.connector {
  const connect = buildConnector({ timeout: timeoutMs, lookup: checkedLookup(allows) });
  return (options, callback) => {
    // No name, no look-up: the address stands in the URL, IPv6 in brackets.
    const literal = options.hostname.replace(/^\[|\]$/gu, '');
    if (isIP(literal) !== 0 && !allows(literal)) callback(new ForbiddenAddressError(), null);
    else connect(options, callback);
  };
}

function checkedLookup(allows: FetchLimits['allows']): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      const addresses: readonly LookupAddress[] = found ?? [];
      const [first] = addresses;
      if (error !== null || first === undefined) {
        callback(error ?? new ForbiddenAddressError(), '');
      } else if (!addresses.every(({ address }) => allows(address))) {
        callback(new ForbiddenAddressError(), '');
      } else if (options.all === true) {
        callback(null, [...addresses]);
      } else {
        callback(null, first.address, first.family);
      }
    });
  };
}

/** Told to nobody as such: the message to the moderator does not say what the name means. */
class ForbiddenAddressError extends Error {
  readonly code = 'FORBIDDEN_ADDRESS';
}

/** Whatever the network does, in words; the innermost cause is the one that says it. */
function faultOfFailure(error: unknown, timeoutMs: number): Fault {
  let cause = error;
  while (cause instanceof Error && cause.cause instanceof Error) cause = cause.cause;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const name = cause instanceof Error ? cause.name : '';
  const fault = (code: FaultCode, found: string, remedy: string, value?: string): Fault =>
    faultOf('error', 'a page at this address', found, remedy, {
      reason: { code, ...(value === undefined ? {} : { value }) },
    });
  const later = 'Try again later, or paste the text';
  if (code === 'FORBIDDEN_ADDRESS') {
    const remedy =
      'Give an address of the public internet, or paste the text; an operator can allow others with FETCH_PRIVATE_ADDRESSES';
    return fault('not-public', 'an address that is not public', remedy);
  }
  // Ports of other services: https://fetch.spec.whatwg.org/#port-blocking
  if (cause instanceof Error && cause.message === 'bad port')
    return fault('wrong-port', 'a port at which no web page is', 'Check the address');
  if (name === 'TimeoutError' || /TIMEOUT|TIMEDOUT/u.test(code)) {
    const seconds = String(timeoutMs / 1000);
    return fault('timeout', `nothing within ${seconds} seconds`, later, seconds);
  }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return fault('no-host', 'no such host', 'Check its name');
  if (code === 'ECONNREFUSED')
    return fault('no-answer', 'nothing that answers there', 'Check the address');
  // What was packed ends too early, or is not what it says.
  if (/^(?:Z_|ERR_BROTLI|ERR__ERROR_FORMAT|UNKNOWN_PACKING)/u.test(code))
    return fault('broken-off', 'a page that broke off, or that is packed wrongly', later);
  if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO/u.test(code)) {
    const remedy = 'Paste the text if you trust the page';
    return fault('certificate', 'a certificate that cannot be trusted', remedy);
  }
  const found = `a connection that broke off${code === '' ? '' : ` (${code})`}`;
  return fault('broken-off', found, later);
}
