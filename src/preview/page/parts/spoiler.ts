import { DiscordSpoiler } from '@skyra/discord-components-core/discord-spoiler.js';
import { css } from 'lit';

/** The library's spoiler, which a keyboard can open too and a screen reader does not give away. */
export class PageSpoiler extends DiscordSpoiler {
  static override readonly styles = css`
    ${DiscordSpoiler.styles}
    :host(:focus-visible) {
      outline: 2px solid var(--focus);
    }
    :host(:not([activated])) slot {
      visibility: hidden;
    }
  `;

  override connectedCallback(): void {
    super.connectedCallback();
    this.tabIndex = 0;
    this.role = 'button';
    this.ariaLabel = 'Spoiler: press to show';
    this.addEventListener('click', this.open);
    this.addEventListener('keydown', this.press);
  }

  private readonly open = (): void => {
    this.activated = true;
    this.removeAttribute('role');
    this.removeAttribute('aria-label');
    this.removeAttribute('tabindex');
  };

  private readonly press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    this.open();
  };
}

customElements.define('page-spoiler', PageSpoiler);
