import { describe, expect, it } from 'vitest';
import { fairIntake } from '../src/fair-intake.js';
import type { UploadRead } from '../src/intake/upload.js';
import { unobserved } from '../src/observer.js';
import type { Intake } from '../src/server.js';

const READ: UploadRead = { kind: 'read', reports: [], refused: [], notes: [] };
const REFUSED = { kind: 'refused', reason: 'No.', advice: 'None.' } as const;
const UPLOAD = { bytes: new Uint8Array(), fileName: 'a.txt' };

/** An intake whose reading ends when the test says so. */
function held() {
  const ends: ((read: UploadRead | Error) => void)[] = [];
  const intake: Intake = {
    read: () =>
      new Promise((resolve, reject) => {
        ends.push((read) => (read instanceof Error ? reject(read) : resolve(read)));
      }),
    attachment: () => Promise.resolve(REFUSED),
  };
  return { intake, ends };
}

describe('the way in of many servers', () => {
  it('holds one server to its share, and no other', async () => {
    const { intake, ends } = held();
    const of = fairIntake(intake, { atOnce: 2 });
    const reading = [of('a').read(UPLOAD), of('a').read(UPLOAD)];
    expect(await of('a').read(UPLOAD)).toEqual({
      kind: 'refused',
      reason: 'Other files of this server are being read.',
      advice: 'Wait until they are done, then try again.',
    });
    expect((await of('a').attachment('https://example.org', 'a')).kind).toBe('refused');
    const other = of('b').read(UPLOAD);
    ends.forEach((end) => end(READ));
    expect(await Promise.all([...reading, other])).toEqual([READ, READ, READ]);
    const again = of('a').read(UPLOAD);
    ends.at(-1)?.(READ);
    expect(await again).toEqual(READ);
  });

  it('gives its place back where reading fails, and tells what came of it', async () => {
    const { intake, ends } = held();
    const told: string[] = [];
    const observer = { ...unobserved, intake: (outcome: string) => void told.push(outcome) };
    const { read } = fairIntake(intake, { atOnce: 1, observer })('a');
    for (const end of [new Error('broken'), REFUSED, READ]) {
      const reading = read(UPLOAD).catch(() => undefined);
      ends.at(-1)?.(end);
      await reading;
    }
    expect(told).toEqual(['failed', 'refused', 'read']);
  });

  it('offers links only where the operator does', () => {
    expect(fairIntake(held().intake, { atOnce: 1 })('a').link).toBeUndefined();
  });
});
