import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

/** One line of a list to choose from. */
export interface Entry {
  readonly label: string;
  readonly detail?: string;
  readonly pick: () => void;
}

/** Where a key moves the choice to; undefined where it moves nothing. From none, Down chooses the first. */
export function moved(key: string, active: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return (active + 1) % count;
  if (key === 'ArrowUp') return active <= 0 ? count - 1 : active - 1;
  return undefined;
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
