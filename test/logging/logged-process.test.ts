import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { logProcess } from '../../src/logging/logging.js';
import { readableLog } from '../readable-log.js';

const words = 'did zanzibarquartz sink';

/** A process that others listen to as well, and that can end without ending this one. */
function running() {
  const exits: unknown[] = [];
  const printed: unknown[] = [];
  const process_ = Object.assign(new EventEmitter(), { exit: (code: unknown) => exits.push(code) });
  // As Node does by itself.
  process_.on('warning', (warning) => printed.push(warning));
  const { log, text, lines } = readableLog('debug');
  logProcess(log, process_ as unknown as Parameters<typeof logProcess>[1]);
  return { process_, exits, printed, text, lines };
}

describe('logProcess', () => {
  it('logs a warning of a library without its words, and Node prints it no more', () => {
    const { process_, printed, text, lines } = running();
    process_.emit('warning', Object.assign(new Error(words), { code: 'DEP0040' }));
    expect(printed).toEqual([]);
    expect(text()).not.toContain('zanzibarquartz');
    expect(lines()[0]).toMatchObject({ level: 40, err: { type: 'Error', code: 'DEP0040' } });
  });

  it('logs an error that nobody handled without its words, and ends with 1', () => {
    const { process_, exits, text, lines } = running();
    process_.emit('uncaughtException', new RangeError(words));
    expect(exits).toEqual([1]);
    expect(text()).not.toContain('zanzibarquartz');
    expect(lines()[0]).toMatchObject({ level: 60, err: { type: 'RangeError' } });
  });

  it('leaves such an error to whoever else listens for it', () => {
    const { process_, exits, lines } = running();
    process_.on('uncaughtException', () => undefined);
    process_.emit('uncaughtException', new Error(words));
    expect(exits).toEqual([]);
    expect(lines()).toEqual([]);
  });
});
