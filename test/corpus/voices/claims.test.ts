import { describe, expect, it } from 'vitest';
import { parseIsoMoment } from '../../../src/moments/parse-iso-moment.js';
import { reviewExample, toldClaims, toldVoices, wordsOf } from './told-voices.js';

describe('a claim under review', () => {
  it.each([
    [
      'labels on their lines',
      'Claim: Tar soap heals burns.\nRating: Unproven\nNo doctor of Exville has seen it.\n',
      ['Tar soap heals burns. | not named | Unproven'],
    ],
    [
      'labels with who made it and when',
      'Claim: Half of the barges leak.\nClaimed by: Cleo Tarn, leader of the Rope Party\nFact-check by Pebble Desk: Misleading. Only ferries were counted.\n\nThe yard lists four.\n',
      ['Half of the barges leak. | Cleo Tarn | Misleading'],
    ],
    [
      'headings above the words',
      'Claim\n\nThe tower was sold to a bank.\n\nRating\n\nMostly False\n\nOrigin\n\nThe paper is a bill for paint.\n',
      ['The tower was sold to a bank. | not named | Mostly False'],
    ],
    [
      'several fields on one line',
      'CLAIM: The dam failed on Monday. RATING: False. It stands.\n',
      ['The dam failed on Monday. | not named | False'],
    ],
    [
      'capitals, with the agency’s assessment',
      "CLAIM: A film shows the dam breaking.\n\nPD'S ASSESSMENT: Miscaptioned. It shows another dam.\n\nTHE FACTS: The film is nine years old.\n",
      ['A film shows the dam breaking. | not named | Miscaptioned'],
    ],
    [
      'a box that says who stated it',
      'Viral posts\n\nstated on May 30, 2024 in a video:\n\nThe ferry burns whale oil.\n\nFalse\n\nBy Ada Roe May 31, 2024\n\nIt burns diesel.\n',
      ['The ferry burns whale oil. | (Viral posts) | False'],
    ],
    [
      'a line under it that names the claimant, and a sentence that rates it',
      'Nine of ten roads are broken.\nBen Falk, candidate for mayor, in a leaflet\n\nWe drove all of them.\n\nOUR RULING\nFalk is right about his street. We rate the statement Mostly False.\n',
      ['Nine of ten roads are broken. | Ben Falk | Mostly False'],
    ],
    [
      'several claims, each with its own rating',
      'Claim 1: The bridge fell.\nVerdict: False\nIt stands.\n\nClaim 2: The mill fell.\nVerdict: True\nIt fell on Monday.\n',
      ['The bridge fell. | not named | False', 'The mill fell. | not named | True'],
    ],
    [
      'a rating of several words, in the words of the publisher',
      'Claim: He built ninety schools.\nRating: Pants on Fire!\nThe list has eleven.\n',
      ['He built ninety schools. | not named | Pants on Fire!'],
    ],
    [
      'no rating at all',
      'Claim: The bridge fell.\n\nThe bridge stands, say the engineers.\n',
      ['The bridge fell. | not named | no rating'],
    ],
    [
      'a quoted post, rated by a sentence',
      '“The wells are poisoned,” an anonymous account wrote on Sunday. None of it is true.\n\n“Do not drink,” the account went on. “Nine are ill.”\n\nThe clinic has no such patient.\n\nExville Check rates the post Fabricated.\n',
      [
        'The wells are poisoned, | (an anonymous account) | Fabricated',
        'Do not drink, | (an anonymous account) | Fabricated',
        'Nine are ill. | (an anonymous account) | Fabricated',
      ],
    ],
    [
      'a speech that opens the check',
      "“We built ninety schools,” Minister Cleo Tarn said at a rally.\n\nThe list has eleven. We give the minister's claim Four Pinocchios.\n",
      ['We built ninety schools, | Cleo Tarn | Four Pinocchios'],
    ],
    [
      'a post below the words that call it false',
      'A film is said to show the dam. The claim is false; it is a model, says its maker.\n\n“The dam is gone,” reads a post of May 2.\n\nThe dam stands.\n',
      ['The dam is gone, | (a post) | false'],
    ],
    [
      'a question that is answered at once, and not what its subject told the checkers',
      'Did Cleo Tarn sell the ferry? No, that’s not true: she owns none.\n\nThe rumour began with a post. It read:\n\nTarn has sold the ferry!\n\nA spokesman told us in an email:\n\nShe owns no ferry.\n',
      ['Tarn has sold the ferry! | (the rumour) | No, that’s not true'],
    ],
    [
      'a rating that a comma turns',
      'Claim: Waits have halved.\nRating: Correct for hips, not for anything else at all.\n\nKnees wait longer.\n',
      ['Waits have halved. | not named | Correct for hips, not for anything else at all'],
    ],
    [
      'what a post claims, and a sentence that calls it false',
      'A video that many share claims to show a whale. The claim is false; a computer made it.\n\n“A whale!” says the caption of a post.\n',
      [
        'A video that many share claims to show a whale. | (a video) | false',
        'A whale! | (the caption) | false',
      ],
    ],
    [
      'a sentence that tells what somebody said, where the last one rates it',
      'Ben Falk said on Monday that half of the wells are dry.\n\nTwo in ten are dry. We rate it Mostly False.\n',
      ['Ben Falk said on Monday that half of the wells are dry. | Ben Falk | Mostly False'],
    ],
    [
      'a quoted post, of which the text says that nothing is true',
      '"The weir of Exville broke. Ninety are gone," an anonymous account wrote on Sunday. None of that is true.\n\n“Flee now,” the account went on.\n',
      [
        'The weir of Exville broke. Ninety are gone, | (an anonymous account) | None of that is true',
        'Flee now, | (an anonymous account) | None of that is true',
      ],
    ],
    [
      'a label that names the claimant',
      'Statement by Ben Falk: The mill is older than the town.\n\nVerdict: True. It was built in 1411.\n',
      ['The mill is older than the town. | Ben Falk | True'],
    ],
    [
      'a myth and a fact',
      'Myth: Salt cures colds.\n\nFact: It does not.\n',
      ['Salt cures colds. | not named | Myth'],
    ],
  ])('is found by %s', (_, text, claims) => {
    expect(toldClaims(text)).toEqual(claims);
  });

  it.each([
    [
      'headings',
      '## What was claimed\n\nThe wind farm never ran.\n\n## Our verdict\n\nIncorrect. It ran every day.\n\nThe film is old.\n',
      ['The wind farm never ran. | not named | Incorrect'],
    ],
    [
      'bold labels',
      '**Claim:** The tower leans by nine metres.\n\n**Claimant:** Facebook posts\n\n**Rating:** Mostly False\n\nIt leans by nine centimetres.\n',
      ['The tower leans by nine metres. | (Facebook posts) | Mostly False'],
    ],
    [
      'a table',
      '| Claim | Who said it | Verdict |\n|---|---|---|\n| The school has no roof. | Ada Roe | False |\n| The pool is dry. | Ben Falk | True |\n',
      ['The school has no roof. | | Ada Roe | False', 'The pool is dry. | | Ben Falk | True'],
    ],
  ])('is found in Markdown by %s', (_, text, claims) => {
    expect(toldClaims(text, { form: 'markdown' })).toEqual(claims);
  });

  it('is found by what the metadata state, whatever its marks and white space', () => {
    const review = reviewExample({
      claim: "The captain's ferry burned whale oil",
      claimant: 'Radio Pebble',
      claimedAt: parseIsoMoment('2024-03-03'),
      rating: 'Wrong',
      publisher: 'Pebble Desk',
      reviewedAt: parseIsoMoment('2024-03-08'),
    });
    const text = 'Did it?\n\nThe captain’s ferry  burned “whale oil”.\n\nIt burned diesel.\n';
    const [claim] = toldVoices(text, { reviews: [review] }).filter(
      ({ voice }) => voice.role === 'claimed',
    );
    expect(claim).toMatchObject({
      words: 'The captain’s ferry  burned “whale oil”.',
      said: '2024-03-03',
      voice: {
        name: 'Radio Pebble',
        rating: { words: 'Wrong', by: 'Pebble Desk', at: { value: '2024-03-08' } },
      },
    });
  });

  it('is what a post says that the check quotes, with the rating of the whole', () => {
    const labelled =
      'Claim: The mill sings.\nRating: Unproven\n\nA post of May 2023 read, "The mill sang to me."\n';
    expect(toldClaims(labelled)).toEqual([
      'The mill sings. | not named | Unproven',
      'The mill sang to me. | (a post) | Unproven',
    ]);
    const headed =
      'A user on a forum wrote: “The mill walked off.”\n\nIt stands.\n\nVERDICT\n\nMisleading. It never left.\n';
    expect(toldClaims(headed)).toEqual(['The mill walked off. | (a user) | Misleading']);
  });

  it('is all of a record that is nothing else', () => {
    const reviews = [reviewExample({ claimant: 'chain messages', rating: 'False' })];
    expect(toldClaims('The bridge fell and forty drowned.', { reviews })).toEqual([
      'The bridge fell and forty drowned. | (chain messages) | False',
    ]);
  });

  it('is dated by what stands beside it, not by the review', () => {
    const text = '“The wells are bad,” a message said on Sunday.\n\nWe rate the message False.\n';
    const told = toldVoices(text);
    expect(told.find(({ voice }) => voice.role === 'claimed')?.said).toBe('2024-04-28');
  });

  it('has the rating’s publisher and day beside it', () => {
    const [claim] = toldVoices('Claim: The mill fell.\nVerdict: False\n').filter(
      ({ voice }) => voice.role === 'claimed',
    );
    expect(claim?.voice.rating).toMatchObject({
      words: 'False',
      by: 'Exville Check',
      at: { value: '2024-05-03' },
    });
  });
});

describe('the verdict of a review', () => {
  it('is the reviewer’s, and the finding stays the author’s', () => {
    const told = toldVoices(
      'Claim\n\nThe wells are poisoned.\n\nOur verdict\n\nIncorrect. The wells are tested daily.\n\nThe film is of another town.\n',
      { author: 'Ada Roe' },
    );
    expect(wordsOf('rating', told)).toEqual(['Incorrect. The wells are tested daily. — Ada Roe']);
    expect(wordsOf('author', told)).toEqual(['The film is of another town. — Ada Roe']);
    expect(wordsOf('nobody', told)).toEqual(['Claim', 'Our verdict']);
  });

  it('is the publisher’s where no author is named, as the finding is', () => {
    const told = toldVoices('Claim: The mill fell.\nRating: False\n\nIt stands.\n');
    expect(wordsOf('rating', told)).toEqual(['False — Exville Check']);
    expect(wordsOf('author', told)).toEqual(['It stands. — Exville Check']);
  });
});

describe('a text that reviews no claim', () => {
  it.each([
    ['a film’s rating', 'The film is long.\n\nVerdict: four stars\n\nRating: 4/5\n'],
    ['a court’s verdict', 'The claim of the widow was heard.\n\nThe verdict is due on Monday.\n'],
    [
      'news of another’s rating',
      'The post says that the mill fell. Pebble Desk rated the claim False.\n\n“Things are rated ‘False’ that are true,” said Ada Roe.\n',
    ],
    ['a denial', 'The report says the mill fell. That is false, said Ada Roe.\n'],
    ['a refusal', 'The bot never calls a claim true or false. We do not rate this claim False.\n'],
    [
      'somebody’s denial',
      'The claim is false, said the mayor.\n\n“That is false,” said Ada Roe.\n',
    ],
  ])('keeps its voices: %s', (_, text) => {
    const told = toldVoices(text);
    expect(told.filter(({ voice }) => voice.role === 'claimed' || voice.role === 'rating')).toEqual(
      [],
    );
  });
});
