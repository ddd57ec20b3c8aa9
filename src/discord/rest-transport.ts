import { DiscordAPIError, REST, Routes } from 'discord.js';
import type { APIInteraction, APIInteractionResponse, RequestData } from 'discord.js';

import type { Clock } from '../clock.js';
import { deliver, persist } from './delivery.js';
import type { Patience } from './delivery.js';
import type { SentFile, SentMessage, Receipt, Transport } from './transport.js';

const UNKNOWN_MESSAGE = 10008;
const ORIGINAL = '@original';
/** After this a request counts as lost; a first response is not waited for that long (`delivery.ts`). */
const TIMEOUT_MS = 5_000;
/** Every so many refused requests (401, 403, 429) the client speaks up; 10,000 in ten minutes and Discord bans the address. */
export const REFUSALS_A_WARNING = 500;

/** Each interaction has routes of its own, whose queues the client would keep for an hour. */
const SWEEP_MS = 10_000;

/** Retries are ours (`delivery.ts`), so the client makes none of its own, nor waits out a rate limit. */
export function createCallbackRest(api: string | undefined): REST {
  return new REST({
    version: '10',
    retries: 0,
    timeout: TIMEOUT_MS,
    rejectOnRateLimit: () => true,
    // Discord counts none of these routes towards the 50 requests a second; the client would.
    globalRequestsPerSecond: Number.POSITIVE_INFINITY,
    invalidRequestWarningInterval: REFUSALS_A_WARNING,
    handlerSweepInterval: SWEEP_MS,
    ...(api === undefined ? {} : { api }),
  });
}

/** Answers an interaction over REST, by the interaction's own token. */
export class RestTransport implements Transport {
  private readonly original: `/${string}`;

  constructor(
    private readonly rest: REST,
    private readonly interaction: Pick<APIInteraction, 'id' | 'token' | 'application_id'>,
    private readonly clock: Clock,
    private readonly patience: Patience,
  ) {
    this.original = Routes.webhookMessage(interaction.application_id, interaction.token, ORIGINAL);
  }

  callback(response: APIInteractionResponse, file?: SentFile): Promise<Receipt> {
    const route = Routes.interactionCallback(this.interaction.id, this.interaction.token);
    const send = (): Promise<unknown> =>
      this.rest.post(route, { auth: false, body: response, ...filesOf(file) });
    return deliver(send, this.clock, this.patience);
  }

  editOriginal(body: SentMessage, file?: SentFile): Promise<void> {
    return persist(() => this.rest.patch(this.original, { auth: false, body, ...filesOf(file) }), this.clock);
  }

  async deleteOriginal(): Promise<void> {
    try {
      await persist(() => this.rest.delete(this.original, { auth: false }), this.clock);
    } catch (error) {
      if (!(error instanceof DiscordAPIError) || error.code !== UNKNOWN_MESSAGE) throw error;
    }
  }

  /** Once: repeated, it could stand there twice. */
  async followUp(body: SentMessage, file?: SentFile): Promise<void> {
    const route = Routes.webhook(this.interaction.application_id, this.interaction.token);
    await this.rest.post(route, { auth: false, body, ...filesOf(file) });
  }
}

function filesOf(file: SentFile | undefined): Pick<RequestData, 'files'> {
  return file === undefined ? {} : { files: [{ name: file.name, data: Buffer.from(file.bytes) }] };
}
