import { download } from './download.js';
import type { FetchAttachment } from './fetched.js';

/** Where Discord keeps what is attached in it (Discord documentation, Reference, "CDN hostnames"). */
export const DISCORD_FILES: readonly string[] = [
  'https://cdn.discordapp.com',
  'https://media.discordapp.net',
];

export interface AttachmentOptions {
  /** Scheme, host and port of those that files are fetched from; Discord's own, where left out. */
  readonly origins?: readonly string[];
  readonly milliseconds?: number;
}

const TIME = 30_000;
const ELSEWHERE = {
  kind: 'refused',
  reason: 'The file does not lie with Discord.',
  advice: 'Attach it in Discord and try again.',
} as const;

/** Makes the function that fetches attached files, from Discord's hosts alone and without following redirects. */
export function createFetchAttachment(options: AttachmentOptions = {}): FetchAttachment {
  const { origins = DISCORD_FILES, milliseconds = TIME } = options;
  return async (text, fileName) => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (!url || !origins.includes(url.origin) || url.username !== '' || url.password !== '') return ELSEWHERE;
    const got = await download({ url, signal: AbortSignal.timeout(milliseconds) });
    if (got.kind === 'redirect') return ELSEWHERE;
    if (got.kind === 'refused') return got;
    return { kind: 'fetched', bytes: got.bytes, fileName, url: url.href };
  };
}
