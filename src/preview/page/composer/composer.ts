import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

import type { Act, Hello, OptionValues, Outcome } from '../../wire.js';
import { LONGEST_MESSAGE } from '../../wire.js';
import { moved } from './arrows.js';
import { choicesIn, listOf, suggestionAct } from './choices.js';
import { readFile, tooLarge } from './file.js';
import { drawList } from './list.js';
import type { Entry } from './list.js';
import { drawAttach, drawOption } from './option.js';
import { BLANK, fitting, isBlank, objection, offersOf, OPTION, typedCommand, valueOf } from './offer.js';
import type { Choice, Field, Filled, Offer } from './offer.js';

/** What a person wrote, to be sent. */
export interface Written {
  readonly command: string;
  readonly options: OptionValues;
}

interface Recalled {
  readonly offer: Offer;
  readonly filled: ReadonlyMap<string, Filled>;
}

/** Where one writes: words, or a command with its options as fields. */
export class PageComposer extends LitElement {
  static override readonly properties = {
    hello: { attribute: false },
    channel: { attribute: false },
    ask: { attribute: false },
    typed: { state: true },
    offer: { state: true },
    filled: { state: true },
    focused: { state: true },
    entries: { state: true },
    active: { state: true },
    wrong: { state: true },
  };
  declare hello: Hello | undefined;
  declare channel: string;
  /** Asks the bot for suggestions. */
  declare ask: (act: Act) => Promise<Outcome>;
  declare private typed: string;
  declare private offer: Offer | undefined;
  declare private filled: ReadonlyMap<string, Filled>;
  declare private focused: string;
  /** The list above the field: commands, or what the option may become. */
  declare private entries: readonly Entry[];
  declare private active: number;
  /** What is wrong with fields, by name, once somebody tried to send. */
  declare private wrong: ReadonlyMap<string, string>;
  private last: Recalled | undefined;
  private asked = 0;

  constructor() {
    super();
    this.typed = '';
    this.filled = new Map();
    this.focused = '';
    this.entries = [];
    this.active = -1;
    this.wrong = new Map();
    this.channel = '';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  private get offers(): readonly Offer[] {
    return offersOf(this.hello?.commands ?? []);
  }

  /** Whether some command takes a file. */
  get takesFiles(): boolean {
    return this.offers.some(({ fields }) => fields.some(({ type }) => type === OPTION.attachment));
  }

  /** Puts a file into the option that takes one: the open command's, else that of `/library add`, else any. */
  attach(file: File): void {
    const taking = this.offers.filter(({ fields }) => fields.some(({ type }) => type === OPTION.attachment));
    const open = taking.find(({ path }) => path === this.offer?.path);
    const offer = open ?? taking.find(({ path }) => path === 'library add') ?? taking[0];
    const field = offer?.fields.find(({ type }) => type === OPTION.attachment);
    if (offer === undefined || field === undefined)
      return this.say(
        this.hello?.adding === 'moderator'
          ? 'Only a moderator can put reports in: choose to be one, then drop the file again.'
          : 'Footnote has no command here that takes a file.',
      );
    const problem = tooLarge(file);
    if (problem !== undefined) return this.say(problem);
    if (offer.path !== this.offer?.path) this.choose(offer, '');
    this.fill(field.name, { text: file.name, file });
    void this.focusOn(field.name);
  }

  focusOn(name?: string): Promise<void> {
    return this.updateComplete.then(() => {
      const wanted = name === undefined ? this.querySelector('textarea') : undefined;
      const field = name === undefined ? null : this.querySelector<HTMLElement>(`[data-option="${name}"]`);
      (wanted ?? field ?? this.querySelector<HTMLElement>('input, textarea'))?.focus();
    });
  }

  private say(words: string): void {
    this.dispatchEvent(new CustomEvent('tell', { detail: words }));
  }

  private choose(offer: Offer, rest: string): void {
    this.offer = offer;
    this.typed = '';
    this.entries = [];
    this.active = -1;
    this.wrong = new Map();
    const required = offer.fields.filter((field) => field.required);
    const shown = required.length > 0 || rest === '' ? required : offer.fields.slice(0, 1);
    this.filled = new Map(shown.map((field, nth) => [field.name, nth === 0 ? { text: rest } : BLANK]));
    const [first] = shown;
    if (first !== undefined) void this.focusOn(first.name);
    else void this.updateComplete.then(() => this.querySelector<HTMLElement>('.command-name')?.focus());
  }

  private leaveCommand(): void {
    this.offer = undefined;
    this.filled = new Map();
    this.entries = [];
    this.wrong = new Map();
    void this.focusOn();
  }

  private fill(name: string, filled: Filled): void {
    this.filled = new Map([...this.filled, [name, filled]]);
    this.wrong = new Map([...this.wrong].filter(([wrong]) => wrong !== name));
  }

  private fieldNamed(name: string): Field | undefined {
    return this.offer?.fields.find((field) => field.name === name);
  }

  /** The option's list: what it may become, or what the bot suggests for what is typed so far. */
  private async suggest(name: string): Promise<void> {
    const field = this.fieldNamed(name);
    const { offer } = this;
    if (field === undefined || offer === undefined) return;
    this.asked += 1;
    const ticket = this.asked;
    const typed = this.filled.get(name)?.text ?? '';
    const choices = field.autocomplete ? await this.suggested(offer, field) : this.fixed(field, typed);
    if (ticket !== this.asked || this.focused !== name) return;
    this.entries = choices.map((choice) => ({
      label: choice.name,
      pick: () => this.take(field.name, choice),
    }));
    this.active = -1;
  }

  private async suggested(offer: Offer, field: Field): Promise<readonly Choice[]> {
    return choicesIn(await this.ask(suggestionAct(offer, field, this.filled, this.channel)));
  }

  /** Lists that the page has itself. */
  private fixed(field: Field, typed: string): readonly Choice[] {
    const wanted = typed.trim().toLowerCase();
    return listOf(field, this.hello).filter(({ name }) => name.toLowerCase().includes(wanted));
  }

  private take(name: string, choice: Choice): void {
    const field = this.fieldNamed(name);
    const isText = field?.type === OPTION.string && field.choices.length === 0;
    this.fill(name, { text: isText ? String(choice.value) : choice.name, chosen: choice });
    this.asked += 1;
    this.entries = [];
    this.active = -1;
    void this.focusOn(name);
  }

  private typeWords(typed: string): void {
    const named = typedCommand(this.offers, typed);
    if (named !== undefined) return this.choose(named.offer, named.rest);
    this.typed = typed;
    const lists = typed.startsWith('/') && !typed.includes('\n');
    this.entries = lists
      ? fitting(this.offers, typed).map((offer) => ({
          label: `/${offer.path}`,
          detail: offer.description,
          pick: () => this.choose(offer, ''),
        }))
      : [];
    this.active = this.entries.length > 0 ? 0 : -1;
  }

  private typeOption(name: string, typed: string): void {
    const field = this.fieldNamed(name);
    const exact =
      field && this.fixed(field, typed).find((choice) => choice.name.toLowerCase() === typed.toLowerCase());
    this.fill(name, { text: typed, ...(exact && { chosen: exact }) });
    void this.suggest(name);
  }

  private async send(): Promise<void> {
    const { offer, filled } = this;
    if (offer === undefined) return this.sendWords();
    const faults = offer.fields.flatMap((field) => {
      const words = objection(field, filled.get(field.name) ?? BLANK);
      return words === undefined ? [] : [[field.name, words] as const];
    });
    if (faults.length > 0) {
      this.wrong = new Map(faults);
      for (const [name] of faults)
        if (!filled.has(name)) this.filled = new Map([...this.filled, [name, BLANK]]);
      return this.focusOn(faults[0]?.[0]);
    }
    this.last = { offer, filled };
    this.leaveCommand();
    const options: Record<string, OptionValues[string]> = {};
    for (const field of offer.fields) {
      const value = filled.get(field.name);
      if (value === undefined || isBlank(value)) continue;
      options[field.name] = value.file ? await readFile(value.file) : valueOf(field, value);
    }
    this.dispatchEvent(new CustomEvent<Written>('command', { detail: { command: offer.path, options } }));
  }

  private sendWords(): void {
    const words = this.typed.trim();
    if (words === '') return;
    this.typed = '';
    this.entries = [];
    this.dispatchEvent(new CustomEvent<string>('words', { detail: words }));
  }

  private recall(): void {
    if (this.last === undefined) return;
    const { offer, filled } = this.last;
    this.offer = offer;
    this.filled = filled;
    void this.focusOn([...filled.keys()][0]);
  }

  /** Keys that mean the same wherever the list is open. True where the key was taken. */
  private pressList(event: KeyboardEvent): boolean {
    const next = moved(event.key, this.active, this.entries.length);
    if (next !== undefined) this.active = next;
    else if (event.key === 'Escape' && this.entries.length > 0) this.entries = [];
    else return false;
    event.preventDefault();
    return true;
  }

  private readonly pressWords = (event: KeyboardEvent): void => {
    if (event.isComposing || this.pressList(event)) return;
    const { key, shiftKey } = event;
    const entry = this.entries[this.active];
    if (entry !== undefined && (key === 'Enter' || (key === 'Tab' && !shiftKey))) {
      event.preventDefault();
      entry.pick();
    } else if (key === 'Enter' && !shiftKey) {
      event.preventDefault();
      void this.send();
    } else if (key === 'ArrowUp' && this.typed === '') {
      event.preventDefault();
      this.recall();
    }
  };

  private pressOption(event: KeyboardEvent, field: Field): void {
    if (event.isComposing || this.pressList(event)) return;
    const { key, shiftKey } = event;
    const filled = this.filled.get(field.name) ?? BLANK;
    if (key === 'Enter' || (key === 'Tab' && !shiftKey)) {
      // Tab takes the first of the list, Enter what was typed: unless the arrows chose another.
      const chosen = this.active >= 0 ? this.active : key === 'Tab' && !isBlank(filled) ? 0 : -1;
      const entry = this.entries[chosen];
      if (entry === undefined && key === 'Tab') return;
      event.preventDefault();
      if (entry !== undefined) entry.pick();
      else void this.send();
    } else if (key === 'Backspace' && isBlank(filled)) {
      event.preventDefault();
      this.dropOption(field);
    } else if (key === 'Escape') {
      event.preventDefault();
      this.leaveCommand();
    }
  }

  /** An empty option that is not needed goes; from the first of a command one comes back to plain words. */
  private dropOption(field: Field): void {
    const names = [...this.filled.keys()];
    const at = names.indexOf(field.name);
    if (at === 0) return this.leaveCommand();
    if (!field.required) this.filled = new Map([...this.filled].filter(([name]) => name !== field.name));
    void this.focusOn(names[at - 1]);
  }

  private add(field: Field): void {
    this.fill(field.name, BLANK);
    void this.focusOn(field.name);
  }

  protected override render(): TemplateResult {
    return html`<div class="composer-list">
        ${this.drawHint()}
        ${drawList(this.entries, this.active, this.offer === undefined ? 'Commands' : 'Suggestions')}
      </div>
      <div class="composer" role="group" aria-label="Write">
        ${this.takesFiles ? drawAttach((file) => this.attach(file)) : nothing}
        ${this.offer === undefined ? this.drawWords() : this.drawCommand(this.offer)}
        <button type="button" class="send" aria-label="Send" @click=${() => this.send()}>
          <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
            <path fill="currentColor" d="M4 4l17 8-17 8 2.500-6.800L14 12 6.500 10.800z" />
          </svg>
        </button>
      </div>`;
  }

  private drawHint(): TemplateResult | typeof nothing {
    const field = this.fieldNamed(this.focused);
    if (field === undefined) return nothing;
    const wrong = this.wrong.get(field.name);
    return html`<p class="hint ${wrong === undefined ? '' : 'wrong'}" id="hint" role="status">
      <strong>${field.name}</strong> ${wrong ?? field.description}
    </p>`;
  }

  private drawWords(): TemplateResult {
    const name = this.hello?.channels.find(({ id }) => id === this.channel)?.name ?? '';
    return html`<textarea
      rows="1"
      maxlength=${LONGEST_MESSAGE}
      role="combobox"
      aria-label=${`Message #${name}. Type / for commands`}
      aria-autocomplete="list"
      aria-expanded=${this.entries.length > 0}
      aria-controls="composer-choices"
      aria-activedescendant=${this.active >= 0 ? `choice-${this.active}` : nothing}
      placeholder=${`Message #${name}, or type /`}
      .value=${live(this.typed)}
      @input=${(event: Event) => this.typeWords((event.target as HTMLTextAreaElement).value)}
      @keydown=${this.pressWords}
      @blur=${() => (this.entries = [])}
    ></textarea>`;
  }

  private drawCommand(offer: Offer): TemplateResult {
    const rest = offer.fields.filter(({ name }) => !this.filled.has(name));
    return html`<div class="command">
      <span
        class="command-name"
        tabindex=${offer.fields.length === 0 ? 0 : -1}
        role="group"
        aria-label=${`/${offer.path}: ${offer.description}. Enter sends`}
        @keydown=${(event: KeyboardEvent) => this.pressName(event)}
        >/${offer.path}</span
      >
      ${offer.fields.filter(({ name }) => this.filled.has(name)).map((field) => this.drawOption(field))}
      ${rest.map(
        (field) =>
          html`<button
            type="button"
            class="more"
            title=${field.description}
            aria-label=${`Add the option ${field.name}: ${field.description}`}
            @click=${() => this.add(field)}
          >
            + ${field.name}
          </button>`,
      )}
    </div>`;
  }

  private pressName(event: KeyboardEvent): void {
    if (event.key === 'Enter') void this.send();
    else if (event.key === 'Escape' || event.key === 'Backspace') this.leaveCommand();
    else return;
    event.preventDefault();
  }

  private drawOption(field: Field): TemplateResult {
    const { name } = field;
    const filled = this.filled.get(name) ?? BLANK;
    const isFocused = this.focused === name;
    return drawOption({
      field,
      filled,
      isWrong: this.wrong.has(name),
      isListed: isFocused && this.entries.length > 0,
      active: isFocused ? this.active : -1,
      type: (typed) => this.typeOption(name, typed),
      attach: (file) => this.attach(file),
      press: (event) => {
        if (event.key === 'Backspace' && filled.file !== undefined) this.fill(name, BLANK);
        else this.pressOption(event, field);
      },
      focus: () => {
        this.focused = name;
        this.entries = [];
        void this.suggest(name);
      },
      blur: () => {
        if (this.focused !== name) return;
        this.focused = '';
        this.entries = [];
      },
    });
  }
}

customElements.define('page-composer', PageComposer);
