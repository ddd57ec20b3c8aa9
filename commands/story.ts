import { definePart, type CommandGroup, type StringOption } from '../src/command.js';
import { LONGEST_STORY_NAME } from '../src/library/stories.js';
import { inServer, storyNamed } from '../src/moderating/in-server.js';
import { bindPanel, changed, deletePanel, storiesPanel, storySteps } from '../src/moderating/stories.js';
import { storyOption } from '../src/moderating/suggesting.js';

const name = {
  type: 'string',
  description: 'What the story is called',
  required: true,
  maxLength: LONGEST_STORY_NAME,
} as const satisfies StringOption;

const chosen = { ...storyOption, description: 'The story', required: true } as const satisfies StringOption;

export const story: CommandGroup = {
  type: 'group',
  name: 'story',
  description: 'The stories of this server, and the channels that ask them',
  example: '/story create',
  permission: 'manage-server',
  parts: {
    list: definePart({
      description: 'The stories, their reports and their channels',
      example: '/story list',
      options: {},
      run: inServer((server) => storiesPanel(server)),
    }),
    create: definePart({
      description: 'Make a story; the first one is the default',
      example: '/story create The harbour',
      options: { name },
      run: inServer(async ({ library, by }, args) =>
        changed(await library.stories.create(args.name, by), (made) => `“${made.name}” is there`),
      ),
    }),
    rename: definePart({
      description: 'Give a story another name',
      example: '/story rename The harbour, The port',
      options: { story: chosen, name },
      run: inServer(async (server, args) => {
        const found = await storyNamed(server, args.story);
        if ('kind' in found) return found;
        const renamed = await server.library.stories.rename(found.id, args.name, server.by);
        return changed(renamed, (made) => `“${found.name}” is called “${made.name}” now`);
      }),
    }),
    default: definePart({
      description: 'Choose the story that is asked where no other is bound',
      example: '/story default The harbour',
      options: { story: chosen },
      run: inServer(async (server, args) => {
        const found = await storyNamed(server, args.story);
        if ('kind' in found) return found;
        const made = await server.library.stories.makeDefault(found.id, server.by);
        return changed(made, ({ name: called }) => `“${called}” is the default now`);
      }),
    }),
    bind: definePart({
      description: 'Choose the channels that ask a story',
      example: '/story bind The harbour',
      options: { story: storyOption },
      run: inServer((server, args) => bindPanel(server, args.story)),
    }),
    delete: definePart({
      description: 'Delete a story with its reports, with a receipt',
      example: '/story delete The harbour',
      options: { story: chosen },
      run: inServer((server, args) => deletePanel(server, args.story)),
    }),
  },
  steps: storySteps,
};
