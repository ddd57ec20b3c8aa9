import { COMPONENT, SELECTS } from '../component.js';
import { invalidForm } from '../errors.js';
import type { Refusal } from '../errors.js';
import { isObject, objects, text, whole } from '../json.js';
import type { Json } from '../json.js';
import { Faults } from './fields.js';
import type { Path } from './fields.js';

const IN_LABEL: readonly number[] = [COMPONENT.textInput, COMPONENT.upload, ...SELECTS];

/** A form's body (callback type 9) against Discord's limits. */
export function checkModal(data: Json): Refusal | undefined {
  const faults = new Faults();
  const customIds = new Set<string>();
  faults.string(data, 'custom_id', ['data'], 1, 100);
  faults.string(data, 'title', ['data'], 1, 45);
  faults.list(data, 'components', ['data'], 1, 5);
  objects(data['components']).forEach((it, index) =>
    top(faults, customIds, it, ['data', 'components', index]),
  );
  return faults.problems.length > 0 ? invalidForm(faults.problems) : undefined;
}

function top(faults: Faults, customIds: Set<string>, it: Json, path: Path): void {
  switch (whole(it['type'])) {
    case COMPONENT.text:
      return faults.string(it, 'content', path, 1, 4000);
    case COMPONENT.row:
      faults.list(it, 'components', path, 1, 1);
      return objects(it['components']).forEach((child, index) => {
        const at = [...path, 'components', index];
        if (whole(child['type']) !== COMPONENT.textInput)
          return faults.add([...at, 'type'], 'Value must be one of {4}.');
        faults.string(child, 'label', at, 1, 45);
        field(faults, customIds, child, at);
      });
    case COMPONENT.label:
      return label(faults, customIds, it, path);
    default:
      return faults.add([...path, 'type'], 'Value must be one of {1, 10, 18}.');
  }
}

function label(faults: Faults, customIds: Set<string>, it: Json, path: Path): void {
  faults.string(it, 'label', path, 1, 45);
  faults.string(it, 'description', path, 0, 100);
  const inside = it['component'];
  if (!isObject(inside) || !IN_LABEL.includes(whole(inside['type']))) {
    return faults.add([...path, 'component'], `Value must be one of {${IN_LABEL.join(', ')}}.`);
  }
  if (inside['label'] !== undefined) faults.add([...path, 'component', 'label'], 'The label holds the text.');
  field(faults, customIds, inside, [...path, 'component']);
}

function field(faults: Faults, customIds: Set<string>, it: Json, path: Path): void {
  faults.string(it, 'custom_id', path, 1, 100);
  const id = text(it['custom_id']);
  if (customIds.has(id)) faults.add([...path, 'custom_id'], 'Component custom id cannot be duplicated');
  customIds.add(id);
  if (whole(it['type']) !== COMPONENT.textInput) return;
  if (![1, 2].includes(whole(it['style']))) faults.add([...path, 'style'], 'Value must be one of {1, 2}.');
  faults.string(it, 'placeholder', path, 0, 100);
  faults.string(it, 'value', path, 0, 4000);
  faults.integer(it, 'min_length', path, 0, 4000);
  faults.integer(it, 'max_length', path, 1, 4000);
}
