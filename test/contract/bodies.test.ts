import { describe, expect, it } from 'vitest';
import { bookingFaults } from '../../shared/contract/booking-faults.ts';
import { IntakeBody, ReferralBody } from '../../shared/contract/case-bodies.ts';
import { birthDateFaults, nameFaults, submitterFaults } from '../../shared/contract/faults.ts';
import { inputFaults } from '../../shared/http/core/input-faults.ts';
import { referral, routineIntake, withMember } from '../support/bodies.ts';

const pointersOf = (schema: typeof IntakeBody | typeof ReferralBody, body: unknown): string[] => {
  const read = schema.safeParse(body);
  return read.success ? [] : inputFaults(read.error.issues).map(({ pointer }) => pointer);
};

describe('an intake', () => {
  it('is accepted with the clinical part left out, which then reads as unknown', () => {
    const read = IntakeBody.parse(withMember(routineIntake, 'clinical', undefined));
    expect(read.clinical.symptoms.gait.value).toBe('unknown');
    expect(read.patient).toMatchObject({ sex: 'female', phone: '+16315550123', interpreter: false });
  });

  it.each([
    ['patient.familyName', '\u3164', '/patient/familyName'],
    ['patient.phone', '12', '/patient/phone'],
    ['patient.birthDate', '2026-02-30', '/patient/birthDate'],
    ['patient.email', 'nobody', '/patient/email'],
    ['patient.address', { line1: 'a' }, '/patient/address/postalCode'],
    ['consent.treatment', false, '/consent/treatment'],
    ['consent', undefined, '/consent'],
    ['clinical.imaging', { escc: 2 }, '/clinical/imaging/escc'],
    ['clinical.symptoms.painSeverity', 11, '/clinical/symptoms/painSeverity'],
    ['clinical.freeText', 'x'.repeat(4001), '/clinical/freeText'],
    ['clinical.mood', 'low', '/clinical/mood'],
    ['preferences.region', 'boston', '/preferences/region'],
    ['language', 'spanish', '/language'],
  ])('names %s when it is %j', (path, value, pointer) => {
    expect(pointersOf(IntakeBody, withMember(routineIntake, path, value))).toContain(pointer);
  });
});

describe('a referral', () => {
  it('takes English as the language where none is given', () => {
    expect(ReferralBody.parse(referral).patient.language).toBe('en');
  });

  it.each([
    ['referrer.npi', '1234567890', '/referrer/npi'],
    ['diagnoses', ['C79.51', 7], '/diagnoses/1'],
    ['note', 'x'.repeat(4001), '/note'],
  ])('names %s', (path, value, pointer) => {
    expect(pointersOf(ReferralBody, withMember(referral, path, value))).toContain(pointer);
  });
});

describe('rules across fields', () => {
  it.each([
    ['2026-11-23', '/patient/birthDate'],
    ['2030-01-01', '/patient/birthDate'],
    ['1880-01-01', '/patient/birthDate'],
    ['2026-11-22', undefined],
    ['2027', '/patient/birthDate'],
    ['2026-12', '/patient/birthDate'],
    ['1880', '/patient/birthDate'],
    [1962, undefined],
    ['1962-04', undefined],
    ['not a date', undefined],
  ])('a birth on %s', (birthDate, pointer) => {
    expect(birthDateFaults({ patient: { birthDate } }, '2026-11-23')[0]?.pointer).toBe(pointer);
  });

  it.each([
    [{ patient: {} }, ['/patient/givenName', '/patient/familyName']],
    [{ patient: { givenName: 'Madonna' } }, []],
    [{ patient: { familyName: 'Suharto', givenName: '' } }, []],
    [{ patient: { givenName: null, familyName: '' } }, ['/patient/givenName', '/patient/familyName']],
    [{ patient: { familyName: 'Garc\ufffda' } }, ['/patient/familyName']],
    [
      { patient: { givenName: 'Ana' }, submitter: { name: 'Jos\ufffd' }, referrer: {} },
      ['/submitter/name', '/referrer/givenName', '/referrer/familyName'],
    ],
    ['text', []],
  ])('names: %j', (body, pointers) => {
    expect(nameFaults(body).map(({ pointer }) => pointer)).toEqual(pointers);
  });

  it('a caregiver must be named', () => {
    expect(submitterFaults({ submittedBy: 'caregiver' })[0]?.pointer).toBe('/submitter');
    expect(submitterFaults({ submittedBy: 'caregiver', submitter: {} })).toEqual([]);
    expect(submitterFaults({ submittedBy: 'patient' })).toEqual([]);
  });

  it.each([
    [{}, 1],
    [{ slotId: 'a', holdId: 'b' }, 1],
    [{ slotId: 'a' }, 0],
    [{ holdId: 'b' }, 0],
    ['text', 0],
  ])('a booking names its time once: %j', (body, faults) => {
    expect(bookingFaults(body)).toHaveLength(faults);
  });
});
