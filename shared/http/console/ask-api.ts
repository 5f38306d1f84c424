import type { Temporal } from 'temporal-polyfill';
import type * as z from 'zod/mini';
import { localDateAt } from '../../domain/core/local-time.ts';
import { invalidInput } from '../../domain/core/refusal.ts';
import { faultsBesideSchema, readThrough, withOthers } from '../core/body-faults.ts';
import type { QueryFaults } from '../core/http-setup.ts';
import type { Operation, OperationAnswer, OperationRequest } from '../core/operation.ts';
import type { GivenQuery } from '../core/query.ts';
import type { Rescue } from '../core/rescue.ts';
import type { Route } from '../core/route.ts';
import { admit, refuseOddIds } from '../core/steps/caller-context.ts';

/** An operation of the API as a page of the console asks it. */
export interface Asked<R extends Route> {
  route: R;
  operation: Operation<R>;
  /** What the schema cannot tell of the query, as the API asks it. */
  queryFaults?: QueryFaults;
  /** What the API takes of an emergency, whatever is wrong with its form. */
  rescue?: Rescue;
}

/** What is sent to it, as a client of the API would: before any schema. */
export interface Sent {
  path?: Record<string, string>;
  query?: GivenQuery;
  body?: unknown;
  /** `If-Match`. */
  version?: number | undefined;
}

type BodyAt<A, Status> = Status extends keyof A
  ? A[Status] extends { schema: infer S extends z.ZodMiniType }
    ? z.infer<S>
    : never
  : never;
/** By the schemas of its route, whichever of these it answers with. */
type DoneBody<R extends Route> = BodyAt<R['answers'], 200 | 201 | 202>;

/** What the API answers to what it does not refuse. */
export type Done<R extends Route> = OperationAnswer & {
  body: [DoneBody<R>] extends [never] ? unknown : DoneBody<R>;
};

async function read<R extends Route>(
  { route, queryFaults, rescue }: Asked<R>,
  { query = {}, body }: Sent,
  { now, today }: { now: Temporal.Instant; today: string },
): Promise<{ query: unknown; body: unknown }> {
  const asked = readThrough(route.query, query);
  const told = readThrough(route.body, body);
  const beside = [...((await queryFaults?.(query)) ?? []), ...faultsBesideSchema(route, body, today)];
  const faults = withOthers(withOthers(asked.faults, told.faults), beside);
  const rescued = faults.length > 0 ? rescue?.(body, faults, now) : undefined;
  if (faults.length > 0 && rescued === undefined) throw invalidInput(faults);
  return { query: asked.value, body: rescued ?? told.value };
}

/**
 * Asks an operation of the API in the name of whoever is signed in: the same roles, schemas, rules and audit as for a client of the API,
 * because it is the same code. What was asked is written down as seen on the page that asks (`purpose`).
 * @param zone IANA zone of the practice
 * @returns what the API answers
 * @throws what the API refuses with: `invalid-input` names each fault by its JSON Pointer
 */
export async function askApi<R extends Route>(
  asked: Asked<R>,
  request: OperationRequest,
  sent: Sent,
  zone: string,
): Promise<Done<R>> {
  // What is open to everybody is asked in nobody's name.
  if (!asked.route.callers.includes('public')) admit(asked.route, request.caller);
  refuseOddIds(sent.path ?? {});
  const { now } = request;
  const input = await read(asked, sent, { now, today: localDateAt(now, zone) });
  const { ifMatch: _, ...rest } = request;
  const answer = await asked.operation({
    ...rest,
    ...input,
    path: sent.path ?? {},
    ...(sent.version !== undefined && { ifMatch: sent.version }),
  } as OperationRequest<R>);
  return answer as Done<R>;
}

/**
 * Acts through the API, and leads to a page. What is kept for a repeat of the form is that page, not the API's answer.
 * @param then what the page answers, once the API has
 */
export async function actByApi<R extends Route>(
  asked: Asked<R>,
  request: OperationRequest,
  sent: Sent,
  { zone, then }: { zone: string; then: (answer: Done<R>) => OperationAnswer },
): Promise<OperationAnswer> {
  const led = new WeakSet<OperationAnswer>();
  const lead = (answer: OperationAnswer): OperationAnswer => {
    const page = then(answer as Done<R>);
    led.add(page);
    return page;
  };
  const reply: OperationRequest['reply'] = (present) => request.reply((outcome) => lead(present(outcome)));
  const answer = await askApi(asked, { ...request, reply }, sent, zone);
  return led.has(answer) ? answer : lead(answer);
}
