import { Temporal } from 'temporal-polyfill';
import { askOfCalendar } from './asking-calendar.ts';
import type { idsOf } from './ids.ts';
import type { StoreDoor } from './memory-client.ts';
import type { Answer, Operation } from './operations.ts';
import { type Cluster, callerOf, dayKeyOf, limits, settingsOf, slotOf } from './practice.ts';
import { directoryOf } from './practice-directory.ts';
import type {
  Appointment,
  Caller,
  DirectoryReader,
  Hold,
  OperationAnswer,
  Product,
  Reply,
  StepRequest,
} from './product.ts';
import type { Promises } from './tap.ts';

type Client = Parameters<Product['ledger']>[0];

/** One try of one operation: who tries, at what virtual time, through which door. */
export interface Try {
  product: Product;
  cluster: Cluster;
  door: StoreDoor;
  ids: ReturnType<typeof idsOf>;
  /** Epoch milliseconds. */
  now: number;
  /** The Idempotency-Key. */
  key: string | undefined;
  /** What whoever tries knows of the directory; absent = all that the cluster begins with. */
  directory?: DirectoryReader | undefined;
  /** What is promised so far, for the relay. */
  promises?: Promises | undefined;
}

const plenty = () => 14_000;
const tableName = (table: string) => table;
const noWait = async () => undefined;
const keys = { current: { id: 'k1', key: Buffer.alloc(32, 1).toString('base64url') } };

/** Everything that the workflows work with, through one door. */
export function depsOf({ product, cluster, door, ids, directory }: Try) {
  const client = door as Client;
  return {
    schedule: product.scheduleReader(client, tableName, noWait),
    rounds: product.roundReader(client, tableName),
    ledger: product.ledger(client, tableName, 'America/New_York'),
    directory: directory ?? { directory: async () => directoryOf(cluster) },
    digest: async (kind: string, value: string) => `${kind}-${value.replaceAll(/\W/g, '')}`,
    ids,
    backoff: noWait,
    settings: settingsOf(product.schedulingSettings),
    limits,
    phone: '(212) 555-0199',
  };
}

export type Work<O> = (reply: Reply<O, OperationAnswer>) => Promise<OperationAnswer>;

/** Asks as a front end does, with an Idempotency-Key. @throws what the edge would turn into an error */
export async function keyed<O>(
  attempt: Try,
  caller: Caller,
  work: Work<O>,
  show: (outcome: O) => Answer,
): Promise<Answer> {
  const { product, door, key } = attempt;
  const now = Temporal.Instant.fromEpochMilliseconds(attempt.now);
  const step = product.requestRecord({
    door: product.jsonDoor,
    clock: { now: () => now },
    zone: 'America/New_York',
    linkKeys: async () => keys,
    requests: product.requestReader(door as Client, tableName),
  });
  const event = {
    httpMethod: 'POST',
    path: '/asked',
    headers: key ? { 'Idempotency-Key': key } : {},
    body: '{}',
    state: { caller, now, raw: {}, keep: () => [] },
  };
  const request = { event, response: null, error: null } as unknown as StepRequest & { event: typeof event };
  try {
    await step.before?.(request);
    const present = (outcome: O) => ({ status: 200, body: show(outcome) });
    return (await work({ present, keep: request.event.state.keep, remaining: plenty })).body as Answer;
  } catch (error) {
    request.error = error as Error;
    await step.onError?.(request);
    if (request.response) return (request.response as OperationAnswer).body as Answer;
    throw request.error;
  }
}

const visitAnswer = ({ appointmentId, version, status, slot }: Appointment): Answer => ({
  id: appointmentId,
  version,
  open: status !== 'cancelled',
  start: slot.start,
});

async function searched(attempt: Try, { day, type, level }: Extract<Operation, { do: 'search' }>): Promise<Answer> {
  const { schedule, settings, directory } = depsOf(attempt);
  const { practitionerId, date } = dayKeyOf(day);
  const { slots } = await attempt.product.runSearch(schedule.week, {
    calendar: await directory.directory(),
    filter: { appointmentType: type, practitionerId, from: date, to: date },
    entitlement: level ? { urgency: level } : {},
    now: Temporal.Instant.fromEpochMilliseconds(attempt.now),
    settings,
    limit: 100,
  });
  return { starts: slots.map(({ start }) => start) };
}

/** Does what an operation asks for by the product's own workflow. @returns what it answers. @throws what it throws */
export async function ask(attempt: Try, operation: Operation): Promise<Answer> {
  const { product } = attempt;
  const deps = depsOf(attempt);
  const now = Temporal.Instant.fromEpochMilliseconds(attempt.now);
  if (operation.do === 'search') return searched(attempt, operation);
  if (!('caseId' in operation)) return askOfCalendar(attempt, operation);
  const caller = callerOf(('by' in operation && operation.by) || 'patient', operation.caseId);
  const whose = { caller, now };
  switch (operation.do) {
    case 'look': {
      const { appointment } = await product.ownAppointment(deps.schedule, caller, operation.visit.id);
      return visitAnswer(appointment);
    }
    case 'hold': {
      const { caseId, time } = operation;
      const command = { ...whose, caseId, slotId: product.slotId(slotOf(time)) };
      const show = ({ holdId, until }: Hold) => ({ id: holdId, until });
      return keyed(attempt, caller, (reply) => product.holdSlot(deps, command, reply), show);
    }
    case 'release': {
      const command = { ...whose, holdId: operation.hold.id };
      const show = (lived: boolean) => ({ lived });
      return keyed(attempt, caller, (reply) => product.releaseHeldTime(deps, command, reply), show);
    }
    case 'book': {
      const { caseId, time, hold } = operation;
      const wanted = hold ? { holdId: hold.id } : { slotId: product.slotId(slotOf(time)) };
      const command = { ...whose, caseId, ...wanted };
      return keyed(attempt, caller, (reply) => product.bookAppointment(deps, command, reply), visitAnswer);
    }
    case 'cancel': {
      const command = { ...whose, appointmentId: operation.visit.id, ifMatch: operation.ifMatch };
      return keyed(attempt, caller, (reply) => product.changeVisit(deps, 'cancel', command, reply), visitAnswer);
    }
    case 'move': {
      const { visit, time, ifMatch } = operation;
      const command = { ...whose, appointmentId: visit.id, ifMatch, slotId: product.slotId(slotOf(time)) };
      return keyed(attempt, caller, (reply) => product.moveAppointment(deps, command, reply), visitAnswer);
    }
  }
}
