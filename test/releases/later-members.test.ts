import { describe, expect, it } from 'vitest';
import { ruleset } from '../../shared/config/ruleset.ts';
import { sampleDirectory } from '../../shared/config/sample-directory.ts';
import { staffTriageView } from '../../shared/contract/views/staff-summary-view.ts';
import { type Item, toItem } from '../../shared/store/dynamo/item.ts';
import { actOf, requestOf as requestOfReferrer } from '../../shared/store/records/act-record.ts';
import { appointmentOf } from '../../shared/store/records/appointment-record.ts';
import { attendanceOf } from '../../shared/store/records/attendance-record.ts';
import { auditOf } from '../../shared/store/records/audit-record.ts';
import { calendarLinkOf } from '../../shared/store/records/calendar-link-record.ts';
import { caseHeaderOf } from '../../shared/store/records/case-record.ts';
import { clinicalItem, clinicalRecordOf } from '../../shared/store/records/clinical-record.ts';
import { contactOf } from '../../shared/store/records/contact-record.ts';
import { dayOf } from '../../shared/store/records/day-record.ts';
import {
  directoryOf,
  directoryRecord,
  entriesOf,
  entryItemOf,
  storedEntries,
} from '../../shared/store/records/directory-record.ts';
import { factsOf } from '../../shared/store/records/facts-record.ts';
import { lookupsOf, pairFrom, twinsOf } from '../../shared/store/records/finding-record.ts';
import { holderLedgerOf, holdOf } from '../../shared/store/records/hold-record.ts';
import { messageOf } from '../../shared/store/records/message-record.ts';
import { namedReferralOf } from '../../shared/store/records/named-referral-record.ts';
import { roundOf } from '../../shared/store/records/paging-round-record.ts';
import { pastHoursOf } from '../../shared/store/records/past-hours-record.ts';
import { promisedOf, timerOf } from '../../shared/store/records/promise-record.ts';
import { referralEventOf, referrerCardOf } from '../../shared/store/records/referral-event-record.ts';
import { requestOf } from '../../shared/store/records/request-record.ts';
import { rotaMonthOf, rotaOf } from '../../shared/store/records/rota-record.ts';
import { endpointOf, subscriptionOf } from '../../shared/store/records/routing-record.ts';
import { formContactOf, formLinkOf, savedFormOf } from '../../shared/store/records/saved-form-record.ts';
import { testPageOf } from '../../shared/store/records/test-page-record.ts';
import { timeOffOf } from '../../shared/store/records/time-off-record.ts';
import { floodTrayOf, trayOf } from '../../shared/store/records/tray-record.ts';
import { viewerOf } from '../../shared/store/records/viewer-record.ts';
import { changeWriter } from '../../shared/store/writes/change-writes.ts';
import type { Change } from '../../shared/workflows/core/changes.ts';
import { changeRows } from '../store/change-rows.ts';
import { aClinicalRecord, aFullCaseHeader } from '../support/records.ts';
import { full } from './full-records.ts';
import { firstRelease } from './records.ts';

type Reader = (item: Item) => unknown;

/**
 * A counter is a list of seconds: there is no member that could be added to it, and nobody reads it but its own condition. What is
 * removed, or only looked at, leaves nothing.
 */
const notKept = [
  'hourly-counted',
  'day-unchanged',
  'message-listed',
  'request-placed',
  'answer-marked',
  'referral-event-marked',
  'lookup-written',
  'subscription-removed',
  'endpoint-removed',
  'time-off-removed',
  'time-off-stands',
] as const satisfies Change['kind'][];
type Kept = Exclude<Change['kind'], (typeof notKept)[number]>;
const isKept = (change: Change): change is Extract<Change, { kind: Kept }> =>
  !(notKept as readonly string[]).includes(change.kind);

/** What this release numbers a record of each kind of change, and how it reads it back. */
const kinds: Record<Kept, { schema: number | undefined; read: Reader }> = {
  'case-created': { schema: 2, read: caseHeaderOf },
  'case-changed': { schema: 2, read: caseHeaderOf },
  'clinical-added': { schema: 1, read: clinicalRecordOf },
  'referral-named': { schema: 1, read: namedReferralOf },
  'contact-added': { schema: 1, read: contactOf },
  'act-added': { schema: 1, read: actOf },
  'request-changed': { schema: 1, read: requestOfReferrer },
  'referrer-changed': { schema: 1, read: referrerCardOf },
  'referral-event-added': { schema: 1, read: referralEventOf },
  'lookups-changed': { schema: 1, read: lookupsOf },
  'twins-changed': { schema: 1, read: twinsOf },
  'pair-changed': { schema: 1, read: pairFrom },
  // A search pays for every byte of a day.
  'day-changed': { schema: undefined, read: dayOf },
  'appointment-created': { schema: 1, read: appointmentOf },
  'appointment-changed': { schema: 1, read: appointmentOf },
  'hold-created': { schema: 1, read: holdOf },
  'holder-changed': { schema: 1, read: holderLedgerOf },
  'round-changed': { schema: 2, read: roundOf },
  'test-page-sent': { schema: 1, read: testPageOf },
  'rota-changed': { schema: 1, read: rotaOf },
  'rota-month-changed': { schema: 1, read: rotaMonthOf },
  'hand-off-told': { schema: 1, read: rotaOf },
  'calendar-link-changed': { schema: 1, read: calendarLinkOf },
  'subscription-created': { schema: 1, read: subscriptionOf },
  'endpoint-changed': { schema: 1, read: endpointOf },
  'time-off-added': { schema: 1, read: timeOffOf },
  'practitioner-changed': { schema: 2, read: entryItemOf },
  'clinic-changed': { schema: 2, read: entryItemOf },
  event: { schema: 1, read: promisedOf },
  'message-promised': { schema: 1, read: messageOf },
  'timer-set': { schema: 1, read: timerOf },
  'tray-changed': { schema: 1, read: trayOf },
  'flood-tray-changed': { schema: 1, read: floodTrayOf },
  'reaction-promised': { schema: 1, read: promisedOf },
  audit: { schema: 1, read: auditOf },
  'viewer-noted': { schema: 1, read: viewerOf },
  'facts-changed': { schema: 1, read: factsOf },
  'hours-kept': { schema: 1, read: pastHoursOf },
  'attendance-noted': { schema: 1, read: attendanceOf },
  'request-answered': { schema: 1, read: requestOf },
  'form-saved': { schema: 1, read: savedFormOf },
  'form-sent': { schema: 1, read: savedFormOf },
  'form-link-made': { schema: 1, read: formLinkOf },
  'form-named': { schema: 1, read: formContactOf },
};

const named = full.map((change) => ({ name: `${change.kind}: with all it may have`, change }));
const plain = changeRows.flatMap(({ name, before, lawful }) => [...before, lawful].map((change) => ({ name, change })));

const written = [...plain, ...named].flatMap(({ name, change }) =>
  isKept(change)
    ? [{ name, kind: change.kind, item: changeWriter((table) => table, 'America/New_York')(change).Put?.Item as Item }]
    : [],
);

/** Members whose names are data: a member more would be one entry more. */
const maps = ['openVisits', 'visitStarts', 'detail'];
const later: Item = { laterMember: { M: { than: { L: [{ S: 'this release' }] } } } };

/** An item with one more member in every object, itself included, as the release after this one may write it. */
function withLaterMembers(item: Item): Item {
  const members = Object.entries(item).map(([name, value]) => [name, maps.includes(name) ? value : grown(value)]);
  return { ...Object.fromEntries(members), ...later };
}

function grown(value: Item[string]): unknown {
  if (value.M) return { M: withLaterMembers(value.M) };
  return value.L ? { L: value.L.map(grown) } : value;
}

describe('a record of this release', () => {
  it('is there for every kind of change', () => {
    expect(new Set(written.map(({ kind }) => kind))).toEqual(new Set(Object.keys(kinds)));
  });

  it.each(written)('carries its schema number: $name', ({ kind, item }) => {
    expect(item.schema).toEqual(kinds[kind].schema && { N: String(kinds[kind].schema) });
  });

  it.each(written)(
    'with one more member in every object is read as before, as after a roll-back: $name',
    ({ kind, item }) => {
      const { read } = kinds[kind];
      const grown = withLaterMembers(item);
      expect(read({ ...grown, schema: { N: '9' } })).toEqual(read(item));
      expect(read(grown)).toEqual(read(item));
    },
  );

  it('of the directory carries its number, and is read with one more member in every object', () => {
    const items = entriesOf(sampleDirectory).map((entry) => toItem(directoryRecord(entry)));
    expect(items.every(({ schema }) => schema?.N === '2')).toBe(true);
    expect(directoryOf(storedEntries(items.map(withLaterMembers)).entries)).toEqual(sampleDirectory);
  });
});

it('a clinical record is read whose result has codes that only a later release knows', () => {
  const record = aClinicalRecord();
  const later = { sinsBand: 'fractured', classification: 'contained', routedSpecialties: ['palliative-care'] };
  const result = { ...record.triage.result, ...later };
  const read = clinicalRecordOf(toItem(clinicalItem({ ...record, triage: { ...record.triage, result } })));
  expect(read.triage.result).toEqual(result);
  const { summary } = staffTriageView(aFullCaseHeader(), [read], read, ruleset);
  expect(summary.join('\n')).toMatch(/contained[\s\S]*palliative care/);
});

describe('a record of the first release', () => {
  const ofSchedule = (prefix: string) => firstRelease.schedule.filter(({ pk }) => pk?.S?.startsWith(`${prefix}#`));
  const rows: [string, Item[], Reader][] = [
    ['case headers', firstRelease.cases, caseHeaderOf],
    ['clinical records', firstRelease.clinical, clinicalRecordOf],
    ['days', ofSchedule('WEEK'), dayOf],
    ['visits', ofSchedule('APT'), appointmentOf],
    ['holds', ofSchedule('HOLD'), holdOf],
    ['ledgers', ofSchedule('HOLDER'), holderLedgerOf],
    ['promises', firstRelease.outbox, promisedOf],
    ['audit entries', firstRelease.audit, auditOf],
    ['kept answers', firstRelease.requests.filter(({ bodyHash }) => bodyHash), requestOf],
  ];

  it.each(rows)('with one more member in every object is read as before: %s', (_, items, read) => {
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) expect(read(withLaterMembers(item))).toEqual(read(item));
  });
});
