import { InteractionResponseType } from 'discord.js';
import type { APIInteraction } from 'discord.js';

import type { Chance } from './chance.js';
import { inventedName, inventedQuestion, inventedText, inventedTitle, inventedTyping } from './invented.js';
import { bodyOf, click, controlsOf, form, slash, typing, type Used } from './interactions.js';
import type { Seen } from './stage.js';

/**
 * One thing that somebody does in a server. `back` is how many replies ago the message was shown that it is done on;
 * each process does it on the reply that it gave itself, since its ids are its own.
 */
export type Deed =
  | {
      readonly kind: 'fresh';
      readonly name: string;
      readonly used: Used;
      readonly interaction: APIInteraction;
    }
  | {
      readonly kind: 'press';
      readonly name: string;
      readonly used: Used;
      readonly back: number;
      /** Which of its controls, by label, or by number where none has it. */
      readonly control: string | number;
      readonly value: number;
    }
  | {
      readonly kind: 'fill';
      readonly name: string;
      readonly used: Used;
      readonly fields: Readonly<Record<string, string>>;
    };

const LINES = 40;

/** What happens next in a server: one deed, or the few that belong together. */
export function nextDeeds(chance: Chance, used: Used): readonly Deed[] {
  const moderating = { ...used, moderator: true };
  const fresh = (command: string, values: Readonly<Record<string, string | boolean>> = {}): Deed => ({
    kind: 'fresh',
    name: command,
    used: moderating,
    interaction: slash(moderating, command, values),
  });
  const report = `R${1 + chance.below(8)}`;
  const roll = chance.below(100);
  if (roll < 30) return [ask(chance, used)];
  if (roll < 40) return [typed(chance, moderating)];
  if (roll < 47) return [cite(chance, used)];
  if (roll < 60) return [press(chance, chance.next() < 0.5 ? used : moderating)];
  if (roll < 72) return [fresh('library add'), fill(chance, moderating), pressed(moderating, 'Keep')];
  if (roll < 76)
    return [fresh('library replace', { report }), fill(chance, moderating), pressed(moderating, 'Keep')];
  if (roll < 81) return [fresh('library remove', { report }), pressed(moderating, `Remove ${report}`)];
  if (roll < 84) return [fresh('library edit', { report }), fill(chance, moderating)];
  if (roll < 87) return correct(chance, moderating, fresh);
  if (roll < 88) return [fresh('story create', { name: inventedTitle(chance) })];
  if (roll < 89) return [fresh('story list')];
  if (roll < 91) return [fresh('setup'), press(chance, moderating)];
  if (roll < 93) return [fresh('unanswered'), press(chance, moderating)];
  if (roll < 95) return [fresh('library list')];
  if (roll < 96) return [fresh('library history')];
  if (roll < 97) return [fresh('library export')];
  if (roll < 98) return [fresh('about')];
  if (roll < 99) return [fresh('reports')];
  return chance.below(LINES) === 0 ? [fresh('library forget'), forget(moderating)] : [fresh('help')];
}

/** A moderator corrects the cast or an origin: the card's button, then whatever the list that comes up offers. */
function correct(
  chance: Chance,
  used: Used,
  fresh: (command: string, values?: Readonly<Record<string, string>>) => Deed,
): readonly Deed[] {
  const chosen: Deed = { ...pressed(used, ''), name: 'correction', control: 0, value: chance.below(5) };
  const card = fresh('cast', { name: inventedName(chance) });
  return chance.pick([
    [card, pressed(used, 'Hide')],
    [card, pressed(used, 'Merge with…'), chosen],
    [card, pressed(used, 'Split…'), chosen],
    [card, pressed(used, 'Rename'), { ...fill(chance, used), fields: { name: inventedTitle(chance) } }],
    [fresh('library cast'), chosen],
    [fresh('library origins'), chosen, chosen],
  ]);
}

function ask(chance: Chance, used: Used): Deed {
  const command = chance.pick(['who', 'when', 'where', 'why', 'ask']);
  const values = {
    question: inventedQuestion(chance),
    ...(chance.next() < 0.2 && { share: true }),
    ...(command === 'ask' && chance.next() < 0.2 && { report: `R${1 + chance.below(8)}` }),
  };
  return { kind: 'fresh', name: command, used, interaction: slash(used, command, values) };
}

function typed(chance: Chance, used: Used): Deed {
  const [command, option] = chance.pick([
    ['who', 'question'],
    ['cite', 'citation'],
    ['reports', 'report'],
    ['library remove', 'report'],
    ['story bind', 'story'],
    ['cast', 'name'],
    ['library cast', 'name'],
  ] as const);
  const interaction = typing(used, command, option, inventedTyping(chance));
  return { kind: 'fresh', name: `${command} typing`, used, interaction };
}

function cite(chance: Chance, used: Used): Deed {
  const version = chance.next() < 0.2 ? 'v2' : '';
  const citation = `R${1 + chance.below(9)}${version}.${1 + chance.below(3)}`;
  return { kind: 'fresh', name: 'cite', used, interaction: slash(used, 'cite', { citation }) };
}

/** Any control of any of the last messages. */
function press(chance: Chance, used: Used): Deed {
  const back = 1 + Math.floor(chance.next() ** 2 * LINES);
  return { kind: 'press', name: 'press', used, back, control: chance.below(12), value: chance.below(5) };
}

function pressed(used: Used, label: string): Deed & { readonly kind: 'press' } {
  return { kind: 'press', name: label, used, back: 1, control: label, value: 0 };
}

function fill(chance: Chance, used: Used): Deed & { readonly kind: 'fill' } {
  const fields = {
    title: inventedTitle(chance),
    publisher: chance.pick(['Coast Gazette', 'Lund Post', '']),
    published: chance.pick(['2024-03-25', '3 May 2021', '']),
    text: inventedText(chance),
  };
  return { kind: 'fill', name: 'form', used, fields };
}

function forget(used: Used): Deed {
  return { kind: 'fill', name: 'forget', used, fields: { word: 'FORGET' } };
}

/** The interaction of a deed for a process that has shown these replies; undefined where it has nothing to do it on. */
export function interactionOf(deed: Deed, shown: readonly Seen[]): APIInteraction | undefined {
  if (deed.kind === 'fresh') return deed.interaction;
  const on = shown.at(deed.kind === 'fill' ? -1 : -deed.back);
  if (on === undefined) return undefined;
  if (deed.kind === 'fill') {
    const id = on.response?.type === InteractionResponseType.Modal ? on.response.data.custom_id : undefined;
    return id === undefined ? undefined : form(deed.used, id, deed.fields);
  }
  const controls = controlsOf(bodyOf(on)['components']);
  const control =
    typeof deed.control === 'string'
      ? controls.find(({ label }) => label === deed.control)
      : controls[deed.control % Math.max(controls.length, 1)];
  return control === undefined ? undefined : click(deed.used, on, control, valuesOf(deed, control));
}

function valuesOf(
  { value, used }: Deed & { readonly kind: 'press' },
  { type, options }: Readonly<Record<string, unknown>>,
): readonly string[] {
  if (type === 8) return used.town.channels.slice(0, value % 3);
  if (type !== 3 || !Array.isArray(options)) return [];
  const chosen = (options as readonly { readonly value: string }[])[value % Math.max(options.length, 1)];
  return chosen === undefined ? [] : [chosen.value];
}
