import { fairIntake } from './fair-intake.js';
import type { Observer } from './observer.js';
import { createEngine } from './answers/engine.js';
import type { Context } from './command.js';
import type { Answering, Library, Place, ServerLibrary } from './library/library.js';
import type { Intake, Server } from './server.js';

/** Where and by whom something is asked. Ids as Discord gives them; a direct message has no guild. */
export interface Asking {
  readonly guild?: string;
  readonly channel?: string;
  /** The channel that a thread or forum post belongs to. */
  readonly parent?: string;
  readonly person: string;
  /** Whether the person may manage the server. */
  readonly manages?: true;
  /** Nothing is asked of the story, so it is not loaded. */
  readonly moderating?: true;
}

export interface ServerContexts {
  readonly library: Library;
  readonly intake: Intake;
  /** What answers where there is no server, and in one that keeps no report: the operator's default story. */
  readonly usual: Context;
  /** Files and links of one server that are read at the same time; no limit, where left out. */
  readonly importsAtOnce?: number;
  readonly observer?: Observer;
}

/** The context of each place: the story that is asked there, and what its server keeps. */
export function serverContexts({
  library,
  intake,
  usual,
  importsAtOnce = Infinity,
  observer,
}: ServerContexts) {
  const intakeOf = fairIntake(intake, { atOnce: importsAtOnce, ...(observer && { observer }) });
  return (asking: Asking): Context | Promise<Context> => {
    const { guild, person: by, channel, parent, moderating, manages } = asking;
    if (guild === undefined) return usual;
    const kept = library.server(guild);
    const place = { ...(channel !== undefined && { channel }), ...(parent !== undefined && { parent }) };
    const server = { library: kept, place, by, moderates: manages === true, intake: intakeOf(guild) };
    return moderating === true ? forModerators(server, usual) : forMembers(server, usual);
  };
}

type Known = Omit<Server, 'standing' | 'borrows'> & { readonly place: Place };

async function forModerators(known: Known, usual: Context): Promise<Context> {
  const standing = await known.library.at(known.place);
  return { ...usual, server: { ...known, standing, borrows: false } };
}

async function forMembers(known: Known, usual: Context): Promise<Context> {
  const answering = await known.library.answering(known.place);
  const { standing } = answering;
  if (answering.kind === 'story')
    return { ...usual, engine: answering.engine, server: { ...known, standing, borrows: false } };
  if (answering.kind === 'large') {
    const { large } = answering;
    const engine = createEngine(large.title, []);
    return { ...usual, engine, large, server: { ...known, standing, borrows: false } };
  }
  const borrows = answering.kind === 'none' || !(await hasReports(known.library));
  const engine = borrows ? usual.engine : createEngine(nameOf(answering), []);
  return { ...usual, engine, server: { ...known, standing, borrows } };
}

async function hasReports({ stories }: ServerLibrary): Promise<boolean> {
  return (await stories.list()).some(({ reports }) => reports > 0);
}

function nameOf(answering: Answering): string {
  return answering.kind === 'none' ? '' : answering.story.name;
}
