import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { createLogger } from '../../src/logging/logging.js';

describe('createLogger', () => {
  it('goes on when nobody reads the log any more', () => {
    const stderr = Object.assign(new EventEmitter(), { isTTY: false, write: () => true });
    createLogger('info', stderr as unknown as NodeJS.WriteStream).info('a line');
    // Without a listener, emitting an error throws.
    expect(() => stderr.emit('error', new Error('write EPIPE'))).not.toThrow();
  });
});
