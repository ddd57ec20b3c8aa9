import { InteractionResponseType, MessageFlags } from 'discord.js';
import type {
  APIContainerComponent,
  APIInteractionResponse,
  APIModalInteractionResponseCallbackData,
} from 'discord.js';

import type { Suggestion } from '../command.js';
import { plainLine, shorten } from './escape.js';
import type { Receipt, SentFile, SentMessage, Transport } from './transport.js';

/** `private`: a new message for the person alone; `public`: for the channel; `update`: the message that was clicked. */
export type Showing = 'private' | 'public' | 'update';

/** Discord's limits for what autocomplete offers. */
const MOST_CHOICES = 25;
const CHOICE_LENGTH = 100;

/**
 * The one way out: whatever is sent leaves through here, with mentions off, the flags that go with it, and exactly one
 * first response, however long the work takes.
 */
export class Response {
  private deferred: { readonly showing: Showing; readonly receipt: Promise<Receipt> } | undefined;

  constructor(private readonly transport: Transport) {}

  /** Whether Discord was told that the answer takes longer: then it can be sent for a quarter of an hour. */
  get announced(): boolean {
    return this.deferred !== undefined;
  }

  /** Tells Discord that the answer takes longer. Once: after that it is the same receipt again. */
  defer(showing: Showing): Promise<Receipt> {
    if (this.deferred !== undefined) return this.deferred.receipt;
    const receipt = this.transport.callback(deferral(showing));
    // Whoever shows the answer learns of a failure; until then it must not count as unhandled.
    receipt.catch(() => undefined);
    this.deferred = { showing, receipt };
    return receipt;
  }

  async show(container: APIContainerComponent, showing: Showing, file?: SentFile): Promise<Receipt> {
    if (this.deferred !== undefined) return this.fillIn({ container, file }, showing, this.deferred);
    const data = message(container, showing, file);
    if (showing === 'update')
      return this.transport.callback({ type: InteractionResponseType.UpdateMessage, data }, file);
    return this.transport.callback({ type: InteractionResponseType.ChannelMessageWithSource, data }, file);
  }

  /** A form; only as the first response. */
  async ask(form: APIModalInteractionResponseCallbackData): Promise<Receipt> {
    return this.transport.callback({ type: InteractionResponseType.Modal, data: form });
  }

  /** At most 25 choices of at most 100 characters; an empty one is left out. */
  async offer(suggestions: readonly Suggestion[]): Promise<Receipt> {
    const choices = suggestions
      .map(({ label, value }) => ({ name: shorten(plainLine(label), CHOICE_LENGTH), value }))
      .filter(({ name, value }) => name !== '' && value.trim() !== '' && value.length <= CHOICE_LENGTH)
      .slice(0, MOST_CHOICES);
    return this.transport.callback({
      type: InteractionResponseType.ApplicationCommandAutocompleteResult,
      data: { choices },
    });
  }

  /** Takes away the message that was clicked. */
  async remove(): Promise<Receipt> {
    const receipt = await this.defer('update');
    if (receipt === 'taken') await this.transport.deleteOriginal();
    return receipt;
  }

  private async fillIn(
    { container, file }: { readonly container: APIContainerComponent; readonly file: SentFile | undefined },
    showing: Showing,
    deferred: { readonly showing: Showing; readonly receipt: Promise<Receipt> },
  ): Promise<Receipt> {
    const receipt = await deferred.receipt;
    if (receipt !== 'taken') return receipt;
    if (showing === deferred.showing) {
      await this.transport.editOriginal(message(container, 'update', file), file);
      return receipt;
    }
    // What turned out to be for one person only must not stand where everyone sees it.
    if (deferred.showing === 'public') await this.transport.deleteOriginal();
    await this.transport.followUp(message(container, showing), file);
    return receipt;
  }
}

function deferral(showing: Showing): APIInteractionResponse {
  if (showing === 'update') return { type: InteractionResponseType.DeferredMessageUpdate };
  const flags = showing === 'private' ? { flags: MessageFlags.Ephemeral as const } : {};
  const data = { allowed_mentions: { parse: [] }, ...flags };
  return { type: InteractionResponseType.DeferredChannelMessageWithSource, data };
}

const PRIVATE: MessageFlags = MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral;

/** Nothing rings, whatever it says. Whether a message is private is settled when it is made. */
function message(container: APIContainerComponent, showing: Showing, file?: SentFile): SentMessage {
  const flags = showing === 'private' ? PRIVATE : MessageFlags.IsComponentsV2;
  // An edit that names no attachments keeps those before it, and the new one would stand beside the old.
  const attachments =
    showing === 'update' && file !== undefined ? { attachments: [{ id: '0', filename: file.name }] } : {};
  return { flags, allowed_mentions: { parse: [] }, components: [container], ...attachments };
}
