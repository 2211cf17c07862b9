import { PermissionFlagsBits } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Guild,
  LoopbackDiscord,
  type Person,
  type Place,
  type SeenMessage,
} from '../../loopback/index.js';
import { quotesIn } from '../quotes-in.js';
import { toModerators } from '../to-moderators.js';
import { councilFile, harbourFile } from './harbour-files.js';
import { ShippedBot } from './shipped-bot.js';

const counted =
  'Nobody counted the children on board the Petrel, wrote the harbour master, because children do not pay.';

/** Every quote that is shown is a slice of one of the files. */
function expectVerbatim(message: SeenMessage): void {
  for (const quote of quotesIn(message)) {
    expect(harbourFile.includes(quote) || councilFile.includes(quote), quote).toBe(true);
  }
}

describe('the shipped bot, over a loopback Discord', () => {
  let discord: LoopbackDiscord;
  let bot: ShippedBot;
  let guild: Guild;
  let general: Place;
  let ann: Person;
  let bea: Person;

  beforeAll(async () => {
    discord = await LoopbackDiscord.start();
    guild = discord.guild('Sandness', { locale: 'de' });
    general = guild.channel('general');
    ann = discord.person('ann', { locale: 'fr' });
    bea = discord.person('bea', { locale: 'en-GB' });
    guild.join(ann);
    guild.join(bea);
    expect(await ShippedBot.deploy(discord)).toContain('+ /check');
    bot = await ShippedBot.start(discord);
  }, 180_000);

  afterAll(async () => {
    expect(await bot.stop()).toBe(143);
    await discord.stop();
    expect(discord.pings).toEqual([]);
    expect(discord.breaches).toEqual([]);
  });

  describe('deploy', () => {
    it('changes nothing when nothing changed, and sends nothing', async () => {
      const puts = () => discord.requests.entries.filter(({ method }) => method === 'PUT').length;
      const before = puts();
      const printed = await ShippedBot.deploy(discord);
      expect(printed).not.toMatch(/^[+~-]/m);
      expect(printed).toContain('= message: Check this message');
      expect(puts()).toBe(before);
    });

    it('registers in one guild when told to', async () => {
      const other = discord.guild('Eider');
      await ShippedBot.deploy(discord, { DISCORD_GUILD_ID: other.id });
      expect(discord.commands(other).map(({ name }) => name)).toContain('check');
    });
  });

  describe('/check', () => {
    it('shows the asker alone a verbatim quote, in their own language', async () => {
      const { message } = await ann.slash('check', {
        claim: 'nobody counted the children on the Petrel',
      });
      expect(message.isEphemeral).toBe(true);
      expect(quotesIn(message)).toContain(counted);
      expect(message.text).toContain('Sandness Port Authority');
      expect(message.text).toMatch(/Correspondance/);
      expect(bea.sees(general).some(({ id }) => id === message.id)).toBe(false);
    });

    it('links to the words on the page', async () => {
      const { message } = await ann.slash('check', {
        claim: 'ferry Petrel left the pier 112 passengers',
      });
      expect(JSON.stringify(message.payload.components)).toMatch(
        /\(<https:\/\/port\.sandness\.example\/log\/2019-03-03#:~:text=The%20ferry/,
      );
    });

    it('shows everyone, in the language of the guild, when the asker wants that', async () => {
      const { message } = await ann.slash('check', {
        claim: 'nobody counted the children on the Petrel',
        visibility: 'everyone',
      });
      expect(message.isEphemeral).toBe(false);
      expect(message.text).toMatch(/Übereinstimmung/);
      expect(message.text).not.toMatch(/Correspondance/);
      expect(message.buttons.map(({ label }) => label)).not.toContain('Teilen');
    });

    it('displays a Markdown source as people read it, and mentions and links of a quote as they stand', async () => {
      const { message } = await bea.slash('check', { claim: "the pilot's note about the Petrel" });
      expect(quotesIn(message).join()).toContain(
        'reads full_ahead and stop @everyone <@123456789012345678> :smile: see https://example.org/a_b_c',
      );
    });

    it('says honestly that it has nothing', async () => {
      const { message } = await bea.slash('check', { claim: 'a comet struck the lighthouse' });
      expect(message.text).toContain('I found no answer in my sources');
      expect(quotesIn(message)).toEqual([]);
    });

    it('explains a date that it cannot read', async () => {
      const { message } = await bea.slash('check', { claim: 'ferry', from: 'March' });
      expect(message.text).toContain('“March” is not a date I can read');
    });

    it('suggests the corpus’s own topics', async () => {
      const { outcome } = await bea.autocomplete('check', 'claim', 'petr');
      expect(outcome).toMatchObject({ kind: 'choices' });
      expect(
        (await bea.autocomplete('check', 'claim', 'petr')).choices.map(({ name }) => name),
      ).toContain('Petrel');
      const dates = await bea.autocomplete('check', 'from', '2019-03-0', { claim: 'x' });
      expect(dates.choices.length).toBeGreaterThan(0);
    });

    it('works among people who have not let the bot in, for the one who installed it', async () => {
      const dan = discord.person('dan', { installed: true });
      const eva = discord.person('eva', { locale: 'fr' });
      const place = discord.conversation(dan, eva);
      const asked = await dan.slash(
        'check',
        { claim: 'the strait was closed' },
        { channel: place },
      );
      expectVerbatim(asked.message);
      expect([asked.message.isEphemeral, eva.sees(place)]).toEqual([true, []]);
      const shared = await dan.press(asked.message, 'Share');
      expectVerbatim(shared.message);
      expect(eva.sees(place)).toHaveLength(1);
      // Turning a page for oneself takes it away from nobody.
      const more = await dan.press(shared.message, 'Context');
      expect(more.message.isEphemeral).toBe(true);
      const said = await eva.say(place, 'The strait was closed.');
      const checked = await dan.messageCommand('Check this message', said);
      expect(quotesIn(checked.message).length).toBeGreaterThan(0);
    });

    it('works in the bot’s direct messages', async () => {
      const cyd = discord.person('cyd', { installed: true });
      const direct = await cyd.slash('check', { claim: 'the Petrel waited behind the mole' });
      expectVerbatim(direct.message);
      expect(quotesIn(direct.message).length).toBeGreaterThan(0);
      expect(direct.message.buttons.map(({ label }) => label)).not.toContain('Share');
    });
  });

  describe('the buttons', () => {
    async function asked(person: Person = bea): Promise<SeenMessage> {
      const { message } = await person.slash('check', { claim: 'the strait was closed' });
      return message;
    }

    it('show the context, the reason and the source', async () => {
      const message = await asked();
      const context = (await bea.press(message, 'Context')).message;
      expect(context.text).toContain('Around the quote');
      expectVerbatim(context);
      expect((await bea.press(message, 'Why this?')).text).toMatch(/“strait”: \d+\.\d{3}/);
      const council = await bea.slash('check', {
        claim: 'Councillor Weber asked about the island of Eider',
      });
      expect((await bea.press(council.message, 'Source')).text).toContain('Town of Sandness');
    });

    it('share the answer with everyone once, in the guild’s language', async () => {
      const message = await asked();
      const shared = (await bea.press(message, 'Share')).message;
      expect(shared.isEphemeral).toBe(false);
      expect(shared.text).toMatch(/Übereinstimmung/);
      expect(quotesIn(shared)).toEqual(quotesIn(message));
      expect((await bea.press(message, 'Share')).text).toContain('already');
    });

    it('note one opinion and ask for the reason of a bad one', async () => {
      const message = await asked();
      const { message: reasons } = await bea.press(message, 'Why this?');
      expect((await bea.press(reasons, 'Helpful')).text).toContain('Thanks');
      const why = await bea.press(reasons, 'Not helpful');
      await bea.select(why.message, 'Choose a reason', ['It is out of date'], { until: 'shown' });
      expect(why.message.now().text).toContain('noted why');
    });

    it('send the question to the moderators only with consent, and take it back', async () => {
      const boss = discord.person('boss', { locale: 'en-GB' });
      guild.join(boss, guild.role('Managers', PermissionFlagsBits.ManageGuild));
      const panel = await boss.slash('settings');
      await boss.select(panel.message, 'Up to 25 roles', [guild.role('Moderators')]);
      const { message } = await bea.slash('check', { claim: 'the lighthouse was painted green' });
      const confirm = await toModerators(bea, message);
      expect(confirm.text).toContain('Send this to the moderators');
      await bea.press(confirm.message, 'Send to moderators');
      expect(confirm.message.now().text).toContain('It is kept');
      await bea.press(confirm.message, 'Take it back');
      expect(confirm.message.now().text).toContain('Withdrawn.');
    });

    it('do not let others send or share what they did not ask', async () => {
      const { message } = await ann.slash('check', {
        claim: 'the strait was closed',
        visibility: 'everyone',
      });
      const seen = bea.sees(general).find(({ id }) => id === message.id);
      if (seen === undefined) throw new Error('expected the public answer to be seen');
      expect((await toModerators(bea, seen)).text).toContain('Only the person who asked');
    });

    it('turn the pages of an answer for the asker in place', async () => {
      const message = await asked();
      const more = message.buttons.find(({ label }) => / more$/.test(label));
      if (more === undefined) return;
      const first = quotesIn(message);
      await bea.press(message, more.label);
      expect(quotesIn(message.now())).not.toEqual(first);
      expectVerbatim(message.now());
    });
  });

  describe('the message command', () => {
    it('checks what somebody wrote, for the one who asks', async () => {
      const said = await ann.say(general, 'I heard the Petrel left with 112 passengers');
      const seen = bea.sees(general).find(({ id }) => id === said.id);
      if (seen === undefined) throw new Error('expected the message to be seen');
      const { message } = await bea.messageCommand('Check this message', seen);
      expect(message.isEphemeral).toBe(true);
      expectVerbatim(message);
      expect(quotesIn(message).join()).toContain('112 passengers');
    });
  });

  describe('a misspelt word', () => {
    const asked = 'nobody counted the childern on the Petrle';

    it('is answered, and every door says how it was read, in the reader’s language', async () => {
      const { message } = await ann.slash('check', { claim: asked });
      expect(quotesIn(message)).toContain(counted);
      expect(message.text).toContain(
        'J’ai cherché « children » au lieu de « childern » et « Petrel » au lieu de « Petrle ».',
      );
      const direct = await bea.ask(asked);
      expect(direct.text).toContain(
        'I searched for “children” instead of “childern” and “Petrel” instead of “Petrle”.',
      );
      const mention = await bea.say(general, asked, { mention: [discord.bot] });
      expect((await bea.answerTo(mention)).text).toContain('„Petrel“ statt „Petrle“.');
      const said = await ann.say(general, asked);
      const seen = bea.sees(general).find(({ id }) => id === said.id);
      if (seen === undefined) throw new Error('expected the message to be seen');
      const checked = await bea.messageCommand('Check this message', seen);
      expect(checked.text).toContain('“Petrel” instead of “Petrle”');
    });

    it('is told of an honest nothing too, and not where nothing was misspelt', async () => {
      const { message } = await bea.slash('check', {
        claim: 'which comet did the astronomers of Petrle name @everyone',
      });
      expect(message.text).toContain('I found no answer in my sources');
      expect(message.text).toContain('I searched for “Petrel” instead of “Petrle”.');
      const spelt = await bea.slash('check', { claim: 'the strait was closed' });
      expect(spelt.text).not.toContain('I searched for');
    });

    it('is explained by *Why this?* in words, beside what both probabilities mean', async () => {
      const { message } = await bea.slash('check', { claim: `${asked} in the harbour log` });
      const { text } = await bea.press(message, 'Why this?');
      expect(text).toContain(
        'I searched for “children” instead of “childern” and “Petrel” instead of “Petrle”.',
      );
      expect(text).toMatch(/In the quote: .*childern.*Petrle/);
      expect(text).toMatch(/In its headings, speaker or title: .*log/);
      expect(text).toMatch(/\d+% likely that my sources cover this\. \(Below \d+%/);
      expect(text).toMatch(/\d+% likely that this quote answers you\. \(From 80%/);
      expect(text).toMatch(/“Petrle” → “Petrel”: \d+\.\d{3}/);
    });
  });

  describe('/quote, /sources and /help', () => {
    it('tell a genuine quotation from an altered one', async () => {
      const genuine = await bea.slash('quote', { text: counted });
      expect(genuine.text).toContain('Genuine');
      const altered = await bea.slash('quote', {
        text: counted.replace('Nobody', 'Everybody'),
      });
      expect(altered.text).toContain('Altered');
      expect(quotesIn(altered.message)).toEqual([counted]);
    });

    it('list the sources with their sides', async () => {
      const list = await bea.slash('sources');
      expect(list.text).toContain('Harbour log of 3 March 2019');
      expect(list.text).toContain('side: town council');
      const one = await bea.slash('sources', { source: 'Harbour log of 3 March 2019' });
      expect(one.text).toContain('3 March 2019');
    });

    it('help in the reader’s language', async () => {
      expect((await ann.slash('help')).text).toContain('mot pour mot');
      expect((await bea.slash('help')).text).toContain('word for word');
    });
  });

  describe('messages', () => {
    it('to the bot alone are questions', async () => {
      const answer = await bea.ask('did the Petrel leave with 112 passengers?');
      expect(quotesIn(answer).join()).toContain('112 passengers');
    });

    it('that mention the bot are questions, and a reply to the answer goes on from it', async () => {
      const question = await bea.say(general, 'who closed the strait at noon?', {
        mention: [discord.bot],
      });
      const answer = await bea.answerTo(question);
      expect(quotesIn(answer).join()).toContain('coast guard');
      expect(answer.text).toMatch(/Übereinstimmung/);
      const reply = await ann.say(general, 'and the mayor?', { replyTo: answer });
      const further = await ann.answerTo(reply);
      expectVerbatim(further);
      expect(further.text).toMatch(/zusammen|Zusammen|Gefragt/);
    });

    it('that only mention the bot are told how to ask', async () => {
      const hello = await bea.say(general, '', { mention: [discord.bot] });
      expect((await bea.answerTo(hello)).text).toContain('Hallo!');
    });

    it('that point at another message are checks of that message, as far as Discord lets it be read', async () => {
      const said = await ann.say(general, 'The Petrel had 112 passengers');
      const pointing = await bea.say(general, '', { replyTo: said, mention: [discord.bot] });
      const answer = await bea.answerTo(pointing);
      expect(answer.text).toMatch(/112|Apps/);
    });

    it('of nobody’s concern are left alone', async () => {
      await ann.say(general, 'just chatting about the Petrel');
      const question = await bea.say(general, 'the Petrel waited behind the mole', {
        mention: [discord.bot],
      });
      const answer = await bea.answerTo(question);
      const [before] = discord
        .history(general)
        .filter(({ id }) => id < answer.id)
        .slice(-1);
      expect(before?.id).toBe(question.id);
    });
  });
});
