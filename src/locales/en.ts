import { englishAskers } from './askers/en.js';
import { englishCard } from './card/en.js';
import { englishCuration } from './curation/en.js';
import { englishDecisions } from './decisions/en.js';
import { englishProblems } from './problems/en.js';
import { englishReview } from './review/en.js';
import { englishTalk } from './talk/en.js';

/**
 * What the bot says in English, and the list of everything it can say: the other catalogues must
 * have the same keys or they do not compile. An object holds the plural forms of one sentence.
 * Sentences about a claim never call it true or false: the bot has no verdict of its own.
 */
export const english = {
  ...englishCard,
  ...englishReview,
  ...englishCuration,
  ...englishProblems,
  ...englishTalk,
  ...englishDecisions,
  ...englishAskers,

  'check.name': 'check',
  'check.description': 'Find what the sources say about a claim, word for word',
  'check.claim.name': 'claim',
  'check.claim.description': 'What you want to check, in your own words',
  'check.speaker.name': 'speaker',
  'check.speaker.description': 'Only words of this person; a surname is enough',
  'check.from.name': 'from',
  'check.from.description': 'Not before this date: 2020, 2020-10 or 2020-10-14',
  'check.to.name': 'to',
  'check.to.description': 'Not after this date: 2020, 2020-10 or 2020-10-14',
  'visibility.name': 'visibility',
  'visibility.description':
    'Who sees the answer; only you, unless you or this server chose otherwise',
  'visibility.me': 'Only me',
  'visibility.everyone': 'Everyone here',
  'checkMessage.name': 'Check this message',
  'quote.name': 'quote',
  'quote.description': 'Is this quotation genuine? Compare it with the sources word by word',
  'quote.text.name': 'text',
  'quote.text.description': 'The quotation, as you found it',
  'quote.speaker.name': 'speaker',
  'quote.speaker.description': 'Who is said to have said it',
  'sources.name': 'sources',
  'sources.description': 'What I know: every source, its side, its dates and its size',
  'sources.source.name': 'source',
  'sources.source.description': 'Show one source in full',
  'help.name': 'help',
  'help.description': 'How to ask, with examples',

  asked: 'Asked: {{question}}',
  'asked.together': 'Treated as a follow-up to your last question.',
  'asked.reading': '“{{read}}” instead of “{{typed}}”',
  'asked.readings': 'I searched for {{readings}}.',
  'asked.readings.more': {
    one: '{{count, number}} more',
    other: '{{count, number}} more',
  },
  'confidence.strong': 'Strong match',
  'confidence.possible': 'Possible match',
  'confidence.none': 'Weak match',
  who: 'Who',
  where: 'Where',
  when: 'When',
  'speaks-of': 'About',
  'who.unknown': 'not named in the source',
  'who.described': 'not named: {{description}}',
  'who.reported': '{{name}}, in the source’s own wording',
  'who.nobody': 'nobody in particular (a heading, caption or note)',
  'who.author': '{{name}} (author)',
  'who.interviewer': '{{name}} (asking)',
  'who.claimant': '{{name}} (claim under review)',
  'who.reviewer': '{{name}} (rating a claim)',
  'claim.rated': 'Rated {{rating}}',
  'claim.rated-by': 'Rated {{rating}} by {{publisher}}',
  'claim.by': 'claim by {{name}}',
  'claim.unnamed': 'claimant not named',
  'claim.unrated': 'Claim under review; no rating given',
  'who.occasion': '{{name}}, {{occasion}}',
  'where.line': 'line {{line}}',
  'where.unpublished': 'publisher not known',
  'when.unknown': 'date not known',
  'when.obtained': 'obtained {{date}}',
  'zone.unknown': 'time zone not stated',
  'moment.about': 'about {{moment}}',
  'moment.from': 'from {{moment}} on',
  'moment.until': 'until {{moment}}',
  'moment.range': '{{start}} to {{end}}',
  'moment.hour': '{{hour}} o’clock',
  'moment.week': 'week {{week}} of {{year}}',
  'moment.quarter': 'quarter {{quarter}} of {{year}}',
  'moment.early-morning': 'early morning',
  'moment.morning': 'morning',
  'moment.noon': 'noon',
  'moment.afternoon': 'afternoon',
  'moment.evening': 'evening',
  'moment.night': 'night',
  'page.quote': 'Quote {{index}} of {{total}}',
  'page.part': 'part {{part}} of {{parts}} of a long quote',
  'page.number': 'Page {{page}} of {{pages}}',
  'quote.attached':
    'These words contain characters that Discord can’t show. They are in the attached file, exactly as written.',
  'quote.unencodable':
    'These words are damaged in the source (half a character), so I don’t show them. Open the source to read them.',
  'quote.direction':
    'These words contain invisible direction marks, which can make them look out of order.',

  'none.title': 'I found no answer in my sources',
  'none.empty-question': 'I couldn’t see any words to look for.',
  'none.empty-corpus': 'I have no sources yet, so I can’t answer anything.',
  'none.nothing-found': 'None of my sources contains these words.',
  'none.too-little-in-common': 'I found some of your words, but nothing that answers you.',
  'none.nobody': 'Nobody called “{{asked}}” speaks in my sources.',
  'none.nobody.others': 'Speakers I know: {{names}}',
  'none.filter.title': 'Nothing about this with your filters.',
  'none.nearest': 'Closest passage (may not answer it): {{citation}}',
  'none.next': 'Try different words, add a name or drop the date. Or ask a moderator.',
  'none.next.plain': 'Try different words, add a name or drop the date.',

  'button.previous': 'Back',
  'button.next-part': 'Read on',
  'button.context': 'Context',
  'button.why': 'Why this?',
  'button.source': 'Source',
  'button.helpful': 'Helpful',
  'button.not-helpful': 'Not helpful',
  'button.ask-moderator': 'Ask a moderator',
  'button.share': 'Share',
  'button.send': 'Send to moderators',
  'button.cancel': 'Do not send',
  'button.withdraw': 'Take it back',

  'context.title': 'Around the quote',
  'context.question': 'The question it answers',
  'context.before': 'Before',
  'context.quote': 'The quote',
  'context.after': 'After',
  'context.start': 'The document begins here.',
  'context.end': 'The document ends here.',
  'source.title': 'The source',
  'source.no-link': 'I have no web address for this source.',
  'source.revision': 'revision {{revision}}',
  'why.title': 'Why this quote?',
  'why.intro': 'I match words; I don’t judge. How much each word counted, {{score}} in all:',
  'why.theme': 'The same theme',
  'why.together': 'Words of the question close together',
  'why.in-quote': 'In the quote: {{words}}',
  'why.in-quote.none': 'In the quote itself: none of your words',
  'why.in-headings': 'In its headings, speaker or title: {{words}}',
  'why.around': 'Elsewhere in its passage, in its date or in the question it answers: {{words}}',
  'why.not-there': 'Not there: {{words}}',
  'why.nowhere': 'In none of my sources: {{words}}',
  'why.held':
    '**{{percent}}** likely that my sources cover this. (Below {{least}} I don’t answer.)',
  'why.answers':
    '**{{percent}}** likely that this quote answers you. (From {{strong}} I call it a strong match.)',
  'why.estimate':
    'Both are estimates, learned from questions about other texts that people judged.',
  'why.rest': {
    one: 'and {{count, number}} smaller weight',
    other: 'and {{count, number}} smaller weights',
  },
  'why.gone': 'My sources have changed since this answer. Ask again to see current weights.',

  'vote.helpful': 'Thanks for the feedback.',
  'vote.not-helpful': 'Thanks for telling me. What was wrong with it? (You can skip this.)',
  'vote.placeholder': 'Choose a reason',
  'vote.off-topic': 'It does not answer the question',
  'vote.missing-context': 'It misleads without its context',
  'vote.outdated': 'It is out of date',
  'vote.unbalanced': 'Another side is missing',
  'vote.unclear': 'I did not understand it',
  'vote.reason-noted': 'Thanks, I’ve noted why.',

  'moderator.confirm':
    'Send this to the moderators of {{server}}? They will see your question and my answer, but not your name. Others in the server may be shown their answer, with a wording of the question that a moderator wrote or with none, never with yours.',
  'moderator.confirm.everybody':
    'Everybody in {{server}} can read the channel your question goes to: the question, my answer and what the moderators write about it, but not your name.',
  'moderator.sent':
    'Sent. I’ll tell you what they decide. Until then you can withdraw it, here or with /request withdraw.',
  'moderator.already': 'The moderators already have this question.',
  'moderator.cancelled': 'All right, nothing was sent.',
  'moderator.withdrawn': 'Withdrawn.',
  'moderator.too-late': 'This question has already been decided or withdrawn.',
  'only-asker.moderator':
    'Only the person who asked can send this question. Ask it yourself with /check, then send it.',
  'only-asker.share': 'Only the person who asked can share this answer.',
  'share.already': 'You have shared this answer already.',

  'error.expired':
    'I no longer remember this answer: I forget after a while, and when I restart. Please ask again with /check.',
  'error.cooldown': {
    one: 'One moment, please: ask again in {{count, number}} second.',
    other: 'One moment, please: ask again in {{count, number}} seconds.',
  },
  'error.press-cooldown': {
    one: 'That was quick. Please press it again in {{count, number}} second.',
    other: 'That was quick. Please press it again in {{count, number}} seconds.',
  },
  'error.form-cooldown': {
    one: 'That was quick. Please send it again in {{count, number}} second; what you wrote is in the file.',
    other:
      'That was quick. Please send it again in {{count, number}} seconds; what you wrote is in the file.',
  },
  'error.failed':
    'Something went wrong on my side, so I have no answer for you. Please try again; if it happens again, tell a moderator.',
  'error.not-kept':
    'I can’t save anything right now, so nothing was changed. Please try again later; the operator will find the reason in the log.',
  'error.away':
    'I cannot reach what I have stored at the moment, so I do not know whether this was done. Please look again in a minute before you repeat it.',
  'error.date':
    '“{{value}}” is not a date I can read. Write 2020, 2020-10 or 2020-10-14, and nothing else.',
  'error.date-order': 'The first date is after the last one. Please swap them.',
  'error.no-text': 'This message has no words that I could check.',
  'error.cannot-read':
    'Discord doesn’t let me read that message. Press and hold it (or right-click it), then Apps, then “Check this message”.',

  'help.title': 'Ask, and I show you the sources’ own words',
  'help.intro':
    'I look for your claim in a collection of sources and show what they say: word for word, who said it, where and when. I never decide what is true. If I have nothing, I say so.',
  'help.ask': '**/check** finds quotes about a claim. Example: {{example}}',
  'help.quote': '**/quote** compares a quotation with the sources. Example: {{example}}',
  'help.sources': '**/sources** shows what I know, and whose side it is.',
  'help.message':
    'To check a message, press and hold it (or right-click it), then Apps, then “Check this message”.',
  'help.direct': 'You can also mention me with your question, or write to me directly.',
  'help.reading': 'Words in a quote block are the source’s, unchanged. All other words are mine.',
  'help.privacy': 'I do not keep your question unless you send it to the moderators.',
  'help.short': 'Hello! Write your question after my name, for example: {{example}}. Or use /help.',
  'help.example-claim': 'was there shelling on 14 October',
  'help.example-quote': 'the exact words you read somewhere',

  'sources.title': 'What I know',
  'sources.none': 'I have no sources yet.',
  'sources.total': {
    one: '{{count, number}} document',
    other: '{{count, number}} documents',
  },
  'sources.passages': {
    one: '{{count, number}} passage',
    other: '{{count, number}} passages',
  },
  'sources.perspective': 'side: {{perspective}}',
  'sources.perspective-unknown': 'side not known',
  'sources.summary': 'a summary, not the speakers’ own words',
  'sources.published': 'published {{date}}',
  'sources.covers': 'speaks of {{start}} to {{end}}',
  'sources.untitled': 'no title',
  'sources.licence': 'licence: {{licence}}',
  'sources.language': 'language: {{language}}',
  'sources.not-found': 'I have no source called “{{name}}”. /sources lists them all.',

  'genuine.exact': 'Genuine: these words are in a source, character for character',
  'genuine.typography': 'Genuine words: only {{differences}} differ from the source',
  'genuine.said-by': 'Said by {{found}}, not {{claimed}}',
  'genuine.report': 'In the source’s own wording: it reports what was said and quotes nobody',
  'genuine.report-of':
    'In the source’s own wording: it reports what {{name}} said and does not quote',
  'genuine.summary': 'In a summary: these are not a speaker’s own words',
  'genuine.altered': 'Altered: the source has other words',
  'genuine.stitched': 'Put together from separate places',
  'genuine.abridged': 'Shortened: the pieces are genuine and the gaps are marked',
  'genuine.absent': 'I do not find this quotation',
  'genuine.absent.detail':
    'No source of mine holds these words or nearly these words. I know only my own sources, so this does not prove that it was never said.',
  'genuine.empty': 'I need a few words to compare.',
  'genuine.too-long': 'That is too long to compare. Please send at most 4,000 characters.',
  'genuine.in-source': 'In the source it reads',
  'genuine.piece': 'Piece {{index}} of {{total}}',
  'genuine.changes': 'Compared word by word',
  'genuine.legend': '~~struck through~~: only in your text. **bold**: only in the source.',
  'genuine.places': {
    one: 'Found in {{count, number}} place.',
    other: 'Found in {{count, number}} places.',
  },
  'genuine.other-speaker': 'You named {{claimed}}; in the source these are words of {{found}}.',
  'genuine.unnamed-speaker':
    'You named {{claimed}}; the source does not say whose words these are.',
  'genuine.more-pieces': {
    one: '{{count, number}} more piece stands in a source and is not shown.',
    other: '{{count, number}} more pieces stand in a source and are not shown.',
  },
  'genuine.unmatched': {
    one: '{{count, number}} word of your text is in none of these places.',
    other: '{{count, number}} words of your text are in none of these places.',
  },
  'difference.quotes': 'quotation marks',
  'difference.dashes': 'dashes',
  'difference.case': 'capital letters',
  'difference.spaces': 'white space',
  'difference.compatibility': 'ways of writing the same character',
  'difference.ellipsis': 'dots',
  'difference.punctuation': 'punctuation',
} as const;
