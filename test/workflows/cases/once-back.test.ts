import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { slotId } from '../../../shared/domain/booking/slot.ts';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import { setAside } from '../../../shared/domain/cases/set-aside.ts';
import { bookAppointment } from '../../../shared/workflows/booking/book-appointment.ts';
import { acknowledgeCase } from '../../../shared/workflows/cases/acknowledge-case.ts';
import { assignCase } from '../../../shared/workflows/cases/assign-case.ts';
import { onceBack } from '../../../shared/workflows/cases/once-back.ts';
import { recordContact } from '../../../shared/workflows/cases/record-contact.ts';
import { overrideCase } from '../../../shared/workflows/cases/retriage-case.ts';
import { addNote } from '../../../shared/workflows/cases/say-of-case.ts';
import { outcomeOnly } from '../../../shared/workflows/core/unit-of-work.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import { faultyCalls } from '../../support/faulty-calls.ts';
import { aCase, frontDesk, intakeId, mondayAtNine, nurse } from '../../support/histories.ts';
import { aCaseHeader } from '../../support/records.ts';
import { started } from '../../support/started.ts';
import { workflowWorld } from '../../support/workflow-world.ts';

const store = started(openFaultStore);
const now = Temporal.Instant.from('2026-11-23T16:00:00Z');
const emergency = aCaseHeader({ caseId: intakeId, source: 'flood', urgency: 'emergent', pageOnCall: true });
const { version: _, ...aside } = setAside(emergency, '2026-11-23T15:00:00.000Z');

const world = () => workflowWorld(store, faultyCalls(), { now });
type Staff = typeof nurse | typeof frontDesk;
type Asked = { caller: Staff; now: Temporal.Instant; ifMatch?: number };
const command = { caseId: intakeId };
const remaining = () => 14_000;
const reply = outcomeOnly<never>(remaining) as never;

const acts: [string, Staff, (asked: Asked) => Promise<unknown>][] = [
  ['assigned', nurse, (asked) => assignCase(world().deps, { ...asked, ...command, assignee: null }, reply)],
  ['given a note', frontDesk, (asked) => addNote(world().deps, { ...asked, ...command, text: 'x' }, reply)],
  [
    'called',
    nurse,
    (asked) => recordContact(world().deps, { ...asked, ...command, channel: 'phone', reached: false }, reply),
  ],
  ['acknowledged', nurse, (asked) => acknowledgeCase(world().deps, { ...asked, ...command }, reply)],
  [
    'triaged',
    nurse,
    (asked) => overrideCase(world().deps, { ...asked, ...command, urgency: 'urgent', reason: 'x' }, reply),
  ],
  [
    'booked',
    nurse,
    (asked) => bookAppointment(world().deps, { ...asked, ...command, slotId: slotId(mondayAtNine) }, reply),
  ],
];

const headerNow = async () => (await world().deps.cases.header(intakeId)) as CaseHeader;
const audited = async () =>
  [...(await store.contents()).values()].flatMap(({ item }) => item.entry?.M?.action?.S ?? []);

describe('a case that was set aside comes back by being', () => {
  test.each(acts)('%s', async (name, caller, act) => {
    await store.begin(aCase({ ...aside, assignee: name === 'assigned' ? 'nurse-2' : undefined }));
    await expect(act({ caller, now })).rejects.toMatchObject({ kind: 'stale-version' });
    const { version } = await headerNow();
    await onceBack(
      world().deps,
      act as never,
    )({ caller, now, remaining, ifMatch: name === 'booked' ? undefined : version } as never);
    const header = await headerNow();
    expect(header).not.toHaveProperty('setAsideAt');
    expect([header.version, header.round]).toEqual([version + 2, aside.round + 1]);
    expect(await audited()).toContain('case-brought-back');
    expect((await world().deps.rounds.round(intakeId, header.round))?.contact).toBeDefined();
  });

  test('nothing that was refused, or that stands as asked', async () => {
    await store.begin(aCase({ ...aside, assignee: 'nurse-2' }));
    const stale = onceBack(world().deps, acts[0]![2] as never);
    await expect(stale({ caller: nurse, now, remaining, ifMatch: 99 } as never)).rejects.toMatchObject({
      kind: 'stale-version',
    });
    expect(await headerNow()).toHaveProperty('setAsideAt');
  });
});
