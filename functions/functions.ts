import type { TableName } from '../shared/store/table.ts';

/** What a function may do with a table; CDK grants exactly this. Index names grant a query of that index. */
export type Verb = 'get' | 'query' | 'put' | 'update' | 'delete' | 'check' | `query:${string}`;

/** Things besides tables that a function may use; each is a permission and a set of environment variables. */
export type Ability = 'link-keys' | 'publish' | 'mail' | 'set-timers' | 'verify-tokens' | 'rotate-link-keys';

export interface FunctionDescription {
  /** The file that Lambda runs, below functions/. */
  entry: string;
  trigger: 'http' | 'stream' | 'timer' | 'schedule' | 'authorizer' | 'rotation';
  /** Who feels it when the function fails, in the words of its alarms. */
  hurts: string;
  timeoutSeconds: number;
  memoryMegabytes: number;
  /** So many at once are kept for the function (stages.ts may keep none). */
  containers: number;
  /**
   * Requests a second and at once, over all callers, of each of its routes; stages.ts scales it. Writes that anybody may send are
   * few, searches are many.
   */
  throttle?: { rate: number; burst: number };
  tables: Partial<Record<TableName, readonly Verb[]>>;
  abilities: readonly Ability[];
}

const http = { trigger: 'http', timeoutSeconds: 15, memoryMegabytes: 512, throttle: { rate: 20, burst: 40 } } as const;

/**
 * The deployed functions, one per trust boundary, with all they may touch. CDK makes roles, variables and triggers
 * from here; the local stack runs the same entries.
 */
export const functions = {
  intake: {
    ...http,
    entry: 'http/intake/index.ts',
    hurts: 'patients who send the intake form, emergencies among them.',
    containers: 50,
    throttle: { rate: 5, burst: 10 },
    tables: {
      Cases: ['put'],
      Clinical: ['put'],
      Outbox: ['put'],
      Audit: ['put'],
      Requests: ['get', 'put', 'update'],
    },
    abilities: ['link-keys'],
  },
  answers: {
    ...http,
    entry: 'http/answers/index.ts',
    hurts: 'patients who add answers to their intake.',
    containers: 10,
    throttle: { rate: 5, burst: 10 },
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
    hurts: 'everybody who looks for a time.',
    containers: 50,
    throttle: { rate: 50, burst: 100 },
    tables: { Directory: ['query'], Schedule: ['query'], Cases: ['get'] },
    abilities: [],
  },
  visits: {
    ...http,
    entry: 'http/visits/index.ts',
    hurts: 'patients, referrers and staff who book, move or cancel.',
    containers: 50,
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
    hurts: 'oncologists who refer.',
    containers: 30,
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
    hurts: 'staff at the worklist.',
    containers: 30,
    tables: {
      Directory: ['query'],
      Schedule: ['get', 'query', 'query:case'],
      Cases: ['get', 'put', 'query:worklist'],
      Clinical: ['query', 'put'],
      Outbox: ['get', 'put', 'query:messages'],
      Audit: ['query', 'put'],
      Requests: ['get', 'put'],
    },
    abilities: ['link-keys'],
  },
  pages: {
    ...http,
    entry: 'http/pages/index.ts',
    hurts: 'people who open a page: it still works, and looks bare.',
    containers: 10,
    throttle: { rate: 50, burst: 100 },
    tables: {},
    abilities: [],
  },
  authorizer: {
    entry: 'http/authorizer/index.ts',
    hurts: 'everybody with a link or a token.',
    containers: 100,
    trigger: 'authorizer',
    timeoutSeconds: 5,
    memoryMegabytes: 512,
    tables: {},
    abilities: ['link-keys', 'verify-tokens'],
  },
  relay: {
    entry: 'stream/relay.ts',
    hurts: 'staff and patients who are not told; on-call staff are not paged.',
    containers: 20,
    trigger: 'stream',
    timeoutSeconds: 10,
    memoryMegabytes: 512,
    tables: {
      Outbox: ['get', 'put', 'update'],
      Cases: ['get'],
      Directory: ['query'],
      Schedule: ['get', 'query'],
      Audit: ['put'],
    },
    abilities: ['publish', 'mail', 'set-timers', 'link-keys'],
  },
  timers: {
    entry: 'schedule/timers.ts',
    hurts: 'cases that nobody answered: their next page does not go out on time.',
    containers: 10,
    trigger: 'timer',
    timeoutSeconds: 15,
    memoryMegabytes: 512,
    tables: { Cases: ['get'], Outbox: ['get', 'put', 'update'], Audit: ['put'] },
    abilities: [],
  },
  sweeper: {
    entry: 'schedule/sweeper.ts',
    hurts: 'nobody yet; what was forgotten is not found.',
    containers: 1,
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
    hurts: 'nobody yet; link keys grow old.',
    containers: 1,
    trigger: 'rotation',
    timeoutSeconds: 30,
    memoryMegabytes: 512,
    tables: {},
    abilities: ['rotate-link-keys'],
  },
} as const satisfies Record<string, FunctionDescription>;

export type FunctionName = keyof typeof functions;
