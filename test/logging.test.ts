import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createLogger, plainLine } from '../src/logging.js';

function stderr(isTTY: boolean): NodeJS.WriteStream {
  return Object.assign(new PassThrough(), { isTTY }) as unknown as NodeJS.WriteStream;
}

describe('createLogger', () => {
  it('writes one JSON object a line for machines', () => {
    const stream = stderr(false);
    createLogger('info', stream).warn({ file: 'index.bin' }, 'rebuilt');
    const line = JSON.parse(String(stream.read()));
    expect(line).toMatchObject({ level: 40, msg: 'rebuilt', file: 'index.bin' });
  });

  it('writes a plain line for a person', () => {
    const stream = stderr(true);
    createLogger('info', stream).warn({ file: 'index.bin' }, 'rebuilt');
    expect(String(stream.read())).toBe('warn: rebuilt (file: index.bin)\n');
  });

  it('is silent below its level', () => {
    const stream = stderr(false);
    createLogger('error', stream).warn('rebuilt');
    expect(stream.read()).toBeNull();
  });
});

describe('plainLine', () => {
  it('shows the message of an error', () => {
    expect(plainLine('{"level":50,"err":{"message":"disk full"},"msg":"no"}')).toBe(
      'error: no (err: disk full)\n',
    );
  });
});
