import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

import { isPicked, OPTION } from './offer.js';
import type { Field, Filled } from './offer.js';

/** An option of the open command, and what its field does. */
export interface OptionField {
  readonly field: Field;
  readonly filled: Filled;
  readonly isWrong: boolean;
  /** Whether the list above is open for it, and which of its entries is chosen; -1 for none. */
  readonly isListed: boolean;
  readonly active: number;
  readonly type: (typed: string) => void;
  readonly attach: (file: File) => void;
  readonly press: (event: KeyboardEvent) => void;
  readonly focus: () => void;
  readonly blur: () => void;
}

/** Characters that a field has room for: as many as it holds, within bounds. */
const LEAST = 16;
const LEAST_PICKED = 8;
const MOST = 60;

export function drawOption(option: OptionField): TemplateResult {
  const { field, filled, isWrong } = option;
  return html`<label class="option ${isWrong ? 'wrong' : ''}" title=${field.description}>
    <span class="option-name">${field.name}</span>
    ${
      field.type === OPTION.attachment && filled.file === undefined
        ? drawFileInput(option)
        : drawTextInput(option)
    }
  </label>`;
}

function drawFileInput({ field, isWrong, attach, press, focus, blur }: OptionField): TemplateResult {
  return html`<input
    type="file"
    data-option=${field.name}
    aria-describedby="hint"
    aria-invalid=${isWrong}
    @focus=${focus}
    @blur=${blur}
    @change=${(event: Event) => chosenFile(event, attach)}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== 'Tab') press(event);
    }}
  />`;
}

function drawTextInput({ field, filled, isWrong, isListed, active, ...does }: OptionField): TemplateResult {
  const least = isPicked(field.type) ? LEAST_PICKED : LEAST;
  return html`<input
    type="text"
    data-option=${field.name}
    autocomplete="off"
    role="combobox"
    aria-autocomplete="list"
    aria-expanded=${isListed}
    aria-controls="composer-choices"
    aria-activedescendant=${active >= 0 ? `choice-${active}` : nothing}
    aria-describedby="hint"
    aria-invalid=${isWrong}
    ?readonly=${filled.file !== undefined}
    size=${Math.min(Math.max(filled.text.length + 1, least), MOST)}
    .value=${live(filled.text)}
    @input=${(event: Event) => does.type((event.target as HTMLInputElement).value)}
    @keydown=${does.press}
    @focus=${does.focus}
    @blur=${does.blur}
  />`;
}

/** The button beside the box that takes a file. */
export function drawAttach(attach: (file: File) => void): TemplateResult {
  return html`<label class="attach" title="Attach a file">
    <input type="file" aria-label="Attach a file" @change=${(event: Event) => chosenFile(event, attach)} />
    <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
      <path fill="currentColor" d="M11 4h2v7h7v2h-7v7h-2v-7H4v-2h7z" />
    </svg>
  </label>`;
}

/** The file that was chosen; the field is emptied, so that the same one can be chosen again. */
function chosenFile({ target }: Event, attach: (file: File) => void): void {
  if (!(target instanceof HTMLInputElement)) return;
  const file = target.files?.[0];
  target.value = '';
  if (file !== undefined) attach(file);
}
