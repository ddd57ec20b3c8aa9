/** What things cost on one machine, as `npm run bench -- capacity` measures them. */
export interface Costs {
  /** MB of a process that is ready and holds no story. */
  readonly baseMb: number;
  /** MB more while stories are built and asked. */
  readonly workingMb: number;
  /** MB more for a thousand servers that the bot is in. */
  readonly mbPerThousandServers: number;
  /** MB of one story in memory. */
  readonly mbPerStory: number;
  /** Milliseconds of a processor for a question whose story is in memory, the way from Discord and back included. */
  readonly warmMs: number;
  /** Milliseconds more where the story has to be read and built first. */
  readonly coldMs: number;
  /** Kilobytes on disk for a paragraph, its indexes included. */
  readonly kbPerParagraph: number;
}

/** How a bot is used, and what room is left. Nobody has measured these; they are here to be changed. */
export interface Use {
  /** Of one server. */
  readonly paragraphs: number;
  /** Share of the servers that keep reports of their own; the others ask the operator's story. */
  readonly keeping: number;
  /** Of one server, on average over all. */
  readonly questionsADay: number;
  /** Questions that a group asks one after the other. */
  readonly inARow: number;
  /** Share of a day's questions that come in its busiest hour. */
  readonly busiestHour: number;
  /** The busiest second beside the average of that hour. */
  readonly burst: number;
  /** Share of a processor that may be used in that second, so that nobody waits. */
  readonly utilisation: number;
  /** MB that stories may take in one process. */
  readonly storyMemoryMb: number;
}

export const USUAL: Use = {
  paragraphs: 200,
  keeping: 0.3,
  questionsADay: 5,
  inARow: 5,
  busiestHour: 0.12,
  burst: 3,
  utilisation: 0.5,
  storyMemoryMb: 150,
};

/** US dollars a month, about what small machines are let for; to be changed too. */
export const PRICES = { processor: 10, gigabyteOfMemory: 3, gigabyteOfDisk: 0.1 };

/** Discord recommends a shard for about a thousand servers, and wants one for 2,500 at the most. */
const SERVERS_A_SHARD = 1_000;
const SERVERS_WITHOUT_SHARDS = 2_500;
/** One shard identifies every five seconds; from 150,000 servers on sixteen do. */
const IDENTIFY_S = 5;
const LARGE_BOT = { servers: 150_000, atOnce: 16 };
/** What is held beside what was held after the last full collection (src/heap.ts). */
const BETWEEN_COLLECTIONS = 1.3;
/** Connections of one process to PostgreSQL, those of what several share among them; as it comes it allows 100. */
const CONNECTIONS_A_PROCESS = 16;
const CONNECTIONS = 100;
/** A restore of more than this takes longer than a night. */
const COMFORTABLE_DISK_GB = 200;

export interface Plan {
  readonly servers: number;
  readonly questionsADay: number;
  /** In the busiest second. */
  readonly questionsASecond: number;
  /** Of the questions in the busiest hour, those whose story has to be built. */
  readonly coldShare: number;
  readonly msAQuestion: number;
  readonly processors: number;
  readonly processes: number;
  readonly shards: number;
  /** Of one process, and of all. */
  readonly mbAProcess: number;
  readonly gbOfMemory: number;
  readonly gbOfDisk: number;
  /** Statements to the database in the busiest second. */
  readonly readsASecond: number;
  readonly connections: number;
  /** Seconds until all shards have identified. */
  readonly startS: number;
  readonly dollarsAMonth: number;
}

/** What so many servers take. */
export function plan(servers: number, costs: Costs, use: Use = USUAL): Plan {
  const questionsADay = servers * use.questionsADay;
  const questionsASecond = ((questionsADay * use.busiestHour) / 3_600) * use.burst;
  // The story that everybody borrows is always there.
  const ownADay = questionsADay * use.keeping;
  const sittingsAnHour = (ownADay * use.busiestHour) / use.inARow;
  const asking = distinct(sittingsAnHour, servers * use.keeping);
  const needed = (processes: number) => {
    const kept = (processes * use.storyMemoryMb) / costs.mbPerStory;
    const missed = asking === 0 ? 0 : 1 - Math.min(1, kept / asking);
    const coldShare = (use.keeping / use.inARow) * missed;
    const msAQuestion = costs.warmMs + coldShare * costs.coldMs;
    return { coldShare, msAQuestion, processors: (questionsASecond * msAQuestion) / 1_000 / use.utilisation };
  };
  // More processes hold more stories, so fewer are built.
  let processes = 1;
  while (needed(processes).processors > processes) processes += 1;
  const { coldShare, msAQuestion, processors } = needed(processes);
  const shards = servers <= SERVERS_WITHOUT_SHARDS ? 1 : Math.ceil(servers / SERVERS_A_SHARD);
  const stories = Math.min(use.storyMemoryMb, (asking / processes) * costs.mbPerStory);
  const mbAProcess = residentMb(costs, servers / processes, stories);
  const gbOfMemory = (mbAProcess * processes) / 1_000;
  const gbOfDisk = (servers * use.keeping * use.paragraphs * costs.kbPerParagraph) / 1e6;
  const atOnce = servers >= LARGE_BOT.servers ? LARGE_BOT.atOnce : 1;
  return {
    servers,
    questionsADay,
    questionsASecond,
    coldShare,
    msAQuestion,
    processors,
    processes,
    shards,
    mbAProcess,
    gbOfMemory,
    gbOfDisk,
    // One to know what holds in the place; a story is read in a few dozen.
    readsASecond: questionsASecond * (1 + coldShare * (3 + use.paragraphs / 100)),
    connections: processes * CONNECTIONS_A_PROCESS,
    startS: (shards * IDENTIFY_S) / atOnce,
    dollarsAMonth:
      Math.max(processors, 1) * PRICES.processor +
      gbOfMemory * PRICES.gigabyteOfMemory +
      gbOfDisk * PRICES.gigabyteOfDisk,
  };
}

/** MB of a process with so many servers, and stories that take so many MB. */
export function residentMb(costs: Costs, servers: number, stories: number): number {
  const { baseMb, workingMb, mbPerThousandServers } = costs;
  return baseMb + workingMb + (servers / 1_000) * mbPerThousandServers + stories * BETWEEN_COLLECTIONS;
}

/** How many of `all` are met in so many draws: https://en.wikipedia.org/wiki/Coupon_collector%27s_problem */
function distinct(draws: number, all: number): number {
  return all === 0 ? 0 : all * (1 - Math.exp(-draws / all));
}

/** What does not hold any more at this size, and what to do about it, in the order in which it comes. */
export function limits({ servers, processes, connections, gbOfDisk, startS }: Plan): readonly string[] {
  const found: string[] = [];
  if (servers > SERVERS_WITHOUT_SHARDS)
    found.push('Discord wants shards: SHARDS=auto, which is how it comes');
  if (processes > 1)
    found.push(
      'one processor is not enough in the busiest second: several processes, and with them PostgreSQL',
    );
  if (connections > CONNECTIONS)
    found.push(`${connections} connections: PostgreSQL as it comes allows 100, so raise max_connections`);
  if (startS > 600)
    found.push('a start from nothing takes over ten minutes: replace processes one by one, never all');
  if (gbOfDisk > COMFORTABLE_DISK_GB)
    found.push('the database is too large for a dump a night: continuous archiving, and a replica');
  return found;
}
