import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { httpFunction } from '../../shared/http/core/http-function.ts';
import type { HttpSetup } from '../../shared/http/core/http-setup.ts';
import type { OperationRequest } from '../../shared/http/core/operation.ts';
import { routesOf } from '../../shared/http/core/route.ts';
import { jsonDoor } from '../../shared/http/json/json-door.ts';
import type { Change, RequestRecord } from '../../shared/workflows/core/changes.ts';
import { Conflict } from '../../shared/workflows/core/commit-errors.ts';
import { gatewayEvent, lambdaContext, parsed } from './gateway-event.ts';

const routes = routesOf('things', {
  makeThing: {
    method: 'POST',
    path: '/v1/things',
    handler: 'none',
    summary: 'Make.',
    callers: ['public', 'staff'],
    body: z.strictObject({ name: z.string().check(z.minLength(1)), size: z.int(), when: z.optional(z.iso.date()) }),
    query: z.strictObject({
      loud: z.optional(z.enum(['yes', 'no'])),
      word: z.optional(z.string()),
      colour: z.optional(z.array(z.string())),
    }),
    faults: (body) =>
      (body as { name?: string })?.name === 'odd' ? [{ pointer: '/name', detail: 'must not be odd' }] : [],
    answers: { 201: { description: 'Made.', schema: z.strictObject({ name: z.string() }) } },
  },
  changeThing: {
    method: 'PATCH',
    path: '/v1/things/{id}',
    handler: 'none',
    summary: 'Change.',
    callers: ['public'],
    body: z.strictObject({ name: z.string() }),
    answers: { 200: { description: 'Changed.', schema: z.strictObject({ name: z.string() }) } },
  },
  seeThing: {
    method: 'GET',
    path: '/v1/things/{id}',
    handler: 'none',
    summary: 'See.',
    callers: ['staff', 'referrer'],
    roles: ['nurse'],
    scope: 'referrals/read',
    answers: { 200: { description: 'Seen.', schema: z.strictObject({ id: z.string() }) } },
  },
});

const keys = { current: { id: 'k1', key: Buffer.alloc(32, 1).toString('base64url') } };

interface Things extends Partial<Pick<HttpSetup, 'door' | 'queryFaults' | 'problemMembers'>> {
  /** Runs when the answer is kept and the work done: throws where the caller of the commit is not told. */
  afterCommit?: () => void;
}

/** A function behind the JSON door, or another, whose operations do what the test says, with a store of kept answers. */
export function setup(
  act: (request: OperationRequest) => unknown = ({ body }) => ({ name: (body as { name: string }).name }),
  { afterCommit = () => {}, ...setup }: Things = {},
) {
  const kept = new Map<string, RequestRecord>();
  const commit = (changes: readonly Change[]): void => {
    for (const change of changes) {
      if (change.kind !== 'request-answered') continue;
      const winner = kept.get(change.record.requestKey);
      if (winner) throw new Conflict('request-answered', { winner });
      kept.set(change.record.requestKey, change.record);
    }
  };
  const answerWith = async (status: number, request: OperationRequest) => {
    const { present, keep } = request.reply(() => ({ status, body: act(request) }));
    const answer = present(undefined);
    commit(keep(answer));
    afterCommit();
    return answer;
  };
  const handler = httpFunction(
    routes,
    {
      makeThing: (request) => answerWith(201, request as OperationRequest),
      changeThing: (request) => answerWith(200, request as OperationRequest),
      seeThing: async ({ path }) => ({ status: 200, body: { id: path.id } }),
    },
    {
      door: jsonDoor,
      clock: { now: () => Temporal.Instant.from('2026-11-23T15:00:00Z') },
      zone: 'America/New_York',
      linkKeys: async () => keys,
      requests: { answered: async (key) => kept.get(key) },
      ...setup,
    },
  );
  const send = async (...event: Parameters<typeof gatewayEvent>) =>
    parsed(await handler(gatewayEvent(...event), lambdaContext));
  return Object.assign(send, { kept, handler });
}

export const thing = { name: 'a', size: 1 };
