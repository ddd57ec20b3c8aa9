import type { Act, Hello, Outcome } from '../../wire.js';
import { text } from '../parts/json.js';
import { BLANK, isBlank, OPTION, valueOf } from './offer.js';
import type { Choice, Field, Filled, Offer } from './offer.js';

/** What an option is chosen from that is not the bot's to suggest: its own list, true or false, people, channels. */
export function listOf({ type, choices }: Field, hello: Hello | undefined): readonly Choice[] {
  switch (type) {
    case OPTION.boolean:
      return [
        { name: 'True', value: true },
        { name: 'False', value: false },
      ];
    case OPTION.channel:
      return (hello?.channels ?? []).map(({ id, name }) => ({ name, value: id }));
    case OPTION.user:
    case OPTION.mentionable:
      return (hello?.people ?? []).map(({ id, name }) => ({ name, value: id }));
    default:
      return choices;
  }
}

/** Asks the bot what an option may become, with what stands in the others. Files are not sent along. */
export function suggestionAct(
  { path, fields }: Offer,
  { name }: Field,
  filled: ReadonlyMap<string, Filled>,
  channel: string,
): Act {
  const given = fields.filter(
    (field) =>
      field.type !== OPTION.attachment && (field.name === name || !isBlank(filled.get(field.name) ?? BLANK)),
  );
  const options = Object.fromEntries(
    given.map((field) => {
      const value = filled.get(field.name) ?? BLANK;
      return [field.name, field.name === name ? value.text : valueOf(field, value)];
    }),
  );
  return { kind: 'autocomplete', channel, command: path, options, focused: name };
}

/** What the bot suggested; nothing where it did not answer. */
export function choicesIn(outcome: Outcome): readonly Choice[] {
  if (outcome.kind !== 'choices') return [];
  return outcome.choices.map((choice) => ({
    name: text(choice['name']),
    value: typeof choice['value'] === 'number' ? choice['value'] : text(choice['value']),
  }));
}
