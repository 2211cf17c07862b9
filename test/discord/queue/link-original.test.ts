import { expect, it } from 'vitest';
import { ModeratedServer, unanswerable } from '../moderated-server.js';
import { toModerators } from '../to-moderators.js';

it('a post links to the original message only if the asker chose so, having read that it shows who asked', async () => {
  const server = await ModeratedServer.start();
  const { ann, bea } = server.people;
  const { general } = server.places;
  const consentOf = async (person: typeof ann, claim: string) => {
    const asked = { claim, visibility: 'everyone' };
    const { message } = await person.slash('check', asked, { channel: general });
    return { message, consent: (await toModerators(person, message)).message };
  };
  const { message, consent } = await consentOf(ann, unanswerable);
  expect(consent.text).not.toContain('see who asked');
  await ann.press(consent, 'Show my message');
  expect(consent.now().text).toContain('so they see who asked');
  await ann.press(consent.now(), 'Do not show it');
  expect(consent.now().text).not.toContain('see who asked');
  await ann.press(consent.now(), 'Show my message');
  await server.press(ann, consent.now(), 'Send to moderators');
  const path = `${server.guild.id}/${general.id}/${message.id}`;
  expect((await server.newest()).original).toEqual({
    channelId: general.id,
    messageId: message.id,
  });
  expect(JSON.stringify(server.post().payload)).toContain(path);
  const other = await consentOf(bea, 'Brod has banned bicycles from bridges');
  await server.press(bea, other.consent, other.consent.buttons[0]?.label ?? '');
  expect((await server.newest()).original).toBeUndefined();
  await server.stop();
  expect(server.discord.pings).toEqual([]);
  expect(server.discord.breaches).toEqual([]);
});
