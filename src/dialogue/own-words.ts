import type { CitedQuote } from '../answer/answer.js';
import type { Answerer } from '../answer/answerer.js';
import type { Corpus } from '../corpus/corpus.js';
import type { Document } from '../corpus/document.js';
import type { Topic } from './words/language-words.js';

/** The heading in the bot's own document under which each topic stands: a question that it answers. */
const headings = {
  what: 'What is Receipts?',
  help: 'What can you do?',
  bot: 'Are you a bot or a person?',
  ai: 'Do you use AI or a language model?',
  trust: 'Can I trust Receipts?',
  privacy: 'Do you save my messages?',
  maker: 'Who made Receipts?',
  sources: 'Where do your answers come from?',
  language: 'What languages do you understand?',
  verdict: 'Do you say whether something is true or false?',
  punish: 'Will Receipts punish members who post false claims?',
  how: 'How do you find and decide on an answer?',
  news: 'Are your answers up to date?',
} as const satisfies Record<Topic, string>;

/** What is asked for instead of a heading that has no word to look for, or one of another's. */
const searches: Partial<Record<Topic, string>> = {
  help: 'Can Receipts check a claim, compare a quotation word by word and list its sources?',
  verdict: 'Does Receipts give a verdict of its own on a claim, true or false?',
};

/** One corpus, and what answers from it. */
export interface OwnKnowledge {
  readonly corpus: Corpus;
  readonly answerer: Answerer;
}

/**
 * What the bot's own document says of a topic, in its words; null where the corpus has no such
 * document, as one without the starter corpus, or another text stands under the heading.
 */
export async function ownWords(
  topic: Topic,
  { corpus, answerer }: OwnKnowledge,
): Promise<CitedQuote | null> {
  const own = ownDocument(corpus);
  if (own === null) return null;
  const heading = headings[topic];
  const answer = await answerer.answer(searches[topic] ?? heading, {
    documents: [own.id],
    limit: 1,
  });
  const [quote] = answer.kind === 'answered' ? answer.quotes : [];
  return quote?.citation.headings.at(-1) === heading ? quote : null;
}

const known = new WeakMap<Corpus, Document | null>();

function ownDocument(corpus: Corpus): Document | null {
  let own = known.get(corpus);
  if (own === undefined) {
    own = null;
    for (const document of corpus.documents.values()) {
      const { publisher, title } = document.source;
      if (publisher === 'Receipts' && title === 'How Receipts works') own = document;
    }
    known.set(corpus, own);
  }
  return own;
}
