import { invalidForm } from '../errors.js';
import type { Refusal } from '../errors.js';
import { objects } from '../json.js';
import type { Json } from '../json.js';
import { Faults } from './fields.js';

/** What autocomplete offers (callback type 8): at most 25 choices, names and string values of at most 100 characters. */
export function checkChoices(data: Json): Refusal | undefined {
  const faults = new Faults();
  if (!Array.isArray(data['choices'])) faults.add(['data', 'choices'], 'This field is required');
  faults.list(data, 'choices', ['data'], 0, 25);
  objects(data['choices']).forEach((choice, index) => {
    const path = ['data', 'choices', index];
    faults.string(choice, 'name', path, 1, 100);
    if (typeof choice['value'] !== 'number') faults.string(choice, 'value', path, 1, 100);
  });
  return faults.problems.length > 0 ? invalidForm(faults.problems) : undefined;
}
