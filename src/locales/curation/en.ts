/** Sources, corrections, watching and people's own data in English. See `../en.ts`. */
export const englishCuration = {
  'curate.name': 'source',
  'curate.description': 'For moderators: add a source, replace it or take it out',
  'curate.add.name': 'add',
  'curate.add.description': 'Add a source: an address, a file, or neither to paste a text',
  'curate.supersede.name': 'supersede',
  'curate.supersede.description': 'Put a new revision in the place of a source',
  'curate.retract.name': 'retract',
  'curate.retract.description': 'Take a source out; answers that quoted it are corrected',
  'curate.history.name': 'history',
  'curate.history.description': 'Every revision of a source',
  'curate.aside.name': 'set-aside',
  'curate.aside.description': 'Sources that I do not answer from at present: why, and the way back',
  'curate.url.name': 'url',
  'curate.url.description': 'Web address; I fetch it unless you send a file or paste the text',
  'curate.file.name': 'file',
  'curate.file.description': 'A text file, at most 5 MB',
  'curate.publisher.name': 'publisher',
  'curate.publisher.description': 'Who published it',
  'curate.title.name': 'title',
  'curate.title.description': 'What it is called',
  'curate.author.name': 'author',
  'curate.author.description': 'Who wrote it',
  'curate.speaker.name': 'speaker',
  'curate.speaker.description': 'Who speaks the whole text, if it is one person',
  'curate.date.name': 'date',
  'curate.date.description': 'When it was published, as far as known: 2020, 2020-10 or 2020-10-14',
  'curate.perspective.name': 'perspective',
  'curate.perspective.description': 'The side it speaks for, such as a government or a party',
  'curate.language.name': 'language',
  'curate.language.description': 'The language of the text, such as en or pt-BR',
  'curate.document.name': 'document',
  'curate.document.description': 'The source; choose one while typing',
  'curate.reason-option.name': 'reason',
  'curate.reason-option.description': 'Why; those whose answers are corrected read it',

  'curate.other-guild':
    'All servers that I am in share my sources, and the moderators of this one may not change them. Whoever operates me can allow it: they add {{guild}} to CURATOR_GUILD_IDS.',
  'curate.form.add': 'Add a source',
  'curate.form.supersede': 'New revision of a source',
  'curate.form.text': 'The text, exactly as published',
  'curate.form.text.hint': 'Up to 4,000 characters; for more, send a file or an address',
  'curate.form.url': 'Web address',
  'curate.form.url.hint': 'Where it was published; I fetch it if there is no text and no file',
  'curate.form.url.origin': 'Where it was published',
  'curate.form.file': 'Or a text file',
  'curate.form.file.hint': 'At most 5 MB',
  'curate.form.about': 'Details, one per line',
  'curate.form.about.hint': 'Fill in after each colon; blank means unknown',
  'curate.form.date': 'Date of publication',
  'curate.form.unknown':
    'I expected lines such as “publisher: Example News” and found “{{line}}”. Nothing was stored. Please write one detail per line, after its label.',
  'curate.nothing-given':
    'I expected a text, a file or a web address, and found none of them. Nothing was stored.',
  'curate.file-too-large':
    'I take files of at most {{most}} MB; {{name}} has {{found}} MB. Nothing was stored. Please send only the part that matters.',
  'curate.file-unavailable':
    'I could not fetch {{name}} ({{reason}}). Nothing was stored. Please send it again.',
  'curate.your-text': 'Your text is attached, so that it is not lost.',
  'curate.refused': 'I did not take this source; nothing was stored',
  'curate.outcome.added': 'Added',
  'curate.outcome.superseded': 'Replaced by the new revision',
  'curate.outcome.relabelled': 'Text unchanged, details updated',
  'curate.outcome.unchanged': 'I already have this exact text',
  'curate.outcome.retracted': 'Taken out',
  'curate.answers-now': 'I answer from it from now on.',
  'curate.correcting': {
    one: 'I correct {{count, number}} answer that quoted it, and tell whoever asked.',
    other: 'I correct {{count, number}} answers that quoted it, and tell those who asked.',
  },
  'curate.not-found':
    'I have no source “{{name}}”. Choose one while you type, or look at /sources.',
  'curate.retracted-already': 'This source was taken out already. Nothing was changed.',
  'curate.changed-meanwhile':
    'Somebody has changed this source meanwhile, so nothing was done. Look at its history, then begin again.',
  'curate.gone': 'This is too old, or it was done already. Please use the command again.',
  'curate.kept': 'All right, nothing was changed.',
  'curate.reason': 'Reason: {{reason}}',
  'curate.confirm.retract': 'Take this source out?',
  'curate.confirm.retract.meaning':
    'I no longer answer from it. Its text is kept, so that old quotes can be checked.',
  'curate.confirm.supersede': 'Replace this source?',
  'curate.confirm.supersede.meaning':
    'I answer from the new text. The old one is kept, so that old quotes can be checked.',
  'curate.confirm.answers': {
    one: '{{count, number}} answer that I remember quoted it. I correct it and tell whoever asked.',
    other:
      '{{count, number}} answers that I remember quoted it. I correct them and tell those who asked.',
  },
  'curate.confirm.answers.none': 'No earlier answer quoted it.',
  'curate.button.retract': 'Take it out',
  'curate.button.supersede': 'Replace it',
  'curate.button.readmit': 'Try it and take it back',
  'curate.button.keep': 'Leave it as it is',
  'curate.history.title': 'Revisions',
  'curate.history.current': 'I answer from this one',
  'curate.history.length': {
    one: '{{count, number}} character',
    other: '{{count, number}} characters',
  },
  'curate.history.more': {
    one: 'and {{count, number}} older one',
    other: 'and {{count, number}} older ones',
  },
  'curate.history.retracted': 'None of them is current: the source was taken out.',
  'curate.history.aside':
    'None of them is current: the source is set aside. /source set-aside says why.',
  'curate.aside.title': 'Set aside',
  'curate.aside.meaning': 'I keep these sources, but I do not answer from them.',
  'curate.aside.none': 'No source is set aside.',
  'curate.aside.took-too-long': 'It took too long to read and index.',
  'curate.aside.out-of-memory': 'It took too much memory to read and index.',
  'curate.aside.failed': 'It could not be read and indexed.',
  'curate.aside.altered': 'What is stored is no longer what was stored first.',
  'curate.aside.chosen': 'It was set aside on purpose.',
  'curate.aside.by.program': 'I set it aside, {{date}}',
  'curate.aside.by.operator': 'Whoever operates me set it aside, {{date}}',
  'curate.aside.by.moderator': '{{mention}} set it aside, {{date}}',
  'curate.aside.readmitted': 'Taken back',
  'curate.aside.stays': 'It stays set aside',
  'curate.aside.still.unfit':
    'I tried it, and it still cannot be read and indexed within my limits. Correct the text and send it with /source supersede, or take it out.',
  'curate.aside.still.altered':
    'What is stored is not what was stored first. Send the text again with /source supersede, or take it out.',
  'curate.asked-again': 'Asked again: {{question}}',
  'curate.asked-again.answered': 'Now I would answer with these words of it:',
  'curate.asked-again.other': 'Now I would answer, but from another source:',
  'curate.asked-again.nearest':
    'By myself I would still not answer. These words come nearest, for you to judge:',
  'curate.asked-again.nothing': 'I find nothing in it that comes near to the question.',
  'curate.asked-again.claim-first': 'To answer with these words, claim the question first.',
  'curate.button.answer-with': 'Answer with these words',

  'correction.title': 'Corrected: do not rely on the answer below',
  'correction.retracted': 'It quotes a source that has been taken out: {{source}}.',
  'correction.superseded':
    'It quotes an old revision of a source; there is a newer one: {{source}}.',
  'correction.decided': '{{moderators}} decided this, {{time}}.',
  'correction.moderators': 'The moderators who look after my sources',
  'correction.moderators-of': 'The moderators of {{server}}',
  'correction.reason': 'They wrote: “{{reason}}”',
  'correction.again': 'Ask again with /check to see what my sources say now.',
  'correction.earlier': 'The earlier answer, as it stood:',
  'correction.attached':
    'The earlier answer is in the attached file, because it no longer fits in here.',
  'correction.told': 'I must correct an answer that I gave you',
  'correction.told.edited': 'I have put a note above the answer: {{link}}',
  'correction.told.private': 'Only you could see that answer, so I cannot put a note above it.',
  'correction.told.stuck': 'I can no longer change the message that shows it.',
  'correction.in-place':
    '{{mention}}, I must correct an answer that I gave you: one of its sources no longer stands. Please ask again with /check.',
  'correction.in-place.edited':
    '{{mention}}, I must correct an answer that I gave you. There is a note above it: {{link}}',
  'correction.outdated':
    'One of the sources of this answer was taken out or replaced since. Ask again with /check to see what my sources say now.',

  'watch.title': 'The moderators of {{server}} have answered nearly this question before',
  'watch.shadow':
    'Shadow mode: I would have replied to this message with the answer to question {{number}}. {{link}}',
  'watch.needs-content':
    'To watch channels I need the words of all messages, and I do not get them. Whoever operates me must switch on “Message Content Intent” in Discord’s developer portal and set MESSAGE_CONTENT=on. Until then nothing is watched.',

  'privacy.name': 'privacy',
  'privacy.description': 'What I keep about you: read it, take it with you, delete it',
  'privacy.show.name': 'show',
  'privacy.show.description': 'What I keep about you, in words',
  'privacy.export.name': 'export',
  'privacy.export.description': 'Everything that I keep about you, as a file',
  'privacy.delete.name': 'delete',
  'privacy.delete.description': 'Delete everything that I keep about you',
  'privacy.title': 'What I keep about you',
  'privacy.key':
    'I store neither your name nor your id, only a code made from your id with a secret key. Without that key, nobody can tell that it’s you.',
  'privacy.nothing': 'At present I keep nothing about you.',
  'privacy.requests': {
    one: 'You sent {{count, number}} question to moderators:',
    other: 'You sent {{count, number}} questions to moderators:',
  },
  'privacy.request': '“{{question}}”, sent {{date}}: {{state}}',
  'privacy.more': {
    one: 'and {{count, number}} more, in the export',
    other: 'and {{count, number}} more, in the export',
  },
  'privacy.votes': {
    one: 'You said of {{count, number}} answer whether it helped.',
    other: 'You said of {{count, number}} answers whether they helped.',
  },
  'privacy.answers': {
    one: 'I keep a record of {{count, number}} answer I gave you (not your question), so that I can tell you if a source turns out to be wrong.',
    other:
      'I keep a record of {{count, number}} answers I gave you (not your questions), so that I can tell you if a source turns out to be wrong.',
  },
  'privacy.limits':
    'Decided questions are deleted after the time that each server sets. I forget given answers after {{answers}} days and opinions on them after {{votes}}.',
  'privacy.moderators':
    'If you moderate: what you decided stays on record under your id, because decisions must have an author. What you wrote about a question is erased with it.',
  'privacy.words':
    'What I keep of a question are its words, what I answered and what moderators wrote about it; all of it goes together, from my posts and lines too. An answer stays for others who asked the same. Others who are shown a decision never read your words, unless I told you before that everybody can.',
  'privacy.address':
    'How to reach you is stored with each question, encrypted, until it’s deleted or can’t change any more, so that I can tell you if the moderators change their answer.',
  'privacy.exported': 'Everything that I keep about you is in this file.',
  'privacy.confirm': 'Delete everything that I keep about you?',
  'privacy.confirm.meaning':
    'Questions that you sent to moderators are taken back, and nobody answers them to you any more. I can no longer tell you when a source turns out wrong. This cannot be undone. My posts and lines about them lose their words, and so does what moderators wrote about them for one another.',
  'privacy.button.delete': 'Delete everything',
  'privacy.button.keep': 'Keep it',
  'privacy.kept': 'All right, nothing was deleted.',
  'privacy.deleted': 'Deleted',
  'privacy.deleted.questions': {
    one: '{{count, number}} question sent to moderators',
    other: '{{count, number}} questions sent to moderators',
  },
  'privacy.deleted.votes': {
    one: '{{count, number}} opinion of an answer',
    other: '{{count, number}} opinions of answers',
  },
  'privacy.deleted.answers': {
    one: '{{count, number}} remembered answer',
    other: '{{count, number}} remembered answers',
  },
} as const;
