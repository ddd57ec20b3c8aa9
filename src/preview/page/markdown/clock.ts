import { html, LitElement } from 'lit';

import { timeWords } from './time.js';

/** A timestamp that goes on counting: "in 3 seconds". */
export class PageClock extends LitElement {
  static override readonly properties = { at: { attribute: false }, form: { attribute: false } };
  declare at: number;
  declare form: string;
  private timer: number | undefined;

  constructor() {
    super();
    this.at = 0;
    this.form = 'f';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.form === 'R') this.timer = window.setInterval(() => this.requestUpdate(), 1000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearInterval(this.timer);
  }

  protected override render() {
    const words = timeWords(this.at, this.form, Date.now() / 1000);
    return html`<discord-time title=${timeWords(this.at, 'F', 0)}>${words}</discord-time>`;
  }
}

customElements.define('page-clock', PageClock);
