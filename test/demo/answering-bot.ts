import { Client, Events, GatewayIntentBits, Partials } from 'discord.js';
import pino from 'pino';
import { readConfig } from '../../src/config.js';
import { quotesFetched } from '../../src/discord/ask/ask.js';
import { renderAnswer } from '../../src/discord/render/answer-view.js';
import { AnswerContexts } from '../../src/discord/reply/answer-contexts.js';
import { toPayload } from '../../src/discord/reply/payload.js';
import type { Language } from '../../src/locales/catalogue.js';
import { speak } from '../../src/locales/translate.js';
import { openServices } from '../../src/services.js';
import type { LoopbackDiscord } from '../loopback/index.js';
import type { RunningBot } from './running-demo.js';

/**
 * Answers every direct message over the starter corpus with the cards of the shipped bot, and however
 * many are asked at once: it has no limits, and its buttons do nothing.
 */
export async function startAnsweringBot(
  discord: LoopbackDiscord,
  environment: Readonly<Record<string, string>>,
  language: Language = 'en',
): Promise<RunningBot> {
  const services = await openServices(readConfig(environment), pino({ level: 'silent' }));
  const contexts = new AnswerContexts();
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    rest: { api: discord.api },
    allowedMentions: { parse: [] },
  });
  client.on(Events.MessageCreate, (message) => {
    if (message.author.bot) return;
    void services.answerer.answer(message.content, { limit: quotesFetched }).then((answer) => {
      const subject = { kind: 'answer', answer, options: {}, isTogether: false } as const;
      const context = {
        subject,
        askerId: message.author.id,
        guildId: null,
        canShare: false,
        at: 0,
      };
      const idFor = contexts.remember(context);
      const layout = { say: speak(language), page: 0, idFor, canShare: false, isTogether: false };
      return message.reply(toPayload(renderAnswer(answer, layout)));
    });
  });
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  await ready;
  return {
    async stop() {
      await client.destroy();
      await services.close();
    },
  };
}
