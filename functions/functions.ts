import type { FunctionDescription } from './function-description.ts';
import { httpFunctions } from './http-functions.ts';
import { answering } from './shared-grants.ts';

export type { Ability, FunctionDescription, Verb } from './function-description.ts';

/**
 * The deployed functions, one per trust boundary, with all they may touch. CDK makes roles, variables and triggers
 * from here; the local stack runs the same entries.
 */
export const functions = {
  ...httpFunctions,
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
      Cases: ['get', 'put', 'query:worklist'],
      Clinical: ['identity'],
      Directory: ['get', 'query', 'put', 'delete', 'check'],
      Schedule: ['get', 'query', 'put'],
      Audit: ['put'],
      Requests: ['get', 'put', 'update'],
    },
    abilities: ['publish', 'subscribe', 'mail', 'set-timers', 'link-keys'],
  },
  timers: {
    entry: 'schedule/timers.ts',
    hurts: 'cases that nobody answered, called or saw: their next page or notice does not go out on time.',
    containers: 10,
    trigger: 'timer',
    timeoutSeconds: 15,
    memoryMegabytes: 512,
    tables: {
      Cases: ['get', 'put', 'query:worklist'],
      Directory: ['get', 'query', 'put'],
      Outbox: ['get', 'put', 'update'],
      Schedule: ['get'],
      Audit: ['put'],
      Requests: ['get', 'put', 'update'],
    },
    abilities: [],
  },
  inbound: {
    entry: 'inbound/inbound.ts',
    hurts: 'on-call staff who answer a page by SMS: they are paged again.',
    containers: 5,
    trigger: 'inbound',
    timeoutSeconds: 15,
    memoryMegabytes: 512,
    tables: { ...answering, Outbox: ['get', 'put', 'update'], Requests: ['get'] },
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
      Cases: ['get', 'put', 'query:worklist'],
      Directory: ['get', 'query', 'put'],
      Schedule: ['get'],
      Audit: ['put'],
      Requests: ['get', 'put', 'update'],
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
