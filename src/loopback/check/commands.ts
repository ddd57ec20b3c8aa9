import { invalidForm } from '../errors.js';
import type { Refusal } from '../errors.js';
import { objects, text, whole } from '../json.js';
import type { Json } from '../json.js';
import { Faults } from './fields.js';
import type { Path } from './fields.js';

/** https://discord.com/developers/docs/interactions/application-commands#application-command-object */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const MOST_OF_TYPE: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15 };
const MOST_CHARACTERS = 8000;
const SLASH = 1;
const SUBCOMMAND_GROUP = 2;

/** The list of a bulk overwrite against Discord's rules for commands and their options. */
export function checkCommands(list: readonly Json[]): Refusal | undefined {
  const faults = new Faults();
  const seen = new Map<string, number>();
  list.forEach((command, index) => {
    checkCommand(faults, command, [index]);
    const key = `${typeOf(command)} ${text(command['name'])}`;
    if (seen.has(key)) faults.add([index, 'name'], 'Application command names must be unique');
    seen.set(key, index);
  });
  for (const [type, most] of Object.entries(MOST_OF_TYPE)) {
    const count = list.filter((command) => typeOf(command) === Number(type)).length;
    if (count > most)
      faults.add([], `Maximum number of application commands of type ${type} reached (${most}).`);
  }
  return faults.problems.length > 0 ? invalidForm(faults.problems) : undefined;
}

function typeOf(command: Json): number {
  return command['type'] === undefined ? SLASH : whole(command['type']);
}

function checkCommand(faults: Faults, command: Json, path: Path): void {
  faults.string(command, 'name', path, 1, 32);
  faults.list(command, 'options', path, 0, 25);
  if (typeOf(command) !== SLASH) {
    if (text(command['description']) !== '')
      faults.add([...path, 'description'], 'Context menu commands cannot have description');
    if (objects(command['options']).length > 0)
      faults.add([...path, 'options'], 'Context menu commands cannot have options');
    return;
  }
  checkName(faults, command, path);
  faults.string(command, 'description', path, 1, 100);
  checkOptions(faults, command['options'], [...path, 'options']);
  if (characters(command) > MOST_CHARACTERS)
    faults.add(path, `Command exceeds maximum size (${MOST_CHARACTERS})`);
}

function checkName(faults: Faults, owner: Json, path: Path): void {
  const name = text(owner['name']);
  if (!NAME.test(name) || name !== name.toLowerCase())
    faults.add([...path, 'name'], 'Command name is invalid');
}

function checkOptions(faults: Faults, value: unknown, path: Path): void {
  const names = new Set<string>();
  let optional = false;
  objects(value).forEach((option, index) => {
    const at = [...path, index];
    checkName(faults, option, at);
    faults.string(option, 'description', at, 1, 100);
    faults.integer(option, 'type', at, 1, 11);
    faults.integer(option, 'max_length', at, 1, 6000);
    faults.list(option, 'choices', at, 0, 25);
    if (names.has(text(option['name']))) faults.add([...at, 'name'], 'Option names must be unique');
    names.add(text(option['name']));
    if (option['required'] === true && optional)
      faults.add(at, 'Required options must be placed before non-required options');
    if (option['required'] !== true && whole(option['type']) > SUBCOMMAND_GROUP) optional = true;
    if (option['autocomplete'] === true && objects(option['choices']).length > 0) {
      faults.add([...at, 'choices'], 'Options with choices cannot use autocomplete');
    }
    checkOptions(faults, option['options'], [...at, 'options']);
  });
}

function characters(command: Json): number {
  let sum = 0;
  JSON.stringify(command, (key, value: unknown) => {
    if (['name', 'description', 'value'].includes(key) && typeof value === 'string') sum += value.length;
    return value;
  });
  return sum;
}
