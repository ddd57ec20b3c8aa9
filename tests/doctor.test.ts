import { describe, expect, it } from 'vitest';
import { nodeFinding } from '../src/doctor.js';

describe('nodeFinding', () => {
  it('takes Node 20.19 and later', () => {
    for (const version of ['20.19.0', '20.20.2', '22.0.0', '24.1.0'])
      expect(nodeFinding(version).ok).toBe(true);
    for (const version of ['20.18.3', '18.20.0']) expect(nodeFinding(version).ok).toBe(false);
  });
});
