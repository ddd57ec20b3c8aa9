import { timed, unobserved, type Observer } from './observer.js';
import type { Intake } from './server.js';

export interface FairIntakeOptions {
  /** Files and links of one server that are fetched and read at the same time. */
  readonly atOnce: number;
  readonly observer?: Observer;
}

const BUSY = {
  kind: 'refused',
  reason: 'Other files of this server are being read.',
  advice: 'Wait until they are done, then try again.',
} as const;

/**
 * Each server's own way in, so that one that brings in much holds up none of the others: what goes beyond `atOnce` is
 * refused in words. Counted in this process, which is where all interactions of a server arrive.
 */
export function fairIntake(intake: Intake, { atOnce, observer = unobserved }: FairIntakeOptions) {
  const busy = new Map<string, number>();
  return (server: string): Intake => {
    const taking = async <T extends { readonly kind: string }>(
      work: () => Promise<T>,
    ): Promise<T | typeof BUSY> => {
      const now = busy.get(server) ?? 0;
      if (now >= atOnce) return BUSY;
      busy.set(server, now + 1);
      try {
        return await work();
      } finally {
        const left = (busy.get(server) ?? 1) - 1;
        if (left > 0) busy.set(server, left);
        else busy.delete(server);
      }
    };
    const { link } = intake;
    return {
      attachment: (...given) => taking(() => intake.attachment(...given)),
      ...(link && { link: (...given) => taking(() => link(...given)) }),
      read: (...given) => taking(() => seen(() => intake.read(...given), observer)),
    };
  };
}

/** Tells how long reading takes and what comes of it. */
async function seen<T extends { readonly kind: string }>(
  read: () => Promise<T>,
  { intake }: Observer,
): Promise<T> {
  let outcome: 'read' | 'refused' | 'failed' = 'failed';
  return timed(
    async () => {
      const done = await read();
      outcome = done.kind === 'refused' ? 'refused' : 'read';
      return done;
    },
    (ms) => intake(outcome, ms),
  );
}
