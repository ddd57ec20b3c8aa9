import { DiscordModal } from '@skyra/discord-components-core/discord-modal.js';
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { drawMarkdown } from '../markdown/draw.js';
import { chosenOf, selectOptions } from './component.js';
import { COMPONENT, isObject, objects, text, whole } from './json.js';
import type { Json } from './json.js';
import { PageSelect } from './select.js';
import type { View } from './view.js';

export type FormValues = Readonly<Record<string, string | readonly string[]>>;

/** The library's form, opened by the page, small enough for a phone, and checked before it is sent. */
export class PageForm extends DiscordModal {
  static override readonly styles = css`
    ${DiscordModal.styles}
    .discord-modal-root {
      width: min(440px, calc(100vw - 16px));
      max-height: calc(100dvh - 16px);
    }
    .discord-modal-title {
      font-size: 20px;
      font-weight: 600;
      padding-right: 32px;
    }
    .discord-modal-slot-input-text {
      padding: 0 16px;
      overflow-y: auto;
      position: static;
    }
    .discord-modal-content-container {
      overflow: visible;
      flex: none;
      padding: 0 16px;
    }
    .discord-modal-warning,
    .discord-modal-warning-container {
      color: var(--text);
    }
    .discord-modal-close-button {
      opacity: 1;
      color: var(--quiet);
    }
    .discord-modal-button-cancel,
    .discord-modal-button-cancel-light-theme {
      color: var(--text);
    }
    :focus-visible {
      outline: 2px solid var(--focus);
      outline-offset: 2px;
    }
  `;

  protected override firstUpdated(): void {
    this.open();
  }

  private open(): void {
    const dialog = this.dialogRef.value;
    const box = dialog?.querySelector<HTMLElement>('.discord-modal-box');
    if (dialog === undefined || box == null || dialog.open) return;
    box.style.display = 'flex';
    // The dialog itself is named; the one that the library draws inside it would be a second.
    const inner = box.querySelector('[role="dialog"]');
    inner?.removeAttribute('role');
    inner?.removeAttribute('aria-modal');
    inner?.removeAttribute('aria-labelledby');
    inner?.removeAttribute('tabindex');
    dialog.setAttribute('aria-labelledby', 'discord-modal-title');
    dialog.showModal();
    // The library puts the button that closes first.
    const [first] = this.querySelectorAll<HTMLElement>('[data-field]');
    (first?.shadowRoot?.querySelector<HTMLElement>('input, textarea, button') ?? first)?.focus();
  }

  close(): void {
    this.dialogRef.value?.close();
  }

  protected override handleFormSubmit(event: SubmitEvent): void {
    event.preventDefault();
    this.dispatchEvent(new CustomEvent('send'));
  }

  protected override onCloseDialog(): void {
    this.dispatchEvent(new CustomEvent('shut'));
  }
}

customElements.define('page-form', PageForm);

/** A form that the bot opened. */
export function drawForm(modal: Json, view: View): TemplateResult {
  return html`${objects(modal['components']).map((it) => drawPart(it, view))}`;
}

function drawPart(it: Json, view: View): TemplateResult {
  switch (it['type']) {
    case COMPONENT.text:
      return drawMarkdown(text(it['content']), view.names);
    case COMPONENT.row:
      return html`${objects(it['components']).map((field) => drawField(field, text(field['label']), view))}`;
    default: {
      const inside = isObject(it['component']) ? it['component'] : {};
      const about = text(it['description']);
      return html`${drawField(inside, text(it['label']), view)}
      ${about === '' ? nothing : html`<p class="field-about">${about}</p>`}`;
    }
  }
}

const SHORT = 1;

function drawField(it: Json, label: string, view: View): TemplateResult {
  const customId = text(it['custom_id']);
  const required = it['required'] !== false;
  switch (it['type']) {
    case COMPONENT.textInput:
      return html`<discord-input-text
        data-field=${customId}
        type=${it['style'] === SHORT ? 'short' : 'paragraph'}
        label=${label || 'Text'}
        placeholder=${text(it['placeholder']) || nothing}
        ?required=${required}
        .minLength=${whole(it['min_length'])}
        .maxLength=${typeof it['max_length'] === 'number' ? it['max_length'] : 4000}
        .defaultValue=${text(it['value'])}
        .lightTheme=${view.light}
      ></discord-input-text>`;
    case COMPONENT.upload:
      return html`<label class="field-upload"
        >${label}
        <input
          type="file"
          data-field=${customId}
          data-required=${required}
          ?multiple=${whole(it['max_values']) > 1}
        />
      </label>`;
    default:
      return html`<div class="field-select">
        <span class="field-label" aria-hidden="true">${label}</span>
        <page-select
          data-field=${customId}
          data-required=${required}
          .label=${label}
          .placeholder=${text(it['placeholder']) || 'Make a selection'}
          .options=${selectOptions(it, view)}
          .chosen=${chosenOf(it)}
          .least=${typeof it['min_values'] === 'number' ? it['min_values'] : 1}
          .most=${typeof it['max_values'] === 'number' ? it['max_values'] : 1}
        ></page-select>
      </div>`;
  }
}

export type FormRead =
  | { readonly ok: true; readonly fields: FormValues }
  | { readonly ok: false; readonly field: HTMLElement; readonly words: string };

/** What stands in the fields of an open form; the first that cannot be sent as it is, where there is one. */
export function readForm(form: HTMLElement): FormRead {
  const fields: Record<string, string | readonly string[]> = {};
  for (const field of form.querySelectorAll<HTMLElement>('[data-field]')) {
    const name = field.dataset['field'] ?? '';
    const required = field.dataset['required'] === 'true';
    if (field instanceof PageSelect) {
      if (required && field.chosen.length < Math.max(field.least, 1))
        return { ok: false, field, words: `${field.label}: make a selection.` };
      fields[name] = field.chosen;
    } else if (field instanceof HTMLInputElement) {
      if (field.files?.length !== 0)
        return {
          ok: false,
          field,
          words: 'This page cannot send a file with a form. Use the option of a command.',
        };
      if (required) return { ok: false, field, words: 'A file is required.' };
    } else {
      const input = field.shadowRoot?.querySelector<HTMLInputElement | HTMLTextAreaElement>(
        'input, textarea',
      );
      if (input == null) continue;
      if (!input.checkValidity() || (input.value !== '' && input.value.length < input.minLength))
        return { ok: false, field: input, words: `${input.ariaLabel ?? 'Text'}: ${wrongWith(input)}` };
      fields[name] = input.value;
    }
  }
  return { ok: true, fields };
}

function wrongWith({ value, minLength }: HTMLInputElement | HTMLTextAreaElement): string {
  return value === '' ? 'this is required.' : `at least ${minLength} characters.`;
}
