import type { Corpus } from '../../corpus/corpus.js';
import type { IdFor } from '../render/action.js';
import { renderAnswer } from '../render/answer-view.js';
import { renderGenuineness } from '../render/genuineness-view.js';
import type { Voice } from '../render/moment.js';
import { renderSources } from '../render/sources-view.js';
import type { View } from '../render/view.js';
import type { Subject } from '../reply/answer-contexts.js';

/** How a remembered subject is shown again. */
export interface SubjectLayout {
  readonly voice: Voice;
  readonly page: number;
  readonly idFor: IdFor;
  readonly canShare: boolean;
  /** The newest corpus: the list of sources is always that one's. */
  readonly corpus: Corpus;
}

/** Any page of what a message shows, in any language. */
export function renderSubject(subject: Subject, layout: SubjectLayout): View {
  switch (subject.kind) {
    case 'answer':
      return renderAnswer(subject.answer, { ...layout, isTogether: subject.isTogether });
    case 'quotation':
      return renderGenuineness(subject.claimed, subject.result, layout);
    case 'sources':
      return renderSources(layout.corpus, layout);
  }
}
