import { commands } from '../commands/index.js';
import { createEngine } from '../src/answers/engine.js';
import type { Context } from '../src/command.js';
import { readReports } from '../src/reports/read-reports.js';
import { bundledStory } from '../src/root.js';
import { measureIsolation } from './isolation/property.js';
import { printTable } from './table.js';

const OPERATIONS = 10_000;
const SERVERS = 4;
const SEED = 20240325;

/** Whether anything of one server reaches another: replies that differ from those of a process with that server alone. */
export async function run(argv: readonly string[]): Promise<Record<string, unknown>> {
  const { reports } = await readReports(bundledStory());
  const usual: Context = {
    engine: createEngine('The bundled story', reports),
    commands,
    version: 'measured',
  };
  const { operations, differing, done, differences } = await measureIsolation(usual, {
    operations: OPERATIONS,
    servers: SERVERS,
    seed: SEED,
  });
  if (!argv.includes('--json')) {
    printTable('random operations over several servers', {
      all: { operations, servers: SERVERS, differing },
    });
    for (const words of differences) process.stdout.write(`${words}\n`);
  }
  return {
    measuredOn: `${SERVERS} servers, one process for all and one for each`,
    operations,
    differing,
    done,
  };
}
