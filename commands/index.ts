import type { AnyCommand } from '../src/command.js';
import { about } from './about.js';
import { ask } from './ask.js';
import { cast } from './cast.js';
import { check } from './check.js';
import { cite } from './cite.js';
import { compare } from './compare.js';
import { help } from './help.js';
import { library } from './library.js';
import { quote } from './quote.js';
import { reports } from './reports.js';
import { setup } from './setup.js';
import { story } from './story.js';
import { timeline } from './timeline.js';
import { unanswered } from './unanswered.js';
import { when } from './when.js';
import { where } from './where.js';
import { who } from './who.js';
import { why } from './why.js';

/** Everything the bot can do. The router, the registration and `/help` read this list and no other. */
export const commands: readonly AnyCommand[] = [
  who,
  when,
  where,
  why,
  ask,
  cite,
  reports,
  help,
  about,
  check,
  cast,
  timeline,
  quote,
  compare,
  setup,
  library,
  story,
  unanswered,
];
