import { describe, expect, it } from 'vitest';
import { told } from './told.js';

describe('the record of a court', () => {
  it('names who examines on its first line, and the witness by the answer to the first question', () => {
    const text =
      '1         BY MS. STONE:\n2    Q.   Please state your name for the record.\n3    A.   Ines Varga.\n4    Q.   Where was it?\n5    A.   On the reef.\n';
    expect(told(text).slice(1)).toEqual([
      'Stone?: Please state your name for the record.',
      'Ines Varga: Ines Varga.',
      'Stone?: Where was it?',
      'Ines Varga: On the reef.',
    ]);
  });

  it('names who examines in chief', () => {
    const text =
      'DR. INES VARGA, sworn\n\nEXAMINATION-IN-CHIEF BY MR. STONE\n\nQ. Where was it?\n\nA. On the reef.\n';
    expect(told(text)).toContain('Stone?: Where was it?');
  });
});
