import { describe, expect, test } from 'vitest';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import type { Change } from '../../../shared/workflows/core/changes.ts';
import { besideCases } from '../../../shared/workflows/finding/beside-cases.ts';
import { writeLookups } from '../../../shared/workflows/finding/write-lookups.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import { tuesdayAtNine, tuesdayAtTen } from '../../support/histories.ts';
import { caseOfPerson } from '../../support/person-cases.ts';
import { anAppointment, anId } from '../../support/records.ts';
import { started } from '../../support/started.ts';
import { workflowWorld } from '../../support/workflow-world.ts';

const store = started(openFaultStore);
const [one, two] = [anId('int', 1), anId('int', 2)];
const world = () => workflowWorld(store);
const headerOf = async (caseId: string) => (await world().deps.cases.header(caseId))!;

describe('cases that are linked by way of another', () => {
  const three = anId('int', 3);
  const linkedBy = (middle: Partial<CaseHeader>) => [
    ...caseOfPerson(one, {}, { urgency: 'routine', linked: [two, three], ...middle }),
    ...caseOfPerson(two, {}, { urgency: 'urgent', linked: [one] }),
    ...caseOfPerson(three, {}, { urgency: 'expedited', linked: [one] }),
  ];
  const levels = async () => {
    const headers = [await headerOf(one), await headerOf(two), await headerOf(three)];
    const beside = await Promise.all(headers.map((header) => besideCases(world().deps, [header])));
    return headers.map(({ caseId }, at) => beside[at]?.get(caseId)?.linkedUrgency);
  };

  test.each<[string, Partial<CaseHeader>]>([
    ['open', {}],
    ['closed as a duplicate', { status: 'closed', outcome: 'duplicate' }],
  ])('have the higher level on all of them; that one is %s', async (_, middle) => {
    await store.begin(linkedBy(middle));
    expect(await levels()).toEqual(['urgent', 'urgent', 'urgent']);
  });

  test('cost two batch reads', async () => {
    await store.begin(linkedBy({}));
    const { deps } = world();
    const asked: (readonly string[])[] = [];
    const caseBatches: typeof deps.caseBatches = {
      headers: (ids) => {
        asked.push(ids);
        return deps.caseBatches.headers(ids);
      },
    };
    await besideCases({ ...deps, caseBatches }, [await headerOf(three)]);
    expect(asked).toEqual([[one], [two]]);
  });
});

describe('visits of likely doubles', () => {
  const visit = (caseId: string, slot: typeof tuesdayAtNine, n: number): Change => ({
    kind: 'appointment-created',
    appointment: anAppointment({ appointmentId: anId('apt', n), caseId, slot }),
  });

  test.each([
    [tuesdayAtNine, tuesdayAtNine, true],
    [tuesdayAtNine, { ...tuesdayAtNine, start: tuesdayAtNine.end - 1, end: tuesdayAtNine.end + 39 }, true],
    [tuesdayAtNine, tuesdayAtTen, false],
  ])('overlap only where they do', async (a, b, overlap) => {
    const booked = (n: number): Partial<CaseHeader> => ({ openVisits: { 'new-consult': anId('apt', n) } });
    await store.begin([
      ...caseOfPerson(one, {}, booked(1)),
      ...caseOfPerson(two, {}, booked(2)),
      visit(one, a, 1),
      visit(two, b, 2),
    ]);
    for (const caseId of [one, two]) await writeLookups(world().deps, { caseId }, world().remaining);
    const headers = [await headerOf(one), await headerOf(two)];
    const beside = await besideCases(world().deps, headers);
    expect(beside.get(one)?.overlappingVisits).toEqual(
      overlap ? [{ appointmentId: anId('apt', 1), caseId: two, with: anId('apt', 2) }] : undefined,
    );
    expect(await besideCases(world().deps, [headers[1]!])).toEqual(new Map([[two, beside.get(two)]]));
  });
});
