/** What the bot says of itself and to be polite, in English. See `../en.ts`. */
export const englishTalk = {
  'talk.greeting': 'Hello!',
  'talk.greeting.ask': 'Ask me about a claim, for example: {{example}}',
  'talk.thanks': 'You’re welcome!',
  'talk.praise': 'Glad to help. Ask me anything else you’d like to check.',
  'talk.blame': 'I’m sorry that didn’t help. Try other words or add a name, or ask a moderator.',
  'talk.farewell': 'Goodbye!',
  'talk.apology': 'No problem at all.',
  'talk.commands': '/help shows how to ask, with examples.',
  'talk.no-claim': 'There is no claim in this message that I could look up.',
  'talk.about.what':
    'I’m Receipts. I look for a claim in a collection of sources and show you their exact words.',
  'talk.about.help':
    'I can check a claim, compare a quotation with its source word by word, and list my sources. Just ask in plain words.',
  'talk.about.bot': 'I’m a bot: a program that finds and quotes documents.',
  'talk.about.ai': 'No language model writes my answers: I quote documents word for word.',
  'talk.about.trust':
    'A quote of mine is exactly what its source says. Whether the source is right, only you can judge.',
  'talk.about.privacy':
    'I don’t save what you write to me unless you send a question to the moderators yourself.',
  'talk.about.maker':
    'The Receipts developers made me, and I’m free software. Whoever runs me here chooses my sources.',
  'talk.about.sources':
    'From the documents that the people who run me have given me, and nowhere else.',
  'talk.about.language': 'My sources are read in English, so please ask me in English.',
  'talk.about.verdict': 'I give no verdict. I show what sources say, and you decide.',
  'talk.about.punish': 'No. I answer questions and never warn, mute or remove anybody.',
  'talk.about.how':
    'I compare the words of your question with those of every passage in my sources, and show the best ones.',
  'talk.about.news': 'I’m as up to date as my sources. Each quote says when it was published.',
  'talk.about.other': 'That’s not something I can say about myself.',
  'talk.lost': 'I don’t know which question this follows. Please ask it in full.',
  'talk.searched': 'My sources are read in English. In your message I looked for: {{words}}.',
  'talk.unsearched':
    'My sources are read in English, and your message has no name or number that I could look for in them. Please ask in English.',
  'talk.follow-up': 'Treated as a follow-up to: {{question}}',
  'talk.who': 'Said by {{name}}',
  'talk.about-date': 'It speaks of {{date}}',
  'talk.said-date': 'Said or published {{date}}',
  'talk.source': 'From {{source}}',
  'talk.only-address':
    'This message is only an address, and I can’t see what it shows. Copy the sentence that you want to check.',
  'talk.not-there': 'You asked me in {{channel}}, where I may not write. This is my answer.',
} as const;
