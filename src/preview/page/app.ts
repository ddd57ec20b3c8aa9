import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';

import type { Act, Starter } from '../wire.js';
import { PageComposer } from './composer/composer.js';
import type { Written } from './composer/composer.js';
import { Deeds } from './deeds.js';
import type { OpenForm } from './deeds.js';
import { Follow } from './follow.js';
import { Link } from './link.js';
import { MessageMenu } from './message-menu.js';
import { drawForm, PageForm, readForm } from './parts/form.js';
import { text } from './parts/json.js';
import './parts/menu.js';
import { drawMessage } from './parts/message.js';
import { portraitOf } from './parts/portrait.js';
import { drawSide } from './parts/side.js';
import { drawUnanswered, inOrder } from './parts/unanswered.js';
import { drawWelcome } from './parts/welcome.js';
import type { View } from './parts/view.js';
import { EMPTY, idOf, messagesIn, take } from './state.js';
import type { State } from './state.js';
import { keepPerson, keepTheme, person, theme } from './theme.js';
import type { Theme } from './theme.js';

/** How long a notice stands. Milliseconds. */
const NOTICE = 5_000;

/** Discord's app, as far as a bot is concerned. */
export class FootnoteApp extends LitElement {
  static override readonly properties = {
    state: { state: true },
    channel: { state: true },
    online: { state: true },
    theme: { state: true },
    side: { state: true },
    notice: { state: true },
    formFault: { state: true },
    dragging: { state: true },
  };
  declare private state: State;
  declare private channel: string;
  declare private online: boolean;
  declare private theme: Theme;
  /** Whether the list of channels is open, where there is no room for both. */
  declare private side: boolean;
  declare private notice: string;
  /** Why the open form cannot be sent as it is; empty where nothing is known to be wrong. */
  declare private formFault: string;
  declare private dragging: boolean;
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
  private readonly deeds = new Deeds(this, {
    link: this.link,
    follow: this.follow,
    here: () => {
      const last = messagesIn(this.state, this.channel).at(-1);
      return { channel: this.channel, last: last === undefined ? '' : idOf(last) };
    },
  });
  private readonly menu = new MessageMenu({
    host: this,
    message: (id) => this.state.messages.get(id),
    commands: () => this.state.hello?.commands ?? [],
    run: (command, message) => void this.deeds.menuCommand(command, message),
    dismiss: (message) => this.link.send({ type: 'dismiss', message }),
    tell: (words) => this.tell(words),
  });

  constructor() {
    super();
    this.state = EMPTY;
    this.channel = '';
    this.online = true;
    this.theme = theme();
    this.side = false;
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

  private sendForm(element: PageForm, form: OpenForm): void {
    const read = readForm(element);
    this.formFault = read.ok ? '' : read.words;
    if (!read.ok) return read.field.focus();
    element.close();
    void this.deeds.sendForm(form, read.fields);
  }

  private lookAs(id: string): void {
    keepPerson(id);
    this.deeds.forgetAll();
    this.link.send({ type: 'look', person: id });
  }

  private switchTheme(): void {
    this.theme = this.theme === 'dark' ? 'light' : 'dark';
    keepTheme(this.theme);
    document.documentElement.dataset['theme'] = this.theme;
  }

  private start({ command, options }: Starter): void {
    void this.deeds.command({ command, options });
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
      press: (act) => void this.deeds.press(act),
      busy: (message, customId) => this.deeds.isBusy(message, customId),
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
          @command=${({ detail }: CustomEvent<Written>) => this.deeds.command(detail)}
          @words=${({ detail }: CustomEvent<string>) => {
            this.follow.await();
            if (!this.link.send({ type: 'say', channel: this.channel, text: detail }))
              this.tell('Footnote is not running, so nothing was sent.');
          }}
          @tell=${({ detail }: CustomEvent<string>) => this.tell(detail)}
        ></page-composer>
      </main>
      <page-menu></page-menu>
      ${this.deeds.form === undefined ? nothing : this.drawOpenForm(this.deeds.form, view)}
      ${this.dragging ? html`<div class="drop">Drop the file to add it as a report</div>` : nothing}`;
  }

  private drawMessages(view: View): TemplateResult {
    const messages = messagesIn(this.state, this.channel);
    const unanswered = this.deeds.unanswered.filter(({ channel }) => channel === this.channel);
    const list = html`<discord-messages
      class="messages"
      role="log"
      aria-label="Messages"
      tabindex="0"
      no-background
      ?light-theme=${view.light}
      @contextmenu=${this.menu.click}
      @keydown=${this.menu.key}
      @pointerdown=${this.menu.touch}
      @pointerup=${this.menu.touch}
      @pointercancel=${this.menu.touch}
      @pointermove=${this.menu.touch}
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
          'raw' in one
            ? drawMessage(one, view, this.deeds.failed.get(idOf(one)))
            : drawUnanswered(one, view, () => this.deeds.forget(one.key)),
      )}
    </discord-messages>`;
    // The library's parts ask for the theme once, when they are made.
    return html`${keyed(this.theme, list)}`;
  }

  private drawNotices({ hello }: View): TemplateResult {
    const words = !this.online
      ? 'Footnote is not running. This page connects again by itself.'
      : !hello.connected
        ? 'Footnote is starting again…'
        : this.notice;
    return html`<p class="notice" role="status" ?hidden=${words === ''}>${words}</p>`;
  }

  private drawOpenForm(open: OpenForm, view: View): TemplateResult {
    const { id, modal } = open;
    const form = html`<page-form
      author=${view.hello.bot.name}
      avatar=${portraitOf(view.hello.bot.id, view)}
      modal-id="form"
      modal-title=${text(modal['title'])}
      .lightTheme=${view.light}
      @send=${(event: Event) => {
        if (event.target instanceof PageForm) this.sendForm(event.target, open);
      }}
      @shut=${() => {
        this.formFault = '';
        this.deeds.shutForm();
      }}
    >
      ${drawForm(modal, view)}
      <p class="failed" role="alert">${this.formFault}</p>
    </page-form>`;
    return html`${keyed(id, form)}`;
  }
}

customElements.define('footnote-app', FootnoteApp);
