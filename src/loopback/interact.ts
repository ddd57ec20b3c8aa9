import type { Json } from './json.js';
import type { StoredMessage } from './message.js';
import type { Person, Place } from './people.js';

/** A file put into an option. */
export interface AttachedFile {
  readonly name: string;
  readonly contentType?: string;
  readonly content: string | Uint8Array;
}

export type OptionValue = string | number | boolean | AttachedFile;
export type OptionValues = Readonly<Record<string, OptionValue>>;

interface Who {
  readonly by?: Person;
  readonly where?: Place;
}

/** `command` is as a person types it, subcommands after spaces: `library add`. */
export interface SlashAction extends Who {
  readonly type: 'slash';
  readonly command: string;
  readonly options?: OptionValues;
}

/** `focused` names the option being typed; `options` holds what is typed so far. */
export interface AutocompleteAction extends Who {
  readonly type: 'autocomplete';
  readonly command: string;
  readonly options: OptionValues;
  readonly focused: string;
}

/** `button` is a custom id or a label. A button that the message does not have, or that is disabled, cannot be clicked. */
export interface ButtonAction extends Who {
  readonly type: 'button';
  readonly message: StoredMessage;
  readonly button: string;
}

/** `select` is a custom id; where left out, the only select of the message. Values of a channel select are channel ids. */
export interface SelectAction extends Who {
  readonly type: 'select';
  readonly message: StoredMessage;
  readonly select?: string;
  readonly values: readonly string[];
}

/** A form sent in: the values by the custom ids of its fields. */
export interface ModalAction extends Who {
  readonly type: 'modal';
  readonly modal: Json;
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
  /** The message whose button opened the form, where one did. */
  readonly message?: StoredMessage;
}

/** A command of a message's context menu. */
export interface MessageAction extends Who {
  readonly type: 'message';
  readonly command: string;
  /** Words of somebody, or a message that is there. */
  readonly target: { readonly content: string; readonly author?: Person } | StoredMessage;
}

/** What a person does. */
export type Action =
  SlashAction | AutocompleteAction | ButtonAction | SelectAction | ModalAction | MessageAction;
