import { expect, test } from 'vitest';
import { sampleDirectory } from '../../../shared/config/sample-directory.ts';
import type { AuditEntry } from '../../../shared/domain/cases/audit-entry.ts';
import type { Directory } from '../../../shared/domain/directory/directory.ts';
import { fromItem } from '../../../shared/store/dynamo/item.ts';
import { expectAgreement } from '../../support/agreement.ts';
import { calendarOf, change, surgeon, withSurgeon } from '../../support/calendar-world.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import { aVisit, visitId } from '../../support/histories.ts';
import { monday } from '../../support/records.ts';
import { started } from '../../support/started.ts';
import { workflowWorld } from '../../support/workflow-world.ts';

const store = started(openFaultStore);
const scope = { practitionerId: surgeon, from: '2026-11-23', to: '2027-11-23' };
const fromAfar = {
  scheduleGroup: 'all',
  date: '2026-11-24',
  zone: 'America/New_York',
  modality: 'telehealth' as const,
};

const world = (directory: Directory) => {
  const made = workflowWorld(store);
  const directoryNow = async () => ({ directory, scheduleGroups: ['all'], placeOf: () => undefined });
  return { ...made, deps: { ...made.deps, calendar: { ...made.deps.calendar, directoryNow } } };
};
const found = async () => {
  const contents = await store.contents();
  expectAgreement(contents, monday);
  return calendarOf(contents);
};
const reasons = async () =>
  [...(await store.contents()).values()]
    .flatMap(({ item }) => (item.entry ? [fromItem(item).entry as AuditEntry] : []))
    .flatMap(({ action, detail }) => (action === 'visit-to-rebook' ? [detail?.reason] : []));

test('a visit by video with somebody not licensed where its person lives is flagged, and unflagged once they are', async () => {
  await store.begin([...aVisit({ keptAt: fromAfar }, { homeState: 'NJ' })]);
  await change(world(sampleDirectory), scope);
  expect(await reasons()).toEqual(['not-licensed']);
  expect(await found()).toMatchObject({
    toRebook: [visitId],
    told: [visitId],
    headers: [{ toRebook: ['new-consult'], status: 'scheduled' }],
  });
  await change(world(withSurgeon(sampleDirectory, { licensedStates: ['NJ'] })), scope);
  expect(await found()).toMatchObject({ toRebook: [], told: [visitId] });
});

test('a visit in person may be with anybody, wherever its person lives', async () => {
  await store.begin([...aVisit({}, { homeState: 'NJ' })]);
  await change(world(sampleDirectory), scope);
  expect((await found()).toRebook).toEqual([]);
});
