import { defineCommand, type Context } from '../src/command.js';
import type { AboutReply } from '../src/reply.js';
import type { Server } from '../src/server.js';
import { share } from '../src/asking.js';

export const about = defineCommand({
  type: 'slash',
  name: 'about',
  description: 'What this is, what it has read, and what it keeps',
  example: '/about',
  evenPaused: true,
  evenLarge: true,
  options: { share },
  run: (context) => (context.large === undefined ? ofMemory(context) : ofStore(context, context.large)),
});

function ofMemory({ engine, version, server }: Context): AboutReply {
  const dates = engine.reports.flatMap(({ published }) => published ?? []).sort();
  const [from, to] = [dates[0], dates.at(-1)];
  return {
    kind: 'about',
    story: engine.title,
    version,
    reports: engine.reports.length,
    origins: new Set(engine.origins).size,
    paragraphs: engine.reports.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0),
    ...(from !== undefined && to !== undefined && { covered: { from, to } }),
    undated: engine.reports.length - dates.length,
    ...(server && standingOf(server)),
  };
}

/** Origins are told where they are quoted: those of so many reports are not compared with each other. */
async function ofStore(
  { version, server }: Context,
  { title, reports, paragraphs }: NonNullable<Context['large']>,
): Promise<AboutReply> {
  const story = server?.standing.story;
  const dated = story && (await server.library.reports.dated(story.id));
  const { from, to, undated = reports } = dated ?? {};
  return {
    kind: 'about',
    story: title,
    version,
    reports,
    paragraphs,
    ...(from !== undefined && to !== undefined && { covered: { from, to } }),
    undated,
    ...(server && standingOf(server)),
  };
}

function standingOf({ borrows, standing: { paused, keepsUnanswered } }: Server): Pick<AboutReply, 'server'> {
  return { server: { borrows, paused, keepsUnanswered } };
}
