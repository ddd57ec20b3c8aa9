// Draws docs/images/timeline-*.png and coverage-*.png: the pictures of the bundled story, in both themes. Needs a build.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const images = join(root, 'docs', 'images');

/** What the build made of a source. */
const built = (path) => import(new URL(path, new URL('../dist/', import.meta.url)).href);
const { createEngine } = await built('src/answers/engine.js');
const { readReports } = await built('src/reports/read-reports.js');
const { paint } = await built('src/pictures/index.js');
const { timeline } = await built('commands/timeline.js');
const { compare } = await built('commands/compare.js');

const { reports } = await readReports(join(root, 'corpus'));
const context = { engine: createEngine('The bundled story', reports), commands: [], version: '' };
mkdirSync(images, { recursive: true });
for (const [name, command] of Object.entries({ timeline, coverage: compare })) {
  for (const picture of ['dark', 'light']) {
    const { drawn } = await command.run(context, { picture });
    const file = `${name}-${picture}.png`;
    writeFileSync(join(images, file), await paint(drawn.picture));
    console.log(`docs/images/${file}: ${drawn.alt}`);
  }
}
