import type { Lane } from '../shared/domain/messages/events.ts';
import type { TableName } from '../shared/store/table.ts';

/** What a function may do with a table; CDK grants exactly this. Index names grant a query of that index. */
export type Verb = 'get' | 'query' | 'put' | 'update' | 'delete' | 'check' | `query:${string}`;

/** Things besides tables that a function may use; each is a permission and a set of environment variables. */
export type Ability = 'link-keys' | 'publish' | 'mail' | 'set-timers' | 'verify-tokens' | 'rotate-link-keys';

export interface FunctionDescription {
  /** The file that Lambda runs, below functions/. */
  entry: string;
  trigger: 'http' | 'stream' | 'timer' | 'schedule' | 'authorizer' | 'rotation';
  timeoutSeconds: number;
  memoryMegabytes: number;
  tables: Partial<Record<TableName, readonly Verb[]>>;
  abilities: readonly Ability[];
}

const http = { trigger: 'http', timeoutSeconds: 15, memoryMegabytes: 512 } as const;

/**
 * The deployed functions, one per trust boundary, with all they may touch. CDK makes roles, variables and triggers
 * from here; the local stack runs the same entries.
 */
export const functions = {
  intake: {
    ...http,
    entry: 'http/intake/index.ts',
    tables: { Cases: ['put'], Clinical: ['put'], Outbox: ['put'], Audit: ['put'], Requests: ['get', 'put'] },
    abilities: ['link-keys'],
  },
  answers: {
    ...http,
    entry: 'http/answers/index.ts',
    tables: {
      Cases: ['get', 'put'],
      Clinical: ['query', 'put'],
      Outbox: ['get', 'put'],
      Audit: ['put'],
      Requests: ['get', 'put'],
    },
    abilities: ['link-keys'],
  },
  directory: {
    ...http,
    entry: 'http/directory/index.ts',
    tables: { Directory: ['query'], Schedule: ['query'], Cases: ['get'] },
    abilities: [],
  },
  visits: {
    ...http,
    entry: 'http/visits/index.ts',
    tables: {
      Directory: ['query'],
      Schedule: ['get', 'query', 'put'],
      Cases: ['get', 'put'],
      Outbox: ['get', 'put'],
      Audit: ['put'],
      Requests: ['get', 'put'],
    },
    abilities: ['link-keys'],
  },
  referrals: {
    ...http,
    entry: 'http/referrals/index.ts',
    tables: {
      Directory: ['query'],
      Schedule: ['get', 'query', 'query:case', 'put'],
      Cases: ['get', 'put', 'query:referrer'],
      Clinical: ['query', 'put'],
      Outbox: ['get', 'put'],
      Audit: ['put'],
      Requests: ['get', 'put'],
    },
    abilities: ['link-keys'],
  },
  staff: {
    ...http,
    entry: 'http/staff/index.ts',
    tables: {
      Directory: ['query'],
      Schedule: ['get', 'query', 'query:case'],
      Cases: ['get', 'put', 'query:worklist'],
      Clinical: ['query', 'put'],
      Outbox: ['get', 'put'],
      Audit: ['query', 'put'],
      Requests: ['get', 'put'],
    },
    abilities: ['link-keys'],
  },
  authorizer: {
    entry: 'http/authorizer/index.ts',
    trigger: 'authorizer',
    timeoutSeconds: 5,
    memoryMegabytes: 512,
    tables: {},
    abilities: ['link-keys', 'verify-tokens'],
  },
  relay: {
    entry: 'stream/relay.ts',
    trigger: 'stream',
    timeoutSeconds: 10,
    memoryMegabytes: 512,
    tables: {
      Outbox: ['get', 'put', 'update'],
      Cases: ['get'],
      Directory: ['query'],
      Schedule: ['get'],
      Requests: ['get', 'put', 'update', 'delete'],
    },
    abilities: ['publish', 'mail', 'set-timers', 'link-keys'],
  },
  reactions: {
    entry: 'stream/reactions.ts',
    trigger: 'stream',
    timeoutSeconds: 15,
    memoryMegabytes: 512,
    tables: { Outbox: ['put', 'update'], Cases: ['get'], Directory: ['query'], Schedule: ['get', 'query'] },
    abilities: [],
  },
  timers: {
    entry: 'schedule/timers.ts',
    trigger: 'timer',
    timeoutSeconds: 15,
    memoryMegabytes: 512,
    tables: { Cases: ['get'], Outbox: ['get', 'put', 'update'], Audit: ['put'] },
    abilities: [],
  },
  sweeper: {
    entry: 'schedule/sweeper.ts',
    trigger: 'schedule',
    timeoutSeconds: 60,
    memoryMegabytes: 512,
    tables: {
      Outbox: ['get', 'query:pending', 'query:due', 'put', 'update'],
      Cases: ['get', 'query:worklist'],
      Audit: ['put'],
    },
    abilities: [],
  },
  rotator: {
    entry: 'schedule/rotate-link-keys.ts',
    trigger: 'rotation',
    timeoutSeconds: 30,
    memoryMegabytes: 512,
    tables: {},
    abilities: ['rotate-link-keys'],
  },
} as const satisfies Record<string, FunctionDescription>;

export type FunctionName = keyof typeof functions;

export interface OutboxMapping {
  lane: Lane;
  batchSize: number;
  /** Lambda's ParallelizationFactor: so many batches at once, each event always in the same one. */
  parallel: number;
  function: FunctionName;
}

/**
 * How the outbox stream reaches who keeps its promises: one mapping a lane, each delivering only what is still pending, so that
 * pages never wait behind notices, nor notices behind reactions, and a done mark does not come back as work. Pages go out side by side, so that one
 * that cannot be sent now holds up few others.
 */
export const outboxMappings: readonly OutboxMapping[] = [
  { lane: 'page', batchSize: 1, parallel: 10, function: 'relay' },
  { lane: 'notice', batchSize: 10, parallel: 1, function: 'relay' },
  { lane: 'reaction', batchSize: 10, parallel: 2, function: 'reactions' },
];

/** How often the sweeper looks for promises not kept. */
export const sweepEveryMinutes = 5;
