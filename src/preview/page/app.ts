import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';

import type { Act, Outcome, Shown, Starter } from '../wire.js';
import { PageComposer } from './composer/composer.js';
import type { Written } from './composer/composer.js';
import { menuOf } from './composer/offer.js';
import { Follow } from './follow.js';
import { Link } from './link.js';
import { drawForm, PageForm, readForm } from './parts/form.js';
import { isObject, text } from './parts/json.js';
import type { Json } from './parts/json.js';
import { PageMenu } from './parts/menu.js';
import { drawMessage } from './parts/message.js';
import { portraitOf } from './parts/portrait.js';
import { drawSide } from './parts/side.js';
import { drawWelcome } from './parts/welcome.js';
import type { View } from './parts/view.js';
import { EMPTY, idOf, messagesIn, take } from './state.js';
import type { State } from './state.js';
import { keepPerson, keepTheme, person, theme } from './theme.js';
import type { Theme } from './theme.js';

/** A command that the bot did not answer, shown where its answer would stand. */
interface Unanswered {
  readonly key: string;
  readonly channel: string;
  /** The message it stands after; empty at the beginning. */
  readonly after: string;
  readonly command: string;
  readonly words: string;
}

const SILENT = 'The application did not respond';
const FAILED = 'This interaction failed';
/** How long a finger rests before it opens the menu. Milliseconds. */
const LONG_PRESS = 500;
const NOTICE = 5_000;

/** Messages, with the commands that went unanswered where they were sent. */
function inOrder(
  messages: readonly Shown[],
  unanswered: readonly Unanswered[],
): readonly (Shown | Unanswered)[] {
  const ids = new Set(messages.map(idOf));
  const first = unanswered.filter(({ after }) => !ids.has(after));
  return [
    ...first,
    ...messages.flatMap((one) => [one, ...unanswered.filter(({ after }) => after === idOf(one))]),
  ];
}

/** Discord's app, as far as a bot is concerned. */
export class FootnoteApp extends LitElement {
  static override readonly properties = {
    state: { state: true },
    channel: { state: true },
    online: { state: true },
    theme: { state: true },
    side: { state: true },
    unanswered: { state: true },
    failed: { state: true },
    busy: { state: true },
    notice: { state: true },
    form: { state: true },
    formFault: { state: true },
    dragging: { state: true },
  };
  declare private state: State;
  declare private channel: string;
  declare private online: boolean;
  declare private theme: Theme;
  /** Whether the list of channels is open, where there is no room for both. */
  declare private side: boolean;
  declare private unanswered: readonly Unanswered[];
  /** What became of clicks that failed, by message. */
  declare private failed: ReadonlyMap<string, string>;
  declare private busy: ReadonlySet<string>;
  declare private notice: string;
  declare private form: { readonly id: string; readonly modal: Json } | undefined;
  /** Why the open form cannot be sent as it is; empty where nothing is known to be wrong. */
  declare private formFault: string;
  declare private dragging: boolean;
  private count = 0;
  private pressing: number | undefined;
  private readonly follow = new Follow(this);
  private readonly link = new Link({
    person,
    frame: (frame) => {
      this.state = take(this.state, frame);
      if (frame.type === 'hello' && !frame.channels.some(({ id }) => id === this.channel))
        this.channel = frame.channels[0]?.id ?? '';
    },
    online: (online) => (this.online = online),
  });

  constructor() {
    super();
    this.state = EMPTY;
    this.channel = '';
    this.online = true;
    this.theme = theme();
    this.side = false;
    this.unanswered = [];
    this.failed = new Map();
    this.busy = new Set();
    this.notice = '';
    this.dragging = false;
    this.formFault = '';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.documentElement.dataset['theme'] = this.theme;
    this.link.open();
    window.addEventListener('dragover', this.drag);
    window.addEventListener('dragleave', this.drag);
    window.addEventListener('drop', this.drop);
  }

  private get composer(): PageComposer | null {
    return this.querySelector('page-composer');
  }

  private readonly drag = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    this.dragging = event.type === 'dragover' && this.state.hello?.adding === 'you';
  };

  private readonly drop = (event: DragEvent): void => {
    event.preventDefault();
    this.dragging = false;
    const file = event.dataTransfer?.files[0];
    if (file !== undefined) this.composer?.attach(file);
  };

  private tell(words: string): void {
    this.notice = words;
    window.setTimeout(() => {
      if (this.notice === words) this.notice = '';
    }, NOTICE);
  }

  /** Does something to the bot, and looks at what comes of it. */
  private async act(act: Act): Promise<Outcome> {
    this.follow.await();
    const outcome = await this.link.act(act);
    this.follow.done();
    return outcome;
  }

  private async command({ command, options }: Written): Promise<void> {
    const { channel } = this;
    const outcome = await this.act({ kind: 'slash', channel, command, options });
    this.settle(outcome, (words) => this.leave(command, channel, words));
  }

  private leave(command: string, channel: string, words: string): void {
    this.count += 1;
    const last = messagesIn(this.state, channel).at(-1);
    const after = last === undefined ? '' : idOf(last);
    this.unanswered = [
      ...this.unanswered,
      { key: `unanswered ${this.count}`, channel, after, command, words },
    ];
    this.follow.await();
  }

  private async press(act: Act): Promise<void> {
    if (act.kind !== 'button' && act.kind !== 'select') return;
    const key = `${act.message} ${act.kind === 'button' ? act.button : act.select}`;
    if (this.busy.has(key)) return;
    this.busy = new Set([...this.busy, key]);
    this.failed = new Map([...this.failed].filter(([id]) => id !== act.message));
    const outcome = await this.act(act);
    this.busy = new Set([...this.busy].filter((one) => one !== key));
    this.settle(outcome, (words) => {
      this.failed = new Map([...this.failed, [act.message, words === SILENT ? FAILED : words]]);
    });
  }

  private settle(outcome: Outcome, fail: (words: string) => void): void {
    switch (outcome.kind) {
      case 'silent':
        return fail(SILENT);
      case 'refused':
        return fail(outcome.words);
      case 'form':
        this.form = { id: outcome.form, modal: outcome.modal };
        this.formFault = '';
        void this.updateComplete.then(() => this.querySelector<PageForm>('page-form')?.open());
        return;
      case 'answered':
      case 'choices':
    }
  }

  private async sendForm(element: PageForm): Promise<void> {
    const { form } = this;
    if (form === undefined) return;
    const read = readForm(element);
    if (!read.ok) {
      this.formFault = read.words;
      read.field.focus();
      return;
    }
    element.close();
    const outcome = await this.act({ kind: 'form', form: form.id, fields: read.fields });
    this.settle(outcome, (words) => this.leave(text(form.modal['title']), this.channel, words));
  }

  private readonly openMenu = (event: MouseEvent | KeyboardEvent): void => {
    const message = (event.target as HTMLElement).closest<HTMLElement>('[data-message]');
    const id = message?.dataset['message'];
    if (message == null || id === undefined) return;
    if (
      event instanceof KeyboardEvent &&
      event.key !== 'ContextMenu' &&
      !(event.key === 'F10' && event.shiftKey)
    )
      return;
    event.preventDefault();
    const box = message.getBoundingClientRect();
    const byHand = event instanceof MouseEvent && event.clientX > 0;
    const at = byHand ? { x: event.clientX, y: event.clientY } : { x: box.left + 72, y: box.top + 24 };
    this.showMenu(id, at, message);
  };

  private showMenu(id: string, at: { readonly x: number; readonly y: number }, from: HTMLElement): void {
    const shown = this.state.messages.get(id);
    const menu = this.querySelector<PageMenu>('page-menu');
    if (shown === undefined || menu === null) return;
    // As in Discord, what only one person sees has no commands of its own.
    const names = shown.ephemeral ? [] : menuOf(this.state.hello?.commands ?? []);
    menu.entries = [
      ...names.map((label) => ({ label, run: () => void this.menuCommand(label, id) })),
      { label: 'Copy text', run: () => void this.copy(shown, from) },
      ...(shown.ephemeral
        ? [{ label: 'Dismiss message', run: () => this.link.send({ type: 'dismiss', message: id }) }]
        : []),
    ];
    menu.openAt(at.x, at.y, from);
  }

  private async menuCommand(command: string, message: string): Promise<void> {
    const outcome = await this.act({ kind: 'menu', command, message });
    this.settle(outcome, (words) => this.leave(command, this.channel, words));
  }

  private async copy({ raw }: Shown, from: HTMLElement): Promise<void> {
    const words = text(raw['content']) || from.innerText;
    await navigator.clipboard
      .writeText(words)
      .catch(() => this.tell('The browser does not let this page copy.'));
  }

  private readonly touch = (event: PointerEvent): void => {
    window.clearTimeout(this.pressing);
    if (event.type !== 'pointerdown' || event.pointerType !== 'touch') return;
    const message = (event.target as HTMLElement).closest<HTMLElement>('[data-message]');
    const id = message?.dataset['message'];
    if (message == null || id === undefined) return;
    const { clientX: x, clientY: y } = event;
    this.pressing = window.setTimeout(() => this.showMenu(id, { x, y }, message), LONG_PRESS);
  };

  /** Arrow keys walk from message to message, as long as no part of one has the focus. */
  private readonly walk = (event: KeyboardEvent): void => {
    this.openMenu(event);
    const message = event.target as HTMLElement;
    if (message.dataset['message'] === undefined) return;
    const all = [...this.querySelectorAll<HTMLElement>('[data-message]')];
    const at = all.indexOf(message);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    all[at + step]?.focus();
  };

  private lookAs(id: string): void {
    keepPerson(id);
    this.unanswered = [];
    this.failed = new Map();
    this.link.send({ type: 'look', person: id });
  }

  private switchTheme(): void {
    this.theme = this.theme === 'dark' ? 'light' : 'dark';
    keepTheme(this.theme);
    document.documentElement.dataset['theme'] = this.theme;
  }

  private start({ command, options }: Starter): void {
    void this.command({ command, options });
    void this.composer?.focusOn();
  }

  private get view(): View | undefined {
    const { hello } = this.state;
    if (hello === undefined) return undefined;
    return {
      hello,
      light: this.theme === 'light',
      names: {
        user: (id) => [...hello.people, hello.bot].find((one) => one.id === id)?.name ?? 'unknown-user',
        channel: (id) => hello.channels.find((one) => one.id === id)?.name ?? 'unknown',
      },
      act: (act) => void this.press(act),
      busy: (message, customId) => this.busy.has(`${message} ${customId}`),
      dismiss: (message) => this.link.send({ type: 'dismiss', message }),
      own: (address) =>
        address.startsWith(hello.files) ? `/files/${address.slice(hello.files.length)}` : undefined,
    };
  }

  protected override render(): TemplateResult {
    const { view } = this;
    if (view === undefined) return html`<p class="waiting" role="status">Connecting to Footnote…</p>`;
    const channel = view.hello.channels.find(({ id }) => id === this.channel);
    return html`${drawSide({
        view,
        channel: this.channel,
        open: this.side,
        theme: this.theme,
        go: (id) => {
          this.channel = id;
          this.side = false;
          this.follow.await();
        },
        lookAs: (id) => this.lookAs(id),
        switchTheme: () => this.switchTheme(),
        restart: () => this.link.send({ type: 'restart' }),
        close: () => (this.side = false),
      })}
      <main class="chat">
        <header class="chat-head">
          <button
            type="button"
            class="open-side"
            aria-label="Channels and people"
            aria-expanded=${this.side}
            @click=${() => (this.side = !this.side)}
          >
            <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
              <path fill="currentColor" d="M3 6h18v2H3zm0 5h18v2H3zm0 5h18v2H3z" />
            </svg>
          </button>
          <h1><span aria-hidden="true"># </span>${channel?.name}</h1>
          <p class="topic">${channel?.topic}</p>
          <p class="badge">Preview<span class="wide">: nothing here is sent to Discord</span></p>
        </header>
        ${this.drawMessages(view)} ${this.drawNotices(view)}
        <page-composer
          .hello=${view.hello}
          .channel=${this.channel}
          .ask=${(act: Act) => this.link.act(act)}
          @command=${({ detail }: CustomEvent<Written>) => this.command(detail)}
          @words=${({ detail }: CustomEvent<string>) => {
            this.follow.await();
            if (!this.link.send({ type: 'say', channel: this.channel, text: detail }))
              this.tell('Footnote is not running, so nothing was sent.');
          }}
          @tell=${({ detail }: CustomEvent<string>) => this.tell(detail)}
        ></page-composer>
      </main>
      <page-menu></page-menu>
      ${this.form === undefined ? nothing : this.drawOpenForm(this.form, view)}
      ${this.dragging ? html`<div class="drop">Drop the file to add it as a report</div>` : nothing}`;
  }

  private drawMessages(view: View): TemplateResult {
    const messages = messagesIn(this.state, this.channel);
    const unanswered = this.unanswered.filter(({ channel }) => channel === this.channel);
    const list = html`<discord-messages
      class="messages"
      role="log"
      aria-label="Messages"
      tabindex="0"
      no-background
      ?light-theme=${view.light}
      @contextmenu=${this.openMenu}
      @keydown=${this.walk}
      @pointerdown=${this.touch}
      @pointerup=${this.touch}
      @pointercancel=${this.touch}
      @pointermove=${this.touch}
    >
      ${
        messages.length + unanswered.length === 0
          ? drawWelcome(view, (starter) => this.start(starter))
          : nothing
      }
      ${repeat(
        inOrder(messages, unanswered),
        (one) => ('raw' in one ? idOf(one) : one.key),
        (one) =>
          'raw' in one ? drawMessage(one, view, this.failed.get(idOf(one))) : this.drawUnanswered(one, view),
      )}
    </discord-messages>`;
    // The library's parts ask for the theme once, when they are made.
    return html`${keyed(this.theme, list)}`;
  }

  private drawUnanswered({ key, command, words }: Unanswered, view: View): TemplateResult {
    const { hello } = view;
    const you = hello.people.find(({ id }) => id === hello.you)?.name ?? '';
    const dismiss = (): void => {
      this.unanswered = this.unanswered.filter((one) => one.key !== key);
    };
    return html`<discord-message
      author=${hello.bot.name}
      avatar=${portraitOf(hello.bot.id, view)}
      bot
      ephemeral
      .timestamp=${''}
      .lightTheme=${view.light}
      .dismissMessageClicked=${dismiss}
    >
      <discord-command
        slot="reply"
        author=${you}
        avatar=${portraitOf(hello.you, view)}
        command=${command}
        type="slash_command"
      ></discord-command>
      <span class="failed" role="alert">${words}</span>
    </discord-message>`;
  }

  private drawNotices({ hello }: View): TemplateResult {
    const words = !this.online
      ? 'Footnote is not running. This page connects again by itself.'
      : !hello.connected
        ? 'Footnote is starting again…'
        : this.notice;
    return html`<p class="notice" role="status" ?hidden=${words === ''}>${words}</p>`;
  }

  private drawOpenForm(
    { id, modal }: { readonly id: string; readonly modal: Json },
    view: View,
  ): TemplateResult {
    const form = html`<page-form
      author=${view.hello.bot.name}
      avatar=${portraitOf(view.hello.bot.id, view)}
      modal-id="form"
      modal-title=${text(modal['title'])}
      .lightTheme=${view.light}
      @send=${(event: Event) => {
        if (event.target instanceof PageForm) void this.sendForm(event.target);
      }}
      @shut=${() => (this.form = undefined)}
    >
      ${isObject(modal) ? drawForm(modal, view) : nothing}
      <p class="failed" role="alert">${this.formFault}</p>
    </page-form>`;
    return html`${keyed(id, form)}`;
  }
}

customElements.define('footnote-app', FootnoteApp);
