/**
 * What the page and its server say to one another, as JSON over one websocket. The page knows no type of the server's
 * beside these.
 */

/** JSON as it came over Discord's protocol: nothing is known of it until it is looked at. */
export type Json = Readonly<Record<string, unknown>>;

export interface Person {
  readonly id: string;
  readonly name: string;
  /** Permissions as Discord writes them: a bit field in decimal. */
  readonly permissions: string;
}

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly topic: string;
}

/** A question that somebody who opens the page for the first time can ask with one press. */
export interface Starter {
  readonly command: string;
  readonly options: Readonly<Record<string, string>>;
  /** What stands on the button. */
  readonly label: string;
}

/** What made a message: a command or a click, and whose. */
export interface Cause {
  readonly kind: 'slash' | 'menu' | 'click';
  /** The command's name; empty for a click. */
  readonly name: string;
  readonly by: string;
  /** The message that was pointed at or clicked. */
  readonly message?: string;
}

/** A message as the bot or a person sent it, and who sees it. */
export interface Shown {
  readonly raw: Json;
  readonly ephemeral: boolean;
  readonly cause?: Cause;
}

/** All that one person sees, from the start and again after each interruption. */
export interface Hello {
  readonly type: 'hello';
  readonly server: string;
  readonly channels: readonly Channel[];
  readonly people: readonly Person[];
  readonly you: string;
  readonly bot: { readonly id: string; readonly name: string };
  readonly connected: boolean;
  /** The commands that this person may use, as Discord gives them. */
  readonly commands: readonly Json[];
  readonly starters: readonly Starter[];
  /** Who may put reports in as files: this person, a moderator, or, while there is no command for it, nobody. */
  readonly adding: 'you' | 'moderator' | 'nobody';
  readonly messages: readonly Shown[];
  /** Where the addresses of files begin that the page may ask its own server for. */
  readonly files: string;
}

/** How something that a person did ended. What it made arrives by itself, as messages. */
export type Outcome =
  | { readonly kind: 'answered' }
  /** Three seconds, and nothing. */
  | { readonly kind: 'silent' }
  | { readonly kind: 'choices'; readonly choices: readonly Json[] }
  | { readonly kind: 'form'; readonly form: string; readonly modal: Json }
  /** No person could do this in Discord's app. */
  | { readonly kind: 'refused'; readonly words: string };

export type ServerFrame =
  | Hello
  | { readonly type: 'kept'; readonly message: Shown }
  | { readonly type: 'gone'; readonly id: string }
  | { readonly type: 'bot'; readonly connected: boolean }
  | { readonly type: 'done'; readonly request: number; readonly outcome: Outcome };

/** A file put into an option or a form. */
export interface SentFile {
  readonly name: string;
  readonly type: string;
  readonly base64: string;
}

export type OptionValue = string | number | boolean | SentFile;
export type OptionValues = Readonly<Record<string, OptionValue>>;

/** What a person does that the bot hears of. `command` has its subcommands after spaces. */
export type Act =
  | {
      readonly kind: 'slash';
      readonly channel: string;
      readonly command: string;
      readonly options: OptionValues;
    }
  | {
      readonly kind: 'autocomplete';
      readonly channel: string;
      readonly command: string;
      readonly options: OptionValues;
      readonly focused: string;
    }
  | { readonly kind: 'menu'; readonly command: string; readonly message: string }
  | { readonly kind: 'button'; readonly message: string; readonly button: string }
  | {
      readonly kind: 'select';
      readonly message: string;
      readonly select: string;
      readonly values: readonly string[];
    }
  | {
      readonly kind: 'form';
      readonly form: string;
      readonly fields: Readonly<Record<string, string | readonly string[]>>;
    };

export type PageFrame =
  /** As whom to look on; the member, where left out. */
  | { readonly type: 'look'; readonly person?: string | undefined }
  | { readonly type: 'say'; readonly channel: string; readonly text: string }
  | { readonly type: 'dismiss'; readonly message: string }
  /** Stops the bot and starts it again, as an update would. */
  | { readonly type: 'restart' }
  | { readonly type: 'act'; readonly request: number; readonly act: Act };

/** The most that Discord takes as one file. Bytes. */
export const LARGEST_FILE = 10 * 1024 * 1024;
/** The most that a person can write as one message. UTF-16 units. */
export const LONGEST_MESSAGE = 2000;
