import { pino, type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from './config.js';

export type Log = Logger;

/**
 * A bot token, the token of one interaction (base64 of "interaction:…") and the address of a database, wherever they
 * stand in a line.
 */
const SECRETS =
  /[\w-]{18,40}\.[\w-]{4,12}\.[\w-]{20,100}|aW50ZXJhY3Rpb24[\w+/=-]{20,}|postgres(?:ql)?:\/\/[^\s"\\]+/g;

export interface LogOptions {
  readonly level: LogLevel;
  readonly stream: DestinationStream;
  /** One readable line instead of JSON: for a terminal. */
  readonly pretty: boolean;
}

async function prettyStream(destination: DestinationStream): Promise<DestinationStream> {
  const { prettyFactory } = await import('pino-pretty');
  const format = prettyFactory({ ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss' });
  return {
    write: (line) => {
      destination.write(format(line));
    },
  };
}

/**
 * The program's log. Anything of a token's shape is replaced before a line leaves, whichever field it stood in.
 * What people ask is only ever logged at `debug`, and who asked never.
 */
export async function createLog({ level, stream, pretty }: LogOptions): Promise<Log> {
  const destination = pretty ? await prettyStream(stream) : stream;
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      hooks: { streamWrite: (line) => line.replace(SECRETS, '[secret]') },
    },
    destination,
  );
}
