import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Pixels from the end of the list that still count as there: less than a line. */
const NEARLY = 16;
const LIST = '.messages';
const MESSAGE = 'discord-message';

/**
 * Keeps the newest message in sight: for whoever is at the end of the list, and for whoever just did something that
 * brings one. A message that is longer than the window begins at its top: that is where the answer stands.
 */
export class Follow implements ReactiveController {
  private awaited = true;
  private atEnd = true;
  private last: Element | undefined;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  /** What comes next is what the person waits for. */
  await(): void {
    this.awaited = true;
  }

  /** What was waited for has come, or will not. */
  done(): void {
    void this.host.updateComplete.then(() => (this.awaited = false));
  }

  hostUpdate(): void {
    const list = this.host.querySelector(LIST);
    if (list !== null) this.atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < NEARLY;
  }

  hostUpdated(): void {
    const list = this.host.querySelector<HTMLElement>(LIST);
    const last = [...(list?.querySelectorAll<HTMLElement>(MESSAGE) ?? [])].at(-1);
    if (list === null || last === this.last) return;
    this.last = last;
    if (last === undefined || !(this.awaited || this.atEnd)) return;
    // The library's elements draw themselves a moment later.
    requestAnimationFrame(() => {
      list.scrollTop = Math.min(list.scrollHeight, last.offsetTop - list.offsetTop - NEARLY / 2);
    });
  }
}
