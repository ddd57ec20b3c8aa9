import { describe, expect, it } from 'vitest';

import { commands } from '../../commands/index.js';
import { measureIsolation } from '../../bench/isolation/property.js';
import { engine } from '../engine-fixture.js';

describe('servers', () => {
  it('hear nothing of one another, whatever is done in them', async () => {
    const { operations, differing, differences, done } = await measureIsolation(
      { engine, commands, version: '1' },
      { operations: 150, servers: 3, seed: 12 },
    );
    expect(differences).toEqual([]);
    expect(differing).toBe(0);
    expect(operations).toBeGreaterThanOrEqual(150);
    for (const name of ['Keep', 'cite', 'press', 'who typing', 'cast', 'correction'])
      expect(done[name]).toBeGreaterThan(0);
  });

  it('would be found to hear of one another', async () => {
    const { differing } = await measureIsolation(
      { engine, commands, version: '1' },
      { operations: 40, servers: 2, seed: 7, keeper: () => 'one for all' },
    );
    expect(differing).toBeGreaterThan(0);
  });
});
