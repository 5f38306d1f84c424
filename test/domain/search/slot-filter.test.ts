import { describe, expect, it } from 'vitest';
import { checkFilter, type SlotFilter, wantedPractitioners } from '../../../shared/domain/search/slot-filter.ts';
import { alder, calendar, practitioner, settings, tuesday } from '../booking/fixtures.ts';
import { refusalOf } from '../booking/matchers.ts';

const world = calendar([alder, practitioner('birch', [])]);
const check = (more: Partial<SlotFilter>) =>
  checkFilter(world, { appointmentType: 'consult', from: tuesday, to: tuesday, ...more }, settings);

describe('a filter that can be searched', () => {
  it.each<[string, Partial<SlotFilter>]>([
    ['one day', {}],
    ['the longest', { to: '2027-02-23' }],
    ['a clinic and a practitioner', { clinicIds: ['east'], practitionerIds: ['alder'] }],
  ])('%s', (_, more) => {
    expect(() => check(more)).not.toThrow();
  });
});

describe('the practitioners that a filter lets through', () => {
  it('are those with hours at its clinic, weekly or in a single session', () => {
    const session = { sessionId: 'ses_1', clinicId: 'west', date: tuesday, start: '09:00', end: '12:00' };
    const people = [alder, practitioner('birch', [], { sessions: [session] }), practitioner('cedar', [])];
    const at = (clinicId: string) =>
      wantedPractitioners(calendar(people), { appointmentType: 'consult', clinicIds: [clinicId] }).map(
        (each) => each.practitionerId,
      );
    expect([at('east'), at('west')]).toEqual([['alder'], ['birch']]);
  });
});

describe('a filter that cannot', () => {
  it.each<[Partial<SlotFilter>, string[]]>([
    [{ appointmentType: 'mri' }, ['/appointmentType']],
    [{ clinicIds: ['nowhere'] }, ['/clinic']],
    [{ practitionerIds: ['nobody'] }, ['/practitioner']],
    [{ clinicIds: ['east', 'nowhere', 'elsewhere'] }, ['/clinic/1', '/clinic/2']],
    [{ to: '2026-11-23' }, ['/to']],
    [{ to: '2027-02-24' }, ['/to']],
    [{ from: '0001-01-01', to: '9999-12-31' }, ['/to']],
    [{ appointmentType: 'mri', to: '2026-11-23' }, ['/appointmentType', '/to']],
  ])('%j', (more, pointers) => {
    const refusal = refusalOf(() => check(more));
    expect(refusal.kind).toBe('invalid-input');
    expect(refusal.extras.errors?.map(({ pointer }) => pointer)).toEqual(pointers);
  });

  it('says how long a search may be', () => {
    const { extras } = refusalOf(() => check({ to: '2027-02-24' }));
    expect(extras.errors).toEqual([
      { pointer: '/to', detail: 'A search covers at most 92 days; ask for the rest separately.' },
    ]);
  });
});
