import type { Outcome } from '../reports/refusal.js';

/** What moderators set for their server. */
export interface ServerSettings {
  /** While paused, questions are answered with words that say so. */
  readonly paused: boolean;
  /** Seconds; undefined: as the operator set it. */
  readonly cooldownSeconds?: number;
  /** Whether everyone sees answers, where the channel says nothing of its own. */
  readonly share: boolean;
  /** Off until a moderator switches it on. */
  readonly keepsUnanswered: boolean;
  readonly channels: readonly ChannelSharing[];
}

/** A channel that says itself who sees answers. */
export interface ChannelSharing {
  readonly channel: string;
  readonly share: boolean;
}

/** Seconds of the longest cooldown. */
export const LONGEST_COOLDOWN = 3600;

/** What is to change; what is left out stays. */
export interface SettingsChange {
  readonly paused?: boolean;
  /** `null`: as the operator set it. */
  readonly cooldownSeconds?: number | null;
  readonly share?: boolean;
  readonly keepsUnanswered?: boolean;
}

export interface Settings {
  read(): Promise<ServerSettings>;
  /** Objects to a cooldown that is not 0 to 3600 seconds. */
  change(change: SettingsChange, by: string): Promise<Outcome<{ readonly settings: ServerSettings }>>;
  /** Who sees answers in one channel and its threads; `null`: as in the rest of the server. */
  shareIn(channel: string, share: boolean | null, by: string): Promise<void>;
}
