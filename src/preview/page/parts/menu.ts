import { html, LitElement } from 'lit';
import type { TemplateResult } from 'lit';

export interface MenuEntry {
  readonly label: string;
  readonly run: () => void;
}

/** The menu of a message: opened by a right click, a long press or the keyboard. */
export class PageMenu extends LitElement {
  static override readonly properties = { entries: { attribute: false } };
  declare entries: readonly MenuEntry[];
  private opener: HTMLElement | undefined;

  constructor() {
    super();
    this.entries = [];
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Opens at a point of the window, and moves in where it would stand over an edge. */
  openAt(x: number, y: number, from: HTMLElement | undefined): void {
    this.opener = from;
    this.showPopover();
    void this.updateComplete.then(() => {
      const { width, height } = this.getBoundingClientRect();
      this.style.left = `${Math.max(8, Math.min(x, window.innerWidth - width - 8))}px`;
      this.style.top = `${Math.max(8, Math.min(y, window.innerHeight - height - 8))}px`;
      this.items[0]?.focus();
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // An automatic one would close again when the button that opened it is let go.
    this.popover = 'manual';
    this.addEventListener('keydown', this.press);
    this.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && this.contains(relatedTarget))) this.hidePopover();
    });
  }

  private close(): void {
    this.hidePopover();
    this.opener?.focus();
  }

  private get items(): readonly HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  }

  private readonly press = (event: KeyboardEvent): void => {
    const at = this.items.findIndex((item) => item === document.activeElement);
    const count = this.items.length;
    const next: Readonly<Record<string, number>> = {
      ArrowDown: (at + 1) % count,
      ArrowUp: (at - 1 + count) % count,
      Home: 0,
      End: count - 1,
    };
    const wanted = next[event.key];
    if (event.key === 'Tab' || event.key === 'Escape') this.close();
    else if (wanted !== undefined) {
      event.preventDefault();
      this.items[wanted]?.focus();
    }
  };

  protected override render(): TemplateResult {
    return html`<div role="menu" aria-label="Message">
      ${this.entries.map(
        ({ label, run }) =>
          html`<button
            type="button"
            role="menuitem"
            tabindex="-1"
            @click=${() => {
              this.close();
              run();
            }}
          >
            ${label}
          </button>`,
      )}
    </div>`;
  }
}

customElements.define('page-menu', PageMenu);
