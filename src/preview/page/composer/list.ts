import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

/** One line of a list to choose from. */
export interface Entry {
  readonly label: string;
  readonly detail?: string;
  readonly pick: () => void;
}

/** The list above the composer. A press of the mouse leaves the focus where it is. */
export function drawList(entries: readonly Entry[], active: number, label: string): TemplateResult {
  return html`<ul
    id="composer-choices"
    role="listbox"
    aria-label=${label}
    class="choices"
    ?hidden=${entries.length === 0}
    @mousedown=${(event: Event) => event.preventDefault()}
  >
    ${entries.map(
      ({ label: words, detail, pick }, index) =>
        html`<li
          role="option"
          id="choice-${index}"
          class=${index === active ? 'active' : ''}
          aria-selected=${index === active}
          @click=${pick}
        >
          <span class="choice-name">${words}</span>
          ${detail === undefined ? nothing : html`<span class="choice-detail">${detail}</span>`}
        </li>`,
    )}
  </ul>`;
}
