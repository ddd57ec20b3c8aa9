import type {
  Action,
  AttachedFile,
  Exchange,
  Json,
  Person as Somebody,
  StoredMessage,
} from '../loopback/index.js';
import { CALLBACK } from '../loopback/index.js';
import type { Stage } from './stage.js';
import { LARGEST_FILE } from './wire.js';
import type { Act, OptionValues, Outcome, Person } from './wire.js';

/** A form that the bot opened and nobody has sent in yet. */
interface OpenForm {
  readonly modal: Json;
  readonly channel: string;
  readonly message?: StoredMessage;
}

/** What people do, done to the bot by the protocol: from an act of the page to how it ended. */
export class Acting {
  private readonly forms = new Map<string, OpenForm>();

  constructor(private readonly stage: Stage) {}

  /** Never rejects: what no person could do in Discord's app is refused in words. */
  async perform(act: Act, person: Person): Promise<Outcome> {
    try {
      const by = { id: person.id, name: person.name, permissions: BigInt(person.permissions) };
      const action = this.actionOf(act, person, by);
      return this.outcomeOf(await this.stage.loopback.interact(action), action);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      return { kind: 'refused', words: error.message };
    }
  }

  private actionOf(act: Act, person: Person, by: Somebody): Action {
    switch (act.kind) {
      case 'slash': {
        const { command } = this.offered(act.command, person);
        return { type: 'slash', command, options: filesIn(act.options), by, where: this.where(act.channel) };
      }
      case 'autocomplete': {
        const { command } = this.offered(act.command, person);
        const { focused, channel } = act;
        const options = filesIn(act.options);
        return { type: 'autocomplete', command, options, focused, by, where: this.where(channel) };
      }
      case 'menu': {
        const target = this.seen(act.message, person);
        const { command } = this.offered(act.command, person);
        return { type: 'message', command, target, by, where: this.where(target.channel) };
      }
      case 'button': {
        const message = this.seen(act.message, person);
        return { type: 'button', message, button: act.button, by, where: this.where(message.channel) };
      }
      case 'select': {
        const message = this.seen(act.message, person);
        const { select, values } = act;
        return { type: 'select', message, select, values, by, where: this.where(message.channel) };
      }
      case 'form':
        return this.formAction(act, by);
    }
  }

  private formAction({ form, fields }: Extract<Act, { kind: 'form' }>, by: Somebody): Action {
    const open = this.forms.get(form);
    if (open === undefined) throw new Error('This form is no longer open. Open it again.');
    this.forms.delete(form);
    const { modal, channel, message } = open;
    const about = message === undefined ? {} : { message };
    return { type: 'modal', modal, fields, by, where: this.where(channel), ...about };
  }

  private offered(typed: string, person: Person): { readonly command: string } {
    const all = this.stage.commandsFor(person).map(({ name }) => String(name));
    const [first = ''] = typed.split(' ');
    if (!all.includes(first) && !all.includes(typed)) throw new Error(`You cannot use “${typed}” here.`);
    return { command: typed };
  }

  private where(channel: string) {
    const place = this.stage.place(channel);
    if (place === undefined) throw new Error('There is no such channel.');
    return place;
  }

  private seen(id: string, person: Person): StoredMessage {
    const message = this.stage.loopback.message(id);
    if (message === undefined || !this.stage.sees(person, message))
      throw new Error('This message is no longer there.');
    return message;
  }

  private outcomeOf(exchange: Exchange, action: Action): Outcome {
    if (exchange.accepted === undefined) return { kind: 'silent' };
    if (exchange.accepted.type === CALLBACK.choices) return { kind: 'choices', choices: exchange.choices };
    if (exchange.modal === undefined) return { kind: 'answered' };
    const message = 'message' in action ? action.message : undefined;
    this.forms.set(exchange.id, {
      modal: exchange.modal,
      channel: action.where?.channel ?? '',
      ...(message && { message }),
    });
    return { kind: 'form', form: exchange.id, modal: exchange.modal };
  }
}

type Given = string | number | boolean | AttachedFile;

function filesIn(options: OptionValues): Readonly<Record<string, Given>> {
  const entries = Object.entries(options).map(([name, value]): readonly [string, Given] => {
    if (typeof value !== 'object') return [name, value];
    const content = Buffer.from(value.base64, 'base64');
    if (content.length > LARGEST_FILE) throw new Error('Discord takes files of 10 MB at the most.');
    const type = value.type === '' ? {} : { contentType: value.type };
    return [name, { name: value.name, content, ...type }];
  });
  return Object.fromEntries(entries);
}
