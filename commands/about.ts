import { defineCommand } from '../src/command.js';
import { share } from '../src/asking.js';

export const about = defineCommand({
  type: 'slash',
  name: 'about',
  description: 'What this is, what it has read, and what it keeps',
  example: '/about',
  evenPaused: true,
  options: { share },
  run: ({ engine, version, server }) => {
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
      ...(server && {
        server: {
          borrows: server.borrows,
          paused: server.standing.paused,
          keepsUnanswered: server.standing.keepsUnanswered,
        },
      }),
    };
  },
});
