import type { ServerResponse } from 'node:http';

import { InteractionResponseType } from 'discord.js';
import type { APIInteractionResponse } from 'discord.js';

import type { Receipt, SentFile, SentMessage, Transport } from '../transport.js';
import { answer } from './reception.js';

/** After these something more is sent over REST at once: Discord must have taken them by then. */
const ANNOUNCING: readonly InteractionResponseType[] = [
  InteractionResponseType.DeferredChannelMessageWithSource,
  InteractionResponseType.DeferredMessageUpdate,
];

/**
 * Answers in the response to Discord's own request, which saves one. What has a file, and what is only announced, goes
 * over REST, which says when Discord has taken it; the request is then ended without words (202).
 * https://discord.com/developers/docs/interactions/receiving-and-responding#responding-to-an-interaction
 */
export class HttpTransport implements Transport {
  constructor(
    private readonly response: ServerResponse,
    private readonly rest: Transport,
  ) {}

  async callback(response: APIInteractionResponse, file?: SentFile): Promise<Receipt> {
    const direct = file === undefined && !ANNOUNCING.includes(response.type);
    // Whoever hung up in between, Discord or what stands before it, is still reached over REST.
    if (direct && (await answer(this.response, response))) return 'taken';
    try {
      return await this.rest.callback(response, file);
    } finally {
      this.end();
    }
  }

  editOriginal(body: SentMessage, file?: SentFile): Promise<void> {
    return this.rest.editOriginal(body, file);
  }

  deleteOriginal(): Promise<void> {
    return this.rest.deleteOriginal();
  }

  followUp(body: SentMessage, file?: SentFile): Promise<void> {
    return this.rest.followUp(body, file);
  }

  /** Ends the request, where nothing has answered it. */
  end(): void {
    void answer(this.response, undefined);
  }
}
