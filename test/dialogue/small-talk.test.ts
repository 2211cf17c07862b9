import { describe, expect, it } from 'vitest';
import { isAboutYou } from '../../src/dialogue/about-you.js';
import { questionIn } from '../../src/dialogue/question-in.js';
import { readSmallTalk } from '../../src/dialogue/small-talk.js';

/** What a text is, in short: `greeting en`. */
function read(text: string): string | null {
  const talk = readSmallTalk(text);
  if (talk === null) return null;
  return `${talk.kind === 'courtesy' ? talk.courtesy : talk.topic} ${talk.language}`;
}

describe('small talk', () => {
  it.each([
    [
      'greeting en',
      ['hi', 'Hello there!', 'hey bot', 'good morning everyone', 'how are you?', '👋'],
    ],
    ['greeting de', ['hallo', 'Guten Morgen']],
    ['greeting es', ['hola!', 'Buenos días a todos']],
    ['greeting fr', ['bonjour', 'Bonjour à tous !']],
    ['greeting ru', ['привет', 'Добрый день']],
    [
      'thanks en',
      ['thanks', 'thank you!', 'Thanks a lot for the answer', 'thx :)', 'ok thanks', '🙏'],
    ],
    ['thanks de', ['danke schön', 'vielen Dank']],
    ['thanks es', ['gracias por la ayuda']],
    ['thanks fr', ['merci beaucoup']],
    ['thanks ru', ['спасибо большое']],
    ['praise en', ['good bot', 'ok', 'nice one', 'that was great', '👍']],
    ['blame en', ['bad bot', 'you suck', 'this is useless']],
    ['greeting en', ['yo bot', 'hey, how are you doing?', 'anybody home?']],
    ['thanks en', ['many thanks', 'thanks, that helps']],
    ['thanks fr', ['merci']],
    ['blame en', ['wrong answer', "that's wrong"]],
    ['apology en', ['no worries', 'no']],
    ['farewell en', ['bye', 'good night everyone']],
    ['apology en', ['sorry', 'never mind']],
  ])('hears %s', (expected, texts) => {
    for (const text of texts) expect(read(text), text).toBe(expected);
  });

  it.each([
    ['what en', ['who are you', 'what is this bot', 'what is receipts', 'tell me about yourself']],
    ['what de', ['wer bist du']],
    ['what es', ['¿quién eres?']],
    ['what fr', ['qui es-tu ?']],
    ['what ru', ['кто ты']],
    ['help en', ['what can you do?', 'help', 'help me please', 'how do I use this']],
    ['help en', ['can you help me', 'how do i ask a question', 'what does receipts do']],
    ['help ru', ['что ты умеешь']],
    ['bot en', ['are you a bot', 'hi, are you a bot?', 'are you human', 'is this a bot']],
    ['bot en', ['am i talking to a bot', 'are you a real person?']],
    ['ai en', ['is this AI?', 'do you use ChatGPT', 'is this bot an ai', 'Do you use AI?']],
    ['bot de', ['bist du ein Bot']],
    ['trust en', ['can I trust you', 'can i trust this bot', 'can I trust this?', 'do you lie?']],
    ['trust en', ['are you biased', 'do you make things up', 'are you sure?']],
    ['trust es', ['puedo confiar en ti']],
    [
      'privacy en',
      ['do you save my messages', 'do you save what i write', 'do you store what I say'],
    ],
    ['privacy en', ['who can see my questions', 'are my questions stored?', 'is this anonymous']],
    ['privacy de', ['speicherst du meine Nachrichten']],
    ['privacy fr', ['tu enregistres mes messages ?']],
    ['privacy ru', ['ты сохраняешь мои сообщения?']],
    [
      'maker en',
      ['who made you', 'who built this bot', 'who do you work for', 'are you open source'],
    ],
    ['help en', ['what kind of questions can I ask?', 'how do I check something?', 'i need help']],
    ['privacy en', ['is my data safe with you', 'do you remember what I asked']],
    [
      'sources en',
      ['do you search the web', 'are you connected to the internet', "what's your source"],
    ],
    ['sources en', ['where do you get your answers from', 'what are your sources']],
    ['language en', ['what languages do you speak', 'do you speak German?']],
    ['verdict en', ['do you have opinions']],
    ['punish en', ['will you ban me']],
    ['how en', ['how do you work', 'how does this work?']],
    ['news en', ['are you up to date']],
  ])('hears that the bot is asked about itself: %s', (expected, texts) => {
    for (const text of texts) expect(read(text), text).toBe(expected);
  });

  it.each([
    'did you say the ferry sank',
    'did you say that',
    'thanks to whom did the harbour win',
    'hi, did Aliyev use mercenaries?',
    'is it true',
    'was it good?',
    'who said it?',
    'and where?',
    'do you know who bombed Ganja',
    'do you have sources on Tartar',
    'can you tell me when the ceasefire started',
    'who made the bridge',
    'was the bot attack on Baku real',
    'did Azerbaijan use AI drones',
    'help for Armenia',
    'can we trust Aliyev',
    'are they open source',
    'were messages deleted',
    'test results were faked',
    'do you think Aliyev lies',
    'are you sure Tartar was shelled',
    `hi ${'hi '.repeat(40)}`,
    '',
    '?!',
  ])('takes for a question, or for nothing: %s', (text) => {
    expect(read(text)).toBeNull();
  });
});

describe('a question', () => {
  it.each([
    ['hi, did Aliyev use mercenaries?', 'did Aliyev use mercenaries?'],
    ['Hello there! was Tartar shelled? thanks!', 'was Tartar shelled?'],
    ['hey bot did it happen', 'did it happen'],
    ['Thanks! And who said it?', 'And who said it?'],
    ['was Tartar shelled please', 'was Tartar shelled'],
    ['Hi everyone, is Ganja safe, thx', 'is Ganja safe'],
  ])('is asked without the courtesies around it: %s', (text, question) => {
    expect(questionIn(text)).toBe(question);
  });

  it.each([
    'Hello Kitty was banned',
    'Hey Jude was released',
    'thanks to whom did the harbour win',
    'did he say thanks',
    'hi',
  ])('keeps what may be its own words: %s', (text) => {
    expect(questionIn(text)).toBe(text);
  });

  it('is about the bot when its subject is, but not when it asks the bot to look', () => {
    for (const text of [
      'do you like music?',
      'how old are you',
      'where are you from?',
      'tell me a joke',
      'can you write a poem',
    ]) {
      expect(isAboutYou(text), text).toBe(true);
    }
    for (const text of [
      'do you know when it sank?',
      'did you see Ganja?',
      'were you there in 2020',
      'was it you',
    ]) {
      expect(isAboutYou(text), text).toBe(false);
    }
  });
});
