import { PublishedDescription } from '../loopback/schema.js';

/** The requests that the bot makes, by status of their answers. */
const usual = [
  ['PUT', '/applications/1/commands', 200],
  ['POST', '/interactions/1/token/callback', 200],
  ['POST', '/channels/1/messages', 200],
  ['GET', '/channels/1/messages/1', 200],
  ['PATCH', '/channels/1/messages/1', 200],
  ['POST', '/users/@me/channels', 200],
  ['POST', '/webhooks/1/token', 200],
  ['PATCH', '/webhooks/1/token/messages/@original', 200],
] as const;

/**
 * Has the checks of the usual requests compiled. That takes a second or more on a busy machine,
 * once each; the bot, which waits as long as Discord would have it wait, should not pay for it.
 */
export function warmUpChecks(): void {
  const description = PublishedDescription.load();
  for (const [method, path, status] of usual) {
    description?.checkRequest(method, path, {});
    description?.checkAnswer(method, path, status, {});
  }
}
