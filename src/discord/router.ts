import { InteractionType } from 'discord.js';
import type { APIInteraction } from 'discord.js';

import { systemClock } from '../clock.js';
import type { Clock } from '../clock.js';
import type { AnyCommand, Context } from '../command.js';
import type { Log } from '../log.js';
import { unobserved, type Observer } from '../observer.js';
import { Backlog } from './backlog.js';
import type { Claim } from './claim.js';
import { clickJob } from './click-job.js';
import { commandJob } from './command-job.js';
import { Cooldown } from './cooldown.js';
import type { CooldownOptions } from './cooldown.js';
import { refusal } from './job.js';
import type { Desk, Job, Place } from './job.js';
import { formJob } from './press-job.js';
import type { Grants } from './permission.js';
import { Stretches } from './stretches.js';
import { suggestJob } from './suggest-job.js';
import type { Transport } from './transport.js';
import { causeOf, DEFER_AFTER_MS, Turn } from './turn.js';

export interface RouterOptions {
  /** The only list of commands. */
  readonly commands: readonly AnyCommand[];
  /** The story that a place is bound to. */
  readonly context: (place: Place) => Context | Promise<Context>;
  readonly log: Log;
  readonly cooldown: CooldownOptions;
  /** What a server's Integrations settings allow beyond Manage Server; left out: nothing. */
  readonly grants?: Grants;
  /** Where other processes may get the same interaction. */
  readonly claim?: Claim;
  readonly clock?: Clock;
  readonly observer?: Observer;
}

const BUSY = 'More is asked at the moment than can be answered, so nothing was done. Try again in a minute.';

/**
 * From an interaction as Discord sends it to its answer. It knows no command by name and nothing of how interactions
 * arrive: over the gateway or in an HTTP request.
 */
export class Router {
  private readonly desk: Desk;
  private readonly log: Log;
  private readonly clock: Clock;
  private readonly observer: Observer;
  private readonly backlog: Backlog;
  private readonly open = new Set<Promise<unknown>>();

  constructor(options: RouterOptions) {
    const { commands, context, log, cooldown, grants, claim } = options;
    const { clock = systemClock, observer = unobserved } = options;
    const stretches = new Stretches(clock);
    this.desk = {
      commands,
      context: watched(context, observer),
      cooldown: new Cooldown(cooldown, clock),
      grants,
      claim,
      stage: observer.stage,
      warn: (error, words) => log.warn({ err: causeOf(error) }, words),
      due: (work) => stretches.due(work, () => refusal(BUSY, 'busy')),
      goOn: (work) => this.keepOpen(work),
    };
    this.log = log;
    this.clock = clock;
    this.observer = observer;
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
        observer: this.observer,
        since,
        shard,
        done: resolve,
      });
      this.backlog.push(turn);
    });
    this.keepOpen(answered);
    return answered;
  }

  private keepOpen(work: Promise<unknown>): void {
    const kept = work.finally(() => this.open.delete(kept));
    this.open.add(kept);
  }

  /** Resolves when everything received so far is answered and done with. */
  async idle(): Promise<void> {
    while (this.open.size > 0) await Promise.all(this.open);
  }

  /** How many are not done with. */
  get pending(): number {
    return this.open.size;
  }

  private job(interaction: APIInteraction): Job {
    switch (interaction.type) {
      case InteractionType.ApplicationCommandAutocomplete:
        return suggestJob(this.desk, interaction);
      case InteractionType.ApplicationCommand:
        return commandJob(this.desk, interaction);
      case InteractionType.MessageComponent:
        return clickJob(this.desk, interaction);
      case InteractionType.ModalSubmit:
        return formJob(this.desk, interaction);
      case InteractionType.Ping:
        // The gateway sends none.
        return {
          label: 'unknown',
          showing: 'private',
          run: () => refusal('Footnote does not know this.'),
        };
    }
  }
}

/** Tells how long it takes to know what holds in a place, story and all; what is there at once is not counted. */
function watched(context: RouterOptions['context'], { stage }: Observer): RouterOptions['context'] {
  return (place) => {
    const began = performance.now();
    const known = context(place);
    if (!(known instanceof Promise)) return known;
    return known.then((found) => {
      stage('story', performance.now() - began);
      return found;
    });
  };
}
