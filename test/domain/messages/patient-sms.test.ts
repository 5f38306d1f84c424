import { describe, expect, test } from 'vitest';
import { practice } from '../../../shared/config/practice.ts';
import { sampleDirectory } from '../../../shared/config/sample-directory.ts';
import type { EventOf } from '../../../shared/domain/messages/events.ts';
import { gsm7PartLength, inGsm7, isGsm7 } from '../../../shared/domain/messages/gsm7.ts';
import { type PatientTold, patientTold } from '../../../shared/domain/messages/message-texts.ts';
import { patientSms, type VisitSmsSource } from '../../../shared/domain/messages/patient-sms.ts';
import { messageTexts } from '../../../shared/texts/messages.ts';
import { appointmentId, appointmentOf, caseId, eventId, eventOf, headerOf } from '../../support/told-case.ts';

const reachable = (language = 'en') =>
  headerOf({ language, contact: { phone: '+13475550123', preferred: 'sms', smsConsent: true } });

const sms = (event: Partial<EventOf<'visit-changed'>>, more: Partial<VisitSmsSource> = {}) =>
  patientSms({
    event: eventOf({ kind: 'visit-changed', appointmentId, change: 'booked', ...event }),
    header: reachable(),
    appointment: appointmentOf(),
    clinic: 'Queens Spine Clinic',
    place: { modality: 'in-person' },
    zone: 'America/New_York',
    texts: messageTexts.patientSms,
    practice: practice.name,
    phone: practice.phone.shown,
    ...more,
  });

test('a booking in English says where, when and how to change it', () => {
  expect(sms({})).toEqual({
    messageId: `${eventId}.patient.sms`,
    kind: 'confirmation',
    to: '+13475550123',
    caseId,
    body:
      'Complete Orthopedics: visit booked Tue Nov 24, 9:00 AM, Queens Spine Clinic. Code 7KQ4-M2XD. ' +
      'To change: (631) 981-2663. STOP ends texts',
  });
});

test('the same in Spanish, without the letters that would halve a part', () => {
  expect(sms({ change: 'rescheduled' }, { header: reachable('es') })).toMatchObject({
    kind: 'visit-changed',
    body:
      'Complete Orthopedics: cita cambiada a mar 24 nov, 9:00 a. m., Queens Spine Clinic. Codigo 7KQ4-M2XD. ' +
      'Cambios: (631) 981-2663. STOP: no mas SMS',
  });
});

test.each([
  ['Suffolk West (sample clinic)', 'Suffolk West.'],
  ['Center for Spine Surgery of Eastern Long Island', 'Center for Spine Surgery.'],
  ['N'.repeat(40), `${'N'.repeat(25)}.`],
])('%s is cut between words', (clinic, written) => {
  expect(sms({}, { clinic })?.body).toContain(`AM, ${written} Code`);
});

test('who has no number gets none', () => {
  expect(sms({}, { header: headerOf({ contact: { preferred: 'email', smsConsent: true } }) })).toBeUndefined();
});

/** The change that is told as each. */
const eventsTold: Record<PatientTold, Partial<EventOf<'visit-changed'>>> = {
  booked: { change: 'booked' },
  rescheduled: { change: 'rescheduled' },
  cancelled: { change: 'cancelled' },
  reassigned: { change: 'rescheduled', handOver: 'same-time' },
  rescheduledReassigned: { change: 'rescheduled', handOver: 'moved' },
  elsewhere: { change: 'rescheduled', newPlace: 'same-time' },
  rescheduledElsewhere: { change: 'rescheduled', newPlace: 'moved' },
  elsewhereReassigned: { change: 'rescheduled', handOver: 'moved', newPlace: 'same-time' },
  rescheduledElsewhereReassigned: { change: 'rescheduled', handOver: 'moved', newPlace: 'moved' },
};

describe('one part', () => {
  const longestClinic = [...sampleDirectory.clinics.map(({ name }) => name), 'Ñ'.repeat(80)].toSorted(
    (a, b) => b.length - a.length,
  )[0];
  /** Wednesdays in September at ten to midnight: no day is longer to write. */
  const starts = Array.from({ length: 400 }, (_, day) => 29_650_000 + day * 1440 + 700);
  test.each(
    patientTold.flatMap((told) => Object.keys(messageTexts.patientSms).map((language) => ({ told, language }))),
  )(
    '$told in $language on any day, with the longest names',
    ({ told, language }: { told: PatientTold; language: string }) => {
      for (const start of starts) {
        const appointment = appointmentOf({ slot: { ...appointmentOf().slot, start } });
        const source = { header: reachable(language), appointment, clinic: longestClinic, practice: 'P'.repeat(60) };
        const body = sms(eventsTold[told], source)?.body ?? '';
        expect(body).toContain('STOP');
        expect(isGsm7(body) && body.length <= gsm7PartLength, body).toBe(true);
      }
    },
  );
});

describe('news that later ones have overtaken are not sent', () => {
  const moved = appointmentOf({ version: 2, newsVersion: 2 });
  const cancelled = appointmentOf({ status: 'cancelled', version: 3, newsVersion: 3 });
  test.each([
    ['a booking, after the move', { change: 'booked', version: 1 }, moved, false],
    ['the move itself', { change: 'rescheduled', version: 2 }, moved, true],
    [
      'a booking that was confirmed since',
      { change: 'booked', version: 1 },
      appointmentOf({ version: 2, newsVersion: 1 }),
      true,
    ],
    ['a move, after the cancellation', { change: 'rescheduled', version: 2 }, cancelled, false],
    ['the cancellation', { change: 'cancelled', version: 3 }, cancelled, true],
    ['news of a release that told no version', { change: 'booked' }, moved, true],
  ] as const)('%s', (_, event, appointment, isSent) => {
    expect(sms(event, { appointment }) !== undefined).toBe(isSent);
  });
});

test.each([
  ['Código de más', 'Codigo de mas'],
  ['9:00\u202fa.\u00a0m.', '9:00 a. m.'],
  ['O’Brien – ¿Ñ? é ü', "O'Brien - ¿Ñ? é ü"],
  ['Łódź 診療所 😀', 'odz  '],
])('%s is written %s in GSM-7', (text, written) => {
  expect(inGsm7(text)).toBe(written);
});
