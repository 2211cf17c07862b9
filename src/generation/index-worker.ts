import { parentPort } from 'node:worker_threads';
import { createAnalyzer } from '../analysis/analyzer.js';
import { IndexBuilder } from '../search/index-builder.js';
import { mergeSegments } from '../search/merge-segments.js';
import { eachPassage } from '../search/passage-columns.js';
import { similarities } from '../search/similarities.js';
import { buffersOf, type IndexAnswer, type IndexTask } from './index-thread.js';

// Runs in a thread of its own, see `IndexThread`: does one task after another and hands columns over.

let builder: IndexBuilder | null = null;

function perform(task: IndexTask): IndexAnswer {
  if (task.kind === 'merge') {
    return { kind: 'merged', merged: mergeSegments(task.input, similarities[task.similarity]) };
  }
  if (task.kind === 'begin') {
    const analyzer = createAnalyzer({ aliases: task.aliases });
    builder = new IndexBuilder({ analyzer, similarity: similarities[task.similarity] });
    return { kind: 'done' };
  }
  const begun = builder;
  if (begun === null) throw new TypeError(`expected the task "begin" first, found ${task.kind}`);
  if (task.kind === 'add') {
    eachPassage(task.passages, (passage) => begun.add(passage));
    return { kind: 'done' };
  }
  if (task.kind === 'measure') return { kind: 'measured', lengthSum: begun.lengthSum };
  return { kind: 'built', columns: begun.segment(task.impactLength).columns };
}

parentPort?.on('message', (task: IndexTask) => {
  const answer = perform(task);
  parentPort?.postMessage(answer, [...buffersOf(answer)]);
});
