import { InteractionType } from 'discord.js';
import type { APIInteraction } from 'discord.js';

import { systemClock } from '../clock.js';
import type { Clock } from '../clock.js';
import type { AnyCommand, Context } from '../command.js';
import type { Log } from '../log.js';
import { Backlog } from './backlog.js';
import { clickJob } from './click-job.js';
import { commandJob } from './command-job.js';
import { Cooldown } from './cooldown.js';
import type { CooldownOptions } from './cooldown.js';
import { personOf, refusal } from './job.js';
import type { Desk, Job, Place } from './job.js';
import { suggestJob } from './suggest-job.js';
import type { Transport } from './transport.js';
import { DEFER_AFTER_MS, Turn } from './turn.js';

export interface RouterOptions {
  /** The only list of commands. */
  readonly commands: readonly AnyCommand[];
  /** The story that a place is bound to. */
  readonly context: (place: Place) => Context | Promise<Context>;
  readonly log: Log;
  readonly cooldown: CooldownOptions;
  readonly clock?: Clock;
}

/**
 * From an interaction as Discord sends it to its answer. It knows no command by name and nothing of how interactions
 * arrive: over the gateway or in an HTTP request.
 */
export class Router {
  private readonly desk: Desk;
  private readonly log: Log;
  private readonly clock: Clock;
  private readonly backlog: Backlog;
  private readonly open = new Set<Promise<void>>();

  constructor({ commands, context, log, cooldown, clock = systemClock }: RouterOptions) {
    this.desk = { commands, context, cooldown: new Cooldown(cooldown, clock) };
    this.log = log;
    this.clock = clock;
    this.backlog = new Backlog(clock, DEFER_AFTER_MS);
  }

  /** Answers an interaction; resolves when it is answered, and never rejects. `shard` is for the log. */
  receive(interaction: APIInteraction, transport: Transport, shard?: number): Promise<void> {
    const since = this.clock.now();
    const answered = new Promise<void>((resolve) => {
      const job = (): Job => this.job(interaction);
      const turn = new Turn({
        job,
        transport,
        log: this.log,
        clock: this.clock,
        since,
        shard,
        done: resolve,
      });
      this.backlog.push(turn);
    });
    this.open.add(answered);
    return answered.finally(() => this.open.delete(answered));
  }

  /** Resolves when everything received so far is answered. */
  async idle(): Promise<void> {
    await Promise.all(this.open);
  }

  private job(interaction: APIInteraction): Job {
    switch (interaction.type) {
      case InteractionType.ApplicationCommandAutocomplete:
        return suggestJob(this.desk, interaction);
      case InteractionType.ApplicationCommand:
        return this.cooled(interaction, commandJob(this.desk, interaction));
      case InteractionType.MessageComponent:
        return this.cooled(interaction, clickJob(this.desk, interaction));
      case InteractionType.ModalSubmit:
      case InteractionType.Ping:
        // Footnote opens no form yet, so one that is sent in was made by somebody else; the gateway sends no ping.
        return {
          label: 'unknown',
          showing: 'private',
          run: () => refusal('Footnote does not know this form.'),
        };
    }
  }

  /** The same job, or words on when the person may ask again. */
  private cooled(interaction: APIInteraction, job: Job): Job {
    const until = this.desk.cooldown.take(personOf(interaction));
    if (until === undefined) return job;
    // A moment that every device shows in its own words: "in 3 seconds".
    const words = `That was quick. You can ask again <t:${Math.ceil(until / 1000)}:R>.`;
    return { label: job.label, showing: 'private', run: () => refusal(words, 'cooldown') };
  }
}
