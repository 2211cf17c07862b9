import { describe, expect, it } from 'vitest';
import { cutPassages } from '../../../src/corpus/cut-passages.js';
import { isQuotable } from '../../../src/corpus/passage.js';
import { documentExample } from '../document-example.js';
import { told } from './told.js';

/** The same four turns in layouts of many houses. `said` is what stands before each speaker's words. */
const LAYOUTS: readonly (readonly [string, (name: string, minute: number) => string])[] = [
  ['names in capitals', (name) => `${name.toUpperCase()}: `],
  ['names as they are', (name) => `${name}: `],
  ['bold names, colon inside', (name) => `**${name}:** `],
  ['bold names, colon outside', (name) => `**${name}**: `],
  ['a party in brackets', (name) => `${name} (Reef Party): `],
  ['constituency and party', (name) => `${name} (Sandholm) (RP): `],
  ['a clock in square brackets', (name, minute) => `[00:0${minute}:10] ${name}: `],
  ['a clock in round brackets', (name, minute) => `(0${minute}:10) ${name}: `],
  ['a bare clock', (name, minute) => `0${minute}:10 ${name}: `],
  ['a clock after the name', (name, minute) => `${name} [0${minute}:10]: `],
  ['arrows of captions', (name) => `>> ${name.toUpperCase()}: `],
  ['a stop and a dash', (name) => `HON. ${name.toUpperCase()}.- `],
  ['a line with a clock', (name, minute) => `${name}  ${minute}:10\n`],
  ['a line with a clock in brackets', (name, minute) => `${name} (0${minute}:10):\n`],
  ['a line with colon and clock', (name, minute) => `${name}: (0${minute}:10)\n`],
  ['a line that begins with a clock', (name, minute) => `0${minute}:10 ${name}\n`],
  ['a line with a role', (name) => `${name} -- Keeper of the Reef\n\n`],
  ['a name in brackets before a clock', (name, minute) => `[${name}] 10:0${minute}:00\n`],
  ['the chat of a meeting', (name, minute) => `10:0${minute}:00 From ${name} to Everyone:\n\t`],
  ['the chat of a meeting, on one line', (name, minute) => `10:0${minute}:00 From ${name} : `],
  ['a line in capitals', (name) => `${name.toUpperCase()}\n`],
  ['a label on a line of its own', (name) => `${name.toUpperCase()}:\n`],
];

describe('turns of a transcript', () => {
  it('are told by an office in the chair, with who holds it in brackets', () => {
    const text =
      'Mr. VARGA. I ask that the buoy be moved.\n\nThe PRESIDING OFFICER (Ms. Okoro). Without objection.\n\nMr. VARGA. I thank the Chair.\n\nIt was in the way.\n';
    const lines = told(text);
    expect(lines[0]).toContain('Varga');
    expect(lines[1]).toMatch(/(?:OFFICER|Okoro).*: Without objection/u);
  });

  it.each(LAYOUTS)('are told by %s', (_layout, label) => {
    const text = [
      `${label('Ines Varga', 1)}Good morning, all. Who moved the buoy?`,
      `${label('Tom Okoro', 2)}The storm did. Nobody else was out.`,
      'It took the chain as well.',
      `${label('Ines Varga', 3)}I see.`,
    ].join('\n\n');
    expect(told(text)).toEqual([
      'Ines Varga: Good morning, all.',
      'Ines Varga?: Who moved the buoy?',
      'Tom Okoro: The storm did. Nobody else was out.',
      'Tom Okoro: It took the chain as well.',
      'Ines Varga: I see.',
    ]);
  });

  it('need no blank lines between them', () => {
    const text = 'VARGA: The buoy is gone.\nOKORO: It is not.\nVARGA: Then show me.\n';
    expect(told(text)).toEqual([
      'Varga: The buoy is gone.',
      'Okoro: It is not.',
      'Varga: Then show me.',
    ]);
  });

  it('never have their label in a quote', () => {
    const text = 'VARGA: The buoy is gone.\n\nOKORO: It is not.\n\nVARGA: Then show me.\n';
    const quotable = cutPassages(documentExample(text)).filter(isQuotable);
    expect(quotable.map(({ span }) => text.slice(span.start, span.end).trim())).toEqual([
      'The buoy is gone.',
      'It is not.',
      'Then show me.',
    ]);
  });

  it('say where in the text their speaker is named', () => {
    const text = 'VARGA: The buoy is gone.\n\nOKORO: It is not.\n\nVARGA: Then show me.\n';
    const [, first] = cutPassages(documentExample(text));
    expect(first?.voice.evidence).toEqual({ start: 0, end: 'VARGA:'.length });
  });

  it('carry the question that they answer', () => {
    const text = 'VARGA: You were out. Who moved it?\n\nOKORO: The storm did.\n\nVARGA: I see.\n';
    const answer = cutPassages(documentExample(text)).find(({ kind }) => kind === 'answer');
    expect(text.slice(answer?.question?.start, answer?.question?.end)).toBe('Who moved it?');
  });

  it.each([
    ['APPLAUSE AND BELLS', '(APPLAUSE)'],
    ['laughter', '[Laughter.]'],
    ['sounds', 'SFX: A GULL'],
    ['directions', 'FADE UNDER BELLS'],
  ])('are not interrupted by notes as if somebody said them: %s', (_note, note) => {
    const text = `VARGA: The buoy is gone.\n\n${note}\n\nOKORO: It is not.\n\nVARGA: Then show me.\n`;
    expect(told(text)[1]).toBe(`(${note})`);
  });

  it('leave out notes within their words', () => {
    const text = 'VARGA: The buoy (laughs) is gone.\n\nOKORO: It is not.\n\nVARGA: Then show me.\n';
    expect(told(text).slice(0, 3)).toEqual(['Varga: The buoy', '((laughs))', 'Varga: is gone.']);
  });

  it('end at an unknown label, at a clip and at a note, and no name is guessed for what follows', () => {
    const text =
      'VARGA: The buoy is gone.\n\nA DIVER: I saw it go.\n\nUNIDENTIFIED WOMAN: So did I.\n\nOKORO: It is here.\n\n(BEGIN VIDEO CLIP)\n\nThe sea was black that night.\n\n(END VIDEO CLIP)\n\nVARGA: Then show me.\n';
    expect(told(text)).toEqual([
      'Varga: The buoy is gone.',
      'A Diver: I saw it go.',
      '—: So did I.',
      'Okoro: It is here.',
      '((BEGIN VIDEO CLIP))',
      '—: The sea was black that night.',
      '((END VIDEO CLIP))',
      'Varga: Then show me.',
    ]);
  });

  it('are of a sole speaker to the end, over notes', () => {
    const text =
      'Remarks by the Governor at the Reef\n\n3 May 2022\n\nTHE GOVERNOR: Sit down, please.\n\n(Applause.)\n\nWe have bought a new buoy.\n\nEND\n';
    expect(told(text).slice(2)).toEqual([
      'THE GOVERNOR: Sit down, please.',
      '((Applause.))',
      'THE GOVERNOR: We have bought a new buoy.',
      '(END)',
    ]);
  });

  it('of printed hearings begin at the indent, and an address to somebody is no label', () => {
    const text = [
      '    Chairman Varga. We meet to hear about',
      'the buoy.',
      '    Mr. Okoro, you may begin.',
      '    Mr. Okoro. Thank you. The chain broke.',
      '    [Laughter.]',
      '    Chairman Varga. It did.',
      '    Mr. Okoro. Twice.',
    ].join('\n');
    expect(told(text)).toEqual([
      'Varga: We meet to hear about the buoy. Mr. Okoro, you may begin.',
      'Okoro: Thank you. The chain broke.',
      '([Laughter.])',
      'Varga: It did.',
      'Okoro: Twice.',
    ]);
  });

  it('in court are of who examines and of who was sworn', () => {
    const text =
      'INES VARGA, having been first duly sworn, testified as follows:\n\nDIRECT EXAMINATION\n\nBY MR. STONE:\n\nQ. Where was the buoy?\n\nA. On the reef.\n\nMS. LEE: Objection.\n\nTHE COURT: Overruled.\n\nCROSS-EXAMINATION BY MS. LEE:\n\nQ. Did you see it?\n\nA. I heard it.\n';
    expect(told(text).filter((line) => !line.startsWith('('))).toEqual([
      'Stone?: Where was the buoy?',
      'Ines Varga: On the reef.',
      'Lee: Objection.',
      'THE COURT: Overruled.',
      'Lee?: Did you see it?',
      'Ines Varga: I heard it.',
    ]);
  });

  it('of a briefing whose reporters are only Q name none of them', () => {
    const text =
      'Press Briefing by Harbour Secretary Ines Varga\n\nMS. VARGA:  The buoy is back.\n\nQ    Who paid for it?\n\nMS. VARGA:  The ferry did.\n';
    expect(told(text).slice(1)).toEqual([
      'Ines Varga: The buoy is back.',
      '—?: Who paid for it?',
      'Ines Varga: The ferry did.',
    ]);
  });
});

describe('a document of speech', () => {
  it.each([
    [
      'a sole speaker over headings and code',
      '# Remarks by the Governor\n\nTHE GOVERNOR: One.\n\n## On buoys\n\nTwo.\n\n```\nthree\n```\n\nFour.\n',
      'markdown',
    ],
    [
      'a chat over days',
      '--- Log opened Wed Jul 05 2023\n19:02 <ines> one\ntwo\n--- Day changed Thu Jul 06 2023\n08:10 <tom> three\n',
      'prose',
    ],
    [
      'a comment between turns',
      'VARGA: One.\n\n<!-- note -->\n\nTwo.\n\nOKORO: Three.\n\nVARGA: Four.\n',
      'markdown',
    ],
  ] as const)('is cut in order and whole: %s', (_sort, text, form) => {
    const passages = cutPassages(documentExample(text, { form }));
    expect(passages.map(({ span }) => text.slice(span.start, span.end)).join('')).toBe(text);
    expect(passages.every(({ span }) => span.start < span.end)).toBe(true);
  });

  it('is a chat whose clocks belong to the day above them', () => {
    const text =
      '--- Log opened Wed Jul 05 2023\n19:02 <ines> one\n--- Day changed Thu Jul 06 2023\n08:10 <tom> two\n';
    const spoken = cutPassages(documentExample(text)).filter(isQuotable);
    expect(spoken.map(({ voice, said }) => [voice.name, said?.value])).toEqual([
      ['ines', '2023-07-05T19:02'],
      ['tom', '2023-07-06T08:10'],
    ]);
  });

  it('may have roles on lines below the names', () => {
    const text =
      'Operator\n\nWelcome to the call.\n\nInes Varga\nChief Executive\n\nWe sold it.\n\nTom Okoro\nReef Bank -- Analyst\n\nHow much?\n\nInes Varga\nChief Executive\n\nAll of it.\n';
    expect(told(text)).toEqual([
      'Operator: Welcome to the call.',
      'Ines Varga: We sold it.',
      'Tom Okoro?: How much?',
      'Ines Varga: All of it.',
    ]);
  });

  it('may be a play, whose title and directions nobody speaks', () => {
    const text =
      '              THE BUOY\n              A play\n\n              INES\n      Who moved it?\n\n              TOM\n      The storm.\n\nInes goes to the window.\n\n              INES\n      It is back.\n';
    expect(told(text).slice(1)).toEqual([
      'Ines?: Who moved it?',
      'Tom: The storm.',
      '—: Ines goes to the window.',
      'Ines: It is back.',
    ]);
  });

  it('ends where it says so, and a contact below it is nobody’s turn', () => {
    const text =
      'Transcript of a press conference\n\nMINISTER: The buoy is back.\n\nJOURNALIST: Who paid?\n\nMINISTER: The ferry.\n\nEnds\n\nMedia contact: Bo Lind, 555 0101\n';
    expect(told(text).slice(1)).toEqual([
      'MINISTER: The buoy is back.',
      '—?: Who paid?',
      'MINISTER: The ferry.',
      '(Ends)',
      'The Author: Media contact: Bo Lind, 555 0101',
    ]);
  });

  it('has numbered lines in some courts, and the witness is who was sworn', () => {
    const text =
      'Deposition of Ines Varga\n\n1    Q.   Where was it?\n2    A.   On the reef.\n3         MR. STONE:  Objection.\n4         THE WITNESS:  It was on the reef.\n';
    expect(told(text).slice(1)).toEqual([
      '—?: Where was it?',
      'Ines Varga: On the reef.',
      'Stone: Objection.',
      'Ines Varga: It was on the reef.',
    ]);
  });

  it('knows by their first names those whom it named in full', () => {
    const text =
      '**Host (Bo Lind):** Welcome.\n\n**Ines Varga:** I mend buoys.\n\n**Bo:** Do they thank you?\n\n**Ines:** They bob.\n';
    expect(told(text, { form: 'markdown' })).toEqual([
      'Bo Lind: Welcome.',
      'Ines Varga: I mend buoys.',
      'Bo Lind?: Do they thank you?',
      'Ines Varga: They bob.',
    ]);
  });

  it('of captions is speech, though nobody speaks twice', () => {
    const text = 'Ines Varga: The buoy is gone.\n\nTom Okoro: It is not.\n';
    const origin = { name: 'reef.vtt', line: null };
    expect(told(text, { source: { origin } })[0]).toBe('Ines Varga: The buoy is gone.');
    expect(told(text)[0]).toMatch(/^The Author: /u);
  });

  it('has the whole name of who is called like the start of a month, before a clock', () => {
    const text =
      'Joel Marchetti  9:41 AM\nthe buoy is gone\n\nAda Monk  9:42 AM\nit is not\n\nJoel Marchetti  9:43 AM\nthen where\n';
    expect(told(text)).toEqual([
      'Joel Marchetti: the buoy is gone',
      'Ada Monk: it is not',
      'Joel Marchetti: then where',
    ]);
  });

  it('is over where its author writes of who answered', () => {
    const text =
      'Bo Lind talks to the keeper Ines Varga\n\nQ: Where was it?\n\nA: On the reef.\n\nQ: And then?\n\nA: It sank.\n\nInes Varga’s memoir is out in May.\n';
    expect(told(text).slice(1)).toEqual([
      'Bo Lind?: Where was it?',
      'Ines Varga: On the reef.',
      'Bo Lind?: And then?',
      'Ines Varga: It sank.',
      'The Author: Ines Varga’s memoir is out in May.',
    ]);
  });

  it('is suspended by nobody’s words', () => {
    const text =
      'The CHAIR: We resume.\n\nDr VARGA: It was over the gauge.\n\nThe CHAIR: We rest.\n\nProceedings suspended from 12:31 to 13:30\n';
    expect(told(text).at(-1)).toBe('(Proceedings suspended from 12:31 to 13:30)');
    const risen = text.replace(
      'Proceedings suspended from 12:31 to 13:30',
      'Several hon. Members rose—',
    );
    expect(told(risen).at(-1)).toBe('(Several hon. Members rose—)');
  });

  it('may be a play whose players come and go without brackets', () => {
    const text =
      'VARGA. Has the buoy come?\n\nOKORO. It has not, and nor has the boat.\n\nEnter STONE, wet.\n\nVARGA. Who is that?\n\nOKORO. The boat.\n';
    expect(told(text)).toContain('(Enter STONE, wet.)');
  });
});

describe('names of speakers', () => {
  const second = (head: string, label: string): string | undefined =>
    told(`${head}\n\n${label}: I was there.\n\nOTHER: I was not.\n\n${label}: Then hush.\n`).find(
      (line) => line.endsWith('I was there.'),
    );

  it.each([
    ['from the headline', 'Debate between INES VARGA and TOM OKORO', 'VARGA', 'Ines Varga'],
    ['after a title', 'Hearing with Harbour Secretary Ines Varga', 'MS. VARGA', 'Ines Varga'],
    ['from a first name', 'Our host met the breeder Ines Varga.', 'Ines', 'Ines Varga'],
    ['from initials', 'An interview with Ines Varga', 'IV', 'Ines Varga'],
    ['from the list of who holds which office', 'Moderator: Ines Varga', 'MODERATOR', 'Ines Varga'],
    ['not of two with one surname', 'Interview with Ines Varga and Bo Varga', 'VARGA', 'VARGA'],
    ['not of somebody else', 'Interview with Ines Varga', 'VARGAS', 'Vargas'],
  ])('are as full as the document gives them: %s', (_case, head, label, name) => {
    expect(second(head, label)).toBe(`${name}: I was there.`);
  });

  it('are those by which speakers introduce themselves', () => {
    const text = 'VARGA: Hello. I am Ines Varga.\n\nOKORO: Good day.\n\nVARGA: Sit down.\n';
    expect(told(text)[0]).toBe('Ines Varga: Hello. I am Ines Varga.');
  });

  it('stand in brackets behind an office, which is their title', () => {
    const text =
      'The Minister for Buoys (Ines Varga): It is back.\n\nTom Okoro (Reef) (Ind): Where?\n\nTom Okoro: I see it.\n';
    const [, first] = cutPassages(documentExample(text));
    expect(first?.voice).toMatchObject({ name: 'Ines Varga', title: 'Minister for Buoys' });
  });

  it('keep the form of address where Mr and Ms share one', () => {
    const text = 'MR. VARGA: I was there.\n\nMS. VARGA: I was not.\n\nMR. VARGA: Then hush.\n';
    expect(told(text)[0]).toBe('MR. VARGA: I was there.');
  });
});

describe('what is no speech', () => {
  it.each([
    [
      'a recipe',
      'Ingredients: two eggs and a fish.\n\nMethod: boil the eggs.\n\nServes: four people.\n\nMethod: eat.\n',
    ],
    [
      'an invitation',
      'Date: the third of May.\n\nTime: 8 pm, at the quay.\n\nPlace: the old quay.\n\nTime: bring a lamp.\n',
    ],
    [
      'a glossary',
      'Buoy: a thing that floats.\n\nReef: a thing that does not.\n\nQuay: a place to wait.\n',
    ],
    [
      'notes in an article',
      'The buoy is gone.\n\nNote: it was red.\n\nThe reef is there.\n\nNote: it is grey.\n\nSource: the harbour.\n',
    ],
    [
      'an article whose headline has a colon',
      'The Latest: Varga declares victory after debate.\n\nHe lost the reef.\n\nThe speech at the quay was short.\n',
    ],
    [
      'a log',
      '2023-07-05 19:02 The gate was shut.\n2023-07-05 19:20 The gate was opened.\n2023-07-06 07:00 The gate was shut.\n',
    ],
    [
      'sentences that begin with a name and title',
      'Mr. Varga left. He was tired.\n\nMr. Varga came back.\n\nMr. Okoro slept.\n',
    ],
  ])('stays its author’s: %s', (_sort, text) => {
    expect(told(text).every((line) => line.startsWith('The Author: '))).toBe(true);
  });

  it('leaves a list of questions and answers to its author', () => {
    const text =
      'Q: How do I reset the buoy?\n\nA: Press the button.\n\nQ: And then?\n\nA: Wait.\n';
    expect(told(text)).toEqual([
      '—?: How do I reset the buoy?',
      'The Author: Press the button.',
      '—?: And then?',
      'The Author: Wait.',
    ]);
  });
});
