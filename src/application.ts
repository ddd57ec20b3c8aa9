import * as z from 'zod';
import type { Credentials } from './config.js';

const DISCORD_API = 'https://discord.com/api';
/** Long enough for a slow line, short enough to wait for. Milliseconds. */
const PATIENCE = 10_000;

const Application = z.object({ id: z.string(), name: z.string() });

/** What asking Discord about the application itself gave. `ahead` is this machine's clock beside Discord's, in seconds. */
export type Reached =
  | { readonly kind: 'reached'; readonly name: string; readonly ahead: number | undefined }
  | { readonly kind: 'rejected' }
  | { readonly kind: 'unreachable'; readonly why: string };

function secondsAhead(headers: Headers): number | undefined {
  const theirs = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(theirs) ? undefined : Math.round((Date.now() - theirs) / 1000);
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // fetch wraps what happened: "fetch failed", because of ENOTFOUND.
  return error.cause instanceof Error ? error.cause.message : error.message;
}

/**
 * Asks Discord who the token belongs to. One request, nothing changed.
 * https://discord.com/developers/docs/resources/application#get-current-application
 */
export async function reachApplication({ token }: Credentials, api = DISCORD_API): Promise<Reached> {
  try {
    const response = await fetch(`${api}/v10/applications/@me`, {
      headers: { authorization: `Bot ${token}` },
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (response.status === 401) return { kind: 'rejected' };
    if (!response.ok) return { kind: 'unreachable', why: `it answered ${response.status}` };
    const { name } = Application.parse(await response.json());
    return { kind: 'reached', name, ahead: secondsAhead(response.headers) };
  } catch (error) {
    return { kind: 'unreachable', why: reason(error) };
  }
}
