import { counted, filled, type HostileKind, made, repeating } from './hostile-kind.js';

const headline =
  'President of the Republic of Exland Ada Roe was interviewed by Exville Television';

/** Transcripts, chats and interviews in every layout, and what only looks like them. */
export const speechKinds: readonly HostileKind[] = [
  ...made('a chat of many names', (size) =>
    counted((index) => `Name${index % 9000}: words\n`, size),
  ),
  ...made('a chat of two names', (size) =>
    counted((index) => `${index % 2 === 0 ? 'Ada' : 'Bob'}: words\n`, size),
  ),
  ...made('a chat where everybody speaks once', (size) =>
    counted((index) => `N${index}: words\n`, size),
  ),
  ...made('a chat with an empty line between all', (size) =>
    counted((index) => `Name${index % 90}: words\n\n`, size),
  ),
  ...made('a chat export with times', (size) =>
    counted((index) => `[${index % 24}:15] Name${index % 90}: words\n`, size),
  ),
  ...made('a chat export with dates', (size) =>
    counted((index) => `12/05/20, ${index % 24}:15 - Name${index % 90}: words\n`, size),
  ),
  ...made('questions and answers', (size) =>
    counted((index) => `${index % 2 === 0 ? 'Q' : 'A'}: words and more\n`, size),
  ),
  ...made('questions and answers apart', (size) =>
    counted((index) => `${index % 2 === 0 ? 'Q' : 'A'}: words and more\n\n`, size),
  ),
  ...repeating('questions only', { unit: 'Q: words?\n\n' }),
  ...repeating('questions only, on lines', { unit: 'Q: words?\n' }),
  ...repeating('answers only', { unit: 'A: words.\n\n' }),
  ...repeating('one name only', { unit: 'Ada Roe: words.\n\n' }),
  ...repeating('one name only, on lines', { unit: 'Ada Roe: words.\n' }),
  ...repeating('a turn, then paragraphs', {
    unit: `Ada Roe: words.\n\n${'And more of them.\n\n'.repeat(7)}`,
  }),
  ...repeating('labels of names in labels', { unit: 'Ada: ' }),
  ...repeating('labels in bold', { unit: '**Ada Roe:** words.\n\n' }),
  ...repeating('names that never become labels', { unit: 'Ada of the ' }),
  ...repeating('capitals with stops', { unit: 'A.B-' }),
  ...repeating('a question in one turn, then an answer', {
    head: 'Q: ',
    unit: 'word ',
    tail: '?\n\nA: Yes.\n\nQ: So?\n\nA: No.',
  }),
  ...made(
    'a long question before a long answer',
    (size) =>
      `Q: ${filled('Why did it fall? ', size / 2)}\n\nA: ${filled('It fell because of the rain. ', size / 2)}`,
  ),
  ...made(
    'many questions before a long answer',
    (size) =>
      `${filled('Q: Why did it fall?\n\n', size / 2)}A: ${filled('It fell because of the rain. ', size / 2)}`,
  ),
  ...repeating('interview headings', { unit: `${headline}\n\n- Why?\n\n` }),
  ...repeating('interview headings in Markdown', {
    unit: `# ${headline}\n\n- Why?\n\n- So.\n\n`,
    formats: ['markdown'],
  }),
  ...repeating('the word interview', { unit: 'interview ' }),
  ...repeating('interview with', { unit: 'interview with a by ', tail: '\n\n- Why?\n\n- So.' }),
  ...made('many lines that speak of interviews above dashes', (size) =>
    counted((index) => `Interview with Ada Roe of the Of the Of A${index}\n\n- Why?\n\n`, size),
  ),
  ...made('long lines that speak of interviews above dashes', (size) =>
    filled(`${'A of the B '.repeat(35)}interview with C\n\n- Why?\n\n`, size),
  ),
  ...made(
    'an interview of dashes',
    (size) => `${headline}\n\n${filled('- Why did it fall?\n\n- It fell.\n\n', size)}`,
  ),
  ...made(
    'an interview of dashes on lines',
    (size) => `${headline}\n\n${filled('- Why did it fall?\n- It fell.\n', size)}`,
  ),
  ...made(
    'an interview with one endless turn',
    (size) => `${headline}\n\n- Why?\n\n- ${filled('It fell. ', size)}`,
  ),
  ...made(
    'an interview of paragraphs that go on',
    (size) => `${headline}\n\n${filled(`- Why?\n\n${'It fell.\n\n'.repeat(6)}`, size)}`,
  ),
  ...made('dashes without an interview', (size) => filled('- Why?\n\n', size)),
  ...made('dashes and names by turns', (size) =>
    filled('- Why?\n\nAda: So.\n\nQ: What?\n\n', size),
  ),
  ...repeating('signed quotations', {
    unit: '“It fell.”\n— Ada Roe, interview with Exville Radio, 3 May 2001\n\n',
  }),
  ...repeating('labels of a fact check on one line', { unit: 'Claim: It fell. Rating: False. ' }),
  ...repeating('signed quotations on one line', { unit: '“It fell.” — Ada Roe, 3 May 2001\n\n' }),
  ...repeating('signatures alone', { unit: '— Ada Roe, 3 May 2001\n\n' }),
  ...repeating('signatures of commas', { head: '“So.”\n— Ada Roe', unit: ', 1', tail: ', 2001' }),
  ...repeating('signatures of dashes', { head: '“So.” ', unit: '— A', tail: ' Roe' }),
  ...repeating('signatures in a row', { unit: '“So.” — Ada Roe, ' }),
  ...repeating('names behind stops', { unit: 'It fell. Ada Roe\n\n' }),
  ...repeating('quotations in Markdown', {
    unit: '> It fell.\n\n— Ada Roe, 3 May 2001\n\n',
    formats: ['markdown'],
  }),
];

/** Headings that are long, many, nested or repeated: they are carried along with what stands below. */
export const headingKinds: readonly HostileKind[] = [
  ...made(
    'a long heading above many paragraphs',
    (size) => `# ${filled('word ', size / 10)}\n\n${filled('It fell.\n\n', size)}`,
    ['markdown'],
  ),
  ...made(
    'a long underlined heading above many paragraphs',
    (size) => `${filled('word ', size / 10)}\n===\n\n${filled('It fell.\n\n', size)}`,
    ['markdown'],
  ),
  ...made(
    'six long headings above many paragraphs',
    (size) => {
      const long = filled('word ', size / 20);
      return `${[1, 2, 3, 4, 5, 6].map((level) => `${'#'.repeat(level)} ${long}\n\n`).join('')}${filled('It fell.\n\n', size)}`;
    },
    ['markdown'],
  ),
  ...made(
    'a heading of ligatures above many paragraphs',
    (size) => `# ${filled('\ufdfa', size / 10)}\n\n${filled('It fell.\n\n', size)}`,
    ['markdown'],
  ),
  ...made(
    'a heading of emoji above many paragraphs',
    (size) => `# ${filled('\u{1f468}\u200d', size / 10)}\n\n${filled('It fell.\n\n', size)}`,
    ['markdown'],
  ),
  ...made(
    'headings of ever deeper levels',
    (size) =>
      counted((index) => `${'#'.repeat((index % 6) + 1)} Heading ${index}\n\nBody.\n\n`, size),
    ['markdown'],
  ),
  ...made('ever longer headlines', (size) =>
    counted((index) => `H${'o'.repeat(index % 190)}\n\n`, size),
  ),
  ...repeating('headlines only', { unit: 'A headline without a stop\n\n' }),
  ...repeating('headlines and bodies', { unit: 'A headline\n\nIts body, which is longer.\n\n' }),
  ...repeating('headlines, bodies and gaps', {
    head: '14 October 2020\n\n',
    unit: 'A headline\n\nIts body, which is longer.\n\n\n\n',
  }),
  ...repeating('posts with gaps', {
    head: '14 October 2020\n\n',
    unit: 'Its body, which is longer.\n\n\n\n',
  }),
  ...repeating('headings that ask', {
    unit: '## Why did it fall?\n\nIt fell.\n\n',
    formats: ['markdown'],
  }),
  ...repeating('headings alone', { unit: '# a\n\n', formats: ['markdown'] }),
];
