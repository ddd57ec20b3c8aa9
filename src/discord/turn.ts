import type { Clock } from '../clock.js';
import { faultCode } from '../fault.js';
import type { Log } from '../log.js';
import { StoreFault } from '../library/fault.js';
import { timed, type Observer } from '../observer.js';
import type { Waiting } from './backlog.js';
import { WINDOW_MS } from './delivery.js';
import { inline } from './escape.js';
import { refusal } from './job.js';
import type { Job, Outcome } from './job.js';
import { composeWords } from './render/compose.js';
import { Response } from './respond.js';
import type { Receipt, Transport } from './transport.js';

/** Milliseconds of waiting and work after which Discord is told that the answer takes longer; it allows 3,000. */
export const DEFER_AFTER_MS = 1_500;

const TOO_LATE = 'That took longer than Discord lets a form wait. Try once more.';
const NEVER = 'That took too long, and was given up. Try again in a while.';

/** Milliseconds that what cannot be announced may take from when it came in, forms and suggestions; Discord waits 3,000. */
const SHORT_MS = 2_000;
/** Milliseconds after which work that was announced is given up: its token is taken for fifteen minutes. */
const LONG_MS = 14 * 60_000;

export interface TurnParts {
  readonly job: () => Job;
  readonly transport: Transport;
  readonly log: Log;
  readonly clock: Clock;
  readonly observer: Observer;
  readonly since: number;
  readonly shard: number | undefined;
  readonly done: () => void;
}

/** One interaction's turn: understood when it comes in, worked on when it is due, answered once, logged with one line. */
export class Turn implements Waiting {
  readonly since: number;
  private readonly response: Response;
  private job: Job | undefined;
  /** Milliseconds until Discord had taken a first response. */
  private callbackMs: number | undefined;

  constructor(private readonly parts: TurnParts) {
    this.since = parts.since;
    this.response = new Response(this.watched(parts.transport));
  }

  run(): void {
    this.parts.observer.stage('waiting', this.parts.clock.now() - this.since);
    this.work()
      .catch((error: unknown) =>
        this.parts.log.error({ err: causeOf(error) }, 'an interaction could not be finished'),
      )
      .finally(this.parts.done);
  }

  late(): void {
    try {
      const { showing } = this.understood();
      if (showing !== undefined) void this.response.defer(showing);
    } catch {
      // What is wrong with it is found again, and said, when it is run.
    }
  }

  private understood(): Job {
    this.job ??= this.parts.job();
    return this.job;
  }

  private watched(transport: Transport): Transport {
    return {
      callback: async (response, file) => {
        const receipt = await transport.callback(response, file);
        if (receipt === 'taken') this.callbackMs ??= this.measured().ms;
        return receipt;
      },
      editOriginal: (body, file) => transport.editOriginal(body, file),
      deleteOriginal: () => transport.deleteOriginal(),
      followUp: (body, file) => transport.followUp(body, file),
    };
  }

  private async work(): Promise<void> {
    const { observer } = this.parts;
    try {
      const job = this.understood();
      const outcome = await timed(
        () => this.inTime(job, job.run()),
        (ms) => observer.stage('working', ms),
      );
      const receipt = await timed(
        () => this.send(outcome),
        (ms) => observer.stage('sending', ms),
      );
      this.note(job.label, outcome, receipt);
    } catch (error) {
      await this.fail(error);
    }
  }

  /** Waits for work that takes long, and lets Discord know; what never ends, ends in words. */
  private async inTime(job: Job, outcome: Outcome | Promise<Outcome>): Promise<Outcome> {
    if (!(outcome instanceof Promise)) return outcome;
    const waited = this.parts.clock.now() - this.since;
    const short = Math.max(SHORT_MS - waited, 0);
    if (job.typing === true) return this.within(outcome, short, { do: 'offer', suggestions: [] });
    if (job.showing === undefined) return this.within(outcome, short, refusal(TOO_LATE, 'too slow'));
    const callOff = this.parts.clock.after(
      Math.max(DEFER_AFTER_MS - waited, 0),
      // Whether others are to see it may have become known in the meantime.
      () => void (job.showing !== undefined && this.response.defer(job.showing)),
    );
    try {
      return await this.within(outcome, LONG_MS, refusal(NEVER, 'given up'));
    } finally {
      callOff();
    }
  }

  /** What comes of the work, or something else where it takes longer than it may. */
  private async within(outcome: Promise<Outcome>, ms: number, otherwise: Outcome): Promise<Outcome> {
    let callOff = (): void => undefined;
    const enough = new Promise<Outcome>((resolve) => {
      callOff = this.parts.clock.after(ms, () => resolve(otherwise));
    });
    try {
      return await Promise.race([outcome, enough]);
    } finally {
      callOff();
    }
  }

  private send(outcome: Outcome): Promise<Receipt> {
    switch (outcome.do) {
      case 'show':
        return this.response.show(outcome.container, outcome.showing, outcome.file);
      case 'form':
        // Discord takes a form only as the first response.
        if (this.response.announced) return this.response.show(composeWords(TOO_LATE), 'private');
        return this.response.ask(outcome.form);
      case 'offer':
        return this.response.offer(outcome.suggestions);
      case 'remove':
        return this.response.remove();
      case 'leave':
        return Promise.resolve('already answered');
    }
  }

  /** The person gets a code, the log the same code with the cause. */
  private async fail(error: unknown): Promise<void> {
    const code = faultCode();
    const { log } = this.parts;
    const label = this.job?.label ?? 'unknown';
    log.error({ command: label, code, err: causeOf(error), ...this.measured() }, 'failed');
    this.tell(label, error instanceof StoreFault ? 'no store' : 'failed');
    const words = failureWords(error, code);
    // Nobody waits any longer; another attempt would only be refused.
    if (!this.response.announced && this.measured().ms >= WINDOW_MS) return;
    try {
      if (this.job?.typing === true) await this.response.offer([]);
      else await this.response.show(composeWords(words), 'private');
    } catch (second) {
      log.error({ command: label, code, err: causeOf(second) }, 'the failure could not be shown');
    }
  }

  private note(command: string, outcome: Outcome, receipt: Receipt): void {
    const { log } = this.parts;
    const verdict = outcome.do === 'show' ? outcome.verdict : outcome.do;
    const line = { command, verdict, ...this.measured() };
    this.tell(command, receipt === 'taken' ? verdict : receipt);
    if (receipt !== 'taken') return log.warn({ ...line, receipt }, 'not answered');
    if (outcome.do === 'offer') return log.debug(line, 'answered');
    log.info(line, 'answered');
    if (outcome.do === 'show' && outcome.question !== undefined)
      log.debug({ question: outcome.question }, 'asked');
  }

  private tell(command: string, outcome: string): void {
    const { callbackMs } = this;
    this.parts.observer.interaction({ command, outcome, ms: this.measured().ms, callbackMs });
  }

  private measured(): { readonly ms: number; readonly shard?: number } {
    const ms = this.parts.clock.now() - this.since;
    return this.parts.shard === undefined ? { ms } : { ms, shard: this.parts.shard };
  }
}

/** What the store says is in words already; anything else is a mistake of the program, and says nothing. */
function failureWords(error: unknown, code: string): string {
  const found = `Whoever runs this bot finds the cause by the code \`${code}\`.`;
  return error instanceof StoreFault
    ? `${inline(error.message)} ${found}`
    : `Something went wrong here; it was not your question. ${found}`;
}

/** An error without what came along on it: a request's body holds the question, its address a secret. */
export function causeOf(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack } = error;
  const code = 'code' in error ? { code: error.code } : {};
  const status = 'status' in error ? { status: error.status } : {};
  return { type: name, message, ...code, ...status, stack };
}
