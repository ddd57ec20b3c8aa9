import {
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  GatewayCloseCodes,
  HTTPError,
} from 'discord.js';

/**
 * Why the program cannot work with Discord, in words for whoever runs it: `token` is not accepted, Discord is
 * `unreachable`, or it `refused` what was asked of it.
 */
export class ConnectionFailure extends Error {
  override readonly name = 'ConnectionFailure';

  constructor(
    readonly reason: 'token' | 'unreachable' | 'refused',
    words: string,
    options?: ErrorOptions,
  ) {
    super(words, options);
  }
}

const TOKEN_WORDS =
  'Discord does not accept the token. Copy it again: Discord developer portal, your application, Bot, Reset Token.';

export function unreachable(seconds: number): ConnectionFailure {
  return new ConnectionFailure(
    'unreachable',
    `Discord's gateway did not answer within ${seconds} seconds. Check this machine's network, and https://discordstatus.com.`,
  );
}

/** Puts an error of discord.js, its REST client or the network into words. */
export function explain(error: unknown): ConnectionFailure {
  if (error instanceof ConnectionFailure) return error;
  if (isTokenRefused(error)) return new ConnectionFailure('token', TOKEN_WORDS, { cause: error });
  if (error instanceof DiscordAPIError) return refused(error);
  const words = error instanceof Error ? error.message : String(error);
  if (words.startsWith('Not enough sessions')) {
    return new ConnectionFailure('refused', `Discord allows no further connection today. ${words}.`, {
      cause: error,
    });
  }
  return new ConnectionFailure(
    'unreachable',
    `Discord cannot be reached (${detail(error)}). Check this machine's network, and https://discordstatus.com.`,
    { cause: error },
  );
}

function isTokenRefused(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return error.status === 401;
  if (error instanceof DiscordjsError) return error.code === DiscordjsErrorCodes.TokenInvalid;
  // What the gateway's 4004 becomes in @discordjs/ws.
  return error instanceof Error && error.message === 'Authentication failed';
}

const MISSING_ACCESS = 50001;

function refused(error: DiscordAPIError): ConnectionFailure {
  const words =
    error.code === MISSING_ACCESS
      ? 'Discord refuses access: the application is not in that server, or the server’s id is another.'
      : `Discord refused the request (${error.status}, code ${error.code}): ${error.message}`;
  return new ConnectionFailure('refused', words, { cause: error });
}

/** The code of the network's own error, which may lie under another. */
function detail(error: unknown): string {
  if (error instanceof HTTPError) return `status ${error.status}`;
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause === undefined ? error.message : detail(error.cause);
}

const AUTHENTICATION_FAILED: number = GatewayCloseCodes.AuthenticationFailed;

/** Why the gateway closed for good. https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway */
export function closedFor(code: number): ConnectionFailure {
  if (code === AUTHENTICATION_FAILED) return new ConnectionFailure('token', TOKEN_WORDS);
  const name = GatewayCloseCodes[code] ?? 'no reason given';
  return new ConnectionFailure('refused', `Discord closed the connection for good (${code}, ${name}).`);
}
