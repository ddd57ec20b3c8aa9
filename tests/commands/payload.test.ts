import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { commandPayloads } from '../../src/discord/index.js';
import { checkCommands } from '../../src/loopback/index.js';

describe('what is registered with Discord', () => {
  it('is within its limits, and is kept for a check against the description of its API', () => {
    const payloads = JSON.parse(JSON.stringify(commandPayloads(commands, 'global'))) as Record<
      string,
      unknown
    >[];
    expect(checkCommands(payloads)).toBeUndefined();
    const folder = new URL('../out/', import.meta.url);
    mkdirSync(folder, { recursive: true });
    writeFileSync(new URL('commands.json', folder), JSON.stringify(payloads, null, 1));
  });
});
