import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createLogger, plainLine } from '../../src/logging/logging.js';
import { readableLog } from '../readable-log.js';

const words = 'did zanzibarquartz sink';

function stderr(isTTY: boolean): NodeJS.WriteStream {
  return Object.assign(new PassThrough(), { isTTY }) as unknown as NodeJS.WriteStream;
}

describe('createLogger', () => {
  it('writes one JSON object a line for machines', () => {
    const stream = stderr(false);
    createLogger('info', stream).warn({ file: '/data/index.idx' }, 'rebuilt');
    const line = JSON.parse(String(stream.read()));
    expect(line).toMatchObject({ level: 40, msg: 'rebuilt', file: '/data/index.idx' });
  });

  it('writes a plain line for a person', () => {
    const stream = stderr(true);
    createLogger('info', stream).warn({ file: '/data/index.idx' }, 'rebuilt');
    expect(String(stream.read())).toBe('warn: rebuilt (file: /data/index.idx)\n');
  });

  it('is silent below its level', () => {
    const stream = stderr(false);
    createLogger('error', stream).warn('rebuilt');
    expect(stream.read()).toBeNull();
  });

  it.each<[string, readonly unknown[]]>([
    ['a fact that is not in the list', [{ question: words, [words]: 1 }, 'said']],
    [
      'a fact of another kind than its name says',
      [{ guild: words, count: words, file: words }, 'said'],
    ],
    [
      'a fact that is an object',
      [{ counters: { [words]: words, answered: 2 }, item: { words } }, 'said'],
    ],
    ['an error for its facts', [new Error(words), 'said']],
    ['an error for its sentence', [new Error(words)]],
    ['an error without a sentence', [{ err: new Error(words) }]],
    ['values for its sentence', ['said', words]],
    ['values beside facts', [{}, 'said %s %o', words, { words }]],
    ['nothing that can be read', [Symbol('x')]],
  ])('leaves out the words when it is given %s', (_name, args) => {
    const { log, text, lines } = readableLog('debug');
    Reflect.apply(log.warn, log, args);
    expect(text()).not.toContain('zanzibarquartz');
    expect(lines()).toHaveLength(1);
  });

  it('says that something was left out', () => {
    const { log, lines } = readableLog('debug');
    log.warn({ question: words, guild: words, count: 2 }, 'said');
    expect(lines()[0]).toMatchObject({ unforeseen: '[left out]', guild: '[left out]', count: 2 });
  });

  it('tells the words of an error at the level trace, in a line of that level', () => {
    const { log, lines } = readableLog('trace');
    log.warn({ err: new Error(words, { cause: new Error('beneath') }) }, 'said');
    const [line, more] = lines();
    expect(JSON.stringify(line)).not.toContain('zanzibarquartz');
    expect(more).toMatchObject({
      level: 10,
      err: { message: words, cause: { message: 'beneath' } },
    });
  });
});

describe('plainLine', () => {
  it('shows the message of an error', () => {
    expect(plainLine('{"level":50,"err":{"message":"disk full"},"msg":"no"}')).toBe(
      'error: no (err: disk full)\n',
    );
  });

  it('shows what is known of an error whose message is left out', () => {
    const err = { type: 'DiscordAPIError', code: 10062, status: 404, stack: ['at x'] };
    expect(plainLine(JSON.stringify({ level: 40, err, msg: 'no' }))).toBe(
      'warn: no (err: DiscordAPIError 10062 404)\n',
    );
  });
});
