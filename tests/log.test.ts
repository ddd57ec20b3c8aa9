import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createLog } from '../src/log.js';

const TOKEN = `${Buffer.from('123456789012345678').toString('base64url')}.Abcdef.${'x'.repeat(38)}`;
const INTERACTION = Buffer.from(`interaction:123456789012345678:${'secret'.repeat(20)}`).toString('base64');

async function logged(pretty: boolean): Promise<string> {
  const stream = new PassThrough();
  const log = await createLog({ level: 'info', stream, pretty });
  log.info(
    { url: `/webhooks/1/${INTERACTION}/messages`, headers: { authorization: `Bot ${TOKEN}` } },
    `with ${TOKEN}`,
  );
  log.error({ err: new Error(`refused ${TOKEN}`) }, 'failed');
  log.debug('a question');
  return String(stream.read());
}

describe('the log', () => {
  it('never holds a token, whichever field or text it stood in', async () => {
    for (const pretty of [false, true]) {
      const lines = await logged(pretty);
      expect(lines).not.toContain(TOKEN);
      expect(lines).not.toContain(INTERACTION.slice(0, 60));
      expect(lines).toContain('[secret]');
      expect(lines).not.toContain('a question');
    }
  });

  it('is one JSON object a line where no person reads it', async () => {
    const lines = (await logged(false)).trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual([
      'with [secret]',
      'failed',
    ]);
  });
});
