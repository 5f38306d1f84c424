import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, test, vi } from 'vitest';
import { searchSlots } from '../../functions/http/directory/search-slots.ts';
import { getSchedule } from '../../functions/http/staff/get-schedule.ts';
import { firstVisit } from '../../shared/config/scheduling.ts';
import type { OperationRequest } from '../../shared/http/core/operation.ts';
import { attendanceReader } from '../../shared/store/readers/attendance-reader.ts';
import { caseBatchReader } from '../../shared/store/readers/case-reader.ts';
import { holdingParties } from '../../shared/workflows/booking/holders.ts';
import type { Change } from '../../shared/workflows/core/changes.ts';
import { earliestTimeNear, earliestTimes } from '../../shared/workflows/search/earliest-times.ts';
import { book, hold } from '../support/asks.ts';
import { openFaultStore } from '../support/fault-store.ts';
import { aCase, aVisit, mondayAtNine, nurse, patient } from '../support/histories.ts';
import { aCaseHeader, aClinicalRecord } from '../support/records.ts';
import { started } from '../support/started.ts';
import { type WorkflowWorld, workflowWorld } from '../support/workflow-world.ts';

const store = started(openFaultStore);

/**
 * How each Query of practitioner-days was asked. The engine has one node, so what a read that is not consistent misses cannot be
 * seen here: what is asked for can.
 */
async function askedFor(before: readonly Change[], work: (world: WorkflowWorld) => Promise<unknown>) {
  await store.begin(before);
  const send = vi.spyOn(store.client, 'send');
  await work(workflowWorld(store));
  const queries = send.mock.calls.flatMap(([command]) => (command instanceof QueryCommand ? [command.input] : []));
  send.mockRestore();
  return queries
    .filter(({ TableName, IndexName }) => TableName === store.tableName('Schedule') && !IndexName)
    .map(({ ConsistentRead = false }) => ConsistentRead);
}

const request = (query: unknown, { now }: WorkflowWorld, more = {}) =>
  ({ query, caller: nurse, now, ...more }) as unknown as OperationRequest<never>;
const views = { saw: async () => undefined };
const shown = { views, zone: 'America/New_York', publicUrl: 'https://spine.example' };

const daySheet = (world: WorkflowWorld) => {
  const caseBatches = caseBatchReader(store.client, store.tableName);
  const attendance = attendanceReader(store.client, store.tableName);
  return getSchedule({ ...world.deps, attendance, caseBatches, ...shown })(
    request({ clinic: 'bronx', date: '2026-11-24' }, world),
  );
};

const search = (world: WorkflowWorld) => {
  const query = { appointmentType: 'new-consult', from: '2026-11-24', to: '2026-11-30', limit: 5 };
  return searchSlots({ ...world.deps, ...shown, placeOfZip: () => undefined, imagingTypes: [] })(request(query, world));
};

const refused = (asked: Promise<unknown>, kind: string) => expect(asked).rejects.toMatchObject({ kind });
const urgent = aCase({ urgency: 'urgent', pageOnCall: true });

describe('a week of practitioner-days is read strongly consistent', () => {
  test.each<[string, readonly Change[], (world: WorkflowWorld) => Promise<unknown>]>([
    [
      'to judge the deadline of an urgent case, and for what is offered instead',
      urgent,
      (world) => refused(book(patient, mondayAtNine)(world), 'after-deadline'),
    ],
    ['for the times offered where one is taken', aVisit(), (world) => refused(hold(nurse)(world), 'time-taken')],
    ['to list who holds times', [], ({ deps, now }) => holdingParties(deps, now)],
    ['for the day sheet', aVisit(), daySheet],
    [
      'to tell staff that a case cannot be seen in time',
      urgent,
      ({ deps, now }) => earliestTimeNear({ ...deps, firstVisit }, aCaseHeader(), now),
    ],
  ])('%s', async (_, before, work) => {
    const asked = await askedFor(before, work);
    expect(asked.length).toBeGreaterThan(0);
    expect(new Set(asked)).toEqual(new Set([true]));
  });
});

describe('a week of practitioner-days is read at half the price', () => {
  test.each<[string, (world: WorkflowWorld) => Promise<unknown>]>([
    ['by a search', search],
    [
      'for the times that the answer to a referral names',
      ({ deps, now }) =>
        earliestTimes({ ...deps, firstVisit }, aCaseHeader(), 'referrer', aClinicalRecord().submission, now),
    ],
  ])('%s', async (_, work) => {
    const asked = await askedFor(aVisit(), work);
    expect(asked.length).toBeGreaterThan(0);
    expect(new Set(asked)).toEqual(new Set([false]));
  });
});
