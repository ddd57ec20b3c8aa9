import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reachApplication } from '../src/application.js';
import { startLoopback, type Loopback } from '../src/loopback/index.js';

let discord: Loopback;
beforeAll(async () => {
  discord = await startLoopback();
});
afterAll(() => discord.close());

describe('reachApplication', () => {
  const applicationId = '1';

  it('says which application a token belongs to, and how the clocks stand', async () => {
    const reached = await reachApplication({ token: discord.token, applicationId }, discord.restApi);
    expect(reached).toMatchObject({ kind: 'reached', name: expect.any(String) as string });
    expect(reached.kind === 'reached' && Math.abs(reached.ahead ?? NaN)).toBeLessThan(60);
  });

  it('tells a token that was refused from an address that does not answer', async () => {
    expect(await reachApplication({ token: 'wrong', applicationId }, discord.restApi)).toEqual({
      kind: 'rejected',
    });
    const nobody = await reachApplication({ token: 'x', applicationId }, 'http://127.0.0.1:1');
    expect(nobody.kind).toBe('unreachable');
    const noDiscord = await reachApplication(
      { token: discord.token, applicationId },
      `${discord.restApi}/wrong`,
    );
    expect(noDiscord.kind).toBe('unreachable');
  });
});
