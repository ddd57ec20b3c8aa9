import * as z from 'zod';

/** Where metrics and health are served. */
export interface Watching {
  readonly host: string;
  readonly port: number;
}

/** The most that one server may keep, so that none fills the disk of all. What the command line does is not bound. */
export interface Ceilings {
  readonly stories: number;
  readonly reports: number;
  /** Of all versions, drafts among them. */
  readonly paragraphs: number;
  /** Of text and original files, drafts among them. */
  readonly bytes: number;
}

export interface Operating {
  /** Nothing is served, where left out. */
  readonly watching?: Watching;
  readonly ceilings: Ceilings;
  /** Files and links of one server that are fetched and read at the same time. */
  readonly importsAtOnce: number;
}

const MEGABYTE = 1_000_000;
const HIGHEST_PORT = 65_535;
/** A reading group has a handful of stories and a few hundred reports; these leave room for a newsroom. */
const USUAL = { stories: 50, reports: 5_000, paragraphs: 200_000, megabytes: 1_000, imports: 2 };

function whole(usual: number, least = 1) {
  return z.coerce
    .number({ error: `give a whole number, for example ${usual}` })
    .int('give a whole number')
    .min(least, `give ${least} or more`)
    .default(usual);
}

/** The settings of whoever runs it, each checked by itself. */
export const OPERATING = {
  METRICS_PORT: z.coerce
    .number({ error: 'give a port as a number, for example 9464' })
    .int('give a whole number')
    .min(1, `give a port from 1 to ${HIGHEST_PORT}`)
    .max(HIGHEST_PORT, `give a port from 1 to ${HIGHEST_PORT}`)
    .optional(),
  METRICS_HOST: z.string().default('127.0.0.1'),
  SERVER_STORIES: whole(USUAL.stories),
  SERVER_REPORTS: whole(USUAL.reports),
  SERVER_PARAGRAPHS: whole(USUAL.paragraphs),
  SERVER_MB: whole(USUAL.megabytes),
  SERVER_IMPORTS: whole(USUAL.imports),
};

type Written = z.output<z.ZodObject<typeof OPERATING>>;

/** What the settings come to. */
export function operatingOf(written: Written): Operating {
  const { METRICS_PORT: port, METRICS_HOST: host } = written;
  return {
    ...(port !== undefined && { watching: { host, port } }),
    ceilings: {
      stories: written.SERVER_STORIES,
      reports: written.SERVER_REPORTS,
      paragraphs: written.SERVER_PARAGRAPHS,
      bytes: written.SERVER_MB * MEGABYTE,
    },
    importsAtOnce: written.SERVER_IMPORTS,
  };
}
