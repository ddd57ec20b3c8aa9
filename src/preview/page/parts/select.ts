import { DiscordStringSelectMenu } from '@skyra/discord-components-core/discord-string-select-menu.js';
import { css, html, nothing } from 'lit';
import { classMap } from 'lit/directives/class-map.js';

export interface SelectOption {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
  readonly emoji?: string;
}

/** The library's look of a select menu, with what it lacks: a keyboard, a screen reader, and more than one choice. */
export class PageSelect extends DiscordStringSelectMenu {
  static override readonly properties = {
    label: { attribute: false },
    options: { attribute: false },
    most: { attribute: false },
    least: { attribute: false },
    chosen: { attribute: false },
    open: { state: true },
    active: { state: true },
  };
  static override readonly styles = css`
    ${DiscordStringSelectMenu.styles}
    :host {
      display: block;
      position: relative;
      flex: 1 1 100%;
      max-width: 400px;
      margin: 4px 0;
    }
    .discord-string-select-menu {
      width: 100%;
      font: inherit;
      text-align: start;
      margin: 0;
    }
    .discord-string-select-menu:focus-visible {
      outline: 2px solid var(--focus);
      outline-offset: 2px;
    }
    [hidden] {
      display: none !important;
    }
    .words {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .discord-string-select-menu-option-slot {
      width: 100%;
      max-height: 240px;
      color: var(--text);
      background-color: var(--raised);
      border: 1px solid var(--line);
      box-shadow: 0 8px 16px rgb(0 0 0 / 0.24);
      bottom: auto;
      cursor: pointer;
    }
    .up {
      bottom: 100%;
    }
    .option.active {
      background-color: var(--hover);
    }
    .option[aria-selected='true'] {
      box-shadow: inset 3px 0 0 var(--focus);
    }
  `;
  declare label: string;
  declare options: readonly SelectOption[];
  declare most: number;
  declare least: number;
  /** Values, in the order of the list. */
  declare chosen: readonly string[];
  declare open: boolean;
  declare active: number;

  constructor() {
    super();
    this.label = '';
    this.options = [];
    this.most = 1;
    this.least = 1;
    this.chosen = [];
    this.open = false;
    this.active = 0;
    this.addEventListener('focusout', () => this.leave());
  }

  /** Closes; a choice of several is sent when the list closes, as in Discord. */
  private leave(): void {
    if (!this.open) return;
    this.open = false;
    if (this.most > 1) this.tell();
  }

  private tell(): void {
    if (this.chosen.length < this.least) return;
    this.dispatchEvent(new CustomEvent<readonly string[]>('choose', { detail: this.chosen }));
  }

  private pick(index: number): void {
    const value = this.options[index]?.value;
    if (value === undefined) return;
    if (this.most <= 1) {
      this.chosen = [value];
      this.open = false;
      this.tell();
      return;
    }
    const without = this.chosen.filter((one) => one !== value);
    if (without.length < this.chosen.length) this.chosen = without;
    else if (without.length < this.most) {
      const all = [...without, value];
      this.chosen = this.options.map((option) => option.value).filter((one) => all.includes(one));
    }
  }

  private readonly press = (event: KeyboardEvent): void => {
    const { key } = event;
    if (!this.open) {
      if (key !== 'ArrowDown' && key !== 'ArrowUp') return;
      event.preventDefault();
      this.open = true;
      return;
    }
    const last = this.options.length - 1;
    const moved: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(this.active + 1, last),
      ArrowUp: Math.max(this.active - 1, 0),
      Home: 0,
      End: last,
    };
    const next = moved[key];
    if (next !== undefined) this.active = next;
    else if (key === 'Enter' || key === ' ') this.pick(this.active);
    else if (key === 'Escape') this.leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  protected override updated(): void {
    const list = this.shadowRoot?.querySelector('#list');
    const frame = this.closest('.messages')?.getBoundingClientRect();
    const { top, bottom } = this.getBoundingClientRect();
    const below = (frame?.bottom ?? window.innerHeight) - bottom;
    const above = top - (frame?.top ?? 0);
    list?.classList.toggle('up', below < list.clientHeight && above > below);
    this.shadowRoot?.querySelector('.active')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render() {
    const chosen = this.options.filter(({ value }) => this.chosen.includes(value));
    const words = chosen.map(({ label }) => label).join(', ') || this.placeholder;
    const menu = {
      'discord-string-select-menu': true,
      'discord-string-select-menu-disabled': this.disabled,
    };
    return html`<button
        type="button"
        role="combobox"
        class=${classMap(menu)}
        aria-label=${`${this.label}: ${words}`}
        aria-haspopup="listbox"
        aria-expanded=${this.open}
        aria-controls="list"
        aria-activedescendant=${this.open ? `option-${this.active}` : nothing}
        ?disabled=${this.disabled}
        @click=${() => (this.open ? this.leave() : (this.open = true))}
        @keydown=${this.press}
      >
        <span class="words">${words}</span>
        <svg width="20" height="20" viewBox="0 0 24 24" aria-hidden="true">
          <path fill="currentColor" d="M16.590 8.590 12 13.170 7.410 8.590 6 10l6 6 6-6z" />
        </svg>
      </button>
      <div
        id="list"
        role="listbox"
        aria-label=${this.label}
        aria-multiselectable=${this.most > 1}
        class="discord-string-select-menu-option-slot"
        ?hidden=${!this.open}
        @mousedown=${(event: Event) => event.preventDefault()}
      >
        ${this.options.map((option, index) => this.drawOption(option, index))}
      </div>`;
  }

  private drawOption({ label, value, description, emoji }: SelectOption, index: number) {
    return html`<div
      role="option"
      id="option-${index}"
      class=${classMap({ option: true, active: index === this.active })}
      aria-selected=${this.chosen.includes(value)}
      @click=${() => this.pick(index)}
      @mousemove=${() => (this.active = index)}
    >
      <discord-string-select-menu-option
        label=${label}
        description=${description ?? nothing}
        emoji=${emoji ?? nothing}
      ></discord-string-select-menu-option>
    </div>`;
  }
}

customElements.define('page-select', PageSelect);
