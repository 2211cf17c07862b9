import type { Logger } from 'pino';

/** The part of `process` that is listened to. */
type Process = Pick<NodeJS.Process, 'on' | 'removeAllListeners' | 'listenerCount' | 'exit'>;

/**
 * Takes to the log what Node would print past it, words and all: warnings of Node and its libraries,
 * and an error that nobody handled, which ends the program unless the bot's own guard is there.
 */
export function logProcess(logger: Logger, running: Process): void {
  // The listener that is there prints.
  running.removeAllListeners('warning');
  running.on('warning', (err) => logger.warn({ err }, 'Node warns'));
  running.on('uncaughtException', (err) => {
    if (running.listenerCount('uncaughtException') > 1) return;
    logger.fatal({ err }, 'an error that nobody handled ends the program');
    running.exit(1);
  });
}
