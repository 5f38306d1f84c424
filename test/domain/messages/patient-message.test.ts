import { describe, expect, test } from 'vitest';
import type { EventOf } from '../../../shared/domain/messages/events.ts';
import type { VisitNews } from '../../../shared/domain/messages/news.ts';
import { kindForPatient, patientMessage } from '../../../shared/domain/messages/patient-message.ts';
import { messageTexts } from '../../../shared/texts/messages.ts';
import {
  appointmentId,
  appointmentOf,
  caseId,
  directory,
  eventId,
  eventOf,
  headerOf,
} from '../../support/told-case.ts';

const texts = {
  zone: 'America/New_York',
  texts: messageTexts.patient,
  publicUrl: 'https://spine.example/prod',
  phone: '(212) 555-0199',
  manageToken: 'abc.def',
};

const mail = (
  event: Partial<EventOf<'visit-changed'>>,
  { header = headerOf(), appointment = appointmentOf(), ...more }: Partial<Parameters<typeof patientMessage>[0]> = {},
) =>
  patientMessage({
    event: eventOf({ kind: 'visit-changed', appointmentId, ...event }),
    header,
    appointment,
    clinic: directory.clinics[0],
    place: { modality: 'in-person' },
    ...texts,
    ...more,
  });

test('a booking in English', () => {
  expect(mail({ change: 'booked' })).toEqual({
    messageId: `${eventId}.patient.email`,
    kind: 'confirmation',
    to: 'ana@example.org',
    caseId,
    subject: 'Your visit is booked: Tuesday, November 24, 2026 at 9:00 AM EST',
    body: [
      'Your visit is booked.',
      '',
      'When: Tuesday, November 24, 2026 at 9:00 AM EST',
      'Where: Queens Spine Clinic, 1 Sample Street, Queens, NY 11101',
      'Confirmation code: 7KQ4-M2XD',
      '',
      `Confirm, move or cancel it: https://spine.example/prod/appointments/manage?id=${appointmentId}&token=abc.def`,
      `Put it in your calendar: https://spine.example/prod/v1/appointments/${appointmentId}/calendar.ics?token=abc.def`,
      '',
      'Questions? Call (212) 555-0199.',
    ].join('\n'),
  });
});

test('a booking in Spanish', () => {
  const message = mail({ change: 'booked' }, { header: headerOf({ language: 'es' }) });
  expect(message?.subject).toBe('Su cita está reservada: martes, 24 de noviembre de 2026, 9:00 a. m. EST');
  expect(message?.body).toContain('Cuándo: martes, 24 de noviembre de 2026, 9:00 a. m. EST');
  expect(message?.body).toContain('Dónde: Queens Spine Clinic, 1 Sample Street, Queens, NY 11101');
});

test('a language without texts gets English', () => {
  expect(mail({ change: 'booked' }, { header: headerOf({ language: 'zh' }) })?.subject).toMatch(
    /^Your visit is booked/,
  );
});

test.each([
  ['rescheduled', 'visit-changed', /^Your visit has moved: Tuesday/],
  ['cancelled', 'visit-changed', /^Your visit is cancelled: Tuesday/],
] as const)('a %s visit is told too', (change, kind, subject) => {
  expect(mail({ change })).toMatchObject({ kind, subject: expect.stringMatching(subject) });
});

describe('whom another practitioner sees', () => {
  test.each([
    ['same-time', 'en', 'Another member of our team will see you at your visit. Its time and place stay as they are.'],
    ['moved', 'en', 'Your visit has a new time, and another member of our team will see you.'],
    ['same-time', 'es', 'Otra persona de nuestro equipo le atenderá en su cita. La hora y el lugar no cambian.'],
    ['moved', 'es', 'Su cita tiene una nueva hora, y otra persona de nuestro equipo le atenderá.'],
  ] as const)('is told so: %s, in %s', (handOver, language, opening) => {
    const message = mail({ change: 'rescheduled', handOver }, { header: headerOf({ language }) });
    expect(message?.body.startsWith(opening)).toBe(true);
    expect(message?.kind).toBe('visit-changed');
  });

  test('is not told of a practitioner where the visit is cancelled', () => {
    expect(mail({ change: 'cancelled', handOver: 'moved' })?.subject).toMatch(/^Your visit is cancelled/);
  });
});

describe('who is to come to another clinic', () => {
  test.each([
    ['same-time', undefined, 'en', 'Your visit is at another place now', 'Its time stays as it is.'],
    ['same-time', 'moved', 'en', 'Your visit is at another place now', 'another member of our team will see you.'],
    ['moved', undefined, 'en', 'Your visit has a new time and place', 'is at another place now.'],
    ['moved', 'moved', 'en', 'Your visit has a new time and place', 'another member of our team will see you.'],
    ['same-time', undefined, 'es', 'Su cita es ahora en otro lugar', 'La hora no cambia.'],
    ['same-time', 'moved', 'es', 'Su cita es ahora en otro lugar', 'otra persona de nuestro equipo le atenderá.'],
    ['moved', undefined, 'es', 'Su cita tiene nueva hora y lugar', 'es ahora en otro lugar.'],
    ['moved', 'moved', 'es', 'Su cita tiene nueva hora y lugar', 'otra persona de nuestro equipo le atenderá.'],
  ] as const)('is told so: %s, handed over %s, in %s', (newPlace, handOver, language, subject, said) => {
    const event = { change: 'rescheduled', newPlace, ...(handOver && { handOver }) } as const;
    const message = mail(event, { header: headerOf({ language }) });
    expect(message?.subject.startsWith(`${subject}: `)).toBe(true);
    expect(message?.body).toContain(said);
    expect(message?.body).not.toMatch(newPlace === 'same-time' ? /new time|nueva hora/ : /stays as it is|no cambia/);
  });
});

test('a cancelled visit offers no link to manage it', () => {
  const message = mail({ change: 'cancelled' }, { appointment: appointmentOf({ status: 'cancelled' }) });
  expect(message?.body).not.toContain('/appointments/manage');
  expect(message?.body).toContain('calendar.ics');
});

test('a time is told in the zone in which the visit is kept', () => {
  const message = mail({ change: 'booked' }, { zone: 'Pacific/Honolulu' });
  expect(message?.subject).toBe('Your visit is booked: Tuesday, November 24, 2026 at 4:00 AM HST');
});

test.each(['booked', 'rescheduled', 'cancelled'] as const)(
  'a visit that was %s at a clinic that nobody knows any more is told without a place',
  (change) => {
    const message = mail({ change }, { clinic: undefined });
    expect(message?.body).toContain('When: Tuesday, November 24, 2026 at 9:00 AM EST');
    expect(message?.body).toContain('(212) 555-0199');
    expect(message?.body).not.toMatch(/Where|undefined|\{/);
  },
);

test('every text names the time, the place, the code and the phone', () => {
  for (const { lines } of Object.values(messageTexts.patient))
    for (const template of Object.values(lines).map((ofChange) => ofChange.join()))
      for (const name of ['{when}', '{clinic}', '{address}', '{code}', '{phone}']) expect(template).toContain(name);
});

describe('nothing is written', () => {
  test('where the case has no e-mail address', () => {
    const { email: _, ...contact } = headerOf().contact;
    expect(mail({ change: 'booked' }, { header: headerOf({ contact }) })).toBeUndefined();
  });

  test.each(['booked', 'rescheduled'] as const)('of a visit that was cancelled since it was %s', (change) => {
    expect(mail({ change }, { appointment: appointmentOf({ status: 'cancelled' }) })).toBeUndefined();
  });

  test.each(['confirmed', 'missed'] as const)('of a visit that was %s', (change) => {
    expect(mail({ change })).toBeUndefined();
  });
});

test.each<[VisitNews, boolean]>([
  ['booked', true],
  ['rescheduled', true],
  ['cancelled', true],
  ['confirmed', false],
  ['missed', false],
])('a visit that was %s concerns its patient: %s', (change, expected) => {
  expect(kindForPatient(eventOf({ kind: 'visit-changed', change })) !== undefined).toBe(expected);
});

test('a visit whose no-show was taken back does not concern its patient, who never heard of that', () => {
  expect(kindForPatient(eventOf({ kind: 'visit-changed', change: 'booked', again: true }))).toBeUndefined();
});
