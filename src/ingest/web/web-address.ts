import { type Fault, faultOf } from '../problem.js';

/** Whether something to read is named by a web address rather than by a path. */
export function isWebAddress(name: string): boolean {
  return /^https?:\/\//iu.test(name);
}

/** An http(s) address without a name and a password in it, and without its fragment. */
export function readWebAddress(text: string): URL | { readonly fault: Fault } {
  if (!isWebAddress(text) || !URL.canParse(text)) return { fault: notAnAddress(text) };
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') {
    const remedy = 'Give the address without them; what needs a password is no public source';
    return {
      fault: faultOf('error', 'a public address', 'one with a name or a password in it', remedy, {
        reason: { code: 'credentials' },
      }),
    };
  }
  url.hash = '';
  return url;
}

function notAnAddress(text: string): Fault {
  return faultOf(
    'error',
    'a web address that begins with https:// or http://',
    JSON.stringify(text.slice(0, 60)),
    'Copy it from the address line of a browser',
    { reason: { code: 'not-an-address', value: text } },
  );
}
