import type { Shown } from '../wire.js';
import { menuOf } from './composer/offer.js';
import { text } from './parts/json.js';
import type { Json } from './parts/json.js';
import { PageMenu } from './parts/menu.js';

/** How long a finger rests before it opens the menu. Milliseconds. */
const LONG_PRESS = 500;
const MESSAGE = '[data-message]';

export interface MenuSurroundings {
  readonly host: HTMLElement;
  readonly message: (id: string) => Shown | undefined;
  readonly commands: () => readonly Json[];
  readonly run: (command: string, message: string) => void;
  readonly dismiss: (message: string) => void;
  readonly tell: (words: string) => void;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Opens the menu of a message by a right click, a long press or a key, and walks from message to message. */
export class MessageMenu {
  private pressing: number | undefined;

  constructor(private readonly around: MenuSurroundings) {}

  readonly click = (event: MouseEvent): void => {
    const message = messageOf(event);
    if (message === undefined) return;
    event.preventDefault();
    // The key for menus comes as a click at nowhere.
    this.show(message, event.clientX > 0 ? { x: event.clientX, y: event.clientY } : beside(message));
  };

  readonly touch = (event: PointerEvent): void => {
    window.clearTimeout(this.pressing);
    if (event.type !== 'pointerdown' || event.pointerType !== 'touch') return;
    const message = messageOf(event);
    if (message === undefined) return;
    const { clientX: x, clientY: y } = event;
    this.pressing = window.setTimeout(() => this.show(message, { x, y }), LONG_PRESS);
  };

  /** Arrow keys walk as long as no part of a message has the focus. */
  readonly key = (event: KeyboardEvent): void => {
    const message = messageOf(event);
    if (message === undefined) return;
    const opens = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (opens) this.show(message, beside(message));
    else if (step !== 0 && event.target === message) this.walk(message, step);
    else return;
    event.preventDefault();
  };

  private walk(message: HTMLElement, step: number): void {
    const all = [...this.around.host.querySelectorAll<HTMLElement>(MESSAGE)];
    all[all.indexOf(message) + step]?.focus();
  }

  private show(from: HTMLElement, at: Point): void {
    const id = from.dataset['message'] ?? '';
    const shown = this.around.message(id);
    const menu = this.around.host.querySelector<PageMenu>('page-menu');
    if (shown === undefined || menu === null) return;
    // As in Discord, what only one person sees has no commands of its own.
    const commands = shown.ephemeral ? [] : menuOf(this.around.commands());
    menu.entries = [
      ...commands.map((label) => ({ label, run: () => this.around.run(label, id) })),
      { label: 'Copy text', run: () => void this.copy(shown, from) },
      ...(shown.ephemeral ? [{ label: 'Dismiss message', run: () => this.around.dismiss(id) }] : []),
    ];
    menu.openAt(at.x, at.y, from);
  }

  private async copy({ raw }: Shown, from: HTMLElement): Promise<void> {
    const words = text(raw['content']) || from.innerText;
    await navigator.clipboard
      .writeText(words)
      .catch(() => this.around.tell('The browser does not let this page copy.'));
  }
}

function messageOf({ target }: Event): HTMLElement | undefined {
  return target instanceof Element ? (target.closest<HTMLElement>(MESSAGE) ?? undefined) : undefined;
}

/** Beside the message's picture. */
function beside(message: HTMLElement): Point {
  const { left, top } = message.getBoundingClientRect();
  return { x: left + 72, y: top + 24 };
}
