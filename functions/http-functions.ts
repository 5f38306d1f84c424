import type { FunctionDescription } from './function-description.ts';

const http = { trigger: 'http', timeoutSeconds: 15, memoryMegabytes: 512, throttle: { rate: 20, burst: 40 } } as const;

/** What it takes to answer a page, whichever door it comes by. Calls are kept in Clinical, which it cannot read. */
export const answering = {
  Cases: ['get', 'put'],
  Clinical: ['put'],
  Outbox: ['get', 'put'],
  Audit: ['put'],
  Directory: ['query'],
} as const;

/** The functions behind routes (functions.ts). */
export const httpFunctions = {
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
      Schedule: ['get', 'query', 'query:case', 'put'],
      Cases: ['get', 'put', 'query:worklist', 'query:found'],
      Clinical: ['query', 'put'],
      Outbox: ['get', 'put', 'query:messages'],
      Audit: ['query', 'put'],
      Requests: ['get', 'put', 'update'],
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
  admin: {
    ...http,
    entry: 'http/admin/index.ts',
    hurts: 'staff who look up or change who is on call and what they hear of; admins who ask who saw what.',
    containers: 10,
    tables: {
      Directory: ['get', 'query', 'put', 'delete'],
      Outbox: ['put'],
      Audit: ['query', 'query:actor', 'put'],
      Requests: ['get', 'put'],
    },
    abilities: ['link-keys'],
  },
  acknowledgements: {
    ...http,
    entry: 'http/acknowledgements/index.ts',
    hurts: 'on-call staff who answer a page by its link.',
    containers: 10,
    throttle: { rate: 10, burst: 20 },
    tables: { ...answering, Requests: ['get', 'put'] },
    abilities: ['link-keys'],
  },
} as const satisfies Record<string, FunctionDescription>;
