import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { Temporal } from 'temporal-polyfill';
import { practice } from '../../../shared/config/practice.ts';
import { sampleDirectory } from '../../../shared/config/sample-directory.ts';
import { shiftClock } from '../../../shared/gateways/system-clock.ts';
import { directoryWriter } from '../../../shared/store/directory-writer.ts';
import { ledger } from '../../../shared/store/ledger.ts';
import { type TableName, tableNames } from '../../../shared/store/table.ts';
import { newReferral } from '../demo/samples.ts';
import { bookedDays } from './booked-days.ts';
import { itemSize } from './item-size.ts';
import { type MeteredSystem, startMeteredSystem } from './metered-system.ts';
import type { MeteredCall } from './metering-proxy.ts';
import { unitsOf } from './report/units.ts';
import { intake, referrer, staff } from './sample-requests.ts';

/** Monday, 09:00 in New York. */
const now = Temporal.Instant.from('2026-11-23T14:00:00Z');
/** 31 days that touch six ISO weeks, 70 % booked: the most that target C2 asks for. */
const searched = { from: '2026-12-06', to: '2027-01-05' };
const share = 0.7;

function show(name: string, calls: readonly MeteredCall[]): void {
  const { reads, readUnits, writes, writeUnits, parts } = unitsOf(calls);
  const counted = `${reads} reads ${readUnits} RCU, ${writes} writes ${writeUnits} WCU`;
  console.log(`${name.padEnd(44)} ${counted}\n    ${[...new Set(parts)].join(' ')}`);
}

async function fillTables({ client }: MeteredSystem): Promise<void> {
  await directoryWriter(client, (table) => table).put(sampleDirectory);
  const { practitioners, clinics } = sampleDirectory;
  const days = bookedDays(practitioners, clinics, { ...searched, share });
  const { commit } = ledger(client, (table) => table, practice.zone);
  for (let at = 0; at < days.length; at += 50)
    await commit(
      days.slice(at, at + 50).map((day) => ({ kind: 'day-changed', day, from: 0 })),
      `days-${at}`,
    );
}

async function measureCases({ ask }: MeteredSystem): Promise<void> {
  const { body: received, calls } = await ask('submitIntake', { body: intake() });
  show('intake', calls);
  const referred = await ask('submitReferral', { caller: referrer, body: newReferral() });
  show('referral with its earliest times', referred.calls);
  const status = await ask('getReferral', { caller: referrer, path: { id: referred.body.referralId } });
  show('referral status', status.calls);
  show(
    'acknowledge',
    (await ask('acknowledgeCase', { caller: staff, path: { id: received.intakeId }, body: {} })).calls,
  );
  const opened = await ask('getCase', { caller: staff, path: { id: received.intakeId } });
  show('open a case', opened.calls);
  const patient = { kind: 'booking', caseId: received.intakeId } as const;
  const answers = { clinical: { symptoms: { painSeverity: 7 } } };
  const added = await ask('addIntakeAnswers', { caller: patient, path: { id: received.intakeId }, body: answers });
  show('answers added to an intake', added.calls);
  for (let n = 0; n < 60; n++) await ask('submitIntake', { body: intake() });
  show('worklist, first page of 50', (await ask('listWorklist', { caller: staff, query: { limit: '50' } })).calls);
}

async function measureSearch({ ask }: MeteredSystem): Promise<void> {
  const search = (query: Record<string, string>) =>
    ask('searchSlots', { query: { appointmentType: 'new-consult', limit: '1000', ...query } });
  const week = { from: '2026-12-07', to: '2026-12-11' };
  show('search, one clinic, one week, 70 % booked', (await search({ clinic: 'manhattan', ...week })).calls);
  show('search, all clinics, 31 days, 70 % booked', (await search(searched)).calls);
  const sheet = await ask('getSchedule', { caller: staff, query: { clinic: 'manhattan', date: '2026-12-08' } });
  show('day sheet, all clinics 70 % booked', sheet.calls);
}

async function measureVisits({ ask }: MeteredSystem): Promise<void> {
  const query = { appointmentType: 'new-consult', from: '2026-12-07', to: '2026-12-11', limit: '100' };
  const { slots } = (await ask('searchSlots', { query })).body;
  const open = async () => {
    const caseId: string = (await ask('submitIntake', { body: intake() })).body.intakeId;
    return { caseId, caller: { kind: 'booking', caseId } as const };
  };
  const first = await open();
  const booked = await ask('bookAppointment', { ...first, body: { caseId: first.caseId, slotId: slots[0].slotId } });
  show('booking by slot', booked.calls);
  const second = await open();
  const held = await ask('holdTime', { ...second, body: { slotId: slots.at(-1).slotId } });
  show('hold', held.calls);
  const { holdId } = held.body;
  show('booking by hold', (await ask('bookAppointment', { ...second, body: { caseId: second.caseId, holdId } })).calls);
  const visit = { caller: first.caller, path: { id: booked.body.appointmentId } };
  const moved = await ask('rescheduleAppointment', { ...visit, body: { slotId: slots.at(-3).slotId } });
  show('reschedule to another day', moved.calls);
  show('confirm', (await ask('confirmAppointment', { ...visit, body: {} })).calls);
  show('cancel', (await ask('cancelAppointment', { ...visit, body: {} })).calls);
}

/** A referrer's holds are counted, and what it does is found by its name too: both cost more than a patient's booking. */
async function measureReferrer({ ask }: MeteredSystem): Promise<void> {
  for (const by of ['slot', 'hold']) {
    const { referralId: caseId, earliestSlots } = (
      await ask('submitReferral', { caller: referrer, body: newReferral() })
    ).body;
    const { slotId } = earliestSlots[0];
    const hold = async () => (await ask('holdTime', { caller: referrer, body: { slotId, caseId } })).body.holdId;
    const body = { caseId, ...(by === 'slot' ? { slotId } : { holdId: await hold() }) };
    show(`booking by ${by}, by a referrer`, (await ask('bookAppointment', { caller: referrer, body })).calls);
  }
}

/** Kinds of items by what their keys begin with. */
const kindOf = (table: TableName, key: string): string => `${table} ${/^[A-Z]+(?=#)/.exec(key)?.[0] ?? ''}`.trim();

async function showSizes({ client }: MeteredSystem): Promise<void> {
  console.log('\nbytes an item, median and largest');
  for (const table of tableNames) {
    const { Items = [] } = await client.send(new ScanCommand({ TableName: table }));
    const kinds = Map.groupBy(Items, ({ pk }) => kindOf(table, pk?.S ?? ''));
    for (const [kind, items] of kinds) {
      const sizes = items.map(itemSize).toSorted((a, b) => a - b);
      console.log(`${kind.padEnd(44)} ${sizes[Math.floor(sizes.length / 2)]} ${sizes.at(-1)} (${sizes.length} items)`);
    }
  }
}

const system = await startMeteredSystem();
try {
  shiftClock(now.epochMilliseconds - Date.now());
  await fillTables(system);
  console.log(
    'the directory (1.5 RCU) is read once a minute and container\ntargets: booking ≤ 16 WCU in one write after ≤ 2 reads; clinic-week 1 Query, 31 days ≤ 6 Queries, ≤ 40 RCU',
  );
  await measureCases(system);
  await measureSearch(system);
  await measureVisits(system);
  await measureReferrer(system);
  await showSizes(system);
} finally {
  await system.stop();
}
