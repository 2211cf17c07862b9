import { answerPages } from './answer-pages.js';
import { markupPages } from './markup-pages.js';
import type { PageKind } from './page-kind.js';

/** All sorts of pages and answers that are made to end, to stall or to betray the bot. */
export const pageKinds: readonly PageKind[] = [...markupPages, ...answerPages];
