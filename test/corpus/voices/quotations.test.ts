import { describe, expect, it } from 'vitest';
import { voiceOfWords } from './told.js';

const name = (text: string, words: string) => voiceOfWords(text, words).name;

describe('quotations in running text', () => {
  it.each([
    ['said after', '“The crane is old,” said Bo Lind, the harbour master.'],
    [
      'said after, subject first',
      '“The crane is old,” Bo Lind, the harbour master, said on Monday.',
    ],
    ['said before', 'Bo Lind, who runs the harbour, said: “The crane is old.”'],
    ['told somebody', 'Bo Lind told this paper: “The crane is old.”'],
    ['on its own line', 'Bo Lind went on:\n\n“The crane is old.”'],
    ['with brackets', '“The crane is old,” Rep. Bo Lind (D-Exland) said.'],
    ['with a title', '“The crane is old,” said Captain Bo Lind.'],
    ['of another’s staff', '“The crane is old,” said the mayor’s deputy, Bo Lind.'],
    ['with a participle', 'Bo Lind attacked the council, saying, “The crane is old.”'],
    ['asked', '“The crane is old?” Bo Lind asked.'],
    ['according to', '“The crane is old,” according to Bo Lind.'],
    ['label', 'Both were clear. Bo Lind: “The crane is old.”'],
    ['signature', '“The crane is old.” — Bo Lind, Exville'],
    ['signature below', '“The crane is old.”\n\n- Bo Lind, Exville'],
    ['guillemets', '« The crane is old », said Bo Lind.'],
  ])('are of who is said to have said them: %s', (_, text) => {
    expect(voiceOfWords(text, 'The crane is old')).toMatchObject({ name: 'Bo Lind' });
    expect(['quoted', 'asked']).toContain(voiceOfWords(text, 'The crane is old').role);
  });

  it('go on after an interruption, over sentences and over paragraphs', () => {
    const text =
      '“In a good year,” Bo Lind said, walking on, “it turns. This one it does not.” He waited. “You hear it.”\n\n“We asked for oil.\n\n“Nobody came.”';
    for (const words of ['In a good year', 'it turns', 'You hear it', 'We asked', 'Nobody came']) {
      expect(name(text, words), words).toBe('Bo Lind');
    }
  });

  it('give a short name in full, and leave one that two people share as it stands', () => {
    const text =
      'Bo Lind and Ada Roe met.\n\n“It turns,” Lind said.\n\nMia Roe came later.\n\n“It does not,” Roe said.';
    expect(name(text, 'It turns')).toBe('Bo Lind');
    expect(name(text, 'It does not')).toBe('Roe');
  });

  it('know a person by what stands before the whole name, and by family', () => {
    const trade = 'Campaigner Ada Mary Roe came.\n\n“It is dry,” Roe said.';
    expect(name(trade, 'It is dry')).toBe('Ada Mary Roe');
    const wife = 'Bo Lind fell in.\n\nHis wife, Carla, ran for help. “He cannot swim,” she said.';
    expect(name(wife, 'He cannot swim')).toBe('Carla');
    const unnamed =
      'Mayor Ada Roe came.\n\nHis neighbour ran for help. “He cannot swim,” she said.';
    expect(voiceOfWords(unnamed, 'He cannot swim')).toMatchObject({ role: 'quoted', name: null });
  });

  it('belong to who spoke, not to who is named beside as not having spoken', () => {
    const cleft = 'It was the host, Bo Lind, not Ada Roe, who said: “The quay is sold.”';
    expect(name(cleft, 'The quay is sold')).toBe('Bo Lind');
    const reply = '“It leaks,” the clerk, Ada Roe, reported, and Bo Lind replied: “So do I.”';
    expect(name(reply, 'So do I')).toBe('Bo Lind');
  });

  it('open at the end of a paragraph and go on in the next', () => {
    const text = 'Bo Lind came.\n\n“It is dry,” he said. “We dug for days.\n\n“We found a spoon.”';
    expect(name(text, 'We dug for days')).toBe('Bo Lind');
    expect(name(text, 'We found a spoon')).toBe('Bo Lind');
  });

  it('may stand below a line that announces them, without marks', () => {
    const block =
      'In a statement, the Exville Ferry Agency said:\n\nThe crane is old. It stays.\n\nNobody cared.';
    expect(voiceOfWords(block, 'It stays')).toMatchObject({
      role: 'quoted',
      name: 'Exville Ferry Agency',
    });
    expect(voiceOfWords(block, 'Nobody cared').role).toBe('author');
    expect(name('14.10\nOur correspondent Bo Lind writes:\nThe crane is old.', 'The crane')).toBe(
      'Bo Lind',
    );
    const list = 'Bo Lind said that three things mattered:\n\nThe crane is old.';
    expect(voiceOfWords(list, 'The crane is old').role).toBe('author');
  });

  it('are never the author’s where a plain text quotes a block', () => {
    const block = 'The crane fell.\n\n> The crane is old.\n> It slept.\n\nNobody cared.';
    expect(voiceOfWords(block, 'The crane is old')).toMatchObject({ role: 'quoted', name: null });
    expect(voiceOfWords(block, 'Nobody cared').role).toBe('author');
    const told = `Bo Lind wrote:\n\n${block.slice(block.indexOf('>'))}`;
    expect(name(told, 'The crane is old')).toBe('Bo Lind');
  });

  it('are read in a block quotation that has marks of its own', () => {
    const text =
      'The crane fell.\n\n> “The crane is old,” its owner, Bo Lind, told me. “It slept.”\n';
    for (const words of ['The crane is old', 'It slept'])
      expect(voiceOfWords(text, words, { author: 'Ines Moll' }, 'markdown').name).toBe('Bo Lind');
  });

  it('of people who are called like a month are theirs', () => {
    const text =
      '“The crane is old,” said April Roe.\n\nIn May the crane fell. Bo May left. “It fell slowly,” May said.';
    expect(name(text, 'The crane is old')).toBe('April Roe');
    expect(name(text, 'It fell slowly')).toBe('Bo May');
  });

  it('are of the one of two people whose first name agrees with “he” or “she”', () => {
    const text = 'Margaret Dow met James Corry at the quay.\n\n“The crane is old,” he said.';
    expect(name(text, 'The crane is old')).toBe('James Corry');
  });

  it('of few words behind a colon are what was said', () => {
    const text = 'Counsel Bo Lind asked her: “Then who did?”';
    expect(name(text, 'Then who did')).toBe('Bo Lind');
  });

  it('are not a reply to oneself, and not another’s who says “she” of herself', () => {
    const reply =
      'Ada Roe spoke in court. Bo Lind asked her: “Then who did?”\n\n“I know not,” she replied.';
    expect(name(reply, 'I know not')).not.toBe('Bo Lind');
    const other = 'Ada Roe said she was open, and her partner, Bo Lind, was not. “Never,” he said.';
    expect(name(other, 'Never')).toBe('Bo Lind');
    const aged = 'Mayor Ada Roe came.\n\nThe 62-year-old has a cold. “I sneeze a lot,” she said.';
    expect(voiceOfWords(aged, 'I sneeze')).toMatchObject({ role: 'quoted', name: null });
  });

  it('are not what somebody asked in the reporter’s words', () => {
    for (const why of [
      'Bo Lind asked why the crane was old.',
      'Bo Lind asked him if the crane fell.',
    ])
      expect(voiceOfWords(why, 'the crane')).toMatchObject({ role: 'reported', name: 'Bo Lind' });
    const text = 'Ms Ada Roe asked whether the quay was insured.';
    expect(voiceOfWords(text, text)).toMatchObject({ role: 'reported', name: 'Ada Roe' });
  });

  it('read a pronoun where the text leaves no doubt, and nobody where it does', () => {
    const sure = 'Mayor Ada Roe opened the quay in the rain.\n\n“It is paid for,” she said.';
    expect(name(sure, 'It is paid for')).toBe('Ada Roe');
    const unsure =
      'On the quay Ada Roe met Mia Lind.\n\nThere it rained on Ada Roe and Mia Lind.\n\n“It is cold,” she said.';
    expect(voiceOfWords(unsure, 'It is cold')).toMatchObject({ role: 'quoted', name: null });
  });

  it('know a person by title and acting, by a description, and an organisation by its kind', () => {
    const mayor = 'Mayor Ada Roe opened the quay.\n\n“It is paid for,” she said.';
    expect(name(mayor, 'It is paid for')).toBe('Ada Roe');
    const neighbour = 'My neighbour Bo leaned over the fence. “It is dry,” he said.';
    expect(name(neighbour, 'It is dry')).toBe('Bo');
    const agency =
      'The Exville Water Agency opened a line.\n\n“Boil it,” the agency said in a statement.';
    expect(name(agency, 'Boil it')).toBe('Exville Water Agency');
    const campaign = 'Roe campaign aides opened the quay with Bo Lind.\n\n“It rains,” he said.';
    expect(name(campaign, 'It rains')).not.toBe('Roe');
  });

  it('describe who is not named', () => {
    const text =
      'Ada Roe watched.\n\n“My boat is under it,” said a fisherman who stood beside Roe.\n\n“We know,” a spokeswoman for Exville Harbour said.';
    expect(voiceOfWords(text, 'My boat is under it')).toMatchObject({
      role: 'quoted',
      name: null,
      description: 'a fisherman',
    });
    expect(voiceOfWords(text, 'We know')).toMatchObject({
      name: 'Exville Harbour',
      description: 'a spokeswoman for Exville Harbour',
    });
  });

  it('are never the reporter’s, though nobody is named', () => {
    expect(
      voiceOfWords('“Somebody has to pay for all of it.”\n\nIt rained.', 'Somebody has'),
    ).toMatchObject({
      role: 'quoted',
      name: null,
    });
  });

  it('leave the author’s own expressions to the author', () => {
    const text = 'The “smart” crane has stood still for a month. Bo Lind was not there.';
    expect(voiceOfWords(text, 'smart')).toMatchObject({ role: 'author', name: 'Ines Moll' });
  });

  it('are nobody’s where the text denies that they were said', () => {
    const text = 'Bo Lind never said that “cranes fall by themselves in the night”.';
    expect(voiceOfWords(text, 'cranes fall by themselves')).toMatchObject({ role: 'nobody' });
  });

  it('leave what only says who said them to the author', () => {
    const text = '“The crane is old,” Bo Lind, the harbour master, said on the quay in the rain.';
    expect(voiceOfWords(text, 'in the rain').role).toBe('author');
    expect(voiceOfWords(text, 'The crane is old')).toMatchObject({
      role: 'quoted',
      name: 'Bo Lind',
    });
  });

  it('are dated by the words that say who said them', () => {
    const text = '“The crane is old,” Bo Lind said on 3 May 2001.';
    expect(voiceOfWords(text, 'The crane is old').said?.value).toBe('2001-05-03');
    const ahead = 'In 1961 Bo Lind told the club: “The crane is old.”';
    expect(voiceOfWords(ahead, 'The crane is old').said?.value).toBe('1961');
  });
});

describe('reports in running text', () => {
  it.each([
    'Bo Lind said that the crane was old.',
    'Bo Lind said the crane was old.',
    'The crane was old, Bo Lind said.',
    'The crane was old, according to Bo Lind.',
    'According to Bo Lind, the harbour master, the crane was old.',
    'Bo Lind denied that the crane was old.',
    'Bo Lind was quoted as saying that the crane was old.',
    'Bo Lind told the council to say that the crane was old.',
    'Asked about it, Bo Lind said that the crane was old.',
    'Bo Lind told reporters on Monday that the crane was old.',
  ])('are what somebody said in the author’s wording: %s', (text) => {
    expect(voiceOfWords(text, 'crane was old')).toMatchObject({
      role: 'reported',
      name: 'Bo Lind',
    });
  });

  it('are no part of a sentence in which nobody says anything', () => {
    const text =
      'Bo Lind said that it was old. The crane fell on Friday. Bo Lind called the police.';
    expect(voiceOfWords(text, 'The crane fell')).toMatchObject({ role: 'author' });
    expect(voiceOfWords(text, 'Bo Lind called the police')).toMatchObject({ role: 'author' });
  });
});

describe('an article', () => {
  it('is no transcript because its headline has a colon and it speaks of a debate', () => {
    const text =
      'Boom: the crane debate that nobody won.\n\nThe council held a debate on the crane. “It was made for carts,” said Bo Lind.\n\nIt rained.';
    expect(voiceOfWords(text, 'The council held')).toMatchObject({
      role: 'author',
      name: 'Ines Moll',
    });
    expect(name(text, 'It was made')).toBe('Bo Lind');
  });
});
